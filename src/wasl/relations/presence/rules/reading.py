"""Reads a profile from what its page says: text that was copied from it, or the page as it was saved.

Text is read by its headings and by lines that hold two days; a page first by what it says of itself to machines
(schema.org's Person and Open Graph), then as text. What is not understood is left out, never guessed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

from wasl.foundation.dates.reading import read_date
from wasl.foundation.language.folding import fold
from wasl.foundation.language.script import clean_text
from wasl.relations.presence.rules.facts import Facts, Place
from wasl.relations.presence.rules.headings import GOES_ON, HEADINGS, NOISE

LONGEST = 400_000  # letters of a text; longer ones are read up to here
LONGEST_LINE, LONGEST_SKILL, LONGEST_HEADLINE = 300, 60, 300
MOST_OF_A_KIND = 100
MOST_LINES = 5000
DEEPEST_JSON = 20

_BETWEEN_DAYS = re.compile(
    r"\s*(?:[–—−-]|\bto\b|\buntil\b|\bإلى\b|\bالى\b|(?<!\w)حتى(?!\s+(?:الآن|تاريخه|الوقت)))\s*", re.IGNORECASE
)
_LENGTH = re.compile(r"\s*[·•(|].*$")
_ADDRESS = re.compile(r"https?://[^\s<>\"')\]]+|(?<![\w@.])(?:www\.)[\w-]+\.[^\s<>\"')\]]+", re.IGNORECASE)
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(r"(?<![\w+/.-])\+?\d[\d\s().-]{7,18}\d(?![\w/-])")
_TITLE_ENDS = re.compile(r"\s*(?:\||·|–|—| - )\s*")
_YEAR = re.compile(r"(?:1[34]|19|20)\d\d")
_LEVEL = re.compile(r"\s*[(:–—-].*$")


def read_text(text: str) -> Facts:
    """The first line is the name and the second the headline, as every profile begins."""
    lines = _lines(text[:LONGEST])
    parts = _parted(lines)
    head, rest = parts.pop("head"), {part: found for part, found in parts.items() if found}
    has_headings = bool(rest)
    headline = head[1] if len(head) > 1 and len(head[1]) <= LONGEST_HEADLINE else ""
    summary = "\n".join(rest.get("summary", [] if has_headings else head[2:] or []))
    whole = "\n".join(lines)
    return Facts(
        names=tuple(head[:1]) if head and len(head[0]) <= LONGEST_LINE and not _is_days(head[0]) else (),
        headlines=(headline,) if headline else (),
        summaries=(summary,) if summary else (),
        positions=tuple(_places(rest.get("positions", []), place_first=False)),
        educations=tuple(_places(rest.get("educations", []), place_first=True)),
        skills=tuple(_items(rest.get("skills", []))),
        languages=tuple(dict.fromkeys(_LEVEL.sub("", one) for one in _items(rest.get("languages", [])) if not _is_level(one))),
        links=tuple(dict.fromkeys(found.rstrip(".,،") for found in _ADDRESS.findall(whole)))[:MOST_OF_A_KIND],
        emails=tuple(dict.fromkeys(_EMAIL.findall(whole)))[:MOST_OF_A_KIND],
        phones=tuple(dict.fromkeys(one.strip() for one in _PHONE.findall(whole) if not _is_days(one)))[:MOST_OF_A_KIND],
    )  # fmt: skip


def read_page(html: str) -> Facts:
    """What the page says to machines counts before what is read from its words."""
    page = _Page()
    page.feed(html)
    page.close()
    told = _of_machines(page)
    read = read_text("\n".join(page.lines))
    read = replace(read, names=(), headlines=()) if told.names else read
    values = {name: getattr(told, name) or getattr(read, name) for name in Facts.__dataclass_fields__}
    return Facts(**values)


class _Page(HTMLParser):
    """Words of a page line by line, its descriptions, and its data for machines. Scripts are never run."""

    SILENT = frozenset({"script", "style", "noscript", "template", "svg", "head", "nav", "footer", "button", "form"})
    EMPTY = frozenset(
        {"br", "img", "input", "hr", "meta", "link", "source", "area", "base", "col", "embed", "track", "wbr"}
    )
    INLINE = frozenset(
        {"span", "a", "b", "strong", "i", "em", "bdi", "small", "time", "u", "mark", "sup", "sub", "font"}
    )

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """Python's own raises AssertionError for `<![[` (3.11), where a browser reads a comment."""
        return self.parse_bogus_comment(i, report)

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self.meta: dict[str, str] = {}
        self.data: list[str] = []
        self.address = ""
        self._silent: list[str] = []
        self._words: list[str] = []
        self._json: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "meta" and (name := given.get("property") or given.get("name")):
            self.meta.setdefault(name.lower(), given.get("content", ""))
        if tag == "link" and given.get("rel") == "canonical":
            self.address = given.get("href", "")
        if tag == "script" and given.get("type", "").lower() == "application/ld+json":
            self._json = []
        if tag in self.SILENT or (self._silent and tag not in self.EMPTY):
            self._silent.append(tag)
        elif tag not in self.INLINE:
            self._end_line()

    def handle_endtag(self, tag: str) -> None:
        if tag == "script" and self._json is not None:
            self.data.append("".join(self._json))
            self._json = None
        if self._silent:
            if tag in self._silent:  # what was opened within and never closed goes with it
                del self._silent[len(self._silent) - 1 - self._silent[::-1].index(tag) :]
        elif tag not in self.INLINE:
            self._end_line()

    def handle_data(self, data: str) -> None:
        if self._json is not None:
            self._json.append(data)
        elif not self._silent:
            self._words.append(data)

    def close(self) -> None:
        super().close()
        self._end_line()

    def _end_line(self) -> None:
        words = " ".join("".join(self._words).split())
        self._words.clear()
        if words and len(self.lines) < MOST_LINES:
            self.lines.append(words)


