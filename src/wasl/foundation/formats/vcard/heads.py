"""What stands before the colon of a vCard line: group, name and parameters, in the ways of 2.1, 3.0 and 4.0."""

from __future__ import annotations

import quopri
import re
from functools import lru_cache

import msgspec

from wasl.foundation.formats.mail.charsets import decode

OURS = "X-WASL-"
"""Written before the name of a property that vCard 3.0 has not; read as if it were not there."""

_CACHED_LENGTH = 200
_LONGEST = 4000
_ENCODINGS = {"QUOTED-PRINTABLE": "qp", "BASE64": "b64", "B": "b64"}
_PLAIN_ENCODINGS = frozenset(("7BIT", "8BIT"))
_PARAMETER = re.compile(r'[^";]*(?:"[^"]*"?[^";]*)*')
_OUTSIDE_QUOTES = re.compile(r'[^":]*(?:"[^"]*"[^":]*)*:')
_CARET = re.compile(r"\^([n^'])")
_CARET_MEANS = {"n": "\n", "^": "^", "'": '"'}
_CUSTOM_TYPE = re.compile(r"X-CUSTOM\((?:CHARSET=([^,)]*),)?(?:ENCODING=QUOTED-PRINTABLE,)?([^)]*)\)", re.IGNORECASE)
# Types that say how a value is used, not whose or where it is.
_SILENT_TYPES = frozenset((
    "pref", "preferred", "internet", "voice", "msg", "text", "video", "x400", "dom", "intl", "postal", "parcel",
))  # fmt: skip


class Head(msgspec.Struct, frozen=True, kw_only=True):
    """A line's group, name and parameters; names in capitals, types in small letters. `written` is all of it."""

    written: str
    group: str
    name: str
    types: tuple[str, ...]
    parameters: dict[str, str]
    encoding: str
    label: str
    is_preferred: bool

    @property
    def charset(self) -> str:
        return self.parameters.get("CHARSET", "")


def split_line(line: str) -> tuple[str, str] | None:
    """Cut a line at the colon that ends its head; None when there is none."""
    head, colon, value = line.partition(":")
    if head.count('"') % 2 and (whole := _OUTSIDE_QUOTES.match(line)):
        return line[: whole.end() - 1], line[whole.end() :]
    return (head, value) if colon and head else None


def read_head(text: str) -> Head:
    """Read the head; the same few heads come thousands of times, so that short ones are remembered."""
    return _remembered(text) if len(text) <= _CACHED_LENGTH else _read(text[:_LONGEST])


def _read(text: str) -> Head:
    first, *rest = _parameters(text)
    group, _, name = first.strip().rpartition(".")
    types: list[str] = []
    parameters: dict[str, str] = {}
    encoding = own_label = ""
    for parameter in rest:
        key, equals, value = parameter.partition("=")
        key, value = key.strip().upper(), value.strip()
        if custom := _CUSTOM_TYPE.match(parameter):
            own_label = decode(quopri.decodestring(custom[2].encode()), custom[1] or "")
        elif not equals and key in _ENCODINGS:
            encoding = _ENCODINGS[key]
        elif not equals:
            types.extend([key.lower()] if key and key not in _PLAIN_ENCODINGS else ())
        elif key == "TYPE":
            types += [word.strip().lower() for word in value.replace('"', "").split(",") if word.strip()]
        elif key == "ENCODING":
            encoding = _ENCODINGS.get(value.strip('"').upper(), "")
        else:
            parameters.setdefault(key, _unquote(value))
    return Head(
        written=text,
        group=group.lower(),
        name=name.upper().removeprefix(OURS),
        types=tuple(types),
        parameters=parameters,
        encoding=encoding,
        label=own_label or " ".join(dict.fromkeys(_shown(word) for word in types if word not in _SILENT_TYPES)),
        is_preferred="pref" in types or parameters.get("PREF") == "1",
    )


_remembered = lru_cache(maxsize=2048)(_read)


def _parameters(text: str) -> list[str]:
    if '"' not in text:
        return text.split(";")
    parts, start = [], 0
    while start <= len(text):
        part = _PARAMETER.match(text, start)
        end = part.end() if part else len(text)
        parts.append(text[start:end])
        start = end + 1
    return parts


def _unquote(value: str) -> str:
    """Undo quotes, and the carets of RFC 6868."""
    bare = value.replace('"', "")
    return _CARET.sub(lambda caret: _CARET_MEANS[caret[1]], bare) if "^" in bare else bare


def _shown(word: str) -> str:
    return word.removeprefix("x-")
