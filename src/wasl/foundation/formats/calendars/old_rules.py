"""Rules of repetition as vCalendar 1.0 writes them ("W1 MO WE #10"), said in the words of RFC 5545.

Telephones of the years before the smartphone, and calendars saved as `.vcs`, know no others.
"""

from __future__ import annotations

import re

_HEAD = re.compile(r"(D|W|MP|MD|YM|YD)(\d{1,4})")
_FREQUENCIES = {"D": "DAILY", "W": "WEEKLY", "MP": "MONTHLY", "MD": "MONTHLY", "YM": "YEARLY", "YD": "YEARLY"}
_LISTS = {"MD": "BYMONTHDAY", "YM": "BYMONTH", "YD": "BYYEARDAY"}
_COUNT = re.compile(r"#(\d{1,9})")
_UNTIL = re.compile(r"\d{8}(?:T\d{6}Z?)?")
_WEEKDAY = re.compile(r"MO|TU|WE|TH|FR|SA|SU")
_NUMBER = re.compile(r"(\d{1,3})([+-]?)")
_COUNT_UNSAID = 2  # the specification's own, section 2.1.7


def in_new_words(text: str) -> str:
    """The same rule with FREQ and its parts; as it came where it is no rule of the old kind either."""
    head, *words = text.upper().split() or [""]
    found = _HEAD.fullmatch(head)
    if not found:
        return text
    kind, interval = found.groups()
    parts = [f"FREQ={_FREQUENCIES[kind]}", f"INTERVAL={interval}", *_end(words)]
    if kind in _LISTS and (numbers := _numbers(words)):
        parts.append(f"{_LISTS[kind]}={','.join(numbers)}")
    elif days := _weekdays(words):
        parts.append(f"BYDAY={','.join(days)}")
    return ";".join(parts)


def _end(words: list[str]) -> list[str]:
    for word in reversed(words):
        if count := _COUNT.fullmatch(word):
            return [f"COUNT={count[1]}"] if int(count[1]) else []  # #0 is for ever
        if _UNTIL.fullmatch(word):
            return [f"UNTIL={word}"]
    return [f"COUNT={_COUNT_UNSAID}"]


def _numbers(words: list[str]) -> list[str]:
    """Days of the month or the year, or months: "3" and "3+" from its beginning, "1-" and "LD" from its end."""
    found = [_NUMBER.fullmatch("1-" if word == "LD" else word) for word in words]
    return [f"{'-' if number[2] == '-' else ''}{int(number[1])}" for number in found if number]


def _weekdays(words: list[str]) -> list[str]:
    """The days of the week, each with the place in the month that was said last before it ("1+ MO TU 2- FR")."""
    place, found = "", []
    for word in words:
        if number := _NUMBER.fullmatch(word):
            place = f"{'-' if number[2] == '-' else ''}{int(number[1])}"
        elif _WEEKDAY.fullmatch(word):
            found.append(place + word)
    return found
