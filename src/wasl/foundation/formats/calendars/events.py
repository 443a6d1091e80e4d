"""One VEVENT as a record: its moments, its repetitions, its people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, tzinfo
from hashlib import blake2b
from typing import Literal

from wasl.foundation.formats.calendars.lines import Property
from wasl.foundation.formats.calendars.moments import (
    DescribedZone,
    UnreadableMomentError,
    When,
    length_in,
    local_in,
    midnight,
    moment,
    when_in,
)
from wasl.foundation.formats.calendars.rules import Budget, Rule, RuleRefusedError, rule_in, starts
from wasl.foundation.formats.calendars.time_zones import zone_named
from wasl.foundation.formats.records import Event, Party

Zone = tzinfo | DescribedZone

_MOST_OCCURRENCES = 400
_BEFORE_TODAY = 300  # of those; the rest lie ahead
_MOST_EXTRA_DAYS = 2_000
_MOST_PEOPLE = 500
_TITLE_CHARACTERS = 500
_NOTE_CHARACTERS = 10_000
_LINKS = (
    "URL",
    "CONFERENCE",
    "X-GOOGLE-CONFERENCE",
    "X-MICROSOFT-SKYPETEAMSMEETINGURL",
    "X-MICROSOFT-ONLINEMEETINGCONFLINK",
)
_STARTS_INSTEAD = ("RECURRENCE-ID", "DTEND", "DUE", "DTSTAMP", "CREATED", "LAST-MODIFIED")
_STATUS: dict[str, Literal["confirmed", "tentative", "cancelled"]] = {
    "CANCELLED": "cancelled",
    "TENTATIVE": "tentative",
}
_BLANKS = re.compile(r"\s+")


@dataclass(slots=True)
class Component:
    """The properties of one VEVENT, and what its calendar says about all of its events."""

    line: int
    zones: dict[str, Zone]
    default_zone: tzinfo
    budget: Budget
    method: str = ""
    calendar: int = 0
    overridden: frozenset[datetime] = frozenset()
    by_name: dict[str, list[Property]] = field(default_factory=dict)

    def first(self, name: str) -> Property | None:
        return next(iter(self.by_name.get(name, ())), None)

    def text(self, name: str, most: int) -> str:
        found = self.first(name)
        return found.text()[:most] if found else ""

    @property
    def uid(self) -> str:
        return self.text("UID", 1_000)

    def zone_of(self, line: Property, when: When) -> Zone:
        """The zone a value is written in; floating times are the calendar's own."""
        if when.zone:
            return when.zone
        tzid = line.parameters.get("TZID", "")
        return self.zones.get(tzid) or zone_named(tzid) or self.default_zone

    def moments(self, name: str) -> Iterator[tuple[When, Zone]]:
        """Every value of a property that holds moments, days or periods; unreadable ones are left out."""
        for line in self.by_name.get(name, ()):
            is_day = line.parameters.get("VALUE", "").upper() == "DATE"
            for value in line.value.split(",")[:_MOST_EXTRA_DAYS]:
                try:
                    when = when_in(value.partition("/")[0], is_day=is_day)
                except UnreadableMomentError:
                    continue
                yield when, self.zone_of(line, when)


@dataclass(frozen=True, slots=True)
class Start:
    """When an event first starts: a wall clock in a zone, or a whole day."""

    when: When
    zone: Zone

    @property
    def at(self) -> datetime:
        return moment(self.when.local, self.zone)


def start_of(component: Component) -> Start | None:
    """DTSTART, or the first RDATE where there is none; all-day entries are not shifted by zones."""
    for name in ("DTSTART", "RDATE"):
        for when, zone in component.moments(name):
            return Start(when, component.default_zone if when.is_day else zone)
    return None


