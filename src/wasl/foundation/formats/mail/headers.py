"""The header block of a message: the fields that say who wrote to whom, when, and through what."""

from __future__ import annotations

import re

from wasl.foundation.formats.mail.addresses import parse_addresses
from wasl.foundation.formats.mail.charsets import decode, decode_words
from wasl.foundation.formats.records import Party

_WANTED = frozenset(
    {
        b"from", b"sender", b"reply-to", b"return-path", b"to", b"cc", b"bcc", b"apparently-to",
        b"delivered-to", b"x-delivered-to", b"x-original-to", b"envelope-to",
        b"subject", b"date", b"received", b"message-id", b"in-reply-to", b"references",
        b"list-id", b"list-unsubscribe", b"list-post", b"mailing-list", b"precedence",
        b"auto-submitted", b"x-autoreply", b"x-autorespond", b"x-spam-flag",
        b"x-gmail-labels", b"x-gm-thrid",
        b"mime-version", b"content-type", b"content-transfer-encoding", b"content-disposition",
    }
)  # fmt: skip
_REPEATED = frozenset({b"to", b"cc", b"bcc"})  # forbidden, yet written: their addresses are joined
_CHARSET = re.compile(r"charset\*?\s*=\s*[\"']?(?:[^\s\"';']*'[^\s\"';']*')?([^\s\"';']{1,60})", re.IGNORECASE)
_BRACKETED = re.compile(r"<([^<>]+)>")
_LONGEST_ID = 250
_UNSEEN = re.compile(r"[\x00-\x1f\x7f]+")
_LOOKS_LIKE_HEADER = re.compile(rb"[!-9;-~]{1,76}[ \t]*:")


class MailHeaders:
    """The known fields of one header block. A field that stands twice counts once, the first time."""

    __slots__ = ("_fields",)

    def __init__(self, fields: dict[bytes, bytes]) -> None:
        self._fields = fields

    def __bool__(self) -> bool:
        return bool(self._fields)

    def __contains__(self, name: bytes) -> bool:
        return name in self._fields

    def has_any(self, names: frozenset[bytes]) -> bool:
        return not names.isdisjoint(self._fields)

    @property
    def names(self) -> frozenset[bytes]:
        return frozenset(self._fields)

    def line(self, name: bytes) -> str:
        """The field as one line, encoded words still encoded: addresses are split before they are decoded."""
        raw = self._fields.get(name)
        if not raw:
            return ""
        if raw.isascii():
            return raw.decode("ascii")
        return decode(raw, otherwise=self.charset)

    def text(self, name: bytes) -> str:
        """The field as people read it, in one line."""
        text = decode_words(self.line(name))
        if not text.isprintable():
            text = _UNSEEN.sub(" ", text)
        return " ".join(text.split())

    def parties(self, name: bytes) -> tuple[Party, ...]:
        line = self.line(name)
        return parse_addresses(line) if line else ()

    @property
    def charset(self) -> str:
        """The charset of the body: the best guess for raw bytes in a header."""
        return charset_in(self._fields.get(b"content-type", b"").decode("latin-1"))

    @property
    def message_id(self) -> str:
        """The Message-ID without its brackets, or "" where it is missing or no identifier."""
        return _identifier(self.line(b"message-id"))

    @property
    def first_ancestor(self) -> str:
        """The message that the conversation began with, as far as this message says."""
        return _identifier(self.line(b"references")) or _identifier(self.line(b"in-reply-to"))


def charset_in(content_type: str) -> str:
    found = _CHARSET.search(content_type[:2000])
    return found[1] if found else ""


def looks_like_header(line: bytes) -> bool:
    """Whether a line begins as a header field does: a name without blanks, then a colon."""
    return _LOOKS_LIKE_HEADER.match(line) is not None


def parse_headers(block: bytes) -> MailHeaders:
    """Parse a header block without its final empty line. Lines that are no header are passed over."""
    block = block.replace(b"\r\n", b"\n").replace(b"\n ", b" ").replace(b"\n\t", b" ")
    fields: dict[bytes, bytes] = {}
    for line in block.split(b"\n"):
        name, _, value = line.partition(b":")
        name = name.strip().lower()
        if name not in _WANTED:
            continue
        if name not in fields:
            fields[name] = value.strip()
        elif name in _REPEATED:
            fields[name] += b", " + value.strip()
    return MailHeaders(fields)


def _identifier(text: str) -> str:
    if not text:
        return ""
    bracketed = _BRACKETED.search(text)
    identifier = "".join((bracketed[1] if bracketed else text.partition(" ")[0]).split())
    return identifier if 3 <= len(identifier) <= _LONGEST_ID else ""  # noqa: PLR2004  (a@b)
