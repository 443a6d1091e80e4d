"""The directory as its owner sees it, and as a stranger does not."""

from datetime import UTC, datetime

import pytest
from django.urls import reverse

from wasl.relations.interactions.models import ContactSummary, Rhythm
from wasl.relations.people.actions import (
    WayGiven,
    add_affiliation,
    add_way_to_reach,
    create_circle,
    create_person,
    delete_people,
    put_in_circle,
    tag_people,
)
from wasl.relations.people.models import Circle, Membership, Person, Tagging

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
PEOPLE = "/people/"

pytestmark = pytest.mark.django_db


def names(response):
    return [line.name for line in response.context["page"].lines]


def together(client, do, ids=(), **given):
    return client.post(reverse("directory:together"), {"do": do, "people": list(ids), **given})


def way_back(response):
    return [message.extra_tags for message in response.wsgi_request._messages][-1]


def follow_undo(client, response):
    return client.post(way_back(response))


@pytest.fixture
def hers(owner, client_of):
    return client_of(owner)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_it_reads_in_both_languages(owner, people, hers, language):
    owner.preferences.language = language
    owner.preferences.save()

    for url in (
        PEOPLE,
        "/people/?sort=contact",
        "/people/narrow/",
        "/people/new/",
        "/people/circles/",
        "/people/?bin=1",
    ):
        response = hers.get(url)
        assert response.status_code == 200
        assert f'lang="{language}"' in response.content.decode()


ALPHABET = ["أحمد الشهري", "بدر العنزي", "حمد القحطاني", "خالد المنصور", "سارة العتيبي", "نورة القاسمي"]


@pytest.mark.parametrize(
    ("language", "order"), [("ar", [*ALPHABET, "Omar Haddad"]), ("en", ["Omar Haddad", *ALPHABET])]
)
def test_people_stand_in_the_order_of_the_alphabet_the_readers_own_first(hers, owner, people, language, order):
    owner.preferences.language = language
    owner.preferences.save()

    assert names(hers.get(PEOPLE)) == order


def test_a_line_under_a_name_runs_its_own_way(hers, owner, people):
    add_affiliation(owner, people[0].pk, role="مديرة", organisation="Rawasi Law", at=AT)
    add_affiliation(owner, people[1].pk, role="Consultant", organisation="عيادات نبض", at=AT)

    directions = {line.name: line.direction for line in hers.get(PEOPLE).context["page"].lines}

    assert directions["أحمد الشهري"] == "rtl"
    assert directions["بدر العنزي"] == "ltr"


def test_an_empty_directory_says_what_to_do_first(hers):
    response = hers.get(PEOPLE)

    page = response.content.decode()
    assert response.status_code == 200
    assert 'class="empty"' in page
    assert page.count("button-main") == 1 + page.count("skip button button-main")
    assert "directory-search" not in page  # where nobody is, there is nobody to find


def test_the_bin_is_for_bringing_back_alone(hers, owner, people):
    delete_people(owner, [people[0].pk], at=AT)

    page = hers.get("/people/?bin=1").content.decode().partition("<main")[2]

    assert page.count("button-main") == 1
    assert 'value="restore"' in page
    assert "directory-search" not in page


def test_a_stranger_sees_nobody(people, owner, stranger, client_of):
    circle = create_circle(owner, name="المرشدون")
    hers = client_of(stranger)

    assert names(hers.get(PEOPLE)) == []
    assert names(hers.get("/people/?q=نورة")) == []
    assert hers.get(f"/people/?circle={circle.pk}").status_code == 404
    for url in (reverse("directory:circle_edit", args=[circle.pk]),):
        assert hers.get(url).status_code == 404
        assert hers.post(url, {"name": "x"}).status_code == 404
    assert hers.post(reverse("directory:circle_remove", args=[circle.pk])).status_code == 404
    together(hers, "delete", [person.pk for person in people])
    together(hers, "circle", [people[0].pk], circle=circle.pk)
    assert Person.objects.of(owner).present().count() == len(people)
    assert not Membership.objects.exists()


