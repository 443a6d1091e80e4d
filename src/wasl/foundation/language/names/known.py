"""The forms that were met in training: in how many names, and written how in the other script.

Held as arrays over one text, so that forty-five thousand forms take a megabyte or two; as dictionaries they took twenty.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int32]

REMEMBERED = 20_000  # forms that were asked for; bounds the memory
END = b"\xff"  # greater than every byte of a text


@dataclass(frozen=True)
class KnownForms:
    """`text` has the forms in the order of their bytes; `others` of all forms stand one after the other, with `counts`."""

    text: bytes
    starts: Numbers  # of each form in `text`, and its end
    seen: Numbers  # in how many names each was met
    firsts: Numbers  # of each form in `others`, and their end
    others: Numbers  # places of forms of the other script
    counts: Numbers  # how many names have the two so
    seen_in_all: int
    _places: dict[str, int] = field(default_factory=dict, repr=False)
    _spelled: dict[str, dict[str, int]] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, spellings: Mapping[str, Mapping[str, int]], seen: Mapping[str, int], seen_in_all: int) -> KnownForms:
        """From the Latin spellings of Arabic forms, with the number of names that have them so."""
        forms = sorted({*seen, *spellings, *(latin for known in spellings.values() for latin in known)})
        place = {form: number for number, form in enumerate(forms)}
        rows = [(place[one], place[two], count) for one, known in spellings.items() for two, count in known.items()]
        both = np.array(sorted([*rows, *((two, one, count) for one, two, count in rows)]), dtype=np.int32).reshape(
            -1, 3
        )
        written = [form.encode() for form in forms]
        return cls(
            b"".join(written), _numbers([0, *accumulate(map(len, written))]),
            _numbers([seen.get(form, 0) for form in forms]),
            np.searchsorted(both[:, 0], np.arange(len(forms) + 1)).astype(np.int32),
            both[:, 1].copy(), both[:, 2].copy(), seen_in_all,
        )  # fmt: skip

    def __contains__(self, form: str) -> bool:
        return self._place(form) >= 0

    def share(self, form: str) -> float:
        """Of all units of names that were met, those that have this form."""
        place = self._place(form)
        return int(self.seen[place]) / self.seen_in_all if place >= 0 else 0.0

    def spelled(self, form: str) -> Mapping[str, int]:
        """The forms of the other script that it was met for, the most frequent first, with their counts."""
        known = self._spelled.get(form)
        if known is None:
            if len(self._spelled) >= REMEMBERED:
                self._spelled.clear()
            rows = self._rows(self._place(form))
            found = [(self._form(place), count) for place, count in rows]
            known = self._spelled[form] = dict(sorted(found, key=lambda one: (-one[1], one[0])))
        return known

    def times_spelled(self, forms: Sequence[str]) -> list[int]:
        """Of each form, how many names have it in both scripts."""
        return [self._wholes[place] if (place := self._place(form)) >= 0 else 0 for form in forms]

    def times_beginning(self, latin: str, forms: Sequence[str]) -> list[int]:
        """Of each Arabic form, how many names have it with a spelling that begins so."""
        first, last = (
            bisect_left(range(len(self.seen)), end, key=self._bytes) for end in (latin.encode(), latin.encode() + END)
        )
        rows = slice(self.firsts[first], self.firsts[last])
        sums = np.bincount(self.others[rows], self.counts[rows], len(self.seen))
        return [int(sums[place]) if (place := self._place(form)) >= 0 else 0 for form in forms]

    @cached_property
    def _wholes(self) -> array[int]:
        """The sum of the counts of each form."""
        sums = np.concatenate([[0], np.cumsum(self.counts)])
        return array("i", np.diff(sums[self.firsts]).astype(np.int32).tobytes())

    @cached_property
    def _ends(self) -> array[int]:
        return array("i", self.starts.tobytes())  # read one by one, quicker than numbers of numpy

    def _place(self, form: str) -> int:
        """Where the form stands; -1 when it was never met."""
        known = self._places.get(form)
        if known is None:
            if len(self._places) >= REMEMBERED:
                self._places.clear()
            wanted = form.encode()
            place = bisect_left(range(len(self.seen)), wanted, key=self._bytes)
            known = self._places[form] = place if place < len(self.seen) and self._bytes(place) == wanted else -1
        return known

    def _bytes(self, place: int) -> bytes:
        return self.text[self._ends[place] : self._ends[place + 1]]

    def _form(self, place: int) -> str:
        return self._bytes(place).decode()

    def _rows(self, place: int) -> Iterator[tuple[int, int]]:
        if place < 0:
            return iter(())
        rows = slice(self.firsts[place], self.firsts[place + 1])
        return zip(self.others[rows].tolist(), self.counts[rows].tolist(), strict=True)


def _numbers(values: Sequence[int]) -> Numbers:
    return np.array(values, dtype=np.int32)
