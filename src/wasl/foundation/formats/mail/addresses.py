"""Lists of mail addresses as headers really hold them: names, comments, groups, loose commas."""

from __future__ import annotations

import re
from functools import lru_cache

from wasl.foundation.formats.mail.charsets import decode_words
from wasl.foundation.formats.records import Party

MOST_ADDRESSES = 500  # of one header: far above "mass mail", far below what fills memory
_LONGEST_NAME = 200
_LONGEST_ADDRESS = 320  # 64 + @ + 255, RFC 5321 4.5.3.1
_LONGEST_HEADER = 100_000
_CACHED_LENGTH = 300

_PLAIN = re.compile(r'[ \t]*"?([^"<>@,;:()\\=\r\n]*?)"?[ \t]*<([^<>@\s,;:()"\\]+@[^<>@\s,;:()"\\]+)>[ \t]*')
_BARE = re.compile(r'[ \t]*([^<>@\s,;:()"\\=]+@[^<>@\s,;:()"\\=]+)[ \t]*')
# An escaped letter, a mark, or text: an encoded word is one piece, whatever marks it wrongly holds.
_TOKEN = re.compile(r'\\(.)|(["<>(),;:])|(=\?[^?\s]{0,60}\?[bBqQ]\?[^?]*\?=|[^"<>(),;:\\=]+|[=\\])', re.DOTALL)
_AT_IN_WORDS = re.compile(r"([^\s@]+)(?:\s+at\s+|\s*[\[(]at[\])]\s*)([^\s@]+\.[^\s@]+)", re.IGNORECASE)
# The archives of R's mailing lists since 2017 write "pd@|gd @end|ng |rom gm@||@com": not an address of anybody.
_GARBLED = re.compile(r"\s@end\|ng\s+\|rom\s")
_UNSEEN = re.compile(r"[\x00-\x1f\x7f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+")


def parse_addresses(value: str) -> tuple[Party, ...]:
    """The parties of an address header, in order, at most 500. A party may be a name without address."""
    if len(value) <= _CACHED_LENGTH:
        return _parse_cached(value)
    return _parse(value[:_LONGEST_HEADER])


@lru_cache(maxsize=4096)  # the same few people write again and again: three times as fast
def _parse_cached(value: str) -> tuple[Party, ...]:
    plain = _PLAIN.fullmatch(value)
    if plain:
        return (_party(plain[1], plain[2]),)
    bare = _BARE.fullmatch(value)
    if bare:
        return (_party("", bare[1]),)
    return _parse(value)


def _parse(value: str) -> tuple[Party, ...]:
    parties: list[Party] = []
    reading = _OneAddress(has_groups=";" in value)
    tokens = _TOKEN.findall(value)
    stray_quote = _last_quote(tokens) if sum(mark == '"' for _, mark, _ in tokens) % 2 else -1
    for index, (escaped, mark, text) in enumerate(tokens):
        if mark in {",", ";"} and not reading.is_inside:
            parties += reading.end()
            reading = _OneAddress(has_groups=";" in value)
            if len(parties) >= MOST_ADDRESSES:
                return tuple(parties)
        elif not mark:
            reading.take(escaped or text)
        elif index != stray_quote:
            reading.take_mark(mark)
    return tuple(parties + reading.end())


def _last_quote(tokens: list[tuple[str, str, str]]) -> int:
    return max(index for index, (_, mark, _) in enumerate(tokens) if mark == '"')


class _OneAddress:
    """The pieces of one address while its header is read from left to right."""

    def __init__(self, *, has_groups: bool) -> None:
        self._has_groups = has_groups
        self._name: list[str] = []
        self._address: list[str] = []
        self._comment: list[str] = []
        self._depth = 0
        self._in_quotes = False
        self._in_angle = False
        self._saw_angle = False

    @property
    def is_inside(self) -> bool:
        """Whether a comma here belongs to a comment, a quoted name or a source route (RFC 5322 4.4)."""
        is_route = self._in_angle and "".join(self._address[:1]).startswith("@")
        return self._depth > 0 or self._in_quotes or is_route

    def take(self, text: str) -> None:
        if self._depth:
            self._comment.append(text)
        elif self._in_angle:
            self._address.append(text)
        elif not self._saw_angle:
            self._name.append(text)

    def take_mark(self, mark: str) -> None:
        if mark == '"' and not self._depth:
            self._in_quotes = not self._in_quotes
        elif self._in_quotes:
            self.take(mark)
        elif mark in "()":
            self._depth = max(0, self._depth + (1 if mark == "(" else -1))
        elif self._depth:
            self._comment.append(mark)
        else:
            self._take_structure(mark)

    def _take_structure(self, mark: str) -> None:
        if mark == "<":
            self._in_angle = self._saw_angle = True
            self._address.clear()
        elif mark == ">":
            self._in_angle = False
        elif self._in_angle:
            self._address.clear()  # the colon after a source route
        elif self._has_groups:
            self._name.clear()  # the colon after the name of a group
        else:
            self.take(mark)

    def end(self) -> list[Party]:
        name, comment = "".join(self._name).strip(), " ".join(self._comment).strip()
        if self._saw_angle:
            return _whole(name or comment, "".join(self._address))
        if "@" not in name or _GARBLED.search(name):
            address = _address_in(name)
            return _whole(comment or ("" if address else name), address)
        words = name.split()
        place = next(index for index, word in enumerate(words) if "@" in word)
        return _whole(" ".join(words[:place]) or comment, words[place])


def _whole(name: str, address: str) -> list[Party]:
    party = _party(name, _address_in(address))
    return [party] if party.name or party.value else []


def _address_in(text: str) -> str:
    """The address in what stood where one belongs, or "". Archives write "ripley at stats.ox.ac.uk"."""
    if "@" not in text:
        spelled_out = _AT_IN_WORDS.search(text[:_LONGEST_ADDRESS])
        return f"{spelled_out[1]}@{spelled_out[2]}" if spelled_out else ""
    if _GARBLED.search(text):
        return ""
    return "".join(text.removeprefix("mailto:").split()).replace("@@", "@").strip("'<>.,")


def _party(name: str, address: str) -> Party:
    """A party as the records know it: address in small letters, name decoded and without unseen marks."""
    address = _UNSEEN.sub("", address).lower()
    if "=?" in address:
        address = decode_words(address).lower()
    if len(address) > _LONGEST_ADDRESS or "@" not in address.strip("@"):
        address = ""
    if "=?" in name:
        name = decode_words(name)
    name = _UNSEEN.sub(" ", name) if not name.isascii() or not name.isprintable() else name
    name = " ".join(name.split())[:_LONGEST_NAME].strip("\"'" if name[:1] in {'"', "'"} else None)
    return Party(name=name, kind="email" if address else "", value=address)
