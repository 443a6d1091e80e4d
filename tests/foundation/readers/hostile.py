"""Readers that do what no reader should: each is named by the first word of its file."""

import ctypes
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import BinaryIO

from wasl.foundation.formats.records import Contact, FileRefusedError, Message, Party, ReadOptions, Record

NOON = datetime(2026, 3, 5, 12, 0, tzinfo=UTC)
SENDER = Party(name="محمد العتيبي", kind="email", value="m@example.com")


def recognise(head: bytes) -> float:
    if head.startswith(b"recognition-hangs"):
        while True:
            pass
    return 1.0 if head.startswith(tuple(word.encode() for word in DEEDS)) else 0.0


def read(stream: BinaryIO, name: str, options: ReadOptions) -> Iterator[Record]:
    words = stream.readline().decode().split()
    yield from DEEDS[words[0]](stream, *words[1:])


def _contact(number: int, **fields: str) -> Contact:
    return Contact(line=number, full=f"نورة {number}", **fields)


def _names(stream: BinaryIO) -> Iterator[Record]:
    for number, line in enumerate(stream, 1):
        yield Contact(line=number, full=line.decode().strip())


def _messages(stream: BinaryIO, count: str) -> Iterator[Record]:
    for number in range(int(count)):
        yield Message(line=number, key=f"k{number}", at=NOON, channel="email", sender=SENDER, subject="السلام عليكم")


def _letters(stream: BinaryIO) -> Iterator[Record]:
    stream.seek(0)
    while letter := stream.read(16384):
        yield Message(key="k", at=NOON, channel="email", sender=SENDER, length=len(letter))


def _spins(stream: BinaryIO) -> Iterator[Record]:
    yield _contact(1)
    while True:
        pass


def _sleeps(stream: BinaryIO) -> Iterator[Record]:
    yield _contact(1)
    time.sleep(3600)


def _rewinds(stream: BinaryIO) -> Iterator[Record]:
    while True:
        stream.seek(0)
        stream.read()
    yield _contact(1)


def _grows(stream: BinaryIO) -> Iterator[Record]:
    yield _contact(1)
    hoard = []
    while True:
        hoard.append(bytearray(1_000_000))


def _grows_at_once(stream: BinaryIO) -> Iterator[Record]:
    yield _contact(1)
    yield _contact(len(b"x" * 10**11))


def _crashes(stream: BinaryIO) -> Iterator[Record]:
    yield _contact(1)
    ctypes.string_at(0)


def _leaves(stream: BinaryIO) -> Iterator[Record]:
    yield _contact(1)
    os._exit(0)


def _raises(stream: BinaryIO) -> Iterator[Record]:
    yield _contact(1)
    raise LookupError("محمد")


def _refuses(stream: BinaryIO) -> Iterator[Record]:
    raise FileRefusedError("chat-without-dates")
    yield


def _never_ends(stream: BinaryIO) -> Iterator[Record]:
    number = 0
    while number := number + 1:
        yield _contact(number)


def _prints(stream: BinaryIO) -> Iterator[Record]:
    sys.stdout.write("not a frame" * 1000)
    os.write(1, b"nor this")
    yield _contact(1, note=sys.stdin.read())


def _half_letter(stream: BinaryIO) -> Iterator[Record]:
    yield _contact(1)
    yield Contact(line=2, full="\ud83d")
    yield _contact(3)


def _large_photo(stream: BinaryIO) -> Iterator[Record]:
    yield _contact(1, note="x" * 3_000_000)
    yield _contact(2)


def _attempt(deed: Callable[[], object]) -> Callable[[BinaryIO], Iterator[Record]]:
    def attempt(stream: BinaryIO) -> Iterator[Record]:
        yield _contact(1)
        deed()
        yield _contact(2)

    return attempt


def _writes() -> None:
    with open("/tmp/wasl-was-here", "w") as file:  # noqa: PTH123
        file.write("x")


DEEDS = {
    "names": _names,
    "messages": _messages,
    "letters": _letters,
    "spins": _spins,
    "sleeps": _sleeps,
    "rewinds": _rewinds,
    "grows": _grows,
    "grows-at-once": _grows_at_once,
    "crashes": _crashes,
    "leaves": _leaves,
    "raises": _raises,
    "refuses": _refuses,
    "never-ends": _never_ends,
    "prints": _prints,
    "half-letter": _half_letter,
    "large-photo": _large_photo,
    "forks": _attempt(os.fork),
    "runs": _attempt(lambda: subprocess.run(["true"], check=False)),
    "connects": _attempt(lambda: socket.create_connection(("127.0.0.1", 9))),
    "writes": _attempt(_writes),
    "kills": _attempt(lambda: os.kill(os.getppid(), signal.SIGTERM)),
}
