"""Bytes of mail to text: declared, wrong, unknown and missing charsets, and RFC 2047 encoded words."""

from __future__ import annotations

import binascii
import re
from encodings import normalize_encoding
from encodings.aliases import aliases
from functools import lru_cache

# Names seen in mail that Python does not know, and supersets that senders really mean (as browsers read them).
_MEANT = {
    "": "utf_8",
    "ansi_x3_110_1983": "cp1252",
    "asmo_708": "iso8859_6",
    "cp_1256": "cp1256",
    "default": "utf_8",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "iso_8859_1": "cp1252",
    "iso_8859_6_e": "iso8859_6",
    "iso_8859_6_i": "iso8859_6",
    "iso_8859_8_e": "iso8859_8",
    "iso_8859_8_i": "iso8859_8",
    "iso8859_1": "cp1252",
    "ks_c_5601_1987": "cp949",
    "latin1": "cp1252",
    "latin_1": "cp1252",
    "shift_jis": "cp932",
    "unicode_1_1_utf_7": "utf_7",
    "unicode_1_1_utf_8": "utf_8",
    "unknown_8bit": "utf_8",
    "us_ascii": "utf_8",
    "ascii": "utf_8",
    "utf8mb4": "utf_8",
    "utf_8mb4": "utf_8",
    "windows1256": "cp1256",
    "x_unknown": "utf_8",
    "x_windows_1256": "cp1256",
    "x_mac_arabic": "mac_arabic",
}
# Codecs that take quadratic time, are no charset of text, or are on one system only.
_REFUSED = {
    "punycode", "idna", "undefined", "unicode_escape", "raw_unicode_escape", "mbcs", "oem", "tactis",
    "base64_codec", "bz2_codec", "hex_codec", "quopri_codec", "rot_13", "uu_codec", "zlib_codec",
}  # fmt: skip
# The registry remembers every name it was ever asked for, so that strange names must never reach it.
_KNOWN = (set(aliases) | set(aliases.values()) | {"cp65001", "cp720", "cp737", "cp856", "cp874", "cp875", "cp1006"}
          | {"koi8_t", "koi8_u", "mac_arabic", "mac_croatian", "mac_farsi", "mac_romanian"}) - _REFUSED  # fmt: skip
_LATIN = {"cp1252", "cp437", "cp850", "iso8859_15"}
_NOT_OVER_ASCII = (
    "utf_7",
    "utf_16",
    "utf_32",
    "iso2022",
    "hz",
    "cp037",
    "cp273",
    "cp424",
    "cp500",
    "cp875",
    "cp1026",
    "cp1140",
)
_NON_ASCII_WORD = re.compile(rb"[\x80-\xff]+")
_MIXED_WORD = re.compile(rb"[A-Za-z][\x80-\xff]|[\x80-\xff][A-Za-z]")
_FEWEST_LETTERS = 4
_ARABIC = re.compile(r"[\u0621-\u0652]")

# The text may hold a few question marks that should have been encoded; more would cost quadratic time.
_ENCODED_WORD = re.compile(r"=\?([^?\s]{0,60})\?([bBqQ])\?([^?]*(?:\?(?!=)[^?]*){0,4})\?=")
_BETWEEN_WORDS = re.compile(r"(\?=)\s+(?==\?)")
_Q_ESCAPE = re.compile(rb"=([0-9A-Fa-f]{2})")
_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/]+")


@lru_cache(maxsize=256)
def codec_of(charset: str) -> str | None:
    """The Python codec that a charset's name means, or None when nobody knows the name."""
    name = normalize_encoding(charset.strip("\"' \t").lower().partition("*")[0][:60].replace("-", "_"))
    name = _MEANT.get(name, name)
    if name not in _KNOWN:
        name = name.removeprefix("x_")
    if name not in _KNOWN:
        return None
    codec = aliases.get(name, name)
    return None if codec in _REFUSED else _MEANT.get(codec, codec)


def decode(raw: bytes, charset: str = "", *, otherwise: str = "") -> str:
    """Decode bytes said to be in `charset`; never fails.

    `otherwise` is a second charset to try (the body's, for raw bytes in a header). Arabic in
    windows-1256 that is labelled as something else, or not at all, is recognised by its words.
    """
    codec = codec_of(charset) if charset else None
    if raw.isascii() and not (codec and codec.startswith(_NOT_OVER_ASCII)):
        return raw.decode("ascii")
    if codec in _LATIN and looks_arabic(raw):
        codec = "cp1256"
    candidates = [codec, "utf_8", codec_of(otherwise) if otherwise else None]
    if codec == "iso8859_6":  # Windows writes this label over its own code page
        candidates.append("cp1256")
    for candidate in candidates:
        if candidate and (text := _decode_strictly(raw, candidate)) is not None:
            return text
    return _decode_loosely(raw, codec)


def looks_arabic(raw: bytes) -> bool:
    """Whether bytes read as words in windows-1256: whole words of high bytes, nearly all Arabic letters."""
    words = _NON_ASCII_WORD.findall(raw[:2000])
    letters = b"".join(words)
    if len(letters) < _FEWEST_LETTERS or len(letters) < 2 * len(words) or _MIXED_WORD.search(raw[:2000]):
        return False
    return len(_ARABIC.findall(letters.decode("cp1256"))) >= 0.8 * len(letters)


def _decode_strictly(raw: bytes, codec: str) -> str | None:
    try:
        text = raw.decode(codec)
    except ValueError:
        return None
    if codec == "utf_7":  # lets halves of surrogate pairs through, which no text may hold
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def _decode_loosely(raw: bytes, codec: str | None) -> str:
    if codec in {None, "utf_8"}:
        text = raw.decode("utf-8", "replace")
        few_are_broken = text.count("\ufffd") * 4 <= sum(not character.isascii() for character in text)
        if few_are_broken:
            return text
        codec = "cp1256" if looks_arabic(raw) else codec
    try:
        return raw.decode(codec or "cp1252", "replace")
    except ValueError:  # some codecs refuse "replace"
        return raw.decode("cp1252", "replace")


def decode_words(text: str) -> str:
    """Decode the RFC 2047 encoded words of a header; what is broken stays as it was written.

    Neighbours in one charset are joined as bytes first, because mailers cut letters in two.
    """
    if "=?" not in text:
        return text
    if text.count("=?") > 1:
        text = _BETWEEN_WORDS.sub(r"\1", text)
    pieces: list[str] = []
    pending, charset, end = b"", "", 0
    for word in _ENCODED_WORD.finditer(text):
        raw = _bytes_of_word(word[2], word[3])
        if pending and (word.start() > end or word[1].lower() != charset):
            pieces.append(decode(pending, charset))
            pending = b""
        pieces.append(text[end : word.start()])
        pending, charset, end = pending + raw, word[1].lower(), word.end()
    pieces += [decode(pending, charset), text[end:]]
    return "".join(pieces)


def _bytes_of_word(encoding: str, written: str) -> bytes:
    raw = written.encode("utf-8", "replace")
    if encoding in "bB":
        return unbase64(raw)
    return _Q_ESCAPE.sub(lambda pair: bytes((int(pair[1], 16),)), raw.replace(b"_", b" "))


def unbase64(raw: bytes) -> bytes:
    """Decode base64 with anything foreign in it, padded or not; a lone last letter is dropped."""
    try:
        return binascii.a2b_base64(raw, strict_mode=True)
    except binascii.Error:
        letters = _NOT_BASE64.sub(b"", raw)
    whole = len(letters) - (len(letters) % 4 == 1)
    letters = letters[:whole]
    return binascii.a2b_base64(letters + b"=" * (-len(letters) % 4))
