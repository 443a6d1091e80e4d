"""Tells PostgreSQL for whom the program acts, before each statement for which that has changed.

The policies of `foundation.walls` read it from the setting `wasl.owner` of the session. A connection serves one request
after another: whatever the session holds from the one before is compared with `whose_rows` and told anew. A transaction
that is rolled back takes the setting back with it, so that from then on nothing is known of it.
"""

from collections.abc import Callable
from typing import Any

from django.db.backends.postgresql import base
from psycopg.pq import TransactionStatus

from wasl.foundation.walls.scope import whose_rows


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection that knows what its session holds; `None` where it cannot know."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # Any: Django's signature
        super().__init__(*args, **kwargs)
        self._session_holds: str | None = None
        self.execute_wrappers.append(self._tell_and_execute)

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:  # Any: Django's signature
        self._session_holds = None
        return super().get_new_connection(conn_params)

    def _set_autocommit(self, autocommit: bool) -> None:
        if not autocommit:
            self.tell()  # before the transaction: one that says how it reads says so in its first statement
        super()._set_autocommit(autocommit)  # type: ignore[misc]  # the stubs leave it out

    def _rollback(self) -> None:
        self._session_holds = None
        super()._rollback()  # type: ignore[misc]  # as above

    def _savepoint_rollback(self, sid: str) -> None:
        self._session_holds = None
        super()._savepoint_rollback(sid)  # type: ignore[misc]  # as above

    def _tell_and_execute(
        self, execute: Callable[..., Any], sql: str, params: Any, many: bool, context: dict[str, Any]
    ) -> Any:  # Any: as Django calls it
        self.tell()
        return execute(sql, params, many, context)

    def tell(self) -> None:
        """Bring the session to what holds now; without a round trip where it holds it already."""
        whose, session = whose_rows(), self.connection
        if whose == self._session_holds or session is None:
            return
        # Within a transaction that has failed nothing is answered but its end.
        if session.info.transaction_status == TransactionStatus.INERROR:
            return
        session.execute("SELECT set_config('wasl.owner', %s, false)", (whose,))
        self._session_holds = whose
