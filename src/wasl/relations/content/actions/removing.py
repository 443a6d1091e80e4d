"""What was made is put in the bin and brought back; a topic whose only post goes is being written again."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from wasl.foundation.accounts.bins import held_row, put_in_bin, rows_named, taken_out_of_bin
from wasl.foundation.accounts.models import Binned, User
from wasl.foundation.errors import NotFoundError
from wasl.relations.content.documents import index_posts, index_topics
from wasl.relations.content.models import Followers, Post, Reading, Topic

THINGS: Mapping[str, type[Binned]] = {"topic": Topic, "post": Post, "reading": Reading, "followers": Followers}
"""What can be deleted and brought back, by the name in its address."""


@transaction.atomic
def put_away(owner: User, thing: str, row_id: int, *, at: datetime) -> Binned:
    """Raises NotFoundError."""
    row: Binned = held_row(rows_named(THINGS, owner, thing), row_id)
    put_in_bin(row, at)
    _follow(owner, row)
    return row


@transaction.atomic
def bring_back(owner: User, thing: str, row_id: int) -> Binned:
    """Raises NotFoundError."""
    row: Binned = taken_out_of_bin(rows_named(THINGS, owner, thing), row_id)
    _follow(owner, row)
    return row


def present_topic(owner: User, topic_id: int) -> Topic:
    """Raises NotFoundError, also for one in the bin."""
    rows = Topic.objects.of(owner).present().select_related("goal", "advice", "discussion", "asked_by")
    row: Topic | None = rows.filter(pk=topic_id).first()
    if row is None:
        raise NotFoundError
    return row


def present_post(owner: User, post_id: int) -> Post:
    """Raises NotFoundError, also for one in the bin."""
    row: Post | None = Post.objects.of(owner).present().select_related("topic").filter(pk=post_id).first()
    if row is None:
        raise NotFoundError
    return row


def follow_posts(owner: User, topic_id: int | None) -> None:
    """A topic with a post is published; one that lost its last is being written."""
    topic = Topic.objects.of(owner).filter(pk=topic_id).first() if topic_id else None
    if topic is None:
        return
    on = Post.objects.of(owner).present().filter(topic=topic).order_by("on").values_list("on", flat=True).first()
    if on and topic.state != Topic.State.PUBLISHED:
        topic.state, topic.state_on = Topic.State.PUBLISHED, on
    elif on is None and topic.state == Topic.State.PUBLISHED:
        topic.state = Topic.State.DRAFTING
    topic.save(update_fields=["state", "state_on"])


def _follow(owner: User, row: Binned) -> None:
    if isinstance(row, Topic):
        index_topics(owner, [row.pk])
    if isinstance(row, Post):
        follow_posts(owner, row.topic_id)
        index_posts(owner, [row.pk])
