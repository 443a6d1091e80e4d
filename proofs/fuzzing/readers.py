"""What is fuzzed: one function of bytes for each reader. Whatever it raises but a refusal is a fault."""

import io
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path

import msgspec

from wasl.foundation.formats.records import FileRefusedError, ReadOptions, Record, Rejected
from wasl.foundation.formats.registry import READERS as FORMATS
from wasl.foundation.formats.registry import reader_of

TODAY = date(2026, 10, 6)
OPTIONS = ReadOptions(today=TODAY.isoformat(), keep_text=True)
FAILED = "reader-failed"  # what a reading process makes of any other exception
SPARE_RECORDS = 1_000  # on top of one for each byte
KNOWN = ("سارة العتيبي", "خالد المنصور", "محمد الأحمد", "علي الحمادي", "Omar Alsharif", "Will Turner")

Read = Callable[[bytes], None]


def _format(name: str) -> Read:
    """A file of that format. Its records must pass between processes, and be no more than the file has bytes."""
    reader = reader_of(name)

    def read(content: bytes) -> None:
        reader.recognise(content)
        with suppress(FileRefusedError):
            _pass_on(reader.read(io.BytesIO(content), f"ملف.{name}", OPTIONS), len(content) + SPARE_RECORDS)

    return read


def _pass_on(records: Iterator[Record], most: int) -> None:
    for number, record in enumerate(records):
        msgspec.msgpack.encode(record)
        if isinstance(record, Rejected) and record.code == FAILED:
            raise RuntimeError(f"a reader failed: {record.values}")
        if number > most:
            raise RuntimeError("more records than bytes")


def _container() -> Read:
    """A zip, or any file as it is dropped on the page: recognised, opened, and each member read by its own reader."""
    from wasl.foundation.readers.here import read_here
    from wasl.foundation.readers.outcomes import Batch, Source

    folder = Path(tempfile.mkdtemp(prefix="wasl-fuzz-"))

    def read(content: bytes) -> None:
        path = folder / "archive.zip"
        path.write_bytes(content)
        for told in read_here([Source(str(path))], OPTIONS):
            if isinstance(told, Batch):
                _pass_on(iter(told.records), len(content) + SPARE_RECORDS)
            elif told.code == FAILED:
                raise RuntimeError(f"a reader failed: {told.values}")
        if left := [one.name for one in folder.iterdir() if one != path]:
            raise RuntimeError(f"written beside the archive: {left}")

    return read


def _profile() -> Read:
    """A saved page of a profile, and the same bytes as pasted text."""
    from wasl.relations.presence.rules.reading import read_page, read_text

    def read(content: bytes) -> None:
        text = content.decode("utf-8", "replace")
        _storable(repr(read_page(text)), repr(read_text(text)))

    return read


def _feed() -> Read:
    from wasl.relations.organisations.reading import feed_named_in, news_in, plain_text

    def read(content: bytes) -> None:
        news = news_in(content, "https://example.org/news") or []
        _storable(*(word for one in news for word in (one.key, one.title, one.text, one.link)))
        _storable(feed_named_in(content, "https://example.org/news"), plain_text(content.decode("utf-8", "replace")))

    return read


def _sentence() -> Read:
    from wasl.foundation.language.names.memory_index import MemoryStore
    from wasl.foundation.understanding.calendars import Today
    from wasl.foundation.understanding.reading import understand
    from wasl.foundation.understanding.understood import LONGEST

    store = MemoryStore((place, [name]) for place, name in enumerate(KNOWN))

    def read(content: bytes) -> None:
        understand(content.decode("utf-8", "replace")[:LONGEST], store, Today(TODAY))

    return read


def _name() -> Read:
    """A name, as it is split, written otherwise, and compared with another; the comparison is the same both ways."""
    from wasl.foundation.language.name_parts import split_name
    from wasl.foundation.language.names.comparison import compare_names

    def read(content: bytes) -> None:
        one, _, other = content.decode("utf-8", "replace")[:400].partition("\n")
        split_name(one)
        there, back = compare_names(one, other or KNOWN[0]), compare_names(other or KNOWN[0], one)
        if abs(there.probability - back.probability) > 1e-6:
            raise RuntimeError("a comparison that depends on which name comes first")

    return read


def _phone() -> Read:
    from wasl.foundation.language.phones import may_be_mobile, normalise_phone, phone_country, show_phone

    def read(content: bytes) -> None:
        text = content.decode("utf-8", "replace")[:400]
        for country in ("SA", "EG", ""):
            number = normalise_phone(text, country)
            if number is None:
                continue
            if normalise_phone(number) != number:
                raise RuntimeError("a number that is another one when it is read again")
            show_phone(number), phone_country(number), may_be_mobile(number)

    return read


def _words() -> Read:
    """A short text as an address, a profile's address, a date and a rule of a calendar."""
    from wasl.foundation.dates.reading import read_date
    from wasl.foundation.formats.calendars.rules import RuleRefusedError, rule_in
    from wasl.foundation.formats.mail.addresses import parse_addresses
    from wasl.foundation.formats.profile_address import classify_address, profile_key
    from wasl.foundation.language.emails import normalise_email

    def read(content: bytes) -> None:
        text = content.decode("utf-8", "replace")[:2000]
        normalise_email(text), classify_address(text), profile_key(text), parse_addresses(text)
        read_date(text, today=TODAY)
        with suppress(RuleRefusedError):
            rule_in(text)

    return read


def _draft() -> Read:
    from wasl.foundation.etiquette.checking import check_text

    def read(content: bytes) -> None:
        check_text(content.decode("utf-8", "replace"))

    return read


def _storable(*words: str) -> None:
    """UTF-8 can write it, and PostgreSQL keeps no NUL."""
    for word in words:
        word.encode()
        if "\0" in word:
            raise RuntimeError("a NUL is left in what would be kept")


def _maker(name: str) -> Callable[[], Read]:
    return lambda: _format(name)


MAKERS: Mapping[str, Callable[[], Read]] = {
    **{name: _maker(name) for name in FORMATS},
    "container": _container,
    "profile": _profile,
    "feed": _feed,
    "sentence": _sentence,
    "name": _name,
    "phone": _phone,
    "words": _words,
    "draft": _draft,
}
"""Each makes its reader, and loads only then what that needs: so that what is loaded can be watched."""
