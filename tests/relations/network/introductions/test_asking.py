"""Finding a way, asking, the answer, the thanks: through the pages, for the owner alone."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from wasl.foundation.sources.models import Source
from wasl.overviews.today.queries import today_plan
from wasl.relations.interactions.actions import log_interaction
from wasl.relations.network.intake import Sighting, save_sightings
from wasl.relations.network.introductions.actions import edit_request, note_request, set_willingness
from wasl.relations.network.introductions.drafts import drafts_for
from wasl.relations.network.introductions.explaining import explained
from wasl.relations.network.introductions.models import IntroductionRequest, Willingness
from wasl.relations.network.introductions.queries import field_target, organisation_target, person_target, ways_to
from wasl.relations.network.introductions.suggestions import people_to_meet
from wasl.relations.network.models import StatedTie, Tie
from wasl.relations.network.ties.actions import state_tie
from wasl.relations.network.ties.keeping import rebuild_ties
from wasl.relations.people.actions import WayGiven, add_affiliation, add_way_to_reach, create_person, mark_person
from wasl.relations.people.models import Organisation, Person
from wasl.relations.people.rules import language_for
from wasl.relations.people.workplaces import organisations_called

pytestmark = pytest.mark.django_db


@pytest.fixture
def now():
    return timezone.now()


@pytest.fixture
def network(owner, now):
    """The owner knows Huda and Khalid well; both know Reem, of whom she has only heard."""
    huda, khalid = (create_person(owner, display_name=name, at=now) for name in ("هدى القحطاني", "خالد العتيبي"))
    source = Source.objects.create(owner=owner, kind="mail-mbox", label="بريد.mbox")
    reem = Person.objects.create(owner=owner, display_name="ريم السبيعي", source=source)
    add_affiliation(owner, reem.pk, organisation="أرامكو", role="مهندسة طاقة", at=now)
    for person, days in ((huda, 12), (khalid, 4)):
        for day in range(days):
            log_interaction(owner, people=[person], channel="call", at=now - timedelta(days=7 * day + 1))
    add_way_to_reach(owner, huda.pk, WayGiven("phone", "+966501234567"), country="SA", at=now)
    seen = [Sighting(*sorted((one.pk, reem.pk)), "mail", 6, last_at=now, weight=3.0) for one in (huda, khalid)]
    save_sightings(owner, source, seen)
    rebuild_ties(owner)
    return huda, khalid, reem


def _names(owner, paths):
    names = dict(Person.objects.of(owner).values_list("id", "display_name"))
    return [[names[person] for person in path.people] for path in paths]


def _today():
    return timezone.localdate()


def test_the_best_known_is_asked_first_and_each_way_has_another_first(owner, network):
    *_, reem = network

    paths = ways_to(owner, person_target(owner, reem.pk), _today())

    assert _names(owner, paths) == [["هدى القحطاني", "ريم السبيعي"], ["خالد العتيبي", "ريم السبيعي"]]


def test_an_organisation_and_a_field_are_reached_through_whoever_is_there(owner, network):
    *_, reem = network
    there = organisation_target(owner, Organisation.objects.get(name="أرامكو").pk)

    assert there.ids == (reem.pk,)
    assert [path.people[-1] for path in ways_to(owner, there, _today())] == [reem.pk, reem.pk]
    assert field_target(owner, "طاقة").ids == (reem.pk,)


def test_an_organisation_is_reached_through_whoever_writes_it_in_the_other_script(owner, network, now):
    *_, reem = network
    omar = create_person(owner, display_name="Omar Nasser", at=now)
    add_affiliation(owner, omar.pk, organisation="Saudi Aramco", role="Engineer", at=now)
    add_affiliation(owner, create_person(owner, display_name="Sami", at=now).pk, organisation="Aramex", at=now)

    for name in ("aramco", "أرامكو السعودية"):
        [there] = organisations_called(owner, name, 5)
        assert organisation_target(owner, there.pk).ids == (reem.pk, omar.pk)


def test_who_introduces_nobody_is_passed_over_and_who_was_asked_lately_comes_last(owner, network):
    huda, khalid, reem = network
    target = person_target(owner, reem.pk)

    note_request(owner, huda.pk, reem.pk, asked_on=_today())
    assert [path.people[0] for path in ways_to(owner, target, _today())] == [khalid.pk, huda.pk]

    set_willingness(owner, khalid.pk, "never")
    assert [path.people[0] for path in ways_to(owner, target, _today())] == [huda.pk]


def test_each_step_is_explained_and_the_number_of_queries_stays(owner, network, now):
    *_, reem = network
    paths = ways_to(owner, person_target(owner, reem.pk), _today())
    with CaptureQueriesContext(connection) as few:
        ways = explained(owner, paths, _today())
    for number in range(18):
        other = create_person(owner, display_name=f"زميل {number}", at=now)
        log_interaction(owner, people=[other], channel="call", at=now)
        state_tie(owner, other.pk, reem.pk, strength=0.6, at=now)
    paths = ways_to(owner, person_target(owner, reem.pk), _today(), count=20)
    with CaptureQueriesContext(connection) as many:
        every = explained(owner, paths, _today())

    assert len(ways) == 2
    assert len(every) == 20
    assert all(len(way.sentences) == 2 for way in every)
    assert len(few) == len(many)


def test_asking_is_noted_answered_and_thanked_for_in_today(owner, network, client_of, now):
    huda, _, reem = network
    browser = client_of(owner)

    page = browser.get(reverse("introductions:to_person", args=[reem.pk])).content.decode()
    assert "هدى القحطاني" in page
    assert "https://wa.me/966501234567?text=" in page
    assert "فلا حرج أبدًا" in page

    browser.post(reverse("introductions:ask", args=[huda.pk, reem.pk]))
    asked = IntroductionRequest.objects.get()
    assert asked.asked_on == _today()
    assert not [action for action in today_plan(owner, now).actions if action.kind == "thanks"]

    browser.post(
        reverse("introductions:request_edit", args=[asked.pk]),
        {"answer": "given", "result": "met", "note": "لقاء قريب"},
    )
    (thanks,) = [action for action in today_plan(owner, now).actions if action.kind == "thanks"]
    assert (thanks.row, thanks.person.id) == ("O1", huda.pk)
    assert "ريم السبيعي" in thanks.reason
    assert "ريم السبيعي" in thanks.draft

    browser.post(reverse("today:done", args=["thanks", huda.pk]), {"channel": "whatsapp"})
    asked.refresh_from_db()
    assert (asked.thanked_on, asked.result, asked.note) == (_today(), "met", "لقاء قريب")
    assert not [action for action in today_plan(owner, now).actions if action.kind == "thanks"]


def test_thanks_are_taken_back_with_the_answer(owner, network, client_of):
    huda, _, reem = network
    asked = note_request(owner, huda.pk, reem.pk, asked_on=_today())
    edit_request(owner, asked.pk, answer="given", result="", on=_today())
    browser = client_of(owner)
    browser.post(reverse("today:done", args=["thanks", huda.pk]))

    answer = huda.answers.get()
    browser.post(reverse("today:undo", args=[answer.pk]))

    asked.refresh_from_db()
    assert asked.thanked_on is None


def test_without_an_answer_nothing_can_have_come_of_it(owner, network):
    huda, _, reem = network
    asked = note_request(owner, huda.pk, reem.pk, asked_on=_today())

    edit_request(owner, asked.pk, answer="declined", result="met", on=_today())

    asked.refresh_from_db()
    assert (asked.answer, asked.result) == ("declined", "")


def test_the_same_request_twice_on_a_day_is_one(owner, network):
    huda, _, reem = network

    assert note_request(owner, huda.pk, reem.pk, asked_on=_today()) == note_request(
        owner, huda.pk, reem.pk, asked_on=_today()
    )


def test_the_owner_says_whom_somebody_knows_and_takes_it_back(owner, network, client_of):
    huda, khalid, _ = network
    browser = client_of(owner)

    browser.post(
        reverse("introductions:tie_say", args=[huda.pk]), {"other": "خالد العتيبي", "strength": "0.9", "note": "جيران"}
    )
    assert Tie.objects.of(owner).get(a=khalid.pk, b=huda.pk).strength == pytest.approx(0.9)
    for person in (huda, khalid):
        page = browser.get(reverse("person_page:person", args=[person.pk])).content.decode()
        assert "جيران" in page

    browser.post(reverse("introductions:tie_take_back", args=[khalid.pk, huda.pk]))
    assert not StatedTie.objects.exists()
    assert not Tie.objects.of(owner).filter(a=khalid.pk, b=huda.pk).exists()


@pytest.mark.parametrize("other", ["لا أحد", "هدى القحطاني", ""])
def test_what_cannot_be_understood_is_not_kept(owner, network, client_of, other):
    huda, *_ = network

    answer = client_of(owner).post(
        reverse("introductions:tie_say", args=[huda.pk]), {"other": other, "strength": "0.9"}, follow=True
    )

    assert not StatedTie.objects.exists()
    assert [message.level_tag for message in answer.context["messages"]] == ["error"]


def test_how_gladly_somebody_introduces_is_said_and_taken_back(owner, network, client_of):
    huda, *_ = network
    browser, address = client_of(owner), reverse("introductions:willing", args=[huda.pk])

    browser.post(address, {"level": "gladly", "next": "https://elsewhere.example/"})
    assert Willingness.objects.get().level == "gladly"
    answer = browser.post(address, {"level": "", "next": "/introductions/"})

    assert not Willingness.objects.exists()
    assert answer["Location"] == "/introductions/"


def test_whoever_many_of_ones_people_know_is_suggested(owner, network):
    *_, reem = network

    (one,) = people_to_meet(owner, _today())

    assert (one.id, one.known_by, one.nearest, one.is_thin) == (reem.pk, 2, "هدى القحطاني", True)


def test_the_words_lead_to_people_organisations_and_fields(owner, network, client_of):
    page = client_of(owner).get(reverse("introductions:start"), {"q": "ارامكو"}).content.decode()
    assert reverse("introductions:to_organisation", args=[Organisation.objects.get().pk]) in page

    page = client_of(owner).get(reverse("introductions:start"), {"q": "ريم"}).content.decode()
    assert reverse("introductions:to_person", args=[network[2].pk]) in page

    page = client_of(owner).get(reverse("introductions:to_field"), {"q": "طاقة"}).content.decode()
    assert "هدى القحطاني" in page


def test_who_goes_to_the_bin_is_on_no_way_any_more(owner, network, client_of):
    huda, khalid, reem = network
    browser = client_of(owner)

    browser.post(reverse("person_page:delete", args=[huda.pk]))
    assert [path.people[0] for path in ways_to(owner, person_target(owner, reem.pk), _today())] == [khalid.pk]

    browser.post(reverse("person_page:restore", args=[huda.pk]))
    assert [path.people[0] for path in ways_to(owner, person_target(owner, reem.pk), _today())] == [huda.pk, khalid.pk]


@pytest.mark.parametrize(
    ("spoken", "own", "written"),
    [("ar,en", "en", "en"), ("en,ar", "ar", "ar"), ("fr,ar", "en", "ar"), ("fr", "en", "en"), ("", "ar", "ar")],
)
def test_words_are_in_the_owners_language_where_the_person_speaks_it(spoken, own, written):
    assert language_for(spoken, own) == written


@pytest.mark.parametrize(
    ("own", "names", "wrote", "written"),
    [
        ("en", ["سارة العتيبي"], "", "ar"),
        ("en", ["سارة العتيبي", "Sara Alotaibi"], "", "en"),
        ("en", ["سارة العتيبي"], "Contract renewal", "en"),
        ("ar", ["Rania Haddad"], "Are you free next week?", "en"),
        ("ar", ["Rania Haddad"], "موعد الأسبوع القادم", "ar"),
        ("ar", ["Rania Haddad"], "", "ar"),
        ("ar", ["سارة العتيبي"], "Contract renewal", "ar"),
    ],
)
def test_where_nobody_knows_what_she_speaks_her_letters_tell(own, names, wrote, written):
    assert language_for("", own, names, wrote) == written
    assert language_for("ar,en", own, names, wrote) == own


def test_an_owner_without_people_is_told_what_shows_who_knows_whom(owner, client_of):
    text = client_of(owner).get(reverse("introductions:start")).content.decode()

    assert f'class="button button-main" href="{reverse("importers:start")}"' in text
    assert 'class="button button-main" type="submit">' not in text


def test_nobody_private_is_asked_nor_asked_about(owner, network):
    huda, khalid, reem = network
    mark_person(owner, huda.pk, is_private=True, at=timezone.now())

    assert _names(owner, ways_to(owner, person_target(owner, reem.pk), _today())) == [["خالد العتيبي", "ريم السبيعي"]]
    assert drafts_for(owner, [(huda.pk, reem.pk)], "morning") == {}

    mark_person(owner, reem.pk, is_private=True, at=timezone.now())

    for target in (person_target(owner, reem.pk), field_target(owner, "طاقة"), organisation_target(owner, Organisation.objects.get(name="أرامكو").pk)):  # fmt: skip
        assert ways_to(owner, target, _today()) == []
    assert drafts_for(owner, [(khalid.pk, reem.pk)], "morning") == {}
    assert people_to_meet(owner, _today()) == []


def test_the_page_of_ways_says_that_the_person_is_private(owner, client_of, network):
    *_, reem = network
    mark_person(owner, reem.pk, is_private=True, at=timezone.now())
    owner.preferences.language = "en"
    owner.preferences.save()

    page = client_of(owner).get(reverse("introductions:to_person", args=[reem.pk])).content.decode()

    assert "nobody is asked for an introduction to them" in page
    assert "No way is known yet" not in page


def test_thanks_for_meeting_somebody_private_say_not_whom(owner, network, now):
    huda, _khalid, reem = network
    request = note_request(owner, huda.pk, reem.pk, asked_on=_today() - timedelta(days=9))
    edit_request(owner, request.pk, answer="given", result="", on=_today() - timedelta(days=1))
    mark_person(owner, reem.pk, is_private=True, at=now)

    [thanks] = [action for action in today_plan(owner, timezone.localtime()).actions if action.kind == "thanks"]

    assert "ريم السبيعي" in thanks.reason
    assert "التعريف" in thanks.draft
    assert "ريم" not in thanks.draft + thanks.link
