"""The tables of an empty database at once, as every migration together leaves them.

Step by step, Django makes the classes of all related models anew for each of hundreds of steps, which takes half a minute.
Here the models are drawn once, in the state after the last migration, and every migration is noted as applied.

What a migration makes beside the tables of models (a full-text index) it names in `beside_models`: functions as `RunPython`
takes them. A later migration that makes it otherwise takes the name out of the earlier one. A test compares both ways.
"""

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.recorder import MigrationRecorder
from django.db.migrations.state import ProjectState


def is_empty(connection: BaseDatabaseWrapper) -> bool:
    """Whether no migration was ever applied and no table is there."""
    return not connection.introspection.table_names()


def make_every_table(connection: BaseDatabaseWrapper) -> ProjectState:
    """Make the tables of all apps in an empty database; gives the state of their models."""
    executor = MigrationExecutor(connection)
    state = executor.loader.project_state()
    plan = [migration for migration, _ in executor.migration_plan(executor.loader.graph.leaf_nodes())]
    with connection.schema_editor() as editor:
        for model in state.apps.get_models():
            if model._meta.managed and not model._meta.proxy and not model._meta.swapped:  # noqa: SLF001 - Django's documented API
                editor.create_model(model)
        for migration in plan:
            for make in getattr(migration, "beside_models", ()):
                make(state.apps, editor)
        _note_as_applied(connection, [(migration.app_label, migration.name) for migration in plan])
    return state


def _note_as_applied(connection: BaseDatabaseWrapper, applied: list[tuple[str, str]]) -> None:
    recorder = MigrationRecorder(connection)
    recorder.ensure_schema()
    recorder.migration_qs.bulk_create([recorder.Migration(app=app, name=name) for app, name in applied])
