"""A draft as its words, each with its place, and as one folded line on which rules are tried."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from wasl.foundation.language.folded_line import FoldedLine
from wasl.foundation.language.folding import fold

# A word with its marks, tatweel and joiners, and an apostrophe between two letters; or the end of a sentence.
PIECE = re.compile(r"[^\W_](?:[^\W_]|[\u0610-\u061A\u064B-\u065F\u0670\u200B-\u200F]|['’](?=[^\W_]))*|[.!?؟…\n]+")
STRETCHED = re.compile(r"(\w)\1{2,}")
ENDS = {"?": "?", "؟": "?", "!": "!"}
ONE_FORM = str.maketrans("أإآٱىةؤئگچ", "اااايهويكج")  # as folding writes them


@dataclass(frozen=True, slots=True)
class Word:
    """`plain` is folded, without apostrophes and stretching; the end of a sentence is `.`, `!` or `?`."""

    plain: str
    start: int
    end: int


@dataclass(frozen=True)
class Line(FoldedLine[Word]):
    """The words of a draft, and the draft itself."""

    draft: str

    @classmethod
    def of(cls, draft: str) -> Line:
        return cls(tuple(_words(draft)), draft)

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Where the characters `first` to before `last` of `text` stand in the draft: whole words, without the mark that ends the last."""
        begin = self.words[self.place(first)]
        end = self.place(last - 1)
        while self.words[end].plain in ".!?" and self.words[end].start > begin.start:
            end -= 1
        return begin.start, self.words[end].end

    def spans(self, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
        """Where the pattern stands in the draft."""
        for match in pattern.finditer(self.text):
            if match.end() > match.start():
                yield self.span(match.start(), match.end())

    def sentences(self) -> Iterator[tuple[Word, ...]]:
        """Each with the mark that ends it, if one does."""
        begin = 0
        for place, word in enumerate(self.words):
            if word.plain in ".!?":
                if place > begin:
                    yield self.words[begin : place + 1]
                begin = place + 1
        if begin < len(self.words):
            yield self.words[begin:]


def phrase(alternatives: str) -> re.Pattern[str]:
    r"""A pattern of whole words; spaces and line ends in it only make it readable, `_` is a space of the line.

    `\S` never reaches over the end of a sentence. An Arabic word may have "and" before it.
    """
    pattern = "".join(alternatives.split()).translate(ONE_FORM).replace("_", " ").replace(r"\S", r"[^\s.!?]")
    return re.compile(rf"(?<!\S)[وف]?(?:{pattern})(?!\S)")


def _words(draft: str) -> Iterator[Word]:
    for found in PIECE.finditer(draft):
        text = found.group()
        if text[0].isalnum():
            plain = STRETCHED.sub(r"\1", fold(text).replace(" ", "").replace("'", ""))
        else:
            plain = next((ENDS[sign] for sign in text if sign in ENDS), ".")
        if plain:
            yield Word(plain, found.start(), found.end())
