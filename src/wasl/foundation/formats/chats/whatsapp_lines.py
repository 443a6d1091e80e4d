r"""The shapes of one line of a WhatsApp export: where the moment ends, and who speaks.

A header is read without deciding what its three numbers mean; `whatsapp_dates` does that for the whole
file. `\d` and `int` take Arabic-Indic, Persian and Devanagari digits as they are.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from wasl.foundation.formats.chats.whatsapp_wording import MARKS, half_of_day, is_encryption, is_notice, unmarked

# Bounded and possessive: a line of a million marks costs nothing.
_GAP = rf"[\s{MARKS}]{{0,6}}+"
_SEPARATOR = r"[./\-‐‑–٫年년월月]"
_DATE = (
    rf"(\d{{1,4}})(?:{_GAP}({_SEPARATOR}){_GAP}|\s)(\d{{1,2}}|\d{{4}})(?:{_GAP}{_SEPARATOR}{_GAP}|\s)(\d{{1,4}})(?!\d)"
    rf"(?:{_GAP}[.日일])?(?:{_GAP}هـ?(?!\w))?"
)
_TIME = r"(\d{1,2})[:.٫](\d{2})(?:[:.٫](\d{2}))?(?!\d)"
_WORD = r"[^\d\[\]\n]"
_DASH = rf"[\s{MARKS}]{{1,4}}+[-–—](?=[\s{MARKS}])"
_PLAIN_HALF = r"(?:\s([AaPp]\.?\s?[Mm]\.?|ص|م))?"
_DAY_FIRST = re.compile(
    rf"{_GAP}(\[)?{_GAP}{_DATE}({_WORD}{{1,16}}?){_TIME}"
    rf"(?(1)({_WORD}{{0,18}}?)\]|(?:({_WORD}{{0,18}}?){_DASH}|{_PLAIN_HALF}(?:[:,](?=\s)|(?=\s))))"
)
# Copied out of WhatsApp Web: "[8:46 PM, 9/15/2026] Sami: text"; in Vietnamese: "20:46, 15/9/2026 - Sami: text".
_HOUR_FIRST = re.compile(rf"{_GAP}(\[)?{_GAP}{_TIME}({_WORD}{{1,18}}?){_DATE}(?(1){_GAP}\]|{_DASH})")
_MAY_BE_HOUR = re.compile(r"[\[:]")  # spares most lines of text the longer question

_LONGEST_NAME = 100
_NAME_ENDS = re.compile(rf":(?=[\s{MARKS}]|$)")
_OPENING_QUOTES = '"“«„”'
_MINUTES_OR_SECONDS = 60
_HOURS = 24
_NOON = 12
_TEN = 10


class Header(NamedTuple):
    """The moment a line begins with. `shape` tells one telephone's way of writing from another's."""

    shape: str
    day: tuple[str, str, str]
    hour: int
    minute: int
    second: int
    half: str
    end: int


def header_of(line: str) -> Header | None:
    """The header at the start of the line, or None where the line continues the message before it."""
    found = _DAY_FIRST.match(line)
    if found:
        bracket, first, mark, second, third, between, *clock, inside, before_dash, plain = found.groups()
        kind = "[" if bracket else "-" if before_dash is not None else " "
        halves = (between, inside or before_dash or plain or "")
        return _header(kind + (mark or " "), (first, second, third), clock, halves, found.end())
    if _MAY_BE_HOUR.search(line, 0, 8) and (found := _HOUR_FIRST.match(line)):
        bracket, *clock, half, first, mark, second, third = found.groups()
        kind = "]" if bracket else "="
        return _header(kind + (mark or " "), (first, second, third), clock, ("", half), found.end())
    return None


def _header(
    shape: str, day: tuple[str, str, str], clock: list[str], halves: tuple[str, str], end: int
) -> Header | None:
    hour, half, is_known = _hour(clock[0], *halves)
    minute, second = int(clock[1]), int(clock[2] or 0)
    if hour >= _HOURS or minute >= _MINUTES_OR_SECONDS or second >= _MINUTES_OR_SECONDS:
        return None
    return Header(shape if is_known else f"{shape}?", day, hour, minute, second, half, end)


@lru_cache(maxsize=4096)
def _hour(digits: str, before: str, after: str) -> tuple[int, str, bool]:
    """The hour of 24, the half of the day, and whether its wording is known.

    12 a.m. is midnight, 12 p.m. is noon; some locales write 20:46 p.m. all the same.
    """
    hour, first, last = int(digits), half_of_day(before), half_of_day(after)
    half = last or first or ""
    if half == "am" and hour == _NOON:
        hour = 0
    elif (half == "pm" and hour < _NOON) or (half == "noon" and hour < _TEN):
        hour += _NOON
    return 0 if hour == _HOURS else hour, half, first is not None and last is not None


class Spoken(NamedTuple):
    """What stands behind a header: a message of `sender`, or a notice where `sender` is None.

    `by` is the name a notice was put under (newer iOS writes the chat's name there).
    """

    sender: str | None
    text: str
    by: str = ""


def spoken(rest: str, *, is_opening: bool) -> Spoken:
    """Who speaks, and the text. `is_opening` says that this is one of the first lines of the chat.

    A colon alone proves nothing: notices hold colons ("created group “Work: 2026”").
    """
    colon = _colon(rest)
    if colon < 0:
        return Spoken(None, rest.lstrip())
    name = _name(rest[:colon])
    if name is None:
        return Spoken(None, rest.lstrip())
    text = rest[colon + 1 :].lstrip(" \t\u00a0\u202f")
    if _is_put_under(text, is_opening=is_opening):
        return Spoken(None, text, name)
    return Spoken(name, text)


@lru_cache(maxsize=4096)
def _name(before_colon: str) -> str | None:
    """Who speaks, or None where the colon belongs to a notice. Strangers in a group are written "~ name"."""
    name = unmarked(before_colon)
    if not name or len(name) > _LONGEST_NAME or is_encryption(name) or _is_quoting(name):
        return None
    return name[1:].lstrip() if name[0] == "~" and len(name) > 1 else name


def _colon(rest: str) -> int:
    """The first colon that ends a name: WhatsApp writes a blank (or a mark, or nothing) behind it."""
    found = _NAME_ENDS.search(rest, 0, _LONGEST_NAME * 2)
    return found.start() if found else -1


def _is_quoting(name: str) -> bool:
    """A notice cut by the colon of a name it quotes: the quotation is open at the cut."""
    return any(mark in name for mark in _OPENING_QUOTES) and is_notice(name)


def _is_put_under(text: str, *, is_opening: bool) -> bool:
    if text[:1] == "\u200e":  # only WhatsApp begins a body with this mark
        return is_notice(text)
    return is_opening and is_encryption(text)