def test_nobody_is_asked_to_sign_in(client):
    for name in ("people", "narrow", "new", "circles", "parts"):
        assert client.get(reverse(f"directory:{name}")).status_code == 302


def test_search_finds_as_one_types(hers, people):
    response = hers.get("/people/?q=قاسم", headers={"HX-Request": "true"})

    assert names(response) == ["نورة القاسمي"]
    assert "<html" not in response.content.decode()


def test_the_list_is_narrowed(hers, owner, people):
    circle = create_circle(owner, name="المرشدون")
    put_in_circle(owner, circle.pk, [people[0].pk], at=AT)
    tag, _ = tag_people(owner, [people[1].pk], name="ليب", at=AT)
    work = add_affiliation(owner, people[2].pk, organisation="هيئة المدن", at=AT)
    Person.objects.filter(pk=people[3].pk).update(city="جدة")

    assert names(hers.get(f"/people/?circle={circle.pk}")) == ["أحمد الشهري"]
    assert "أحمد الشهري" not in names(hers.get("/people/?without_circle=1"))
    assert names(hers.get(f"/people/?tag={tag.pk}")) == ["بدر العنزي"]
    assert names(hers.get(f"/people/?organisation={work.organisation_id}")) == ["حمد القحطاني"]
    assert names(hers.get("/people/?work=هيئه المدن")) == ["حمد القحطاني"]
    assert names(hers.get("/people/?city=جدة")) == ["خالد المنصور"]


@pytest.mark.parametrize("query", ["circle=x", f"circle={'9' * 30}", "sort=y", "after=%00", "tag=٣", "q=%00"])
def test_an_address_that_makes_no_sense_shows_everybody(hers, people, query):
    assert len(names(hers.get(f"/people/?{query}"))) == len(people)


def test_who_has_only_a_number_is_shown_by_it_at_the_end(hers, owner, people):
    nameless = create_person(owner, display_name="", at=AT)
    add_way_to_reach(owner, nameless.pk, WayGiven("phone", "0501234567"), country="SA", at=AT)

    assert names(hers.get(PEOPLE))[-1] == "0501234567"


def test_a_new_person_is_added_with_little(hers, owner):
    circle = create_circle(owner, name="المرشدون")
    given = {"name": "د. هند الحربي", "way": "0501234567", "circle": circle.pk, "how_met": "ليب"}

    response = hers.post(reverse("directory:new"), given)

    person = Person.objects.of(owner).get()
    assert response.url == reverse("person_page:person", args=[person.pk])
    assert (person.given, person.how_met, person.ways_to_reach.get().value) == ("هند", "ليب", "+966501234567")
    assert person.circles.get() == circle


def test_the_same_number_is_noticed_before_a_second_person_is_made(hers, owner):
    given = {"name": "هند", "way": "0501234567"}
    hers.post(reverse("directory:new"), given)

    response = hers.post(reverse("directory:new"), {**given, "name": "هند الحربي"})
    assert response.status_code == 422
    assert response.context["form"].known.display_name == "هند"
    hers.post(reverse("directory:new"), {**given, "name": "زوج هند", "is_another": "1"})

    assert Person.objects.of(owner).count() == 2


@pytest.mark.parametrize("given", [{}, {"name": " "}, {"way": "???"}, {"name": "x", "circle": "999"}])
def test_what_is_missing_is_said(hers, given):
    assert hers.post(reverse("directory:new"), given).status_code == 422
    assert not Person.objects.exists()


def test_the_parts_of_a_name_are_shown_while_it_is_typed(hers):
    page = hers.get(reverse("directory:parts"), {"name": "د. هند الحربي"}).content.decode()

    assert "د. هند" in page
    assert "الحربي" in page


