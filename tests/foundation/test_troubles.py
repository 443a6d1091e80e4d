"""A full or locked disk and database: said in words, nothing half done, and room to delete in reserve."""

import errno

import pytest
from django.db import OperationalError, connection
from django.urls import reverse
from django.utils import timezone

from wasl.foundation import troubles
from wasl.foundation.troubles import (
    BusyError,
    DiskFailedError,
    DiskFullError,
    DiskReadOnlyError,
    free_reserve,
    keep_reserve,
    reserve_path,
    trouble_of,
)
from wasl.project.schedule import schedule
from wasl.relations.people.actions import create_person
from wasl.relations.people.models import Person


@pytest.fixture
def reserve(settings, tmp_path, monkeypatch):
    settings.WASL_DATA = tmp_path
    monkeypatch.setattr(troubles, "RESERVE_BYTES", 100_000)
    keep_reserve()
    return reserve_path()


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (OperationalError("database or disk is full"), DiskFullError),
        (OperationalError("attempt to write a readonly database"), DiskReadOnlyError),
        (OperationalError("database is locked"), BusyError),
        (OSError(errno.ENOSPC, "No space left on device"), DiskFullError),
        (OSError(errno.EROFS, "Read-only file system"), DiskReadOnlyError),
        (OperationalError("disk I/O error"), DiskFailedError),
        (OSError(errno.EIO, "Input/output error"), DiskFailedError),
    ],
)
def test_a_trouble_is_known_by_what_the_system_says(error, kind, reserve):
    assert type(trouble_of(error)) is kind


@pytest.mark.parametrize("error", [OperationalError("no such table: x"), FileNotFoundError("x"), ValueError("x")])
def test_a_fault_of_the_program_is_no_trouble_of_the_disk(error):
    assert trouble_of(error) is None


def test_the_reserve_takes_real_room_once_and_gives_it_back(reserve):
    assert reserve.stat().st_blocks * 512 >= 100_000
    before = reserve.stat().st_mtime_ns
    keep_reserve()
    assert reserve.stat().st_mtime_ns == before

    assert free_reserve()
    assert not free_reserve()
    assert not reserve.exists()


def test_on_a_disk_that_is_nearly_full_the_reserve_is_not_taken_again(reserve, monkeypatch):
    free_reserve()
    monkeypatch.setattr(troubles, "RESERVE_BYTES", 1 << 60)

    keep_reserve()

    assert not reserve.exists()
    assert keep_reserve in [entry.do for entry in schedule()]


@pytest.fixture
def full_database(transactional_db):
    """SQLite that may not grow by one page more answers as on a full disk."""
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL's own disk is not ours to fill")
    with connection.cursor() as cursor:
        cursor.execute("VACUUM")  # what earlier tests left free would take everything
        cursor.execute("PRAGMA page_count")
        (pages,) = cursor.fetchone()
        cursor.execute(f"PRAGMA max_page_count = {pages}")
        yield
        cursor.execute("PRAGMA max_page_count = 1073741823")


def test_on_a_full_disk_a_page_says_so_and_saves_nothing_by_half(reserve, owner, client, full_database):
    client.force_login(owner)
    refused = None
    for number in range(400):  # until the pages that are there already are full
        refused = client.post(reverse("directory:new"), {"name": f"نورة {number}", "how_met": "و" * 200})
        if refused.status_code == 507:
            break

    assert refused is not None
    assert refused.status_code == 507
    assert "القرص" in refused.content.decode() or "disk" in refused.content.decode()
    assert not reserve.exists()
    assert Person.objects.of(owner).count() == number
    assert client.get(reverse("person_page:person", args=[Person.objects.of(owner).latest("pk").pk])).status_code == 200


@pytest.mark.django_db
def test_who_meets_a_long_writing_is_asked_to_try_again(owner, client):
    person = create_person(owner, display_name="نورة القاسمي", at=timezone.now())
    client.force_login(owner)

    def locked(execute, sql, *asked):
        if Person._meta.db_table in sql:
            raise OperationalError("database is locked")
        return execute(sql, *asked)

    with connection.execute_wrapper(locked):
        answer = client.get(reverse("person_page:person", args=[person.pk]))

    assert answer.status_code == 503
    assert answer["Retry-After"] == "10"
