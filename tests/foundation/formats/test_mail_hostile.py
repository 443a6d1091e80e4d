import io

import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wasl.foundation.formats.mail import eml, emlx, maildir, mbox
from wasl.foundation.formats.records import FileRefusedError, ReadOptions, Rejected

PIECES = [
    b"From ", b"From x Fri Sep 16 22:26:51 2016\n", b"\n", b"\r\n", b"\n\n", b"From: ", b"To: ", b"Subject: ", b"Date: ",
    b"Message-ID: <", b">", b"=?utf-8?B?", b"=?utf-7?Q?+2AA-?=", b"?=", b"=?zlib?B?eJw=?=", b"=?punycode?Q?a-b?=", b"<a@b.c>",
    b'"', b"(", b",", b";", b":", b"\\", b"\xd9\x85", b"\xe3\xcd", b"\x00", b"\xff\xfe", b" ", b"\t",
    b"Content-Type: multipart/mixed; boundary=x\n", b"Content-Type: text/html; charset=", b"Content-Type: message/rfc822\n",
    b"Content-Transfer-Encoding: base64\n", b"Content-Transfer-Encoding: quoted-printable\n", b"--x", b"--x--", b"<p>&#x110000;",
    b"Fri, 16 Sep 2016 22:26:51 +0300", b"99999999999", b"Received: ;", b"X-Gmail-Labels: ", b"Precedence: ", b"12\n", b"utf-16",
]  # fmt: skip
FILES = st.lists(st.sampled_from(PIECES) | st.binary(max_size=8), max_size=40).map(b"".join)


def read_orderly(reader, content, *, keep_text):
    """Read; the only exception allowed is a refusal, and every record can be sent to another process."""
    try:
        records = list(reader.read(io.BytesIO(content), "x:2,S", ReadOptions(keep_text=keep_text)))
    except FileRefusedError:
        return
    assert records
    msgspec.msgpack.encode(records)


@pytest.mark.parametrize("reader", [mbox, eml, maildir, emlx], ids=lambda reader: reader.__name__.rpartition(".")[2])
@given(content=FILES | st.binary(max_size=200), keep_text=st.booleans())
@example(content=b"From: \xe3\xcd\xe3\xcf <a@b.c>\nContent-Type: text/plain; charset=idna\n\n\xff", keep_text=True)
@example(content=b"Subject: =?utf-16?B?2AA=?= =?utf-7?Q?+2AA-?=\n\n", keep_text=False)
@example(content=b"From: a@b\nContent-Type: text/html\n\n&#" + b"9" * 6000 + b";", keep_text=True)
def test_any_bytes_are_read_or_refused(reader, content, keep_text):
    assert 0.0 <= reader.recognise(content) <= 1.0

    read_orderly(reader, content, keep_text=keep_text)


@pytest.mark.parametrize("piece", PIECES, ids=range(len(PIECES)))
@pytest.mark.parametrize(
    "header", [b"From: ", b"Subject: ", b"Date: ", b"Content-Type: text/plain; ", b"References: ", b""]
)
def test_a_header_without_end_takes_no_time(header, piece):
    read_orderly(eml, header + piece * (900_000 // len(piece)), keep_text=True)


def test_headers_longer_than_allowed_are_cut_and_reported():
    content = b"From: a@b.example\nSubject: " + b"x" * 3_000_000 + b"\n\nbody"

    records = list(eml.read(io.BytesIO(content), "x", ReadOptions()))

    assert [record.code for record in records if isinstance(record, Rejected)] == ["headers-too-long"]
    assert records[0].sender.value == "a@b.example"
