"""Makes anew what an archive does not hold because it follows from the rest: summaries, warmth, search and ties."""

from array import array
from collections.abc import Collection, Iterator, Mapping

from django.db import transaction

from wasl.doors.exports.rows import parts
from wasl.foundation.accounts.models import User
from wasl.foundation.search.actions import Entry, index_words, words_of
from wasl.overviews.search.worded import INDEXED
from wasl.relations.communities.documents import (
    COMMUNITY,
    CONTRIBUTION,
    EVENT,
    RESOURCE,
    index_communities,
    index_contributions,
    index_events,
    index_resources,
)
from wasl.relations.discussions.documents import DISCUSSION, index_discussions
from wasl.relations.exchange.documents import FAVOUR, index_favours
from wasl.relations.interactions.models import Interaction
from wasl.relations.interactions.summaries import refresh_summaries
from wasl.relations.network.ties.keeping import rebuild_ties
from wasl.relations.network.warmth.jobs import score_today
from wasl.relations.occasions.documents import LIFE, index_life_events
from wasl.relations.opportunities.documents import OPENING, index_openings
from wasl.relations.organisations.documents import FOLLOWED, index_followed
from wasl.relations.people.documents import index_people

PEOPLE_AT_ONCE = 100  # of a transaction: a summary looks at all of a person's contacts


class Indexed(NamedTuple):
    """The kind of a row's documents, and what makes them anew."""

    kind: str
    refresh: Callable[[User, Collection[int]], None]


INDEXED: Mapping[str, Indexed] = {
    "communities.community": Indexed(COMMUNITY, index_communities),
    "communities.event": Indexed(EVENT, index_events),
    "communities.resource": Indexed(RESOURCE, index_resources),
    "communities.contribution": Indexed(CONTRIBUTION, index_contributions),
    "trust.promise": Indexed(PROMISE, index_promises),
    "trust.statement": Indexed(STATEMENT, index_statements),
    "trust.disagreement": Indexed(DISAGREEMENT, index_disagreements),
    "exchange.favour": Indexed(FAVOUR, index_favours),
    "preparation.target": Indexed(TARGET, index_targets),
    "learning.goal": Indexed(GOAL, index_goals),
    "occasions.lifeevent": Indexed(LIFE, index_life_events),
    "opportunities.opening": Indexed(OPENING, index_openings),
    "organisations.followed": Indexed(FOLLOWED, index_followed),
    "discussions.discussion": Indexed(DISCUSSION, index_discussions),
    "presence.record": Indexed(RECORD, index_records),
    "presence.line": Indexed(LINE, index_lines),
}
"""How words of these find them again: made when an archive comes, let go when an import is taken back."""

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