def _of_machines(page: _Page) -> Facts:
    person = next((one for text in page.data for one in _persons(text)), {})
    title = page.meta.get("og:title") or page.meta.get("title", "")
    named = _TITLE_ENDS.split(title)
    name = _word(person.get("name")) or (named[0] if page.meta.get("og:type") == "profile" and title else "")
    summary = _word(person.get("description")) or (page.meta.get("og:description", "") if name else "")
    work = list(_worked(person.get("worksFor"))) + list(_worked(person.get("alumniOf"), schools=False))
    title_there = _words_of(person.get("jobTitle"))
    if work and title_there and not work[0].title:
        work[0] = replace(work[0], title=title_there[0])
    address = _word(person.get("url")) or page.meta.get("og:url", "") or page.address
    return Facts(
        names=(name.strip(),) if name.strip() else (),
        headlines=tuple(title_there[:1]) or ((named[1],) if name and len(named) > 2 else ()),  # noqa: PLR2004 - name, headline, site
        summaries=(summary.strip(),) if summary.strip() else (),
        positions=tuple(work[:MOST_OF_A_KIND]),
        educations=tuple(_worked(person.get("alumniOf"), schools=True)),
        languages=tuple(_words_of(person.get("knowsLanguage"))),
        skills=tuple(_words_of(person.get("knowsAbout"))),
        links=tuple(_words_of(person.get("sameAs"))),
        emails=tuple(one.removeprefix("mailto:") for one in _words_of(person.get("email"))),
        phones=tuple(_words_of(person.get("telephone"))),
        city=_word(_mapping(person.get("address")).get("addressLocality")),
        address=address[:500],
    )


def _persons(text: str) -> Iterator[Mapping[str, Any]]:
    """Every schema.org Person in it, wherever it stands."""
    try:
        waiting: list[tuple[Any, int]] = [(json.loads(text), 0)]
    except (ValueError, RecursionError):
        return
    while waiting:
        one, depth = waiting.pop(0)
        if depth > DEEPEST_JSON:
            continue
        if isinstance(one, list):
            waiting += [(part, depth + 1) for part in one[:MOST_OF_A_KIND]]
        elif isinstance(one, dict):
            if one.get("@type") == "Person" or "Person" in _list(one.get("@type")):
                yield one
            waiting += [(one[key], depth + 1) for key in ("@graph", "mainEntity") if key in one]


SCHOOL = frozenset({"EducationalOrganization", "CollegeOrUniversity", "School", "HighSchool"})


