"""A calendar file: every VEVENT as one record, however broken its neighbours are.

The file is read twice, because zones may be described after the events that use them and because a
repeated event must not count the occurrences that other entries replace.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, tzinfo
from typing import BinaryIO

from wasl.foundation.formats.calendars.events import Component, Zone, event_of
from wasl.foundation.formats.calendars.lines import Property, properties
from wasl.foundation.formats.calendars.moments import midnight, moment, zone_described
from wasl.foundation.formats.calendars.rules import Budget, RuleRefusedError
from wasl.foundation.formats.calendars.time_zones import zone_named, zone_or_utc
from wasl.foundation.formats.records import Event, FileRefusedError, ReadOptions, Record, Rejected
from wasl.foundation.formats.rewinding import rewindable

_CALENDAR = re.compile(rb"BEGIN\s*:\s*VCALENDAR", re.IGNORECASE)
_BARE = re.compile(rb"\A\s*BEGIN\s*:\s*(VEVENT|VTODO|VJOURNAL|VTIMEZONE|VFREEBUSY|VALARM)\s", re.IGNORECASE)
_MOST_PROPERTIES = 5_000  # of one event
_MOST_ZONE_LINES = 5_000
_MOST_ZONES = 500
_MOST_OVERRIDES = 200_000
# Some seconds of work: the next years of seven hundred daily entries, or of two thousand weekly ones.
_MOST_DAYS_LOOKED_AT = 5_000_000
_MOST_OCCURRENCES = 60_000  # of all entries together: a hundred and fifty daily ones, or four hundred weekly ones
_RULES = ("RRULE", "EXRULE")
_OWN_COMPONENTS = ("VCALENDAR", "VEVENT", "VTIMEZONE")
_OTHER_COMPONENTS = ("VTODO", "VJOURNAL", "VFREEBUSY", "VAVAILABILITY")


def recognise(head: bytes) -> float:
    """How sure it is, 0 to 1, that a file beginning so is a calendar."""
    plain = head.replace(b"\x00", b"").removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    found = _CALENDAR.search(plain)
    if found:
        return 0.99 if not plain[: found.start()].strip() else 0.6
    return 0.8 if _BARE.match(plain) else 0.0


def read(stream: BinaryIO, name: str, options: ReadOptions) -> Iterator[Record]:  # noqa: ARG001 - every reader's signature
    """Yield one `Event` for each VEVENT; tasks, journals and alarms are none."""
    with rewindable(stream) as source:
        start = source.tell()
        known = _known(source, options)
        if not known.has_components:
            raise FileRefusedError("not-a-calendar")
        source.seek(start)
        today = moment(midnight(date.fromisoformat(options.today)), known.zone)
        for component in _Walk(known).components(source):
            yield from _records(component, known, today, keep_text=options.keep_text)


def components(stream: BinaryIO, options: ReadOptions) -> Iterator[Component]:
    """The events of a calendar before they become records, for whoever asks for other windows of time."""
    start = stream.tell()
    known = _known(stream, options)
    stream.seek(start)
    for component in _Walk(known).components(stream):
        yield known.completed(component)


def _known(source: BinaryIO, options: ReadOptions) -> _Known:
    known = _Known(zone_or_utc(options.time_zone), Budget(_MOST_DAYS_LOOKED_AT), _MOST_OCCURRENCES)
    for component in _Walk(known).components(source):
        known.see(component)
    return known


@dataclass
class _Known:
    """What the first reading learns: described zones, and which occurrences are replaced."""

    zone: tzinfo
    budget: Budget
    occurrences_left: int
    zones: dict[str, Zone] = field(default_factory=dict)
    replaced: dict[tuple[int, str], set[datetime]] = field(default_factory=dict)
    overrides: int = 0
    has_components: bool = False

    def see(self, component: Component) -> None:
        if "RECURRENCE-ID" in component.by_name and component.uid and self.overrides < _MOST_OVERRIDES:
            for when, zone in component.moments("RECURRENCE-ID"):
                self.overrides += 1
                self.replaced.setdefault((component.calendar, component.uid), set()).add(moment(when.local, zone))

    def completed(self, component: Component) -> Component:
        """Take out of a series what is replaced, and the rule out of what replaces a single occurrence.

        Calendars like Confluence's copy the rule of the series into each changed occurrence.
        """
        instance = component.first("RECURRENCE-ID")
        if not instance:
            component.overridden = frozenset(self.replaced.get((component.calendar, component.uid), ()))
        elif instance.parameters.get("RANGE", "").upper() != "THISANDFUTURE":
            for name in (*_RULES, "RDATE"):
                component.by_name.pop(name, None)
        return component

    def within_bounds(self, event: Event) -> Event:
        """The event, if the calendar may have so many more occurrences. Raises `RuleRefusedError`."""
        if len(event.occurrences) > self.occurrences_left:
            raise RuleRefusedError("too many occurrences")
        self.occurrences_left -= len(event.occurrences)
        return event

    def describe(self, lines: list[Property]) -> None:
        tzid = next((line.value.strip() for line in lines if line.name == "TZID"), "")
        if tzid and tzid not in self.zones and len(self.zones) < _MOST_ZONES and (zone := zone_described(tzid, lines)):
            self.zones[tzid] = zone


def _records(component: Component, known: _Known, today: datetime, *, keep_text: bool) -> Iterator[Record]:
    known.completed(component)
    try:
        event = known.within_bounds(event_of(component, today, keep_text=keep_text))
    except RuleRefusedError as error:
        for name in (*_RULES, "RDATE"):
            component.by_name.pop(name, None)
        yield event_of(component, today, keep_text=keep_text)
        yield _rejected(component, "rule-refused", rule=str(error))
        return
    yield event
    if event.skip:
        yield _rejected(component, "event-without-time")


def _rejected(component: Component, code: str, **values: str) -> Rejected:
    return Rejected(line=component.line, code=code, values=values, excerpt=component.text("SUMMARY", 200))


@dataclass
class _Walk:
    """One reading of the file, line by line. A new event closes the one before: a lost END loses nothing else."""

    known: _Known
    event: Component | None = None
    zone_lines: list[Property] | None = None
    inside: str = ""
    method: str = ""
    default: tzinfo | None = None
    calendars: int = 0
    kept: int = 0

    def components(self, source: BinaryIO) -> Iterator[Component]:
        """Every VEVENT, closed or not."""
        for line in properties(source):
            if line.name in ("BEGIN", "END"):
                name = line.value.strip().upper()
                is_bound = name == "VEVENT" or (line.name == "BEGIN" and name in ("VCALENDAR", "VTIMEZONE"))
                if is_bound and self.event:
                    yield self.event
                    self.event = None
                self._begin(name, line) if line.name == "BEGIN" else self._end(name, line)
            elif self.zone_lines is not None:
                self._keep_zone_line(line)
            elif self.event:
                self._keep(line, self.event)
            elif not self.inside:
                self._see_calendar(line)
        if self.event:
            yield self.event

    def _begin(self, name: str, line: Property) -> None:
        if name in _OWN_COMPONENTS:
            self.known.has_components = True
            self.inside, self.kept = "", 0
            self.zone_lines = [] if name == "VTIMEZONE" else None
        if name == "VCALENDAR":
            self.method, self.default = "", None
            self.calendars += 1
        elif name == "VEVENT":
            default = self.default or self.known.zone
            known = self.known
            self.event = Component(line.line, known.zones, default, known.budget, self.method, self.calendars)
        elif self.zone_lines is not None:
            self._keep_zone_line(line)
        else:
            self.known.has_components |= name in _OTHER_COMPONENTS
            self.inside = self.inside or name

    def _end(self, name: str, line: Property) -> None:
        if name == "VTIMEZONE" and self.zone_lines is not None:
            self.known.describe(self.zone_lines)
            self.zone_lines = None
        elif self.zone_lines is not None:
            self._keep_zone_line(line)
        elif name in (self.inside, "VEVENT", "VCALENDAR"):
            self.inside = ""

    def _keep_zone_line(self, line: Property) -> None:
        if self.zone_lines is not None and len(self.zone_lines) < _MOST_ZONE_LINES:
            self.zone_lines.append(line)

    def _keep(self, line: Property, event: Component) -> None:
        """What stands in an alarm inside the event is not the event's, and a rule that says nothing is none."""
        is_empty = line.name in _RULES and not line.value.strip()
        if not self.inside and not is_empty and self.kept < _MOST_PROPERTIES:
            self.kept += 1
            event.by_name.setdefault(line.name, []).append(line)

    def _see_calendar(self, line: Property) -> None:
        if line.name == "METHOD":
            self.method = line.value.strip().upper()
        elif line.name == "X-WR-TIMEZONE":
            self.default = zone_named(line.value)
