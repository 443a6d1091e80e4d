"""The words by which people are found: one search document a person, gathered in a constant number of queries."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from wasl.foundation.accounts.models import User
from wasl.foundation.search.actions import Entry, forget_rows, index_rows
from wasl.relations.people.models import Affiliation, Person, Spelling, Tag, Tagging, WayToReach
from wasl.relations.people.name_index.filling import forget_names, index_names
from wasl.relations.people.turns import wait_for_people_of

KIND = "person"
PEOPLE_AT_ONCE = 500

_CALLED = ("nickname", "kunya")
_TITLE = ("display_name", *_CALLED)
_BODY = ("city", "how_met", "notes")


def index_people(owner: User, person_ids: Collection[int]) -> None:
    """Bring the documents of these people up to date; those in the bin are not found."""
    wait_for_people_of(owner)
    for some in parts_of(person_ids):
        rows = Person.objects.of(owner).present().filter(id__in=some).values("id", *_TITLE, *_BODY)
        people = {row["id"]: row for row in rows}
        spellings = _spellings(owner, people)
        index_rows(owner, KIND, entries(owner, people, spellings))
        index_names(owner, {person_id: names_of(row, spellings[person_id]) for person_id, row in people.items()})
        forget_people(owner, set(some) - people.keys())


def index_names_of(owner: User, person_ids: Sequence[int]) -> None:
    """Bring the names of these people up to date, their other words left alone; as many as fit one statement."""
    wait_for_people_of(owner)
    index_names(owner, names_by_person(owner, person_ids))


def names_by_person(owner: User, person_ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """Everything that each of these people is called, those in the bin left out; as many as fit one statement."""
    rows = Person.objects.of(owner).present().filter(id__in=person_ids).values("id", *_TITLE)
    people = {row["id"]: row for row in rows}
    spellings = _spellings(owner, people)
    return {person_id: names_of(row, spellings[person_id]) for person_id, row in people.items()}


def forget_people(owner: User, person_ids: Iterable[int]) -> None:
    """Find these people no more, neither by a word nor by a name."""
    wait_for_people_of(owner)
    for some in parts_of(list(person_ids)):
        forget_rows(owner, KIND, some)
        forget_names(owner, some)


def names_of(row: Mapping[str, str], spellings: Iterable[str]) -> tuple[str, ...]:
    """Everything that a person is called, the name that is shown first; what that holds already is not repeated."""
    shown = row["display_name"]
    return (shown, *spellings, *(called for field in _CALLED if (called := row[field]) and called not in shown))


def _spellings(owner: User, people: Collection[int]) -> dict[int, list[str]]:
    rows = Spelling.objects.of(owner).filter(person_id__in=people).order_by("id")
    return _by_person(rows.values_list("person_id", "text"))


def entries(owner: User, people: dict[int, dict[str, str]], names: Mapping[int, Sequence[str]]) -> Iterator[Entry]:
    """One entry a person: names weigh most; then work, ways to reach, interests and what the owner wrote."""
    ways = WayToReach.objects.of(owner).filter(person_id__in=people)
    work = Affiliation.objects.of(owner).filter(person_id__in=people)
    interests = Tagging.objects.of(owner).filter(person_id__in=people, tag__kind=Tag.Kind.INTEREST)
    more = _by_person(
        *(ways.values_list("person_id", "shown"), ways.values_list("person_id", "value")),
        work.values_list("person_id", "organisation__name", "role", "department"),
        interests.values_list("person_id", "tag__name"),
    )
    for person_id, row in people.items():
        yield entry_of(person_id, row, names[person_id], more[person_id])


def entry_of(person_id: int, row: Mapping[str, str], names: Iterable[str], more: Iterable[str]) -> Entry:
    """From the person's columns, further names, and whatever else is known."""
    title = [*(row[field] for field in _TITLE), *names]
    body = [*more, *(row[field] for field in _BODY)]
    return Entry(person_id, " ".join(filter(None, title)), " ".join(filter(None, body)))


def parts_of(person_ids: Collection[int]) -> Iterator[Sequence[int]]:
    """The ids in parts that fit one statement."""
    ids = list(person_ids)
    return (ids[start : start + PEOPLE_AT_ONCE] for start in range(0, len(ids), PEOPLE_AT_ONCE))


def _by_person(*found: Iterable[tuple[int | str, ...]]) -> dict[int, list[str]]:
    texts: dict[int, list[str]] = defaultdict(list)
    for rows in found:
        for person_id, *words in rows:
            texts[int(person_id)].extend(str(word) for word in words if word)
    return texts
