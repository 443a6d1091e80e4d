"""Makes up two years between the owner and each person: bursts, answers, seasons, hours of work, silences."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import cache
from hashlib import blake2b
from zoneinfo import ZoneInfo

from wasl.doors.demo.chance import Chance
from wasl.doors.demo.people import Somebody, Tie
from wasl.doors.demo.words import GREETINGS, MET, SPOKEN
from wasl.doors.demo.work import FIELDS
from wasl.foundation.dates.countries import country_defaults
from wasl.foundation.dates.hijri import to_hijri
from wasl.relations.interactions.intake import Happening

BURSTS_APART: dict[Tie, float] = {"close": 18, "regular": 62, "occasional": 150, "faded": 80, "waiting": 80, "new": 900}
"""Mean days from one conversation to the next."""

FADED_AFTER_DAYS = (150, 420)
"""How long ago the last conversation with those who faded was."""

CHANNELS: dict[Tie, dict[str, float]] = {
    "close": {"whatsapp": 6, "call": 3, "meeting": 1.2, "telegram": 0.5},
    "regular": {"whatsapp": 3, "email": 4, "call": 1.5, "meeting": 0.7, "video": 0.6},
    "occasional": {"email": 4, "whatsapp": 2, "social": 1, "sms": 0.4, "call": 0.4},
    "faded": {"email": 3, "whatsapp": 2, "call": 1, "meeting": 0.5},
    "waiting": {"email": 3, "whatsapp": 3},
    "new": {"whatsapp": 1},
}
WRITTEN = frozenset({"whatsapp", "email", "telegram", "sms", "social"})
MESSAGES_IN_A_BURST = {"whatsapp": 3.2, "email": 1.4, "telegram": 2.5, "sms": 0.7, "social": 0.7}
GREETED_ON = {(9, 1): "ramadan", (10, 1): "eid", (12, 10): "eid"}  # Hijri month and day


class History:
    """The contacts with one person, oldest first."""

    def __init__(self, chance: Chance, person: Somebody, person_id: int, moment: datetime) -> None:
        self.chance, self.person, self.person_id, self.moment = chance, person, person_id, moment
        self.zone = ZoneInfo(person.zone)
        self.today = moment.astimezone(self.zone).date()
        self._told = 0

    def happenings(self) -> Iterator[Happening]:
        """All of them until the moment; the last of somebody who waits is hers, with no answer."""
        if self.person.tie == "new":
            yield from self._first_meeting()
            return
        for at in self._conversations():
            yield from self._conversation(at)
        yield from self._greetings()
        if self.person.tie == "waiting":
            yield from self._unanswered()

    def _conversations(self) -> Iterator[date]:
        """The days on which a conversation begins."""
        silent_days = {"faded": self.chance.whole(*FADED_AFTER_DAYS), "waiting": 12}.get(self.person.tie, 0)
        day = self.today - timedelta(self.person.known_days - self.chance.between(0, 25))
        last = self.today - timedelta(silent_days)
        while day < last:
            yield self._working_day(day)
            day += timedelta(max(self.chance.gap(BURSTS_APART[self.person.tie]), 1))

    def _working_day(self, day: date) -> date:
        """Most of the work rests on the weekend of the person's country."""
        weekend = _weekend(self.person.country)
        while day.weekday() in weekend and self.chance.happens(0.8):
            day += timedelta(1)
        return day

    def _conversation(self, day: date) -> Iterator[Happening]:
        weights = CHANNELS[self.person.tie]
        possible = [channel for channel in weights if self._has(channel)]
        channel = self.chance.weighted(possible, [weights[channel] for channel in possible])
        at = self._moment_of(day, channel)
        if channel in WRITTEN:
            yield from self._messages(channel, at)
        else:
            direction = "" if channel in {"meeting", "video"} else self.chance.one(("in", "out"))
            minutes = self.chance.whole(3, 25) if channel == "call" else self.chance.whole(30, 90)
            note = self._note(channel) if self.chance.happens(0.35) else ""
            yield from self._told_of(channel, direction, at, seconds=minutes * 60, note=note)

    def _has(self, channel: str) -> bool:
        needed = {"email": "email", "telegram": "telegram", "social": "linkedin", "meeting": ""}.get(channel, "phone")
        return not needed or needed in self.person.reach_kinds

    def _messages(self, channel: str, at: datetime) -> Iterator[Happening]:
        """A few messages to and fro; the owner mostly has the last word, and now and then there is no answer."""
        subject = self._subject() if channel == "email" else ""
        for number, direction in enumerate(self._turns(channel)):
            prefix = "" if not subject or number == 0 else "رد: " if self.person.speaks_arabic else "Re: "
            yield from self._told_of(channel, direction, at, subject=prefix + subject)
            at += timedelta(minutes=self.chance.gap(400 if channel == "email" else 25) + 1)

    def _turns(self, channel: str) -> Iterator[str]:
        direction = "out" if self.chance.happens(0.55) else "in"
        for _ in range(self.chance.few(MESSAGES_IN_A_BURST[channel]) if self.chance.happens(0.85) else 0):
            yield direction
            if self.chance.happens(0.75):
                direction = "in" if direction == "out" else "out"
        yield direction
        if direction == "in" and self.chance.happens(0.9):
            yield "out"

    def _greetings(self) -> Iterator[Happening]:
        """Feasts bring words from those who are silent otherwise."""
        for days in range(
            min(self.person.known_days, (self.moment - self.moment.replace(year=self.moment.year - 2)).days)
        ):
            day = self.today - timedelta(days)
            feast = _feast(day, speaks_arabic=self.person.speaks_arabic)
            if feast and self.chance.happens(0.05 if self.person.tie in {"faded", "occasional"} else 0.3):
                at = self._at(day, self.chance.between(9, 22))
                first = self.chance.one(("in", "out"))
                yield from self._told_of(
                    "whatsapp", first, at, note=GREETINGS[feast][0 if self.person.speaks_arabic else 1]
                )
                if self.chance.happens(0.8):
                    answer = "in" if first == "out" else "out"
                    yield from self._told_of("whatsapp", answer, at + timedelta(minutes=self.chance.gap(90) + 1))

    def _first_meeting(self) -> Iterator[Happening]:
        day = self.today - timedelta(self.person.known_days)
        yield from self._told_of("event", "", self._at(day, self.chance.between(10, 20)), note=self.person.how_met)

    def _unanswered(self) -> Iterator[Happening]:
        """They wrote a few days ago."""
        channel = "email" if self._has("email") and self.chance.happens(0.5) else "whatsapp"
        at = self._moment_of(self.today - timedelta(self.chance.whole(2, 8)), channel)
        yield from self._told_of(channel, "in", at, subject=self._subject() if channel == "email" else "")

    def _told_of(
        self, channel: str, direction: str, at: datetime, *, seconds: int = 0, subject: str = "", note: str = ""
    ) -> Iterator[Happening]:
        if at >= self.moment:
            return
        self._told += 1
        yield Happening(
            fingerprint=fingerprint("contact", self.person_id, self._told), channel=channel, at=at, people=(self.person_id,),
            direction=direction, duration_seconds=seconds, subject=subject, note=note,
            length=self.chance.whole(12, 600) if channel in WRITTEN else 0,
        )  # fmt: skip

    def _moment_of(self, day: date, channel: str) -> datetime:
        """Work is written in the hours of work, chats run into the evening; in Ramadan both begin later."""
        first, last = (8.5, 17.0) if channel in {"email", "video", "social"} else (9.0, 22.5)
        hijri = to_hijri(day)
        if hijri and hijri.month == 9 and self.person.speaks_arabic:  # noqa: PLR2004 - Ramadan
            first, last = (10.5, 15.5) if channel in {"email", "video", "social"} else (13.0, 23.8)
        return self._at(day, self.chance.between(first, last))

    def _at(self, day: date, hour: float) -> datetime:
        return datetime.combine(day, time(), self.zone) + timedelta(seconds=int(hour * 3600))

    def _subject(self) -> str:
        return self.person.in_words(self.chance.one(FIELDS[self.person.work].subjects))

    def _note(self, channel: str) -> str:
        said = self.person.in_words
        return said(self.chance.one(MET if channel == "meeting" else SPOKEN)).format(
            interest=said(self.chance.one(FIELDS[self.person.work].interests)), organisation=said(self.person.organisation),
            subject=self._subject(), city=self.person.contact.city,
        )  # fmt: skip


def fingerprint(kind: str, *what: int) -> str:
    """What makes a row of the demo the same row: what it is, and of whom."""
    return blake2b(f"demo {kind} {what}".encode(), digest_size=16).hexdigest()


@cache
def _weekend(country: str) -> frozenset[int]:
    return country_defaults(country).weekend


@cache
def _feast(day: date, *, speaks_arabic: bool) -> str:
    if not speaks_arabic:
        return "new_year" if (day.month, day.day) == (1, 1) else ""
    hijri = to_hijri(day)
    return GREETED_ON.get((hijri.month, hijri.day), "") if hijri else ""
