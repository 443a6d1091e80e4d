"""A topic that is proposed is taken into the plan, or stays away; both can be taken back."""

from datetime import date, datetime

from django.db import transaction

from wasl.foundation.accounts.models import User
from wasl.foundation.errors import NotFoundError
from wasl.relations.advice.models import Advice
from wasl.relations.content.actions.topics import TopicGiven, add_topic
from wasl.relations.content.models import Declined, Topic
from wasl.relations.content.queries.proposing import proposed_topics
from wasl.relations.content.rules.topics import Candidate
from wasl.relations.discussions.models import Discussion
from wasl.relations.learning.models import Goal


@transaction.atomic
def take_proposed(owner: User, key: str, *, on: date, at: datetime) -> Topic:
    """Into the plan, with where it comes from. Raises NotFoundError where it is not proposed any more."""
    one = _proposed(owner, key, on)
    given = TopicGiven(
        one.words,
        goal=Goal.objects.of(owner).filter(pk=one.row_id).first() if one.kind == "goal" else None,
        advice=Advice.objects.of(owner).filter(pk=one.row_id).first() if one.kind == "advice" else None,
        discussion=Discussion.objects.of(owner).filter(pk=one.row_id).first() if one.kind == "discussion" else None,
    )
    return add_topic(owner, given, on=on, at=at)


@transaction.atomic
def decline(owner: User, key: str, *, on: date, until: date | None = None) -> Declined:
    """It is not proposed any more, or not until a day. Raises NotFoundError."""
    one = _proposed(owner, key, on)
    row, _is_new = Declined.objects.update_or_create(
        owner=owner, key=one.key, defaults={"words": one.words, "on": on, "until": until}
    )
    return row


@transaction.atomic
def want_again(owner: User, declined_id: int) -> str:
    """It may be proposed again; gives its words. Raises NotFoundError."""
    row = Declined.objects.of(owner).filter(pk=declined_id).first()
    if row is None:
        raise NotFoundError
    row.delete()
    return str(row.words)


def _proposed(owner: User, key: str, on: date) -> Candidate:
    found = next((one for one in proposed_topics(owner, on) if one.key == key), None)
    if found is None:
        raise NotFoundError
    return found
