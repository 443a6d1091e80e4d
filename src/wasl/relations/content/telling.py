"""Content as a program reads it."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from wasl.foundation.accounts.models import Preferences
from wasl.relations.content.models import Reading
from wasl.relations.content.queries import PostLine, PostPage, TopicLine, TopicPage, WorkedPage
from wasl.relations.content.queries.posts import Course
from wasl.relations.content.rules.table import FIGURES
from wasl.relations.content.rules.topics import Candidate
from wasl.relations.content.rules.worked import Worked
from wasl.relations.content.wording import reason_words

Row = dict[str, Any]  # Any: JSON


def topics_told(lines: Iterable[TopicLine]) -> list[Row]:
    return [topic_line_told(line) for line in lines]


def topic_line_told(line: TopicLine) -> Row:
    return {
        "id": line.id,
        "words": line.words,
        "why": line.why,
        "platform": line.platform,
        "language": line.language,
        "planned_on": line.planned_on.isoformat() if line.planned_on else None,
        "state": line.state,
        "state_on": line.state_on.isoformat(),
        "posts": line.posts,
    }


def topic_told(page: TopicPage) -> Row:
    """Everything of one."""
    topic = page.topic
    return topic_line_told(page.line) | {
        "draft": topic.draft,
        "question": topic.question,
        "asked_by": topic.asked_by_id,
        "goal": topic.goal_id,
        "advice": topic.advice_id,
        "discussion": topic.discussion_id,
        "people": [{"id": one.pk, "name": one.display_name} for one in page.people],
        "circles": [{"id": one.pk, "name": one.name} for one in page.circles],
        "published": [post_line_told(one) for one in page.posts],
    }


def proposed_told(found: Iterable[Candidate], reader: Preferences) -> list[Row]:
    return [
        {"words": one.words, "reason": reason_words(one, reader), "from": one.kind, "people": len(one.people)}
        for one in found
    ]


def post_line_told(line: PostLine) -> Row:
    """Figures that are not known are null."""
    return {
        "id": line.id,
        "title": line.title,
        "link": line.link,
        "platform": line.platform,
        "language": line.language,
        "on": line.on.isoformat(),
        "topic": {"id": line.topic_id, "words": line.topic} if line.topic_id else None,
        **asdict(line.figures),
        "wrote": line.echoes,
    }


def post_told(page: PostPage) -> Row:
    return post_line_told(page.line) | {
        "readings": [_reading(one) for one in page.readings],
        "people": [
            {"id": one.person_id, "name": one.person.display_name, "on": one.on.isoformat()} for one in page.echoes
        ],
    }


def followers_told(courses: Iterable[Course]) -> list[Row]:
    return [
        {
            "platform": course.name,
            "readings": [{"id": one.pk, "on": one.on.isoformat(), "count": one.count} for one in course.told],
        }
        for course in courses
    ]


def worked_told(page: WorkedPage) -> Row:
    """Where posts are too few the middle is null."""
    return {name: [_worked(one) for one in some] for name, some in page.groups} | {
        "came": [
            {"person": {"id": one.person_id, "name": one.person.display_name}, "post": one.post.title, "on": one.on.isoformat()}
            for one in page.came
        ]
    }  # fmt: skip


def _worked(one: Worked) -> Row:
    return {"name": one.name, "median_reactions": one.middle, "posts": one.posts}


def _reading(one: Reading) -> Row:
    return {"id": one.pk, "on": one.on.isoformat(), **{name: getattr(one, name) for name in FIGURES}}
