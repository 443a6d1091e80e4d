"""Django's `migrate`, which makes the tables of an empty database at once."""

from typing import Any

from django.core.management.commands.migrate import Command as Migrate
from django.db import connections

from wasl.foundation.new_database import is_empty, make_every_table

_STEP_BY_STEP = ("app_label", "migration_name", "fake", "fake_initial", "plan", "check_unapplied", "prune")


class Command(Migrate):
    def handle(self, *args: Any, **options: Any) -> None:  # Any: as Django declares it
        connection = connections[options["database"]]
        if not any(options[name] for name in _STEP_BY_STEP) and is_empty(connection):
            connection.prepare_database()
            make_every_table(connection)
        super().handle(*args, **options)
