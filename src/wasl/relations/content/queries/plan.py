"""The plan, and one topic of it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, F, Q

from wasl.foundation.accounts.models import User
from wasl.relations.content.actions.removing import present_topic
from wasl.relations.content.models import Language, Topic
from wasl.relations.content.queries.posts import PostLine, post_lines
from wasl.relations.content.queries.proposing import proposed_topics
from wasl.relations.content.rules.topics import Candidate
from wasl.relations.people.models import Circle, Person

PROPOSED_SHOWN, MOST = 6, 500


@dataclass(frozen=True, slots=True)
class TopicLine:
    """A topic for a list. `posts` went out about it; `served` people and circles are named for it."""

    id: int
    words: str
    why: str
    platform: str
    language: str
    language_label: str
    planned_on: date | None
    state: str
    state_label: str
    state_on: date
    has_draft: bool
    posts: int
    served: int

    @property
    def is_waiting(self) -> bool:
        return self.state in {Topic.State.IDEA, Topic.State.DRAFTING}


@dataclass(frozen=True)
class PlanPage:
    """What is proposed, what has a day, what is being written, ideas, what went out, what is set aside."""

    proposed: list[Candidate]
    planned: list[TopicLine]
    drafting: list[TopicLine]
    ideas: list[TopicLine]
    published: list[TopicLine]
    set_aside: list[TopicLine]

    @property
    def is_empty(self) -> bool:
        return not (self.planned or self.drafting or self.ideas or self.published or self.set_aside)


@dataclass(frozen=True)
class TopicPage:
    topic: Topic
    line: TopicLine
    people: list[Person]
    circles: list[Circle]
    posts: list[PostLine]


def plan_page(owner: User, day: date) -> PlanPage:
    """A constant number of queries."""
    lines = topic_lines(owner)
    waiting = [one for one in lines if one.is_waiting]
    open_ones = [one for one in waiting if not one.planned_on]
    return PlanPage(
        proposed=proposed_topics(owner, day)[:PROPOSED_SHOWN],
        planned=[one for one in waiting if one.planned_on],
        drafting=[one for one in open_ones if one.state == Topic.State.DRAFTING],
        ideas=[one for one in open_ones if one.state == Topic.State.IDEA],
        published=[one for one in lines if one.state == Topic.State.PUBLISHED],
        set_aside=[one for one in lines if one.state == Topic.State.SET_ASIDE],
    )


def topic_lines(owner: User, ids: Collection[int] | None = None) -> list[TopicLine]:
    """By their planned day, then the newest. One query."""
    rows: Any = Topic.objects.of(owner).present()  # Any: annotated columns
    if ids is not None:
        rows = rows.filter(pk__in=ids)
    rows = rows.annotate(
        out=Count("posts", filter=Q(posts__deleted_at=None), distinct=True),
        people=Count("for_people", filter=Q(for_people__person__deleted_at=None), distinct=True),
        groups=Count("for_circles", filter=Q(for_circles__circle__deleted_at=None), distinct=True),
    )
    return [_line(row) for row in rows.order_by(F("planned_on").asc(nulls_last=True), "-pk")[:MOST]]


def topic_page(owner: User, topic_id: int) -> TopicPage:
    """A constant number of queries. Raises NotFoundError."""
    topic = present_topic(owner, topic_id)
    [line] = topic_lines(owner, [topic_id])
    people = Person.objects.of(owner).present().filter(pk__in=topic.for_people.values("person")).order_by("pk")
    circles = Circle.objects.of(owner).filter(pk__in=topic.for_circles.values("circle"), deleted_at=None).order_by("pk")
    return TopicPage(topic, line, list(people), list(circles), post_lines(owner, topic_id=topic_id))


def _line(row: Any) -> TopicLine:  # Any: annotated columns
    return TopicLine(
        row.pk, row.words, row.why, row.platform, row.language, str(Language(row.language).label) if row.language else "",
        row.planned_on, row.state, str(row.get_state_display()), row.state_on, bool(row.draft), row.out,
        row.people + row.groups,
    )  # fmt: skip
