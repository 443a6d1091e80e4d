"""One form for matching, whatever the spelling: folded text, its words and their light stems.

Only for matching. What is stored and shown keeps the writer's own spelling.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from .articles import without_article
from .stems import light_stems

# What Unicode's own decomposition does not bring together. The hamza forms أ إ آ ؤ ئ do decompose, and lose
# their hamza with the other marks; a hamza alone stays (ماء is not ما).
SAME_LETTER = {
    "ٱ": "ا", "ٲ": "ا", "ٳ": "ا", "ى": "ي", "ة": "ه",
    "ی": "ي", "ې": "ي", "ێ": "ي", "ے": "ي", "ک": "ك", "ڪ": "ك", "گ": "ك", "ݣ": "ك",
    "پ": "ب", "چ": "ج", "ژ": "ز", "ڤ": "ف", "ڨ": "ق", "ڭ": "ك", "ڕ": "ر", "ڵ": "ل",
    "ۆ": "و", "ۇ": "و", "ۋ": "و", "ھ": "ه", "ہ": "ه", "ۃ": "ه", "ە": "ه", "ں": "ن", "ٹ": "ت", "ڈ": "د", "ڑ": "ر",
    "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ħ": "h",
    "‘": "'", "’": "'", "ʼ": "'", "ʻ": "'", "ʾ": "'", "ʿ": "'", "`": "'", "´": "'",
    "،": ",", "؛": ";", "؟": "?", "٪": "%", "٫": ".", "٬": ",", "‐": "-", "‑": "-", "–": "-", "—": "-",
}  # fmt: skip

TATWEEL = "ـ"
SERVANT, ARTICLE = "عبد", "ال"  # one name in two words, or in one
LAST_SMALL_SCRIPT = 0x0900  # from here on come scripts whose marks are vowels of the word, as in Devanagari
MARKS_BEYOND = ((0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x20D0, 0x20FF), (0xFE00, 0xFE2F), (0xE0100, 0xE01EF))
REMEMBERED_LETTERS = 20_000  # bounds the table's memory; all of Arabic, Latin and Han in daily use fits


class FoldingTable(dict[int, str]):
    """For `str.translate`: works out each letter once, when it is first met."""

    def __missing__(self, code: int) -> str:
        folded = _fold_letter(chr(code))
        if len(self) < REMEMBERED_LETTERS:
            self[code] = folded
        return folded


def _fold_letter(letter: str) -> str:
    """Decomposed, without case and marks; repeated until nothing changes, so that folding twice is folding once."""
    while True:
        decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", letter).casefold())
        folded = "".join(_plain(part) for part in decomposed)
        if folded == letter:
            return folded
        letter = folded


def _plain(letter: str) -> str:
    if letter == TATWEEL or _is_unseen(letter):
        return ""
    if letter.isdecimal():
        return str(unicodedata.decimal(letter))
    return SAME_LETTER.get(letter, letter)


def _is_unseen(letter: str) -> bool:
    """Marks above and below, bidi and zero-width signs, control signs, halves of broken pairs."""
    category = unicodedata.category(letter)
    if category == "Mn":
        code = ord(letter)
        return code < LAST_SMALL_SCRIPT or any(first <= code <= last for first, last in MARKS_BEYOND)
    return category in {"Cf", "Cs"} or (category == "Cc" and not letter.isspace())


TABLE = FoldingTable()
WORD = re.compile(r"[^\W_]+")


def fold(text: str) -> str:
    """The form for matching; folding it again changes nothing.

    NFKC, no tashkeel, tatweel or unseen signs; one form of each Arabic letter; ASCII digits; Latin without
    accents and case. Spaces and punctuation stay. Takes time linear in the text.
    """
    if text.isascii() and text.isprintable():
        return text.lower().replace("`", "'")
    return text.translate(TABLE)


def words(text: str) -> list[str]:
    """The folded words, in order."""
    return WORD.findall(fold(text))


def search_tokens(text: str) -> list[str]:
    """What an index keeps: each folded word, its light stems, and عبدالرحمن beside عبد الرحمن, however it is written."""
    if text.isascii():
        return words(text)
    tokens: list[str] = []
    previous = ""
    for piece in text.split():
        if piece.isascii():
            found = words(piece)
            tokens += found
            previous = "" if found else previous
            continue
        for word in _remembered_words(piece):
            tokens += _tokens_of(word)
            if previous == SERVANT and word.startswith(ARTICLE):
                tokens.append(SERVANT + word)
            previous = word
    return tokens


# Arabic words come again and again, addresses and numbers seldom do.
_remembered_words = lru_cache(maxsize=20_000)(words)


@lru_cache(maxsize=20_000)
def _tokens_of(word: str) -> tuple[str, ...]:
    """What an index keeps of a word whatever stands before it."""
    rest = word[len(SERVANT) :] if word.startswith(SERVANT + ARTICLE) else ""
    return (word, *light_stems(word), *((SERVANT, rest, *light_stems(rest)) if rest else ()))


def sort_key(text: str) -> str:
    """Orders names as a directory does: folded, without punctuation, the first word without its article."""
    found = words(text)
    return " ".join([*(without_article(word) for word in found[:1]), *found[1:]])
