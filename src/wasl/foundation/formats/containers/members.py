"""One file within a folder or an archive, before anybody knows what it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from wasl.foundation.formats.other_kinds import is_passed_over
from wasl.foundation.formats.records import FileRefusedError, Rejected
from wasl.foundation.formats.streams import MeteredStream, Moved

Opener = Callable[[Moved], MeteredStream]


@dataclass(frozen=True, slots=True)
class Member:
    """One file. `rejected` says why it is not read; `format` is set where its place tells it."""

    name: str
    size: int
    open: Opener
    format: str = ""
    rejected: Rejected | None = None

    @property
    def is_passed_over(self) -> bool:
        """Pictures, sounds and documents beside a chat: counted, not read."""
        return not self.rejected and is_passed_over(self.name)


def rejected_member(name: str, code: str, **values: str) -> Member:
    """A member that is only there to be reported."""
    name = shown(name)
    return Member(
        name, 0, _unopened, rejected=Rejected(code=code, values={key: word for key, word in values.items() if word})
    )


def _unopened(_moved: Moved) -> MeteredStream:
    raise FileRefusedError("file-unreadable")


def shown(name: str) -> str:
    """A name that can be written: names of files are bytes, and may be no text."""
    return name.encode("utf-8", "replace").decode("utf-8")


def is_hidden(name: str) -> bool:
    """Say whether a part of the name is hidden, or is what macOS adds to each zip. Maildir++ hides its folders."""
    if "." not in name[:1] and "/." not in name and "__MACOSX" not in name:
        return False  # nearly all of up to 100,000
    parts = name.split("/")
    is_letter = parts[-2:-1] in (["cur"], ["new"])
    return any(part.startswith(".") or part == "__MACOSX" for part in (parts[-1:] if is_letter else parts))
