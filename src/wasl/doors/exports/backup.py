"""The installation as one file that either database can be restored from, read back before it is relied upon."""

from collections.abc import Callable, Iterator
from hashlib import file_digest
from pathlib import Path
from typing import Any

from django.db import connection

import wasl
from wasl.doors.exports.errors import ArchiveChangedError, DatabaseDamagedError, FileNotReadableError
from wasl.doors.exports.files import refuse_existing, write_file
from wasl.doors.exports.inserting import Model
from wasl.doors.exports.manifest import BACKUP_MANIFEST, BackupManifest, TableEntry, read_manifest
from wasl.doors.exports.one_moment import one_moment
from wasl.doors.exports.portable_tables import is_backed_up, last_id, stored_rows, table_row
from wasl.doors.exports.rows import blocks, decoder, encode
from wasl.doors.exports.schema import applied_migrations, stored_models
from wasl.doors.exports.sealed import Measured, is_seal_whole, write_sealed
from wasl.doors.exports.unsealed import Unsealed
from wasl.foundation.walls.scope import acting_for_all_owners

Told = Callable[[int], None]


@acting_for_all_owners()
def back_up(path: Path, told: Told, *, is_forced: bool = False) -> dict[str, Any]:  # Any: numbers and a hash
    """Write everything to a file and read it back; gives the rows of each table and the hash of the file.

    `told` hears of rows, written and then read. Raises DatabaseDamagedError, NotMigratedError,
    FileExistsAlreadyError, FileNotWritableError.
    """
    refuse_existing(path, is_forced=is_forced)
    _check_database()
    write_file(path, write_backup(told), is_forced=is_forced)
    manifest = check_backup(path, told)
    return outcome(path, manifest)


def outcome(path: Path, manifest: BackupManifest) -> dict[str, Any]:  # Any: numbers and a hash
    """What both commands print: rows in all and by table, and the hash by which the file is known."""
    tables = {entry.table: entry.rows for entry in manifest.tables}
    with path.open("rb") as file:
        return {"rows": sum(tables.values()), "tables": tables, "sha256": file_digest(file, "sha256").hexdigest()}


@acting_for_all_owners()
def rows_to_back_up() -> int:
    return sum(model._base_manager.count() for model in stored_models() if is_backed_up(model))  # noqa: SLF001 - Django's documented API


def write_backup(told: Told | None = None) -> Iterator[bytes]:
    """Give the file piece by piece, of one moment. Raises NotMigratedError."""
    migrations = applied_migrations()
    with one_moment():
        models = [model for model in stored_models() if is_backed_up(model)]
        last = {member_of(model): last_id(model) for model in models}
        members = ((member_of(model), blocks(stored_rows(model, table_row(model)), told)) for model in models)

        def manifest(measured: dict[str, Measured]) -> bytes:
            tables = [_entry(model, measured[member_of(model)], last[member_of(model)]) for model in models]
            return encode(
                BackupManifest(
                    written_by=f"Wasl {wasl.__version__}",
                    database=connection.vendor,
                    migrations=migrations,
                    tables=tables,
                )
            )

        yield from write_sealed(members, (BACKUP_MANIFEST, manifest))


def check_backup(path: Path, told: Told | None = None) -> BackupManifest:
    """Read every byte of it: the seal, each member's hash, each line. Gives what it says of itself.

    Raises ArchiveRefusedError in one of its forms, FileNotReadableError. A change of one byte is always noticed.
    """
    try:
        if is_seal_whole(path) is not True:
            raise ArchiveChangedError(member=path.name)
    except OSError as error:
        raise FileNotReadableError(path=path, why=error.strerror or type(error).__name__) from error
    with Unsealed(path) as unsealed:
        manifest = expected(unsealed)
        kinds = {member_of(model): table_row(model) for model in stored_models()}
        for entry in manifest.tables:
            kind = kinds.get(entry.name)
            is_current = kind is not None and set(kind.__struct_fields__) == set(entry.fields)
            read = decoder(kind, entry.name, allows_nul=True) if kind is not None and is_current else None
            for number, line in enumerate(unsealed.lines(entry.name), 1):
                if read:
                    read(number, line)
            if told:
                told(entry.rows)
    return manifest


def expected(unsealed: Unsealed) -> BackupManifest:
    """The manifest, with the file's members held against it."""
    manifest = read_manifest(unsealed.manifest(BACKUP_MANIFEST), BackupManifest)
    unsealed.expect(BACKUP_MANIFEST, {entry.name: entry.measured() for entry in manifest.tables})
    return manifest


def member_of(model: Model) -> str:
    return f"{model._meta.db_table}.jsonl"  # noqa: SLF001


def _entry(model: Model, measured: Measured, last: int | None) -> TableEntry:
    return TableEntry(
        name=member_of(model),
        model=model._meta.label_lower,  # noqa: SLF001
        table=model._meta.db_table,  # noqa: SLF001
        fields=table_row(model).__struct_fields__,
        rows=measured.rows,
        bytes=measured.bytes,
        sha256=measured.sha256,
        last_id=last,
    )


def _check_database() -> None:
    """SQLite says whether its file is whole; PostgreSQL checks its pages as it reads them."""
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA integrity_check")
        found = [row[0] for row in cursor.fetchall()]
    if found != ["ok"]:
        raise DatabaseDamagedError(why=str(found[0])[:200])
