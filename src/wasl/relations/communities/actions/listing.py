"""Who will be at an event: names are listed, told apart, marked as worth meeting, struck off."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import NamedTuple

from django.db import transaction

from wasl.foundation.accounts.models import User
from wasl.foundation.errors import NotFoundError
from wasl.foundation.language.script import clean_text
from wasl.relations.communities.actions.events import event_to_change
from wasl.relations.communities.errors import NobodyListedError
from wasl.relations.communities.matching import human_beings, match
from wasl.relations.communities.models import Attendance, Event, ListedName, MayBe
from wasl.relations.communities.models.events import LONGEST_WHY
from wasl.relations.communities.rules import Named


class Listed(NamedTuple):
    """How many of a list are known, how many are asked about, how many are strangers."""

    known: int
    asked: int
    strangers: int


@transaction.atomic
def list_names(
    owner: User, event_id: int, *, lines: Sequence[Named], at: datetime, on: date, people: Collection[int] = ()
) -> Listed:
    """List those who will be there; whoever stands there already stays as they are. Raises NobodyListedError."""
    if not lines and not people:
        raise NobodyListedError
    event, matched = event_to_change(owner, event_id), match(owner, lines)
    sure = [one.person_id for one in matched if one.person_id] + sorted(human_beings(owner, people))
    others = [one for one in matched if not one.person_id]
    Attendance.objects.bulk_create(
        [Attendance(event=event, person_id=person_id, listed_at=at) for person_id in dict.fromkeys(sure)],
        ignore_conflicts=True,
    )
    ListedName.objects.bulk_create(
        [ListedName(event=event, name=_name(one.named), words=_words(one.named), listed_at=at) for one in others],
        ignore_conflicts=True,
    )
    ids = dict(event.names.filter(listed_at=at).values_list("name", "pk"))
    may_be = [(ids.get(_name(one.named)), person_id) for one in others for person_id in one.may_be]
    MayBe.objects.bulk_create(
        [MayBe(listed_id=listed_id, person_id=person_id) for listed_id, person_id in may_be if listed_id],
        ignore_conflicts=True,
    )
    if event.asks_from is None:
        event.asks_from = on
        event.save(update_fields=["asks_from"])
    asked = sum(bool(one.may_be) for one in others)
    return Listed(len(set(sure)), asked, len(others) - asked)


@transaction.atomic
def take_back_list(owner: User, event_id: int, *, listed_at: datetime) -> Event:
    """Strike off what that list brought; whoever was met since stays."""
    event = event_to_change(owner, event_id)
    event.attendances.filter(listed_at=listed_at, met_at=None).delete()
    event.names.filter(listed_at=listed_at).delete()
    return event


@transaction.atomic
def settle_name(owner: User, listed_id: int, *, person_id: int | None) -> Event:
    """Say whom a listed name means; None: nobody whom the owner knows. Raises NotFoundError."""
    listed = _name_to_change(owner, listed_id)
    if person_id is None:
        listed.may_be.all().delete()
        return listed.event
    if not human_beings(owner, [person_id]):
        raise NotFoundError
    Attendance.objects.get_or_create(
        event=listed.event,
        person_id=person_id,
        defaults={"listed_at": listed.listed_at, "is_wanted": listed.is_wanted, "why": listed.why},
    )
    event = listed.event
    listed.delete()
    return event


@transaction.atomic
def mark_attendance(owner: User, attendance_id: int, *, is_wanted: bool, why: str = "") -> Attendance:
    """Say that this person is worth meeting there, and why; or no more."""
    row = _attendance_to_change(owner, attendance_id)
    row.is_wanted, row.why = is_wanted, _why(why) if is_wanted else ""
    row.save(update_fields=["is_wanted", "why"])
    return row


@transaction.atomic
def mark_name(owner: User, listed_id: int, *, is_wanted: bool, why: str = "") -> ListedName:
    """The same of a name that is nobody's whom the owner knows."""
    row = _name_to_change(owner, listed_id)
    row.is_wanted, row.why = is_wanted, _why(why) if is_wanted else ""
    row.save(update_fields=["is_wanted", "why"])
    return row


@transaction.atomic
def strike_attendance(owner: User, attendance_id: int) -> Attendance:
    """Take somebody off the list; the row given back is enough to list them again."""
    row = _attendance_to_change(owner, attendance_id)
    Attendance.objects.filter(pk=row.pk).delete()
    return row


@transaction.atomic
def strike_name(owner: User, listed_id: int) -> ListedName:
    """The same of a name that is nobody's whom the owner knows."""
    row = _name_to_change(owner, listed_id)
    ListedName.objects.filter(pk=row.pk).delete()
    return row


def _attendance_to_change(owner: User, attendance_id: int) -> Attendance:
    rows = Attendance.objects.filter(event__owner=owner, event__deleted_at=None, person__deleted_at=None)
    row = rows.select_related("event", "person").filter(pk=attendance_id).first()
    if row is None:
        raise NotFoundError
    return row


def _name_to_change(owner: User, listed_id: int) -> ListedName:
    rows = ListedName.objects.filter(event__owner=owner, event__deleted_at=None)
    row = rows.select_related("event").filter(pk=listed_id).first()
    if row is None:
        raise NotFoundError
    return row


def _name(named: Named) -> str:
    return clean_text(named.name or named.address or named.number)[:300]


def _words(named: Named) -> str:
    """What the list says besides the name, its number and address among it."""
    said = [named.words, *([named.address, named.number] if named.name else [])]
    return clean_text(" · ".join(filter(None, said)))[:300]


def _why(text: str) -> str:
    return " ".join(clean_text(text).split())[:LONGEST_WHY]
