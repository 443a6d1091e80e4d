"""The words by which topics and posts are found."""

from collections.abc import Collection

from wasl.foundation.accounts.models import User
from wasl.foundation.search.actions import Entry, forget_rows, index_rows
from wasl.relations.content.models import Post, Topic

TOPIC, POST = "topic", "post"


def index_topics(owner: User, topic_ids: Collection[int]) -> None:
    """Bring the documents of these up to date; as many as fit one statement."""
    rows = Topic.objects.filter(pk__in=topic_ids, deleted_at=None).order_by("pk")
    entries = [Entry(row.pk, row.words, "\n".join(filter(None, said_of_topic(row)))) for row in rows]
    index_rows(owner, TOPIC, entries)
    forget_rows(owner, TOPIC, set(topic_ids) - {entry.row_id for entry in entries})


def index_posts(owner: User, post_ids: Collection[int]) -> None:
    """As `index_topics`."""
    rows = Post.objects.filter(pk__in=post_ids, deleted_at=None).select_related("topic").order_by("pk")
    entries = [Entry(row.pk, row.title, "\n".join(filter(None, said_of_post(row)))) for row in rows]
    index_rows(owner, POST, entries)
    forget_rows(owner, POST, set(post_ids) - {entry.row_id for entry in entries})


def said_of_topic(row: Topic) -> tuple[str, ...]:
    """All that is written of it beside its words."""
    return row.why, row.question, row.platform, row.draft


def said_of_post(row: Post) -> tuple[str, ...]:
    return (row.platform, str(row.topic) if row.topic and not row.topic.deleted_at else "")
