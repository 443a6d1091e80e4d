"""The state of the database's schema: which migrations were applied, and how to bring an empty one to that state."""

from collections.abc import Mapping, Sequence

from django.apps import apps
from django.core.management import call_command
from django.db import connection, models
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.recorder import MigrationRecorder

from wasl.doors.exports.errors import ArchiveVersionError, NotMigratedError
from wasl.foundation.new_database import make_every_table

Model = type[models.Model]


def applied_migrations() -> dict[str, list[str]]:
    """Names by app. Raises NotMigratedError where the code expects more than was applied."""
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise NotMigratedError
    found: dict[str, list[str]] = {}
    for app, name in sorted(executor.loader.applied_migrations):
        if (app, name) in executor.loader.graph.nodes:
            found.setdefault(app, []).append(name)
    return found


def refuse_unknown_migrations(migrations: Mapping[str, Sequence[str]]) -> None:
    """Raises ArchiveVersionError for a state that only a later Wasl knows."""
    known = MigrationExecutor(connection).loader.graph.nodes
    if not all((app, name) in known for app, names in migrations.items() for name in names):
        raise ArchiveVersionError


def rebuild(migrations: Mapping[str, Sequence[str]]) -> list[Model]:
    """Drop every table of ours, make those of that state, and give its models. Run inside a transaction."""
    _drop_tables()
    executor = MigrationExecutor(connection)
    wanted = {(app, name) for app, names in migrations.items() for name in names}
    if wanted == set(executor.loader.graph.nodes):
        return stored_models(list(make_every_table(connection).apps.get_models(include_auto_created=True)))
    children = executor.loader.graph.node_map
    last = [
        key for key in sorted(wanted) if not any(c.key[0] == key[0] and c.key in wanted for c in children[key].children)
    ]
    state = executor.migrate(last)
    connection.check_constraints()  # migrations left some keys of PostgreSQL checked at once: from here all wait
    assert state is not None  # there is always something to apply to an empty database
    return stored_models(list(state.apps.get_models(include_auto_created=True)))


def bring_up_to_date() -> None:
    """Apply what is newer than that state."""
    call_command("migrate", verbosity=0, interactive=False)


def stored_models(every: Sequence[Model] | None = None) -> list[Model]:
    """Models with a table of their own, by the table's name."""
    found = every if every is not None else list(apps.get_models(include_auto_created=True))
    stored = {m._meta.db_table: m for m in found if m._meta.managed and not m._meta.proxy}  # noqa: SLF001 - Django's documented API
    return [stored[table] for table in sorted(stored)]


def _drop_tables() -> None:
    """On SQLite the whole file is ours; on PostgreSQL only the tables that we know of."""
    quote = connection.ops.quote_name
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            # A virtual table goes first and takes its shadows along.
            cursor.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
                "ORDER BY sql LIKE 'CREATE VIRTUAL%' DESC"
            )
            for (table,) in cursor.fetchall():
                cursor.execute(f"DROP TABLE IF EXISTS {quote(table)}")
            return
        ours = {model._meta.db_table for model in stored_models()} | {MigrationRecorder.Migration._meta.db_table}  # noqa: SLF001
        for table in sorted(ours):
            cursor.execute(f"DROP TABLE IF EXISTS {quote(table)} CASCADE")
