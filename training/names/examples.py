"""What the weights are learned from: searches with their right answers, and pairs that are or are not one person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

import numpy as np
from numpy.typing import NDArray

from training.names.sources import Row
from training.names.variation import arabic_variant, first_and_last, shortened, turned_round, typing_error
from wasl.foundation.language.names.evidence import SpellingModel
from wasl.foundation.language.names.features import FEATURES, MIRROR, as_array, compare_all
from wasl.foundation.language.names.finding import COMPARED, candidates
from wasl.foundation.language.names.index import query_plan
from wasl.foundation.language.names.memory_index import MemoryStore
from wasl.foundation.language.names.units import read_name
from wasl.foundation.language.names.weighing import Weights

Numbers = NDArray[np.float64]
Written = Callable[[str], str]

SHORTENED = 0.2  # of Arabic names asked for
LOOKED_AT = 30  # candidates among whom the likest other is


@dataclass(frozen=True)
class Searches:
    """Of each search its candidates' numbers, which of them there are, and the place of the right one."""

    numbers: Numbers
    there: NDArray[np.bool_]
    right: NDArray[np.intp]


@dataclass(frozen=True)
class Query:
    person: int
    text: str


class Book:
    """People with one name each, as an index, and what may be asked of it."""

    def __init__(self, names: Sequence[str], model: SpellingModel) -> None:
        self.names, self.model = names, model
        self.store = MemoryStore((place, [name]) for place, name in enumerate(names))

    def searches(self, queries: Iterable[Query]) -> Searches:
        """Those queries whose right answer is among the candidates."""
        found = []
        for query in queries:
            plan = query_plan(query.text)
            people = candidates(self.store, plan, self.model)
            if query.person in people:
                compared = compare_all(self.model, plan.name, [self.store.names_of([one])[one][0] for one in people])
                found.append((as_array(compared), people.index(query.person)))
        numbers = np.zeros((len(found), COMPARED, len(FEATURES)))
        there = np.zeros((len(found), COMPARED), dtype=bool)
        for place, (rows, _) in enumerate(found):
            numbers[place, : len(rows)] = rows
            there[place, : len(rows)] = True
        return Searches(numbers, there, np.array([right for _, right in found], dtype=np.intp))

    def likest_other(self, query: Query, order: Weights) -> str | None:
        """Whom a search takes for the person first, who is not: the hardest to tell apart."""
        plan = query_plan(query.text)
        people = [
            person for person in candidates(self.store, plan, self.model, count=LOOKED_AT) if person != query.person
        ]
        if not people:
            return None
        known = self.store.names_of(people)
        scores = order.scores(as_array(compare_all(self.model, plan.name, [known[person][0] for person in people])))
        return self.names[people[int(scores.argmax())]]


def names_of_persons(rows: Iterable[Row]) -> dict[str, list[str]]:
    """The Arabic names of Arab persons with their Latin spellings."""
    found: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        if row.is_arab and row.latin not in found[row.arabic]:
            found[row.arabic].append(row.latin)
    return dict(sorted(found.items()))


def latin_queries(chance: Random, persons: dict[str, list[str]], names: Sequence[str]) -> Iterator[Query]:
    """Real spellings; some of them mistyped, cut to first and last, or turned round."""
    for person, name in enumerate(names):
        for latin in persons.get(name, ()):
            yield Query(person, latin)
            kind = chance.random()
            if kind < 0.2 and any(letter.isascii() and letter.isalpha() for letter in latin):
                yield Query(person, typing_error(chance, latin))
            elif kind < 0.35 and (short := first_and_last(latin)):
                yield Query(person, short)
            elif kind < 0.4:
                yield Query(person, turned_round(latin))


def spellings(persons: dict[str, list[str]]) -> list[Query]:
    """Each Latin spelling as it is, of persons in their order."""
    return [Query(place, latin) for place, known in enumerate(persons.values()) for latin in known]


def pair_numbers(
    chance: Random, book: Book, order: Weights, queries: Sequence[Query], others_sharing: int, kept: Written = str
) -> tuple[Numbers, Numbers]:
    """Of each query the person meant, the likest other, and others who share a name; and whether each is meant.

    `kept`: how the names stand in the book, where that is not as they are.
    """
    sharing: dict[str, list[str]] = defaultdict(list)
    for name in book.names:
        for form in read_name(name).forms:
            sharing[form].append(name)
    rows, meant = [], []
    for query in queries:
        right = book.names[query.person]
        wrong = [book.likest_other(query, order)]
        alike = [name for form in read_name(right).forms for name in sharing[form] if name != right]
        wrong += chance.sample(alike, min(others_sharing, len(alike)))
        for name in [right, *(one for one in wrong if one)]:
            numbers = _oriented(book.model, query.text, kept(name))
            rows.append(numbers)
            meant += [float(name == right)] * len(numbers)
    return np.concatenate(rows), np.array(meant)


def _oriented(model: SpellingModel, one: str, other: str) -> Numbers:
    """As `likeness` asks: across scripts the Latin name first, within one script both ways."""
    first, second = read_name(one), read_name(other)
    if first.is_arabic and not second.is_arabic:
        first, second = second, first
    numbers = as_array(compare_all(model, first, [second]))
    return numbers if first.is_arabic != second.is_arabic else np.concatenate([numbers, numbers[:, MIRROR]])


def arabic_queries(chance: Random, names: Sequence[str]) -> Iterator[Query]:
    for person, name in enumerate(names):
        written = shortened(chance, name) if chance.random() < SHORTENED else name
        yield Query(person, arabic_variant(chance, written))
