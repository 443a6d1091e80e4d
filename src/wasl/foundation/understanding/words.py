"""A sentence as its words, each with its place, and as one folded line on which patterns are tried."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from wasl.foundation.language.folded_line import FoldedLine
from wasl.foundation.language.folding import fold

WORD = re.compile(
    r"""[^\s@،,؛;]+@[^\s@،,؛;]+\.\w+                          # an address
      | (?:[دمأاشح]\.)+(?=[\s\w])                              # titles: د. أ.د.
      | \b(?:Dr|Mr|Mrs|Ms|Prof|Eng|Sr|St)\.(?=\s)
      | \d+(?:[/.:-]\d+)+ | \d+(?:st|nd|rd|th)\b
      | [^\W\d_](?:[^\W_]|[\u064B-\u0670\u0640]|['’.‑-](?=[^\W\d_]))*  # a word with its marks; O'Brien, Al-Mansour, p.m
      | \d+ | \n | \S""",
    re.VERBOSE,
)
TASHKEEL = re.compile("[\u064b-\u0652\u0670\u0640]")
UNFOLDED = {"على": "على", "إلى": "الى", "الى": "الى", "وعلى": "وعلى", "وإلى": "والى", "والى": "والى",
    "ابنة": "ابنة", "وابنة": "وابنة", "لابنة": "لابنة", "والدة": "والدة", "ووالدة": "ووالدة", "لوالدة": "لوالدة", "بوالدة": "بوالدة"}  # fmt: skip
TWO_GIVEN = re.compile(r"[^\W\d_a-zء-ي][^\W\d_A-Z]{2,}-[^\W\d_a-zء-ي][^\W\d_A-Z]{2,}(?:['’]s)?")
EDGE_JOINED = re.compile(r"(?i)(?:mid|early|late|end)-[a-z]{3,}$")
ARTICLES = frozenset(["al", "el", "ash", "abu", "bin", "ibn", "umm", "abd"])
STRONG = frozenset(".!?؟;؛\n…")
WEAK = frozenset(',،:()[]-–—/"«»“”')


@dataclass(frozen=True, slots=True)
class Word:
    """`plain` is folded; only على and إلى keep their ى, which tells them from علي and إليّ."""

    text: str
    plain: str
    start: int
    end: int

    @property
    def is_break(self) -> bool:
        return self.text in WEAK or self.is_strong

    @property
    def is_strong(self) -> bool:
        return self.text in STRONG


Place = tuple[int, int, re.Match[str]]


@dataclass(frozen=True)
class Line(FoldedLine[Word]):
    """The words of a sentence; what was looked for in it is remembered."""

    @classmethod
    def of(cls, text: str) -> Line:
        return cls(tuple(word for found in WORD.finditer(text) for word in _words(found)))

    @cached_property
    def text_is_small(self) -> bool:
        """Whether nothing is written with a capital, so that none tells a name."""
        return not any(word.text[:1].isupper() for word in self.words)

    @cached_property
    def _remembered(self) -> dict[re.Pattern[str], list[Place]]:
        return {}

    def found(self, pattern: re.Pattern[str]) -> list[Place]:
        """Where the pattern stands: its first word, the one after its last, and the match. Looked for once."""
        known = self._remembered.get(pattern)
        if known is None:
            matches = (match for match in pattern.finditer(self.text) if match.end() > match.start())
            known = [(self.place(one.start()), self.place(one.end() - 1) + 1, one) for one in matches]
            self._remembered[pattern] = known
        return known


def _words(found: re.Match[str]) -> Iterator[Word]:
    """Two for a name of two given names: Jean-Luc. Al-Mansour and e-mail are one."""
    text, at = found.group(), found.start()
    if EDGE_JOINED.match(text):  # mid-November
        edge, _hyphen, rest = text.partition("-")
        yield _word(edge, at)
        yield _word(rest, at + len(edge) + 1)
        return
    if TWO_GIVEN.fullmatch(text) and text.partition("-")[0].casefold() not in ARTICLES:
        for part in text.split("-"):
            yield _word(part, at)
            at += len(part) + 1
    else:
        yield _word(text, at)


def _word(text: str, start: int) -> Word:
    bare = TASHKEEL.sub("", text)
    return Word(text, UNFOLDED.get(bare) or fold(text).replace(" ", "") or text, start, start + len(text))


FOLDED_HAMZA = str.maketrans("أإآئؤ", "ااايو")


def phrase(alternatives: str) -> re.Pattern[str]:
    """A pattern of whole words; spaces and line ends in it only make it readable, `_` is a space of the text.

    A hamza in it is folded as it is in the line, where no أوائل would ever be found.
    """
    pattern = "".join(alternatives.split()).translate(FOLDED_HAMZA).replace("_", " ")
    return re.compile(rf"(?<!\S)(?:{pattern})(?!\S)")


_HIS = re.compile(r"(?<=[^\W\d_a-z][^\W\d_a-z])ه(?=[|)])")

_HERS = re.compile(r"(?<=[^\W\d_a-z][^\W\d_a-z])ت(?=[|)])")


def spoken(alternatives: str) -> re.Pattern[str]:
    """As elsewhere, and "his" as it is said from the Levant to the Maghreb, "she did" as in Morocco: عرسو، تخرجات."""
    return phrase(_HERS.sub("ا?ت", _HIS.sub("[هو]", alternatives)).replace("(?:ه|ها", "(?:ه|و|ها"))
