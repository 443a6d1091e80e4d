"""Makes transactions wait for each other, where the database would let them pass."""

from django.db import connection

FIRST_OWNER = 7_306_001  # any number, as long as nothing else locks it
PEOPLE = 7_306_002 << 32  # with the number of an owner


def wait_for_turn(lock: int) -> None:
    """Only one transaction at a time gets past this line; it is let go with the transaction.

    SQLite's transactions are immediate here and so take turns by themselves; PostgreSQL is told to.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [lock])
