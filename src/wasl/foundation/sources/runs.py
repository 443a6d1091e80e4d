"""Ids of many rows in little room: rows made together have ids in a row, [3, [5, 90]]. Pure."""

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Ids = NDArray[np.int64]
Runs = list[Any]  # Any: an id, or the first and the last of a run


def in_runs(ids: Iterable[int]) -> Runs:
    """The ids in ascending order, each once."""
    found = np.unique(np.fromiter(ids, dtype=np.int64))
    ends = np.flatnonzero(np.diff(found) != 1)
    firsts, lasts = found[np.append(0, ends + 1)[: len(found)]], found[np.append(ends, len(found) - 1)[: len(found)]]
    return [
        first if first == last else [first, last] for first, last in zip(firsts.tolist(), lasts.tolist(), strict=True)
    ]


def ids_in(runs: Sequence[Any]) -> Ids:  # Any: as above
    """The ids again. Raises TypeError or ValueError for what is no list of runs."""
    parts = [np.arange(_first(run), _last(run) + 1, dtype=np.int64) for run in runs]
    return np.concatenate(parts) if parts else np.empty(0, dtype=np.int64)


def _first(run: Any) -> int:  # Any: as above
    return int(run[0] if isinstance(run, list) else run)


def _last(run: Any) -> int:  # Any: as above
    return int(run[1] if isinstance(run, list) else run)
