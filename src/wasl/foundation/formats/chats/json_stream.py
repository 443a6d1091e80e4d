"""Walks a JSON file of any size holding one value at a time, and repairs what Telegram writes wrongly."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator
from typing import BinaryIO

from wasl.foundation.formats.records import FileRefusedError

_BLOCK = 256 * 1024
_LARGEST_VALUE = 32 * 1024 * 1024  # characters of one value that is decoded whole
_LONGEST_INTEGER = 19
_BLANK = re.compile(r"[\s\ufeff]*")
# Telegram Desktop writes control characters as \x0B, which JSON does not know.
_WRONG_ESCAPE = re.compile(r"((?:^|[^\\])(?:\\\\)*)\\x([0-9A-Fa-f]{2})")
_UNFINISHED_ESCAPE = re.compile(r"\\+(?:x[0-9A-Fa-f]?)?$")
_NEXT_OBJECT = re.compile(r"\}\s*,\s*(?=\{)")
_TAIL = 16  # an error so near to the end of what was read may only be a lack of more
_SKIPPED_DEPTH = 4
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")
_MOST_BROKEN = 500  # elements of one list, before the file counts as lost


class BrokenJsonError(ValueError):
    """What follows is not JSON."""


def _integer(digits: str) -> int:
    return int(digits) if len(digits) <= _LONGEST_INTEGER else 0


def _whole(value: object) -> object:
    """The value with a mark for each half of a surrogate pair: an emoji cut in two, which no text may hold."""
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, list):
        return [_whole(element) for element in value]
    if isinstance(value, dict):
        return {_whole(key): _whole(element) for key, element in value.items()}
    return value


class JsonStream:
    """A position within a JSON text. Whoever is shown a value may take it, walk it, or leave it."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._decoder = json.JSONDecoder(parse_int=_integer, strict=False)
        self._text: codecs.IncrementalDecoder | None = None
        self._held = ""
        self._buffer = ""
        self._at = 0
        self._before = 0  # characters that are no longer in the buffer
        self._is_over = False

    def peek(self) -> str:
        """The next character that is not blank, or "" at the end."""
        while True:
            blank = _BLANK.match(self._buffer, self._at)
            self._at = blank.end() if blank else self._at
            if self._at < len(self._buffer):
                return self._buffer[self._at]
            if not self._more():
                return ""

    def value(self) -> object:
        """Decode the next value whole. Raises `BrokenJsonError`."""
        self.peek()
        while True:
            try:
                value, end = self._decoder.raw_decode(self._buffer, self._at)
                if _SURROGATE.search(self._buffer, self._at, end):
                    value = _whole(value)
            except RecursionError:
                raise FileRefusedError("too-deep") from None
            except ValueError as error:
                if self._may_be_cut(error) and self._more():
                    continue
                raise BrokenJsonError(str(error)[:100]) from None
            if end == len(self._buffer) and isinstance(value, (int, float)) and self._more():
                continue
            self._at = end
            return value

    def keys(self) -> Iterator[str]:
        """Walk an object: at each key the stream stands before its value."""
        for _ in self._parts("{", "}"):
            key = self.value()
            if not isinstance(key, str) or self.peek() != ":":
                raise BrokenJsonError("key")
            self._at += 1
            before = self._position()
            yield key
            self._pass(before)

    def elements(self) -> Iterator[int]:
        """Walk an array: at each number the stream stands before that element."""
        for number, _ in enumerate(self._parts("[", "]")):
            before = self._position()
            yield number
            self._pass(before)

    def items(self) -> Iterator[object]:
        """The elements of an array, decoded one by one; a broken one comes as `BrokenJsonError`."""
        broken = 0
        for _ in self._parts("[", "]"):
            try:
                yield self.value()
            except BrokenJsonError as error:
                broken += 1
                yield error
                if broken >= _MOST_BROKEN or not self._find_next():
                    raise

    def skip(self, depth: int = _SKIPPED_DEPTH) -> None:
        """Pass over the next value, in pieces where it is large."""
        kind = self.peek()
        if depth and kind == "{":
            for _ in self.keys():
                self.skip(depth - 1)
        elif depth and kind == "[":
            for _ in self.elements():
                self.skip(depth - 1)
        else:
            self.value()

    def _parts(self, opening: str, closing: str) -> Iterator[None]:
        if self.peek() != opening:
            raise BrokenJsonError(opening)
        self._at += 1
        while (mark := self.peek()) != closing:
            if mark == ",":
                self._at += 1
                continue
            if not mark:
                raise BrokenJsonError("end of file")
            yield
        self._at += 1

    def _position(self) -> int:
        self.peek()
        return self._before + self._at

    def _pass(self, before: int) -> None:
        """A value that was shown and left is passed over."""
        if self._position() == before:
            self.skip()

    def _may_be_cut(self, error: ValueError) -> bool:
        if not isinstance(error, json.JSONDecodeError):
            return False
        return error.msg.startswith("Unterminated") or error.pos >= len(self._buffer) - _TAIL

    def _find_next(self) -> bool:
        """Go to where the next object of a list seems to begin."""
        while not (found := _NEXT_OBJECT.search(self._buffer, self._at)):
            self._at = max(self._at, len(self._buffer) - _TAIL)
            if not self._more():
                return False
        self._at = found.end()
        return True

    def _more(self) -> bool:
        """Read on. What is read doubles with what is kept, so that a large value costs linear time."""
        kept = len(self._buffer) - self._at
        if kept > _LARGEST_VALUE:
            raise FileRefusedError("value-too-large")
        if self._is_over:
            return False
        block = self._stream.read(max(_BLOCK, kept))
        self._is_over = not block
        self._before += self._at
        self._buffer = self._buffer[self._at :] + self._repaired(self._decoded(block))
        self._at = 0
        return True

    def _decoded(self, block: bytes) -> str:
        if self._text is None:
            is_wide = block.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
            self._text = codecs.getincrementaldecoder("utf-16" if is_wide else "utf-8")("replace")
        return self._text.decode(block, final=not block)

    def _repaired(self, text: str) -> str:
        text = self._held + text
        unfinished = None if self._is_over else _UNFINISHED_ESCAPE.search(text, max(0, len(text) - _BLOCK))
        self._held = text[unfinished.start() :] if unfinished else ""
        text = text[: len(text) - len(self._held)]
        if "\\x" not in text:
            return text
        return _WRONG_ESCAPE.sub(r"\1\\u00\2", _WRONG_ESCAPE.sub(r"\1\\u00\2", text))
