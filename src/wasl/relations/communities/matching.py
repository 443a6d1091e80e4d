"""Which of the owner's people the lines of a list mean: surely, perhaps one of several, or nobody."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from wasl.foundation.accounts.models import User
from wasl.foundation.formats.ways import normal_way_to_reach
from wasl.foundation.language.matching import matching_name
from wasl.relations.communities.rules import Named
from wasl.relations.people.finding import people_called
from wasl.relations.people.models import Person, Spelling, WayToReach

FITTING = 6
NUMBER_KINDS = ("phone", "whatsapp", "signal")
LEAST_WORDS = 2
"""One word is nobody's whole name: who is meant is asked, even where only one person fits."""


@dataclass(frozen=True)
class Matched:
    """A line with the person who is surely meant, or those who may be."""

    named: Named
    person_id: int | None = None
    may_be: list[int] = field(default_factory=list)


def match(owner: User, lines: Sequence[Named]) -> list[Matched]:
    """A number or address decides, then the whole name where one person has it; whoever is called alike is asked about.

    Four queries, and a search for each name that nobody has wholly.
    """
    reached, called = _by_ways(owner, lines), _by_whole_names(owner, lines)
    found = []
    for named in lines:
        by_way = [person_id for value in _values(owner, named) for person_id in reached[value]]
        by_name = called[matching_name(named.name)] if named.name else []
        if len(set(by_way)) == 1:
            found.append(Matched(named, by_way[0]))
        elif len(by_name) == 1 and len(named.name.split()) >= LEAST_WORDS:
            found.append(Matched(named, by_name[0]))
        else:
            alike = by_way or by_name or (people_called(owner, named.name, FITTING) if named.name else [])
            found.append(Matched(named, None, list(dict.fromkeys(alike))[:FITTING]))
    return _without_offices(owner, found)


def _by_ways(owner: User, lines: Sequence[Named]) -> dict[str, list[int]]:
    values = {value for named in lines for value in _values(owner, named)}
    found: dict[str, list[int]] = defaultdict(list)
    if values:
        rows = WayToReach.objects.of(owner).filter(kind__in=(*NUMBER_KINDS, "email"), value__in=values)
        for value, person_id in rows.filter(person__deleted_at=None).values_list("value", "person_id"):
            found[value].append(person_id)
    return found


def _values(owner: User, named: Named) -> list[str]:
    given = (("email", named.address), ("phone", named.number))
    normal = (normal_way_to_reach(kind, said, owner.preferences.country) for kind, said in given if said)
    return [one[0] for one in normal if one]


def _by_whole_names(owner: User, lines: Sequence[Named]) -> dict[str, list[int]]:
    """Those of exactly that name, titles and spelling aside."""
    names = {name for named in lines if (name := matching_name(named.name))}
    found: dict[str, dict[int, None]] = defaultdict(dict)
    people = Person.objects.of(owner).persons().filter(matching_name__in=names)
    spelt = Spelling.objects.of(owner).filter(matching_name__in=names, person__deleted_at=None)
    for rows, column in ((people, "pk"), (spelt, "person_id")):
        for name, person_id in rows.values_list("matching_name", column):
            found[name][person_id] = None
    return defaultdict(list, {name: list(ids) for name, ids in found.items()})


def _without_offices(owner: User, found: list[Matched]) -> list[Matched]:
    """Lists name human beings."""
    asked = {person_id for one in found for person_id in (one.person_id, *one.may_be) if person_id}
    here = human_beings(owner, asked)
    return [
        Matched(
            one.named,
            one.person_id if one.person_id in here else None,
            [person_id for person_id in one.may_be if person_id in here],
        )
        for one in found
    ]


def human_beings(owner: User, person_ids: Collection[int]) -> set[int]:
    """Those of the ids that are people of the owner's and here."""
    return set(Person.objects.of(owner).persons().filter(pk__in=person_ids).values_list("pk", flat=True))
