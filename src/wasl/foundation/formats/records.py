"""What every reader of a foreign file gives back: plain records, one shape for all formats.

A reader is a generator: it takes a binary stream and `ReadOptions` and yields records in the order of
the file, one at a time, so that memory does not grow with the file. Records cross a process boundary
(readers run apart, under limits), which is why they are msgspec structs: typed, compact, quick to encode.

Nothing here knows a person, an owner or a database.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import BinaryIO, Literal, NamedTuple

import msgspec

ReachKind = Literal[
    "phone", "email", "postal", "whatsapp", "telegram", "linkedin", "x", "facebook", "instagram",
    "signal", "skype", "site", "other",
]  # fmt: skip

CHANNELS = (
    "call", "whatsapp", "sms", "telegram", "email", "meeting", "video", "event", "social", "letter", "other",
)  # fmt: skip


class Reach(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One way to reach somebody, as the file gives it: bidi marks gone, otherwise not normalised."""

    kind: ReachKind
    value: str
    label: str = ""
    is_preferred: bool = False


class Way(NamedTuple):
    """A way to reach somebody that is usable: `value` is the form that is compared, `shown` the one that is read."""

    kind: str
    value: str
    shown: str
    label: str
    is_preferred: bool


class PartialDay(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A day of which parts may be unknown: a birthday without its year, a year alone, a month and year."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    calendar: Literal["gregorian", "hijri"] = "gregorian"


class Role(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A place of work: organisation, department, what the person is there. Days as `PartialDay`."""

    organisation: str = ""
    department: str = ""
    title: str = ""
    since: PartialDay | None = None
    until: PartialDay | None = None


class Remembered(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A day kept about a person. `kind` "other" carries its own `label`."""

    kind: Literal["birthday", "anniversary", "other"]
    on: PartialDay
    label: str = ""


class Photo(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The bytes of a picture inside the file. A picture given by address is never fetched."""

    content: bytes
    media_type: str = ""


class Contact(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag="contact"):
    """One person (or organisation) of an address book.

    `full` is the name as the file shows it and is never made up from an address. `spellings` are further
    names of the same person, such as the Latin one. `extras` are raw vCard lines that Wasl does not
    understand, kept for the way back out. `ways` are the reaches in their normal form, None until somebody works
    them out: of a file, the process that reads it.
    """

    line: int = 0
    uid: str = ""
    is_organisation: bool = False
    full: str = ""
    prefix: str = ""
    given: str = ""
    middle: str = ""
    family: str = ""
    suffix: str = ""
    nickname: str = ""
    spellings: tuple[str, ...] = ()
    gender: Literal["", "m", "f"] = ""
    reaches: tuple[Reach, ...] = ()
    roles: tuple[Role, ...] = ()
    days: tuple[Remembered, ...] = ()
    groups: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    city: str = ""
    note: str = ""
    photo: Photo | None = None
    met_on: PartialDay | None = None
    extras: tuple[str, ...] = ()
    ways: tuple[Way, ...] | None = None


class Party(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Somebody in a message or an event: a name, an address, or both. `kind` "" means a name alone."""

    name: str = ""
    kind: Literal["", "email", "phone", "linkedin", "telegram", "whatsapp"] = ""
    value: str = ""


class Message(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag="message"):
    """One message, call or invitation between the owner of the archive and others.

    `key` is stable: reading the same archive again, or a later export of the same chat, gives the same
    key for the same message. `at` is aware where the file says the zone, else it is the wall clock of
    `ReadOptions.time_zone`, made aware by the reader. `length` counts the characters of the text;
    `text` itself is empty unless `ReadOptions.keep_text`. `direction` is "" where only the importer can
    tell (it knows who the owner is). `skip` names why this message is no relationship: "list",
    "no-reply", "mass", "system", "draft", "spam"; it is still counted as read.
    """

    line: int = 0
    key: str
    at: datetime
    channel: str
    sender: Party
    recipients: tuple[Party, ...] = ()
    direction: Literal["", "in", "out"] = ""
    thread: str = ""
    thread_title: str = ""
    is_group: bool = False
    subject: str = ""
    length: int = 0
    duration_seconds: int = 0
    text: str = ""
    skip: str = ""


class Event(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag="event"):
    """One entry of a calendar.

    `occurrences` holds the starts of a repeated entry (the first included),
    bounded by count and window; it is empty for an entry that happens once. `all_day` entries start at
    midnight of `ReadOptions.time_zone` and are not shifted by zones. `declined` are those who were invited and said
    that they would not come: they are not among the `attendees`. `skip` names why the entry is no
    event: "no-start" (a reply or a fragment that says no time: `starts_at` is then when it was written);
    it is still counted as read, and a `Rejected` follows it.
    """

    line: int = 0
    key: str
    title: str = ""
    starts_at: datetime
    ends_at: datetime | None = None
    all_day: bool = False
    occurrences: tuple[datetime, ...] = ()
    is_yearly: bool = False
    place: str = ""
    link: str = ""
    note: str = ""
    organiser: Party | None = None
    attendees: tuple[Party, ...] = ()
    declined: tuple[Party, ...] = ()
    status: Literal["confirmed", "tentative", "cancelled"] = "confirmed"
    skip: str = ""


class OwnFact(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag="own"):
    """A row about the owner's own profile: a position, a skill, a followed organisation, a course."""

    line: int = 0
    platform: str
    kind: str
    fields: dict[str, str]


class SeenTie(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag="tie"):
    """A stated tie between two other people (`ties.csv`). `strength` is 0 to 1, or None."""

    line: int = 0
    a: Party
    b: Party
    strength: float | None = None
    source: str = ""
    since: PartialDay | None = None


class Rejected(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag="rejected"):
    """A row that could not be read, and why.

    `code` is a stable slug, worded for people elsewhere; `values` are what the wording names. `excerpt` is the row itself, cut at 200 characters.
    """

    line: int = 0
    code: str
    values: dict[str, str] = {}
    excerpt: str = ""


class Whose(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag="whose"):
    """A hint about who the owner of this archive is, with how sure it is (0 to 1)."""

    party: Party
    certainty: float


class Columns(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag="columns"):
    """The columns of a table of unknown layout, for the mapping screen. Comes before its contacts.

    `guess` has one field name of `other_csv.FIELDS` (or "") for each column.
    """

    header: tuple[str, ...]
    has_header: bool
    guess: tuple[str, ...]
    sample: tuple[tuple[str, ...], ...]


Record = Contact | Message | Event | OwnFact | SeenTie | Rejected | Whose | Columns


class ReadOptions(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a reader needs to know about the owner. `today` decides two-digit years and future dates."""

    time_zone: str = "Asia/Riyadh"
    default_country: str = "SA"
    today: str = "2026-01-01"
    keep_text: bool = False
    mapping: tuple[str, ...] = ()
    has_header: bool | None = None


Reader = Callable[[BinaryIO, str, ReadOptions], Iterator[Record]]
"""`read(stream, name, options)`: `name` is the file's name, used only as a hint (a chat's title)."""


class FileRefusedError(Exception):
    """The file as a whole cannot be read. `code` is a stable slug, `values` what its wording names."""

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(code)
        self.code = code
        self.values = values
