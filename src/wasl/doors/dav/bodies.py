"""Bodies of requests: read within bounds, and XML refused before anything is built of it. Pure."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from time import monotonic
from xml.parsers import expat

MOST_OF_A_CARD = 10_000_000
"""Octets of a card with its picture."""

MOST_OF_XML = 2_000_000
"""Octets: a request names ten thousand cards in less."""

READING_SECONDS = 30
DEEPEST = 32
ELEMENTS_AT_MOST = 40_000
LONGEST_PIECE = 20_000  # octets from one tag to the end of the next
ATTRIBUTES_AT_MOST = 2_000
FILTERS_AT_MOST = 50  # each is compared with every card
_PIECE = 1 << 16
_FILTERS = ("prop-filter", "param-filter", "comp-filter", "text-match")


class RequestRefusedError(Exception):
    """It is answered with this status, whatever it is about; `error` names a condition of RFC 4918."""

    def __init__(self, status: HTTPStatus = HTTPStatus.FORBIDDEN, error: str = "") -> None:
        super().__init__(status, error)
        self.status, self.error = status, error


class BodyTooLargeError(RequestRefusedError):
    def __init__(self) -> None:
        super().__init__(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)


class BodyTooSlowError(RequestRefusedError):
    def __init__(self) -> None:
        super().__init__(HTTPStatus.REQUEST_TIMEOUT)


class XmlRefusedError(RequestRefusedError):
    """It is no XML, or more than any telephone asks."""

    def __init__(self) -> None:
        super().__init__(HTTPStatus.BAD_REQUEST)


def read_body(read: Callable[[int], bytes], most: int, clock: Callable[[], float] = monotonic) -> bytes:
    """All of it. Raises BodyTooLargeError beyond `most` octets, BodyTooSlowError after half a minute."""
    until = clock() + READING_SECONDS
    pieces: list[bytes] = []
    length = 0
    while piece := read(_PIECE):
        pieces.append(piece)
        length += len(piece)
        if length > most:
            raise BodyTooLargeError
        if clock() > until:
            raise BodyTooSlowError
    return b"".join(pieces)


def check_xml(body: bytes) -> None:
    """Walk through it without keeping anything. Raises XmlRefusedError at the first word of a document type."""
    if max(map(len, body.split(b">"))) > LONGEST_PIECE:
        raise XmlRefusedError  # expat reads all of a tag before it tells of it
    walk = _Walk()
    parser = expat.ParserCreate()
    parser.ordered_attributes = True  # as a list: a dictionary of many is built for nothing
    parser.StartElementHandler = walk.start
    parser.EndElementHandler = walk.end
    parser.StartDoctypeDeclHandler = walk.refuse
    parser.EntityDeclHandler = walk.refuse
    try:
        parser.Parse(body, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise XmlRefusedError from error


class _Walk:
    def __init__(self) -> None:
        self._depth = self._elements = self._filters = self._attributes = 0

    def start(self, name: str, attributes: list[str]) -> None:
        self._depth += 1
        self._elements += 1
        self._filters += name.endswith(_FILTERS)
        self._attributes += len(attributes) // 2
        if self._depth > DEEPEST or self._elements > ELEMENTS_AT_MOST:
            self.refuse()
        if self._filters > FILTERS_AT_MOST or self._attributes > ATTRIBUTES_AT_MOST:
            self.refuse()

    def end(self, _: str) -> None:
        self._depth -= 1

    def refuse(self, *_: object) -> None:
        raise XmlRefusedError
