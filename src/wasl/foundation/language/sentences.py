"""Whole sentences for people, from Fluent files, agreeing in gender and number."""

from __future__ import annotations

import re
from functools import cache, partial
from importlib.resources import files
from typing import Any, Literal

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Message, Resource

from .counting import Language, ago, ahead, count_in_words, every
from .figures import ARABIC_INDIC, ASCII, PERSIAN, Digits, digits

LANGUAGES: tuple[Language, ...] = ("ar", "en")

Book = Literal["", "etiquette", "greetings"]
"""Greetings, and what the check of a draft says, stand in files of their own, read only when they are needed."""

LONGEST_VALUE = 200  # characters of a name, a place or a subject inside a sentence

# Figures inside a value (the company 3M) stay as they are written: they are put aside while Fluent writes its own.
ALL_FIGURES = ASCII + ARABIC_INDIC + PERSIAN
STAND_INS = "".join(chr(0xE000 + place) for place in range(len(ALL_FIGURES)))  # of Unicode's private use area
PUT_ASIDE = str.maketrans(ALL_FIGURES, STAND_INS)
PUT_BACK = str.maketrans(STAND_INS, ALL_FIGURES)
EMPHASIS = re.compile(r"\[(?=\[)|\](?=\])")
PARTS = ("part-", "words-")
DAWN, NOON, EVENING = 4, 12, 17  # hours


class UnknownSentenceError(LookupError):
    """No sentence has this id in that language."""


class UnsayableSentenceError(ValueError):
    """A value that the sentence names was not given, or does not fit."""


def say(
    language: Language,
    sentence_id: str,
    *,
    digits_in: Digits = "latn",
    isolates: bool = False,
    book: Book = "",
    **values: str | int,
) -> str:
    """The sentence with its values. Whole numbers take part in grammar and are written in the chosen digits.

    English always has 0-9. With `isolates`, values stand in bidi isolates, for text that no page wraps in `<bdi>`.
    Only the sentence itself can hold the `[[ ]]` of emphasis; in a value they are pulled apart.

    Raises UnknownSentenceError and UnsayableSentenceError.
    """
    bundle = _bundle(language, isolates, book)
    if not bundle.has_message(sentence_id):
        raise UnknownSentenceError(sentence_id)
    given = {name: _as_value(value) for name, value in values.items()}
    pattern = bundle.get_message(sentence_id).value
    said, errors = bundle.format_pattern(pattern, given) if pattern else ("", [])
    if errors or not isinstance(said, str):
        raise UnsayableSentenceError(f"{sentence_id}: {'; '.join(map(str, errors))}")
    return digits(said, digits_in if language == "ar" else "latn").translate(PUT_BACK)


def part_of_day(hour: int) -> str:
    """The `$time` of greetings. After midnight it is still the evening, until people rise."""
    if DAWN <= hour < NOON:
        return "morning"
    if hour < DAWN:
        return "evening"
    return "afternoon" if hour < EVENING else "evening"


@cache
def sentence_ids(language: Language, book: Book = "") -> frozenset[str]:
    """The ids that `say` is asked for; parts that other sentences are made of are not among them."""
    ids = (item.id.name for item in _resource(language, book).body if isinstance(item, Message))
    return frozenset(name for name in ids if not name.startswith(PARTS))


@cache
def _bundle(language: Language, isolates: bool, book: Book) -> FluentBundle:
    bundle = FluentBundle([language], functions=_functions(language), use_isolating=isolates)
    bundle.add_resource(_resource(language, book))
    return bundle


def _functions(language: Language) -> dict[str, Any]:  # Any: Fluent's own type knows functions of one argument only
    def days(number: int) -> str:
        return count_in_words(number, "day", language)

    def days_subject(number: int) -> str:
        return count_in_words(number, "day", language, case="nominative")

    def years(number: int) -> str:
        return count_in_words(number, "year", language)

    def years_subject(number: int) -> str:
        return count_in_words(number, "year", language, case="nominative")

    return {
        "AGO": partial(ago, language=language),
        "IN": partial(ahead, language=language),
        "EVERY": partial(every, language=language),
        "DAYS": days,
        "DAYS_SUBJECT": days_subject,
        "YEARS": years,
        "YEARS_SUBJECT": years_subject,
    }


@cache
def _resource(language: Language, book: Book) -> Resource:
    path = f"sentences/{book}/{language}.ftl" if book else f"sentences/{language}.ftl"
    return FluentResource(files(__package__).joinpath(path).read_text("utf-8"))


def _as_value(value: str | int) -> str | int:
    if isinstance(value, int):
        return value
    whole = value if len(value) <= LONGEST_VALUE else value[: LONGEST_VALUE - 1].rstrip() + "…"
    return EMPHASIS.sub(r"\g<0> ", whole).translate(PUT_ASIDE)
