"""Rows that are found by their words: what makes these anew, and which rows lack them."""

from collections.abc import Callable, Collection, Iterator, Mapping
from itertools import groupby
from typing import Any, NamedTuple

from django.apps import apps
from django.db import transaction
from django.db.models import Exists, F, OuterRef, Q

from wasl.foundation.accounts.models import User
from wasl.foundation.search.models import Document
from wasl.foundation.search.places import stretch
from wasl.foundation.walls.scope import acting_for, acting_for_all_owners
from wasl.relations.advice.documents import ADVICE, index_advice
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
from wasl.relations.content.documents import POST, TOPIC, index_posts, index_topics
from wasl.relations.discussions.documents import DISCUSSION, index_discussions
from wasl.relations.exchange.documents import FAVOUR, index_favours
from wasl.relations.learning.documents import GOAL, index_goals
from wasl.relations.occasions.documents import INVITED, LIFE, index_invitations, index_life_events
from wasl.relations.opportunities.documents import OPENING, index_openings
from wasl.relations.organisations.documents import FOLLOWED, index_followed
from wasl.relations.preparation.documents import TARGET, index_targets
from wasl.relations.presence.documents import LINE, RECORD, index_lines, index_records
from wasl.relations.promotion.documents import ACHIEVEMENT, index_achievements
from wasl.relations.trust.documents import (
    DISAGREEMENT,
    PROMISE,
    STATEMENT,
    index_disagreements,
    index_promises,
    index_statements,
)

ROWS_AT_ONCE = 100
PRESENT = Q(deleted_at=None)


class Indexed(NamedTuple):
    """The kind of a row's documents, what makes them anew, and which rows have one."""

    kind: str
    refresh: Callable[[User, Collection[int]], None]
    worded: Q = PRESENT


INDEXED: Mapping[str, Indexed] = {
    "communities.community": Indexed(COMMUNITY, index_communities),
    "communities.event": Indexed(EVENT, index_events),
    "communities.resource": Indexed(RESOURCE, index_resources),
    "communities.contribution": Indexed(CONTRIBUTION, index_contributions),
    "trust.promise": Indexed(PROMISE, index_promises, PRESENT & Q(is_private=False)),
    "trust.statement": Indexed(STATEMENT, index_statements),
    "trust.disagreement": Indexed(DISAGREEMENT, index_disagreements),
    "exchange.favour": Indexed(FAVOUR, index_favours, PRESENT & ~Q(words="")),
    "preparation.target": Indexed(TARGET, index_targets),
    "learning.goal": Indexed(GOAL, index_goals),
    "occasions.lifeevent": Indexed(LIFE, index_life_events),
    "occasions.invitation": Indexed(INVITED, index_invitations),
    "opportunities.opening": Indexed(OPENING, index_openings),
    "promotion.achievement": Indexed(ACHIEVEMENT, index_achievements),
    "advice.advice": Indexed(ADVICE, index_advice),
    "organisations.followed": Indexed(FOLLOWED, index_followed),
    "discussions.discussion": Indexed(DISCUSSION, index_discussions),
    "content.topic": Indexed(TOPIC, index_topics),
    "content.post": Indexed(POST, index_posts),
    "presence.record": Indexed(RECORD, index_records, Q()),
    "presence.line": Indexed(LINE, index_lines),
}
"""How words of these find them again: made when an archive comes, let go when an import is taken back."""


@acting_for_all_owners()
def rows_not_found() -> int:
    """How many rows of every owner have words that no search knows."""
    return sum(_lacking(label, one).count() for label, one in INDEXED.items())


@acting_for_all_owners()
def index_what_is_not_found() -> None:
    """Make the words of such rows: those that were written before their kind was searched for."""
    for label, one in INDEXED.items():
        lacking = _lacking(label, one).order_by("owner_id", "pk").values_list("owner_id", "pk")
        for owner_id, rows in groupby(list(lacking), key=lambda row: row[0]):
            owner = User.objects.get(pk=owner_id)
            for ids in _portions([pk for _owner, pk in rows]):
                with acting_for(owner_id), transaction.atomic():
                    one.refresh(owner, ids)


def _lacking(label: str, one: Indexed) -> Any:  # Any: the queryset of whichever model
    rows = apps.get_model(label)._default_manager.filter(one.worded)  # noqa: SLF001 - Django's documented API
    placed = rows.annotate(stands_at=F("pk") + stretch(one.kind)[0])
    return placed.filter(~Exists(Document.objects.filter(pk=OuterRef("stands_at"))))


def _portions(ids: list[int]) -> Iterator[list[int]]:
    return (ids[start : start + ROWS_AT_ONCE] for start in range(0, len(ids), ROWS_AT_ONCE))
