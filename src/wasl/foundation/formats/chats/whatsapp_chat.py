"""What the first reading of a chat learns, and how a drafted message becomes a record."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, tzinfo
from hashlib import blake2b
from typing import Literal, NamedTuple

from wasl.foundation.formats.calendars.time_zones import wall_clock
from wasl.foundation.formats.chats.whatsapp_dates import Triple, order_of
from wasl.foundation.formats.chats.whatsapp_lines import Header, Spoken
from wasl.foundation.formats.chats.whatsapp_titles import letters_of, like_name, same_name
from wasl.foundation.formats.chats.whatsapp_wording import is_encryption, is_group_notice, is_owner_word, wordless
from wasl.foundation.formats.records import Message, Party, Record, Rejected, Whose

_PAIR = 2
_MOST_DAYS = 50_000
_MOST_SENDERS = 20_000
_QUOTED_SHARE = 20  # a shape on fewer than one header in twenty was pasted into a message
_KEPT_CHARACTERS = 1_000_000
_RECENT_KEYS = 20_000
_PHONE = re.compile(r"\+?[\d\s().\-‐‑–\u00a0]{6,30}")
_FEWEST_DIGITS = 6
_AMERICAN_HEADER = re.compile(r"[^\d]*[1-9]\d?/[1-9]\d?/\d\d,? [^\d]*\d")
_LATIN_HALF = re.compile(r"\d\s?[AP]M")
_TITLE_CERTAINTY = 0.95
_NOTICE_CERTAINTY = 0.7
_ALONE_CERTAINTY = 0.8


@dataclass
class Survey:
    """Gathers, over the whole file, what single lines do not tell."""

    title: str
    headers: int = 0
    shapes: Counter[str] = field(default_factory=Counter)
    senders: dict[str, int] = field(default_factory=dict)
    days: list[Triple] = field(default_factory=list)
    is_group: bool = False
    under: str = ""
    american: int = 0

    def see(self, header: Header, line: str, said: Spoken, number: int) -> None:
        self.headers += 1
        self.shapes[header.shape] += 1
        if (not self.days or self.days[-1] != header.day) and len(self.days) < _MOST_DAYS:
            self.days.append(header.day)
        if said.sender is None:
            self._see_notice(said, line, header)
        elif len(self.senders) < _MOST_SENDERS:
            self.senders.setdefault(said.sender, number)
        if header.half and _AMERICAN_HEADER.match(line) and _LATIN_HALF.search(line, 0, header.end):
            self.american += 1

    def _see_notice(self, said: Spoken, line: str, header: Header) -> None:
        if is_encryption(said.text):
            self.under = self.under or said.by
            # Only the language tells a British telephone on the 24-hour clock from an American one.
            if "end-to-end" in said.text and "calls are" in said.text and _AMERICAN_HEADER.match(line, 0, header.end):
                self.american += 1
        elif is_group_notice(said.text):
            self.is_group = True

    def chat(self, today: date) -> Chat:
        order = order_of(self.days, today + timedelta(days=1), looks_american=self.american > 0)
        enough = self.headers / _QUOTED_SHARE
        shapes = frozenset(shape for shape, count in self.shapes.items() if count >= enough)
        return Chat(order, shapes, tuple(self.senders), self.title, self.under, self._is_group())

    def _is_group(self) -> bool:
        if self.is_group or len(self.senders) > _PAIR:
            return True
        # Telephones name a chat of two after the other person, who is one of the two senders.
        both_known = len(self.senders) == _PAIR and self.title != ""
        return both_known and not other_one(self.senders, self.title)


@dataclass(slots=True)
class Drafted:
    """A message whose further lines are still being read. What exceeds the limit is counted, not kept."""

    line: int
    day: date
    header: Header
    said: Spoken
    more: list[str] | None = None
    kept: int = 0
    beyond: int = 0

    def add(self, line: str) -> None:
        if self.kept + len(line) > _KEPT_CHARACTERS:
            self.beyond += len(line)
            return
        self.kept += len(line)
        if self.more is None:
            self.more = []
        self.more.append(line)

    def text(self) -> str:
        first = self.said.text
        return f"{first}{''.join(self.more)}".rstrip() if self.more else first.rstrip()


class _Role(NamedTuple):
    """What is the same for every message of one sender."""

    party: Party
    recipients: tuple[Party, ...]
    direction: Literal["", "out"]


@dataclass
class Chat:
    """One chat as the first reading understood it; makes records of drafts."""

    order: str
    shapes: frozenset[str]
    senders: tuple[str, ...]
    title: str
    under: str
    is_group: bool
    _roles: dict[str, _Role] = field(default_factory=dict)
    _steady: dict[date, bool] = field(default_factory=dict)
    _times_seen: dict[bytes, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._is_titled = self.title != ""
        self.title = self.title or self.under
        self._thread = f"whatsapp:{self._thread_name()}"

    def hints(self) -> Iterator[Whose]:
        """In a chat of two that is named after one, the other one is the owner."""
        for sender in self.senders:
            if is_owner_word(sender):
                yield Whose(party=_party(sender), certainty=1.0)
                return
        if self.is_group or not self.title:
            return
        named = other_one(self.senders, self.title)
        others = [sender for sender in self.senders if sender != named]
        if len(others) == 1:
            yield Whose(party=_party(others[0]), certainty=self._certainty())

    def _certainty(self) -> float:
        if len(self.senders) < _PAIR:
            return _ALONE_CERTAINTY
        return _TITLE_CERTAINTY if self._is_titled else _NOTICE_CERTAINTY

    def _thread_name(self) -> str:
        """The same in every later export: of two people their names, of a group its title."""
        if self.is_group:
            return letters_of(self.title)
        pair = {letters_of(name) or name for name in self.senders}
        if len(self.senders) < _PAIR and self.title:
            pair.add(letters_of(self.title))
        return "|".join(sorted(pair))

    def finished(self, draft: Drafted, zone: tzinfo, *, keep_text: bool) -> Iterator[Record]:
        if draft.said.sender is None:
            return
        role = self._role(draft.said.sender)
        text = draft.text()
        instead = wordless(text)
        local = datetime.combine(draft.day, time(draft.header.hour, draft.header.minute, draft.header.second))
        yield Message(
            line=draft.line,
            key=self._key(local, draft.said.sender, instead.kind if instead else text),
            at=self._moment(local, draft.day, zone),
            channel=instead.channel if instead else "whatsapp",
            sender=role.party,
            recipients=role.recipients,
            direction=role.direction,
            thread=self._thread,
            thread_title=self.title,
            is_group=self.is_group,
            length=0 if instead else len(text) + draft.beyond,
            duration_seconds=instead.seconds if instead else 0,
            text=text if keep_text and not instead else "",
        )
        if keep_text and draft.beyond:
            yield Rejected(line=draft.line, code="text-cut", values={"kept": str(len(text))})

    def _moment(self, local: datetime, day: date, zone: tzinfo) -> datetime:
        """Only on a day whose clocks change does a wall clock need care."""
        steady = self._steady.get(day)
        if steady is None:
            ends = (datetime.combine(day, time.min, zone), datetime.combine(day, time.max, zone))
            steady = self._steady[day] = ends[0].utcoffset() == ends[1].utcoffset()
        return local.replace(tzinfo=zone) if steady else wall_clock(local, zone)

    def _key(self, local: datetime, sender: str, text: str) -> str:
        """Of the minute, not the second: Android leaves seconds out and the same chat may come from both."""
        spoken = f"{self._thread}\n{local.isoformat('T', 'minutes')}\n{sender}\n{text}"
        digest = blake2b(spoken.encode("utf-8", "surrogatepass"), digest_size=12).digest()
        if len(self._times_seen) > _RECENT_KEYS:
            self._times_seen.clear()
        again = self._times_seen[digest] = self._times_seen.get(digest, 0) + 1
        return f"wa:{digest.hex()}" if again == 1 else f"wa:{digest.hex()}-{again}"

    def _role(self, sender: str) -> _Role:
        role = self._roles.get(sender)
        if role is None:
            role = self._roles[sender] = _Role(
                _party(sender), self._recipients(sender), "out" if is_owner_word(sender) else ""
            )
        return role

    def _recipients(self, sender: str) -> tuple[Party, ...]:
        if self.is_group:
            return ()
        others = tuple(_party(other) for other in self.senders if other != sender)
        if not others and self.title and sender != other_one(self.senders, self.title):
            return (_party(self.title),)
        return others


def other_one(senders: Iterable[str], title: str) -> str:
    """The sender after whom a chat of two is named, or "" where that is neither or may be both."""
    for is_that in (same_name, like_name):
        named = [sender for sender in senders if is_that(sender, title)]
        if len(named) == 1:
            return named[0]
    return ""


def _party(name: str) -> Party:
    if _PHONE.fullmatch(name) and sum(letter.isdigit() for letter in name) >= _FEWEST_DIGITS:
        return Party(kind="phone", value=name)
    return Party(name=name)
