"""Names to look for and books to find them in, of persons that training never saw."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from training.names.examples import names_of_persons
from training.names.sources import Part, rows, rows_of
from training.names.variation import arabic_variant, first_and_last, typing_error
from wasl.foundation.language.names.tables import spelling_model
from wasl.foundation.language.names.units import read_name

SEED = 3


@dataclass(frozen=True)
class Asked:
    """A query, and the place in the book of whom it means."""

    text: str
    meant: int


@dataclass(frozen=True)
class Quest:
    """One book and what is asked of it."""

    names: Sequence[str]
    asked: Sequence[Asked]


class Material:
    """Everything is drawn from one seed: the same questions each time."""

    def __init__(self, part: Part, most: int) -> None:
        self.chance, self.most = Random(SEED), most
        self.persons = names_of_persons(rows_of(part))
        self.others = names_of_persons(row for row in rows() if row.part == "train")
        everybody = {row.arabic for row in rows()} - set(self.persons)
        self.arabs = self.chance.sample(sorted(self.others), len(self.others))
        self.everybody = self.chance.sample(sorted(everybody), len(everybody))
        self.twenty, self.fifty = self._book(20_000, self.arabs), self._book(50_000, self.everybody)
        self.spellings = [
            Asked(latin, place) for place, name in enumerate(self.twenty) if name in self.persons for latin in self.persons[name]
        ]  # fmt: skip

    def latin(self) -> list[Asked]:
        return self._some(self.spellings)

    def unseen(self, part: Callable[[str, str], Sequence[str]]) -> list[Asked]:
        """Of persons or spellings with a part that no training name has."""
        known = spelling_model().known
        return self._some(
            [one for one in self.spellings if not all(form in known for form in part(one.text, self.twenty[one.meant]))]
        )

    def mistyped(self) -> list[Asked]:
        return [
            Asked(typing_error(self.chance, one.text), one.meant)
            for one in self.latin()
            if any(map(str.isalpha, one.text))
        ]

    def first_and_last(self) -> list[Asked]:
        short = (
            (first_and_last(one.text), one)
            for one in self.spellings
            if len(read_name(self.twenty[one.meant]).units) > 2
        )
        return self._some([Asked(text, one.meant) for text, one in short if text])

    def arabic_variants(self) -> list[Asked]:
        chosen = self.chance.sample(range(len(self.persons)), min(self.most, len(self.persons)))
        return [Asked(arabic_variant(self.chance, self.twenty[place]), place) for place in chosen]

    def other_latin(self) -> Quest:
        """A book of one Latin spelling each; another spelling of the same person is asked for."""
        every = self.persons | self.others
        names, asked = [], []
        for place, name in enumerate(self.twenty):
            spellings = every[name]
            names.append(self.chance.choice(spellings))
            if name in self.persons:
                asked += [Asked(latin, place) for latin in spellings if latin != names[-1]]
        return Quest(names, self._some(asked))

    def _book(self, size: int, filling: Sequence[str]) -> list[str]:
        return [*self.persons, *filling][:size]

    def _some(self, asked: list[Asked]) -> list[Asked]:
        return self.chance.sample(asked, min(self.most, len(asked)))