def occurrences(component: Component, lower: datetime, upper: datetime) -> list[datetime]:
    """Every start of the event from `lower` to before `upper` (aware), in order.

    Raises `RuleRefusedError` for a rule that is none or costs too much to follow.
    """
    start = start_of(component)
    if start is None:
        return []
    found = set(_ruled(component, start, "RRULE", lower, upper))
    found |= {start.at} if _includes_start(component, start) else set()
    found |= {
        moment(when.local, component.default_zone if when.is_day else zone) for when, zone in component.moments("RDATE")
    }
    found -= set(_ruled(component, start, "EXRULE", lower, upper))
    days, moments = _excluded(component)
    kept = (at for at in found - moments if lower <= at < upper)
    return sorted(at for at in kept if not days or local_in(at, start.zone).date() not in days)


def _includes_start(component: Component, start: Start) -> bool:
    """A start out of step with its rule is an occurrence only where nothing else repeats it."""
    rules = component.by_name.get("RRULE", ())
    return not rules or any(_fits(line.value, start, component.budget) for line in rules)


def _fits(rule: str, start: Start, budget: Budget) -> bool:
    first = start.when.local
    return next(_ruled_by(rule_in(rule), start, first, first + timedelta(seconds=1), budget), None) == first


def _excluded(component: Component) -> tuple[set[object], set[datetime]]:
    """Days and moments that EXDATE takes out. A day takes out whatever starts on it."""
    days: set[object] = set()
    moments = set(component.overridden)
    for when, zone in component.moments("EXDATE"):
        if when.is_day:
            days.add(when.local.date())
        else:
            moments.add(moment(when.local, zone))
    return days, moments


def _ruled(component: Component, start: Start, name: str, lower: datetime, upper: datetime) -> Iterator[datetime]:
    edges = (local_in(lower, start.zone) - timedelta(days=1), local_in(upper, start.zone) + timedelta(days=1))
    for line in component.by_name.get(name, ())[:10]:
        for local in _ruled_by(rule_in(line.value), start, *edges, component.budget):
            yield moment(local, start.zone)


def _ruled_by(rule: Rule, start: Start, lower: datetime, upper: datetime, budget: Budget) -> Iterator[datetime]:
    until = _until(rule, start) if rule.until else None
    return starts(rule, start.when.local, until, lower, upper, budget)


def _until(rule: Rule, start: Start) -> datetime | None:
    """The last wall clock. RFC 5545 wants UTC beside a zone, so a floating UNTIL there is a forgotten Z."""
    try:
        until = when_in(rule.until)
    except UnreadableMomentError:
        raise RuleRefusedError("UNTIL") from None
    if until.is_day:
        return until.local + timedelta(hours=23, minutes=59, seconds=59)
    if start.when.is_day:
        return midnight(until.local.date())
    return local_in(until.local.replace(tzinfo=until.zone or UTC), start.zone)


def event_of(component: Component, today: datetime, *, keep_text: bool) -> Event:
    """The record of one event. Raises `RuleRefusedError`; without its rules the event is read all the same."""
    start = start_of(component)
    is_repeated = start is not None and not {"RRULE", "RDATE"}.isdisjoint(component.by_name)
    starts_at = start.at if start else _start_instead(component, today)
    all_day = start is not None and start.when.is_day
    return Event(
        line=component.line,
        key=_key(component, starts_at),
        title=_one_line(component.text("SUMMARY", _TITLE_CHARACTERS)),
        starts_at=starts_at,
        ends_at=_end(component, start) if start else None,
        all_day=all_day,
        occurrences=tuple(_near(component, starts_at, today)) if is_repeated else (),
        is_yearly=_is_yearly(component),
        place=_one_line(component.text("LOCATION", _TITLE_CHARACTERS)),
        link=_link(component),
        note=component.text("DESCRIPTION", _NOTE_CHARACTERS) if keep_text else "",
        organiser=next(_people(component, "ORGANIZER"), None),
        attendees=tuple(dict.fromkeys(_people(component, "ATTENDEE", declined=False))),
        declined=tuple(dict.fromkeys(_people(component, "ATTENDEE", declined=True))),
        status="cancelled" if component.method == "CANCEL" else _status(component),
        skip="" if start else "no-start",
    )


