import io
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.shared import shared
from wasl.foundation.formats.records import Contact, FileRefusedError, Message, ReadOptions, Rejected
from wasl.foundation.formats.tables import google as google_csv
from wasl.foundation.formats.tables import linkedin
from wasl.foundation.formats.tables import other as other_csv
from wasl.foundation.formats.tables import outlook as outlook_csv
from wasl.foundation.formats.tables import plain as plain_csv

READERS = {
    "csv-google": google_csv,
    "csv-outlook": outlook_csv,
    "csv-linkedin": linkedin,
    "csv-other": other_csv,
    "plain": plain_csv,
}


def expectations():
    try:
        expected = json.loads(shared("corpus", "EXPECTED.json").read_text())
    except pytest.skip.Exception:
        return []
    return [(path, fields) for path, fields in sorted(expected.items()) if fields["format"].startswith("csv-")]


def best_reader(content):
    return max(READERS, key=lambda name: READERS[name].recognise(content[:65536]))


def read(reader, content, name=""):
    try:
        return list(reader.read(io.BytesIO(content), name, ReadOptions()))
    except FileRefusedError:
        return []


def names_of(records):
    named = set()
    for record in records:
        if isinstance(record, Contact):
            named |= {record.full, f"{record.given} {record.family}".strip()}
        elif isinstance(record, Message):
            named |= {party.name for party in (record.sender, *record.recipients)}
    return named


@pytest.mark.corpus
@pytest.mark.parametrize(
    ("path", "expected"), expectations(), ids=lambda value: value if isinstance(value, str) else ""
)
def test_what_a_real_table_holds_is_found(path, expected):
    content = shared("corpus", path).read_bytes()

    records = read(READERS[expected["format"]], content, path.rsplit("/", 1)[-1])

    if expected["contacts"] is not None:
        assert sum(isinstance(record, Contact) for record in records) == expected["contacts"]
    if expected["messages"] is not None:
        assert sum(isinstance(record, Message) for record in records) == expected["messages"]
    if expected["names_certain"]:
        assert set(expected["names"]) <= names_of(records)


@pytest.mark.corpus
@pytest.mark.parametrize(
    ("path", "expected"), expectations(), ids=lambda value: value if isinstance(value, str) else ""
)
def test_a_real_table_is_recognised_by_its_content(path, expected):
    assert best_reader(shared("corpus", path).read_bytes()) == expected["format"]


@pytest.mark.corpus
def test_an_impossible_date_is_reported_with_its_line():
    content = shared("corpus", "csv-linkedin", "bdrolet__people", "messages.csv").read_bytes()

    assert [(r.line, r.code) for r in read(linkedin, content) if isinstance(r, Rejected)] == [(9, "date-unreadable")]


HEADERS = [
    b"First Name,Last Name,E-mail 1 - Value,Phone 1 - Value,Birthday,Labels,Custom Field 1 - Value\n",
    b"First Name,Last Name,Title,Suffix,E-mail Address,Mobile Phone,Birthday\n",
    b"Notes:\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\n",
    b"CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,CONTENT\n",
    b"From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n",
    b"when,channel,direction,people,note\n",
    b"a,b,strength,source,since\n",
    b"Name,Phone,Email,Birthday\n",
    b"",
]
ODD = st.sampled_from(
    ["0/0/00", "99/99/99", "9.6E+11", "+966501", "x@y.z", "://", "http://[", "????", "²/³/¹¹", "٣/٣/١٤٠٠", "nan", "1e999",
     "2026-01-01T00:00:00+99:99", "0001-01-01 00:00:00 UTC", "13/13/26, 13:99 PM", "\u202e", "\ud7ff", "tel:", '"', "\\"]
)  # fmt: skip
CELL = st.one_of(ODD, st.text(max_size=12))


@pytest.mark.parametrize("reader", READERS.values(), ids=list(READERS))
@given(header=st.sampled_from(HEADERS), table=st.lists(st.lists(CELL, max_size=8), max_size=6))
@settings(max_examples=150, deadline=None)
def test_no_table_is_answered_with_an_exception(reader, header, table):
    body = "\n".join(",".join(row) for row in table)

    read(reader, header + body.encode("utf-8", "replace"))


@pytest.mark.parametrize("reader", READERS.values(), ids=list(READERS))
@given(header=st.sampled_from(HEADERS), content=st.binary(max_size=300))
@settings(max_examples=150, deadline=None)
def test_no_bytes_are_answered_with_an_exception(reader, header, content):
    assert 0 <= reader.recognise(header + content) <= 1
    read(reader, header + content)
