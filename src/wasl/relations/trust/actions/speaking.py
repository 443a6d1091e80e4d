"""What is said about a promise that is still open, or left unsaid for now: Today follows it."""

from datetime import date, timedelta

from django.db import transaction

from wasl.foundation.accounts.models import User
from wasl.relations.interactions.models import Answer
from wasl.relations.trust import rules
from wasl.relations.trust.actions.changing import change, open_promise
from wasl.relations.trust.models import PromiseChange


@transaction.atomic
def tell_of_delay(owner: User, promise_id: int, *, on: date, answer: Answer | None = None) -> PromiseChange:
    """Record that the other side was told that it takes longer; for a week, and not before its day, Today rests."""
    promise = open_promise(owner, promise_id)
    rest = on + rules.TOLD_REST
    warn_on = max(rest, promise.due_on + timedelta(days=1)) if promise.due_on else None
    return change(promise, PromiseChange.Kind.TOLD, on=on, answer=answer, warn_on=warn_on)


@transaction.atomic
def ask_after_promise(owner: User, promise_id: int, *, on: date, answer: Answer | None = None) -> PromiseChange:
    """Record that the owner asked how it stands: once more after two weeks, and then no more."""
    promise = open_promise(owner, promise_id)
    asked_before = promise.changes.filter(kind=PromiseChange.Kind.ASKED).exists()
    warn_on = None if asked_before else on + rules.ASKED_AGAIN_AFTER
    return change(promise, PromiseChange.Kind.ASKED, on=on, answer=answer, warn_on=warn_on)


@transaction.atomic
def put_off_promise(
    owner: User, promise_id: int, *, days: int, on: date, answer: Answer | None = None
) -> PromiseChange:
    """Let Today speak of it after so many days."""
    promise = open_promise(owner, promise_id)
    return change(promise, PromiseChange.Kind.LATER, on=on, answer=answer, warn_on=on + timedelta(days=days))


@transaction.atomic
def hush_promise(owner: User, promise_id: int, *, on: date, answer: Answer | None = None) -> PromiseChange:
    """Let Today be silent about it; it stays in the list."""
    return change(open_promise(owner, promise_id), PromiseChange.Kind.HUSHED, on=on, answer=answer, warn_on=None)
