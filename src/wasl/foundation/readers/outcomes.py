"""What a caller gets from reading: batches of records, and for each path its outcome."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from wasl.foundation.formats.records import Contact, Event, Message, OwnFact, Record, Rejected, SeenTie
from wasl.foundation.readers.page import Place
from wasl.foundation.readers.wire import Ended, Line, MemberBegan, Opened

MIXED = "mixed"

_COUNTED: Mapping[type, str] = {
    Contact: "contacts",
    Message: "messages",
    Event: "events",
    OwnFact: "own",
    SeenTie: "ties",
    Rejected: "rejected",
}


@dataclass(frozen=True, slots=True)
class Source:
    """A path to read: a file, a folder, a zip, or "-" for standard input. `format` forces what it is read as."""

    path: str
    format: str = ""


@dataclass(frozen=True, slots=True)
class Batch:
    """Records of one file. `member` is its name within a folder or zip, "" where the path itself is the file."""

    source: Source
    member: str
    format: str
    records: list[Record]


@dataclass(frozen=True, slots=True)
class FileOutcome:
    """One path, done. With `code`, it was refused as a whole.

    `format` is "mixed" where the members are of several kinds; `members` counts them by format. `counts` has
    "contacts", "messages", "events", "own", "ties", "rejected". `passed_over` counts pictures and the like.
    """

    source: Source
    format: str = ""
    members: Mapping[str, int] = field(default_factory=dict)
    counts: Mapping[str, int] = field(default_factory=dict)
    passed_over: int = 0
    code: str = ""
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the reading of one path is."""

    source: Source
    member: str
    bytes_done: int
    bytes_total: int
    records: int


OnProgress = Callable[[Progress], None]


class Account:
    """Follows the lines about one path, and knows at the end what became of it."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.opened: Opened | None = None
        self.ended: Ended | None = None
        self.member = MemberBegan(index=-1, name="")
        self.records = 0
        self._formats: Counter[str] = Counter()
        self._counts: Counter[str] = Counter()

    def follow(self, lines: Iterable[Line]) -> Iterator[Batch]:
        """Take lines in their order and give the records among them, batched by file."""
        records: list[Record] = []
        for line in lines:
            if isinstance(line, MemberBegan):
                yield from self._batch(records)
                records = []
                self.member = line
                self._formats.update([line.format] if line.format else [])
            elif isinstance(line, Opened):
                self.opened = self.opened or line
            elif isinstance(line, Ended):
                self.ended = line
            else:
                records.append(line)
        yield from self._batch(records)

    def _batch(self, records: list[Record]) -> Iterator[Batch]:
        if records:
            self.records += len(records)
            self._counts.update(_COUNTED.get(type(record), "") for record in records)
            yield Batch(self.source, self._shown_member, self.member.format, records)

    def rejection(self, place: Place, rejected: Rejected) -> Batch:
        """Book a file that ended its reader, which may not have come so far as to name it."""
        is_known = self.member.index == place.member
        self.records += 1
        self._counts["rejected"] += 1
        name = "" if self.is_single else place.name
        return Batch(self.source, name, self.member.format if is_known else "", [rejected])

    @property
    def is_single(self) -> bool:
        return self.opened is not None and self.opened.is_single

    @property
    def _shown_member(self) -> str:
        return "" if self.is_single else self.member.name

    def progress(self, bytes_done: int) -> Progress:
        total = self.opened.total_bytes if self.opened else 0
        return Progress(self.source, self._shown_member, min(bytes_done, total), total, self.records)

    def outcome(self) -> FileOutcome:
        ended = self.ended or Ended()
        formats = self._formats
        counts = {name: self._counts[name] for name in _COUNTED.values()}
        return FileOutcome(
            source=self.source,
            format=MIXED if len(formats) > 1 else next(iter(formats), ""),
            members=dict(formats),
            counts=counts,
            passed_over=ended.passed_over + (self.opened.passed_over if self.opened else 0),
            code=ended.code,
            values=ended.values,
        )


def refused(source: Source, code: str, values: Mapping[str, str]) -> FileOutcome:
    return FileOutcome(source=source, code=code, values=values)
