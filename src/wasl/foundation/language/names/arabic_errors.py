"""How likely one Arabic form is written for another: slips that everybody makes, and errors of typing."""

from __future__ import annotations

from functools import lru_cache

from .alignment import NEVER

SAME = -0.05  # natural logarithms
SLIP = -3.0  # a long vowel more or less, ه for ة, ض for ظ
ERROR = -5.0  # any other letter more, less, exchanged, or two turned round
MOST_ERRORS = 3
SLIPS = frozenset({
    ("ا", ""), ("ه", ""), ("ي", ""), ("و", ""), ("ه", "ت"), ("ض", "ظ"), ("ا", "ه"), ("ا", "ي"), ("و", "ي"),
})  # fmt: skip


def arabic_chance(one: str, other: str) -> float:
    """The natural logarithm; the same for both orders."""
    if one == other:
        return SAME
    return _chance_of_errors(*sorted((one, other)))


@lru_cache(maxsize=50_000)
def _chance_of_errors(one: str, other: str) -> float:
    from rapidfuzz.distance import (  # megabytes, which nobody needs before names are compared
        DamerauLevenshtein,
        Levenshtein,
    )

    errors = DamerauLevenshtein.distance(one, other, score_cutoff=MOST_ERRORS)
    if errors > MOST_ERRORS:
        return NEVER
    by_letters = sum(
        SLIP if _is_slip(one[edit.src_pos : edit.src_pos + (edit.tag != "insert")],
                         other[edit.dest_pos : edit.dest_pos + (edit.tag != "delete")]) else ERROR
        for edit in Levenshtein.editops(one, other)
    )  # fmt: skip
    return max(by_letters, errors * ERROR)


def _is_slip(one: str, other: str) -> bool:
    return (one, other) in SLIPS or (other, one) in SLIPS
