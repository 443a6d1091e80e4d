"""A promise is written down, corrected, goes to the bin and comes back."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction

from wasl.foundation.accounts.bins import put_in_bin, taken_out_of_bin
from wasl.foundation.accounts.models import User
from wasl.foundation.language.script import clean_text
from wasl.relations.interactions.models import Interaction
from wasl.relations.people.models import Person
from wasl.relations.trust import rules
from wasl.relations.trust.actions.changing import change, promise_to_change
from wasl.relations.trust.documents import forget_promises, index_promises
from wasl.relations.trust.errors import PromiseToNobodyError, PromiseWithoutWordsError
from wasl.relations.trust.models import Counterpart, Promise, PromiseChange
from wasl.relations.trust.models.promises import Side

LONGEST_WORDING = 500


@transaction.atomic
def make_promise(
    owner: User,
    *,
    people: Sequence[Person],
    wording: str,
    made_on: date,
    side: str = Side.MINE,
    due_on: date | None = None,
    is_private: bool = False,
    interaction: Interaction | None = None,
) -> Promise:
    """Write down what the owner promised these people, or what they promised her."""
    if not people:
        raise PromiseToNobodyError
    promise = Promise.objects.create(
        owner=owner,
        side=Side(side),
        wording=_wording(wording),
        made_on=made_on,
        due_on=due_on,
        warn_on=_warn_on(due_on, made_on, side),
        is_private=is_private,
        interaction=interaction,
    )
    _bind(promise, [person.pk for person in people])
    index_promises(owner, [promise.pk])
    return promise


@transaction.atomic
def edit_promise(
    owner: User,
    promise_id: int,
    *,
    people: Sequence[Person],
    wording: str,
    side: str,
    due_on: date | None,
    is_private: bool,
    on: date,
) -> PromiseChange:
    """Correct what was written down. Another day than the one written by mistake is a correction, not a new agreement."""
    if not people:
        raise PromiseToNobodyError
    promise = promise_to_change(owner, promise_id)
    before = list(promise.counterparts.order_by("id").values_list("person_id", flat=True))
    ids = [person.pk for person in people]
    is_other_way = (due_on, side) != (promise.due_on, promise.side)
    made = change(
        promise,
        PromiseChange.Kind.EDITED,
        on=on,
        people_before=before if set(before) != set(ids) else (),
        wording=_wording(wording),
        side=Side(side),
        due_on=due_on,
        warn_on=_warn_on(due_on, promise.made_on, side) if is_other_way else promise.warn_on,
        is_private=is_private,
    )
    rebind(promise, ids)
    return made


@transaction.atomic
def remove_promise(owner: User, promise_id: int, *, at: datetime) -> Promise:
    """Put it in the bin; `restore_promise` brings it back as it was."""
    promise = promise_to_change(owner, promise_id)
    put_in_bin(promise, at)
    forget_promises(owner, [promise_id])
    return promise


@transaction.atomic
def restore_promise(owner: User, promise_id: int) -> Promise:
    """Bring it back from the bin."""
    promise: Promise = taken_out_of_bin(Promise.objects.of(owner), promise_id)
    index_promises(owner, [promise_id])
    return promise


def rebind(promise: Promise, person_ids: Sequence[int]) -> None:
    """Let the promise bind these people and nobody else."""
    promise.counterparts.exclude(person__in=person_ids).delete()
    known = set(promise.counterparts.values_list("person_id", flat=True))
    _bind(promise, [person_id for person_id in person_ids if person_id not in known])


def _bind(promise: Promise, person_ids: Sequence[int]) -> None:
    rows = [Counterpart(promise=promise, person_id=person_id) for person_id in dict.fromkeys(person_ids)]
    Counterpart.objects.bulk_create(rows)


def _wording(text: str) -> str:
    wording = " ".join(clean_text(text).split())[:LONGEST_WORDING].rstrip()
    if not wording:
        raise PromiseWithoutWordsError
    return wording


def _warn_on(due_on: date | None, agreed_on: date, side: str) -> date | None:
    return rules.notice_from(due_on, agreed_on, is_mine=side == Side.MINE) if due_on else None
