"""One mail as a `Message`: who wrote to whom, when, and whether it says anything about a relationship."""

from __future__ import annotations

import re
from datetime import UTC, datetime, tzinfo
from functools import lru_cache
from hashlib import blake2b
from typing import Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from wasl.foundation.formats.mail.dates import parse_mail_date
from wasl.foundation.formats.mail.folders import kind_of_labels
from wasl.foundation.formats.mail.gathering import FolderKind, RawMail
from wasl.foundation.formats.mail.headers import MailHeaders
from wasl.foundation.formats.mail.text import text_of
from wasl.foundation.formats.records import Message, Party, ReadOptions

MASS = 20  # more recipients than this is a circular, not a letter
_MOST_RECIPIENTS = 500
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_NOBODY = Party()

_NO_REPLY = re.compile(
    r"(?:.*[._+-])?(?:no[._-]?reply|do[._-]?not[._-]?reply|dont[._-]?reply|not?ifications?|alerts?|auto[._-]?mailer"
    r"|news[._-]?letters?|unsubscribe|automated|updates|mailing)(?:[._+-].*)?"
)
_MACHINE = re.compile(r"mailer-daemon|postmaster|bounces?|[a-z0-9._-]+[+-]bounces?")
_LIST_PRECEDENCE = {"bulk", "list", "junk"}
_LIST_FIELDS = frozenset({b"list-id", b"list-unsubscribe", b"list-post", b"mailing-list"})
_AUTOMATIC_FIELDS = frozenset({b"auto-submitted", b"x-autoreply", b"x-autorespond"})
_TELLING_FIELDS = _LIST_FIELDS | _AUTOMATIC_FIELDS | {b"x-spam-flag", b"precedence"}
_MINE = (b"delivered-to", b"x-delivered-to", b"x-original-to", b"envelope-to")


class Box(msgspec.Struct, frozen=True):
    """What a message's headers say about the mailbox it lies in: the folder's kind, the owner's address."""

    folder: FolderKind
    owner: str


def box_of(mail: RawMail, headers: MailHeaders) -> Box:
    folder = mail.folder
    if not folder and b"x-gmail-labels" in headers:
        folder = kind_of_labels(headers.text(b"x-gmail-labels"))
    return Box(folder, mail.owner or _delivered_to(headers))


def to_message(mail: RawMail, headers: MailHeaders, box: Box, options: ReadOptions) -> Message:
    """The message that these headers tell of.

    `length` is the number of bytes of the body, attachments included, so that bodies need not be
    decoded; where the text is kept it is the number of its characters.
    """
    sender = _sender(headers)
    recipients = headers.parties(b"to") + headers.parties(b"cc") + headers.parties(b"bcc")
    recipients = (recipients or headers.parties(b"apparently-to"))[:_MOST_RECIPIENTS]
    subject = headers.text(b"subject")
    at = _moment(mail, headers, options)
    text = text_of(headers, mail.body) if options.keep_text else ""
    return Message(
        line=mail.line,
        key=headers.message_id or _fingerprint(headers, sender, subject),
        at=at or _EPOCH,
        channel="email",
        sender=sender,
        recipients=recipients,
        direction=_direction(sender, box),
        thread=headers.line(b"x-gm-thrid") or headers.first_ancestor or headers.message_id,
        subject=subject,
        length=len(text) if options.keep_text else mail.body_length,
        text=text,
        skip=_skip(headers, box.folder) or _skip_by_people(sender, len(recipients)) or ("" if at else "no-date"),
    )


def _delivered_to(headers: MailHeaders) -> str:
    """The address whose mailbox this is, as the last server wrote it, or ""."""
    for field in _MINE:
        if field in headers:
            return next((party.value for party in headers.parties(field)), "")
    return ""


def _sender(headers: MailHeaders) -> Party:
    """The first author with an address; without one the sender, the envelope's sender, or a name alone."""
    named = headers.parties(b"from")
    for party in named:
        if party.value:
            return party
    for field in (b"sender", b"return-path"):
        for party in headers.parties(field):
            if party.value:
                return Party(name=named[0].name if named else party.name, kind="email", value=party.value)
    return named[0] if named else _NOBODY


def _moment(mail: RawMail, headers: MailHeaders, options: ReadOptions) -> datetime | None:
    """When it was written; where the date is missing or impossible, when it was received."""
    local, last_year = zone_of(options.time_zone), _last_year(options.today)
    for place in (_dated, _received, _enveloped):
        at = parse_mail_date(place(mail, headers), local)
        if at and at.year <= last_year:
            return at
    return None


def _dated(_mail: RawMail, headers: MailHeaders) -> str:
    return headers.line(b"date")


def _received(_mail: RawMail, headers: MailHeaders) -> str:
    return headers.line(b"received").rpartition(";")[2]


def _enveloped(mail: RawMail, _headers: MailHeaders) -> str:
    return mail.envelope.decode("latin-1")


@lru_cache(maxsize=8)
def zone_of(name: str) -> tzinfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return UTC


@lru_cache(maxsize=8)
def _last_year(today: str) -> int:
    """A clock that runs more than two years ahead of the owner's day was set wrongly."""
    return int(today[:4]) + 2 if today[:4].isdigit() else 9999


def _fingerprint(headers: MailHeaders, sender: Party, subject: str) -> str:
    written = "\n".join((headers.line(b"date"), sender.value or sender.name, subject))
    return f"hash:{blake2b(written.encode('utf-8', 'replace'), digest_size=16).hexdigest()}"


def _direction(sender: Party, box: Box) -> Literal["", "in", "out"]:
    if box.folder in {"sent", "draft"}:
        return "out"
    if not box.owner or not sender.value:
        return ""
    return "out" if sender.value == box.owner else "in"


def _skip(headers: MailHeaders, folder: FolderKind) -> str:
    if folder in {"draft", "spam"}:
        return folder
    if not headers.has_any(_TELLING_FIELDS):
        return ""
    if headers.line(b"x-spam-flag").lower().startswith("yes"):
        return "spam"
    precedence = headers.line(b"precedence").lower()
    if precedence in _LIST_PRECEDENCE or headers.has_any(_LIST_FIELDS):
        return "list"
    return "system" if _is_automatic(headers, precedence) else ""


def _is_automatic(headers: MailHeaders, precedence: str) -> bool:
    automatic = headers.line(b"auto-submitted").lower()
    if automatic and not automatic.startswith("no"):
        return True
    return precedence.startswith("auto") or b"x-autoreply" in headers or b"x-autorespond" in headers


def _skip_by_people(sender: Party, recipients: int) -> str:
    return _kind_of_sender(sender.value) or ("mass" if recipients > MASS else "")


@lru_cache(maxsize=4096)
def _kind_of_sender(address: str) -> str:
    who = address.partition("@")[0][:100]
    if _MACHINE.fullmatch(who):
        return "system"
    return "no-reply" if _NO_REPLY.fullmatch(who) else ""