def _near(component: Component, starts_at: datetime, today: datetime) -> list[datetime]:
    """The first start, and those from two years ago to a year ahead, the nearest to today where many."""
    found = occurrences(component, today - timedelta(days=731), today + timedelta(days=366))
    past = [at for at in found if at < today]
    ahead = [at for at in found if at >= today]
    ahead = ahead[: max(_MOST_OCCURRENCES - _BEFORE_TODAY, _MOST_OCCURRENCES - len(past))]
    near = past[-(_MOST_OCCURRENCES - len(ahead)) :] + ahead
    return near if starts_at in near else [starts_at, *near][:_MOST_OCCURRENCES]


def _start_instead(component: Component, today: datetime) -> datetime:
    """Where an entry without a start stands in time: replies and requests of RFC 5546 name none."""
    for name in _STARTS_INSTEAD:
        for when, zone in component.moments(name):
            return moment(when.local, zone)
    return today


def _end(component: Component, start: Start) -> datetime | None:
    for when, zone in component.moments("DTEND"):
        return moment(when.local, component.default_zone if when.is_day else zone)
    length = length_in(component.text("DURATION", 60))
    if length is None or length <= timedelta(0):
        return None
    try:
        return moment(start.when.local + length, start.zone)
    except OverflowError:
        return None


def _key(component: Component, starts_at: datetime) -> str:
    uid = component.uid
    if not uid:
        said = f"{component.text('SUMMARY', _TITLE_CHARACTERS)}\n{starts_at.isoformat()}\n{component.text('LOCATION', 200)}"
        uid = f"ics:{blake2b(said.encode('utf-8', 'replace'), digest_size=12).hexdigest()}"
    instance = next((moment(when.local, zone) for when, zone in component.moments("RECURRENCE-ID")), None)
    return f"{uid}#{instance.astimezone(UTC):%Y%m%dT%H%M%SZ}" if instance else uid


def _is_yearly(component: Component) -> bool:
    rules = component.by_name.get("RRULE", ())
    return len(rules) == 1 and rule_in(rules[0].value).is_once_a_year


def _status(component: Component) -> Literal["confirmed", "tentative", "cancelled"]:
    return _STATUS.get(component.text("STATUS", 40).upper(), "confirmed")


def _link(component: Component) -> str:
    for name in _LINKS:
        link = component.text(name, 2_000)
        if link.lower().startswith(("https://", "http://")):
            return link
    return ""


def _people(component: Component, name: str, *, declined: bool = False) -> Iterator[Party]:
    """Persons only: rooms and projectors are invited too."""
    for line in component.by_name.get(name, ())[:_MOST_PEOPLE]:
        has_declined = line.parameters.get("PARTSTAT", "").upper() == "DECLINED"
        is_thing = line.parameters.get("CUTYPE", "").upper() in ("ROOM", "RESOURCE")
        if has_declined == declined and not is_thing and (party := _party(line)):
            yield party


def _party(line: Property) -> Party | None:
    scheme, _, address = line.value.strip().partition(":")
    address = (address if scheme.lower() in ("mailto", "tel", "sip") else line.value).strip()[:320]
    address = address if "@" in address or scheme.lower() == "tel" else line.parameters.get("EMAIL", "").strip()[:320]
    name = _one_line(line.parameters.get("CN", ""))[:200].strip("'")
    name = "" if name.casefold() == address.casefold() else name
    if "@" in address:
        return Party(name=name, kind="email", value=address)
    if address:
        return Party(name=name, kind="phone", value=address)
    return Party(name=name) if name else None


def _one_line(text: str) -> str:
    return _BLANKS.sub(" ", text).strip()
