"""What was said to whom before: which steps are done, which words are used, how somebody is written to."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.db.models import QuerySet

from wasl.foundation.accounts.models import User
from wasl.foundation.compiled import compiled
from wasl.foundation.language.counting import Language
from wasl.relations.occasions.models import Greeting
from wasl.relations.occasions.rules.turns import variant_in_turn
from wasl.relations.occasions.rules.words import REGION_OF, Addressee, Topic, count_of_variants, register_of
from wasl.relations.people.models import Person

SAME_FEAST = timedelta(days=20)
"""A greeting stays this year's when the moon is sighted on another day after it was sent."""

FAMILIAR = frozenset({Person.Address.GIVEN, Person.Address.KUNYA})

Occurrence = tuple[int, str, date]  # person, topic, day


@dataclass(frozen=True, slots=True)
class Memory:
    """What was sent to one person before: the numbers of the wordings by topic, the latest first; the last register."""

    variants: Mapping[str, list[int]] = field(default_factory=dict)
    words: Mapping[str, tuple[date, str]] = field(default_factory=dict)
    register: str = ""

    def variant(self, person_id: int, topic: Topic, year: int) -> int:
        """The wording whose turn it is."""
        return variant_in_turn(count_of_variants(topic), person_id, year, self.variants.get(topic.key, []))


NOTHING = Memory()


def memories(owner: User, person_ids: Collection[int]) -> Mapping[int, Memory]:
    """What each was sent, the latest first. One query, none for nobody."""
    if not person_ids:
        return {}
    by_person: dict[int, list[Greeting]] = defaultdict(list)
    for row in _sent(owner, person_ids):
        by_person[row.person_id].append(row)
    return {person_id: _memory(sent) for person_id, sent in by_person.items()}


@compiled
def _sent(owner: User, person_ids: Collection[int]) -> QuerySet[Greeting]:
    rows = Greeting.objects.of(owner).filter(person_id__in=person_ids, outcome=Greeting.Outcome.SENT)
    return rows.order_by("-on", "-id")


def done_steps(
    owner: User, since: date, person_ids: Collection[int] | None = None
) -> dict[Occurrence, dict[str, date]]:
    """For each occurrence from that day on, the steps that were sent or passed over, and when. One query."""
    zone = ZoneInfo(owner.preferences.time_zone)
    found: dict[Occurrence, dict[str, date]] = defaultdict(dict)
    for person_id, topic, on, step, at in _steps(owner, since, person_ids):
        found[person_id, topic, on][step] = at.astimezone(zone).date()
    return found


@compiled
def _steps(
    owner: User, since: date, person_ids: Collection[int] | None
) -> QuerySet[Greeting, tuple[int, str, date, str, datetime]]:
    rows = Greeting.objects.of(owner).filter(on__gte=since)
    if person_ids is not None:
        rows = rows.filter(person_id__in=person_ids)
    return rows.values_list("person_id", "topic", "on", "step", "at")


def addressee_of(
    person: Person, address: str, language: Language, memory: Memory, *, country: str = "", register: str = ""
) -> Addressee:
    """To whom a greeting goes, and how."""
    chosen = register or register_of(
        is_titled=bool(person.titles or person.honorific),
        is_familiar=person.address_style in FAMILIAR,
        last=memory.register,
    )
    gender = "many" if person.is_organisation else person.gender or "unknown"
    return Addressee(person.pk, gender, address, chosen, language, REGION_OF.get(country, "other"))


def _memory(sent: list[Greeting]) -> Memory:
    variants: dict[str, list[int]] = defaultdict(list)
    words: dict[str, tuple[date, str]] = {}
    for row in sent:
        key = Topic(row.topic, row.step).key
        if row.variant:
            variants[key].append(row.variant)
        if row.words:
            words.setdefault(key, (row.on, row.words))
    register = next((row.register for row in sent if row.register), "")
    return Memory(dict(variants), words, register)
