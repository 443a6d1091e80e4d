"""What `wasl check` looks at: one function a thing, each saying whether it is well and what to do if it is not."""

import shutil
import stat
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from django.conf import settings
from django.db import DatabaseError, connection
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django_tasks_db.models import DBTaskResult

from wasl.doors.cli.starting import missing_migrations
from wasl.doors.exports.automatic.queries import backup_state
from wasl.doors.importers.sweeping import needless_folders
from wasl.foundation.accounts.models import User
from wasl.foundation.polishing.endpoint import what_is_wrong
from wasl.foundation.walls.policies import fallen_walls, passes_through_walls
from wasl.foundation.walls.scope import acting_for, acting_for_all_owners
from wasl.overviews.search.dangling import dangling_entries
from wasl.overviews.search.worded import index_what_is_not_found, rows_not_found
from wasl.relations.people.name_index.rebuilding import does_it_fit, rebuild

WAITS_TOO_LONG = timedelta(minutes=2)  # a worker looks once a second, and may be in the middle of an import
LEAST_FREE_BYTES = 1_000_000_000  # an import unpacks and spools what it reads before it writes
OLDEST_POSTGRESQL = 150_000
SQLITE_AS_SET = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


class Inspection(NamedTuple):
    name: str
    is_well: bool
    told: str


def inspect(now: datetime) -> Iterator[Inspection]:
    """Everything, in an order in which a fault explains those after it."""
    for name, look in LOOKS.items():
        try:
            fault = look(now)
        except DatabaseError as error:
            fault = str(error).strip()
        yield Inspection(name, not fault, fault)


def mend_what_follows() -> None:
    """Make anew what is kept only to be quicker, where it does not fit."""
    for owner in User.objects.all():
        with acting_for(owner.pk):
            if not does_it_fit(owner):
                rebuild(owner)
    index_what_is_not_found()


def _folder(_now: datetime) -> str:
    folder = settings.WASL_DATA
    if not folder.is_dir():
        return _("%(path)s does not exist yet; the first command that writes makes it.") % {"path": folder}
    if stat.S_IMODE(folder.stat().st_mode) & 0o077:
        return _("Others on this machine may look into %(path)s. Mend it: chmod 700 %(path)s") % {"path": folder}
    return ""


def _disk(_now: datetime) -> str:
    folder = settings.WASL_DATA
    free = shutil.disk_usage(folder if folder.is_dir() else folder.parent).free if folder.parent.is_dir() else 0
    needed = max(LEAST_FREE_BYTES, 2 * _size(folder / "wasl.sqlite3"))
    if free < needed:
        return _("%(free)d MB are free where Wasl keeps everything; a backup and an import need %(needed)d MB.") % {
            "free": free // 1_000_000,
            "needed": needed // 1_000_000,
        }
    return ""


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _database(_now: datetime) -> str:
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            return _sqlite(lambda pragma: [row[0] for row in cursor.execute(f"PRAGMA {pragma}").fetchall()])
        cursor.execute("SHOW server_version_num")
        version = int(cursor.fetchone()[0])
    return "" if version >= OLDEST_POSTGRESQL else _("PostgreSQL is older than 15. Upgrade it.")


def _sqlite(pragma: Callable[[str], list[object]]) -> str:
    wrong = [name for name, value in SQLITE_AS_SET.items() if pragma(name) != [value]]
    if wrong:
        return _("SQLite does not keep to its settings: %(names)s") % {"names": ", ".join(wrong)}
    damage = [row for row in pragma("quick_check(5)") if row != "ok"]
    if damage:
        return _("The database is damaged: %(what)s. Restore the latest backup.") % {"what": damage[0]}
    dangling = pragma("foreign_key_check")
    return _("Rows of %(table)s point to rows that are gone.") % {"table": dangling[0]} if dangling else ""


def _tables(_now: datetime) -> str:
    count = len(missing_migrations())
    return (
        _("%(count)d changes of the tables wait; any command that writes makes them.") % {"count": count}
        if count
        else ""
    )


