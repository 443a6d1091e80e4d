"""Numbers, addresses and profiles: given, preferred, taken away."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from wasl.foundation.accounts.models import User
from wasl.foundation.errors import NotFoundError
from wasl.foundation.formats.ways import normal_way_to_reach
from wasl.relations.people.actions.marks import held_person, mark_and_index
from wasl.relations.people.errors import NothingToKnowError, WayUnusableError
from wasl.relations.people.models import Person, WayToReach
from wasl.relations.people.rules import one_line

LABEL_LENGTH = 60


@dataclass(frozen=True)
class WayGiven:
    """A way to reach as somebody writes it."""

    kind: str
    shown: str
    label: str = ""
    is_preferred: bool = False


@transaction.atomic
def add_way_to_reach(owner: User, person_id: int, way: WayGiven, *, country: str, at: datetime) -> WayToReach:
    """Add one; one that is known already takes the new label and wording."""
    person = held_person(owner, person_id)
    (((kind, value), given),) = _normal(person, [way], country).items()
    kept: WayToReach
    kept, _ = WayToReach.objects.update_or_create(
        owner=owner, person=person, kind=kind, value=value, defaults={"shown": given.shown, "label": given.label}
    )
    if way.is_preferred:
        _prefer(kept)
    mark_and_index(owner, [person.pk], at)
    return kept


@transaction.atomic
def prefer_way_to_reach(owner: User, way_id: int, *, at: datetime) -> WayToReach:
    """Make it the one that comes first; there is one a person."""
    way = _way(owner, way_id)
    _prefer(way)
    mark_and_index(owner, [way.person_id], at)
    return way


@transaction.atomic
def remove_way_to_reach(owner: User, way_id: int, *, at: datetime) -> WayToReach:
    """Take it away; the row given back is enough to add it again."""
    way = _way(owner, way_id)
    others = WayToReach.objects.of(owner).filter(person=way.person_id).exclude(id=way_id)
    if not way.person.display_name and not others.exists():
        raise NothingToKnowError
    WayToReach.objects.of(owner).filter(id=way_id).delete()
    mark_and_index(owner, [way.person_id], at)
    return way


def _way(owner: User, way_id: int) -> WayToReach:
    found = WayToReach.objects.of(owner).filter(id=way_id, person__deleted_at=None).select_related("person")
    way: WayToReach | None = found.first()
    if way is None:
        raise NotFoundError
    return way


def _prefer(way: WayToReach) -> None:
    WayToReach.objects.filter(person=way.person_id, is_preferred=True).update(is_preferred=False)
    way.is_preferred = True
    way.save(update_fields=["is_preferred"])


def _normal(person: Person, ways: Sequence[WayGiven], country: str) -> dict[tuple[str, str], WayToReach]:
    """Each way once, in its normal form; the first that is preferred stays the only one."""
    wanted: dict[tuple[str, str], WayToReach] = {}
    preferred = next((way for way in ways if way.is_preferred), None)
    for way in ways:
        normal = normal_way_to_reach(way.kind, way.shown, country)
        if normal is None or way.kind not in WayToReach.Kind.values:
            raise WayUnusableError(shown=one_line(way.shown, 80), kind=_kind_name(way.kind))
        value, shown = normal
        fields = {"label": one_line(way.label, LABEL_LENGTH), "is_preferred": way is preferred}
        fresh = WayToReach(owner=person.owner, person=person, kind=way.kind, value=value, shown=shown, **fields)
        wanted.setdefault((way.kind, value), fresh)
    return wanted


def _kind_name(kind: str) -> str:
    return str(WayToReach.Kind(kind).label) if kind in WayToReach.Kind.values else kind
