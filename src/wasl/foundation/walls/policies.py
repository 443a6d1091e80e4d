"""The policies of PostgreSQL, made from the models: who reads or writes a row of an owner acts for her.

FORCE holds them against the role that owns the tables too, which is the program's own. Only a role that is a superuser or
has BYPASSRLS passes through: `wasl check` warns of one.
"""

from collections.abc import Iterator
from hashlib import sha256
from typing import NamedTuple

from django.apps import apps
from django.contrib.auth import get_user_model
from django.db.backends.base.base import BaseDatabaseWrapper

from wasl.foundation.walls.scope import ALL_OWNERS
from wasl.foundation.walls.ways import Key, Model, target_of, way_to_owner

OUTSIDE = {
    "account.emailaddress": "allauth looks for it before anybody is signed in",
    "mfa.authenticator": "a passkey or a code is asked for before anybody is signed in",
    "usersessions.usersession": "is read while it is found out who is signed in",
}
"""Rows that lead to an owner and stay outside of the wall: what signing in needs before there is an owner."""

READ_OPENLY = {
    "search.document": "its full-text index would not be used: PostgreSQL asks no condition before the wall's own that might tell of "
    "what it saw, and that of a full-text index might. The one statement that asks it holds the wall itself",
}
"""Rows that are written behind the wall and read without it."""

# Read once a statement, not once a row: a subquery that names nothing of the row is answered before the first.
_HELD = "current_setting('wasl.owner', true)"
_OVER_ALL = f"(SELECT {_HELD} = '{ALL_OWNERS}')"
_OWNER = f"(SELECT CASE WHEN {_HELD} ~ '^[0-9]+$' THEN {_HELD}::bigint END)"


class Wall(NamedTuple):
    """One table's policy. Its name ends with a hash of its condition: whoever reads the names knows which stand."""

    table: str
    condition: str
    is_read_openly: bool

    @property
    def name(self) -> str:
        return f"rows_of_the_owner_{sha256(self.condition.encode()).hexdigest()[:8]}"

    def policies(self) -> dict[str, str]:
        """What each says, by its name."""
        openly = {"read_openly": "FOR SELECT USING (true)"} if self.is_read_openly else {}
        return {**openly, self.name: f"USING ({self.condition})"}


def walls() -> list[Wall]:
    """One for each table whose rows lead to an owner."""
    return [
        Wall(model._meta.db_table, _condition(key), is_read_openly=label_of(model) in READ_OPENLY)  # noqa: SLF001 - Django's documented API
        for model, key in behind_walls()
    ]


def behind_walls() -> Iterator[tuple[Model, Key]]:
    """Each model whose rows are behind a wall, with the key that leads to their owner."""
    for model in apps.get_models(include_auto_created=True):
        key = way_to_owner(model)
        if key is not None and model._meta.managed and not model._meta.proxy and label_of(model) not in OUTSIDE:  # noqa: SLF001
            yield model, key


def label_of(model: Model) -> str:
    return model._meta.label_lower  # noqa: SLF001


def fallen_walls(connection: BaseDatabaseWrapper) -> list[Wall]:
    """Those that do not stand as they should on a table that is there. None on SQLite, which has no such walls."""
    if connection.vendor != "postgresql":
        return []
    standing = _standing(connection)
    return [wall for wall in walls() if standing.get(wall.table, _as_it_should(wall)) != _as_it_should(wall)]


def put_up_walls(connection: BaseDatabaseWrapper) -> int:
    """Put up those that have fallen, in one transaction; gives how many. A policy that is not ours is taken away."""
    fallen = fallen_walls(connection)
    if not fallen:
        return 0
    connection.check_constraints()  # a table of which a key still waits to be looked at cannot be changed
    quote, standing = connection.ops.quote_name, _standing(connection)
    with connection.schema_editor() as editor:
        for wall in fallen:
            table = quote(wall.table)
            for name in standing[wall.table].policies:
                editor.execute(f"DROP POLICY {quote(name)} ON {table}", None)
            editor.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY", None)
            for name, policy in wall.policies().items():
                editor.execute(f"CREATE POLICY {quote(name)} ON {table} {policy}", None)
    return len(fallen)


def passes_through_walls(connection: BaseDatabaseWrapper) -> bool:
    """Whether PostgreSQL holds no wall against the role of this connection: a superuser, or one with BYPASSRLS."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user")
        return bool(cursor.fetchone()[0])


class _Standing(NamedTuple):
    is_forced: bool
    policies: list[str]


def _as_it_should(wall: Wall) -> _Standing:
    return _Standing(is_forced=True, policies=sorted(wall.policies()))


def _standing(connection: BaseDatabaseWrapper) -> dict[str, _Standing]:
    """What each table of the database has now. One query, of names alone."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.relname, c.relrowsecurity AND c.relforcerowsecurity, "
            "ARRAY(SELECT polname::text FROM pg_policy WHERE polrelid = c.oid ORDER BY polname) "
            "FROM pg_class c WHERE c.relkind = 'r' AND pg_table_is_visible(c.oid)"
        )
        return {table: _Standing(is_forced, policies) for table, is_forced, policies in cursor.fetchall()}


def _condition(key: Key) -> str:
    """Over all owners the wall is passed at once; else the row is hers, or the row that it goes with is there for her."""
    target, column = target_of(key), f'"{key.column}"'
    if target is get_user_model():
        return f"{_OVER_ALL} OR {column} = {_OWNER}"
    # The parent has a wall of its own, which is asked within this one.
    parent, pk, table = target._meta.db_table, target._meta.pk.column, key.model._meta.db_table  # noqa: SLF001
    return f'{_OVER_ALL} OR EXISTS (SELECT 1 FROM "{parent}" parent WHERE parent."{pk}" = "{table}".{column})'  # noqa: S608 - names of models only
