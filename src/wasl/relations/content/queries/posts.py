"""What went out: posts with what was last known of each, one with its readings over time, and who follows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Q, QuerySet

from wasl.foundation.accounts.models import User
from wasl.foundation.compiled import compiled
from wasl.foundation.language.folding import fold
from wasl.relations.content.actions.removing import present_post
from wasl.relations.content.models import Echo, Followers, Language, Post, Reading
from wasl.relations.content.plots import Line, line_over
from wasl.relations.content.rules.table import FIGURES
from wasl.relations.content.rules.worked import NOTHING, Figures, latest
from wasl.relations.people.models import Person

MOST, READINGS_SHOWN = 500, 60


@dataclass(frozen=True, slots=True)
class PostLine:
    """A post for a list, with what was last known of it; `echoes` of the owner's people wrote because of it."""

    id: int
    title: str
    link: str
    platform: str
    language: str
    language_label: str
    on: date
    topic_id: int
    topic: str
    figures: Figures
    echoes: int

    @property
    def is_answered(self) -> bool:
        """Somebody commented or wrote."""
        return bool(self.figures.comments or self.echoes)


@dataclass(frozen=True)
class Course:
    """Figures over time under a name; no line where only one day was read. `told` are the readings, the latest first."""

    name: str
    line: Line | None
    told: list[Followers]

    @property
    def now(self) -> Followers:
        return self.told[0]


@dataclass(frozen=True)
class PublishedPage:
    posts: list[PostLine]
    followers: list[Course]


@dataclass(frozen=True)
class PostPage:
    """`plots` holds a line for each figure that was read on two days at least."""

    post: Post
    line: PostLine
    readings: list[Reading]
    plots: list[tuple[str, Line]]
    echoes: list[Echo]


def published_page(owner: User) -> PublishedPage:
    """Three queries."""
    return PublishedPage(post_lines(owner), follower_courses(owner))


def post_lines(
    owner: User, ids: Collection[int] | None = None, *, topic_id: int | None = None, most: int = MOST
) -> list[PostLine]:
    """The latest first. Two queries."""
    rows: Any = Post.objects.of(owner).present()  # Any: annotated columns
    if ids is not None:
        rows = rows.filter(pk__in=ids)
    if topic_id is not None:
        rows = rows.filter(topic=topic_id)
    rows = rows.select_related("topic").annotate(
        wrote=Count("echoes", filter=Q(echoes__person__deleted_at=None), distinct=True)
    )
    found = list(rows.order_by("-on", "-pk")[:most])
    stands = _stands(owner, [row.pk for row in found])
    return [_line(row, stands.get(row.pk, NOTHING)) for row in found]


def post_page(owner: User, post_id: int) -> PostPage:
    """A constant number of queries. Raises NotFoundError."""
    post = present_post(owner, post_id)
    [line] = post_lines(owner, [post_id])
    readings = list(Reading.objects.of(owner).present().filter(post=post).order_by("on", "pk"))
    plots = []
    for name in FIGURES:
        course = {one.on: getattr(one, name) for one in readings if getattr(one, name) is not None}
        if drawn := line_over(course):
            plots.append((str(name), drawn))
    echoes = Echo.objects.filter(post=post, person__deleted_at=None).select_related("person").order_by("on", "pk")
    return PostPage(post, line, readings[::-1][:READINGS_SHOWN], plots, list(echoes))


def follower_courses(owner: User) -> list[Course]:
    """Each platform once, however it is written; the one with most followers first. One query."""
    told: dict[str, list[Followers]] = defaultdict(list)
    for row in Followers.objects.of(owner).present().order_by("-on", "-pk"):
        told[fold(row.platform)].append(row)
    courses = [
        Course(rows[0].platform, line_over({row.on: row.count for row in reversed(rows)}), rows)
        for rows in told.values()
    ]
    return sorted(courses, key=lambda course: (-course.now.count, course.name))


def posts_of_person(owner: User, person: Person) -> list[PostLine]:
    """Those because of which this person wrote. Three queries."""
    ids = _echoed_by(owner, person)
    return post_lines(owner, ids) if ids else []


@compiled
def _echoed_by(owner: User, person: Person) -> QuerySet[Echo, int]:
    return Echo.objects.filter(person=person, post__owner=owner).values_list("post_id", flat=True)


def _stands(owner: User, ids: Collection[int]) -> dict[int, Figures]:
    told: dict[int, list[tuple[date, Figures]]] = defaultdict(list)
    rows = Reading.objects.of(owner).present().filter(post__in=ids).order_by("on", "pk")
    for post, on, *figures in rows.values_list("post_id", "on", *FIGURES):
        told[post].append((on, Figures(*figures)))
    return {post: latest(some) for post, some in told.items()}


def _line(row: Any, figures: Figures) -> PostLine:  # Any: annotated columns
    topic = row.topic if row.topic and not row.topic.deleted_at else None
    language = str(Language(row.language).label) if row.language else ""
    return PostLine(
        row.pk, row.title, row.opens, row.platform, row.language, language, row.on, topic.pk if topic else 0,
        topic.words if topic else "", figures, row.wrote,
    )  # fmt: skip
