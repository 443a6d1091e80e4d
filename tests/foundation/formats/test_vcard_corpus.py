import contextlib
import io
import json

import pytest

from tests.shared import BESIDE, shared
from wasl.foundation.formats.records import Contact, FileRefusedError, ReadOptions, Rejected
from wasl.foundation.formats.vcard import reading as vcard

pytestmark = pytest.mark.corpus

# The expectation came from a parser that took the whole file for Latin-1 because one letter of its note is
# cut in two; the name itself is good UTF-8, and Greek.
READ_WRONGLY_THERE = {"vcard/KDE__kcontacts/autotests__data__vcard9.vcf": "βγδεαβγδ1" * 11}


def expected_cards():
    path = BESIDE / "corpus" / "EXPECTED.json"
    expected = json.loads(path.read_text()) if path.exists() else {}
    return sorted((path, fields) for path, fields in expected.items() if fields["format"] == "vcard")


def read(path):
    return list(vcard.read(io.BytesIO(shared("corpus", path).read_bytes()), path, ReadOptions()))


def test_the_real_cards_are_there():
    shared("corpus")

    assert len(expected_cards()) > 100


@pytest.mark.parametrize(
    ("path", "expected"), expected_cards(), ids=lambda value: value if isinstance(value, str) else ""
)
def test_a_real_file_gives_what_it_holds(path, expected):
    records = read(path)

    contacts = [record for record in records if isinstance(record, Contact)]
    if expected["contacts"] is not None:
        assert len(contacts) == expected["contacts"]
    else:
        assert any(isinstance(record, Rejected) for record in records)
    names = [READ_WRONGLY_THERE[path]] if path in READ_WRONGLY_THERE else expected["names"]
    if expected["names_certain"]:
        assert set(names) <= {contact.full for contact in contacts}
    if expected.get("phones"):
        assert set(expected["phones"]) <= {reach.value for contact in contacts for reach in contact.reaches}
    if has_picture_inside(path):
        assert any(contact.photo for contact in contacts)


@pytest.mark.parametrize(
    ("path", "_expected"), expected_cards(), ids=lambda value: value if isinstance(value, str) else ""
)
def test_a_real_file_is_recognised(path, _expected):
    assert vcard.recognise(shared("corpus", path).read_bytes()[:65536]) == 1


def test_no_file_of_any_kind_makes_the_reader_fail():
    for path in sorted(file for file in shared("corpus").rglob("*") if file.is_file()):
        with path.open("rb") as stream, contextlib.suppress(FileRefusedError):
            assert all(record is not None for record in vcard.read(stream, path.name, ReadOptions()))


def has_picture_inside(path):
    for line in shared("corpus", path).read_bytes().upper().splitlines():
        if line.startswith((b"PHOTO", b"LOGO")) and (b"ENCODING=B" in line or b"BASE64" in line):
            return True
    return False
