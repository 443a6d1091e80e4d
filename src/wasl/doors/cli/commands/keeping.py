"""`wasl export`, `wasl backup`, `wasl backups` and `wasl restore`."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from django.template.defaultfilters import filesizeformat
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wasl.doors.cli.owner import JsonOption, OwnerOption, acting_owner
from wasl.doors.cli.printing import aside, print_json, print_table, progress_bar, say
from wasl.doors.cli.refusals import REJECTED
from wasl.doors.exports import backup as backups
from wasl.doors.exports.actions import export_archive
from wasl.doors.exports.archive_write import rows_to_leave
from wasl.doors.exports.automatic.making import make_backup
from wasl.doors.exports.automatic.queries import BackupState, backup_state
from wasl.doors.exports.automatic.telling import state_told
from wasl.doors.exports.automatic.wording import fault_told
from wasl.doors.exports.restore import restore as restore_backup
from wasl.foundation.accounts.auditing import note_event
from wasl.foundation.accounts.models import AuditEntry

ForceOption = Annotated[bool, typer.Option("--force", help="Replace a file of that name.")]
LATER_THAN_PAGES = 10  # as the system counts patience
PASSES_OF_A_BACKUP = 2  # written, then read back
PASSES_OF_A_RESTORE = 3  # checked, stored, compared


def enter(app: typer.Typer) -> None:
    app.command("export")(export)
    app.command("backup")(backup)
    app.command("backups")(list_backups)
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
    note_event(acting, AuditEntry.What.EXPORTED, through="wasl export")
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


def list_backups(
    now: Annotated[bool, typer.Option("--now", help="Make one now.")] = False,
    when_due: Annotated[bool, typer.Option("--when-due", hidden=True)] = False,
    as_json: JsonOption = False,
) -> None:
    """List the backups that are made by themselves each day, or make one now."""
    moment = timezone.now()
    if when_due:
        os.nice(LATER_THAN_PAGES)
    if now or when_due:
        attempt = make_backup(moment, only_when_due=when_due)
        if attempt and attempt.fault:
            aside.print(fault_told(attempt))
    state = backup_state(moment)
    if as_json:
        print_json(state_told(state))
    elif not state.is_on:
        aside.print(_("No backups are made by themselves: WASL_BACKUPS is off."))
    else:
        _print_backups(state)
    if state.last and state.last.fault and (now or when_due):
        raise typer.Exit(REJECTED)


def _print_backups(state: BackupState) -> None:
    rows = [
        [
            f"{timezone.localtime(kept.made_at):%Y-%m-%d %H:%M}",
            filesizeformat(kept.bytes),
            "✓" if kept.attempt and kept.attempt.is_tried else "–",
            kept.path.name,
        ]
        for kept in state.backups
    ]
    print_table([_("Made"), _("Size"), _("Came back in trial"), _("File")], rows)
    if state.backups:
        say(_("They lie in %(folder)s.") % {"folder": state.backups[0].path.parent}, style="dim")
    if not state.backups:
        aside.print(_("There is none yet. A running wasl serve makes one each day; at once: wasl backups --now"))


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
