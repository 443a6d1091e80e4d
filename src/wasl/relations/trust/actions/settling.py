"""What becomes of a promise: kept, another day, released, not kept; and each of these taken back."""

from datetime import date

from django.db import transaction

from wasl.foundation.accounts.models import User
from wasl.foundation.errors import NotFoundError
from wasl.relations.interactions.models import Answer
from wasl.relations.people.models import Person
from wasl.relations.people.queries import standing_ids
from wasl.relations.trust import rules
from wasl.relations.trust.actions.changing import REMEMBERED, change, open_promise
from wasl.relations.trust.actions.promises import rebind
from wasl.relations.trust.documents import index_promises
from wasl.relations.trust.errors import ChangeNotLastError
from wasl.relations.trust.models import Promise, PromiseChange
from wasl.relations.trust.models.promises import State


@transaction.atomic
def keep_promise(
    owner: User, promise_id: int, *, on: date, note: str = "", answer: Answer | None = None
) -> PromiseChange:
    """Record that it was kept, on that day. Raises PromiseSettledError when it was settled before."""
    promise = open_promise(owner, promise_id)
    return change(promise, PromiseChange.Kind.KEPT, on=on, note=note, answer=answer, state=State.KEPT, settled_on=on)


@transaction.atomic
def break_promise(owner: User, promise_id: int, *, on: date, note: str = "") -> PromiseChange:
    """Record that it will not be kept any more; the note may say why, and how it was made good."""
    promise = open_promise(owner, promise_id)
    return change(promise, PromiseChange.Kind.BROKEN, on=on, note=note, state=State.BROKEN, settled_on=on)


@transaction.atomic
def release_promise(owner: User, promise_id: int, *, on: date, note: str = "") -> PromiseChange:
    """Record that the other side needs it no more."""
    promise = open_promise(owner, promise_id)
    return change(promise, PromiseChange.Kind.RELEASED, on=on, note=note, state=State.RELEASED, settled_on=on)


@transaction.atomic
def agree_new_day(owner: User, promise_id: int, *, due_on: date, on: date, note: str = "") -> PromiseChange:
    """Record that both agreed on another day; the one before stays in the history. Too late, it was late."""
    promise = open_promise(owner, promise_id)
    return change(
        promise,
        PromiseChange.Kind.NEW_DAY,
        on=on,
        note=note,
        due_on=due_on,
        warn_on=rules.notice_from(due_on, on, is_mine=promise.is_mine),
        was_late=promise.was_late or bool(promise.due_on and on > promise.due_on),
    )


@transaction.atomic
def take_back_change(owner: User, change_id: int) -> Promise:
    """Let the promise stand as it did before its last change. Raises ChangeNotLastError for an earlier one."""
    rows = PromiseChange.objects.filter(promise__owner=owner, promise__deleted_at=None).select_for_update()
    made = rows.filter(pk=change_id).select_related("promise").first()
    if made is None:
        raise NotFoundError
    promise = made.promise
    if promise.changes.filter(pk__gt=change_id).exists():
        raise ChangeNotLastError
    for column, name in REMEMBERED.items():
        setattr(promise, column, getattr(made, name))
    promise.save(update_fields=list(REMEMBERED))
    if made.people_before:
        here = Person.objects.of(owner).filter(pk__in=standing_ids(owner, made.people_before).values())
        rebind(promise, list(here.order_by("id").values_list("pk", flat=True)))
    made.delete()
    index_promises(owner, [promise.pk])
    return promise
