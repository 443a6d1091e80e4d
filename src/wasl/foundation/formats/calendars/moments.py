"""Moments, days and zones as calendars write them: Windows names, described zones, floating times."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import MAXYEAR, UTC, date, datetime, time, timedelta, timezone, tzinfo

from wasl.foundation.formats.calendars.lines import Property
from wasl.foundation.formats.calendars.rules import Budget, RuleRefusedError, rule_in, starts
from wasl.foundation.formats.calendars.time_zones import wall_clock, zone_named

# Also with dashes and colons, as ISO 8601 and some careless programs write it.
_WHEN = re.compile(
    r"\s*(\d{4})-?(\d{2})-?(\d{2})(?:[T\s]?(\d{2}):?(\d{2})(?::?(\d{2}))?(?:[.,]\d{1,9})?\s*(Z|[+-]\d{2}:?\d{2})?)?\s*",
    re.IGNORECASE,
)
_LENGTH = re.compile(
    r"\s*([+-])?P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,7})H)?(?:(\d{1,8})M)?(?:(\d{1,9})S)?)?\s*", re.IGNORECASE
)
_OFFSET = re.compile(r"\s*([+-])(\d{2}):?(\d{2})(?::?(\d{2}))?\s*")
_MOST_ONSETS = 200
_MOST_OBSERVANCES = 200
_MOST_DAYS_LOOKED_AT = 500_000  # for one rule: changes of the hour name their month, which costs little
_COUNTED_SINCE = 1900  # a rule that counts must be followed from its start
_FIRST_YEAR = 1900  # older days meet local mean time, whose offsets are not whole minutes
_LAST_HOUR = 24


class UnreadableMomentError(ValueError):
    """The value is no date and no date with time."""


@dataclass(frozen=True, slots=True)
class When:
    """A value of DTSTART and its like: a wall clock, whether it is a whole day, and the zone it names itself."""

    local: datetime
    is_day: bool
    zone: tzinfo | None


def when_in(value: str, *, is_day: bool = False) -> When:
    """Read one DATE or DATE-TIME. VALUE=DATE with a time part is a day. Raises `UnreadableMomentError`."""
    found = _WHEN.fullmatch(value[:60])
    if not found:
        raise UnreadableMomentError(value[:40])
    year, month, day, hour, minute, second, offset = found.groups()
    try:
        local = datetime(int(year), int(month), int(day))  # noqa: DTZ001 - a wall clock
        if hour is None or is_day:
            return When(local, True, None)
        if int(hour) > _LAST_HOUR or int(minute) > 59 or local.year >= MAXYEAR:  # noqa: PLR2004 - minutes
            raise UnreadableMomentError(value[:40])
        local += timedelta(hours=int(hour), minutes=int(minute), seconds=min(int(second or 0), 59))
    except (ValueError, OverflowError) as error:
        raise UnreadableMomentError(value[:40]) from error
    return When(local, False, _own_zone(offset))


def _own_zone(offset: str | None) -> tzinfo | None:
    if not offset:
        return None
    return UTC if offset in "Zz" else zone_named(offset)


def length_in(value: str) -> timedelta | None:
    """A DURATION, or None where the value is none."""
    found = _LENGTH.fullmatch(value[:60])
    if not found or not any(found.groups()[1:]):
        return None
    weeks, days, hours, minutes, seconds = (int(number or 0) for number in found.groups()[1:])
    length = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    return -length if found[1] == "-" else length


def offset_in(value: str) -> timedelta | None:
    found = _OFFSET.fullmatch(value[:20])
    if not found:
        return None
    away = timedelta(hours=int(found[2]), minutes=int(found[3]), seconds=int(found[4] or 0))
    return None if away >= timedelta(days=1) else -away if found[1] == "-" else away


@dataclass(slots=True)
class Observance:
    """One STANDARD or DAYLIGHT part of a described zone."""

    before: timedelta
    after: timedelta
    since: datetime
    rule: str = ""
    also: tuple[datetime, ...] = ()

    def onsets(self, lower: datetime, upper: datetime) -> Iterator[datetime]:
        yield from (onset for onset in (self.since, *self.also) if onset < upper)
        if not self.rule:
            return
        with suppress(RuleRefusedError):
            yield from self._repeated(lower, upper)

    def _repeated(self, lower: datetime, upper: datetime) -> Iterator[datetime]:
        rule = rule_in(self.rule)
        if rule.frequency not in ("YEARLY", "MONTHLY") or (rule.count and self.since.year < _COUNTED_SINCE):
            return
        until = when_in(rule.until).local + self.before if rule.until and _WHEN.fullmatch(rule.until[:60]) else None
        yield from starts(rule, self.since, until, max(lower, self.since), upper, Budget(_MOST_DAYS_LOOKED_AT))


@dataclass(slots=True)
class DescribedZone:
    """A VTIMEZONE whose name nobody knows, followed as it describes itself."""

    observances: list[Observance]
    _years: dict[int, list[tuple[datetime, timedelta]]] = field(default_factory=dict)

    def offset_at(self, local: datetime) -> timedelta:
        known = self._years.get(local.year)
        if known is None:
            known = self._years[local.year] = self._changes(local.year)
        past = [after for onset, after in known if onset <= local]
        return past[-1] if past else self._earliest()

    def _earliest(self) -> timedelta:
        first = min(self.observances, key=lambda part: part.since)
        return first.before

    def _changes(self, year: int) -> list[tuple[datetime, timedelta]]:
        lower = datetime(max(year - 2, 1), 1, 1)  # noqa: DTZ001 - wall clocks
        upper = datetime(min(year + 1, MAXYEAR), 1, 1)  # noqa: DTZ001
        changes = [(onset, part.after) for part in self.observances for onset in part.onsets(lower, upper)]
        return sorted(changes)[-_MOST_ONSETS:]


def zone_described(tzid: str, lines: list[Property]) -> DescribedZone | tzinfo | None:
    """The zone of a VTIMEZONE: by its name where it has a known one, else as described, else None."""
    named = zone_named(tzid) or next((zone_named(line.value) for line in lines if line.name == "X-LIC-LOCATION"), None)
    if named:
        return named
    observances = [observance for part in _parts(lines) if (observance := _observance(part))]
    return DescribedZone(observances[:_MOST_OBSERVANCES]) if observances else None


def _parts(lines: list[Property]) -> Iterator[list[Property]]:
    part: list[Property] = []
    for line in lines:
        if line.name in ("BEGIN", "END"):
            yield part
            part = []
        else:
            part.append(line)
    yield part


def _observance(part: list[Property]) -> Observance | None:
    said = {line.name: line.value for line in part}
    before, after = offset_in(said.get("TZOFFSETFROM", "")), offset_in(said.get("TZOFFSETTO", ""))
    also = [value for line in part if line.name == "RDATE" for value in line.value.split(",")[:_MOST_ONSETS]]
    try:
        since = when_in(said.get("DTSTART", "")).local
        more = tuple(when_in(value).local for value in also)
    except UnreadableMomentError:
        return None
    return (
        None
        if after is None
        else Observance(before if before is not None else after, after, since, said.get("RRULE", ""), more)
    )


def moment(local: datetime, zone: tzinfo | DescribedZone) -> datetime:
    """The moment at which a clock of that zone shows `local`."""
    if isinstance(zone, DescribedZone):
        offset = zone.offset_at(local)
        whole = offset.seconds % 60 == 0
        at = local.replace(tzinfo=timezone(offset))
        return at if whole else _in_utc(at)
    at = wall_clock(local, zone)
    return at if at.year >= _FIRST_YEAR else _in_utc(at)


def _in_utc(at: datetime) -> datetime:
    try:
        return at.astimezone(UTC)
    except OverflowError:
        return at.replace(tzinfo=UTC)


def local_in(at: datetime, zone: tzinfo | DescribedZone) -> datetime:
    """The wall clock of that zone at an aware moment."""
    try:
        if isinstance(zone, DescribedZone):
            universal = at.astimezone(UTC).replace(tzinfo=None)
            return universal + zone.offset_at(universal + zone.offset_at(universal))
        return at.astimezone(zone).replace(tzinfo=None)
    except OverflowError:
        return at.replace(tzinfo=None)


def midnight(day: date) -> datetime:
    return datetime.combine(day, time.min)
