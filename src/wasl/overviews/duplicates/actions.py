"""Two people made one, and two again, with everything that follows from their contacts."""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q

from wasl.foundation.accounts.models import User
from wasl.foundation.inserting import insert_rows
from wasl.overviews.duplicates.finding import Alike, find_alike, find_alike_of
from wasl.overviews.duplicates.queries import changed_people
from wasl.relations.interactions.summaries import refresh_summaries
from wasl.relations.network.ties.keeping import refresh_ties
from wasl.relations.people import actions as people_actions
from wasl.relations.people.models import Likeness, LookedThrough, Merge, Person

MOST_AT_ONCE = 100
"""Changed people who are looked at by themselves: of more, one look through everybody costs less."""

FEW_CHANGED = 20
"""Changed people up to whom looking takes no longer than a page may."""

OVERLAP = timedelta(seconds=30)
"""A change is marked a moment before it is written, and may be seen only after a look that began in between."""


@transaction.atomic
def merge(
    owner: User, kept_id: int, merged_id: int, *, choices: Mapping[str, str] | None = None, at: datetime
) -> Merge:
    """Make the second part of the first; the rhythm and what is due follow."""
    made = people_actions.merge_people(owner, kept_id, merged_id, choices=choices, at=at)
    refresh_summaries(owner, [kept_id, merged_id])
    refresh_ties(owner, [kept_id, merged_id])
    return made


@transaction.atomic
def unmerge(owner: User, merge_id: int, *, at: datetime) -> Merge:
    """Make two of one again. Raises MergeUndoneError, MergeCoveredError."""
    undone = people_actions.unmerge_people(owner, merge_id, at=at)
    refresh_summaries(owner, [undone.kept_id, undone.merged_id])
    refresh_ties(owner, [undone.kept_id, undone.merged_id])
    return undone


def look_through(owner: User, *, moment: datetime) -> int:
    """Look for pairs among everybody; gives how many were found. Minutes of a very large book."""
    found = find_alike(owner)
    with transaction.atomic():
        Likeness.objects.of(owner).delete()
        _keep(owner, found)
        _mark(owner, moment)
    return len(found)


def look_at(owner: User, person_ids: Collection[int]) -> None:
    """Look for pairs of these people. Cheap, however large the book."""
    found = find_alike_of(owner, person_ids)
    with transaction.atomic():
        Likeness.objects.of(owner).filter(Q(a__in=person_ids) | Q(b__in=person_ids)).delete()
        _keep(owner, found)


def look_at_the_changed(owner: User, *, moment: datetime) -> None:
    """Look for pairs of whoever changed since the last look; where many did, through everybody.

    What changes while this runs is looked at the next time.
    """
    changed = changed_people(owner, MOST_AT_ONCE + 1)
    if len(changed) > MOST_AT_ONCE:
        look_through(owner, moment=moment)
    elif changed:
        look_at(owner, changed)
        _mark(owner, moment)


def look_at_the_few_changed(owner: User, *, moment: datetime) -> None:
    """The same where they are so few that whoever asks for pairs can wait for it; else the worker looks."""
    if len(changed_people(owner, FEW_CHANGED + 1)) <= FEW_CHANGED:
        look_at_the_changed(owner, moment=moment)


def _keep(owner: User, found: Iterable[Alike]) -> None:
    """Remember the pairs of those who are still there."""
    here = set(Person.objects.of(owner).present().values_list("pk", flat=True))
    insert_rows(
        Likeness,
        ("owner_id", "a_id", "b_id", "probability", "reasons"),
        [(owner.pk, one.a, one.b, one.probability, list(one.reasons)) for one in found if {one.a, one.b} <= here],
    )


def _mark(owner: User, moment: datetime) -> None:
    LookedThrough.objects.update_or_create(owner=owner, defaults={"changed_until": moment - OVERLAP})
