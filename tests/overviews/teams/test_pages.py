"""The even picture of a team, on its page and on the command line."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.relations.exchange.conftest import undo_of
from wasl.overviews.teams.queries import team_page
from wasl.relations.exchange.actions import make_team, note_favour
from wasl.relations.exchange.models import Favour, Team
from wasl.relations.interactions.actions import log_interaction
from wasl.relations.people.actions import create_circle, create_person
from wasl.relations.people.models import Circle
from wasl.relations.trust.actions import make_promise, pin_statement

pytestmark = pytest.mark.django_db

AGO = {"خالد المنصور": 2, "نورة القاسمي": 5, "هند السالم": 90}


@pytest.fixture
def people(owner):
    made = {}
    for name, days in AGO.items():
        made[name] = create_person(owner, display_name=name, at=timezone.now())
        log_interaction(owner, people=[made[name]], channel="call", at=timezone.now() - timedelta(days=days))
    return made


@pytest.fixture
def team(owner, people):
    ids = [person.pk for person in people.values()]
    return make_team(owner, name="فريق المناهج", person_ids=ids, at=timezone.now())


@pytest.fixture
def hers(owner, client_of):
    return client_of(owner)


def url(name, *args):
    return reverse(f"teams:{name}", args=args)


def test_the_longest_silent_first_beside_the_middle(owner, team):
    page = team_page(owner, team.pk, timezone.localdate())

    assert [(one.name, one.days, one.is_left_out) for one in page.members] == [
        ("هند السالم", 90, True), ("نورة القاسمي", 5, False), ("خالد المنصور", 2, False),
    ]  # fmt: skip
    assert (page.middle, [one.bar for one in page.members]) == (5, [100, 6, 2])


def test_who_owes_whom_what(owner, team, people):
    day = timezone.localdate()
    make_promise(owner, people=[people["هند السالم"]], wording="ملخص الدراسة", made_on=day)
    make_promise(owner, people=[people["هند السالم"]], wording="الأرقام", side="theirs", made_on=day)
    note_favour(owner, people=[people["نورة القاسمي"]], side="given", kind="help", on=day)

    page = team_page(owner, team.pk, day)
    hind, noura, _khalid = page.members
    assert (hind.mine, hind.theirs, noura.mine, noura.balance.leaning) == (1, 1, 0, "given")
    assert {line.wording for line in page.promises} == {"ملخص الدراسة", "الأرقام"}


def test_what_was_shared_with_whom_and_who_does_not_have_it_yet(owner, team, people, hers):
    day, khalid = timezone.localdate(), people["خالد المنصور"]
    note_favour(owner, people=[khalid], side="given", kind="information", words="جدول التسليم", on=day)
    pin_statement(owner, people=list(people.values()), matter="يوم الاجتماع", words="الاثنين", said_on=day)

    first, second = team_page(owner, team.pk, day).shared
    assert (first.title, [name for _id, name in first.not_yet]) == ("جدول التسليم", ["نورة القاسمي", "هند السالم"])
    assert (second.title, second.not_yet) == ("يوم الاجتماع", [])

    answer = hers.post(
        reverse("exchange:favour_share", args=[first.id, people["هند السالم"].pk]), {"next": url("team", team.pk)}
    )
    assert answer["Location"] == url("team", team.pk)
    assert people["هند السالم"] in Favour.objects.get().people.all()


@pytest.mark.parametrize(("language", "words"), [("ar", "من طال غياب الحديث معه"), ("en", "Who was not spoken to")])
def test_the_page_says_so_in_both_languages(owner, hers, team, language, words):
    owner.preferences.language = language
    owner.preferences.save()

    shown = hers.get(url("team", team.pk)).text
    assert words in shown
    assert "هند السالم" in shown
    assert "فريق المناهج" in hers.get(url("teams")).text


def test_a_new_team_by_names_and_back(hers, people):
    answer = hers.post(
        url("new"), {"name": "لجنة المؤتمر", "names": "خالد المنصور، نورة القاسمي", "purpose": "البرنامج"}
    )
    made = Team.objects.get()
    assert (made.circle.name, made.purpose, made.circle.members.count()) == ("لجنة المؤتمر", "البرنامج", 2)

    hers.post(undo_of(answer))
    assert not Team.objects.exists()
    assert not Circle.objects.filter(deleted_at=None).exists()


def test_a_name_that_is_taken_is_said_on_the_form(hers, team):
    answer = hers.post(url("new"), {"name": "فريق المناهج", "names": "خالد المنصور"})

    assert answer.status_code == 422
    assert Team.objects.count() == 1


def test_a_circle_becomes_a_team_in_one_press_and_back(hers, owner):
    circle = create_circle(owner, name="زملاء سابقون")
    assert "زملاء سابقون" in hers.get(url("teams")).text

    answer = hers.post(url("mark", circle.pk))
    assert Team.objects.get().circle == circle
    back = hers.post(undo_of(answer))
    assert not Team.objects.exists()
    hers.post(undo_of(back))
    assert Team.objects.get().circle == circle


def test_its_purpose_and_the_one_before(hers, team):
    answer = hers.post(url("purpose", team.pk), {"purpose": "مناهج الصف الأول"})
    team.refresh_from_db()
    assert team.purpose == "مناهج الصف الأول"

    hers.post(undo_of(answer))
    team.refresh_from_db()
    assert team.purpose == ""


def test_people_are_put_in_by_name_and_out_again(hers, owner, team):
    create_person(owner, display_name="ماجد الحربي", at=timezone.now())
    answer = hers.post(url("people_in", team.pk), {"names": "ماجد الحربي"})
    assert team.circle.members.count() == 4

    hers.post(undo_of(answer))
    assert team.circle.members.count() == 3
    assert hers.post(url("people_in", team.pk), {"names": ""}).status_code == 422


@pytest.mark.parametrize("count", [1, 20])
def test_as_many_queries_for_one_as_for_twenty(owner, django_assert_num_queries, count):
    people = [create_person(owner, display_name=f"سارة العتيبي {n}", at=timezone.now()) for n in range(count)]
    day = timezone.localdate()
    for person in people:
        make_promise(owner, people=[person], wording="ملخص", made_on=day)
        note_favour(owner, people=[person], side="given", kind="information", on=day)
        pin_statement(owner, people=[person], matter="سعر", words="ألف", said_on=day)
    team = make_team(owner, name="فريق", person_ids=[person.pk for person in people], at=timezone.now())

    with django_assert_num_queries(12):
        team_page(owner, team.pk, day)
