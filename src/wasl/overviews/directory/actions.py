"""What is done to many, or to a circle, where it also moves rhythms and ties: the words in one transaction."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from wasl.foundation.accounts.models import User
from wasl.relations.interactions.actions import set_rhythm
from wasl.relations.interactions.models import Rhythm
from wasl.relations.interactions.summaries import refresh_summaries
from wasl.relations.network.ties.keeping import refresh_ties
from wasl.relations.people import actions as people_actions
from wasl.relations.people.models import Circle


@transaction.atomic
def delete_people(owner: User, person_ids: Collection[int], *, at: datetime) -> int:
    """Into the bin, all with this moment; no way leads through them from now on. How many went."""
    count = people_actions.delete_people(owner, person_ids, at=at)
    refresh_ties(owner, person_ids)
    return count


@transaction.atomic
def restore_people(
    owner: User, *, at: datetime, deleted_at: datetime | None = None, person_ids: Collection[int] = ()
) -> list[int]:
    """Out of the bin those that went at that moment, or these."""
    ids = people_actions.restore_people(owner, at=at, deleted_at=deleted_at, person_ids=person_ids)
    refresh_ties(owner, ids)
    return ids


@transaction.atomic
def put_in_circle(owner: User, circle_id: int, person_ids: Collection[int], *, at: datetime) -> list[int]:
    """Those that were not in it yet. They take on its rhythm."""
    new = people_actions.put_in_circle(owner, circle_id, person_ids, at=at)
    _follow_rhythm(owner, circle_id, new)
    return new


@transaction.atomic
def take_out_of_circle(owner: User, circle_id: int, person_ids: Collection[int], *, at: datetime) -> list[int]:
    """Those that were in it. Its rhythm no longer holds for them."""
    gone = people_actions.take_out_of_circle(owner, circle_id, person_ids, at=at)
    _follow_rhythm(owner, circle_id, gone)
    return gone


@transaction.atomic
def edit_circle(owner: User, circle_id: int, *, name: str, every_days: int | None) -> Circle:
    circle = people_actions.rename_circle(owner, circle_id, name=name)
    set_rhythm(owner, circle=circle, every_days=every_days)
    return circle


@transaction.atomic
def remove_circle(owner: User, circle_id: int, *, at: datetime) -> tuple[Circle, int | None]:
    """The circle, and the rhythm that went with it: `restore_circle` takes both."""
    circle = people_actions.remove_circle(owner, circle_id, at=at)
    every_days = Rhythm.objects.of(owner).filter(circle=circle).values_list("every_days", flat=True).first()
    if every_days is not None:
        set_rhythm(owner, circle=circle, every_days=None)
    return circle, every_days


@transaction.atomic
def restore_circle(owner: User, circle_id: int, *, every_days: int | None) -> Circle:
    circle = people_actions.restore_circle(owner, circle_id)
    if every_days is not None:
        set_rhythm(owner, circle=circle, every_days=every_days)
    return circle


def _follow_rhythm(owner: User, circle_id: int, person_ids: Collection[int]) -> None:
    if person_ids and Rhythm.objects.of(owner).filter(circle_id=circle_id).exists():
        refresh_summaries(owner, person_ids)
