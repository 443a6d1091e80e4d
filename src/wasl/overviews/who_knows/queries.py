"""Who has been through this: the index finds rows by each phrase, and each text is read before it counts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from zoneinfo import ZoneInfo

from wasl.foundation.accounts.models import User
from wasl.foundation.language.names.finding import find_people
from wasl.foundation.language.names.memory_index import MemoryStore
from wasl.foundation.language.subjects import Phrase, phrase_of
from wasl.foundation.search.queries import find
from wasl.overviews.who_knows import rules
from wasl.overviews.who_knows.rules import Evidence, Thing
from wasl.relations.advice.documents import ADVICE
from wasl.relations.advice.models import Advice
from wasl.relations.exchange.documents import FAVOUR
from wasl.relations.exchange.models import Sharing
from wasl.relations.exchange.models.favours import Side
from wasl.relations.interactions.models import Participation
from wasl.relations.learning.documents import GOAL
from wasl.relations.learning.models import Material
from wasl.relations.people.documents import KIND as PERSON
from wasl.relations.people.models import Affiliation, Organisation, Person, Tagging
from wasl.relations.people.queries import present_work

CONTACT = "interaction"
KINDS = (PERSON, CONTACT, ADVICE, FAVOUR, GOAL)
FOUND_A_PHRASE, SHOWN, REASONS_SHOWN, LETTERS_READ, LETTERS_SHOWN = 80, 20, 3, 4000, 160
MOST_ORGANISATIONS, CALLED_SO, MOST_NAMES = 3000, 0.5, 3
MOST_IN_A_CONTACT = 8
"""In a larger gathering it is not known who has been through it."""

Rows = Mapping[str, set[int]]


@dataclass(frozen=True)
class Knower:
    """Somebody who has been through it, as far as is known; `reasons` are the strongest few."""

    id: int
    name: str
    work: str
    score: float
    is_whole: bool
    reasons: list[Evidence]


@dataclass(frozen=True)
class WhoKnows:
    """`things` are what the question was understood to ask for. `part` answer some of it alone."""

    question: str
    things: list[Thing]
    people: list[Knower]
    part: list[Knower]


def who_knows(owner: User, question: str, limit: int = SHOWN) -> WhoKnows:
    """As many queries as the question has phrases, and eight; none depends on how much is kept."""
    things = _with_names(owner, rules.things_in(question[: rules.LONGEST_QUESTION]))
    if not things:
        return WhoKnows(question, [], [], [])
    rows = _rows(owner, things)
    evidence = [
        one
        for read in (_of_people, _of_contacts, _of_advice, _of_help, _of_teachers)
        for one in read(owner, rows, things)
    ]
    answers = rules.ranked(evidence, len(things))
    people = Person.objects.of(owner).persons().in_bulk([one.person_id for one in answers])
    present = [one for one in answers if one.person_id in people and people[one.person_id].display_name]
    whole = [one for one in present if one.is_whole][:limit]
    part = [one for one in present if not one.is_whole][: max(limit - len(whole), 0)]
    work = present_work(owner, [one.person_id for one in (*whole, *part)])

    def knower(one: rules.Answer) -> Knower:
        said = str(work.get(one.person_id, ""))
        name = people[one.person_id].display_name
        return Knower(one.person_id, name, said, one.score, one.is_whole, list(one.evidence[:REASONS_SHOWN]))

    return WhoKnows(question, things, [knower(one) for one in whole], [knower(one) for one in part])


def _with_names(owner: User, things: Sequence[Thing]) -> list[Thing]:
    """A word that no table knows may name an organisation, in either script. One query, where there is such a word."""
    if all(thing.others for thing in things):
        return list(things)
    names = Organisation.objects.of(owner).order_by("-pk").values_list("pk", "name")[:MOST_ORGANISATIONS]
    known = dict(names)
    store = MemoryStore((pk, [name]) for pk, name in known.items())

    def with_names(thing: Thing) -> Thing:
        alike = [found for found in find_people(store, thing.name) if found.probability >= CALLED_SO][:MOST_NAMES]
        others = [phrase_of(known[one.person]) for one in alike if known[one.person].split()]
        return replace(thing, others=tuple(phrase for phrase in others if phrase not in thing.said))

    return [thing if thing.others else with_names(thing) for thing in things]


def _rows(owner: User, things: Sequence[Thing]) -> Rows:
    found: dict[str, set[int]] = defaultdict(set)
    asked: dict[str, Phrase] = {str(phrase): phrase for thing in things for phrase in thing.phrases}
    for words in asked:
        for hit in find(owner, words, kinds=KINDS, limit=FOUND_A_PHRASE):
            found[hit.kind].add(hit.row_id)
    return found


def _of_people(owner: User, rows: Rows, things: Sequence[Thing]) -> Iterator[Evidence]:
    """Three queries."""
    ids = rows.get(PERSON, set())
    work = Affiliation.objects.of(owner).filter(person__in=ids).order_by("until", "-id")
    for person_id, role, department, name in work.values_list("person_id", "role", "department", "organisation__name"):
        where = f" · {name}" if name else ""
        yield from _evidence(person_id, "role", role, None, things, shown=f"{role}{where}")
        yield from _evidence(person_id, "department", department, None, things)
        yield from _evidence(person_id, "organisation", name or "", None, things)
    tags = Tagging.objects.of(owner).filter(person__in=ids).order_by("id")
    for person_id, name in tags.values_list("person_id", "tag__name"):
        yield from _evidence(person_id, "interest", name, None, things)
    for person_id, *texts in Person.objects.of(owner).filter(pk__in=ids).values_list("pk", "notes", "how_met", "city"):
        for text in texts:
            yield from _evidence(person_id, "about", text, None, things)


def _of_contacts(owner: User, rows: Rows, things: Sequence[Thing]) -> Iterator[Evidence]:
    """Contacts of few people. One query."""
    zone = ZoneInfo(owner.preferences.time_zone)
    parts = Participation.objects.filter(
        interaction__in=rows.get(CONTACT, set()), interaction__owner=owner, interaction__is_personal=True,
        interaction__people_count__lte=MOST_IN_A_CONTACT,
    ).order_by("-at", "-interaction")  # fmt: skip
    columns = ("person_id", "at", "interaction__subject", "interaction__note", "interaction__text")
    for person_id, at, *texts in parts.values_list(*columns):
        on = at.astimezone(zone).date()
        yield from _evidence(person_id, "contact", "\n".join(filter(None, texts))[:LETTERS_READ], on, things)


def _of_advice(owner: User, rows: Rows, things: Sequence[Thing]) -> Iterator[Evidence]:
    """One query."""
    given = Advice.objects.of(owner).present().filter(pk__in=rows.get(ADVICE, set()), giver__isnull=False)
    for person_id, on, matter, words in given.order_by("-on", "-pk").values_list("giver_id", "on", "matter", "words"):
        yield from _evidence(person_id, "advice", f"{matter}\n{words}".strip(), on, things)


def _of_help(owner: User, rows: Rows, things: Sequence[Thing]) -> Iterator[Evidence]:
    """What came from people. One query."""
    came = Sharing.objects.filter(
        favour__in=rows.get(FAVOUR, set()), favour__owner=owner, favour__deleted_at=None, favour__side=Side.RECEIVED
    )
    for person_id, on, words in came.order_by("-favour__on", "-pk").values_list(
        "person_id", "favour__on", "favour__words"
    ):
        yield from _evidence(person_id, "help", words, on, things)


def _of_teachers(owner: User, rows: Rows, things: Sequence[Thing]) -> Iterator[Evidence]:
    """From whom it is learned. One query."""
    taught = Material.objects.of(owner).present().filter(
        goal__in=rows.get(GOAL, set()), goal__deleted_at=None, person__isnull=False
    )  # fmt: skip
    for person_id, title in taught.order_by("pk").values_list("person_id", "goal__title"):
        yield from _evidence(person_id, "teaches", title, None, things)


def _evidence(
    person_id: int, place: str, text: str, on: date | None, things: Sequence[Thing], *, shown: str = ""
) -> Iterator[Evidence]:
    if text:
        for thing, by_meaning in rules.answers_in(text, things):
            yield Evidence(person_id, thing, place, shown or _around(text, things[thing]), on, by_meaning)


def _around(text: str, thing: Thing) -> str:
    """Of a long text the line that answers, as much as a page shows."""
    lines: Collection[str] = [line for line in text.splitlines() if rules.answers_in(line, [thing])]
    line = next(iter(lines), text)
    return line if len(line) <= LETTERS_SHOWN else f"{line[: LETTERS_SHOWN - 1]}…"
