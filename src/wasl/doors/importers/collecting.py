"""Keeps Python's garbage collector from walking over an import again and again."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

OBJECTS_BETWEEN = 50_000  # instead of 700: an import makes millions, hardly any of them in circles


@contextmanager
def rare_collections() -> Iterator[None]:
    """Collect seldom for a while: it took an eighth of the time of an import of 10,000 cards."""
    usual = gc.get_threshold()
    gc.set_threshold(max(OBJECTS_BETWEEN, usual[0]), *usual[1:])
    try:
        yield
    finally:
        gc.set_threshold(*usual)
