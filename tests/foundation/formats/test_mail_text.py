import io

import pytest

from wasl.foundation.formats.mail import eml
from wasl.foundation.formats.mail.text import LONGEST_TEXT, text_of_html
from wasl.foundation.formats.records import ReadOptions


def text_of(*lines):
    content = "\n".join(("From: a@b.example", "Date: Mon, 2 Mar 2026 10:00:00 +0300", *lines))
    return next(eml.read(io.BytesIO(content.encode()), "letter.eml", ReadOptions(keep_text=True))).text


def test_the_plain_part_is_preferred():
    text = text_of(
        'Content-Type: multipart/alternative; boundary="x"', "", "--x", "Content-Type: text/html", "", "<b>no</b>",
        "--x", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64", "", "2YXYsdit2KjYpw==",
        "--x--", "",
    )  # fmt: skip

    assert text == "مرحبا"


def test_a_page_alone_is_read_without_its_tags():
    text = text_of(
        "Content-Type: text/html; charset=utf-8", "Content-Transfer-Encoding: quoted-printable", "",
        "<head><title>x</title></head><style>p {}</style><p>=D9=85=D8=B1=\n=D8=AD=D8=A8=D8=A7 &amp; أهلا</p><!-- no -->",
    )  # fmt: skip

    assert text == "مرحبا & أهلا"


def test_attachments_are_no_text():
    text = text_of(
        "Content-Type: multipart/mixed; boundary=x", "", "preamble", "--x", "Content-Type: text/plain",
        "Content-Disposition: attachment; filename=x.txt", "", "attached", "--x", "", "أهلا", "--x--", "epilogue",
    )  # fmt: skip

    assert text == "أهلا"


@pytest.mark.parametrize("boundary", ["x", '"x"', "'x'", '"x'])
def test_a_boundary_is_read_in_any_quotes_and_need_not_end(boundary):
    assert text_of(f"Content-Type: multipart/mixed; boundary={boundary}", "", "--x", "", "أهلا") == "أهلا"


def test_a_multipart_without_boundary_is_read_as_it_stands():
    assert text_of("Content-Type: multipart/mixed", "", "أهلا") == "أهلا"


def test_parts_are_followed_so_deep_and_no_deeper():
    def nested(depth):
        lines = []
        for level in range(depth):
            lines += [f"Content-Type: multipart/mixed; boundary=b{level}.", "", f"--b{level}."]
        return text_of(*lines, "", "أهلا")

    assert nested(15) == "أهلا"
    assert nested(3000) == ""


def test_a_long_text_is_cut():
    assert len(text_of("", "أ" * 200_000)) == LONGEST_TEXT


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("a<br>b", "a\nb"),
        ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
        ("a<script>if (1 < 2) b</script>c", "ac"),
        ("a<!-- <b> -->c", "ac"),
        ("a<b", "a"),
        ("a<style>never closed", "a"),
        ("<![CDATA[x]]>a", "a"),
        ("&#" + "9" * 5000 + ";", "&#" + "9" * 5000 + ";"),
    ],
)
def test_a_page_becomes_its_words(page, text):
    assert text_of_html(page).strip() == text


@pytest.mark.parametrize("piece", ["<", "<a", "<!--", "&", "<a ", "\n ", "--x\n", "<p>"])
def test_pages_without_end_take_linear_time(piece):
    text_of_html(piece * 500_000)
