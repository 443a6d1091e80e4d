"""Short ways for these tests to read paths and to look at what came of it."""

from collections.abc import Iterable
from pathlib import Path

from wasl.foundation.formats.records import ReadOptions, Record
from wasl.foundation.readers.apart import read_apart
from wasl.foundation.readers.here import read_here
from wasl.foundation.readers.limits import Limits
from wasl.foundation.readers.outcomes import Batch, FileOutcome, Source

HOSTILE = {"hostile": "tests.foundation.readers.hostile"}
QUICK = Limits(stall_seconds=2.0)  # only where a reader hangs: a busy machine may not run a good one for seconds
PATIENT = Limits()
OPTIONS = ReadOptions()


def all_of(events: Iterable[Batch | FileOutcome]) -> tuple[list[Record], list[FileOutcome]]:
    records: list[Record] = []
    outcomes = []
    for event in events:
        if isinstance(event, Batch):
            records += event.records
        else:
            outcomes.append(event)
    return records, outcomes


def apart(*paths: Path, limits: Limits = PATIENT) -> tuple[list[Record], list[FileOutcome]]:
    sources = [Source(str(path)) for path in paths]
    return all_of(read_apart(sources, OPTIONS, limits=limits, readers=HOSTILE))


def here(*paths: Path) -> tuple[list[Record], list[FileOutcome]]:
    return all_of(read_here([Source(str(path)) for path in paths], OPTIONS, readers=HOSTILE))


def named(folder: Path, first_line: str, *, name: str = "", rest: str = "") -> Path:
    """A file that the reader of that name reads."""
    path = folder / (name or f"{first_line.split(maxsplit=1)[0]}.txt")
    path.write_text(f"{first_line}\n{rest}", encoding="utf-8")
    return path
