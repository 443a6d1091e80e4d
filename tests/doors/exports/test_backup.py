"""Backup and restore by the real commands, into a second installation: equal row by row, on either database."""

import json
import os
import random
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from django.db import connection

import wasl as wasl_package
from tests.doors.exports.conftest import furnish
from wasl.doors.exports.backup import back_up, check_backup, write_backup
from wasl.doors.exports.errors import ArchiveRefusedError, FileExistsAlreadyError
from wasl.doors.exports.portable_tables import NOT_IN_A_BACKUP
from wasl.doors.exports.schema import stored_models
from wasl.relations.people.models import Person

SOURCES = Path(wasl_package.__file__).parents[1]


def wasl(data, *arguments, database_url="", typed=""):
    """The real program, on an installation of its own."""
    return subprocess.run(
        [sys.executable, "-c", "from wasl.doors.cli.main import run; run()", *map(str, arguments)],
        env={**os.environ, "WASL_DATA": str(data), "WASL_DATABASE_URL": database_url, "PYTHONPATH": str(SOURCES)},
        capture_output=True, text=True, check=False, input=typed,
    )  # fmt: skip


def hashes(path):
    with zipfile.ZipFile(path) as archive:
        manifest = json.loads(archive.read("backup.json"))
    return {entry["table"]: (entry["rows"], entry["sha256"], entry["last_id"]) for entry in manifest["tables"]}


@pytest.fixture
def furnished(owner, stranger):
    furnish(owner)
    furnish(stranger, salt=3)
    return owner


@pytest.fixture
def backup(furnished, tmp_path):
    path = tmp_path / "all.backup"
    back_up(path, lambda rows: None)
    return path


@pytest.fixture
def empty_database(tmp_path):
    """An address of a database beside the suite's own, of the same kind."""
    if connection.vendor == "sqlite":
        yield ""
        return
    import psycopg

    own = {**connection.get_connection_params(), "autocommit": True}
    given = {key: own[key] for key in ("host", "port", "user", "password") if own.get(key)}
    with psycopg.connect(dbname="postgres", autocommit=True, **given) as server:
        server.execute("DROP DATABASE IF EXISTS wasl_restored")
        server.execute("CREATE DATABASE wasl_restored")
        yield f"postgresql://{given['user']}:{given.get('password', '')}@{given['host']}:{given['port']}/wasl_restored"
        server.execute("DROP DATABASE wasl_restored WITH (FORCE)")


@pytest.mark.django_db
def test_every_table_is_in_it_but_those_with_a_reason(backup):
    left_out = {m._meta.db_table for m in stored_models() if m._meta.label_lower in NOT_IN_A_BACKUP}

    assert hashes(backup).keys() | left_out == {model._meta.db_table for model in stored_models()}
    assert len(left_out) == len(NOT_IN_A_BACKUP)
    assert backup.stat().st_mode & 0o777 == 0o600


@pytest.mark.django_db
def test_restored_into_an_empty_installation_it_is_equal_row_by_row(backup, tmp_path, empty_database):
    """Into the kind of database that the suite runs on, and from PostgreSQL into SQLite too."""
    for address in dict.fromkeys(("", empty_database)):
        new, second = tmp_path / f"new{len(address)}", tmp_path / f"again{len(address)}.backup"

        done = wasl(new, "restore", backup, "--json", database_url=address)
        found = wasl(new, "search", "نورة", "--owner", "mona@example.com", "--json", database_url=address)
        again = wasl(new, "backup", second, "--json", database_url=address)

        assert done.returncode == 0, done.stderr
        assert json.loads(done.stdout)["rows"] == sum(rows for rows, _, _ in hashes(backup).values())
        assert again.returncode == 0, again.stderr
        assert hashes(second) == hashes(backup)
        assert len(json.loads(found.stdout)) == 1  # the index was made anew


