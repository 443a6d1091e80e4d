"""Names written without their vowels, as in chats and user names: mhmd, m7md, khld are محمد and خالد."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby

from .forms import is_arabic

SHORTEST = 3  # letters; of two nobody can say whose they are
SO = -5.0  # natural logarithm: how rarely a name is written so
NO_VOWEL = re.compile(f"[^aeiou]{{{SHORTEST},}}")
VOWEL = re.compile("[aeiou]")
WRITTEN = {
    "ا": "", "ع": "", "و": "w?", "ي": "y?", "ه": "h?", "ب": "[bp]", "ت": "t", "ث": "(?:th|[ts])", "ج": "(?:dj|[jg])", "ح": "h", "خ": "kh?",
    "د": "d", "ذ": "(?:[dt]h|[dz])", "ر": "r", "ز": "z", "س": "s", "ش": "(?:[sc]h|x)", "ص": "s", "ض": "dh?", "ط": "t", "ظ": "(?:[dt]h|z)",
    "غ": "gh?", "ف": "(?:ph|[fv])", "ق": "[qkg]", "ك": "[kc]", "ل": "l", "م": "m", "ن": "n",
}  # fmt: skip


def is_vowelless(form: str) -> bool:
    return NO_VOWEL.fullmatch(form) is not None and form.isascii()


def is_written_without_vowels(form: str, name: str) -> bool:
    """Whether a form without vowels has just the consonants of the name, of either script."""
    if is_arabic(name):
        return _pattern(name).fullmatch(form) is not None
    return not is_vowelless(name) and _consonants(name) == _consonants(form)


@lru_cache(maxsize=20_000)
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile("".join(WRITTEN[letter] for letter in name))


@lru_cache(maxsize=20_000)
def _consonants(name: str) -> str:
    """Each once where it is doubled."""
    return "".join(letter for letter, _ in groupby(VOWEL.sub("", name)))
