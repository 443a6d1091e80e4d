"""What happens before a command runs: Django starts, and the database has every table it needs."""

import importlib
import os
import pkgutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager


def start_django() -> None:
    """Once a process. Until an owner's language is known, Wasl speaks the language of the terminal."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wasl.project.settings")
    import django
    from django.apps import apps
    from django.utils import translation

    if apps.ready:
        return
    try:
        django.setup()
    except OSError as fault:  # the folder of WASL_DATA cannot be made or read: no page or log exists yet
        sys.exit(f"Wasl cannot use {fault.filename}: {fault.strerror}. Set WASL_DATA to a folder of yours.")
    translation.activate("ar" if terminal_language().startswith("ar") else "en")


def terminal_language() -> str:
    """The first of these that says something decides, as POSIX has it."""
    given = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return next(filter(None, given), "")


def make_database_ready() -> None:
    """Make the tables that are missing, and the walls between owners, at first start and after an upgrade.

    Raises DatabaseUnreachableError.
    """
    from django.core.management import call_command
    from django.db import OperationalError, connection

    from wasl.doors.cli.refusals import DatabaseUnreachableError
    from wasl.foundation.walls.policies import fallen_walls

    try:
        with alone():
            if missing_migrations() or fallen_walls(connection):
                call_command("migrate", verbosity=0, interactive=False)
    except OperationalError as fault:
        raise DatabaseUnreachableError(why=str(fault).strip()) from fault


def missing_migrations() -> set[tuple[str, str]]:
    """Migrations of the program that the database has not seen: by their names alone, which takes milliseconds."""
    from django.db import connection

    with connection.cursor() as cursor:
        if "django_migrations" not in connection.introspection.table_names(cursor):
            return set(_shipped())
        cursor.execute("SELECT app, name FROM django_migrations")
        return set(_shipped()) - set(cursor.fetchall())


def _shipped() -> Iterator[tuple[str, str]]:
    from django.apps import apps

    for app in apps.get_app_configs():
        try:
            package = importlib.import_module(f"{app.name}.migrations")
        except ModuleNotFoundError:
            continue
        for module in pkgutil.iter_modules(package.__path__):
            if module.name[0] not in "_~":
                yield app.label, module.name


@contextmanager
def alone() -> Iterator[None]:
    """Two programs started at once do not both make the tables, nor both make a new file of SQLite one with a log."""
    import fcntl

    from django.conf import settings

    settings.WASL_DATA.mkdir(parents=True, exist_ok=True, mode=0o700)
    with (settings.WASL_DATA / "migrating.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
