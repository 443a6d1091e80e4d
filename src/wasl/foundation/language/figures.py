"""Figures in the digits a reader is used to."""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

Digits = Literal["arab", "latn"]

LONGEST_FIGURE = 6  # longer ones are telephone numbers and codes, which are shown as they are dialled
FOUR_FIGURES = 10_000  # up to here a number is read at a glance, and may be a year

ASCII = "0123456789"
ARABIC_INDIC = "٠١٢٣٤٥٦٧٨٩"
PERSIAN = "۰۱۲۳۴۵۶۷۸۹"

# A telephone number is one word, and so is what a sentence quotes in isolates.
WORD = re.compile(r"\u2068[^\u2069]*\u2069|\+\d[\d ().-]*|\S+")
AS_IT_IS = re.compile(r"[A-Za-z@+#\u2068]")

TO_ASCII = str.maketrans(ARABIC_INDIC + PERSIAN, ASCII * 2)
TO_ARABIC = str.maketrans(ASCII + PERSIAN, ARABIC_INDIC * 2)


def digits_to_ascii(text: str) -> str:
    """Arabic-Indic, Persian and every other decimal digit as 0-9; nothing else changes."""
    if text.isascii():
        return text
    plain = text.translate(TO_ASCII)
    if plain.isascii():
        return plain
    return "".join(str(unicodedata.decimal(letter)) if letter.isdecimal() else letter for letter in plain)


def digits_in_words(text: str, choice: Digits) -> str:
    """A sentence with its figures in the chosen digits; addresses, codes and telephone numbers stay as they are."""
    return WORD.sub(lambda found: _word_in_digits(found[0], choice), text)


def _word_in_digits(word: str, choice: Digits) -> str:
    is_name = AS_IT_IS.search(word) is not None or sum(letter.isdecimal() for letter in word) > LONGEST_FIGURE
    return word if is_name else digits(word, choice)


def grouped(number: int, choice: Digits) -> str:
    """A count in the chosen digits, its thousands apart where it is long: `١٢٬٣٤٥`, `12,345`."""
    if abs(number) < FOUR_FIGURES:
        return digits(str(number), choice)
    return digits(f"{number:,}".replace(",", "٬" if choice == "arab" else ","), choice)


def digits(text: str, choice: Digits) -> str:
    """The text with all its figures in the chosen digits."""
    return text.translate(TO_ARABIC) if choice == "arab" else text.translate(TO_ASCII)
