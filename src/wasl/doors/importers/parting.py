"""Merges of people whom an import made are undone with it: without it there would have been nobody to merge."""

from collections.abc import Collection

from django.db import models, transaction

from wasl.foundation.accounts.models import User
from wasl.foundation.sources.runs import Ids
from wasl.relations.interactions.summaries import refresh_summaries
from wasl.relations.network.ties.keeping import refresh_ties
from wasl.relations.people.actions import unmerge_people
from wasl.relations.people.models import Merge, Person


@transaction.atomic
def part_again(owner: User, source_ids: Collection[int], brought: Ids) -> None:
    """Undo every merge of somebody whom these sources made or brought, the last first."""
    made = Person.objects.of(owner).filter(source__in=source_ids).values("pk")
    people = models.Q(kept__in=made) | models.Q(merged__in=made)
    if len(brought):
        people |= models.Q(kept__in=brought.tolist()) | models.Q(merged__in=brought.tolist())
    for merge in _with_those_that_cover(owner, list(Merge.objects.of(owner).standing().filter(people))):
        unmerge_people(owner, merge.pk, at=None)
        refresh_summaries(owner, [merge.kept_id, merge.merged_id])
        refresh_ties(owner, [merge.kept_id, merge.merged_id])


def _with_those_that_cover(owner: User, merges: list[Merge]) -> list[Merge]:
    """The merges, and those in which whom they kept became part of somebody else: in the order of undoing."""
    found = {merge.pk: merge for merge in merges}
    while True:
        kept = [merge.kept_id for merge in found.values()]
        covering = list(Merge.objects.of(owner).standing().filter(merged__in=kept).exclude(pk__in=found))
        if not covering:
            return sorted(found.values(), key=lambda merge: (merge.merged_at, merge.pk), reverse=True)
        found |= {merge.pk: merge for merge in covering}
