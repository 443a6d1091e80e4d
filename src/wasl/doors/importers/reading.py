"""Reads the files of an import apart from the program, and keeps what they hold on disk for the preview."""

from collections.abc import Generator, Iterator, Sequence
from datetime import date
from itertools import groupby

from wasl.doors.importers.models import Import, ImportedFile
from wasl.doors.importers.spool import SpoolWriter
from wasl.foundation.formats.records import Columns, ReadOptions
from wasl.foundation.readers.apart import read_apart
from wasl.foundation.readers.outcomes import Batch, FileOutcome, Progress, Source


def options_of(work: Import, file: ImportedFile, today: date) -> ReadOptions:
    """How this owner's files are read."""
    preferences = work.owner.preferences
    mapping = file.mapping or {}
    return ReadOptions(
        time_zone=preferences.time_zone,
        default_country=work.country,
        today=today.isoformat(),
        keep_text=work.keeps_text,
        mapping=tuple(mapping.get("columns", ())),
        has_header=mapping.get("has_header"),
    )


def read_files(
    work: Import, files: Sequence[ImportedFile], today: date
) -> Generator[tuple[ImportedFile, int], None, None]:
    """Read files to their spools, one after another in one process apart; tells the file and the records so far.

    Each file keeps its counts when it is done. Close to cancel.
    """
    for options, some in groupby(files, key=lambda file: options_of(work, file, today)):
        yield from _read_alike(list(some), options)


def _read_alike(files: list[ImportedFile], options: ReadOptions) -> Iterator[tuple[ImportedFile, int]]:
    by_source = {Source(file.path, file.forced_format): file for file in files}

    def watch(progress: Progress) -> None:
        file = by_source[progress.source]
        file.done, file.total = progress.bytes_done, progress.bytes_total

    spool: SpoolWriter | None = None
    told = 0
    try:
        for step in read_apart(by_source, options, on_progress=watch):
            file = by_source[step.source]
            spool = spool or SpoolWriter(file, options.default_country)
            if isinstance(step, FileOutcome):
                spool.close()
                spool = None
                told = 0
                _keep(file, step)
            else:
                spool.write(step)
                _notice_columns(file, step)
                told += len(step.records)
            yield file, told
    finally:
        if spool:
            spool.close()


def _notice_columns(file: ImportedFile, batch: Batch) -> None:
    columns = next((record for record in batch.records if isinstance(record, Columns)), None)
    if columns:
        file.mapping = {
            **file.mapping,
            "header": list(columns.header),
            "found_header": columns.has_header,
            "guess": list(columns.guess),
            "sample": [list(row) for row in columns.sample],
        }


def _keep(file: ImportedFile, outcome: FileOutcome) -> None:
    counts = outcome.counts
    file.format = outcome.format
    file.refusal, file.refusal_values = outcome.code, dict(outcome.values)
    file.counts = {
        **{name: told for name, told in file.counts.items() if name == "learned"},  # by an attempt before this one
        "read": {name: counts.get(name, 0) for name in ("contacts", "messages", "events")},
        "rejected": counts.get("rejected", 0),
        "members": dict(outcome.members),
        "left_aside": outcome.passed_over,
    }
    file.done = file.total
    file.save()
