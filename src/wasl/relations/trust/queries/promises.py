"""Promises as pages show them: the list, one of them with its history, what stands between two people."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from wasl.foundation.accounts.models import User
from wasl.foundation.compiled import compiled
from wasl.foundation.errors import NotFoundError
from wasl.relations.people.models import Person
from wasl.relations.trust import rules
from wasl.relations.trust.models import Counterpart, Promise, PromiseChange
from wasl.relations.trust.models.promises import PromiseQuerySet, Side, State
from wasl.relations.trust.queries.disagreements import DisagreementLine, disagreements_with
from wasl.relations.trust.queries.statements import Said, statements_for

A_PAGE = 40
BETWEEN_SHOWN = 12
HIDDEN_CHANGES = (PromiseChange.Kind.LATER, PromiseChange.Kind.HUSHED)
"""What only concerns Today is no part of a promise's history."""


@dataclass(frozen=True, slots=True)
class PromiseLine:
    """One promise for a list. `wording` is empty for a private one."""

    id: int
    side: str
    wording: str
    people: list[tuple[int, str]]
    made_on: date
    due_on: date | None
    settled_on: date | None
    state: str
    standing: rules.Standing
    is_private: bool

    @property
    def is_mine(self) -> bool:
        return self.side == Side.MINE

    @property
    def is_open(self) -> bool:
        return self.state == State.OPEN

    @property
    def state_label(self) -> str:
        return str(State(self.state).label)


@dataclass(frozen=True)
class PromiseList:
    """A page of promises. `next_page` is 0 at the end; `counts` are of what is open, by side."""

    lines: list[PromiseLine]
    side: str
    shows: str
    next_page: int
    counts: dict[str, int]
    person: Person | None
    reliability: rules.Reliability | None
    months: list[rules.Month]


@dataclass(frozen=True)
class PromisePage:
    """One promise with what became of it, the last change first; `last_change_id` can be taken back."""

    promise: Promise
    line: PromiseLine
    wording: str
    changes: list[PromiseChange]
    last_change_id: int


@dataclass(frozen=True)
class Between:
    """What stands between the owner and a person. `kept` and `open` count what they promised."""

    promises: list[PromiseLine]
    kept: int
    open: int
    statements: list[Said]
    disagreements: list[DisagreementLine]

    @property
    def is_empty(self) -> bool:
        return not (self.promises or self.statements or self.disagreements or self.kept)


def promise_by_id(owner: User, promise_id: int) -> Promise:
    """Raises NotFoundError, also for one in the bin."""
    rows = Promise.objects.of(owner).present().with_people()
    promise: Promise | None = rows.filter(pk=promise_id).select_related("interaction").first()
    if promise is None:
        raise NotFoundError
    return promise


def promise_list(
    owner: User, day: date, *, side: str, shows: str = "open", person: Person | None = None, page: int = 1
) -> PromiseList:
    """The open ones by their day, those without one last; the settled ones, the latest first. Four queries."""
    rows = _of_present_people(owner)
    if person:
        rows = rows.filter(counterparts__person=person)
    counts = Counter(rows.filter(state=State.OPEN).values_list("side", flat=True))
    start = (page - 1) * A_PAGE
    found = list(_in_order(rows.filter(side=side), shows).with_people()[start : start + A_PAGE + 1])
    outcomes = _outcomes(owner, day) if side == Side.MINE and not person else []
    return PromiseList(
        lines=promise_lines(found[:A_PAGE], day),
        side=side,
        shows=shows,
        next_page=page + 1 if len(found) > A_PAGE else 0,
        counts={one: counts[one] for one in Side.values},
        person=person,
        reliability=rules.reliability(outcomes, day - rules.SPAN, day) if outcomes else None,
        months=rules.by_month(outcomes, day) if outcomes else [],
    )


def every_promise(owner: User, day: date, *, side: str, is_open: bool) -> list[PromiseLine]:
    """The open ones of a side by their day; else all of it, the latest first. Two queries."""
    rows = _in_order(_of_present_people(owner).filter(side=side), "open" if is_open else "")
    return promise_lines(rows.with_people(), day)


