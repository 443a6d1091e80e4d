from encodings.aliases import aliases

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wasl.foundation.formats.mail.charsets import codec_of, decode, decode_words, unbase64

GREETING = "مرحبًا يا محمد"


@pytest.mark.parametrize(
    "charset", ["windows-1256", "CP1256", "x-windows-1256", "iso-8859-6", "utf-8", "UTF8", "utf-16", "utf-7"]
)
def test_arabic_is_decoded_from_what_it_is_said_to_be_in(charset):
    plain = GREETING.replace("\u064b", "")

    assert decode(plain.encode(codec_of(charset)), charset) == plain


@pytest.mark.parametrize(
    "label", ["iso-8859-1", "windows-1252", "us-ascii", "", "utf-8", "no-such-charset", "iso-8859-6"]
)
def test_arabic_of_windows_is_recognised_under_a_wrong_label(label):
    assert decode("موعدنا پاريس غدا".encode("cp1256"), label) == "موعدنا پاريس غدا"


@pytest.mark.parametrize(
    ("raw", "label", "text"),
    [
        ("Grüße aus Köln".encode("latin-1"), "iso-8859-1", "Grüße aus Köln"),
        ("Crème brûlée à Paris".encode("cp1252"), "", "Crème brûlée à Paris"),
        ("Привет".encode("koi8-r"), "koi8-r", "Привет"),
        ("你好".encode("gbk"), "gb2312", "你好"),
        ("한국말".encode("cp949"), "ks_c_5601-1987", "한국말"),
        ("まみむ".encode("iso2022_jp"), "iso-2022-jp", "まみむ"),
        ("محمد".encode()[:-1], "utf-8", "محم\ufffd"),
    ],
)
def test_other_scripts_keep_their_letters(raw, label, text):
    assert decode(raw, label) == text


def test_raw_bytes_of_a_header_are_tried_in_the_charset_of_the_body():
    assert decode("Привет".encode("koi8-r"), otherwise="koi8-r") == "Привет"


@pytest.mark.parametrize(
    "name", ["punycode", "idna", "rot13", "zlib", "undefined", "unicode_escape", "a\0b", "../x", "mbcs"]
)
def test_what_is_no_charset_of_mail_is_not_used(name):
    assert codec_of(name) is None
    assert decode(b"caf\xe9 ol\xe9", name) == "café olé"


def test_every_charset_that_python_knows_can_be_used():
    for name in aliases:
        decode(b"caf\xe9 \x1b$B", name).encode()


WORDS = [
    ("=?windows-1256?B?48PT?= x", "مأس x"),
    ("=?utf-8?Q?=D9=85=D8?= =?utf-8?Q?=AD=D9=85=D8=AF?=", "محمد"),
    ("=?UTF-8?b?2YXYrdmF?=\t=?UTF-8?b?2K8=?=", "محمد"),
    ("=?utf-8*ar?Q?=D9=85?=", "م"),
    ("=?utf-8?B?2YXYrdmF2K8?=", "محمد"),
    ("=?utf-8?B?2YXY rdmF2K8=?=", "محمد"),
    ("=?utf-8?Q?really? yes?=", "really? yes"),
    ("=?x-nobody-knows?Q?caf=E9_ol=E9?=", "café olé"),
    ("Re: =?utf-8?Q?=D9=85?= and =?iso-8859-1?Q?=E9?=", "Re: م and é"),
    ("=?utf-8?X?abc?=", "=?utf-8?X?abc?="),
    ("=?utf-8?Q?unfinished", "=?utf-8?Q?unfinished"),
    ("no = words ?=", "no = words ?="),
]


@pytest.mark.parametrize(("written", "text"), WORDS)
def test_encoded_words_are_decoded_and_broken_ones_left(written, text):
    assert decode_words(written) == text


@pytest.mark.parametrize("piece", ["=?a?q?", "=?a?q?x?= ", "?= ", "=?", "=?utf-8?b?=?"])
def test_encoded_words_without_end_take_linear_time(piece):
    decode_words(piece * 150_000)


def test_base64_is_decoded_with_anything_foreign_in_it():
    assert unbase64(b"2YXY\r\n rd*mF2K8") == "محمد".encode()
    assert unbase64(b"A") == b""


@given(
    raw=st.binary(max_size=300), charset=st.text(max_size=20), otherwise=st.sampled_from(["", "utf-7", "cp1256", "hz"])
)
def test_any_bytes_become_text_that_can_be_written(raw, charset, otherwise):
    decode(raw, charset, otherwise=otherwise).encode()
    unbase64(raw)


@given(
    raw=st.binary(max_size=60),
    charset=st.sampled_from(["utf-7", "utf-16", "utf-32", "hz", "iso2022_jp", "cp037", "big5"]),
)
def test_stateful_charsets_never_fail(raw, charset):
    decode(raw, charset).encode()


@given(text=st.text(alphabet="=?uqbUTF-8 _AZz09é\ud7ff/+", max_size=80))
def test_any_header_can_be_decoded(text):
    decode_words(text).encode()
