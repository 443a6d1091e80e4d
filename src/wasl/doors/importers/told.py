"""Which contacts and entries files told of before, so that one that is told twice is new once."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

RECENT_AT_MOST = 50_000


class ToldBefore:
    """Remembers fingerprints in eight bytes each: a mailbox holds a million."""

    def __init__(self) -> None:
        self._sorted: NDArray[np.int64] = np.empty(0, dtype=np.int64)
        self._recent: set[int] = set()

    def count_new(self, fingerprints: Iterable[str]) -> int:
        """How many of these were not told of before; from here on they were."""
        asked = {hash(fingerprint) for fingerprint in fingerprints} - self._recent
        numbers = np.fromiter(asked, dtype=np.int64, count=len(asked))
        new = numbers[~self._has(numbers)] if len(self._sorted) else numbers
        self._recent.update(new.tolist())
        if len(self._recent) > RECENT_AT_MOST:
            self._sorted = np.union1d(self._sorted, np.fromiter(self._recent, dtype=np.int64))
            self._recent.clear()
        return len(new)

    def _has(self, numbers: NDArray[np.int64]) -> NDArray[np.bool_]:
        places = np.minimum(np.searchsorted(self._sorted, numbers), len(self._sorted) - 1)
        return np.equal(self._sorted[places], numbers)