def test_people_go_into_a_new_circle_and_out_again(hers, owner, people):
    ids = [person.pk for person in people[:3]]

    response = together(hers, "circle", ids, new_circle="المرشدون")
    assert Circle.objects.of(owner).get().members.count() == 3
    follow_undo(hers, response)

    assert not Membership.objects.exists()


def test_taking_out_of_a_circle_can_be_taken_back(hers, owner, people):
    circle = create_circle(owner, name="المرشدون")
    put_in_circle(owner, circle.pk, [person.pk for person in people], at=AT)

    response = together(hers, "take_out", whole="matching", asked=f"circle={circle.pk}")
    assert not Membership.objects.exists()
    follow_undo(hers, response)

    assert circle.members.count() == len(people)


def test_a_tag_goes_on_and_off(hers, owner, people):
    response = together(hers, "tag", [people[0].pk], tag="ليب")
    tag_id = Tagging.objects.get().tag_id
    follow_undo(hers, response)
    assert not Tagging.objects.exists()

    together(hers, "tag", [people[0].pk], tag="ليب")
    response = together(hers, "untag", [people[0].pk], asked=f"tag={tag_id}")
    assert not Tagging.objects.exists()
    follow_undo(hers, response)
    assert Tagging.objects.count() == 1


def test_all_that_match_go_to_the_bin_and_come_back(hers, owner, people):
    response = together(hers, "delete", whole="matching", asked="sort=newest")
    assert Person.objects.of(owner).present().count() == 0
    assert len(names(hers.get("/people/?bin=1"))) == len(people)

    follow_undo(hers, response)

    assert Person.objects.of(owner).present().count() == len(people)


def test_the_whole_page_is_those_shown(hers, owner, people):
    together(hers, "delete", whole="page", shown=[people[0].pk, people[1].pk])

    assert Person.objects.of(owner).present().count() == len(people) - 2


def test_the_bin_gives_back_those_chosen(hers, owner, people):
    together(hers, "delete", [person.pk for person in people])
    together(hers, "restore", [people[0].pk], asked="bin=1")

    assert Person.objects.of(owner).present().get() == people[0]


@pytest.mark.parametrize("given", [{"do": "circle"}, {"do": "unknown", "people": "1"}, {"people": "x"}, {}])
def test_nothing_chosen_changes_nothing(hers, owner, people, given):
    assert hers.post(reverse("directory:together"), given).status_code == 302
    assert Person.objects.of(owner).present().count() == len(people)


def test_an_undo_holds_once(hers, owner, people):
    response = together(hers, "tag", [people[0].pk], tag="ليب")
    undo = way_back(response)
    hers.post(undo)
    together(hers, "tag", [people[0].pk], tag="ليب")

    hers.post(undo)

    assert Tagging.objects.count() == 1


def test_a_circle_is_made_with_its_rhythm_renamed_and_taken_away(hers, owner, people):
    hers.post(reverse("directory:circles"), {"name": "المرشدون", "every_days": "30"})
    circle = Circle.objects.of(owner).get()
    together(hers, "circle", [people[0].pk], circle=circle.pk)
    assert ContactSummary.objects.get(person=people[0]).rhythm_days == 30

    hers.post(reverse("directory:circle_edit", args=[circle.pk]), {"name": "الأقربون", "every_days": "14"})
    assert (Circle.objects.get().name, Rhythm.objects.get().every_days) == ("الأقربون", 14)

    response = hers.post(reverse("directory:circle_remove", args=[circle.pk]))
    assert not ContactSummary.objects.filter(person=people[0]).exists()
    follow_undo(hers, response)

    assert ContactSummary.objects.get(person=people[0]).rhythm_days == 14
    assert "الأقربون" in hers.get(reverse("directory:circles")).content.decode()


def test_a_name_that_is_taken_is_said_beside_the_field(hers, owner):
    create_circle(owner, name="المرشدون")

    response = hers.post(reverse("directory:circles"), {"name": "المرشدون"})

    assert response.status_code == 422
    assert "name" in response.context["form"].errors
