"""Two written names as numbers: what of them agrees, what is left over, and how they agree as a whole."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from .evidence import DIGITS, SpellingModel
from .forms import GLUED_ARTICLE, is_arabic
from .pairing import Pair, Pairing, pair_units
from .skeleton import keys
from .units import NameUnit, WrittenName, is_open

FEATURES = (
    "evidence", "pairs", "weakest", "conflicts", "nearest_conflict", "first_agrees", "last_agrees", "turned_round",
    "only_one_pair", "whole", "whole_by_letter", "child_of_on_one_side", "child_of_on_both",
    "left", "left_other", "middle_left", "middle_left_other", "first_left", "first_left_other", "none_left", "none_left_other",
    "surprise_left", "surprise_left_other", "reading", "reading_other", "weakest_reading", "weakest_reading_other",
    "article_missing", "article_missing_other", "other_sounds", "first_evidence", "last_evidence", "last_left", "last_left_other",
    "rivalled", "rivalled_other",
)  # fmt: skip
MIRROR = [FEATURES.index(name.removesuffix("_other") if name.endswith("_other") else f"{name}_other")
          if f"{name}_other" in FEATURES or name.endswith("_other") else place for place, name in enumerate(FEATURES)]  # fmt: skip
OPEN_WEIGHT = 0.6  # an initial fits many names of one person's book
KUNYA_LEFT = 0.5  # a kunya that only one side writes says less than a name
LEAST_WHOLE, MOST_WHOLE = -20.0, 40.0
NEVER_MET = 0.3  # names, in place of none
LONGEST_WHOLE = {True: 22, False: 32}  # letters of Arabic and of Latin

Table = Mapping[tuple[str, str], float]


@dataclass(frozen=True, slots=True)
class Compared:
    """A pairing with the two names that it pairs, and its numbers in the order of FEATURES."""

    one: WrittenName
    other: WrittenName
    pairing: Pairing
    numbers: tuple[float, ...]


def compare_all(
    model: SpellingModel, one: WrittenName, others: Sequence[WrittenName], *, typed: str = ""
) -> list[Compared]:
    """One name with each of several; much quicker together than one by one. `typed`: a form of it still being written."""
    table = _evidence_table(model, one, others, typed)
    wholes = [0.0] * len(others) if typed else _wholes(model, one, others)
    return [_compared(model, one, other, table, whole) for other, whole in zip(others, wholes, strict=True)]


def as_array(compared: Sequence[Compared]) -> NDArray[np.float64]:
    return np.array([one.numbers for one in compared], dtype=np.float64).reshape(-1, len(FEATURES))


def _evidence_table(model: SpellingModel, one: WrittenName, others: Sequence[WrittenName], typed: str) -> Table:
    """Of each form with each. What is but a beginning fits the beginnings of whole names."""
    table: dict[tuple[str, str], float] = {}
    forms = list(dict.fromkeys(form for other in others for form in other.forms))
    open_forms = [form for form in forms if is_open(form)]
    for form in dict.fromkeys(one.forms):
        is_beginning, weight = form == typed or is_open(form), OPEN_WEIGHT if is_open(form) else 1.0
        for other, value in zip(forms, model.evidence(form, forms, is_beginning=is_beginning).tolist(), strict=True):
            table[form, other] = value * weight
        for other in open_forms if form != typed else ():
            # Of two beginnings the answer is to be the same whichever of them is asked.
            beginning, whole = sorted((form, other)) if is_open(form) else (other, form)
            table[form, other] = model.evidence(beginning, [whole], is_beginning=True).tolist()[0] * OPEN_WEIGHT
    return table


def _wholes(model: SpellingModel, one: WrittenName, others: Sequence[WrittenName]) -> list[float]:
    """The evidence of all letters together, however they are cut into words."""
    values = model.letters_alike(_joined(one), [_joined(other) for other in others])
    found: list[float] = np.clip(values, LEAST_WHOLE, MOST_WHOLE).round(DIGITS).tolist()
    return found


def _joined(name: WrittenName) -> str:
    joined = name.joined
    return joined[: LONGEST_WHOLE[is_arabic(joined)]]


def _compared(model: SpellingModel, one: WrittenName, other: WrittenName, table: Table, whole: float) -> Compared:
    evidence = [[table[mine.form, theirs.form] for theirs in other.units] for mine in one.units]
    pairing = pair_units(evidence, len(other.units))
    sides = _Side.of(model, one.units, other.units, pairing, 0), _Side.of(model, other.units, one.units, pairing, 1)
    return Compared(one, other, pairing, _numbers(pairing, *sides, whole))


@dataclass(frozen=True, slots=True)
class _Side:
    """What one of the two names contributes."""

    units: Sequence[NameUnit]
    left: tuple[int, ...]
    weight_left: float
    surprise_left: float
    readings: list[float]  # of each pair, the chance that this unit is what the other one means
    rivalled: float  # how much oftener a unit is another name than the one that it is paired with, at the worst

    @classmethod
    def of(
        cls, model: SpellingModel, units: Sequence[NameUnit], others: Sequence[NameUnit], pairing: Pairing, side: int
    ) -> _Side:
        left = (pairing.one_left, pairing.other_left)[side]
        weight = sum(KUNYA_LEFT if units[place].role == "kunya" and len(units) > 1 else 1.0 for place in left)
        paired = [(units[(pair.one, pair.other)[side]].form, pair.evidence) for pair in pairing.pairs]
        readings = [evidence + model.chance(form) for form, evidence in paired]
        rivalled = min((_rivalled(model, *_forms(units, others, pair, side)) for pair in pairing.pairs), default=0.0)
        return cls(units, left, weight, -sum(model.chance(units[place].form) for place in left), readings, rivalled)

    @property
    def middle_left(self) -> int:
        return sum(0 < place < len(self.units) - 1 for place in self.left)


def _numbers(pairing: Pairing, one: _Side, other: _Side, whole: float) -> tuple[float, ...]:
    pairs = pairing.pairs
    found = [pair.evidence for pair in pairs]
    places = [pair.other for pair in pairs]
    last = (len(one.units) - 1, len(other.units) - 1)
    letters = sum(len(unit.form) for units in (one.units, other.units) for unit in units) / 2
    missing, missing_other, on_one, on_both = _marks(one.units, other.units, pairing)
    return (
        sum(found), len(pairs), min(found, default=0.0), min(one.weight_left, other.weight_left), pairing.nearest_conflict,
        any(pair.one == pair.other == 0 for pair in pairs), any((pair.one, pair.other) == last for pair in pairs),
        sum(first > second for place, first in enumerate(places) for second in places[place + 1 :]),
        len(pairs) == 1, whole, whole / max(1.0, letters), on_one, on_both,
        one.weight_left, other.weight_left, one.middle_left, other.middle_left, 0 in one.left, 0 in other.left,
        not one.left, not other.left, one.surprise_left, other.surprise_left, sum(one.readings), sum(other.readings),
        min(one.readings, default=0.0), min(other.readings, default=0.0), missing, missing_other,
        sum(_sound_otherwise(one.units[pair.one].form, other.units[pair.other].form) for pair in pairs),
        max((pair.evidence for pair in pairs if pair.one == pair.other == 0), default=0.0),
        max((pair.evidence for pair in pairs if (pair.one, pair.other) == last), default=0.0),
        last[0] in one.left, last[1] in other.left, one.rivalled, other.rivalled,
    )  # fmt: skip


def _forms(ones: Sequence[NameUnit], others: Sequence[NameUnit], pair: Pair, side: int) -> tuple[str, str]:
    """Of a pair, the form of this side and that of the other."""
    places = (pair.one, pair.other)
    return ones[places[side]].form, others[places[1 - side]].form


def _rivalled(model: SpellingModel, form: str, paired: str) -> float:
    """Nought when the paired form is what this one is oftenest met for, or nothing is known; else below: Kamel for كمال."""
    if is_arabic(form) == is_arabic(paired):
        return 0.0
    known = model.known.spelled(form)
    return math.log((known.get(paired, 0) + NEVER_MET) / (max(known.values()) + NEVER_MET)) if known else 0.0


@lru_cache(maxsize=50_000)
def _sound_otherwise(one: str, other: str) -> bool:
    """Whether two whole forms have no skeleton in common: Ruwaili, جويلي."""
    return not is_open(one) and not is_open(other) and set(keys(one)).isdisjoint(keys(other))


def _marks(ones: Sequence[NameUnit], others: Sequence[NameUnit], pairing: Pairing) -> tuple[int, int, int, int]:
    """Articles and child-of that only one side has. An article may be written against a Latin name, unseen."""
    missing = missing_other = on_one = on_both = 0
    for pair in pairing.pairs:
        mine, theirs = ones[pair.one], others[pair.other]
        missing += theirs.has_article and not mine.has_article and not GLUED_ARTICLE.match(mine.form)
        missing_other += mine.has_article and not theirs.has_article and not GLUED_ARTICLE.match(theirs.form)
        on_one += mine.is_child != theirs.is_child
        on_both += mine.is_child and theirs.is_child
    return missing, missing_other, on_one, on_both
