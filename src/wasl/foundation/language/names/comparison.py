"""Two written names compared: how likely they are one person's, and why.

The probability comes from the names alone. Many people share a name, and some names cannot be told apart in Latin, so
a second sign (telephone, mail, organisation, birthday) is needed before two records are called one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from .called import called_name
from .evidence import SpellingModel
from .features import Compared, compare_all
from .likeness import likeness
from .pairing import Pair
from .tables import spelling_model
from .units import NameUnit, is_open, read_name
from .variants import variants
from .weighing import AllWeights, probability, shipped_weights

How = Literal["same", "known_spelling", "likely_spelling", "initial", "called_so", "without_article", "error"]

KNOWN_FROM = 2  # names of other people in which the spelling was met
LIKELY_FROM = 2.0  # evidence; below, an error is the likelier reason
AMBIGUOUS_SHARE = 0.12  # of all names that a spelling was met for


@dataclass(frozen=True, slots=True)
class Agreement:
    """Two units taken as one name, as they were written, and how they agree."""

    one: str
    other: str
    how: How
    evidence: float  # natural logarithm; of a rare name more than of a common one
    is_out_of_place: bool


@dataclass(frozen=True, slots=True)
class Ambiguity:
    """A Latin spelling that also stands for other Arabic names, the likeliest first: Samer is سامر and سمير."""

    spelling: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """`missing` are units of the other name that the first lacks; `additional` those that only the first has."""

    probability: float
    agreements: tuple[Agreement, ...]
    missing: tuple[NameUnit, ...]
    additional: tuple[NameUnit, ...]
    ambiguities: tuple[Ambiguity, ...]

    @property
    def contradicts(self) -> bool:
        """Whether both names have a unit that the other lacks: another father, another family."""
        return bool(self.missing and self.additional)


def compare_names(
    one: str, other: str, *, model: SpellingModel | None = None, weights: AllWeights | None = None
) -> Comparison:
    """How likely two written names are one person's; the same number whichever comes first."""
    model, weights = model or spelling_model(), weights or shipped_weights()
    readings = [
        compared for first in read_name(one).readings() for compared in compare_all(model, first, read_name(other).readings())
    ]  # fmt: skip
    scores = likeness(weights, readings).tolist()
    best = max(range(len(scores)), key=lambda place: scores[place])
    return explained(readings[best], probability(scores[best]), model=model)


def explained(compared: Compared, likely: float, *, model: SpellingModel | None = None) -> Comparison:
    """The reasons behind a comparison of two names that were read from text."""
    model = model or spelling_model()
    ones, others, pairing = compared.one.units, compared.other.units, compared.pairing
    if not ones or not others:
        return Comparison(0.0, (), others, ones, ())
    agreements: list[Agreement] = []
    ambiguities: list[Ambiguity] = []
    for pair in pairing.pairs:
        mine, theirs = ones[pair.one], others[pair.other]
        how = how_alike(model, mine, theirs, pair.evidence)
        agreements.append(Agreement(mine.text, theirs.text, how, pair.evidence, _is_turned(pairing.pairs, pair)))
        ambiguities += _ambiguities(model, mine, theirs)
    return Comparison(
        likely, tuple(agreements), tuple(others[place] for place in pairing.other_left),
        tuple(ones[place] for place in pairing.one_left), tuple(ambiguities),
    )  # fmt: skip


def how_alike(model: SpellingModel, one: NameUnit, other: NameUnit, evidence: float) -> How:
    """The plainest reason why two paired units are one name."""
    is_across = one.is_arabic != other.is_arabic
    reasons: tuple[tuple[How, bool], ...] = (
        ("same", one.form == other.form),
        ("initial", is_open(one.form) or is_open(other.form)),
        ("called_so", called_name(one.form, other.form) is not None),
        ("without_article", not is_across and _share_a_variant(one.form, other.form)),
        ("known_spelling", is_across and _times_known(model, one.form, other.form) >= KNOWN_FROM),
        ("likely_spelling", is_across and evidence >= LIKELY_FROM),
        ("likely_spelling", not is_across and _share_a_name(model, one, other)),
    )
    return next((how for how, is_so in reasons if is_so), "error")


def _share_a_variant(one: str, other: str) -> bool:
    return bool({form for form, _ in variants(one)} & {form for form, _ in variants(other)})


def _times_known(model: SpellingModel, one: str, other: str) -> int:
    return model.known.spelled(one).get(other, 0)


def _share_a_name(model: SpellingModel, one: NameUnit, other: NameUnit) -> bool:
    """Whether two Latin forms are both known for one Arabic form."""
    return bool(model.known.spelled(one.form).keys() & model.known.spelled(other.form).keys())


def _is_turned(pairs: Sequence[Pair], pair: Pair) -> bool:
    """Whether another pair stands before it in one name and behind it in the other."""
    return any((pair.one - other.one) * (pair.other - other.other) < 0 for other in pairs)


def _ambiguities(model: SpellingModel, one: NameUnit, other: NameUnit) -> Iterator[Ambiguity]:
    """Of a Latin unit: the Arabic names that it is about as often written for, and the one that it is taken for here."""
    for unit, paired in ((one, other), (other, one)):
        known = {} if unit.is_arabic else model.known.spelled(unit.form)
        often = sum(known.values())
        names = [name for name, count in known.items() if count >= AMBIGUOUS_SHARE * often]
        names += [paired.form] if paired.is_arabic and names and paired.form not in names else []
        if len(names) > 1:
            yield Ambiguity(unit.text, tuple(model.shown.get(name, name) for name in names))
