"""Whoever saves gets in between two portions of an import.

SQLite itself waits for the lock by looking ever more seldom, in the end each tenth of a second: an import that rests some
milliseconds after each portion was found at work again and again, and a page waited for eleven seconds.
"""

from collections.abc import Sequence
from time import monotonic, sleep
from typing import Any

from django.db.backends.sqlite3 import base
from django.db.utils import OperationalError

SECONDS_BETWEEN_LOOKS = 0.002  # less than a long work rests, `foundation.giving_way`
LOCKED = "locked"


class Cursor(base.SQLiteCursorWrapper):
    """Reads long statements quickly: Django looks for the places of values by a pattern, a twentieth of an import."""

    def convert_query(self, query: str, *, param_names: Sequence[str] | None = None) -> str:
        if param_names is None and "%%" not in query:
            return query.replace("%s", "?")
        converted: str = super().convert_query(query, param_names=param_names)  # type: ignore[misc]  # as below
        return converted


class DatabaseWrapper(base.DatabaseWrapper):
    """Looks for the lock often, as long as the setting `timeout` allows."""

    def create_cursor(self, name: None = None) -> Cursor:  # noqa: ARG002 - of a cursor on the server, which SQLite has not
        connection: Any = self.connection  # Any: as below
        cursor: Cursor = connection.cursor(factory=Cursor)
        return cursor

    def _start_transaction_under_autocommit(self) -> None:
        usual = self._wait_in_sqlite(0)
        give_up_at = monotonic() + usual / 1000
        try:
            while True:
                try:
                    super()._start_transaction_under_autocommit()  # type: ignore[misc]  # as `connection` below
                except OperationalError as error:
                    if LOCKED not in str(error) or monotonic() > give_up_at:
                        raise
                    sleep(SECONDS_BETWEEN_LOOKS)
                else:
                    return
        finally:
            self._wait_in_sqlite(usual)

    def _wait_in_sqlite(self, milliseconds: int) -> int:
        """How long a statement waits for the lock from here on; gives how long it did."""
        connection: Any = self.connection  # Any: Django does not say that it is sqlite3's own
        (usual,) = connection.execute("PRAGMA busy_timeout").fetchone()
        connection.execute(f"PRAGMA busy_timeout = {milliseconds}")
        return int(usual)
