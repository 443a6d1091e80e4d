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
from wasl.overviews.search import found, found_doings, narrowing
from wasl.overviews.search.asking import Asked
from wasl.relations.advice.models import Advice
from wasl.relations.communities.models import Community, Contribution, Event, Resource
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
from wasl.relations.trust import models as trust

Loader = Callable[[User, Sequence[int], str], dict[int, found.Result]]
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
    "organisation": Kind(_("Organisations"), Organisation, narrowing.organisations, "-id", found.organisations_found, is_worded=False),
    "interaction": Kind(_("Contacts"), Interaction, narrowing.interactions, "-at", found.interactions_found),
    "community": Kind(_("Communities"), Community, narrowing.communities, "-id", found.communities_found),
    "event": Kind(_("Events"), Event, narrowing.events, "-starts_at", found.events_found),
    "resource": Kind(_("Resources"), Resource, narrowing.resources, "-id", found.resources_found),
    "promise": Kind(_("Promises"), trust.Promise, narrowing.promises, "-made_on", found.promises_found),
    "target": Kind(_("People to meet"), Target, narrowing.targets, "-created_at", found.targets_found),
    "opening": Kind(_("Opportunities"), Opening, narrowing.openings, "-created_at", found.openings_found),
    "advice": Kind(_("Advice and lessons"), Advice, narrowing.advice, "-on", found_doings.advice_found),
    "achievement": Kind(_("Achievements"), Achievement, narrowing.achievements, "-on", found_doings.achievements_found),
    "followed": Kind(_("Organisations I follow"), Followed, narrowing.followed, "-created_at", found.followed_found),
    "discussion": Kind(_("Discussions"), Discussion, narrowing.discussions, "-created_at", found.discussions_found),
    "goal": Kind(_("Learning"), Goal, narrowing.goals, "-created_at", found.goals_found),
    "contribution": Kind(_("Volunteering"), Contribution, narrowing.contributions, "-first_on", found_doings.contributions_found),
    "life": Kind(_("Joys and hard times"), LifeEvent, narrowing.life_events, "-on", found_doings.life_events_found),
    "invitation": Kind(_("Invitations"), Invitation, narrowing.invitations, "-on", found_doings.invitations_found),
    "record": Kind(_("About you"), Record, narrowing.of_oneself(Record), "-id", found.records_found),
    "record-line": Kind(_("My record"), Line, narrowing.of_oneself(Line), "-id", found.lines_found),
    "statement": Kind(_("What I said"), trust.Statement, narrowing.statements, "-said_on", found.statements_found),
    "disagreement": Kind(_("Disagreements"), trust.Disagreement, narrowing.disagreements, "-on", found.disagreements_found),
    "favour": Kind(_("Give and take"), Favour, narrowing.favours, "-on", found.favours_found),
}  # fmt: skip
WORDED = tuple(name for name, kind in KINDS.items() if kind.is_worded)
INDEXED = ("person", *WORDED)
"""Kinds that have documents in the index."""


def narrowed_ids(owner: User, asked: Asked, kind: str) -> Among | None:
    """The rows of the kind that are let through, as a subquery; None where all are."""
    return KINDS[kind].rows(owner, asked).order_by().values("id") if asked.is_narrowed else None