def _worked(told: Any, *, schools: bool | None = None) -> Iterator[Place]:
    """Places of schema.org; `schools` chooses among those where somebody was before."""
    for one in _list(told)[:MOST_OF_A_KIND]:
        place = _mapping(one)
        is_school = bool(SCHOOL & set(_list(place.get("@type"))))
        if schools is not None and is_school is not schools:
            continue
        role = _mapping(place.get("member"))
        name = _word(place.get("name")) or _word(one)
        if name:
            since, until = (_day(_word(role.get(key))) for key in ("startDate", "endDate"))
            yield Place(_word(role.get("roleName")), name, since, until)


def _mapping(told: Any) -> Mapping[str, Any]:
    return told if isinstance(told, dict) else {}


def _list(told: Any) -> list[Any]:
    return told if isinstance(told, list) else [] if told is None else [told]


def _word(told: Any) -> str:
    return clean_text(str(told)).strip()[: LONGEST_LINE * 20] if isinstance(told, str | int) else ""


def _words_of(told: Any) -> list[str]:
    found = (_word(_mapping(one).get("name") if isinstance(one, dict) else one) for one in _list(told))
    return [one for one in dict.fromkeys(found) if one and "***" not in one][:MOST_OF_A_KIND]


def _lines(text: str) -> list[str]:
    """Without blanks, and once where the same stands twice in a row: platforms repeat lines for those who listen."""
    lines = [" ".join(line.split()) for line in clean_text(text).splitlines()][:MOST_LINES]
    told = [line for line in lines if line]
    return [line for place, line in enumerate(told) if not place or line != told[place - 1]]


def _parted(lines: Iterable[str]) -> dict[str, list[str]]:
    """Lines by the heading that they stand under; "head" for those before the first."""
    parts: dict[str, list[str]] = {"head": []}
    part = "head"
    for line in lines:
        found = HEADINGS.get(fold(line.rstrip(":： ")))
        if found is not None:
            part = found
        elif not fold(line).startswith(NOISE):
            parts.setdefault(part, []).append(line)
    return parts


def _is_days(line: str) -> bool:
    return _days(line) is not None


def _days(line: str) -> tuple[str, str] | None:
    """`Jan 2020 - Present · 4 yrs`: from when until when, in the form that is kept; no end where it goes on."""
    if len(line) > 80 or not _YEAR.search(fold(line)):  # noqa: PLR2004 - letters; two days are shorter
        return None
    told = [part for part in _BETWEEN_DAYS.split(_LENGTH.sub("", line)) if part]
    if not told:
        return None
    if len(told) == 1:
        day = _day(told[0])
        return (day, day) if day else None
    since = _day(told[0])
    until = "" if fold(" ".join(told[1:])) in GOES_ON else _day(" ".join(told[1:]))
    goes_on = fold(" ".join(told[1:])) in GOES_ON
    return (since, until) if since and (until or goes_on) else None


def _day(text: str) -> str:
    found = read_date(text) if text else None
    return str(found) if found and found.year else ""


def _places(lines: list[str], *, place_first: bool) -> Iterator[Place]:
    """The two lines before a line of days say what and where; without any day, each line names a place of study."""
    before: list[str] = []
    count = 0
    for line in lines:
        days = _days(line)
        if days is None:
            before.append(line)
        elif before:
            told = before[-2:]
            first, second = (told[0], _LENGTH.sub("", told[1])) if len(told) > 1 else (told[0], "")
            place, title = (first, second) if place_first else (second, first)
            yield Place(title[:LONGEST_LINE], place[:LONGEST_LINE], *days)
            before.clear()
            count += 1
        if count >= MOST_OF_A_KIND:
            return
    if not count and place_first:
        yield from (Place("", line[:LONGEST_LINE]) for line in before[:3])


def _items(lines: list[str]) -> Iterator[str]:
    """Short lines, and what stands between commas or dots."""
    found = dict.fromkeys(part.strip() for line in lines for part in re.split(r"[,،;؛·•|]", line))
    kept = [one for one in found if one and len(one) <= LONGEST_SKILL and not fold(one).startswith(NOISE)]
    yield from kept[:MOST_OF_A_KIND]


_LEVELS = tuple(
    fold(word) for word in ("native", "bilingual", "professional", "full professional", "limited", "elementary", "fluent", "intermediate",
                            "beginner", "لغة أم", "اللغة الأم", "ثنائي", "إجادة", "كفاءة", "متقدم", "متوسط", "مبتدئ", "ممتاز", "جيد")
)  # fmt: skip


def _is_level(line: str) -> bool:
    return fold(line).startswith(_LEVELS)
