"""Greetings sent and passed over: each logs its contact and remembers its words."""

from datetime import date, datetime
from hashlib import blake2s
from zoneinfo import ZoneInfo

from django.db import transaction

from wasl.foundation.accounts.models import User
from wasl.foundation.errors import NotFoundError
from wasl.relations.interactions.actions import log_interaction, remove_interaction
from wasl.relations.interactions.models import Channel, Interaction
from wasl.relations.occasions.actions.invitations import say_of_greeted, unsay_of_greeted
from wasl.relations.occasions.models import Greeting
from wasl.relations.occasions.queries import OccasionDue, actions_due, memories
from wasl.relations.occasions.queries.memory import NOTHING
from wasl.relations.occasions.rules.words import Topic
from wasl.relations.people.models import Person
from wasl.relations.people.rules import many_lines

WORDS_LENGTH = 4000


@transaction.atomic
def send_greeting(
    owner: User,
    person: Person,
    *,
    topic: Topic,
    on: date,
    channel: str,
    at: datetime,
    variant: int,
    register: str,
    language: str,
    words: str,
) -> Greeting:
    """The greeting was sent: log the contact and remember the words. A second time changes nothing."""
    known: Greeting | None = _known(owner, person, topic, on)
    if known and known.outcome == Greeting.Outcome.SENT:
        return known
    if known:
        known.delete()
    interaction = log_interaction(
        owner,
        people=[person],
        channel=channel if channel in Channel.values else Channel.OTHER,
        at=at,
        note=topic.label,
        key=_key(person, topic, on),
    )
    return Greeting.objects.create(
        owner=owner, person=person, topic=topic.name, on=on, step=topic.step, variant=variant, register=register,
        language=language, words=many_lines(words)[:WORDS_LENGTH], at=at, interaction=interaction,
    )  # fmt: skip


@transaction.atomic
def skip_greeting(owner: User, person: Person, *, topic: Topic, on: date, at: datetime) -> Greeting:
    """Not this time; nothing is logged, and next year it is proposed again."""
    known: Greeting | None = _known(owner, person, topic, on)
    return known or Greeting.objects.create(
        owner=owner, person=person, topic=topic.name, on=on, step=topic.step, outcome=Greeting.Outcome.SKIPPED, at=at
    )


@transaction.atomic
def take_back_greeting(owner: User, greeting_id: int) -> Greeting:
    """It was not sent after all; the contact that it was goes too."""
    greeting: Greeting | None = (
        Greeting.objects.of(owner).select_related("person", "interaction").filter(pk=greeting_id).first()
    )
    if greeting is None:
        raise NotFoundError
    unsay_of_greeted(owner, greeting)
    if greeting.interaction:
        remove_interaction(owner, greeting.interaction.pk)
    Greeting.objects.filter(pk=greeting_id).delete()
    return greeting


@transaction.atomic
def note_greeting(
    owner: User, person: Person, *, kind: str, at: datetime, interaction: Interaction, said: str = ""
) -> Greeting | None:
    """Remember what Today proposed of that kind and the owner sent; the contact is logged already.

    `said` is what an invitation was answered with, or that she was there.
    """
    day = at.astimezone(ZoneInfo(owner.preferences.time_zone)).date()
    due = next((due for due in actions_due(owner, day) if (due.kind, due.person_id) == (kind, person.pk)), None)
    if due is None:
        return None
    greeting, _is_new = Greeting.objects.update_or_create(
        owner=owner, person=person, topic=due.topic, on=due.on, step=due.step,
        defaults={"variant": _variant(owner, person, due), "at": at, "interaction": interaction, "language": "",
                  "outcome": Greeting.Outcome.SENT},
    )  # fmt: skip
    say_of_greeted(owner, greeting, said, on=day)
    return greeting


@transaction.atomic
def take_back_noted(owner: User, interaction: Interaction) -> None:
    """What was said of an invitation with that word is not said; the greeting goes with its contact."""
    for greeting in Greeting.objects.of(owner).filter(interaction=interaction):
        unsay_of_greeted(owner, greeting)


def _variant(owner: User, person: Person, due: OccasionDue) -> int:
    memory = memories(owner, [person.pk]).get(person.pk, NOTHING)
    return memory.variant(person.pk, due.words(due.label), due.turn)


def _known(owner: User, person: Person, topic: Topic, on: date) -> Greeting | None:
    rows = Greeting.objects.of(owner).filter(person=person, topic=topic.name, on=on, step=topic.step)
    found: Greeting | None = rows.select_for_update().first()
    return found


def _key(person: Person, topic: Topic, on: date) -> str:
    """The same greeting sent twice is one contact."""
    said = f"greeting:{person.pk}:{topic.name}:{topic.step}:{on.isoformat()}"
    return blake2s(said.encode(), digest_size=16).hexdigest()
