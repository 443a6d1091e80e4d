"""What every change of a promise leaves behind: how it stood before, and words that find it."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from wasl.foundation.accounts.bins import held_row
from wasl.foundation.accounts.models import User
from wasl.relations.interactions.models import Answer
from wasl.relations.trust.documents import index_promises
from wasl.relations.trust.errors import PromiseSettledError
from wasl.relations.trust.models import Promise, PromiseChange

REMEMBERED = {
    "wording": "wording_before", "side": "side_before", "due_on": "due_before", "state": "state_before",
    "settled_on": "settled_before", "was_late": "was_late_before", "warn_on": "warn_before",
    "is_private": "was_private_before",
}  # fmt: skip
"""Columns of a promise, and under what names a change remembers them."""


def promise_to_change(owner: User, promise_id: int) -> Promise:
    """The owner's promise, held until the end of the transaction. Raises NotFoundError."""
    promise: Promise = held_row(Promise.objects.of(owner), promise_id)
    return promise


def open_promise(owner: User, promise_id: int) -> Promise:
    """Raises NotFoundError, PromiseSettledError."""
    promise = promise_to_change(owner, promise_id)
    if not promise.is_open:
        raise PromiseSettledError
    return promise


def change(
    promise: Promise,
    kind: PromiseChange.Kind,
    *,
    on: date,
    note: str = "",
    answer: Answer | None = None,
    people_before: Iterable[int] = (),
    **columns: Any,  # Any: columns of a promise
) -> PromiseChange:
    """Set these columns, and remember all of them as they were."""
    before = {name: getattr(promise, column) for column, name in REMEMBERED.items()}
    for column, value in columns.items():
        setattr(promise, column, value)
    promise.save(update_fields=list(columns))
    made = PromiseChange.objects.create(
        promise=promise,
        kind=kind,
        on=on,
        note=" ".join(note.split())[:300],
        answer=answer,
        people_before=list(people_before),
        **before,
    )
    if {"wording", "is_private"} & columns.keys():
        index_promises(promise.owner, [promise.pk])
    return made
