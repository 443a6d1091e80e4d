"""What of two names duplicates are found by: keys that bring them together, and how likely they are one name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from wasl.foundation.language.folding import fold
from wasl.foundation.language.matching import matching_name
from wasl.foundation.language.names.comparison import explained
from wasl.foundation.language.names.features import Compared, compare_all
from wasl.foundation.language.names.index import LESS_ONE, index_entries
from wasl.foundation.language.names.likeness import likeness
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
    entries = index_entries(name)
    keys = ([key for key in entry.keys if not key.startswith(LESS_ONE)][:KEYS_OF_A_PART] for entry in entries)
    return tuple(tuple(found) or (entry.form,) for found, entry in zip(keys, entries, strict=True))


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
        compared = compare_all(model, read_name(one), [read_name(other) for other in others])
        for other, its, score in zip(others, compared, likeness(weights, compared).tolist(), strict=True):
            found[one, other] = _told(its, probability(score))
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
    held = {key for keys in longer for key in keys}
    return sum(held.isdisjoint(keys) for keys in shorter) <= STRANGE_PARTS


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
    keys, others = unit_keys(one), unit_keys(other)
    slips = [_slip(first[place], second[place], keys[place], others[place]) for place in (0, -1)]
    if None in slips:
        return ""
    return "near" if any(slips) else "same"


def _slip(one: NameUnit, other: NameUnit, keys: tuple[str, ...], others: tuple[str, ...]) -> bool | None:
    """Whether there is one; None for two parts that are none of each other."""
    if one.form == other.form:
        return False
    if one.form.isascii() != other.form.isascii():
        return None if set(keys).isdisjoint(others) else False
    known = spelling_model().known
    if known.share(one.form) and known.share(other.form):
        return None  # حمد and محمد are brothers sooner than a slip
    return True if _is_slip(one.form, other.form) else None


def _is_slip(one: str, other: str) -> bool:
    return max(len(one), len(other)) >= SLIP_FROM and OSA.distance(one, other, score_cutoff=1) <= 1


def _joined(units: Sequence[NameUnit]) -> str:
    """The first and the last part without spaces."""
    ends = units if len(units) < A_FULL_NAME else (units[0], units[-1])
    return "".join(fold(unit.text) for unit in ends).replace(" ", "")
