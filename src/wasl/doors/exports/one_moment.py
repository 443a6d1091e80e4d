"""The database as it is at one moment: everything read within is of that moment, and nobody waits for it."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction


@contextmanager
def one_moment() -> Iterator[None]:
    """Read everything as of now. Write nothing within: on PostgreSQL it is refused, on SQLite it may be."""
    if connection.in_atomic_block:  # whoever opened it decided already
        yield
    elif connection.vendor == "sqlite":
        with _deferred(), transaction.atomic():
            yield
    else:
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield


@contextmanager
def _deferred() -> Iterator[None]:
    """Begin transactions without the write lock: with a WAL a reader then sees one moment and stops nobody."""
    usual = connection.transaction_mode  # type: ignore[attr-defined]  # of the SQLite backend alone
    connection.transaction_mode = "DEFERRED"  # type: ignore[attr-defined]
    try:
        yield
    finally:
        connection.transaction_mode = usual  # type: ignore[attr-defined]
