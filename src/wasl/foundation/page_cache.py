"""Room for the pages of indexes while very many rows are written."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection
from django.db.backends.utils import CursorWrapper

ROOMY = {
    # KiB. With the usual 16 MB a million rows into indexes of no order made SQLite read and write each page anew again
    # and again: a third of the processor time of bringing an archive.
    "cache_size": -36_864,
    # Pages. After the usual 1000 every portion of an import copied each page that it touched into the database at once,
    # and the next portion touched most of them again.
    "wal_autocheckpoint": 8_000,
}


@contextmanager
def roomy_page_cache() -> Iterator[None]:
    """Let SQLite keep up to 36 MB of pages on this connection for a while; PostgreSQL shares its own between all."""
    if connection.vendor != "sqlite":
        yield
        return
    with connection.cursor() as cursor:
        usual = {name: _set(cursor, name, value) for name, value in ROOMY.items()}
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            for name, value in usual.items():
                _set(cursor, name, value)


def _set(cursor: CursorWrapper, name: str, value: int) -> int:
    """Gives the value that was there."""
    cursor.execute(f"PRAGMA {name}")
    (usual,) = cursor.fetchone()
    cursor.execute(f"PRAGMA {name} = {value}")
    return int(usual)
