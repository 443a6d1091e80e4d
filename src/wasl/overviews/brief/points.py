"""One line of the brief, and how it says days and names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from wasl.foundation.accounts.models import User
from wasl.foundation.dates.wording import DateStyle, say_day
from wasl.foundation.web import shown


@dataclass(frozen=True, slots=True)
class Point:
    """A line, and what stands smaller below it."""

    text: str
    more: str = ""


def style_of(owner: User) -> DateStyle:
    """How this owner wants dates, in the language under way."""
    return shown.style_of(owner.preferences)


def day_words(owner: User, on: date) -> str:
    return say_day(on, style_of(owner))


def one(text: str) -> str:
    """A name that keeps its direction within a sentence."""
    return f"\u2068{text}\u2069"


def figures(text: str) -> str:
    """A number or an address, which runs from left to right wherever it stands."""
    return f"\u2066{text}\u2069"


def joined(texts: list[str]) -> str:
    return " · ".join(one(text) for text in texts)
