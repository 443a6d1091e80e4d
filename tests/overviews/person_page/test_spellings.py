"""A spelling in the other script is proposed on the page, and kept only when the owner keeps it."""

from datetime import UTC, datetime

import pytest
from django.urls import reverse

from wasl.overviews.person_page.queries import person_page
from wasl.relations.people.actions import WayGiven, add_way_to_reach, create_person, set_spellings
from wasl.relations.people.finding import people_called
from wasl.relations.people.models import Spelling

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def proposed(owner, person):
    return person_page(owner, person.pk, "ar", AT).proposed


@pytest.fixture
def khalid(owner):
    return create_person(owner, display_name="د. خالد المنصور", at=AT)


def test_a_name_in_one_script_has_a_proposal_in_the_other(owner, khalid):
    sara = create_person(owner, display_name="Sara Haddad", at=AT)

    assert "Khalid Al-Mansour" in proposed(owner, khalid)
    assert proposed(owner, sara)[0] == "سارة حداد"


def test_the_country_of_the_number_decides_how_it_is_written(owner):
    person = create_person(owner, display_name="شعيب العلوي", at=AT)
    before = proposed(owner, person)
    add_way_to_reach(owner, person.pk, WayGiven("phone", "+212612345678"), country="SA", at=AT)

    assert before[0] != proposed(owner, person)[0]
    assert proposed(owner, person)[0].startswith("Ch")


def test_nothing_is_proposed_where_it_is_known_or_there_is_no_name(owner, khalid):
    office = create_person(owner, display_name="شركة المياه", is_organisation=True, at=AT)
    plumber = create_person(owner, display_name="السباك", at=AT)
    set_spellings(owner, khalid.pk, ["Khaled M."], at=AT)

    assert proposed(owner, khalid) == proposed(owner, office) == proposed(owner, plumber) == ()


def test_a_proposal_is_no_spelling_and_nobody_is_addressed_by_it(owner, khalid, hers):
    page = hers.get(reverse("person_page:person", args=[khalid.pk]))

    assert proposed(owner, khalid)[0] in page.content.decode()
    assert not Spelling.objects.of(owner).exists()
    assert person_page(owner, khalid.pk, "en", AT).address == "د. خالد"


def test_one_press_keeps_it(owner, khalid, hers):
    hers.post(reverse("person_page:spelling_keep", args=[khalid.pk]), {"text": "Khalid Al-Mansour"})
    page = person_page(owner, khalid.pk, "en", AT)

    assert page.other_names == ["Khalid Al-Mansour"]
    assert page.proposed == ()
    assert page.address == "Khalid"
    assert people_called(owner, "Khalid Al-Mansour", 5) == [khalid.pk]


def test_it_is_corrected_on_the_page_of_fields(owner, khalid, hers):
    fields = hers.get(reverse("person_page:edit", args=[khalid.pk])).content.decode()
    hers.post(reverse("person_page:spelling_keep", args=[khalid.pk]), {"text": "  Khaled  Almansour "})

    assert 'value="Khaled Al-Mansour"' in fields
    assert list(Spelling.objects.of(owner).values_list("text", flat=True)) == ["Khaled Almansour"]


def test_an_empty_one_is_asked_for_again(owner, khalid, hers):
    said = hers.post(reverse("person_page:spelling_keep", args=[khalid.pk]), {"text": " "}, follow=True)

    assert [message.level_tag for message in said.context["messages"]] == ["error"]
    assert not Spelling.objects.of(owner).exists()


def test_keeping_the_same_twice_changes_nothing(owner, khalid, hers):
    for _ in range(2):
        hers.post(reverse("person_page:spelling_keep", args=[khalid.pk]), {"text": "Khalid Al-Mansour"})

    assert Spelling.objects.of(owner).count() == 1
