"""Whose turn each wording is, so that nobody reads the same words twice running."""

from __future__ import annotations

from collections.abc import Sequence


def variant_in_turn(count: int, person_id: int, year: int, used: Sequence[int]) -> int:
    """Of wordings numbered from 1, one that the person did not get lately; `used` begins with the latest.

    Neighbours in a group get different words, and each year turns to the next; what was sent is never repeated
    before all others were.
    """
    start = (person_id + year) % count
    in_turn = [(start + step) % count + 1 for step in range(count)]
    recent = set(used[: count - 1])
    return next((variant for variant in in_turn if variant not in recent), in_turn[0])
