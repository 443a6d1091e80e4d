import io
import tracemalloc
from datetime import UTC, datetime

import pytest

from wasl.foundation.formats.mail import gathering as mail_gathering
from wasl.foundation.formats.mail import mbox
from wasl.foundation.formats.records import FileRefusedError, Message, ReadOptions, Rejected

SEPARATOR = "From sami@example.org Fri Sep 16 22:26:51 2016"


def letter(number=1, *, separator=SEPARATOR, body="السلام عليكم"):
    return f"{separator}\nFrom: sami@example.org\nSubject: رسالة {number}\nMessage-ID: <{number}@x>\n\n{body}\n"


def records_of(content, **options):
    content = content.encode() if isinstance(content, str) else content
    return list(mbox.read(io.BytesIO(content), "box.mbox", ReadOptions(**options)))


def subjects(content, **options):
    return [record.subject for record in records_of(content, **options) if isinstance(record, Message)]


SEPARATORS = [
    "From sami@example.org Fri Sep 16 22:26:51 2016",
    "From sami@example.org  Fri Sep  6 22:26:51 2016",
    "From 1545668983435175434@xxx Fri Sep 16 22:26:51 +0000 2016",
    "From sami@example.org Fri Sep 16 22:26:51 GMT 2016",
    "From sami@example.org Fri Sep 16 22:26:51 2016 +0300",
    "From sami@example.org Fri Sep 16 22:26 2016",
    "From sami@example.org Fri Sep 16 22:26:51 16",
    "From sami Fri Sep 16 22:26:51 2016 remote from garfield",
    "From sami@example.org Fri, 16 Sep 2016 22:26:51 +0300",
    "From sami@example.org 16 Sep 2016 22:26:51",
    "From sami@example.org Friday, 16-Sep-16 22:26:51 GMT",
    "From sami@example.org 2016-09-16T22:26:51Z",
    "From sami@example.org 2016-09-16 22:26:51 +0300",
    "From ripley at stats.example.org  Fri Sep 16 22:26:51 2016",
    "From pd@|gd @end|ng |rom gm@||@com  Fri Sep 16 22:26:51 2016",
    "From MAILER-DAEMON Fri Sep 16 22:26:51 MET DST 2016",
    "From - Fri Sep 16 22:26:51 2016",
    "From - ",
    'From "Sami Haddad" <sami@example.org> Fri Sep 16 22:26:51 2016',
]


@pytest.mark.parametrize("separator", SEPARATORS)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=["unix", "windows", "old mac"])
def test_every_separator_begins_a_message(separator, line_end):
    content = "\n".join(letter(number, separator=separator) for number in range(3))

    assert subjects(content.replace("\n", line_end)) == ["رسالة 0", "رسالة 1", "رسالة 2"]


