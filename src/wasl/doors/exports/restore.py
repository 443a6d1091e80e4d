"""Brings an installation back from a backup: checked first, in one transaction, compared row by row before it stands."""

from hashlib import sha256
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db import DatabaseError, connection, transaction

from wasl.doors.dav.book import end_all_tokens
from wasl.doors.exports.backup import Told, check_backup, expected, member_of, outcome
from wasl.doors.exports.errors import ArchiveContradictsError, ArchiveVersionError, NotEmptyError, RestoreDiffersError
from wasl.doors.exports.inserting import Model
from wasl.doors.exports.manifest import BackupManifest, TableEntry
from wasl.doors.exports.portable_tables import count_on_from, store_rows, stored_rows, table_row
from wasl.doors.exports.rows import blocks, decoder
from wasl.doors.exports.schema import bring_up_to_date, rebuild, refuse_unknown_migrations
from wasl.doors.exports.unsealed import Unsealed
from wasl.foundation.accounts.models import User
from wasl.foundation.statistics import refresh_statistics
from wasl.foundation.walls.scope import acting_for_all_owners


@acting_for_all_owners()
def restore(path: Path, told: Told, *, may_replace: bool = False) -> dict[str, Any]:  # Any: numbers and a hash
    """Replace everything by what the backup holds. Either all of it stands afterwards, or nothing has changed.

    `told` hears of rows: checked, stored, compared. Raises NotEmptyError where there are owners and nothing
    says that they may be replaced; ArchiveRefusedError in one of its forms.
    """
    settings.WASL_DATA.mkdir(parents=True, exist_ok=True, mode=0o700)
    if not may_replace and has_owners():
        raise NotEmptyError
    manifest = check_backup(path, told)
    refuse_unknown_migrations(manifest.migrations)
    with Unsealed(path) as unsealed:
        expected(unsealed)
        # The schema of SQLite changes only while foreign keys are not enforced, and that is settled outside of a
        # transaction. `check_constraints` does it instead, before anything stands.
        connection.disable_constraint_checking()
        try:
            with transaction.atomic():
                _replace_everything(unsealed, manifest, told)
        finally:
            connection.enable_constraint_checking()
    refresh_statistics()
    return outcome(path, manifest)


def has_owners() -> bool:
    return User._meta.db_table in connection.introspection.table_names() and User.objects.exists()  # noqa: SLF001 - Django's documented API


def _replace_everything(unsealed: Unsealed, manifest: BackupManifest, told: Told) -> None:
    by_member = {member_of(model): model for model in rebuild(manifest.migrations)}
    for entry in manifest.tables:
        model = by_member.get(entry.name)
        if model is None or set(table_row(model).__struct_fields__) != set(entry.fields):
            raise ArchiveVersionError
        _fill(unsealed, model, entry, told)
    try:
        connection.check_constraints()
    except DatabaseError as error:
        raise ArchiveContradictsError(member=str(error)[:200]) from error
    for entry in manifest.tables:
        _compare(by_member[entry.name], entry, told)
    bring_up_to_date()
    end_all_tokens()
    apps.clear_cache()


def _fill(unsealed: Unsealed, model: Model, entry: TableEntry, told: Told) -> None:
    kind = table_row(model)
    read = decoder(kind, entry.name, allows_nul=True)
    rows = (read(number, line) for number, line in enumerate(unsealed.lines(entry.name), 1))
    try:
        store_rows(model, kind, rows, told)
        count_on_from(model, entry.last_id)
    except DatabaseError as error:
        raise ArchiveContradictsError(member=entry.name) from error


def _compare(model: Model, entry: TableEntry, told: Told) -> None:
    """Read the table again: it gives the very lines of the backup."""
    hashed = sha256()
    for block in blocks(stored_rows(model, table_row(model)), told):
        hashed.update(block.content)
    if hashed.hexdigest() != entry.sha256:
        raise RestoreDiffersError(member=entry.name)
