"""Django's `migrate`, which makes the tables of an empty database at once, and puts up the walls between owners."""

from typing import Any

from django.core.management.commands.migrate import Command as Migrate
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

from wasl.foundation.new_database import is_empty, make_every_table
from wasl.foundation.walls.policies import put_up_walls
from wasl.foundation.walls.scope import acting_for_all_owners

_STEP_BY_STEP = ("app_label", "migration_name", "fake", "fake_initial", "plan", "check_unapplied", "prune")


class Command(Migrate):
    def handle(self, *args: Any, **options: Any) -> None:  # Any: as Django declares it
        connection = connections[options["database"]]
        with acting_for_all_owners():
            self._migrate(connection, *args, **options)

    def _migrate(self, connection: BaseDatabaseWrapper, *args: Any, **options: Any) -> None:  # Any: as above
        if not any(options[name] for name in _STEP_BY_STEP) and is_empty(connection):
            connection.prepare_database()
            make_every_table(connection)
        super().handle(*args, **options)
        if not (options["plan"] or options["check_unapplied"]):
            put_up_walls(connection)
