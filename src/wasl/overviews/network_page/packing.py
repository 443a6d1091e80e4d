"""The map as bytes: a head in JSON, then plain columns, so that a hundred thousand ties are a megabyte and need no parsing.

4 bytes    length of the head, little-endian
head       {"columns": [[name, type, count], …], …}, filled with spaces to a multiple of 4
columns    one after another, each filled to a multiple of 4; f4, i4 and u1 as in numpy
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

ALIGNED = 4
TYPES = {"f4": "<f4", "i4": "<i4", "u1": "u1"}


def pack(head: Mapping[str, Any], columns: Mapping[str, tuple[str, NDArray[Any]]]) -> bytes:  # Any: what JSON can say
    """`columns` name their type and values."""
    told = {**head, "columns": [[name, kind, len(values)] for name, (kind, values) in columns.items()]}
    text = _filled(json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode(), b" ")
    parts = [_filled(values.astype(TYPES[kind]).tobytes(), b"\0") for kind, values in columns.values()]
    return b"".join([np.uint32(len(text)).astype("<u4").tobytes(), text, *parts])


def _filled(part: bytes, by: bytes) -> bytes:
    return part + by * (-len(part) % ALIGNED)
