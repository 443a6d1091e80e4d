"""Which module reads which format, found only when it is needed."""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import BinaryIO, Protocol, cast

from wasl.foundation.formats.records import FileRefusedError, ReadOptions, Record

_HERE = "wasl.foundation.formats"

READERS: Mapping[str, str] = MappingProxyType(
    {
        "vcard": f"{_HERE}.vcard.reading",
        "ics": f"{_HERE}.calendars.ics",
        "telegram": f"{_HERE}.chats.telegram",
        "whatsapp": f"{_HERE}.chats.whatsapp",
        "mail-emlx": f"{_HERE}.mail.emlx",
        "mail-mbox": f"{_HERE}.mail.mbox",
        "maildir": f"{_HERE}.mail.maildir",
        "mail-eml": f"{_HERE}.mail.eml",
        "csv-linkedin": f"{_HERE}.tables.linkedin",
        "csv-plain": f"{_HERE}.tables.plain",
        "csv-google": f"{_HERE}.tables.google",
        "csv-outlook": f"{_HERE}.tables.outlook",
        "csv-other": f"{_HERE}.tables.other",
    },
)
"""Format to module. The order decides between equal certainties: the narrower format stands first."""


class ReaderModule(Protocol):
    """What a module must offer to be a reader."""

    def recognise(self, head: bytes) -> float:
        """Say how sure it is, from 0 to 1, that a file beginning like this is of its format."""

    def read(self, stream: BinaryIO, name: str, options: ReadOptions) -> Iterator[Record]:
        """Give the records of the file, in its order."""


def reader_of(format_id: str, readers: Mapping[str, str] = READERS) -> ReaderModule:
    """Import the module that reads this format.

    Raises FileRefusedError "format-no-such" for a name that is no format.
    """
    if format_id not in readers:
        raise FileRefusedError("format-no-such", format=format_id)
    return cast("ReaderModule", importlib.import_module(readers[format_id]))  # a module is its own protocol
