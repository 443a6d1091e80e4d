"""Makes anew what an archive does not hold because it follows from the rest: summaries, warmth, search and ties."""

from array import array
from collections.abc import Collection, Iterator, Mapping

from django.db import transaction

from wasl.doors.exports.rows import parts
from wasl.foundation.accounts.models import User
from wasl.foundation.search.actions import Entry, index_words, words_of
from wasl.overviews.search.worded import INDEXED
from wasl.relations.interactions.models import Interaction
from wasl.relations.interactions.summaries import refresh_summaries
from wasl.relations.network.ties.keeping import rebuild_ties
from wasl.relations.network.warmth.jobs import score_today
from wasl.relations.people.documents import index_people

PEOPLE_AT_ONCE = 100  # of a transaction: a summary looks at all of a person's contacts


DERIVED_FROM = ("people.person", "interactions.interaction", *INDEXED)
"""Models that are gone through once more for what follows from them."""


def derive(owner: User, people: Collection[int], made: Mapping[str, "array[int]"]) -> Iterator[int]:
    """Bring everything up to date that follows from these people and from the rows that were made, all of this owner.

    Some hundreds a transaction; tells after each how many. Rows are asked by key alone: naming the owner too would
    mislead SQLite to read all of hers.
    """
    for ids in parts(people, PEOPLE_AT_ONCE):
        with transaction.atomic():
            refresh_summaries(owner, ids)
            index_people(owner, ids)
        yield len(ids)
    score_today(owner)
    for ids in parts(made.get("interactions.interaction", ())):
        rows = Interaction.objects.filter(pk__in=ids).order_by("pk").values_list("pk", "subject", "note", "text")
        said = [Entry(pk, subject, f"{note}\n{text}".strip()) for pk, subject, note, text in rows]
        words = [words_of(entry) for entry in said if entry.title or entry.body]
        with transaction.atomic():
            index_words(owner, "interaction", words)
        yield len(ids)
    for label, words_of_it in INDEXED.items():
        for ids in parts(made.get(label, ()), PEOPLE_AT_ONCE):
            with transaction.atomic():
                words_of_it.refresh(owner, ids)
            yield len(ids)
    rebuild_ties(owner)
