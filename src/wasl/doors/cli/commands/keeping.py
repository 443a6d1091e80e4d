"""`wasl export`, `wasl backup` and `wasl restore`."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wasl.doors.cli.owner import JsonOption, OwnerOption, acting_owner
from wasl.doors.cli.printing import print_json, print_table, progress_bar, say
from wasl.doors.exports import backup as backups
from wasl.doors.exports.actions import export_archive
from wasl.doors.exports.archive_write import rows_to_leave
from wasl.doors.exports.restore import restore as restore_backup

ForceOption = Annotated[bool, typer.Option("--force", help="Replace a file of that name.")]
PASSES_OF_A_BACKUP = 2  # written, then read back
PASSES_OF_A_RESTORE = 3  # checked, stored, compared


def enter(app: typer.Typer) -> None:
    app.command("export")(export)
    app.command("backup")(backup)
    app.command("restore")(restore)


def export(
    file: Annotated[Path, typer.Argument(metavar="FILE.zip", help="Where to; `wasl import` reads it again.")],
    force: ForceOption = False,
    with_confidences: Annotated[
        bool, typer.Option("--with-confidences", help="Confidences too, sealed: your passphrase opens them there.")
    ] = False,
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Leave with everything: one file that another Wasl takes in without loss."""
    acting = acting_owner(owner)
    total = rows_to_leave(acting, with_confidences=with_confidences)
    with _told(total, str(file), is_quiet=as_json) as told:
        rows = export_archive(acting, file, is_forced=force, told=told, with_confidences=with_confidences)
    if as_json:
        print_json({"path": str(file), "rows": rows})
        return
    print_table(["", ""], [(name, count) for name, count in rows.items()])
    say(_("Everything is in %(file)s. Another Wasl takes it in: wasl import %(file)s") % {"file": file})


def backup(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Where to; `wasl restore` reads it again.")],
    force: ForceOption = False,
    as_json: JsonOption = False,
) -> None:
    """Back up the whole installation, of every owner, and read the backup through."""
    total = 0 if as_json else backups.rows_to_back_up() * PASSES_OF_A_BACKUP
    with _told(total, str(file), is_quiet=as_json) as told:
        made = backups.back_up(file, told, is_forced=force)
    if as_json:
        print_json(made)
        return
    rows = ngettext("%(rows)d row is safe in %(file)s.", "%(rows)d rows are safe in %(file)s.", made["rows"])
    say(rows % {"rows": made["rows"], "file": file})
    say(f"sha256 {made['sha256']}", style="dim")
    say(_("It holds everything in readable form: keep it where only you come."))


def restore(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A file of `wasl backup`.")],
    replace: Annotated[bool, typer.Option("--yes", "--force-empty", help="Replace what is here, all of it.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Bring back an installation from its backup; into SQLite or PostgreSQL, whichever it came from."""
    with _told(0, str(file), is_quiet=as_json) as told:
        brought = restore_backup(file, told, may_replace=replace)
    if as_json:
        print_json(brought)
        return
    rows = ngettext("%(rows)d row is back.", "%(rows)d rows are back, each as it was.", brought["rows"])
    say(rows % {"rows": brought["rows"]})
    say(_("Everybody signs in again. Passwords of mailboxes open only with the secret key of the old installation."))


@contextmanager
def _told(total: int, words: str, *, is_quiet: bool) -> Iterator[Callable[[int], None]]:
    """Something to tell rows to, which a bar shows; without a total it shows how many there were."""
    with progress_bar(is_quiet=is_quiet) as bar:
        task = bar.add_task(words, total=total or None)
        yield lambda rows: bar.advance(task, rows)
