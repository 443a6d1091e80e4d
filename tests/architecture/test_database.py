from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.management import call_command
from django.db.utils import ConnectionHandler, OperationalError

from wasl.project.environment import sqlite

pytestmark = pytest.mark.django_db  # lets connections be made at all


@pytest.fixture
def connections(tmp_path):
    """Connections as the program makes them, whatever database the suite runs on."""
    databases = {"default": {**sqlite(tmp_path / "wasl.sqlite3"), "TIME_ZONE": None}}
    return ConnectionHandler(databases)


def _pragmas(connections):
    connection = connections["default"]
    with connection.cursor() as cursor:
        found = [
            cursor.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous", "foreign_keys")
        ]
    begins = connection.transaction_mode
    connection.close()
    return (*found, begins)


def test_every_connection_to_sqlite_loses_nothing(connections):
    assert _pragmas(connections) == ("wal", 2, 1, "IMMEDIATE")


def test_connections_of_other_threads_do_so_too(connections):
    _pragmas(connections)  # the program makes the file with one connection, too: `doors.cli.starting`
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(_pragmas, [connections] * 8))

    assert set(found) == {("wal", 2, 1, "IMMEDIATE")}


def test_migrations_say_everything_that_the_models_say():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def _begin(connection):
    connection.set_autocommit(False, force_begin_transaction_with_broken_autocommit=True)


def _end(connection):
    connection.commit()
    connection.set_autocommit(True)


def _save_something(connections):
    connection = connections["default"]
    _begin(connection)
    connection.cursor().execute("INSERT INTO noted VALUES (1)")
    _end(connection)
    waits = connection.cursor().execute("PRAGMA busy_timeout").fetchone()[0]
    connection.close()
    return waits


@pytest.fixture
def busy(connections):
    """A connection in the middle of a portion."""
    connection = connections["default"]
    connection.cursor().execute("CREATE TABLE noted (number INTEGER)")
    _begin(connection)
    yield connection
    connection.close()


def test_whoever_saves_gets_in_when_a_portion_ends(busy, connections):
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(_save_something, connections)
        _end(busy)

        waits = waiting.result(timeout=30)

    assert busy.cursor().execute("SELECT COUNT(*) FROM noted").fetchone()[0] == 1
    assert waits == 20_000, "every other statement waits as long as before"


def test_who_has_waited_long_enough_is_told_so(busy, tmp_path):
    patience = {**sqlite(tmp_path / "wasl.sqlite3"), "TIME_ZONE": None}
    patience["OPTIONS"] = {**patience["OPTIONS"], "timeout": 0.01}
    with ThreadPoolExecutor(1) as pool, pytest.raises(OperationalError, match="locked"):
        pool.submit(_begin_and_leave, ConnectionHandler({"default": patience})).result(timeout=30)
    _end(busy)


def _begin_and_leave(connections):
    connection = connections["default"]
    try:
        _begin(connection)
    finally:
        connection.close()


@pytest.mark.parametrize(
    ("statement", "values", "found"),
    [
        ("SELECT %s || '%%' || %s", ["نورة", "%s"], "نورة%%s"),
        ("SELECT '?' || %s", ["خالد"], "?خالد"),
        ("SELECT %(name)s || '%%s'", {"name": "منى"}, "منى%s"),
        ("SELECT '%s'", None, "%s"),
    ],
)
def test_places_of_values_are_told_from_percent_signs(connections, statement, values, found):
    assert connections["default"].cursor().execute(statement, values).fetchone() == (found,)


@pytest.fixture
def kept(connections):
    """A connection that is kept from one request to the next."""
    connection = connections["default"]
    connection.cursor().execute("CREATE TABLE noted (number INTEGER)")
    yield connection
    connection.close()


def test_a_connection_is_kept_from_one_request_to_the_next(kept):
    opened = kept.connection

    kept.close_if_unusable_or_obsolete()

    assert kept.connection is opened


def test_a_connection_that_failed_ends_with_its_request(kept):
    with pytest.raises(OperationalError):
        kept.cursor().execute("SELECT * FROM nowhere")

    kept.close_if_unusable_or_obsolete()

    assert kept.connection is None


def test_nothing_is_written_to_a_file_that_was_taken_away(kept, tmp_path):
    (tmp_path / "wasl.sqlite3").rename(tmp_path / "old.sqlite3")

    kept.close_if_unusable_or_obsolete()

    assert kept.connection is None