SENTENCES = [
    "From the office, with love.",
    "From 16 Sep 2016 on, we meet on Sundays.",
    "From Fri Sep 16 22:26:51 2016 nothing was heard.",
    "From sami@example.org",
    "From - ",
    ">From sami@example.org Fri Sep 16 22:26:51 2016",
    "FROM sami@example.org Fri Sep 16 22:26:51 2016",
    "From " + "x" * 3000 + " Fri Sep 16 22:26:51 2016",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_that_begins_with_from_stays_in_its_letter(sentence):
    content = letter(1, body=f"أهلا\n\n{sentence}\nقال لي الشيخ: تعال\n") + "\n" + letter(2)

    assert subjects(content) == ["رسالة 1", "رسالة 2"]


PATCH = "From fc88cba7f1f37b9cf3b296eace2422dd0e173502 Mon Sep 17 00:00:00 2001"


def test_a_patch_attached_to_a_letter_is_no_letter():
    content = letter(1, body=f"--=-=\n\n{letter(7, separator=PATCH)}--=-=--\n") + "\n" + letter(2)

    assert subjects(content) == ["رسالة 1", "رسالة 2"]


def test_a_series_of_patches_is_a_box():
    assert subjects("\n".join(letter(number, separator=PATCH) for number in range(3))) == [
        "رسالة 0",
        "رسالة 1",
        "رسالة 2",
    ]


def test_a_separator_without_the_empty_line_before_it_counts():
    assert subjects(letter(1) + letter(2)) == ["رسالة 1", "رسالة 2"]


def test_a_single_letter_without_separator_is_read():
    assert subjects(letter(1).partition("\n")[2]) == ["رسالة 1"]


def test_a_message_knows_its_line_and_the_length_of_its_body():
    first, second = (r for r in records_of(letter(1, body="abc") + "\n" + letter(2)) if isinstance(r, Message))

    assert (first.line, second.line) == (1, 8)
    assert first.length == len("abc\n")


def test_the_separator_dates_a_letter_without_date():
    [message] = [record for record in records_of(letter()) if isinstance(record, Message)]

    assert message.at == datetime(2016, 9, 16, 19, 26, 51, tzinfo=UTC)


@pytest.mark.parametrize("block", [1, 7, 64, 1000])
def test_blocks_may_end_anywhere(monkeypatch, block):
    whole = records_of("\n".join(letter(number) for number in range(40)).replace("\n", "\r\n"), keep_text=True)
    monkeypatch.setattr(mail_gathering, "BLOCK_BYTES", block)

    pieces = records_of("\n".join(letter(number) for number in range(40)).replace("\n", "\r\n"), keep_text=True)

    assert pieces == whole
    assert len(pieces) >= 40


def test_a_letter_without_headers_is_reported():
    records = records_of(f"{SEPARATOR}\nMIME: no\nabc def\n\n{letter(2)}")

    assert [record.code for record in records if isinstance(record, Rejected)] == ["no-headers"]
    assert subjects(f"{SEPARATOR}\nMIME: no\nabc def\n\n{letter(2)}") == ["رسالة 2"]


def test_headers_without_end_are_cut_and_reported():
    content = f"{SEPARATOR}\nSubject: طويل\n" + "X-Long: abc\n" * 200_000 + "\nbody\n\n" + letter(2)

    records = records_of(content)

    assert [record.code for record in records if isinstance(record, Rejected)] == ["headers-too-long"]
    assert subjects(content) == ["طويل", "رسالة 2"]


class Endless(io.RawIOBase):
    """A mailbox larger than memory: the same bytes again and again, up to a size."""

    def __init__(self, beginning, piece, size):
        self._piece, self._left, self._next = piece * (262_144 // len(piece)), size, beginning

    def read(self, _size=-1):
        block, self._next = self._next, self._piece
        if self._left <= 0:
            return b""
        self._left -= len(block)
        return block


@pytest.mark.parametrize("piece", [b"From ", b"a", b"\n", b"From: x\n", b"QUJD\n"])
@pytest.mark.parametrize("keep_text", [False, True])
def test_memory_stays_flat_in_a_letter_of_any_size(piece, keep_text):
    stream = Endless(letter().encode(), piece, 12_000_000)
    tracemalloc.start()

    records = list(mbox.read(stream, "box.mbox", ReadOptions(keep_text=keep_text)))

    assert tracemalloc.get_traced_memory()[1] < 10_000_000
    tracemalloc.stop()
    assert records


def test_a_mailbox_is_recognised_by_its_separator():
    assert mbox.recognise(letter().encode()) > 0.9
    assert mbox.recognise(letter().replace("\n", "\r").encode()) > 0.9
    assert mbox.recognise(b"From the desk of Sami\n\nDear Mona") == 0.0
    assert mbox.recognise(b"From: sami@example.org\n") == 0.0


def test_an_empty_file_is_refused():
    with pytest.raises(FileRefusedError) as refusal:
        records_of("")
    assert refusal.value.code == "file-empty"
