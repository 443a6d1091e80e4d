"""LinkedIn's saved jobs and applications become openings, once, and go again with their import."""

from datetime import date

import pytest

from tests.doors.importers.conftest import NOW, read
from wasl.doors.importers import actions
from wasl.doors.importers.preview import load_preview
from wasl.foundation.search.queries import find
from wasl.relations.opportunities.actions import move_opening
from wasl.relations.opportunities.models import Opening, OpeningChange
from wasl.relations.presence.models import ProfileFact

pytestmark = pytest.mark.django_db

SAVED = """Saved Date,Job Url,Job Title,Company Name
"7/8/26, 3:43 PM",https://www.linkedin.com/jobs/view/3812345678,مدير التدريب,شركة البناء
"9/2/26, 8:00 AM",https://www.linkedin.com/jobs/view/3812345679,Head of content,Sidra
"""
APPLIED = """Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,Question And Answers
"7/20/26, 10:00 AM",a@example.com,+966501234567,شركة البناء,مدير التدريب,https://www.linkedin.com/jobs/view/3812345678?refId=x,cv.pdf,
"8/1/26, 10:00 AM",a@example.com,,هيئة المعارض,مستشار,https://www.linkedin.com/jobs/view/3812345680,cv.pdf,
"""


@pytest.fixture
def saved(tmp_path):
    path = tmp_path / "Saved Jobs.csv"
    path.write_text(SAVED, encoding="utf-8")
    return path


@pytest.fixture
def applied(tmp_path):
    path = tmp_path / "Job Applications.csv"
    path.write_text(APPLIED, encoding="utf-8")
    return path


def stages():
    return {one.title: (one.stage, one.stage_on) for one in Opening.objects.all()}


BOTH = {
    "مدير التدريب": ("applied", date(2026, 7, 20)),
    "Head of content": ("found", date(2026, 9, 2)),
    "مستشار": ("applied", date(2026, 8, 1)),
}


def test_a_job_that_was_saved_and_applied_for_is_one_opening(bring, owner, saved, applied):
    work = bring(saved, applied)

    assert stages() == BOTH
    first = Opening.objects.get(title="مدير التدريب")
    assert (first.organisation, first.origin, first.origin_name, first.found_on) == (
        "شركة البناء",
        "import",
        "LinkedIn",
        date(2026, 7, 8),
    )
    assert [file.counts["openings"] for file in work.files.all()] == [{"new": 2, "known": 0}, {"new": 1, "known": 1}]
    assert [hit.row_id for hit in find(owner, "البناء", kinds=["opening"])] == [first.pk]


def test_the_preview_says_how_many_before_anything_is_written(owner, saved, applied):
    work = read(owner, saved, applied)
    actions.preview_import(work, NOW)

    counts = [load_preview(file).counts["openings"] for file in work.files.all()]

    assert counts == [{"new": 2, "known": 0}, {"new": 1, "known": 1}]
    assert not Opening.objects.exists()


def test_the_same_again_changes_nothing(bring, saved, applied):
    bring(saved, applied)

    again = bring(saved, applied)

    assert stages() == BOTH
    assert OpeningChange.objects.count() == 4
    assert [file.counts["openings"]["new"] for file in again.files.all()] == [0, 0]


def test_taking_it_back_leaves_nothing(bring, owner, saved, applied):
    work = bring(saved, applied)

    undone = actions.undo_import(owner, work.pk)

    assert undone["openings"] == 3
    assert not Opening.objects.exists()
    assert not OpeningChange.objects.exists()
    assert not ProfileFact.objects.exists()
    assert find(owner, "البناء", kinds=["opening"]) == []


def test_an_application_that_is_taken_back_lets_the_job_stand_as_saved(bring, owner, saved, applied):
    bring(saved)
    work = bring(applied)
    assert stages() == BOTH

    actions.undo_import(owner, work.pk)

    assert stages() == {"مدير التدريب": ("found", date(2026, 7, 8)), "Head of content": BOTH["Head of content"]}


def test_what_two_imports_told_of_stays_with_the_second(bring, owner, saved, applied):
    first = bring(saved, applied)
    bring(saved, applied)

    actions.undo_import(owner, first.pk)

    assert stages() == BOTH


def test_what_the_owner_moved_since_stays_where_it_is(bring, owner, saved, applied):
    work = bring(saved)
    opening = Opening.objects.get(title="Head of content")
    move_opening(owner, opening.pk, "interview", on=NOW.date(), today=NOW.date(), at=NOW)

    bring(saved, applied)
    actions.undo_import(owner, work.pk)

    assert stages()["Head of content"] == ("interview", NOW.date())
