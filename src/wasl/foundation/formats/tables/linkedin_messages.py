"""Messages and invitations of a LinkedIn archive."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Literal
from zoneinfo import ZoneInfo

from wasl.foundation.formats.profile_address import profile_key
from wasl.foundation.formats.records import Message, Party, ReadOptions, Record, Rejected, Whose
from wasl.foundation.formats.tables.table import Row, clean, excerpt

Rows = Iterator[Row | Rejected]
Cells = dict[str, str]

MESSAGES = frozenset({"from", "date", "content"})
INVITATIONS = frozenset({"from", "to", "sent at", "direction"})

_STAMP = re.compile(r"(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?\s*(UTC|GMT|Z)?$", re.IGNORECASE)
# US order and no zone: `7/8/26, 3:43 PM`; newer systems write U+202F before AM and PM.
_US_STAMP = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{2,4}),?\s+(\d{1,2}):(\d\d)(?::\d\d)?\s*([AP]M)?$", re.IGNORECASE)
_NOON = 12
_BETWEEN_ADDRESSES = re.compile(r"[,;]\s*(?=https?://|www\.|linkedin\.com)|[;\s]+", re.IGNORECASE)
_FLAGS = frozenset({"yes", "true", "1"})
_SURE, _UNSURE = 0.95, 0.5


def is_messages(names: set[str]) -> bool:
    return names >= MESSAGES and bool(names & {"conversation id", "sender profile url", "conversation title"})


def is_invitations(names: set[str]) -> bool:
    return names >= INVITATIONS


def read_messages(rows: Rows, names: list[str], name: str, options: ReadOptions) -> Iterator[Record]:
    """Yield the messages, and last a `Whose`: the member who takes part in the most conversations, each where several do.

    `direction` stays "": who the owner is, is known for certain only to the importer.
    """
    del name
    takes_part = _Taking()
    for row in rows:
        if isinstance(row, Rejected):
            yield row
            continue
        cells = dict(zip(names, map(clean, row.cells), strict=False))
        if not any(cells.values()):
            continue
        message = _message(row, cells, options)
        if isinstance(message, Message):
            takes_part.count(message)
        yield message
    yield from takes_part.owners()


def read_invitations(rows: Rows, names: list[str], name: str, options: ReadOptions) -> Iterator[Record]:
    """Yield each invitation as a message, and last a `Whose`: the one whom every invitation has in common."""
    del name
    own: Counter[Party] = Counter()
    for row in rows:
        if isinstance(row, Rejected):
            yield row
            continue
        cells = dict(zip(names, map(clean, row.cells), strict=False))
        if not any(cells.values()):
            continue
        message = _invitation(row, cells, options)
        yield message
        if isinstance(message, Message) and message.direction:
            own[message.sender if message.direction == "out" else message.recipients[0]] += 1
    if own:
        yield Whose(party=own.most_common(1)[0][0], certainty=_SURE)


class _Taking:
    """Counts who takes part in which conversations."""

    def __init__(self) -> None:
        self._parties: dict[str, Party] = {}
        self._threads: dict[str, set[int]] = {}
        self._sent: Counter[str] = Counter()
        self._titles: set[str] = set()

    def count(self, message: Message) -> None:
        if message.skip:
            return
        self._sent[_who(message.sender)] += 1
        self._titles.add(message.thread_title)
        for party in (message.sender, *message.recipients):
            self._parties[_who(party)] = party
            self._threads.setdefault(_who(party), set()).add(hash(message.thread))

    def owners(self) -> Iterator[Whose]:
        """The owner is in every conversation of the archive, the others in one or a few each; the likeliest first."""
        self._parties.pop("", None)
        ranked = sorted(self._parties, key=self._rank, reverse=True)
        if not ranked:
            return
        most, second = (len(self._threads[who]) for who in (ranked * 2)[:2])
        # All in as many conversations: a guess. Twice as many as anybody else: as good as sure.
        certainty = min(_SURE, 1.5 - second / most) if len(ranked) > 1 and second < most else _UNSURE
        for who in ranked:
            if len(self._threads[who]) == most:
                yield Whose(party=self._parties[who], certainty=round(certainty, 2))

    def _rank(self, who: str) -> tuple[int, bool, int]:
        # A conversation is called after the others in it, never after the owner.
        name = self._parties[who].name
        is_title = bool(name) and any(name in title for title in self._titles)
        return len(self._threads[who]), not is_title, self._sent[who]


def _who(party: Party) -> str:
    return party.value or party.name


def _message(row: Row, cells: Cells, options: ReadOptions) -> Message | Rejected:
    at = _stamp(cells.get("date", ""), options)
    if at is None:
        return _undated(row, cells.get("date", ""))
    sender = _party(cells.get("from", ""), cells.get("sender profile url", ""))
    recipients = _recipients(cells.get("to", ""), cells.get("recipient profile urls", ""))
    thread = cells.get("conversation id", "") or _pair(sender, recipients)
    content = cells.get("content", "")
    return Message(
        line=row.line,
        key=_key(thread, at, sender, cells.get("subject", ""), content),
        at=at,
        channel="social",
        sender=sender,
        recipients=recipients,
        thread=thread,
        thread_title=cells.get("conversation title", ""),
        is_group=len(recipients) > 1,
        subject=cells.get("subject", ""),
        length=len(content),
        text=content if options.keep_text else "",
        skip=_skip(cells),
    )


def _invitation(row: Row, cells: Cells, options: ReadOptions) -> Message | Rejected:
    at = _stamp(cells.get("sent at", ""), options)
    if at is None:
        return _undated(row, cells.get("sent at", ""))
    sender = _party(cells.get("from", ""), cells.get("inviterprofileurl", ""))
    invited = _party(cells.get("to", ""), cells.get("inviteeprofileurl", ""))
    direction: Literal["", "in", "out"] = _DIRECTIONS.get(cells.get("direction", "").casefold(), "")
    content = cells.get("message", "")
    return Message(
        line=row.line,
        key=_key("invitation", at, sender, _who(invited), content),
        at=at,
        channel="social",
        sender=sender,
        recipients=(invited,),
        direction=direction,
        thread=f"invitation:{_pair(sender, (invited,))}",
        length=len(content),
        text=content if options.keep_text else "",
    )


_DIRECTIONS: dict[str, Literal["", "in", "out"]] = {"outgoing": "out", "incoming": "in"}


def _skip(cells: Cells) -> str:
    if cells.get("is message draft", "").casefold() in _FLAGS or cells.get("folder", "").casefold() == "drafts":
        return "draft"
    folder = cells.get("folder", "").casefold()
    if folder in {"spam", "junk"}:
        return "spam"
    sender = cells.get("from", "").casefold()
    # Sponsored mail comes from a member without a profile, under LinkedIn's own name.
    return "system" if sender in {"linkedin", "linkedin member"} and not cells.get("sender profile url") else ""


def _party(name: str, address: str) -> Party:
    key = profile_key(address)
    return Party(name=name, kind="linkedin", value=key) if key.startswith("linkedin.com/") else Party(name=name)


def _recipients(names: str, addresses: str) -> tuple[Party, ...]:
    keys = [key for part in _BETWEEN_ADDRESSES.split(addresses) if (key := profile_key(part))]
    if len(keys) <= 1:
        # A comma may belong to the one name ("Ahmed Ali, PMP"); without addresses it parts several.
        written = [names] if keys else _names_in(names)
        return tuple(_party(name, key) for name, key in zip(written, keys or [""] * len(written), strict=False))
    written = _names_in(names)
    if len(written) != len(keys):
        written = [""] * len(keys)
    return tuple(_party(name, key) for name, key in zip(written, keys, strict=True))


def _names_in(names: str) -> list[str]:
    return [name for part in re.split(r"[,;،]", names) if (name := part.strip())]


def _stamp(written: str, options: ReadOptions) -> datetime | None:
    try:
        if found := _STAMP.match(written):
            year, month, day, hour, minute, second = (int(part or 0) for part in found.groups()[:6])
            # The archive writes UTC throughout; files that leave the word out show the same hours.
            return datetime(year, month, day, hour, minute, second, tzinfo=UTC)
        if found := _US_STAMP.match(written):
            return _us_moment(found, options)
    except ValueError:
        return None
    return None


def _us_moment(found: re.Match[str], options: ReadOptions) -> datetime:
    month, day, year, hour, minute = (int(part) for part in found.groups()[:5])
    if found[6]:
        hour = hour % _NOON + (_NOON if found[6].casefold() == "pm" else 0)
    year += 2000 if len(found[3]) == len("26") else 0
    return datetime(year, month, day, hour, minute, tzinfo=ZoneInfo(options.time_zone))


def _pair(sender: Party, recipients: tuple[Party, ...]) -> str:
    return "|".join(sorted(_who(party).casefold() for party in (sender, *recipients)))


def _key(thread: str, at: datetime, sender: Party, subject: str, content: str) -> str:
    said = "\x1f".join([thread, at.isoformat(), _who(sender), subject, content])
    return "linkedin:" + hashlib.sha256(said.encode("utf-8", "replace")).hexdigest()[:32]


def _undated(row: Row, written: str) -> Rejected:
    return Rejected(line=row.line, code="date-unreadable", values={"value": written[:100]}, excerpt=excerpt(row.cells))
