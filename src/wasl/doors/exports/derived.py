"""Makes anew what an archive does not hold because it follows from the rest: summaries, warmth, search and ties."""

from array import array
from collections.abc import Collection, Iterator, Mapping

from django.db import transaction

from wasl.doors.exports.rows import parts
from wasl.foundation.accounts.models import User
from wasl.foundation.search.actions import Entry, index_words, words_of
from wasl.relations.communities.documents import (
    index_communities,
    index_contributions,
    index_events,
    index_resources,
)
from wasl.relations.exchange.documents import index_favours
from wasl.relations.interactions.models import Interaction
from wasl.relations.interactions.summaries import refresh_summaries
from wasl.relations.learning.documents import index_goals
from wasl.relations.network.ties.keeping import rebuild_ties
from wasl.relations.network.warmth.jobs import score_today
from wasl.relations.occasions.documents import index_life_events
from wasl.relations.opportunities.documents import index_openings
from wasl.relations.people.documents import index_people
from wasl.relations.preparation.documents import index_targets
from wasl.relations.presence.documents import index_lines, index_records
from wasl.relations.trust.documents import index_disagreements, index_promises, index_statements

PEOPLE_AT_ONCE = 100  # of a transaction: a summary looks at all of a person's contacts

DERIVED_FROM = (
    "people.person", "interactions.interaction", "communities.community", "communities.event", "communities.resource", "communities.contribution",
    "trust.promise", "trust.statement", "trust.disagreement", "exchange.favour", "preparation.target", "learning.goal",
    "occasions.lifeevent",
    "opportunities.opening",
    "presence.record", "presence.line",
)  # fmt: skip
"""Models that are gone through once more for what follows from them."""

INDEXED = {
    "communities.community": index_communities, "communities.event": index_events,
    "communities.resource": index_resources, "communities.contribution": index_contributions, "trust.promise": index_promises, "trust.statement": index_statements, "trust.disagreement": index_disagreements,
    "exchange.favour": index_favours, "preparation.target": index_targets, "learning.goal": index_goals,
    "occasions.lifeevent": index_life_events,
    "opportunities.opening": index_openings,
    "presence.record": index_records, "presence.line": index_lines,
}  # fmt: skip
"""How words of these find them again."""


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
    for label, index in INDEXED.items():
        for ids in parts(made.get(label, ()), PEOPLE_AT_ONCE):
            with transaction.atomic():
                index(owner, ids)
            yield len(ids)
    rebuild_ties(owner)
