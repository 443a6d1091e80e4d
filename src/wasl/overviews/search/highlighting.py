"""Where the words of a query stand in a text as somebody wrote it: pure.

Both are compared folded, as the index does, and the places are those of the original text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from wasl.foundation.language.folding import TABLE, WORD, words
from wasl.foundation.language.stems import light_stems

Span = tuple[int, int]

LONGEST_TEXT = 20_000  # characters that are looked through; a chat may hold a book
MOST_WORDS = 12
SNIPPET_LENGTH = 140
BEFORE_THE_MATCH = 40
CUT = "…"
WORDS_KEPT = 4096
QUERIES_KEPT = 64  # that of a page, and with the words of a name beside it where the name was typed otherwise


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text, one that matches or one between."""

    text: str
    is_match: bool


def spans(text: str, query: str) -> list[Span]:
    """The words of the text that the query asks for, in order; they never overlap and are never empty."""
    if not matched_words(text, query):  # seen without the places of the words, and so is most of what a page shows
        return []
    terms = _terms(query)
    return _joined(place for word, place in _placed_words(text) if any(_answers(word, term) for term in terms))


def matched_words(text: str, query: str) -> frozenset[str]:
    """Those of the query's folded words that the text answers."""
    held = words(text[:LONGEST_TEXT])
    return frozenset(term for term in _terms(query) if any(_answers(word, term) for word in held))


def pieces(text: str, query: str) -> list[Piece]:
    """The whole text, cut where matches begin and end."""
    cut, end = [], 0
    for start, stop in spans(text, query):
        cut += [Piece(text[end:start], is_match=False), Piece(text[start:stop], is_match=True)]
        end = stop
    return [piece for piece in [*cut, Piece(text[end:], is_match=False)] if piece.text]


def snippet(text: str, query: str, length: int = SNIPPET_LENGTH) -> list[Piece]:
    """One line around the first match, cut between words."""
    line = " ".join(text[:LONGEST_TEXT].split())
    found = spans(line, query)
    if len(line) <= length:
        return pieces(line, query)
    first = found[0][0] if found else 0
    start = _word_start(line, max(first - BEFORE_THE_MATCH, 0))
    stop = _word_stop(line, start + length)
    shown = pieces(line[start:stop], query)
    ends = (start > 0, stop < len(line))
    return [
        *([Piece(CUT, is_match=False)] if ends[0] else []), *shown, *([Piece(CUT, is_match=False)] if ends[1] else []),
    ]  # fmt: skip


@lru_cache(QUERIES_KEPT)
def _terms(query: str) -> list[str]:
    return list(dict.fromkeys(words(query)[:MOST_WORDS]))


@lru_cache(WORDS_KEPT)
def _answers(word: str, term: str) -> bool:
    """As the index finds: the beginning of the word, or one stem of both.

    A page compares thousands of words, most of them again and again. None is a confidence's: they are in no search.
    """
    if word.startswith(term):
        return True
    stems = light_stems(term)
    return word in stems or not {*light_stems(word)}.isdisjoint((term, *stems))


def _placed_words(text: str) -> Iterator[tuple[str, Span]]:
    """Each folded word with the place in the text that it comes from, its marks included."""
    folded, origins = [], []
    for place, letter in enumerate(text[:LONGEST_TEXT]):
        plain = TABLE[ord(letter)]
        folded.append(plain)
        origins += [place] * len(plain)
    for found in WORD.finditer("".join(folded)):
        start, stop = origins[found.start()], origins[found.end() - 1] + 1
        while stop < len(folded) and not folded[stop]:
            stop += 1
        yield found[0], (start, stop)


def _joined(places: Iterator[Span]) -> list[Span]:
    """Places in order, those that overlap made one: a ligature such as ﷺ is several words in one letter."""
    joined: list[Span] = []
    for start, stop in places:
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(stop, joined[-1][1]))
        else:
            joined.append((start, stop))
    return joined


def _word_start(line: str, place: int) -> int:
    """The beginning of the word after the place, or the place itself at the line's beginning."""
    space = line.find(" ", place)
    return space + 1 if place and 0 <= space < place + BEFORE_THE_MATCH else place


def _word_stop(line: str, place: int) -> int:
    if place >= len(line):
        return len(line)
    space = line.rfind(" ", 0, place)
    return space if space > place - BEFORE_THE_MATCH else place
