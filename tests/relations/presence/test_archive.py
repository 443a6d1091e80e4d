"""The page of the owner's own profile."""

import pytest

from wasl.foundation.formats.records import OwnFact
from wasl.foundation.sources.models import Source
from wasl.relations.presence.intake import save_facts
from wasl.relations.presence.queries import profile_sections

pytestmark = pytest.mark.django_db

FACTS = [
    OwnFact(platform="linkedin", kind="skill", fields={"name": "التفاوض"}),
    OwnFact(platform="linkedin", kind="position", fields={"company_name": "هيئة المدن", "title": "مستشارة قانونية"}),
]


@pytest.fixture
def source(owner):
    return Source.objects.create(owner=owner, kind="csv-linkedin", label="Profile.zip")


def test_facts_are_kept_once(owner, source):
    assert save_facts(owner, FACTS, source) == 2
    again = Source.objects.create(owner=owner, kind="csv-linkedin")

    assert save_facts(owner, FACTS, again) == 0
    assert [section.count for section in profile_sections(owner)] == [1, 1]


def test_what_one_is_comes_before_what_one_can(owner, source):
    save_facts(owner, FACTS, source)

    assert [section.kind for section in profile_sections(owner)] == ["position", "skill"]
    assert profile_sections(owner)[0].lines[0].head == "مستشارة قانونية"
    assert [detail.text for detail in profile_sections(owner)[0].lines[0].details] == ["هيئة المدن"]


def test_days_are_shown_as_the_owner_likes_them_whatever_the_language_of_the_archive(owner, source, client_of):
    fields = {"title": "مستشارة", "company_name": "Global Learning", "started_on": "Jan 2020", "location": "Riyadh 11"}
    save_facts(owner, [OwnFact(platform="linkedin", kind="position", fields=fields)], source)

    page = client_of(owner).get("/presence/archive/").content.decode()

    assert "<span>يناير ٢٠٢٠</span>" in page
    assert "<bdi>Riyadh 11</bdi>" in page


def test_a_stranger_sees_nothing_of_it(owner, stranger, source, client_of):
    save_facts(owner, FACTS, source)

    assert "التفاوض" in client_of(owner).get("/presence/archive/").content.decode()
    assert "التفاوض" not in client_of(stranger).get("/presence/archive/").content.decode()
