"""Paths read in a process of its own, under limits: a reader that fails, hangs or bursts takes nobody with it."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Mapping
from contextlib import suppress

import msgspec

from wasl.foundation.formats.records import FileRefusedError, ReadOptions, Rejected
from wasl.foundation.formats.registry import READERS
from wasl.foundation.readers.child import ReaderLostError, ReaderProcess
from wasl.foundation.readers.limits import Limits
from wasl.foundation.readers.outcomes import Account, Batch, FileOutcome, OnProgress, Progress, Source, refused
from wasl.foundation.readers.page import Place
from wasl.foundation.readers.requests import request_for
from wasl.foundation.readers.spooling import landed
from wasl.foundation.readers.wire import Ended, Line, Request, decode_lines


def read_apart(
    sources: Iterable[Source],
    options: ReadOptions,
    *,
    limits: Limits | None = None,
    on_progress: OnProgress | None = None,
    readers: Mapping[str, str] = READERS,
) -> Iterator[Batch | FileOutcome]:
    """Read each path and give its records in batches, then its outcome, path after path.

    Close the iterator to cancel, or raise in `on_progress`: the process ends at once. Nothing is raised for what a
    file holds.
    """
    apart = _Apart(limits or Limits(), on_progress or _unheard)
    try:
        for source in sources:
            try:
                with landed(source.path) as path:
                    yield from apart.read(source, request_for(source, path, options, readers))
            except FileRefusedError as refusal:
                yield refused(source, refusal.code, refusal.values)
    finally:
        apart.stop()


def _unheard(_progress: Progress) -> None:
    """Nobody watches."""


class _Apart:
    """The process that reads now, if any, and one path after another through it."""

    def __init__(self, limits: Limits, on_progress: OnProgress) -> None:
        self._limits = limits
        self._on_progress = on_progress
        self._process: ReaderProcess | None = None

    def stop(self) -> None:
        if self._process:
            self._process.stop()
            self._process = None

    def read(self, source: Source, request: Request) -> Iterator[Batch | FileOutcome]:
        account = Account(source)
        deaths = 0
        while not account.ended:
            try:
                yield from self._listen(account, request)
            except ReaderLostError as lost:
                deaths += 1
                place = yield from self._bury(account)
                yield from _report(account, place, lost, is_last=deaths > self._limits.deaths_at_most)
                request = msgspec.structs.replace(
                    request, start=account.member.index + 1, skip=request.skip | {place.member}
                )
        yield account.outcome()

    def _listen(self, account: Account, request: Request) -> Iterator[Batch]:
        self._process = process = self._process or ReaderProcess(self._limits)

        def look(place: Place) -> None:
            self._on_progress(account.progress(place.bytes_read))

        process.ask(request)
        for lines in process.batches(look):
            yield from account.follow(_decoded(lines))
            look(process.place())
            if account.ended:
                return

    def _bury(self, account: Account) -> Generator[Batch, None, Place]:
        """Give the records that a lost process had read, and say where it was. The next path gets a new one."""
        if not self._process:
            return Place()
        place, lines = self._process.last_words()
        self.stop()
        with suppress(ReaderLostError):
            yield from account.follow(_decoded(lines))
        return place


def _report(account: Account, place: Place, lost: ReaderLostError, *, is_last: bool) -> Iterator[Batch]:
    """Say what the reader was lost over: one file of several, or the whole path."""
    if account.ended:
        return
    if place.member < 0:
        account.ended = Ended(code=lost.code, values=lost.values)
        return
    yield account.rejection(place, Rejected(code=lost.code, values=lost.values))
    if account.is_single or is_last:
        account.ended = Ended() if account.is_single else Ended(code="reading-given-up")


def _decoded(lines: bytes) -> list[Line]:
    try:
        return decode_lines(lines)
    except msgspec.DecodeError as error:
        raise ReaderLostError("reader-failed", error="unreadable answer") from error
