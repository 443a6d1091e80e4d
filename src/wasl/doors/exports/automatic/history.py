"""The backups that lie in the folder, and what became of each attempt to make one."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import msgspec
from django.conf import settings

from wasl.doors.exports.files import write_file

ENDING = ".backup"
_NAME = "wasl-%Y-%m-%dT%H%M%SZ" + ENDING
_ATTEMPTS = "attempts.jsonl"
_ATTEMPTS_KEPT = 200


class Attempt(msgspec.Struct, frozen=True, omit_defaults=True):
    """One attempt: of which moment, what it holds, whether it came back in trial; or why there is none."""

    at: datetime
    name: str = ""
    rows: int = 0
    bytes: int = 0
    sha256: str = ""
    is_tried: bool = False
    fault: str = ""
    """`no-room`, or the code of a refusal; "" where all is well."""
    why: str = ""


class Kept(NamedTuple):
    """A backup that lies in the folder; `attempt` is what is known of it."""

    path: Path
    made_at: datetime
    bytes: int
    attempt: Attempt | None


def folder() -> Path | None:
    """Where they lie; None where the owner of the machine wants none."""
    chosen: Path | None = settings.BACKUPS_FOLDER
    return chosen


def name_of(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):{_NAME}}"


def kept_backups(where: Path) -> list[Kept]:
    """The newest first. Other files in the folder are nobody's business."""
    attempts = {attempt.name: attempt for attempt in attempts_of(where)}
    found = [
        Kept(path, moment, path.stat().st_size, attempts.get(path.name))
        for path, moment in dated_backups(where)
        if path.is_file()
    ]
    return sorted(found, key=lambda kept: kept.made_at, reverse=True)


def dated_backups(where: Path) -> Iterator[tuple[Path, datetime]]:
    """Each with the moment that its name says."""
    for path in where.glob(f"wasl-*{ENDING}"):
        try:
            yield path, datetime.strptime(path.name, _NAME).replace(tzinfo=UTC)
        except ValueError:
            continue


def attempts_of(where: Path) -> list[Attempt]:
    """The oldest first. A line that cannot be read is passed over: it only tells, and nothing hangs on it."""
    try:
        lines = (where / _ATTEMPTS).read_bytes().splitlines()
    except OSError:
        return []
    return [attempt for line in lines if (attempt := _read(line))]


def _read(line: bytes) -> Attempt | None:
    try:
        return msgspec.json.decode(line, type=Attempt)
    except msgspec.DecodeError:
        return None


def note_attempt(where: Path, attempt: Attempt) -> None:
    """Raises FileNotWritableError."""
    attempts: Sequence[Attempt] = [*attempts_of(where), attempt][-_ATTEMPTS_KEPT:]
    write_file(where / _ATTEMPTS, (msgspec.json.encode(one) + b"\n" for one in attempts), is_forced=True)
