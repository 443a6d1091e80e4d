"""The kinds of things that are found, one line each: a new word brings its loader and its filter, and stands here."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import F, Model
from django.db.models.expressions import OrderBy
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wasl.foundation.accounts.models import User
from wasl.foundation.search.queries import Among
from wasl.overviews.search import narrowing
from wasl.overviews.search.asking import Asked
from wasl.overviews.search.found import aims, belonging, contacts, people, trust
from wasl.overviews.search.found.result import Result
from wasl.relations.advice.models import Advice
from wasl.relations.communities.models import Community, Contribution, Event, Resource
from wasl.relations.content.models import Post, Topic
from wasl.relations.discussions.models import Discussion
from wasl.relations.exchange.models import Favour
from wasl.relations.interactions.models import Interaction
from wasl.relations.learning.models import Goal
from wasl.relations.occasions.models import Invitation, LifeEvent
from wasl.relations.opportunities.models import Opening
from wasl.relations.organisations.models import Followed
from wasl.relations.people.models import Organisation, Person
from wasl.relations.preparation.models import Target
from wasl.relations.presence.models import Line, Record
from wasl.relations.promotion.models import Achievement
from wasl.relations.trust.models import Disagreement, Statement
from wasl.relations.trust.models import Promise as Promised

Loader = Callable[[User, Sequence[int], str], dict[int, Result]]
NEVER_LAST = F("contact_summary__last_at").desc(nulls_last=True)  # on either database


@dataclass(frozen=True)
class Kind:
    """What it is called, where its rows are, how filters narrow them, what comes first, how a row is shown.

    `is_worded`: found in the index of words alone, under its own name there.
    """

    label: str | Promise
    model: type[Model]
    rows: Callable[[User, Asked], narrowing.Rows]
    newest_first: OrderBy | str
    load: Loader | None  # people are shown with how they were found
    is_worded: bool = True


KINDS: Mapping[str, Kind] = {
    "person": Kind(_("People"), Person, narrowing.people, NEVER_LAST, None, is_worded=False),
    "organisation": Kind(_("Organisations"), Organisation, narrowing.organisations, "-id", people.organisations_found, is_worded=False),
    "interaction": Kind(_("Contacts"), Interaction, narrowing.interactions, "-at", contacts.interactions_found),
    "community": Kind(_("Communities"), Community, narrowing.communities, "-id", belonging.communities_found),
    "event": Kind(_("Events"), Event, narrowing.events, "-starts_at", belonging.events_found),
    "resource": Kind(_("Resources"), Resource, narrowing.resources, "-id", belonging.resources_found),
    "promise": Kind(_("Promises"), Promised, narrowing.promises, "-made_on", trust.promises_found),
    "target": Kind(_("People to meet"), Target, narrowing.targets, "-created_at", aims.targets_found),
    "opening": Kind(_("Opportunities"), Opening, narrowing.openings, "-created_at", aims.openings_found),
    "advice": Kind(_("Advice and lessons"), Advice, narrowing.advice, "-on", contacts.advice_found),
    "achievement": Kind(_("Achievements"), Achievement, narrowing.achievements, "-on", aims.achievements_found),
    "followed": Kind(_("Organisations I follow"), Followed, narrowing.followed, "-created_at", belonging.followed_found),
    "discussion": Kind(_("Discussions"), Discussion, narrowing.discussions, "-created_at", belonging.discussions_found),
    "topic": Kind(_("Topics to write about"), Topic, narrowing.topics, "-created_at", belonging.topics_found),
    "post": Kind(_("Posts"), Post, narrowing.posts, "-on", belonging.posts_found),
    "goal": Kind(_("Learning"), Goal, narrowing.goals, "-created_at", aims.goals_found),
    "contribution": Kind(_("Volunteering"), Contribution, narrowing.contributions, "-first_on", belonging.contributions_found),
    "life": Kind(_("Joys and hard times"), LifeEvent, narrowing.life_events, "-on", contacts.life_events_found),
    "invitation": Kind(_("Invitations"), Invitation, narrowing.invitations, "-on", contacts.invitations_found),
    "record": Kind(_("About you"), Record, narrowing.of_oneself(Record), "-id", aims.records_found),
    "record-line": Kind(_("My record"), Line, narrowing.of_oneself(Line), "-id", aims.lines_found),
    "statement": Kind(_("What I said"), Statement, narrowing.statements, "-said_on", trust.statements_found),
    "disagreement": Kind(_("Disagreements"), Disagreement, narrowing.disagreements, "-on", trust.disagreements_found),
    "favour": Kind(_("Give and take"), Favour, narrowing.favours, "-on", contacts.favours_found),
}  # fmt: skip
WORDED = tuple(name for name, kind in KINDS.items() if kind.is_worded)
INDEXED = ("person", *WORDED)
"""Kinds that have documents in the index."""


def narrowed_ids(owner: User, asked: Asked, kind: str) -> Among | None:
    """The rows of the kind that are let through, as a subquery; None where all are."""
    return KINDS[kind].rows(owner, asked).order_by().values("id") if asked.is_narrowed else None
