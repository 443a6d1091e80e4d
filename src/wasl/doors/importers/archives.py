"""An export of Wasl brought back in: read by its own door, shown, entered and taken back here like any other file."""

from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import msgspec
from django.db.models import Max

from wasl.doors.exports.actions import ComingBack, is_wasl_archive
from wasl.doors.exports.archive_read import opened_archive
from wasl.doors.exports.arrivals import Replaced
from wasl.doors.exports.belongings import ARCHIVE, kept_models
from wasl.doors.importers.models import Import, ImportedFile
from wasl.doors.importers.undoing import take_back
from wasl.foundation.accounts.models import User
from wasl.foundation.errors import WaslError
from wasl.foundation.formats.containers.folders import walk
from wasl.foundation.formats.records import FileRefusedError
from wasl.foundation.sources.models import Source

FORMAT = ARCHIVE

_COUNTED = {"contacts": "people.person", "messages": "interactions.interaction", "events": "communities.event"}


def notice_archives(work: Import, files: list[ImportedFile]) -> list[ImportedFile]:
    """Take the exports of Wasl out of these files, noting what they hold; gives the others."""
    others: list[ImportedFile] = []
    within: list[ImportedFile] = []
    for file in files:
        if file.path != "-" and file.forced_format in {"", FORMAT} and is_wasl_archive(file.path):
            _note(file)
        else:
            others.append(file)
            within += _entered_from_within(work, file)
    for file in within:
        _note(file)
    if within or len(others) < len(files):
        work.brings_archive = True
        work.save(update_fields=["brings_archive"])
    return others


def _entered_from_within(work: Import, folder: ImportedFile) -> list[ImportedFile]:
    """Exports that lie in a folder, each entered as a file of its own; those of an earlier reading are found again."""
    if folder.path == "-" or folder.forced_format or not Path(folder.path).is_dir():
        return []
    with suppress(FileRefusedError):  # reading says what is wrong with the folder
        paths = [found.path for found in walk(folder.path) if found.name.lower().endswith(".zip") and not found.code]
        return [_entered(work, path) for path in paths if is_wasl_archive(path)]
    return []


def _entered(work: Import, path: str) -> ImportedFile:
    last = work.files.aggregate(last=Max("position"))["last"] or 0
    file, _ = ImportedFile.objects.get_or_create(
        belongs_to=work, path=path, defaults={"name": Path(path).name[:300], "position": last + 1}
    )
    return file


def _note(file: ImportedFile) -> None:
    file.format = FORMAT
    try:
        with opened_archive(Path(file.path)) as archive:
            read = {name: archive.rows_of(label) for name, label in _COUNTED.items()}
    except WaslError as refusal:
        file.refusal, file.refusal_values = "archive-refused", {"why": str(refusal)}
        read = dict.fromkeys(_COUNTED, 0)
    file.counts = {
        **file.counts,  # what an attempt before this one replaced
        "read": read,
        "people": {"new": read["contacts"], "matched": 0, "skipped": 0},
        "interactions": {"new": read["messages"], "known": 0},
        "events": {"new": read["events"], "known": 0},
    }
    file.save()


def write_archive(work: Import, file: ImportedFile) -> Generator[int, None, None]:
    """Bring everything of it; tells after each portion how many rows were gone through. `file.total` says of how many.

    Cut short and run again, it takes back what had come, and begins anew: a row that came already could not be told
    from one that was here before. A refusal leaves nothing.
    """
    _begin_anew(work, file)
    assert file.source is not None
    coming = ComingBack(work.owner, file.path, file.source, keep=lambda replaced: _keep(file, replaced))
    try:
        with _taken_back_where_refused(work.owner, file.source):
            for rows in coming.steps():
                file.total = coming.total
                yield rows
    except WaslError as refusal:
        file.refusal, file.refusal_values = "archive-refused", {"why": str(refusal)}
        file.source = None
        give_back([file])
    else:
        file.counts = {**file.counts, **{name: coming.counts[name] for name in ("people", "interactions", "events")}}
        file.source = _unless_idle(file.source)
    file.save()


def import_archive(
    owner: User, path: str | Path, told: Callable[[int], None] | None = None
) -> dict[str, Any]:  # Any: numbers
    """Bring everything of an archive to this owner, outside of any import; gives counts as `wasl import` prints them.

    `told` hears of rows as they come. Raises ArchiveRefusedError in one of its forms, FileNotReadableError; then
    nothing of it is here.
    """
    source = Source.objects.create(owner=owner, kind=FORMAT, label=Path(path).name[:300])
    coming = ComingBack(owner, path, source, keep=lambda _replaced: None)
    with _taken_back_where_refused(owner, source):
        for rows in coming.steps():
            if told:
                told(rows)
    _unless_idle(source)
    return coming.counts


def give_back(files: list[ImportedFile]) -> None:
    """Give the owner her own name and preferences back, as far as they are still those that an archive brought."""
    by_label = {kept.label: kept for kept in kept_models()}
    for file in files:
        for label, columns in file.counts.pop("replaced", {}).items():
            row = by_label[label].rows(file.belongs_to.owner)
            now = msgspec.to_builtins(row.values(*columns).first() or {})
            row.update(**{column: before for column, (before, came) in columns.items() if now.get(column) == came})
        file.save(update_fields=["counts"])


def _begin_anew(work: Import, file: ImportedFile) -> None:
    if file.source is None:
        file.source = Source.objects.create(owner=work.owner, kind=FORMAT, label=file.name)
    else:
        take_back(work.owner, [file.source])
        give_back([file])
    file.save()


def _keep(file: ImportedFile, replaced: Replaced) -> None:
    file.counts = {**file.counts, "replaced": msgspec.to_builtins(replaced)}  # a day as its text
    file.save(update_fields=["counts"])


@contextmanager
def _taken_back_where_refused(owner: User, source: Source) -> Iterator[None]:
    try:
        yield
    except WaslError:
        take_back(owner, [source])
        source.delete()
        raise


def _unless_idle(source: Source) -> Source | None:
    """Where everything was here already, there is nothing to take back."""
    if source.bringings.exists() or source.tellings.exists():
        return source
    source.delete()
    return None
