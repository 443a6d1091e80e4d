"""Which unit of one name is which of another, and what remains over on either side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

PAIRED_FROM = 0.0  # evidence below which two units are not taken as one name
OUT_OF_PLACE = 0.05  # of two ways to pair alike, the one that keeps the order is meant


@dataclass(frozen=True, slots=True)
class Pair:
    """Places in both names, and the evidence that the units there are one name."""

    one: int
    other: int
    evidence: float


@dataclass(frozen=True, slots=True)
class Pairing:
    """The pairs by the place in the first name, and the places left over."""

    pairs: tuple[Pair, ...]
    one_left: tuple[int, ...]
    other_left: tuple[int, ...]
    nearest_conflict: float  # the evidence of the nearest two of what is left over on both sides; 0 if nothing is


def pair_units(evidence: Sequence[Sequence[float]], others: int) -> Pairing:
    """The pairs of most evidence first; each unit once. `evidence[one][other]`, with `others` columns."""
    cells = sorted(
        ((value - OUT_OF_PLACE * abs(one - other), one, other) for one, row in enumerate(evidence)
         for other, value in enumerate(row) if value > PAIRED_FROM),
        key=lambda cell: (-cell[0], cell[1] + cell[2], cell[1]),  # the same whichever name comes first
    )  # fmt: skip
    ones, twos, pairs = set(range(len(evidence))), set(range(others)), []
    for _, one, other in cells:
        if one in ones and other in twos:
            ones.remove(one)
            twos.remove(other)
            pairs.append(Pair(one, other, evidence[one][other]))
    conflict = max((evidence[one][other] for one in ones for other in twos), default=0.0)
    pairs.sort(key=lambda pair: pair.one)
    return Pairing(tuple(pairs), tuple(sorted(ones)), tuple(sorted(twos)), conflict)
