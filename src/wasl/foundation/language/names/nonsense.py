"""Letters that nobody is called by: zzzzz, xqxq, ضضضض. Rarer among names than letters drawn by chance would be."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from .forms import ARABIC_LETTERS, LATIN_LETTERS, is_arabic
from .vowelless import is_written_without_vowels

if TYPE_CHECKING:
    from .evidence import SpellingModel

# Natural logarithm: as much rarer. No form of ten thousand names kept apart from training comes near it, nor more than
# one in a thousand with a typing error.
BELOW_CHANCE = -12.0


def is_nonsense(model: SpellingModel, form: str) -> bool:
    """Whether a form of two letters or more reads like no name, and was never met as one."""
    if len(form) < 2 or form in model.known:  # noqa: PLR2004 - of one letter nothing can be said
        return False
    letters, count = (
        (model.arabic_letters, len(ARABIC_LETTERS)) if is_arabic(form) else (model.latin_letters, len(LATIN_LETTERS))
    )
    by_letters = float(letters.scores([form])[0])
    return by_letters + (len(form) + 1) * math.log(count + 1) < BELOW_CHANCE


def is_taken_for(model: SpellingModel, form: str, name: str) -> bool:
    """Whether a form may stand for a name at all: nonsense stands only for one of just these consonants, m7md for محمد."""
    return form == name or not is_nonsense(model, form) or is_written_without_vowels(form, name)
