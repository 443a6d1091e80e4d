"""What a file of ours says of itself: `wasl.json` of an archive, `backup.json` of a backup."""

from typing import Literal, TypeVar

import msgspec

from wasl.doors.exports.errors import ArchiveBrokenError, ArchiveVersionError
from wasl.doors.exports.sealed import Measured

MANIFEST = "wasl.json"
BACKUP_MANIFEST = "backup.json"
VERSION = 1


class MemberEntry(msgspec.Struct, frozen=True, kw_only=True):
    """One member: the columns that its lines may hold, and by what it is checked."""

    name: str
    fields: tuple[str, ...]
    rows: int
    bytes: int
    sha256: str

    def measured(self) -> Measured:
        return Measured(self.rows, self.bytes, self.sha256)


class ArchiveManifest(msgspec.Struct, frozen=True, kw_only=True):
    """The first words of an archive; a reader goes by format and version."""

    format: Literal["wasl-archive"] = "wasl-archive"
    version: int = VERSION
    written_by: str
    members: list[MemberEntry]


class TableEntry(MemberEntry, frozen=True, kw_only=True):
    """One table of a backup. `last_id` is the highest key that was ever given, its row there or not."""

    model: str
    table: str
    last_id: int | None = None


class BackupManifest(msgspec.Struct, frozen=True, kw_only=True):
    """The first words of a backup. `migrations` is the state of the schema: every migration that was applied."""

    format: Literal["wasl-backup"] = "wasl-backup"
    version: int = VERSION
    written_by: str
    database: str
    migrations: dict[str, list[str]]
    tables: list[TableEntry]


class _Version(msgspec.Struct):
    format: str
    version: int


M = TypeVar("M", ArchiveManifest, BackupManifest)


def read_manifest(content: bytes, kind: type[M]) -> M:
    """Raises ArchiveVersionError for a later version, ArchiveBrokenError for anything that is no manifest."""
    try:
        if msgspec.json.decode(content, type=_Version).version > VERSION:
            raise ArchiveVersionError
        return msgspec.json.decode(content, type=kind)
    except (msgspec.MsgspecError, RecursionError, ValueError) as error:
        raise ArchiveBrokenError from error