@pytest.mark.django_db
def test_an_installation_with_owners_is_replaced_only_when_told(backup, tmp_path):
    new = tmp_path / "new"
    assert wasl(new, "restore", backup).returncode == 0

    refused = wasl(new, "restore", backup, "--json")
    bad = tmp_path / "bad.backup"
    content = bytearray(backup.read_bytes())
    content[len(content) // 2] ^= 1
    bad.write_bytes(content)
    broken = wasl(new, "restore", bad, "--yes")
    replaced = wasl(new, "restore", backup, "--yes", "--json")
    assert wasl(new, "backup", tmp_path / "again.backup").returncode == 0

    assert refused.returncode == 1
    assert json.loads(refused.stderr)["code"] == "not-empty"
    assert broken.returncode == 1
    assert "Traceback" not in broken.stderr
    assert replaced.returncode == 0, replaced.stderr
    assert hashes(tmp_path / "again.backup") == hashes(backup)


@pytest.mark.django_db
def test_any_changed_byte_is_noticed(backup):
    good, chance = backup.read_bytes(), random.Random(8)
    for _ in range(60):
        bad = bytearray(good)
        bad[chance.randrange(len(bad))] ^= 1 << chance.randrange(8)
        backup.write_bytes(bad)
        with pytest.raises(ArchiveRefusedError):
            check_backup(backup)


@pytest.mark.django_db
@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL keeps no NUL in text")
def test_a_sign_that_only_sqlite_keeps_stops_no_backup(furnished, tmp_path):
    Person.objects.of(furnished).update(notes="قبل\0بعد")

    back_up(tmp_path / "nul.backup", lambda rows: None)

    assert wasl(tmp_path / "new", "restore", tmp_path / "nul.backup").returncode == 0


@pytest.mark.django_db
def test_a_backup_packed_anew_is_refused(backup, tmp_path):
    """A backup holds everybody's rows: unlike an archive it is taken only as it was written."""
    other = tmp_path / "other.zip"
    with zipfile.ZipFile(backup) as old, zipfile.ZipFile(other, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))

    with pytest.raises(ArchiveRefusedError):
        check_backup(other)


@pytest.mark.django_db
def test_a_later_state_is_refused_before_anything_changes(furnished, tmp_path):
    path = tmp_path / "later.backup"
    from wasl.doors.exports import backup as module

    path.write_bytes(b"".join(write_backup()))
    migrations = module.applied_migrations()
    migrations["people"].append("9999_from_the_future")
    original, module.applied_migrations = module.applied_migrations, lambda: migrations
    try:
        path.write_bytes(b"".join(write_backup()))
    finally:
        module.applied_migrations = original

    done = wasl(tmp_path / "new", "restore", path, "--json")

    assert done.returncode == 1
    assert json.loads(done.stderr)["code"] == "archive-version"


@pytest.mark.django_db
def test_a_file_that_is_there_is_not_written_over_unless_told(backup):
    before = backup.read_bytes()

    with pytest.raises(FileExistsAlreadyError):
        back_up(backup, lambda rows: None)
    back_up(backup, lambda rows: None, is_forced=True)

    assert backup.read_bytes() == before
    assert list(backup.parent.iterdir()) == [backup]


def test_the_commands_leave_and_come_back(tmp_path):
    first, file, card = tmp_path / "first", tmp_path / "all.zip", tmp_path / "card.vcf"
    card.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:د. خالد الحربي\nTEL:+966501234567\nX-MINE:1\nEND:VCARD\n")
    options = ["--email", "m@example.com", "--name", "منى الحربي", "--password-stdin"]
    made = wasl(first, "owner", "create", *options, typed="كلمة-سر-طويلة-جدا\n")
    assert made.returncode == 0, made.stderr
    assert wasl(first, "import", card).returncode == 0

    left = wasl(first, "export", file, "--json")
    refused = wasl(first, "export", file, "--json")
    forced = wasl(first, "export", file, "--force")

    assert left.returncode == 0, left.stderr
    assert json.loads(left.stdout)["rows"]["people.person"] == 1
    assert json.loads(refused.stderr)["code"] == "file-exists"
    assert forced.returncode == 0, forced.stderr
    assert file.stat().st_mode & 0o777 == 0o600
