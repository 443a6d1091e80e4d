"""What the parent and the reading process say to each other, line by line.

Requests go down a pipe, one line of JSON each. Up come frames of lines of JSON: records, and between them where they
come from. JSON and not msgpack, which would give every moment back in UTC: the hour on the owner's wall stays.
"""

from __future__ import annotations

import struct

import msgspec

from wasl.foundation.formats.records import (
    Columns,
    Contact,
    Event,
    Message,
    OwnFact,
    ReadOptions,
    Rejected,
    SeenTie,
    Whose,
)

FRAME = struct.Struct(">QI")  # number of the batch, length of its lines
BATCH_RECORDS = 500
BATCH_BYTES = 256 * 1024
FRAME_BYTES_AT_MOST = 32 * 1024**2  # one record with a large photo; more is no record


class Request(msgspec.Struct, frozen=True, kw_only=True):
    """Read this path from its member `start`, leaving out those that ended a reader before."""

    path: bytes
    name: str
    options: ReadOptions
    readers: dict[str, str]
    format: str = ""
    start: int = 0
    skip: frozenset[int] = frozenset()


class Opened(msgspec.Struct, frozen=True, kw_only=True, tag="opened"):
    """The path is open, and this is what it holds."""

    total_bytes: int
    is_single: bool
    passed_over: int


class MemberBegan(msgspec.Struct, frozen=True, kw_only=True, tag="member"):
    """The records that follow come from this file of the container."""

    index: int
    name: str
    format: str = ""


class Ended(msgspec.Struct, frozen=True, kw_only=True, tag="ended"):
    """The path is done; with `code`, it was refused as a whole."""

    passed_over: int = 0
    code: str = ""
    values: dict[str, str] = {}


Line = Contact | Message | Event | OwnFact | SeenTie | Rejected | Whose | Columns | Opened | MemberBegan | Ended

decode_lines = msgspec.json.Decoder(Line).decode_lines
decode_request = msgspec.json.Decoder(Request).decode
encode = msgspec.json.Encoder().encode
