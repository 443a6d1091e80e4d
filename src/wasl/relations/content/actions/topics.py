"""A topic is added, corrected, drafted, planned, published or set aside."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db import transaction

from wasl.foundation.accounts.bins import held_row
from wasl.foundation.accounts.corrections import Before, as_it_stands, set_back
from wasl.foundation.accounts.models import User
from wasl.relations.advice.models import Advice
from wasl.relations.content.documents import index_topics
from wasl.relations.content.errors import ContentWithoutWordsError
from wasl.relations.content.models import ForCircle, ForPerson, Topic
from wasl.relations.discussions.models import Discussion
from wasl.relations.learning.models import Goal
from wasl.relations.people.models import Circle, Person
from wasl.relations.people.rules import many_lines, one_line

LENGTHS = {"words": 300, "why": 300, "platform": 100, "question": 300}
LONGEST_DRAFT = 20_000
COLUMNS = (
    "words", "why", "platform", "language", "planned_on", "state", "state_on", "draft", "goal", "advice", "discussion",
    "question", "asked_by",
)  # fmt: skip


@dataclass(frozen=True)
class TopicGiven:
    """What is said of one. `draft` of None leaves it as it is."""

    words: str
    why: str = ""
    people: list[Person] = field(default_factory=list)
    circles: list[Circle] = field(default_factory=list)
    platform: str = ""
    language: str = ""
    planned_on: date | None = None
    goal: Goal | None = None
    advice: Advice | None = None
    discussion: Discussion | None = None
    question: str = ""
    asked_by: Person | None = None
    draft: str | None = None


@transaction.atomic
def add_topic(owner: User, given: TopicGiven, *, on: date, at: datetime) -> Topic:
    """Raises ContentWithoutWordsError."""
    columns = _columns(given)
    state = Topic.State.DRAFTING if columns.get("draft") else Topic.State.IDEA
    row: Topic = Topic.objects.create(owner=owner, created_at=at, state=state, state_on=on, **columns)
    _serve(row, [one.pk for one in given.people], [one.pk for one in given.circles])
    index_topics(owner, [row.pk])
    return row


@transaction.atomic
def edit_topic(owner: User, topic_id: int, given: TopicGiven) -> Before:
    """Say it anew; gives how it stood before, by which `set_topic_back` takes it back. Raises ContentWithoutWordsError."""
    row: Topic = held_row(Topic.objects.of(owner), topic_id)
    before = as_it_stands(row, COLUMNS) | {
        "people": list(row.for_people.values_list("person_id", flat=True)),
        "circles": list(row.for_circles.values_list("circle_id", flat=True)),
    }
    columns = _columns(given)
    for column, value in columns.items():
        setattr(row, column, value)
    row.asks_from = None
    row.save(update_fields=[*columns, "asks_from"])
    _serve(row, [one.pk for one in given.people], [one.pk for one in given.circles])
    index_topics(owner, [topic_id])
    return before


@transaction.atomic
def set_topic_back(owner: User, topic_id: int, before: Before) -> Topic:
    """Take a correction back, a draft that was kept, or a new state."""
    row: Topic = held_row(Topic.objects.of(owner), topic_id)
    set_back(row, before, COLUMNS)
    if "people" in before:
        people = Person.objects.of(owner).filter(pk__in=before["people"]).values_list("pk", flat=True)
        circles = Circle.objects.of(owner).filter(pk__in=before["circles"]).values_list("pk", flat=True)
        _serve(row, list(people), list(circles))
    index_topics(owner, [topic_id])
    return row


@transaction.atomic
def keep_draft(owner: User, topic_id: int, draft: str, *, on: date) -> Before:
    """An idea with a draft is being written. Gives how it stood before."""
    row: Topic = held_row(Topic.objects.of(owner), topic_id)
    before = as_it_stands(row, ("draft", "state", "state_on"))
    row.draft = many_lines(draft)[:LONGEST_DRAFT]
    if row.draft and row.state == Topic.State.IDEA:
        row.state, row.state_on = Topic.State.DRAFTING, on
    row.save(update_fields=["draft", "state", "state_on"])
    index_topics(owner, [topic_id])
    return before


@transaction.atomic
def set_state(owner: User, topic_id: int, state: str, *, on: date) -> Before:
    """Gives how it stood before, by which `set_topic_back` takes it back."""
    row: Topic = held_row(Topic.objects.of(owner), topic_id)
    before = as_it_stands(row, ("state", "state_on"))
    row.state, row.state_on = Topic.State(state), on
    row.save(update_fields=["state", "state_on"])
    return before


@transaction.atomic
def ask_from(owner: User, topic_id: int, *, day: date | None) -> date | None:
    """Be silent about it in Today until that day; gives the day before."""
    row: Topic = held_row(Topic.objects.of(owner), topic_id)
    before, row.asks_from = row.asks_from, day
    row.save(update_fields=["asks_from"])
    return before


def _columns(given: TopicGiven) -> dict[str, Any]:  # Any: columns differ in type
    columns: dict[str, Any] = {name: one_line(getattr(given, name), length) for name, length in LENGTHS.items()}
    if not columns["words"]:
        raise ContentWithoutWordsError
    plain = ("language", "planned_on", "goal", "advice", "discussion", "asked_by")
    columns |= {name: getattr(given, name) for name in plain}
    return columns if given.draft is None else columns | {"draft": many_lines(given.draft)[:LONGEST_DRAFT]}


def _serve(row: Topic, people: list[int], circles: list[int]) -> None:
    """Whom it would serve is said anew."""
    row.for_people.exclude(person__in=people).delete()
    row.for_circles.exclude(circle__in=circles).delete()
    ForPerson.objects.bulk_create([ForPerson(topic=row, person_id=one) for one in people], ignore_conflicts=True)
    ForCircle.objects.bulk_create([ForCircle(topic=row, circle_id=one) for one in circles], ignore_conflicts=True)
