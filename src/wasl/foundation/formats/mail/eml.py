"""One message in a file of its own (.eml, .msg of Unix, a file of a Maildir)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from wasl.foundation.formats.mail.gathering import FolderKind, Gathering, RawMail, read_blocks
from wasl.foundation.formats.mail.headers import looks_like_header, parse_headers
from wasl.foundation.formats.mail.reading import read_mails
from wasl.foundation.formats.records import FileRefusedError, ReadOptions, Record


def recognise(head: bytes) -> float:
    """How surely a file that begins so is one message, 0 to 1."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip().replace(b"\r\n", b"\n")
    if b"\n" not in start:
        start = start.replace(b"\r", b"\n")
    envelope, _, rest = start.partition(b"\n") if start.startswith(b"From ") else (b"", b"", start)
    if not looks_like_header(rest):
        return 0.0
    fields = parse_headers(rest.partition(b"\n\n")[0]).names
    says_who = bool(fields & {b"from", b"sender", b"return-path", b"to", b"delivered-to"})
    says_mail = bool(fields & {b"received", b"message-id", b"mime-version", b"date", b"subject", b"content-type"})
    sureness = 0.95 if says_who and says_mail else 0.6 if says_who or says_mail else 0.0
    return min(sureness, 0.85) if envelope else sureness


def read(stream: BinaryIO, name: str, options: ReadOptions) -> Iterator[Record]:  # noqa: ARG001  (readers share one shape)
    """Read the message. A file without any header of mail is refused."""
    yield from read_mails([gather(stream, keep_text=options.keep_text)], options)


def gather(stream: BinaryIO, *, keep_text: bool, folder: FolderKind = "") -> RawMail:
    """The one message of a file, its body counted but not kept unless its text is asked for."""
    message = Gathering(keep_text=keep_text)
    for block in read_blocks(stream):
        message.take(block)
    mail = message.finish(folder=folder)
    if not mail.header and not mail.body_length:
        raise FileRefusedError("file-empty")
    if not parse_headers(mail.header):
        raise FileRefusedError("not-a-message")
    return mail
