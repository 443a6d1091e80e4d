"""A name in other letters is proposed to the owner with the reason, and never taken by itself."""

from datetime import UTC, datetime

import pytest

from tests.doors.importers.conftest import NOW, read
from wasl.doors.importers import actions
from wasl.doors.importers.likely_names import LikelyNames
from wasl.doors.importers.preview import load_preview
from wasl.doors.importers.queries import import_page
from wasl.doors.importers.roster import Choice
from wasl.relations.people.actions import create_person
from wasl.relations.people.models import Person

pytestmark = pytest.mark.django_db
AT = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture
def khalid(owner):
    create_person(owner, display_name="سارة العتيبي", at=AT)
    return create_person(owner, display_name="خالد الحربي", at=AT)


@pytest.fixture
def work(owner, khalid, tmp_path):
    card = tmp_path / "card.vcf"
    card.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Khaled Alharbi\nEMAIL:kh@example.com\nEND:VCARD\n", encoding="utf-8")
    found = read(owner, card)
    actions.preview_import(found, NOW)
    return found


def doubtful_of(work):
    file = work.files.get(position=1)
    file.belongs_to = work
    return load_preview(file).doubtful


def test_a_like_name_is_doubtful(work, khalid):
    assert [(one.name, one.proposals, one.is_like) for one in doubtful_of(work)] == [
        ("Khaled Alharbi", [khalid.pk], True)
    ]


def test_it_makes_nobody_one_by_itself(work):
    for _ in actions.write_import(work, NOW):
        pass

    assert Person.objects.filter(display_name="Khaled Alharbi").exists()


def test_the_owner_may_say_that_it_is_the_same(owner, work, khalid):
    actions.decide(owner, work.pk, {doubtful_of(work)[0].key: Choice("same", khalid.pk)})
    for _ in actions.write_import(work, NOW):
        pass

    assert Person.objects.count() == 2
    assert list(khalid.ways_to_reach.values_list("value", flat=True)) == ["kh@example.com"]


def test_the_question_says_why(owner, work):
    [question] = import_page(work, NOW).questions

    assert not question.is_likely
    assert "Khaled = خالد" in question.proposals[0].details[0]


def test_other_names_are_not_proposed(owner, khalid):
    likely = LikelyNames(owner)

    assert likely.like("Khaled Al-Harbi") == (khalid.pk,)
    assert likely.like("Khaled Al-Ghamdi") == likely.like("Khaled") == likely.like("") == ()


def test_the_directory_is_read_once_for_any_number_of_names(owner, khalid, django_assert_num_queries):
    likely = LikelyNames(owner)
    with django_assert_num_queries(2):
        likely.like("Khaled Al-Harbi")
    with django_assert_num_queries(1):
        for number in range(50):
            likely.like(f"Jamal Benali {number}")
        likely.like("Khaled Al-Harbi")
