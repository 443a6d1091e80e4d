"""What lies on disk for nobody is removed by the daily round, and `wasl check` says so where it is not."""

import os
import shutil
import uuid
from datetime import timedelta

import pytest
from django.conf import settings
from django.utils import timezone

from tests.doors.importers.conftest import VCARD, read
from wasl.doors.cli.inspections import inspect
from wasl.doors.importers.jobs import sweep_files
from wasl.doors.importers.models import Import
from wasl.doors.importers.spool import folder_of, make_folder
from wasl.doors.importers.sweeping import sweep
from wasl.foundation.search.models import Document
from wasl.project.schedule import schedule
from wasl.relations.people.models import Person

pytestmark = pytest.mark.django_db

NOW = timezone.now()


def lie_there(name: str, *, since: timedelta):
    folder = make_folder(settings.WASL_DATA / "imports" / name)
    (folder / "people.vcf").write_text("BEGIN:VCARD\r\nFN:نورة السبيعي\r\nEND:VCARD\r\n", encoding="utf-8")
    then = (NOW - since).timestamp()
    os.utime(folder, (then, then))
    return folder


def told():
    return {one.name: one.told for one in inspect(NOW) if not one.is_well}


def test_files_of_imports_that_are_gone_go_after_a_day(owner):
    old = lie_there(str(uuid.uuid4()), since=timedelta(days=3))
    new = lie_there(str(uuid.uuid4()), since=timedelta(hours=1))
    work = read(owner, VCARD)
    needed = folder_of(work.files.get())
    os.utime(needed, (0, 0))
    assert "files" in told()

    assert sweep(NOW) == 1

    assert not old.exists()
    assert new.exists()
    assert needed.exists()
    assert "files" not in told()
    assert sweep_files in [entry.do for entry in schedule()]


def test_files_of_a_cancelled_import_that_came_back_go_too(owner):
    work = read(owner, VCARD)
    Import.objects.update(state=Import.State.CANCELLED)
    os.utime(folder_of(work.files.get()), (0, 0))

    assert sweep(NOW) == 1
    shutil.rmtree(settings.WASL_DATA / "imports")
    assert sweep(NOW) == 0


def test_entries_of_the_search_without_a_row_are_told(owner):
    Document.objects.create(owner=owner, kind="person", row_id=999, title="نورة")
    person = Person.objects.create(owner=owner, display_name="خالد الحربي")
    Document.objects.create(owner=owner, kind="person", row_id=person.pk, title="خالد")

    assert "1" in told()["search"] or "١" in told()["search"]
