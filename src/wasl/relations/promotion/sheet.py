"""The document of a review in words, the same for the page, for PDF and for DOCX: in the language under way."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wasl.foundation.accounts.models import User
from wasl.foundation.dates.wording import say_day
from wasl.foundation.web.shown import in_digits, style_of, words_in_digits
from wasl.relations.learning.wording import hours_words
from wasl.relations.promotion.queries.review import Entry, ReviewDocument


@dataclass(frozen=True)
class Point:
    """One thing, and what belongs to it, a line each."""

    text: str
    more: tuple[str, ...] = ()


@dataclass(frozen=True)
class Part:
    title: str
    points: list[Point]


@dataclass(frozen=True)
class Sheet:
    title: str
    below: str
    parts: list[Part] = field(default_factory=list)


def sheet_of(owner: User, found: ReviewDocument) -> Sheet:
    """Who can speak to a result is named; who merely saw it is not."""
    style = style_of(owner.preferences)
    days = {"since": say_day(found.since, style), "until": say_day(found.until, style)}
    below = _("%(name)s · from %(since)s to %(until)s") % {"name": _apart(found.owner_name), **days}
    parts = [
        Part(_("What was achieved"), [_entry(owner, one) for one in found.entries]),
        Part(_("Strengths it shows"), [Point(_counted(owner, one.name, one.shown)) for one in found.strengths]),
        Part(_("Learned in this time"), _learned(owner, found)),
    ]
    return Sheet(_("Achievements of the period"), below, [part for part in parts if part.points])


def _entry(owner: User, one: Entry) -> Point:
    line, style = one.line, style_of(owner.preferences)
    shown = [f"{_apart(label)}: {_apart(link)}" if label != link else link for label, link in one.evidence if link]
    noted = [label for label, link in one.evidence if not link] + one.papers
    more = [
        words_in_digits(line.result, owner.preferences),
        _("Skills: %(names)s") % {"names": _listed(line.skills)} if line.skills else "",
        _("What shows it: %(names)s") % {"names": _listed(noted)} if noted else "",
        *shown,
        _("Who can speak to it: %(names)s") % {"names": _listed(one.sponsors)} if one.sponsors else "",
    ]
    return Point(f"{_apart(line.title)} · {say_day(line.on, style)}", tuple(filter(None, more)))


def _learned(owner: User, found: ReviewDocument) -> list[Point]:
    time = hours_words(found.minutes, owner.preferences)
    hours = [Point(_("Time for learning: %(time)s.") % {"time": time})] if found.minutes else []
    return [*(Point(title) for title in found.learned), *hours]


def _counted(owner: User, name: str, shown: int) -> str:
    words = ngettext("%(name)s · one achievement", "%(name)s · %(count)s achievements", shown)
    return words % {"name": _apart(name), "count": in_digits(shown, owner.preferences)}


def _listed(names: tuple[str, ...] | list[str]) -> str:
    return " · ".join(map(_apart, names))


def _apart(text: str) -> str:
    """What the owner wrote turns no date or number beside it around, in whichever script it is."""
    return f"\u2068{text}\u2069"
