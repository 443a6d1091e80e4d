"""Opens an archive of ours: what it says of itself is checked against every byte before a row is used."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from wasl.doors.exports.belongings import Kept, kept_models
from wasl.doors.exports.errors import (
    ArchiveBrokenError,
    ArchiveChangedError,
    ArchiveVersionError,
    FileNotReadableError,
)
from wasl.doors.exports.manifest import MANIFEST, ArchiveManifest, read_manifest
from wasl.doors.exports.rows import decoder, row_type
from wasl.doors.exports.sealed import is_seal_whole
from wasl.doors.exports.unsealed import Unsealed
from wasl.foundation.errors import WaslError

HEAD = b"PK"


def is_wasl_archive(path: str | Path) -> bool:
    """Whether the file is a zip with our manifest; says nothing of whether it is whole. Never raises."""
    try:
        with Path(path).open("rb") as file:
            if file.read(len(HEAD)) != HEAD:
                return False
        with Unsealed(Path(path)) as archive:
            return MANIFEST in archive.names() and bool(read_manifest(archive.manifest(MANIFEST), ArchiveManifest))
    except ArchiveVersionError:
        return True  # it is told apart, and refused in words later
    except (WaslError, OSError):
        return False


@dataclass(frozen=True)
class Archive:
    """An archive whose bytes are what its manifest says."""

    manifest: ArchiveManifest
    unsealed: Unsealed

    def rows(self, kept: Kept) -> Iterator[dict[str, Any]]:  # Any: columns of every kind
        """The rows of a model by column, each value checked. A column that an older Wasl had not takes its default.

        Raises ArchiveRowError.
        """
        entry = next((entry for entry in self.manifest.members if entry.name == kept.member), None)
        if entry is None:
            return
        fields = [field for field in kept.fields if field.attname in entry.fields]
        later = {field.attname: field.get_default() for field in kept.fields if field not in fields}
        kind = kept.row if not later else row_type(kept.model.__name__, fields, kept.types)
        read = decoder(kind, entry.name)
        for number, line in enumerate(self.unsealed.lines(entry.name), 1):
            yield msgspec.structs.asdict(read(number, line)) | later

    def rows_of(self, label: str) -> int:
        return sum(entry.rows for entry in self.manifest.members if entry.name == f"{label}.jsonl")

    @property
    def row_count(self) -> int:
        return sum(entry.rows for entry in self.manifest.members)


@contextmanager
def opened_archive(path: Path) -> Iterator[Archive]:
    """Raises ArchiveRefusedError in one of its forms, FileNotReadableError."""
    try:
        is_sealed = is_seal_whole(path)
    except OSError as error:
        raise FileNotReadableError(path=path, why=error.strerror or type(error).__name__) from error
    with Unsealed(path) as unsealed:
        if (
            not is_sealed and unsealed.has_seal
        ):  # without any, another program packed it anew: the members' hashes decide
            raise ArchiveChangedError(member=path.name)
        manifest = read_manifest(unsealed.manifest(MANIFEST), ArchiveManifest)
        _refuse_unknown(manifest)
        unsealed.expect(MANIFEST, {entry.name: entry.measured() for entry in manifest.members})
        for _rows in unsealed.verify():
            pass
        yield Archive(manifest, unsealed)


def _refuse_unknown(manifest: ArchiveManifest) -> None:
    """Members and columns that this version does not know come from a later one."""
    known = {kept.member: frozenset(kept.row.__struct_fields__) for kept in kept_models()}
    names = [entry.name for entry in manifest.members]
    if len(names) != len(set(names)):
        raise ArchiveBrokenError
    for entry in manifest.members:
        if entry.name not in known or not known[entry.name].issuperset(entry.fields):
            raise ArchiveVersionError