def promises_with(owner: User, person: Person, day: date) -> list[PromiseLine]:
    """All with that person, the latest first. Two queries."""
    rows = _in_order(Promise.objects.of(owner).present().filter(counterparts__person=person), "")
    return promise_lines(rows.with_people(), day)


def promises_kept(owner: User, day: date) -> rules.Reliability:
    """How far the owner's own word held, over twelve weeks. One query."""
    return rules.reliability(_outcomes(owner, day), day - rules.SPAN, day)


def promise_page(owner: User, promise_id: int, day: date) -> PromisePage:
    """Three queries. Raises NotFoundError."""
    promise = promise_by_id(owner, promise_id)
    changes = list(promise.changes.order_by("-id"))
    return PromisePage(
        promise=promise,
        line=promise_lines([promise], day)[0],
        wording=promise.wording,
        changes=[change for change in changes if change.kind not in HIDDEN_CHANGES],
        last_change_id=changes[0].pk if changes else 0,
    )


def between(owner: User, person: Person, day: date) -> Between:
    """What is open between the two, how often they kept their word, and what they were told. Seven queries."""
    theirs = Counter(_states_of_theirs(owner, person))
    return Between(
        promises=promise_lines(_latest_between(owner, person), day),
        kept=theirs[State.KEPT],
        open=theirs[State.OPEN],
        statements=statements_for(owner, [person.pk], day),
        disagreements=disagreements_with(owner, [person.pk]),
    )


@compiled
def _latest_between(owner: User, person: Person) -> QuerySet[Promise]:
    return _in_order(_all_between(owner, person), "open").with_people()[:BETWEEN_SHOWN]


@compiled
def _states_of_theirs(owner: User, person: Person) -> QuerySet[Promise, str]:
    return _all_between(owner, person).filter(side=Side.THEIRS).values_list("state", flat=True)


def _all_between(owner: User, person: Person) -> PromiseQuerySet:
    rows: PromiseQuerySet = Promise.objects.of(owner).present().filter(counterparts__person=person)
    return rows


def promise_lines(promises: Iterable[Promise], day: date) -> list[PromiseLine]:
    """Of promises read with their people."""
    return [
        PromiseLine(
            id=promise.pk,
            side=promise.side,
            wording="" if promise.is_private else promise.wording,
            people=[(row.person_id, row.person.display_name) for row in promise.counterparts.all()],
            made_on=promise.made_on,
            due_on=promise.due_on,
            settled_on=promise.settled_on,
            state=promise.state,
            standing=rules.standing(promise.due_on, promise.state, promise.settled_on, day, was_late=promise.was_late),
            is_private=promise.is_private,
        )
        for promise in promises
    ]


def _of_present_people(owner: User) -> PromiseQuerySet:
    here = Counterpart.objects.filter(promise=OuterRef("pk"), person__deleted_at=None)
    rows: PromiseQuerySet = Promise.objects.of(owner).present().filter(Exists(here))
    return rows


def _in_order(rows: PromiseQuerySet, shows: str) -> PromiseQuerySet:
    if shows == "open":
        return rows.filter(state=State.OPEN).order_by(F("due_on").asc(nulls_last=True), "id")
    if shows == "settled":
        return rows.exclude(state=State.OPEN).order_by("-settled_on", "-id")
    return rows.order_by("-made_on", "-id")


def _outcomes(owner: User, day: date) -> Sequence[rules.Outcome]:
    """The owner's promises that may have come to count within the months shown. One query."""
    first = rules.by_month([], day)[0].first
    lately = Q(due_on__gte=min(first, day - rules.SPAN)) | Q(settled_on__gte=min(first, day - rules.SPAN))
    rows = Promise.objects.of(owner).present().filter(lately, side=Side.MINE, due_on__isnull=False)
    return [rules.Outcome(*row) for row in rows.values_list("due_on", "state", "settled_on", "was_late")]


def private_wordings(owner: User) -> list[str]:
    """The words of every private promise, also of deleted ones, and those it had before. Two queries."""
    rows = Promise.objects.of(owner).filter(is_private=True).values_list("wording", flat=True)
    before = PromiseChange.objects.filter(promise__owner=owner, was_private_before=True).exclude(wording_before="")
    return list(dict.fromkeys([*rows, *before.values_list("wording_before", flat=True)]))
