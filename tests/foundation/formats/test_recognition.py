"""What a file is, by its content; its name only where the content leaves a choice."""

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.shared import shared
from wasl.foundation.formats.recognition import HEAD_BYTES, recognise
from wasl.foundation.formats.records import FileRefusedError

CARD = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:\xd9\x86\xd9\x88\xd8\xb1\xd8\xa9\r\nEND:VCARD\r\n"
LETTER = b"From: noura@example.com\nTo: saad@example.com\nSubject: x\nDate: Thu, 5 Mar 2026 12:00:00 +0300\n\nSalam\n"
SEPARATOR = b"From noura@example.com Thu Mar  5 12:00:00 2026\n"

PATCH = b"From fc88cba7f1f37b9cf3b296eace2422dd0e173502 Mon Sep 17 00:00:00 2001\n"


def told(head: bytes, name: str = "", *, is_whole: bool = True) -> str:
    return recognise(head, name, is_whole=is_whole)


def refusal_of(head: bytes, name: str = "", *, is_whole: bool = True) -> tuple[str, dict[str, str]]:
    with pytest.raises(FileRefusedError) as refusal:
        told(head, name, is_whole=is_whole)
    return refusal.value.code, refusal.value.values


def test_the_name_does_not_change_what_the_content_says():
    assert told(CARD, "chat.txt") == told(CARD, "صورة.jpg") == told(CARD) == "vcard"


@pytest.mark.parametrize("head", [b"", b"\n\n  ", b"\xef\xbb\xbf", bytes(100)])
def test_an_empty_file_is_told_as_such(head: bytes):
    assert refusal_of(head, "a.vcf") == ("file-empty", {})


def test_a_long_blank_beginning_is_not_an_empty_file():
    assert refusal_of(bytes(HEAD_BYTES), is_whole=False) == ("format-unknown", {})


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "jpeg"),
        (b"\x89PNG\r\n\x1a\n\0\0", "png"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "webp"),
        (b"\0\0\0\x18ftypmp42", "mp4"),
        (b"%PDF-1.7\n", "pdf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "ole"),
        (b"\x1f\x8b\x08\0", "gzip"),
        (b"Rar!\x1a\x07\x01\0", "rar"),
        (b"SQLite format 3\0", "sqlite"),
        (b"bplist00\xd4", "plist"),
        (b"<!DOCTYPE html>\n<html><body>Sign in</body></html>", "html"),
        (b"\xef\xbb\xbf<html dir=rtl>", "html"),
        (b"<?xml version='1.0'?><feed/>", "xml"),
        (b'{"version": 1}', "json"),
    ],
)
def test_what_wasl_does_not_read_is_named(head: bytes, kind: str):
    assert refusal_of(head, "contacts.csv") == ("format-not-supported", {"kind": kind})


def test_what_nobody_knows_is_unknown():
    assert refusal_of(b"\x01\x02\x03 nothing\n\x04", "a.dat") == ("format-unknown", {})


@pytest.mark.parametrize(
    ("content", "name", "format_id"),
    [
        (LETTER, "a.eml", "mail-eml"),
        (LETTER, "a", "mail-eml"),
        (LETTER, "Maildir/cur/1382.M1:2,S", "maildir"),
        (LETTER, "1382.M1:2,S", "maildir"),
        (LETTER, "box/new/1382.M1", "maildir"),
        (LETTER, "a.mbox", "mail-mbox"),
        (SEPARATOR + LETTER, "a.eml", "mail-eml"),
        (SEPARATOR + LETTER, "Inbox.mbox", "mail-mbox"),
        (SEPARATOR + LETTER + b"\n" + SEPARATOR + LETTER, "Sent", "mail-mbox"),
        (SEPARATOR + LETTER + b"\n" + PATCH + LETTER, "a.eml", "mail-eml"),
        (PATCH + LETTER + b"\n" + PATCH + LETTER, "0001-series.patch", "mail-mbox"),
        (str(len(LETTER)).encode() + b"\n" + LETTER + b"<?xml?>", "1.emlx", "mail-emlx"),
    ],
)
def test_a_letter_is_told_by_its_shape_and_place(content: bytes, name: str, format_id: str):
    assert told(content, name) == format_id


def test_a_box_whose_first_letter_is_longer_than_the_head_is_a_box():
    head = (SEPARATOR + LETTER + b"x" * HEAD_BYTES)[:HEAD_BYTES]

    assert told(head, "Inbox", is_whole=False) == "mail-mbox"


@given(st.binary(max_size=200), st.sampled_from([CARD, LETTER, SEPARATOR, b"Name,Phone\n", b"BEGIN:VCALENDAR\n", b""]))
def test_no_beginning_of_a_file_makes_recognition_fail(noise: bytes, start: bytes):
    for head in (noise, start + noise, noise + start):
        with suppress(FileRefusedError):
            assert told(head, "a.txt")


@pytest.mark.corpus
def test_every_real_file_is_recognised():
    corpus = shared("corpus")
    expected = json.loads((corpus / "EXPECTED.json").read_text(encoding="utf-8"))

    wrong = {}
    for name, what in expected.items():
        content = (corpus / name).read_bytes()
        try:
            format_id = told(content[:HEAD_BYTES], str(corpus / name), is_whole=len(content) <= HEAD_BYTES)
        except FileRefusedError as refusal:
            format_id = refusal.code
        is_certain = any(what.get(kind) is not None for kind in ("contacts", "messages", "events"))
        if is_certain and format_id != what["format"]:
            wrong[name] = format_id

    assert wrong == {}
