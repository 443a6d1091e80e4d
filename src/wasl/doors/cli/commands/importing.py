"""`wasl import …`."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wasl.doors.cli.codes import read_country, read_format
from wasl.doors.cli.owner import JsonOption, OwnerOption, acting_owner
from wasl.doors.cli.printing import aside, plain, print_json, print_table, progress_bar, say
from wasl.doors.cli.refusals import UnknownImportError
from wasl.doors.importers import actions
from wasl.doors.importers.models import Import
from wasl.doors.importers.results import file_result
from wasl.doors.importers.spool import forget_folder
from wasl.foundation.errors import NotFoundError
from wasl.overviews.duplicates.jobs import look_at_those_since

REJECTED_TOLD = 20  # of each file; with --json all are


def enter(app: typer.Typer) -> None:
    app.command("import")(import_paths)


def import_paths(
    paths: Annotated[list[str], typer.Argument(help="Files, folders, zips, or - for standard input; or: undo ID")],
    as_format: Annotated[str, typer.Option("--as", help="Read as this format instead of finding out.")] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would happen; write nothing.")] = False,
    default_country: Annotated[str, typer.Option(help="For numbers without a country, such as SA.")] = "",
    keep_text: Annotated[bool, typer.Option("--keep-text", help="Keep the text of messages.")] = False,
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Bring in address books, mail, chats and calendars. `wasl import undo ID` takes one back."""
    acting = acting_owner(owner)
    if paths[0] == "undo" and len(paths) == 2:  # noqa: PLR2004 - the word and the number
        _undo(acting, paths[1], as_json=as_json)
        return
    as_format = read_format(as_format) if as_format else ""
    country = read_country(default_country) if default_country else ""
    brought = [actions.Brought("-" if path == "-" else path, path, as_format) for path in paths]
    work = actions.start_import(acting, brought, keeps_text=keep_text, default_country=country)
    work.owner = acting
    _run(work, dry_run=dry_run, is_quiet=as_json)
    here = list(work.files.all())
    files = [file_result(work, file) for file in here]
    if dry_run:
        work.delete()
        forget_folder(str(work.uid))
    if as_json:
        print_json({"files": files, "import_id": None if dry_run else work.pk})
    else:
        _print_files(files, None if dry_run else work.pk)
        _print_doubtful(sum(file.counts.get("doubtful", 0) for file in here))
    if any(file["rejected"] for file in files):
        raise typer.Exit(1)


def _run(work: Import, *, dry_run: bool, is_quiet: bool) -> None:
    with progress_bar(is_quiet=is_quiet) as bar:
        task = bar.add_task("")
        for step in _steps(work, dry_run=dry_run):
            bar.update(task, description=step.file.name, completed=step.file.done, total=step.file.total or None)


def _steps(work: Import, *, dry_run: bool) -> Iterator[actions.Step]:
    moment = timezone.now()
    yield from actions.read_import(work, moment)
    if dry_run:
        actions.preview_import(work, moment)
    else:
        yield from actions.write_import(work, moment)
        look_at_those_since(work.owner, moment)


def _undo(owner: Any, import_id: str, *, as_json: bool) -> None:  # Any: a user
    if not import_id.isdigit():
        raise typer.BadParameter(f"{import_id!r} is not the number of an import")
    try:
        undone = actions.undo_import(owner, int(import_id))
    except NotFoundError as error:
        raise UnknownImportError(given=import_id) from error
    if as_json:
        print_json({"undone": undone})
    else:
        kinds = {
            "people": _("People"), "interactions": _("Contacts"), "events": _("Events"), "openings": _("Openings"), "details": _("Details"),
        }  # fmt: skip
        say(_("Taken back. What you wrote yourself since then is still here."))
        print_table(("", ""), [(label, undone[kind]) for kind, label in kinds.items() if undone.get(kind)])


def _print_doubtful(count: int) -> None:
    if count:
        told = ngettext(
            "%(count)d of them has a name like that of somebody you know. A name alone joins nobody; to see who: wasl duplicates",
            "%(count)d of them have names like those of people you know. A name alone joins nobody; to see who: wasl duplicates",
            count,
        )
        say(told % {"count": count})


def _print_files(files: list[dict[str, Any]], import_id: int | None) -> None:  # Any: the printed shape
    headings = [_("File"), _("Format"), _("People"), _("Known"), _("Contacts"), _("Known"), _("Events"), _("Not read")]
    rows = [
        [
            Path(file["path"]).name, file["format"] or "", file["people"]["new"], file["people"]["matched"],
            file["interactions"]["new"], file["interactions"]["known"], file["events"]["new"], len(file["rejected"]),
        ]
        for file in files
    ]  # fmt: skip
    print_table(headings, rows)
    for rejected in (rejected for file in files for rejected in file["rejected"][:REJECTED_TOLD]):
        aside.print(plain(f"{rejected['where']}: {rejected['why']}"), soft_wrap=True)
    if import_id:
        say(_("To take it back: wasl import undo %(id)d") % {"id": import_id}, style="dim")
