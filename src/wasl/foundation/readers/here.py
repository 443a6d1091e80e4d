"""Paths read in this very process, with no limits: the twin of `read_apart` for tests and benchmarks of readers."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from wasl.foundation.formats.containers.opening import open_container
from wasl.foundation.formats.records import FileRefusedError, ReadOptions
from wasl.foundation.formats.registry import READERS
from wasl.foundation.readers.outcomes import Account, Batch, FileOutcome, Source
from wasl.foundation.readers.reading import Reading
from wasl.foundation.readers.requests import request_for
from wasl.foundation.readers.spooling import landed
from wasl.foundation.readers.wire import BATCH_RECORDS, Ended, Opened, Request


def read_here(
    sources: Iterable[Source],
    options: ReadOptions,
    *,
    readers: Mapping[str, str] = READERS,
) -> Iterator[Batch | FileOutcome]:
    """Read each path as `read_apart` does; a reader that hangs or bursts does so here."""
    for source in sources:
        account = Account(source)
        try:
            with landed(source.path) as path:
                yield from _read(account, request_for(source, path, options, readers))
        except FileRefusedError as refusal:
            account.ended = Ended(code=refusal.code, values=refusal.values)
        yield account.outcome()


def _read(account: Account, request: Request) -> Iterator[Batch]:
    with open_container(os.fsdecode(request.path), request.name) as container:
        total_bytes, passed_over = container.measure()
        account.opened = Opened(total_bytes=total_bytes, is_single=container.shape == "file", passed_over=passed_over)
        reading = Reading(request, container, _Unwatched())
        for part in reading.parts():
            yield from account.follow([part.began])
            while records := list(islice(part.records, BATCH_RECORDS)):
                yield from account.follow(records)
        account.ended = Ended(passed_over=reading.passed_over)


class _Unwatched:
    """Nobody watches where the reading is."""

    def at(self, member: int, name: str) -> None:
        """Nothing is kept of it."""

    def moved(self, count: int) -> None:
        """Nothing is kept of it."""
