"""Which promises Today speaks of."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, F, OuterRef, QuerySet

from wasl.foundation.accounts.models import User
from wasl.foundation.compiled import compiled
from wasl.relations.trust import rules
from wasl.relations.trust.models import Counterpart, PromiseChange
from wasl.relations.trust.models.promises import Side, State

MOST = 100
"""Rows read for one day: many more than it can show."""


@dataclass(frozen=True, slots=True)
class PromiseDue:
    """A promise to speak of, with the first of the people that it binds. The words of a private one are left out."""

    kind: rules.Kind
    promise_id: int
    person_id: int
    due_on: date
    wording: str
    is_private: bool


def actions_due(owner: User, day: date) -> list[PromiseDue]:
    """Promises whose time has come on that day, the soonest first; a month after its day none is left. One query."""
    return _by_promise(_due(owner, day), day)


def person_dues(owner: User, person_id: int, day: date) -> list[PromiseDue]:
    """Those between the owner and one person, each as if she were the only one that it binds. One query."""
    return _by_promise(_due(owner, day, person_id), day)


def owed_to(owner: User, person_id: int, day: date) -> list[PromiseDue]:
    """What the owner promised that person by that day or the next, still open, and of whose delay nobody was told. One query."""
    return _by_promise(_owed(owner, person_id, day), day)


@compiled
def _owed(owner: User, person_id: int, day: date) -> QuerySet[Counterpart, Any]:
    told = PromiseChange.objects.filter(
        promise=OuterRef("promise"), kind=PromiseChange.Kind.TOLD, on__gte=F("promise__due_on") - rules.MOST_NOTICE
    )
    rows = Counterpart.objects.filter(
        promise__owner=owner, promise__state=State.OPEN, promise__side=Side.MINE, promise__deleted_at=None,
        promise__due_on__lte=day + rules.LEAST_NOTICE, person=person_id,
    )  # fmt: skip
    return _in_order(rows.exclude(Exists(told)))


@compiled
def _due(owner: User, day: date, person_id: int | None = None) -> QuerySet[Counterpart, Any]:
    rows = Counterpart.objects.filter(
        promise__owner=owner,
        promise__state=State.OPEN,
        promise__warn_on__lte=day,
        promise__due_on__gte=day - rules.FADES_AFTER,
        promise__deleted_at=None,
        person__deleted_at=None,
        person__is_organisation=False,
    )
    return _in_order(rows if person_id is None else rows.filter(person=person_id))


def _in_order(rows: QuerySet[Counterpart, Counterpart]) -> QuerySet[Counterpart, Any]:  # Any: columns
    return rows.order_by(*_ORDER).values_list(*_COLUMNS)[:MOST]


def _by_promise(rows: list[Any], day: date) -> list[PromiseDue]:  # Any: as above
    found: dict[int, PromiseDue] = {}
    for promise_id, person_id, due_on, wording, is_private, side in rows:
        kind = rules.kind_of(due_on, day, is_mine=side == Side.MINE)
        due = PromiseDue(kind, promise_id, person_id, due_on, "" if is_private else wording, is_private)
        found.setdefault(promise_id, due)
    return list(found.values())


_ORDER = ("promise__due_on", "promise", "id")
_COLUMNS = (
    "promise_id", "person_id", "promise__due_on", "promise__wording", "promise__is_private", "promise__side",
)  # fmt: skip
