"""What of two names duplicates are found by: keys that bring them together, and how likely they are one name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from wasl.foundation.language.folding import fold
from wasl.foundation.language.matching import matching_name
from wasl.foundation.language.names.comparison import explained
from wasl.foundation.language.names.features import Compared, compare_all
from wasl.foundation.language.names.index import may_begin
from wasl.foundation.language.names.likeness import likeness
from wasl.foundation.language.names.skeleton import keys
from wasl.foundation.language.names.tables import spelling_model
from wasl.foundation.language.names.units import NameUnit, read_name
from wasl.foundation.language.names.weighing import probability, shipped_weights
from wasl.overviews.duplicates.rules import Ends

REMEMBERED = 200_000  # names of a book
KEYS_OF_A_PART = 2  # the likeliest readings; each more brings more strangers together than twins
STRANGE_PARTS = 1  # of the shorter name, that have no key in common with the longer: mistyped, or of another person
CONTRADICTED = 0.1
"""Another father or another family: whatever else agrees, the names are of two people."""

SLIP_FROM = 4
"""Letters of a part from which one other letter may be a slip: in shorter ones it is another name."""

A_FULL_NAME = 2
PARTS_OF_A_NAME = 2.4  # on the average, of the persons that the tables are learned from
AMBIGUOUS_FROM = 0.5  # below, nobody asks what else a name may be


class NameLikeness(NamedTuple):
    """`probability` that two spellings are one name; `is_ambiguous` where the letters leave two names possible."""

    probability: float
    is_ambiguous: bool = False


Likenesses = Mapping[tuple[str, str], NameLikeness]
SAME, LACKING, OTHER = NameLikeness(0.98), NameLikeness(0.9), NameLikeness(0.01)


@lru_cache(REMEMBERED)
def unit_keys(name: str) -> tuple[tuple[str, ...], ...]:
    """For each part of the name the keys under which its like is found, the plainest first."""
    return tuple(keys_of_form(form) for form in read_name(name).forms)


@lru_cache(REMEMBERED)
def keys_of_form(form: str) -> tuple[str, ...]:
    """Of one part, as it is matched."""
    return keys(form)[:KEYS_OF_A_PART]


@lru_cache(REMEMBERED)
def usual_shares(name: str) -> tuple[float, ...]:
    """For each part of the name the share of all people who bear it, as far as it was met in learning."""
    return tuple(_usual_share(form) for form in read_name(name).forms)


def _usual_share(form: str) -> float:
    known = spelling_model().known
    others = known.spelled(form)
    arabic = form if not form.isascii() else next(iter(others), form)
    return PARTS_OF_A_NAME * known.share(arabic)


@lru_cache(REMEMBERED)
def shortened(name: str) -> tuple[str, frozenset[str]] | None:
    """Of a name whose first part is an initial: the letter, and the keys of its other parts."""
    for reading in read_name(name).readings():
        first, *others = reading.forms or ("",)
        if len(first) == 1 and others:
            return first, frozenset(key for form in others for key in keys_of_form(form))
    return None


def may_be_shortened(name: str, letter: str, others: frozenset[str]) -> bool:
    """Whether a full name begins so, and has one of these keys behind."""
    first = next(iter(read_name(name).forms), "")
    if len(first) < A_FULL_NAME or not may_begin(first, letter):
        return False
    return any(not others.isdisjoint(found) for found in unit_keys(name)[1:])


def likenesses(pairs: Iterable[tuple[str, str]]) -> Likenesses:
    """Of every pair, whether both are the name of one person, by the letters alone.

    What is written alike is known at once; the rest is compared letter by letter, each name with all of its others.
    """
    found: dict[tuple[str, str], NameLikeness] = {}
    unlike: dict[str, list[str]] = defaultdict(list)
    for one, other in set(pairs):
        known = _at_once(one, other)
        if known is None:
            unlike[one].append(other)
        else:
            found[one, other] = known
    model, weights = spelling_model(), shipped_weights()
    for one, others in unlike.items():
        read = [(other, reading) for other in others for reading in read_name(other).readings()]
        for first in read_name(one).readings():
            compared = compare_all(model, first, [reading for _, reading in read])
            for (other, _), its, score in zip(read, compared, likeness(weights, compared).tolist(), strict=True):
                told = _told(its, probability(score))
                found[one, other] = max(found.get((one, other), told), told)
    return found


def _at_once(one: str, other: str) -> NameLikeness | None:
    first, second = matching_name(one).split(), matching_name(other).split()
    if not first or not second:
        return NameLikeness(0.0)
    shorter, longer = sorted((first, second), key=len)
    if shorter[0] == longer[0] and set(shorter) <= set(longer):
        return SAME if len(shorter) == len(longer) else LACKING
    return None if _may_be_one(one, other) else OTHER


def _may_be_one(one: str, other: str) -> bool:
    shorter, longer = sorted((unit_keys(one), unit_keys(other)), key=len)
    held = {key for found in longer for key in found}
    return sum(held.isdisjoint(found) for found in shorter) <= STRANGE_PARTS


def _told(compared: Compared, likely: float) -> NameLikeness:
    if compared.pairing.one_left and compared.pairing.other_left:
        return NameLikeness(min(likely, CONTRADICTED))
    return NameLikeness(likely, likely >= AMBIGUOUS_FROM and bool(explained(compared, likely).ambiguities))


def ends_of(one: str, other: str) -> Ends:
    """How the first and the last part of two names agree, what stands between them aside.

    Across scripts their consonants tell; within one script a slip is counted, also one that moved the space.
    """
    first, second = read_name(one).units, read_name(other).units
    if not first or not second:
        return ""
    if _joined(first) == _joined(second):
        return "same"
    if min(len(first), len(second)) < A_FULL_NAME:
        return "near" if _is_slip(_joined(first), _joined(second)) else ""
    mine, theirs = unit_keys(one), unit_keys(other)
    slips = [_slip(first[place], second[place], mine[place], theirs[place]) for place in (0, -1)]
    if None in slips:
        return ""
    return "near" if any(slips) else "same"


def _slip(one: NameUnit, other: NameUnit, mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool | None:
    """Whether there is one; None for two parts that are none of each other."""
    if one.form == other.form:
        return False
    if one.form.isascii() != other.form.isascii():
        return None if set(mine).isdisjoint(theirs) else False
    known = spelling_model().known
    if known.share(one.form) and known.share(other.form):
        return None  # حمد and محمد are brothers sooner than a slip
    return True if _is_slip(one.form, other.form) else None


def _is_slip(one: str, other: str) -> bool:
    from rapidfuzz.distance import OSA  # megabytes, which nobody needs before names are compared

    return max(len(one), len(other)) >= SLIP_FROM and OSA.distance(one, other, score_cutoff=1) <= 1


def _joined(units: Sequence[NameUnit]) -> str:
    """The first and the last part without spaces."""
    ends = units if len(units) < A_FULL_NAME else (units[0], units[-1])
    return "".join(fold(unit.text) for unit in ends).replace(" ", "")
