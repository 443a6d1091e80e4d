"""Where a document stands: its number is made of its kind and its row, so that one kind is one stretch of the index."""

from functools import lru_cache
from zlib import crc32

ROW_BITS = 40  # of the 63 that both databases keep; a million million rows
KINDS = 2**23
KINDS_REMEMBERED = 64


def document_id(kind: str, row_id: int) -> int:
    """The number of the document of this row; the same on every machine."""
    return stretch(kind)[0] + row_id


@lru_cache(KINDS_REMEMBERED)
def stretch(kind: str) -> tuple[int, int]:
    """The first and the last number that a document of the kind may have.

    A new kind takes its place by its name alone; a test of all kinds shows when two would want the same.
    """
    first = (crc32(kind.encode()) % KINDS) << ROW_BITS
    return first, first + (1 << ROW_BITS) - 1
