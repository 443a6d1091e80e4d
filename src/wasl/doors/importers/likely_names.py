"""People whose names may be those of a file in other letters or with a slip: proposed to the owner, never taken.

A file may hold fifty thousand names and the directory as many. So a name is first looked for by its cheapest marks, the
skeletons of two of its units together, in two sorted arrays; only where they meet do the names themselves get compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import combinations, product
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from wasl.foundation.accounts.models import User
from wasl.foundation.language.names.skeleton import keys
from wasl.foundation.language.names.units import WrittenName, read_name
from wasl.relations.people.models import KeptName
from wasl.relations.people.name_index.packing import unpack

MOST_ASKED = 1000  # names compared for one import: nobody answers more questions
MOST_COMPARED = 10  # people of one mark; what so many share says nothing of any of them
MOST_UNITS, MOST_KEYS = 5, 3
LIKELY = 0.6

Numbers = NDArray[np.int64]


class LikelyNames:
    """Of one owner, as her index of names stands when it is first asked."""

    def __init__(self, owner: User) -> None:
        self._owner, self._asked = owner, 0

    def like(self, name: str) -> tuple[int, ...]:
        """The people who are likely meant, the likeliest first; nobody once enough has been asked."""
        read = read_name(name)
        if len(read.units) < 2 or self._asked >= MOST_ASKED:  # noqa: PLR2004 - of one name too many have it
            return ()
        people = self._marked(_marks(read))
        if not people:
            return ()
        from wasl.foundation.language.names.finding import rank

        self._asked += 1
        found = rank(read, self._names(people))
        return tuple(one.person for one in found if one.probability >= LIKELY)

    def _marked(self, marks: Iterable[int]) -> list[int]:
        of_marks, of_people = self._table
        people: dict[int, None] = {}
        for mark in marks:
            start, stop = np.searchsorted(of_marks, (mark, mark + 1))
            if stop - start <= MOST_COMPARED:
                people.update(dict.fromkeys(of_people[start:stop].tolist()))
        return list(people)[:MOST_COMPARED]

    def _names(self, people: list[int]) -> dict[int, list[WrittenName]]:
        names: dict[int, list[WrittenName]] = {}
        rows = KeptName.objects.of(self._owner).filter(row_id__in=people).order_by("row_id", "number")
        for person, packed in rows.values_list("row_id", "packed"):
            names.setdefault(person, []).append(unpack(packed))
        return names

    @cached_property
    def _table(self) -> tuple[Numbers, Numbers]:
        """The marks in order, and whose each is. One query, a quarter of a second for ten thousand people."""
        rows = KeptName.objects.of(self._owner).values_list("row_id", "packed").iterator(5000)
        pairs = [(mark, person) for person, packed in rows for mark in _marks(unpack(packed))]
        table = np.array(pairs, dtype=np.int64).reshape(-1, 2)
        table = table[np.lexsort((table[:, 1], table[:, 0]))]
        return table[:, 0].copy(), table[:, 1].copy()


def _marks(name: WrittenName) -> Iterator[int]:
    """One number a pair of units and of their skeletons, whichever stands first."""
    skeletons = [keys(form)[:MOST_KEYS] for form in name.forms[:MOST_UNITS]]
    pairs = {tuple(sorted(pair)) for one, other in combinations(skeletons, 2) for pair in product(one, other)}
    return (crc32(" ".join(pair).encode()) for pair in sorted(pairs))
