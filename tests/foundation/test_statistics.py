"""The planner learns how many rows there are, and nobody waits for that."""

import pytest
from django.db import connection

from wasl.foundation.statistics import refresh_statistics
from wasl.relations.people.models import Person

PEOPLE = 300
LEARNED = {
    "sqlite": "SELECT CAST(substr(stat, 1, instr(stat, ' ') - 1) AS INTEGER) FROM sqlite_stat1 WHERE tbl = %s",
    "postgresql": "SELECT reltuples FROM pg_class WHERE relname = %s",
}


@pytest.fixture
def people(owner):
    return Person.objects.bulk_create(Person(owner=owner, display_name=f"نورة {n}") for n in range(PEOPLE))


def asked(sql, *values):
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchall()


def test_how_many_rows_there_are_is_learned(people):
    refresh_statistics()

    assert (PEOPLE,) in asked(LEARNED[connection.vendor], Person._meta.db_table)


def test_nothing_that_another_database_of_the_server_needs_is_locked(people):
    if connection.vendor != "postgresql":
        pytest.skip("a file of SQLite shares nothing")

    refresh_statistics()

    held = "SELECT database FROM pg_locks WHERE pid = pg_backend_pid() AND locktype = 'relation' AND mode LIKE %s"
    assert {database for (database,) in asked(held, "ShareUpdate%")} == {
        database for (database,) in asked("SELECT oid FROM pg_database WHERE datname = current_database()")
    }
