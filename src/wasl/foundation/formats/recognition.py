"""What a file is, told by its first bytes; its name only decides where the bytes leave a choice."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import PurePosixPath

from wasl.foundation.formats.mail.patches import is_patch
from wasl.foundation.formats.other_kinds import binary_kind, text_kind
from wasl.foundation.formats.records import FileRefusedError
from wasl.foundation.formats.registry import READERS, ReaderModule, reader_of

HEAD_BYTES = 64 * 1024  # enough for a long preamble or header row; a message of 64 kB is still told by its own

SURE = 0.9  # nobody else need be asked
CERTAIN = 0.5  # the bytes alone say it
POSSIBLE = 0.1  # the bytes allow it, and the name says it

ENDINGS: Mapping[str, tuple[str, ...]] = {
    "vcard": ("vcf", "vcard"),
    "ics": ("ics", "ical", "ifb", "vcs"),
    "telegram": ("json",),
    "whatsapp": ("txt",),
    "mail-emlx": ("emlx",),
    "mail-mbox": ("mbox", "mbx"),
    "mail-eml": ("eml", "msg", "mht", "mhtml"),
    "csv-other": ("csv", "tsv", "tab"),
}

_LETTERS = frozenset({"mail-mbox", "maildir", "mail-eml"})
_SEPARATOR = re.compile(rb"(?:\A|\r\n\r\n|\n\n|\r\r)(From [^\r\n]*[0-9: -][^\r\n]*)(?:\r\n|\n|\r)[!-9;-~]+:", re.ASCII)
_MAILDIR_NAME = re.compile(
    r"[:;_!]2,[A-Za-z]*\Z"
)  # "info" of cr.yp.to/proto/maildir.html; ":" is another mark on some disks
_BLANK = b" \t\r\n\0\x0b\x0c\xef\xbb\xbf\xfe\xff"


def recognise(head: bytes, name: str, *, is_whole: bool, readers: Mapping[str, str] = READERS) -> str:
    """Name the format of a file that begins with `head`. `is_whole` says that nothing follows it.

    Raises FileRefusedError "file-empty", "format-not-supported" (with `kind`) or "format-unknown".
    """
    if not head.strip(_BLANK):
        raise FileRefusedError("file-empty" if is_whole else "format-unknown")
    if kind := binary_kind(head):
        raise FileRefusedError("format-not-supported", kind=kind)
    found = _best(head, name, readers)
    if found in _LETTERS:
        return _shape_of_letters(head, name, is_whole=is_whole)
    if found:
        return found
    if kind := text_kind(head):
        raise FileRefusedError("format-not-supported", kind=kind)
    raise FileRefusedError("format-unknown")


def _best(head: bytes, name: str, readers: Mapping[str, str]) -> str:
    """Give the format that is surest of these bytes; among the merely possible, the one that the name says."""
    sureness: dict[str, float] = {}
    for format_id in readers:
        sureness[format_id] = _sureness(reader_of(format_id, readers), head)
        if sureness[format_id] >= SURE:
            return format_id
    surest = max(sureness, key=lambda format_id: sureness[format_id])
    if sureness[surest] >= CERTAIN:
        return surest
    ending = PurePosixPath(name).suffix.lower().removeprefix(".")
    hinted = [f for f in readers if sureness[f] >= POSSIBLE and ending and ending in ENDINGS.get(f, ())]
    if is_maildir_name(name) and sureness.get("maildir", 0) >= POSSIBLE:
        hinted.insert(0, "maildir")
    return hinted[0] if hinted else ""


def _sureness(reader: ReaderModule, head: bytes) -> float:
    try:
        return reader.recognise(head)
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001  # what a reader cannot even look at is not its own; another may know it
        return 0.0


def is_maildir_name(name: str) -> bool:
    """Say whether the folder or the flags in the name make this a letter of a Maildir."""
    *folders, last = PurePosixPath(name).parts or ("",)
    in_maildir = any(folder.lower() == "maildir" for folder in folders)
    return in_maildir or folders[-1:] in (["cur"], ["new"]) or _MAILDIR_NAME.search(last) is not None


def _count_letters(head: bytes) -> int:
    """How many letters begin here. Patches count where the file is a series of them, not where one is attached."""
    patches = [is_patch(line) for line in _SEPARATOR.findall(head)]
    return len(patches) if patches[:1] == [True] else patches.count(False)


def _shape_of_letters(head: bytes, name: str, *, is_whole: bool) -> str:
    """One letter or a box of them: the same words, in three shapes."""
    letters = _count_letters(head)
    ending = PurePosixPath(name).suffix.lower()
    if letters > 1 or ending in {".mbox", ".mbx"}:
        return "mail-mbox"
    if is_maildir_name(name):
        return "maildir"
    if letters == 1 and not is_whole and ending != ".eml":
        return "mail-mbox"  # the second letter may lie beyond the head
    return "mail-eml"
