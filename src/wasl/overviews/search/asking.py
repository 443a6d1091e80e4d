"""What was typed, taken apart: words, and filters such as `org:مدن`, `دائرة:المرشدون`, `interest:شعر`, `since:2025`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from wasl.foundation.dates.hijri import from_hijri
from wasl.foundation.dates.reading import read_date
from wasl.foundation.language.folding import fold

CALLED = {
    "org": "organisation", "organisation": "organisation", "organization": "organisation", "company": "organisation",
    "جهه": "organisation", "الجهه": "organisation", "شركه": "organisation", "circle": "circle", "دايره": "circle",
    "دائره": "circle", "الدائره": "circle", "حلقه": "circle", "since": "since", "منذ": "since",
    "interest": "interest", "interests": "interest", "hobby": "interest", "اهتمام": "interest", "الاهتمام": "interest",
    "هوايه": "interest",
}  # fmt: skip
FILTER = re.compile(r"""(?<!\S)(?P<name>[^\W\d_]+):\s*(?P<value>"[^"]*"|«[^»]*»|“[^”]*”|[^\s"«“]\S*)?""")
AROUND = '"«»“”'


@dataclass(frozen=True)
class Asked:
    """Words to find, within these filters; `unread` are filters whose value says nothing."""

    words: str
    organisations: tuple[str, ...] = ()
    circles: tuple[str, ...] = ()
    since: date | None = None
    unread: tuple[str, ...] = field(default=())
    interests: tuple[str, ...] = ()

    @property
    def is_narrowed(self) -> bool:
        return bool(self.names_people or self.since)

    @property
    def names_people(self) -> bool:
        """Whether it says whose things are wanted."""
        return bool(self.organisations or self.circles or self.interests)


def read_query(text: str, country: str) -> Asked:
    """Filters anywhere among the words; one without a value yet is still being typed. Unknown names stay words."""
    values: dict[str, list[str]] = {"organisation": [], "circle": [], "interest": []}
    since, unread = None, []

    def take(found: re.Match[str]) -> str:
        nonlocal since
        kind = CALLED.get(fold(found["name"]))
        if kind is None:
            return found[0]
        value = (found["value"] or "").strip(AROUND).strip()
        if kind == "since" and value:
            since = _first_day(value, country) or since
            if _first_day(value, country) is None:
                unread.append(found[0].strip())
        elif fold(value).strip():
            values[kind].append(fold(value).strip())
        return " "

    words = " ".join(FILTER.sub(take, text).split())
    told = tuple(tuple(values[kind]) for kind in ("organisation", "circle", "interest"))
    return Asked(words, told[0], told[1], since, tuple(unread), told[2])


def _first_day(text: str, country: str) -> date | None:
    """Of a day, a month or a year in either calendar."""
    read = read_date(text, country)
    if read is None or not read.year:
        return None
    if read.calendar == "hijri":
        return from_hijri(read.year, read.month or 1, read.day or 1)
    return date(read.year, read.month or 1, read.day or 1)
