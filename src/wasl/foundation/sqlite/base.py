"""Whoever saves gets in between two portions of an import, and a connection that is kept is one to the file that is there.

SQLite itself waits for the lock by looking ever more seldom, in the end each tenth of a second: an import that rests some
milliseconds after each portion was found at work again and again, and a page waited for eleven seconds.
"""

import os
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
    """Looks for the lock often, as long as the setting `timeout` allows.

    A connection that is kept from one request to the next ends with the request in which it failed, and where somebody has
    put another file in the place of the one that it opened: what it wrote would be lost with that one.
    """

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:  # Any: as `connection` below
        connection = super().get_new_connection(conn_params)
        self._opened = self._file_there()
        return connection

    def close_if_unusable_or_obsolete(self) -> None:
        if self.connection is not None and self._opened != self._file_there():
            self.close()
        super().close_if_unusable_or_obsolete()

    def is_usable(self) -> bool:
        """Asked after an error: the file is opened anew."""
        return False

    def _file_there(self) -> tuple[int, int] | None:
        """Which file it is; None where there is none, as in memory."""
        try:
            found = os.stat(self.settings_dict["NAME"])  # noqa: PTH116  # with every request; a Path would be made each time
        except FileNotFoundError:
            return None
        return found.st_dev, found.st_ino

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
