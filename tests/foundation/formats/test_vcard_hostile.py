import io
import time
import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.foundation.formats.test_vcard import read, read_one
from wasl.foundation.formats.records import Contact, FileRefusedError, ReadOptions, Rejected
from wasl.foundation.formats.vcard import reading as vcard

PIECES = st.sampled_from(
    [
        b"BEGIN:VCARD\r\n", b"END:VCARD\n", b"begin:vcard\r", b"VERSION:2.1\n", b"VERSION:4.0\n", b"FN:", b"N:", b"N:;;,",
        b"TEL;", b"TYPE=", b"VALUE=uri:", b"tel:", b'ADR;LABEL="', b'"', b";", b":", b",", b"=\n", b"=D9", b"\n ", b"\n\t",
        b"ENCODING=QUOTED-PRINTABLE", b"ENCODING=b", b"CHARSET=", b"utf-7", b"idna", b"utf-16", b"\\", b"\\n", b"^n", b"^",
        b"AGENT:\n", b"BDAY:", b"1604", b"--0", b"item1.", b"X-ABLABEL:", b"PHOTO;", b"data:image/png;base64,", b"URL:",
        b"http://", b"[", b"]", b"IMPP:", b"x-apple:", b"X-CUSTOM(", b"\0", b"\xff\xfe", b"\xed\xa0\x80", b"\xd9", b"@", b"\r",
        b"X-ANDROID-CUSTOM:", b"contact_event;", b"ORG;ALTID=1:", b"\xef\xbb\xbf", "٣".encode(), "\u202e".encode(),
    ]
)  # fmt: skip


def card(*lines):
    return "\n".join(["BEGIN:VCARD", "FN:سارة", *lines, "END:VCARD", ""]).encode()


def read_or_refused(content):
    try:
        return read(content)
    except FileRefusedError:
        return []


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.binary(max_size=400), st.lists(PIECES, max_size=40).map(b"".join)))
def test_no_bytes_make_the_reader_fail(content):
    for record in [*read_or_refused(content), *read_or_refused(b"BEGIN:VCARD\n" + content + b"\nEND:VCARD")]:
        assert isinstance(record, Contact | Rejected)


@pytest.mark.parametrize(
    ("content", "code"), [(b"", "file-empty"), (b" \r\n", "file-empty"), (b"a,b\n1,2", "not-vcard")]
)
def test_a_file_without_cards_is_refused(content, code):
    with pytest.raises(FileRefusedError) as refused:
        read(content)

    assert refused.value.code == code


class Endless(io.RawIOBase):
    """A file of one card whose line never ends, made while it is read."""

    def __init__(self, head, filler, times):
        self.parts = iter([head, *[filler] * times, b"\nTEL:0501234567\nEND:VCARD\n"])

    def read(self, _size=-1):
        return next(self.parts, b"")


@pytest.mark.parametrize(
    ("filler", "blocks"),
    [(b"A" * 65536, 100), (b"QUJD" * 18 + b"\n ", 100), (b"xyz\n ", 16)],
    ids=["line", "folds", "short folds"],
)
@pytest.mark.parametrize(
    ("property_", "code"), [(b"NOTE:", "value-too-long"), (b"PHOTO;ENCODING=b:", "photo-too-large")]
)
def test_a_line_of_any_length_takes_bounded_memory(filler, blocks, property_, code):
    filler = filler * max(1, 65536 // len(filler))
    stream = Endless(b"BEGIN:VCARD\nFN:" + "سارة".encode() + b"\n" + property_, filler, blocks)

    tracemalloc.start()
    records = list(vcard.read(stream, "", ReadOptions()))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert peak < 80_000_000
    assert records[0].full == "سارة"
    told = {record.code for record in records[1:]}
    assert code in told or "card-too-long" in told
    assert bool(records[0].reaches) == ("card-too-long" not in told)


def test_text_is_cut_at_its_limit():
    contact, told = read(card("NOTE:" + "س" * 70_000))

    assert len(contact.note) == 65_536
    assert (told.code, told.values) == ("value-too-long", {"property": "NOTE"})


def test_cards_inside_cards_without_end_take_no_depth():
    nested = b"BEGIN:VCARD\nFN:Omar\n" + b"AGENT:\nBEGIN:VCARD\n" * 3000 + b"END:VCARD\n" * 3001
    repeated = b"BEGIN:VCARD\n" * 3000 + b"FN:Omar\n" + b"END:VCARD\n" * 3000

    assert [record.full for record in read(nested) if isinstance(record, Contact)] == ["Omar"]
    assert [record.full for record in read(repeated)] == ["Omar"]


def test_a_card_of_too_many_lines_is_read_in_part_and_told():
    contact, told = read(card(*[f"TEL:05{number:08}" for number in range(5000)]))

    assert len(contact.reaches) == 200
    assert told.code == "card-too-long"


@pytest.mark.parametrize(
    "line",
    [
        "FN:" + "1 " * 30_000 + "x",
        "FN:" + "a@" * 30_000,
        "EMAIL:" + "<" * 60_000 + ">",
        "ORG:" + "\\" * 60_000,
        'X;A="' * 20_000 + ":x",
        "URL:https://" + "m." * 30_000 + "x.com/a",
        "X-SOCIALPROFILE:" + "x-apple:" * 8000,
    ],
)
def test_no_value_takes_more_than_a_moment(line):
    started = time.process_time()

    read(card(*[line] * 10))

    assert time.process_time() - started < 2


def test_lines_kept_from_elsewhere_are_bounded():
    contact = read_one("FN:سارة", "X-LONG:" + "x" * 2000, *[f"X-ODD-{number}:1" for number in range(200)])

    assert len(contact.extras) == 50
    assert all(len(extra) <= 1000 for extra in contact.extras)


def test_text_is_made_safe():
    contact = read_one(
        "FN:سا\0رة\u202e", "NOTE;ENCODING=QUOTED-PRINTABLE:a=00b=E2=80=AE=0D=0Ac", "TEL;VALUE=uri:tel:%2B9665%00"
    )

    assert (contact.full, contact.note, contact.reaches[0].value) == ("سارة", "ab\nc", "+9665")


def test_half_a_letter_becomes_a_sign_and_loses_no_card():
    (contact,) = read(b"BEGIN:VCARD\nFN:Omar\nNOTE:" + "نلتقي غدا".encode() + b"\xed\xa0\x80\nEND:VCARD\n")

    assert contact.note.startswith("نلتقي غدا")


def test_a_picture_by_address_is_neither_fetched_nor_kept():
    contact = read_one(
        "FN:سارة", "PHOTO;VALUE=uri:http://169.254.169.254/x", "LOGO:https://example.com/a", version="4.0"
    )

    assert (contact.photo, contact.extras) == (None, ())
