"""What went out is noted, how it stood on a day, who follows, and who wrote because of it."""

from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from wasl.foundation.accounts.bins import held_row
from wasl.foundation.accounts.corrections import Before, as_it_stands, set_back
from wasl.foundation.accounts.models import User
from wasl.relations.communities.rules import is_link
from wasl.relations.content.actions.removing import follow_posts, present_post
from wasl.relations.content.documents import index_posts
from wasl.relations.content.errors import ContentWithoutWordsError, LinkNotOpenedError, ReadingWithoutFiguresError
from wasl.relations.content.models import Echo, Followers, Post, Reading, Topic
from wasl.relations.content.rules.worked import Figures
from wasl.relations.people.models import Person
from wasl.relations.people.rules import one_line

LENGTHS = {"title": 300, "link": 500, "platform": 100}
COLUMNS = ("topic", "title", "link", "platform", "language", "on")


@dataclass(frozen=True)
class PostGiven:
    title: str
    on: date
    link: str = ""
    platform: str = ""
    language: str = ""
    topic: Topic | None = None


@transaction.atomic
def publish(owner: User, given: PostGiven, *, at: datetime) -> Post:
    """Note what went out; its topic is published by it. Raises ContentWithoutWordsError, LinkNotOpenedError."""
    row: Post = Post.objects.create(owner=owner, created_at=at, **_columns(given))
    follow_posts(owner, row.topic_id)
    index_posts(owner, [row.pk])
    return row


@transaction.atomic
def edit_post(owner: User, post_id: int, given: PostGiven) -> Before:
    """Gives how it stood before, by which `set_post_back` takes it back. Raises as `publish`."""
    row: Post = held_row(Post.objects.of(owner), post_id)
    before, topic_before = as_it_stands(row, COLUMNS), row.topic_id
    for column, value in _columns(given).items():
        setattr(row, column, value)
    row.save(update_fields=COLUMNS)
    _follow(owner, row, topic_before)
    return before


@transaction.atomic
def set_post_back(owner: User, post_id: int, before: Before) -> Post:
    row: Post = held_row(Post.objects.of(owner), post_id)
    topic_before = row.topic_id
    set_back(row, before, COLUMNS)
    _follow(owner, row, topic_before)
    return row


@transaction.atomic
def note_reading(owner: User, post_id: int, figures: Figures, *, on: date, at: datetime) -> Reading:
    """Raises ReadingWithoutFiguresError."""
    post = present_post(owner, post_id)
    if all(value is None for value in asdict(figures).values()):
        raise ReadingWithoutFiguresError
    row: Reading = Reading.objects.create(owner=owner, post=post, on=on, created_at=at, **asdict(figures))
    return row


@transaction.atomic
def note_followers(owner: User, platform: str, count: int, *, on: date, at: datetime) -> Followers:
    """Raises ContentWithoutWordsError where no platform is named."""
    named = one_line(platform, LENGTHS["platform"])
    if not named:
        raise ContentWithoutWordsError
    row: Followers = Followers.objects.create(owner=owner, platform=named, count=count, on=on, created_at=at)
    return row


@transaction.atomic
def add_echo(owner: User, post_id: int, person: Person, *, on: date) -> Echo:
    """This person wrote because of the post: nothing else is logged. The first day stands."""
    post = present_post(owner, post_id)
    row, _is_new = Echo.objects.get_or_create(post=post, person=person, defaults={"on": on})
    return row


@transaction.atomic
def remove_echo(owner: User, post_id: int, person_id: int) -> None:
    present_post(owner, post_id).echoes.filter(person=person_id, person__owner=owner).delete()


def _columns(given: PostGiven) -> dict[str, Any]:  # Any: columns differ in type
    columns: dict[str, Any] = {name: one_line(getattr(given, name), length) for name, length in LENGTHS.items()}
    columns["title"] = columns["title"] or columns["link"][: LENGTHS["title"]]
    if not columns["title"]:
        raise ContentWithoutWordsError
    if columns["link"] and not is_link(columns["link"]):
        raise LinkNotOpenedError
    return columns | {"language": given.language, "on": given.on, "topic": given.topic}


def _follow(owner: User, row: Post, topic_before: int | None) -> None:
    for topic_id in {topic_before, row.topic_id}:
        follow_posts(owner, topic_id)
    index_posts(owner, [row.pk])
