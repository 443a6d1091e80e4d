"""The bytes of one card to its lines as text: unfolded, decoded, made safe; and the escapes of values."""

from __future__ import annotations

import quopri
import re

from wasl.foundation.formats.mail.charsets import decode, looks_arabic
from wasl.foundation.formats.vcard.heads import Head

# No text needs what turns its reader's eye around (UTR 36), NUL and its like, or half a letter.
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
_MARKS = re.compile("[\u200e\u200f\u061c\u200b\u2060]")
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_SPLIT_AT: dict[str, re.Pattern[str]] = {
    mark: re.compile(rf"[^\\{mark}]*(?:\\.?[^\\{mark}]*)*", re.DOTALL) for mark in ";,"
}
_FOLD = frozenset((b" ", b"\t"))
_CHARSET_OF_LINE = re.compile(rb';CHARSET="?([^":;,]{1,40})', re.IGNORECASE)


def text_lines(lines: list[bytes]) -> list[str]:
    """Unfold and decode the lines of a card. Letters cut by a fold are whole again, as bytes are joined first."""
    raw = b"\n".join(lines)
    if b"=\n" in raw:
        raw = b"\n".join(_unfold_soft_breaks(lines))
    elif b"\n " in raw or b"\n\t" in raw:
        raw = raw.replace(b"\n ", b"").replace(b"\n\t", b"")
    try:
        text = raw.decode()
    except UnicodeDecodeError:
        text = _decode_by_line(raw.split(b"\n"))
    return safe(text).split("\n")


def safe(text: str) -> str:
    """Take away what no text of a card may hold: NUL, other controls, bidi overrides, lone surrogates."""
    return _UNSAFE.sub("", text) if _UNSAFE.search(text) else text


def without_marks(text: str) -> str:
    """Take away the marks of direction and width too: for addresses and names, which are compared."""
    return text if text.isascii() else _MARKS.sub("", text)


def unquoted(head: Head, written: str) -> str:
    """Undo quoted-printable: in the declared charset, unless the bytes are plainly UTF-8."""
    raw = quopri.decodestring(written.encode())
    try:
        text = raw.decode()
        if raw.isascii() and head.charset:
            text = decode(raw, head.charset)
    except UnicodeDecodeError:
        text = decode(raw, head.charset)
    return safe(text.replace("\r\n", "\n").replace("\r", "\n"))


def plain(value: str) -> str:
    r"""Undo the escapes of a text: `\n` is a new line, `\,` a comma; Apple writes even `http\://`."""
    if "\\" in value:
        value = _ESCAPE.sub(_meaning, value)
    return value.strip()


def escaped(text: str) -> str:
    """Escape a text for a value; the opposite of `plain`."""
    return escaped_address(text).replace(",", r"\,").replace(";", r"\;")


def escaped_address(text: str) -> str:
    """Escape an address: commas and semicolons stay, which programs do not expect to be escaped there."""
    broken = text.replace("\r\n", "\n").replace("\r", "\n")  # readers take each of them for the end of a line
    return broken.replace("\\", r"\\").replace("\n", r"\n")


def parts(value: str, mark: str = ";") -> list[str]:
    """Cut a value at each mark that is not escaped, and undo the escapes of every part."""
    if "\\" not in value:
        return [part.strip() for part in value.split(mark)]
    return [plain(part) for part in raw_parts(value, mark)]


def raw_parts(value: str, mark: str = ";") -> list[str]:
    """Cut a value at each mark that is not escaped; the parts keep their escapes."""
    if "\\" not in value:
        return value.split(mark)
    found, start = [], 0
    while start <= len(value):
        part = _SPLIT_AT[mark].match(value, start)
        end = part.end() if part else len(value)
        found.append(value[start:end])
        start = end + 1
    return found


def _meaning(escape: re.Match[str]) -> str:
    letter = escape[1]
    if letter in "nN":
        return "\n"
    return escape[0] if letter.isalnum() else letter


def _unfold_soft_breaks(lines: list[bytes]) -> list[bytes]:
    """Unfold a card that may hold quoted-printable, whose lines go on after `=` with no space before them.

    The space that some exporters put there all the same is theirs, unless the value writes its other
    spaces plainly too (ez-vcard#80).
    """
    unfolded: list[list[bytes]] = []
    is_soft = spaces_are_plain = False
    for line in lines:
        is_folded = line[:1] in _FOLD and bool(unfolded)
        if is_soft:
            unfolded[-1][-1] = unfolded[-1][-1].rstrip()[:-1]
            unfolded[-1].append(line if spaces_are_plain or not is_folded else line[1:])
            spaces_are_plain = spaces_are_plain or b" " in line.strip()
        elif is_folded:
            unfolded[-1].append(line[1:])
        else:
            unfolded.append([line])
            spaces_are_plain = b" " in line.partition(b":")[2].strip()
        is_soft = line.rstrip().endswith(b"=") and _is_quoted_printable(unfolded[-1][0])
    return [b"".join(pieces) for pieces in unfolded]


def _is_quoted_printable(line: bytes) -> bool:
    return b"QUOTED-PRINTABLE" in line[:1000].partition(b":")[0].upper()


def _decode_by_line(lines: list[bytes]) -> str:
    """Decode a card of which some line is not UTF-8: by its own charset, else by what the whole card looks like."""
    broken = b" ".join(line for line in lines if not _is_utf8(line))
    otherwise = "windows-1256" if looks_arabic(broken.replace(rb"\n", b" ")) else ""
    return "\n".join(_decode_line(line, otherwise) for line in lines)


def _decode_line(line: bytes, otherwise: str) -> str:
    text = line.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    if 2 * broken <= sum(not letter.isascii() for letter in text):
        return text  # whole letters of UTF-8 do not come about by chance: some others were cut
    declared = _CHARSET_OF_LINE.search(line.partition(b":")[0])
    charset = declared[1].decode("ascii", "ignore") if declared else otherwise
    return decode(line, charset).replace("\n", " ")


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode()
    except UnicodeDecodeError:
        return False
    return True
