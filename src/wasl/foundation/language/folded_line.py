"""A text as its folded words on one line, on which patterns of whole words are tried, and the way back to the words."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, Protocol, TypeVar


class Folded(Protocol):
    """A word that knows how it stands on the line."""

    @property
    def plain(self) -> str: ...


W = TypeVar("W", bound=Folded)


@dataclass(frozen=True)
class FoldedLine(Generic[W]):
    """The words of a text. `text` has them folded, one space between."""

    words: tuple[W, ...]

    @cached_property
    def text(self) -> str:
        return " ".join(word.plain for word in self.words)

    @cached_property
    def _starts(self) -> list[int]:
        starts, at = [], 0
        for word in self.words:
            starts.append(at)
            at += len(word.plain) + 1
        return starts

    def place(self, offset: int) -> int:
        """The number of the word that has this character of `text`."""
        return bisect_right(self._starts, offset) - 1


def listed(*texts: str) -> frozenset[str]:
    """Words written one after the other, as a set."""
    return frozenset(word for text in texts for word in text.split())
