"""What two unit forms say for being one name: the logarithm of how much likelier that is than chance.

Above nought speaks for it, below against it. A rare name well spelled says much, a common one little.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from .alignment import NEVER, Aligner
from .arabic_errors import arabic_chance
from .called import called_name
from .forms import ARABIC_LETTERS, LATIN_LETTERS, is_arabic
from .known import KnownForms
from .letters import LetterModel
from .variants import variants
from .vowelless import SO, is_vowelless, is_written_without_vowels

Scores = NDArray[np.float32]
Case = tuple[int, str, str, float]  # the place of the other form, a variant of each, and how rarely these are meant

LEAST, MOST = -12.0, 14.0
DIGITS = 3  # so that equal evidence is equal, in whatever company it was worked out
ALIGNED_WEIGHT = 4.0  # attested spellings of a form that the aligner's word is worth
SEEN_SHARE = 0.5  # how far the count of a form stands for its chance, and its letters for the rest
SAME_LATIN = -0.05
NO_NAME = 0.1
SMALLEST = -60.0  # below, the exponential is nought for all purposes
REMEMBERED = 200_000  # bounds the memory


@dataclass(frozen=True, eq=False)
class SpellingModel:
    """The learned tables: what spells what, and how common each is."""

    to_latin: Aligner
    between_latin: Aligner
    latin_letters: LetterModel
    arabic_letters: LetterModel
    known: KnownForms  # what was met, and written how
    shown: Mapping[str, str]  # Arabic forms that are written otherwise: احمد as أحمد
    _chances: dict[tuple[str, bool], float] = field(default_factory=dict, repr=False)

    def evidence(self, form: str, others: Sequence[str], *, is_beginning: bool = False) -> Scores:
        """Of one form with each of several; `is_beginning`: only the form's beginning is known."""
        found = np.full(len(others), LEAST, dtype=np.float32)
        across = [place for place, other in enumerate(others) if is_arabic(other) != is_arabic(form)]
        alike = [place for place, other in enumerate(others) if is_arabic(other) == is_arabic(form)]
        if across:
            found[across] = self._across(form, [others[place] for place in across], is_beginning)
        if alike:
            within = self._within_arabic if is_arabic(form) else self._within_latin
            found[alike] = within(form, [others[place] for place in alike], is_beginning)
        for place, other in enumerate(others):
            if called := called_name(form, other):
                found[place] = max(found[place], called[1] - self.chance(called[0]))
            if without := _without_vowels(form, other):
                found[place] = max(found[place], SO - self.chance(without))
        return np.asarray(np.clip(found, LEAST, MOST).round(DIGITS))

    def chance(self, form: str, *, is_beginning: bool = False) -> float:
        """The natural logarithm of how common the form, or that beginning, is among the units of names."""
        known = self._chances.get((form, is_beginning))
        if known is None:
            if len(self._chances) >= REMEMBERED:
                self._chances.clear()
            letters = self.arabic_letters if is_arabic(form) else self.latin_letters
            by_letters = float(letters.scores([form], is_beginning=is_beginning)[0])
            seen = 0 if is_beginning else self.known.share(form)
            letters_of = len(ARABIC_LETTERS) if is_arabic(form) else len(LATIN_LETTERS)
            by_chance = -(len(form) + 1) * math.log(letters_of + 1)
            by_name = SEEN_SHARE * seen + (1 - SEEN_SHARE) * math.exp(max(by_letters, SMALLEST))
            known = math.log((1 - NO_NAME) * by_name + NO_NAME * math.exp(by_chance))
            self._chances[form, is_beginning] = known
        return known

    def letters_alike(self, form: str, others: Sequence[str]) -> Scores:
        """Like evidence, of whole names without their gaps: by letters alone, nothing of it attested."""
        found = np.zeros(len(others), dtype=np.float32)
        for is_other_arabic in (True, False):
            places = [place for place, other in enumerate(others) if other and is_arabic(other) == is_other_arabic]
            if places and form:
                found[places] = self._letters_alike(form, [others[place] for place in places])
        return found

    def _letters_alike(self, form: str, others: list[str]) -> Scores:
        many = [form] * len(others)
        if is_arabic(form) and is_arabic(others[0]):
            chances = self.arabic_letters.scores([form, *others])
            alike = np.array([max(arabic_chance(form, other), LEAST) for other in others], dtype=np.float32)
            return np.asarray(alike - (chances[0] + chances[1:]) / 2)
        if is_arabic(form):
            return np.asarray(self.to_latin.scores(many, others) - self.latin_letters.scores(others))
        chance = self.latin_letters.scores([form])[0]
        if is_arabic(others[0]):
            return np.asarray(self.to_latin.scores(others, many) - chance)
        there = self.between_latin.scores(others, many) - chance
        back = self.between_latin.scores(many, others) - self.latin_letters.scores(others)
        return np.asarray((there + back) / 2)

    def _across(self, form: str, others: Sequence[str], is_beginning: bool) -> Scores:
        """Arabic with Latin: the best of all variants."""
        cases = list(_cases(form, others))
        arabic = [one if is_arabic(one) else two for _, one, two, _ in cases]
        latin = [two if is_arabic(one) else one for _, one, two, _ in cases]
        if is_beginning and is_arabic(form):
            values = self._beginnings_spelled(arabic, latin).tolist()
        else:
            aligned = self.to_latin.scores(arabic, latin, is_beginning=is_beginning).tolist()
            times = self._times_met(form, cases, is_beginning)
            wholes = self.known.times_spelled(arabic)
            values = [
                _spelling_chance(score, count, whole) - self.chance(spelled, is_beginning=is_beginning)
                for score, count, whole, spelled in zip(aligned, times, wholes, latin, strict=True)
            ]
        return _best(len(others), cases, values)

    def _times_met(self, form: str, cases: Sequence[Case], is_beginning: bool) -> list[int]:
        """How many names have the two forms of each case for one another."""
        if not is_beginning:
            return [self.known.spelled(one).get(two, 0) for _, one, two, _ in cases]
        found = [0] * len(cases)
        for variant, _ in variants(form):
            places = [place for place, case in enumerate(cases) if case[1] == variant]
            for place, count in zip(
                places, self.known.times_beginning(variant, [cases[place][2] for place in places]), strict=True
            ):
                found[place] = count
        return found

    def _beginnings_spelled(self, arabic: list[str], latin: list[str]) -> Scores:
        """Typed Arabic beginnings against the best beginning of each Latin spelling, by how much it beats chance."""
        found = np.full(len(latin), NEVER, dtype=np.float32)
        for end in range(1, max(map(len, latin), default=0) + 1):
            beginnings = [word[:end] for word in latin]
            chances = [self.chance(beginning, is_beginning=True) for beginning in beginnings]
            np.maximum(found, self.to_latin.scores(arabic, beginnings) - np.array(chances, dtype=np.float32), out=found)
        return found

    def _within_arabic(self, form: str, others: Sequence[str], is_beginning: bool) -> Scores:
        if is_beginning:
            chance = self.chance(form, is_beginning=True)
            values = [arabic_chance(form, other[: len(form)]) - chance for other in others]
            return np.array(values, dtype=np.float32)
        cases = list(_cases(form, others))
        values = [arabic_chance(one, two) - (self.chance(one) + self.chance(two)) / 2 for _, one, two, _ in cases]
        return _best(len(others), cases, values)

    def _within_latin(self, form: str, others: Sequence[str], is_beginning: bool) -> Scores:
        cases = list(_cases(form, others))
        ones, twos = [case[1] for case in cases], [case[2] for case in cases]
        written = self.between_latin.scores(twos, ones, is_beginning=is_beginning).tolist()
        if is_beginning:
            chance = self.chance(form, is_beginning=True)
            return _best(len(others), cases, [
                max(score, SAME_LATIN if two.startswith(one) else NEVER) - chance
                for score, one, two in zip(written, ones, twos, strict=True)
            ])  # fmt: skip
        back = self.between_latin.scores(ones, twos).tolist()
        values = [
            (max(there, SAME_LATIN if one == two else NEVER) - self.chance(one)
             + max(here, SAME_LATIN if one == two else NEVER) - self.chance(two)) / 2
            for there, here, one, two in zip(written, back, ones, twos, strict=True)
        ]  # fmt: skip
        return _best(len(others), cases, values)


def _without_vowels(form: str, other: str) -> str:
    """Which of the two is the other without its vowels; empty when neither is."""
    for one, name in ((form, other), (other, form)):
        if is_vowelless(one) and is_written_without_vowels(one, name):
            return one
    return ""


def _spelling_chance(aligned: float, count: int, whole: int) -> float:
    """The natural logarithm that an Arabic form is written so: what was met, and the aligner's word."""
    if not whole:
        return aligned
    return math.log((count + ALIGNED_WEIGHT * math.exp(max(aligned, SMALLEST))) / (whole + ALIGNED_WEIGHT))


def _cases(form: str, others: Sequence[str]) -> Iterator[Case]:
    of_form = variants(form)
    for place, other in enumerate(others):
        for two, rarely_two in variants(other):
            for one, rarely_one in of_form:
                # Both without عبد is no evidence of its own: the forms themselves say it.
                if not (rarely_one and rarely_two):
                    yield place, one, two, rarely_one + rarely_two


def _best(count: int, cases: Sequence[Case], values: Sequence[float]) -> Scores:
    found = [NEVER] * count
    for (place, _, _, rarely), value in zip(cases, values, strict=True):
        found[place] = max(found[place], value + rarely)
    return np.array(found, dtype=np.float32)
