"""Duplicates are looked for while nobody waits."""

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from tests.doors.importers.conftest import NOW, VCARD, read
from wasl.doors.importers import jobs as import_jobs
from wasl.overviews.duplicates.jobs import look, look_at_those_since, look_at_what_changed
from wasl.relations.people.actions import create_person, edit_person
from wasl.relations.people.models import Likeness

pytestmark = pytest.mark.django_db

LOOKING = "wasl.overviews.duplicates.jobs.look"


def test_what_is_found_is_kept_in_the_place_of_what_was(owner, stranger, add, crowd):
    first, second = add("زياد معلوف", phone="0501234567"), add("زياد معلوف", phone="0501234567")
    Likeness.objects.create(owner=owner, a=crowd[0], b=crowd[1], probability=0.9)

    look.call(owner.pk)
    look.call(stranger.pk)

    assert [(row.a, row.b) for row in Likeness.objects.all()] == [(first, second)]


def test_who_has_gone_meanwhile_is_passed_over(db):
    look.call(999_999)

    assert not Likeness.objects.exists()


def test_an_import_that_brought_somebody_is_looked_through(
    owner, settings, tmp_path, django_capture_on_commit_callbacks
):
    settings.WASL_DATA = tmp_path
    for expected in (1, 1):  # the second time the file brings nobody new
        work = read(owner, VCARD, moment=NOW)
        with django_capture_on_commit_callbacks(execute=True):
            import_jobs.write.call(work.pk)
        assert DBTaskResult.objects.filter(task_path=LOOKING).count() == expected


def test_what_changed_is_looked_at_without_being_asked_for(owner, stranger, add, crowd):
    first, second = add("زياد معلوف", phone="0501234567"), add("زياد معلوف", phone="0501234567")

    look_at_what_changed()
    assert [(row.a, row.b) for row in Likeness.objects.all()] == [(first, second)]

    edit_person(owner, second.pk, display_name="هند الشمري", at=timezone.now())
    add("رلى صليبا", of=stranger), add("رلى صليبا", of=stranger)
    look_at_what_changed()

    assert [row.owner for row in Likeness.objects.all()] == [stranger]


def test_a_command_that_brought_a_few_leaves_the_rest_to_be_looked_at(owner, add, crowd):
    add("زياد معلوف", phone="0501234567"), add("زياد معلوف", phone="0501234567")
    since = timezone.now()
    twice = [create_person(owner, display_name="رلى صليبا", at=timezone.now()) for _ in range(2)]

    look_at_those_since(owner, since)
    assert [(row.a, row.b) for row in Likeness.objects.all()] == [tuple(twice)]

    look_at_what_changed()
    assert Likeness.objects.count() == 2


@pytest.mark.parametrize("signs", ["—", "٪!", "\u200f"])
def test_a_name_of_signs_alone_stops_nobody(owner, add, crowd, signs):
    first, second = add("زياد معلوف", phone="0501234567"), add("زياد معلوف", phone="0501234567")
    create_person(owner, display_name=signs, at=timezone.now())

    look_at_what_changed()

    assert [(row.a, row.b) for row in Likeness.objects.all()] == [(first, second)]