def _walls(_now: datetime) -> str:
    if connection.vendor != "postgresql" or missing_migrations():
        return ""
    if passes_through_walls(connection):
        return _(
            "Wasl comes to PostgreSQL as a superuser, or as a role with BYPASSRLS: nothing there keeps one owner's rows from another's. "
            "Give Wasl a role of its own."
        )
    count = len(fallen_walls(connection))
    told = ngettext(
        "In %(count)d table nothing keeps one owner's rows from another's; any command that writes mends it.",
        "In %(count)d tables nothing keeps one owner's rows from another's; any command that writes mends it.",
        count,
    )
    return told % {"count": count} if count else ""


def _assets(_now: datetime) -> str:
    manifest = Path(str(settings.DJANGO_VITE["default"]["manifest_path"]))
    return "" if manifest.exists() else _("The pages have no stylesheet yet. Build it: python3 tasks.py setup")


def _messages(_now: datetime) -> str:
    texts = [path for folder in settings.LOCALE_PATHS for path in Path(folder).rglob("*.po")]
    late = [path for path in texts if not path.with_suffix(".mo").exists()]
    return _("Arabic is not compiled yet. Compile it: python3 tasks.py setup") if late or not texts else ""


def _left_over(now: datetime) -> str:
    grace = timedelta(days=1)  # the daily round comes within it
    count = 0 if missing_migrations() else sum(1 for _folder in needless_folders(now - grace))
    told = ngettext(
        "Files of %(count)d import lie in the data folder and nobody needs them. A running wasl serve removes them.",
        "Files of %(count)d imports lie in the data folder and nobody needs them. A running wasl serve removes them.",
        count,
    )
    return told % {"count": count} if count else ""


def _search(_now: datetime) -> str:
    count = 0 if missing_migrations() else dangling_entries()
    told = ngettext(
        "%(count)d entry of the search names a row that is gone. It is not shown; please report this.",
        "%(count)d entries of the search name rows that are gone. They are not shown; please report this.",
        count,
    )
    return told % {"count": count} if count else ""


def _words(_now: datetime) -> str:
    count = 0 if missing_migrations() else rows_not_found()
    told = ngettext(
        "%(count)d thing you wrote is not found by its words yet. A running wasl serve mends it, or: wasl check --mend",
        "%(count)d things you wrote are not found by their words yet. A running wasl serve mends it, or: wasl check --mend",
        count,
    )
    return told % {"count": count} if count else ""


def _worker(now: datetime) -> str:
    if missing_migrations():
        return ""  # no job can wait where there is no table of jobs; `_tables` has said so
    waiting = DBTaskResult.objects.ready().filter(enqueued_at__lt=now - WAITS_TOO_LONG)
    if not waiting.exists() or DBTaskResult.objects.running().exists():
        return ""
    return _("Work waits and nobody does it. Start: wasl serve, or wasl worker")


def _names(_now: datetime) -> str:
    with acting_for_all_owners():
        if missing_migrations() or all(map(does_it_fit, User.objects.all())):
            return ""
    return _("People are not found by some of their names. Mend it: wasl check --mend")


def _backups(now: datetime) -> str:
    if missing_migrations():
        return ""
    state = backup_state(now)
    if state.fault:
        return state.fault
    if state.is_late:
        return _(
            "No backup was made for three days. A running wasl serve makes one each day; at once: wasl backups --now"
        )
    return ""


def _model(_now: datetime) -> str:
    variable = what_is_wrong()
    if not variable:
        return ""
    return _(
        "Drafts cannot be polished: %(variable)s is missing or cannot be used. Mend it, or unset WASL_POLISH_URL."
    ) % {"variable": variable}


LOOKS: dict[str, Callable[[datetime], str]] = {
    "folder": _folder,
    "disk": _disk,
    "database": _database,
    "tables": _tables,
    "walls": _walls,
    "assets": _assets,
    "messages": _messages,
    "files": _left_over,
    "search": _search,
    "words": _words,
    "worker": _worker,
    "names": _names,
    "backups": _backups,
    "model": _model,
}
