"""People that a search found, each with what a program wants to know: in a constant number of queries."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext, gettext_lazy

from wasl.foundation.accounts.models import Preferences, User
from wasl.foundation.language.folding import search_tokens, words
from wasl.foundation.language.stems import light_stems
from wasl.foundation.search.queries import Hit
from wasl.overviews.search.queries import people_within
from wasl.relations.people.finding import PersonHit
from wasl.relations.people.models import Affiliation, Person, Spelling, Tag, Tagging, WayToReach
from wasl.relations.people.name_index.wording import how_named
from wasl.relations.people.queries import present_work
from wasl.relations.people.rules import shown_name

Place = str | Promise
NAME, SPELLING, WORK = gettext_lazy("name"), gettext_lazy("other spelling"), gettext_lazy("work")
WAY, INTEREST, CITY = gettext_lazy("number or address"), gettext_lazy("interest"), gettext_lazy("city")
HOW_MET, NOTES = gettext_lazy("how you met"), gettext_lazy("notes")


@dataclass(frozen=True)
class Found:
    """A person, with the texts that she may have been found by, each at its place."""

    person: Person
    hit: PersonHit | Hit
    organisation: str
    texts: list[tuple[Place, str]]
    reader: Preferences

    @property
    def name(self) -> str:
        return shown_name(self.person.display_name, self.at(WAY))

    def at(self, place: Place) -> list[str]:
        return [text for where, text in self.texts if where is place]

    def why(self, query: str) -> str:
        """How the name answers; else the places that hold words of the query, the most telling first."""
        by_name, place = getattr(self.hit, "by_name", None), ""
        if by_name is not None:
            how = how_named(by_name, [*self.at(NAME), *self.at(SPELLING)])
            place = str(SPELLING if how.name in self.at(SPELLING) else NAME)
            if how.told:
                return how.told_at(place, self.reader)
        wanted = dict.fromkeys(words(query))
        holding = (
            place for place, text in self.texts if any(_meet(w, held) for w in wanted for held in search_tokens(text))
        )
        return gettext(", ").join(str(place) for place in dict.fromkeys(holding)) or place

    def as_json(self, query: str) -> dict[str, object]:
        return {
            "id": self.person.pk,
            "name": self.name,
            "names": self.at(SPELLING),
            "organisation": self.organisation or None,
            "score": self.hit.score,
            "why": self.why(query),
        }


def found_people(owner: User, query: str, limit: int) -> list[Found]:
    """The best first. Some twenty queries, whatever the number."""
    hits = people_within(owner, query, limit)
    found = Person.objects.of(owner).present().filter(pk__in=[hit.row_id for hit in hits])
    people: dict[int, Person] = {person.pk: person for person in found}
    work, texts = present_work(owner, people), _texts(owner, people)
    return [
        Found(people[hit.row_id], hit, _organisation(work.get(hit.row_id)), texts[hit.row_id], owner.preferences)
        for hit in hits
        if hit.row_id in people
    ]


def _meet(word: str, held: str) -> bool:
    """Whether the search takes these two folded words for each other."""
    return held.startswith(word) or bool({word, *light_stems(word)} & {held, *light_stems(held)})


def _organisation(work: Affiliation | None) -> str:
    return str(work.organisation or "") if work else ""


def _texts(owner: User, people: dict[int, Person]) -> dict[int, list[tuple[Place, str]]]:
    gathered: dict[int, list[tuple[Place, str]]] = defaultdict(list)
    for person in people.values():
        gathered[person.pk] += [(NAME, person.display_name), (NAME, person.nickname), (NAME, person.kunya)]
    for place, rows in _told_by_rows(owner, people):
        for person_id, *texts in rows:
            gathered[person_id] += [(place, text) for text in texts]
    for person in people.values():
        gathered[person.pk] += [(CITY, person.city), (HOW_MET, person.how_met), (NOTES, person.notes)]
    return {person_id: [(place, text) for place, text in texts if text] for person_id, texts in gathered.items()}


def _told_by_rows(owner: User, ids: Collection[int]) -> list[tuple[Place, Iterable[tuple[Any, ...]]]]:  # Any: id, texts
    """What other rows say of the people, the most telling kind first."""
    spellings = Spelling.objects.of(owner).filter(person_id__in=ids)
    work = Affiliation.objects.of(owner).filter(person_id__in=ids)
    ways = WayToReach.objects.of(owner).filter(person_id__in=ids)
    interests = Tagging.objects.of(owner).filter(person_id__in=ids, tag__kind=Tag.Kind.INTEREST)
    return [
        (SPELLING, spellings.order_by("id").values_list("person_id", "text")),
        (WORK, work.order_by("id").values_list("person_id", "organisation__name", "role", "department")),
        (WAY, ways.order_by("-is_preferred", "id").values_list("person_id", "shown")),
        (INTEREST, interests.order_by("id").values_list("person_id", "tag__name")),
    ]
