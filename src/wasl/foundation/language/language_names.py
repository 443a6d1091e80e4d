"""The names of languages, where a file gives their codes, and the codes, where somebody writes their names."""

from __future__ import annotations

import re
from functools import cache

from babel import Locale, UnknownLocaleError

from .folding import fold

_CODE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?")
_BETWEEN = re.compile(r"\s*[,;،؛]\s*")


def language_names(text: str, language: str) -> str:
    """The languages as they are said in that language: `ar, en` is `العربية، الإنجليزية`. Words stay as they are."""
    between = "، " if language == "ar" else ", "
    return between.join(_name(word, language) for word in _BETWEEN.split(text.strip()) if word)


def language_codes(text: str) -> str:
    """The languages as they are kept: `العربية، English` is `ar, en`. What names no language stays as it is."""
    return ", ".join(_codes().get(fold(word), word) for word in _BETWEEN.split(text.strip()) if word)


@cache
def _codes() -> dict[str, str]:
    """The code of each language by its folded name, in Arabic and in English."""
    return {
        fold(name): code
        for language in ("ar", "en")
        for code, name in Locale(language).languages.items()
        if _CODE.fullmatch(code) and code.isalpha()
    }


def _name(word: str, language: str) -> str:
    if not _CODE.fullmatch(word):
        return word
    try:
        return Locale.parse(word.replace("-", "_").lower().partition("_")[0]).get_language_name(language) or word
    except (UnknownLocaleError, ValueError):
        return word
