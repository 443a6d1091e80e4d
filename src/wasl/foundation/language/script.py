"""Which script a text is written in, and what may be stored of it."""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

ISOLATE, END_OF_ISOLATE = "\u2068", "\u2069"  # Unicode's first-strong isolate

Script = Literal["arab", "latn", "mixed", "other"]

ARABIC_LETTER = re.compile(
    r"[\u0620-\u064A\u066E-\u06D3\u06D5\u06EE-\u06FF\u0750-\u077F\u08A0-\u08C9\uFB50-\uFDFF\uFE70-\uFEFC]"
)
LATIN_LETTER = re.compile(r"[A-Za-z\u00AA\u00BA\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u1E00-\u1EFF\uFF21-\uFF5A]")

# Embeddings, overrides and isolates can make one name look like another; the plain marks LRM, RLM and the
# joiners cannot, and are part of ordinary Arabic and Persian spelling.
NOT_STORED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u206f\ud800-\udfff\ufeff\ufff9-\uffff]"
)
LINE_END = re.compile("\r\n?|\x85|\u2028|\u2029")

# Nothing of these has to go or to be composed: most names and lines are such.
PLAIN = re.compile("[ -~\u0621-\u063a\u0641-\u064a]*")
ONE_PLAIN_LINE = re.compile("[!-~\u0621-\u063a\u0641-\u064a]+(?: [!-~\u0621-\u063a\u0641-\u064a]+)*")

# NFC takes quadratic time on a long run of marks; Unicode's Stream-Safe Text Format allows 30 on one letter.
# The exact search is slow in Python beyond U+FFFF, so a coarse one goes first.
MARKS = "".join(chr(code) for code in range(0x0300, 0x1F000) if unicodedata.combining(chr(code)))
SMALL_MARKS = "".join(mark for mark in MARKS if mark <= "\uffff")
PERHAPS_A_HEAP = re.compile(f"[{SMALL_MARKS}\U00010000-\U0001ffff]{{31}}")
HEAP_OF_MARKS = re.compile(f"([{MARKS}]{{30}})[{MARKS}]+")


def script_of(text: str) -> Script:
    """Of the letters: all Arabic, all Latin, both, or neither (no letters, or others)."""
    has_arabic = ARABIC_LETTER.search(text) is not None
    has_latin = LATIN_LETTER.search(text) is not None
    if has_arabic and has_latin:
        return "mixed"
    if has_arabic:
        return "arab"
    return "latn" if has_latin else "other"


def direction_of(text: str) -> Literal["rtl", "ltr"]:
    """The way a text runs: that of its first letter, as browsers take it for `dir="auto"`."""
    sides = (unicodedata.bidirectional(letter) for letter in text)
    first = next((side for side in sides if side in {"L", "R", "AL"}), "L")
    return "ltr" if first == "L" else "rtl"


def isolated(text: str) -> str:
    """The text as a sentence quotes it where no `<bdi>` can: its direction, and its digits, are its own."""
    return f"{ISOLATE}{text}{END_OF_ISOLATE}" if text else ""


def clean_text(text: str) -> str:
    """The text as it may be stored, in NFC.

    Every line end is a line feed. Control signs, lone surrogates and the direction signs that make a text look
    like another are gone.
    """
    if PLAIN.fullmatch(text):
        return text
    clean = NOT_STORED.sub("", LINE_END.sub("\n", text))
    if PERHAPS_A_HEAP.search(clean):
        clean = HEAP_OF_MARKS.sub(r"\1", clean)
    return unicodedata.normalize("NFC", clean)


def one_line(text: str, length: int) -> str:
    """The text as one storable line of at most that length."""
    if not text:
        return ""
    if len(text) <= length and ONE_PLAIN_LINE.fullmatch(text):
        return text
    return " ".join(clean_text(text).split())[:length].rstrip()
