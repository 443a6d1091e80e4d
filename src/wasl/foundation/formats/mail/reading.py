"""Raw messages to records, the same for every kind of mailbox."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wasl.foundation.formats.mail.gathering import MOST_HEADER_BYTES, RawMail
from wasl.foundation.formats.mail.headers import parse_headers
from wasl.foundation.formats.mail.message import box_of, to_message
from wasl.foundation.formats.mail.owner import OwnerEvidence
from wasl.foundation.formats.records import ReadOptions, Record, Rejected

_LONGEST_EXCERPT = 200


def read_mails(mails: Iterable[RawMail], options: ReadOptions) -> Iterator[Record]:
    """A `Message` for each mail that has headers; at the end, hints on whose mailbox it is."""
    evidence = OwnerEvidence()
    for mail in mails:
        headers = parse_headers(mail.header)
        if not headers:
            yield _rejected("no-headers", mail)
            continue
        box = box_of(mail, headers)
        message = to_message(mail, headers, box, options)
        yield message
        if mail.is_header_cut:
            yield _rejected("headers-too-long", mail)
        evidence.add(message, box)
    yield from evidence.hints()


def _rejected(code: str, mail: RawMail) -> Rejected:
    excerpt = mail.header[:_LONGEST_EXCERPT].decode("utf-8", "replace")
    values = {"limit": str(MOST_HEADER_BYTES)} if code == "headers-too-long" else {}
    return Rejected(line=mail.line, code=code, values=values, excerpt=excerpt)
