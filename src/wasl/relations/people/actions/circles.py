"""Circles: made, renamed, filled, taken away and brought back."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from wasl.foundation.accounts.models import User
from wasl.foundation.errors import NotFoundError
from wasl.relations.people.actions.marks import mark_changed, present_ids
from wasl.relations.people.errors import CircleNameTakenError, NameEmptyError
from wasl.relations.people.models import Circle, Membership
from wasl.relations.people.rules import key_of, one_line

NAME_LENGTH = 100
ROWS_AT_ONCE = 1000


@transaction.atomic
def create_circle(owner: User, *, name: str) -> Circle:
    """Raises CircleNameTakenError where there is one of that name."""
    shown, key = _free_name(owner, name)
    circle: Circle = Circle.objects.create(owner=owner, name=shown, key=key)
    return circle


@transaction.atomic
def circle_named(owner: User, name: str) -> Circle:
    """The circle of that name, however it is spelt; made if it is new."""
    shown, key = _name(name)
    circle: Circle
    circle, _ = Circle.objects.get_or_create(owner=owner, key=key, defaults={"name": shown})
    return circle


@transaction.atomic
def rename_circle(owner: User, circle_id: int, *, name: str) -> Circle:
    circle = present_circle(owner, circle_id)
    circle.name, circle.key = _free_name(owner, name, circle)
    circle.save(update_fields=["name", "key"])
    return circle


@transaction.atomic
def remove_circle(owner: User, circle_id: int, *, at: datetime) -> Circle:
    """Put the circle into the bin with its members; its name is free again."""
    circle = present_circle(owner, circle_id)
    circle.deleted_at = at
    circle.key = _key_in_the_bin(circle)
    circle.save(update_fields=["deleted_at", "key"])
    return circle


@transaction.atomic
def restore_circle(owner: User, circle_id: int) -> Circle:
    """Bring it back. Raises CircleNameTakenError where its name was given to another since."""
    circle: Circle | None = Circle.objects.of(owner).filter(id=circle_id).exclude(deleted_at=None).first()
    if circle is None:
        raise NotFoundError
    circle.name, circle.key = _free_name(owner, circle.name)
    circle.deleted_at = None
    circle.save(update_fields=["name", "key", "deleted_at"])
    return circle


@transaction.atomic
def put_in_circle(owner: User, circle_id: int, person_ids: Collection[int], *, at: datetime) -> list[int]:
    """Those that were not in it yet; taking these out again undoes it."""
    circle = present_circle(owner, circle_id)
    there = set(Membership.objects.of(owner).filter(circle=circle).values_list("person_id", flat=True))
    new = [person_id for person_id in present_ids(owner, person_ids) if person_id not in there]
    Membership.objects.bulk_create(
        (Membership(owner=owner, circle=circle, person_id=person_id) for person_id in new), batch_size=ROWS_AT_ONCE
    )
    mark_changed(owner, new, at)
    return new


@transaction.atomic
def take_out_of_circle(owner: User, circle_id: int, person_ids: Collection[int], *, at: datetime) -> list[int]:
    """Those that were in it; putting these in again undoes it."""
    circle = present_circle(owner, circle_id)
    there = dict(Membership.objects.of(owner).filter(circle=circle).values_list("person_id", "id"))
    gone = [person_id for person_id in dict.fromkeys(person_ids) if person_id in there]
    for start in range(0, len(gone), ROWS_AT_ONCE):
        rows = [there[person_id] for person_id in gone[start : start + ROWS_AT_ONCE]]
        Membership.objects.of(owner).filter(id__in=rows).delete()
    mark_changed(owner, gone, at)
    return gone


def present_circle(owner: User, circle_id: int) -> Circle:
    circle: Circle | None = Circle.objects.of(owner).filter(id=circle_id, deleted_at=None).first()
    if circle is None:
        raise NotFoundError
    return circle


def _name(name: str) -> tuple[str, str]:
    shown, key = one_line(name, NAME_LENGTH), key_of(name, NAME_LENGTH)
    if not key:
        raise NameEmptyError
    return shown, key


def _free_name(owner: User, name: str, circle: Circle | None = None) -> tuple[str, str]:
    shown, key = _name(name)
    if Circle.objects.of(owner).filter(key=key).exclude(id=circle.pk if circle else None).exists():
        raise CircleNameTakenError(name=shown)
    return shown, key


def _key_in_the_bin(circle: Circle) -> str:
    # A line end never stands in a folded name, so nobody can ask for this key.
    return f"\n{circle.pk}"
