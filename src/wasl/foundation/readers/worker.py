"""The reading process: `python -m wasl.foundation.readers.worker LIMITS PAGE` answers requests until its input ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from typing import BinaryIO, cast

import msgspec

from wasl.foundation.formats.containers.opening import open_container
from wasl.foundation.formats.records import FileRefusedError, Record, Rejected
from wasl.foundation.readers.limits import FAILED, TOO_MUCH_MEMORY, Limits, allow_processor_seconds, confine
from wasl.foundation.readers.page import WrittenPage
from wasl.foundation.readers.reading import Reading
from wasl.foundation.readers.wire import (
    BATCH_BYTES,
    BATCH_RECORDS,
    FRAME,
    FRAME_BYTES_AT_MOST,
    Ended,
    MemberBegan,
    Opened,
    Request,
    decode_request,
    encode,
)


class Sender:
    """Gathers lines in the shared page and sends them in batches."""

    def __init__(self, pipe: BinaryIO, page: WrittenPage) -> None:
        self._pipe = pipe
        self._page = page

    def put(self, line: Record | Opened | MemberBegan | Ended) -> None:
        self._put_encoded(encode(line) + b"\n")

    def put_records(self, records: Iterator[Record], allowed: int) -> int:
        """Send what the reader gives and return how many. Past `allowed` it is told to have given too much."""
        count = 0
        for count, record in enumerate(records, 1):
            if count > allowed:
                self.put(Rejected(code="reading-gave-too-much", values={"most": str(allowed)}))
                break
            try:
                encoded = encode(record) + b"\n"
            except (ValueError, TypeError, OverflowError, RecursionError) as error:  # half a surrogate is no text
                encoded = encode(_unwritable(record, error)) + b"\n"
            self._put_encoded(encoded)
        return count

    def _put_encoded(self, line: bytes) -> None:
        page = self._page
        if page.lines >= BATCH_RECORDS or not page.has_room(len(line)):
            self.flush()
        if len(line) <= BATCH_BYTES:
            page.add(line)
            return
        if len(line) > FRAME_BYTES_AT_MOST:
            line = encode(Rejected(code="record-too-large", values={"bytes": str(len(line))})) + b"\n"
        self.flush()
        self._send(page.batch, line)

    def flush(self) -> None:
        number, lines = self._page.take()
        if lines:
            self._send(number, lines)

    def _send(self, number: int, lines: bytes) -> None:
        self._pipe.write(FRAME.pack(number, len(lines)) + lines)
        self._pipe.flush()
        self._page.sent()


def _unwritable(record: Record, error: Exception) -> Rejected:
    return Rejected(line=getattr(record, "line", 0), code="record-unwritable", values={"error": type(error).__name__})


def serve(request: Request, limits: Limits, page: WrittenPage, sender: Sender) -> None:
    """Read one path and send what it holds."""
    page.begin()
    allow_processor_seconds(limits.processor_seconds)
    try:
        ended = _read(request, limits, page, sender)
    except FileRefusedError as refusal:
        ended = Ended(code=refusal.code, values=refusal.values)
    except MemoryError:
        os._exit(TOO_MUCH_MEMORY)  # what was read lies in the page; a process that ran dry is not used again
    sender.put(ended)
    sender.flush()


def _read(request: Request, limits: Limits, page: WrittenPage, sender: Sender) -> Ended:
    with open_container(os.fsdecode(request.path), request.name) as container:
        total_bytes, passed_over = container.measure()
        allow_processor_seconds(limits.processor_seconds_for(total_bytes))
        sender.put(Opened(total_bytes=total_bytes, is_single=container.shape == "file", passed_over=passed_over))
        reading = Reading(request, container, page)
        allowed = total_bytes + limits.spare_records
        for part in reading.parts():
            sender.put(part.began)
            allowed -= sender.put_records(part.records, max(allowed, 0))
        return Ended(passed_over=reading.passed_over)


def main(arguments: list[str]) -> None:
    limits = msgspec.json.decode(arguments[0], type=Limits)
    page = WrittenPage(int(arguments[1]))
    requests, answers = _own(sys.stdin.fileno(), os.O_RDONLY, "rb"), _own(sys.stdout.fileno(), os.O_WRONLY, "wb")
    confine(limits)
    sender = Sender(answers, page)
    try:
        for line in requests:
            serve(decode_request(line), limits, page, sender)
    except Exception:  # noqa: BLE001  # ours to mend; the parent knows the place, and goes on behind it
        os._exit(FAILED)


def _own(descriptor: int, flags: int, mode: str) -> BinaryIO:
    """Keep a pipe to the parent for ourselves: a reader that prints or asks meets nobody."""
    pipe = os.fdopen(os.dup(descriptor), mode)
    nobody = os.open(os.devnull, flags)
    os.dup2(nobody, descriptor)
    os.close(nobody)
    return cast("BinaryIO", pipe)


if __name__ == "__main__":
    main(sys.argv[1:])
