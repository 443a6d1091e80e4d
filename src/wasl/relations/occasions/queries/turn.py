"""Whose turn it is in a queue of greetings: the person, the words whose turn it is, and through what they go."""

from dataclasses import dataclass
from datetime import date
from typing import cast

from wasl.foundation.accounts.models import User
from wasl.foundation.language.counting import Language
from wasl.relations.interactions.models import ContactSummary
from wasl.relations.network.warmth.queries import kept_chances
from wasl.relations.occasions.models.feasts import FeastName
from wasl.relations.occasions.queries.memory import NOTHING, addressee_of, memories
from wasl.relations.occasions.queries.sightings import FeastDay
from wasl.relations.occasions.rules.words import (
    REGISTERS,
    Addressee,
    Topic,
    count_of_variants,
    greeting,
    subject,
)
from wasl.relations.people.models import Person, Spelling, WayToReach
from wasl.relations.people.queries import present_work, with_photo
from wasl.relations.people.reaching import Opening, Way, choose_opening, openings
from wasl.relations.people.rules import address_form, language_to, shown_name


@dataclass(frozen=True, slots=True)
class QueueChoice:
    """What the owner chose on the page: another register, language or wording, one circle, whom after."""

    circle: int = 0
    after: int = 0
    person: int = 0
    register: str = ""
    language: str = ""
    variant: int = 0


@dataclass(frozen=True, slots=True)
class Through:
    """A channel with the greeting in it."""

    channel: str
    shown: str
    link: str
    before: str


@dataclass(frozen=True)
class Turn:
    """The person whose turn it is, and what to send her. `last` is what she got before, and when."""

    person: Person
    name: str
    detail: str
    has_photo: bool
    warmth: float | None
    on: date
    register: str
    language: str
    variant: int
    next_variant: int
    words: str
    through: list[Through]
    last: tuple[date, str] | None


@dataclass(frozen=True, slots=True)
class Keeper:
    """Somebody who keeps the feast, on her day of it."""

    person_id: int
    country: str
    day: FeastDay


def topic_of(feast: str) -> Topic:
    return Topic(feast, label=str(FeastName(feast).label))


def turn_of(owner: User, keeper: Keeper, choice: QueueChoice) -> Turn:
    """The person and the words: as chosen, else as she was written to last. Eight queries."""
    person = Person.objects.of(owner).get(pk=keeper.person_id)
    memory = memories(owner, [person.pk]).get(person.pk, NOTHING)
    asked = choice.language in {"ar", "en"}
    spellings = list(Spelling.objects.of(owner).filter(person=person).order_by("id").values_list("text", flat=True))
    language = cast("Language", choice.language) if asked else language_to(person, owner.preferences.written, spellings)
    ways = _ways(owner, person)
    register = choice.register if choice.register in REGISTERS else ""
    to = addressee_of(
        person, address_form(person, language, spellings), language, memory, country=keeper.country, register=register
    )
    topic = topic_of(keeper.day.feast)
    count = count_of_variants(topic)
    variant = choice.variant if 1 <= choice.variant <= count else memory.variant(person.pk, topic, keeper.day.year)
    summary: ContactSummary | None = ContactSummary.objects.of(owner).filter(person=person).first()
    found = openings(ways)
    best = choose_opening([one for one in found if one.channel != "call"] or found, _last(summary), is_answer=False)
    in_order = [*([best] if best else []), *(one for one in found if one != best)]
    words = greeting(to, topic, variant, channel="whatsapp", digits_in=owner.preferences.digits)  # type: ignore[arg-type]  # a choice of the model
    work = present_work(owner, [person.pk]).get(person.pk)
    return Turn(
        person=person,
        name=shown_name(person.display_name, [way.shown for way in ways]),
        detail=str(work) if work else "",
        has_photo=person.pk in with_photo([person.pk]),
        warmth=kept_chances(owner, [person.pk]).get(person.pk),
        on=keeper.day.on,
        register=to.register,
        language=language,
        variant=variant,
        next_variant=variant % count + 1,
        words=words,
        through=[_through(one, words, to, topic) for one in in_order],
        last=memory.words.get(topic.key),
    )


def _through(opening: Opening, words: str, to: Addressee, topic: Topic) -> Through:
    title = subject(to, topic)
    return Through(opening.channel, opening.shown, opening.link(words, title), opening.start(title))


def _ways(owner: User, person: Person) -> list[Way]:
    rows = WayToReach.objects.of(owner).filter(person=person).order_by("-is_preferred", "id")
    return [Way(*way) for way in rows.values_list("kind", "value", "shown", "is_preferred")]


def _last(summary: ContactSummary | None) -> str:
    return summary.last_channel if summary else ""
