"""Pairs of a Latin and an Arabic name: of one person, of two who share a name, and of the two likest persons."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from random import Random
from typing import Literal, NamedTuple

from benchmarks.making.name_queries import Asked
from wasl.foundation.language.names.finding import find_people
from wasl.foundation.language.names.memory_index import MemoryStore
from wasl.foundation.language.names.units import read_name

SHARING = 3  # others that share a name part, for each true pair

Kind = Literal["same", "sharing", "likest"]


class NamePair(NamedTuple):
    latin: str
    arabic: str
    kind: Kind


def name_pairs(names: list[str], among: int, store: MemoryStore, asked: Iterable[Asked], seed: int) -> list[NamePair]:
    """Of each query the person meant, some others of the first `among` names, and whom a search takes for the person."""
    chance, found = Random(seed), []
    sharing: dict[str, list[str]] = defaultdict(list)
    for name in names[:among]:
        for form in read_name(name).forms:
            sharing[form].append(name)
    for one in asked:
        right = names[one.meant]
        found.append(NamePair(one.text, right, "same"))
        alike = sorted({name for form in read_name(right).forms for name in sharing[form]} - {right})
        found += [NamePair(one.text, name, "sharing") for name in chance.sample(alike, min(SHARING, len(alike)))]
        likest = next(
            (person.person for person in find_people(store, one.text, limit=2) if person.person != one.meant), None
        )
        if likest is not None:
            found.append(NamePair(one.text, names[likest], "likest"))
    return found
