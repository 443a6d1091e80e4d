"""The page of the day: cards, answers with and without htmx, the logging box, first use, strangers."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from tests.overviews.today.conftest import PASTS
from wasl.relations.interactions.models import Answer, Interaction, Rhythm
from wasl.relations.people.actions import create_person, mark_person
from wasl.relations.people.models import Circle

pytestmark = pytest.mark.django_db

HTMX = {"HX-Request": "true"}


@pytest.fixture(autouse=True)
def clock(now):
    with time_machine.travel(now, tick=False):
        yield


@pytest.fixture
def hers(owner, client_of):
    return client_of(owner)


def page(client):
    answer = client.get(reverse("today:today"))
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_card_has_a_person_a_reason_words_and_one_main_action(hers, make):
    person = make("د. خالد المنصور", **PASTS["rhythm"])

    html = page(hers)

    assert "<bdi>د. خالد المنصور</bdi>" in html
    assert "<em>قبل شهرين</em>" in html
    assert html.count('class="button button-main" href="https://wa.me/') == 1
    assert f'id="rhythm-{person.pk}"' in html
    assert "style=" not in html.replace('hx-style="', "")


def test_a_card_shows_who_is_private(hers, owner, make):
    person = make(**PASTS["rhythm"])
    assert "خاص<" not in re.search("today-action.*?action-reason", page(hers), re.DOTALL)[0]

    mark_person(owner, person.pk, is_private=True, at=timezone.now())

    assert "خاص<" in re.search("today-action.*?action-reason", page(hers), re.DOTALL)[0]


def test_a_name_cannot_break_out_of_the_page(hers, make):
    make("<script>alert(1)</script>", **PASTS["unanswered"])

    assert "<script>alert(1)" not in page(hers)


def test_done_is_one_press_and_says_how_to_take_it_back(hers, make, owner):
    person = make(**PASTS["rhythm"])
    url = reverse("today:done", args=["rhythm", person.pk])

    answer = hers.post(url, {"channel": "whatsapp", "shown": [f"rhythm-{person.pk}"]}, headers=HTMX)

    html = answer.content.decode()
    assert f'<li class="action-done" id="rhythm-{person.pk}">' in html
    assert 'id="today-remaining"' in html
    assert Interaction.objects.of(owner).count() == 2
    undo = re.search(r'action="(/today/answers/\d+/undo/)"', html).group(1)
    assert hers.post(undo).status_code == 302
    assert Interaction.objects.of(owner).count() == 1
    assert not Answer.objects.exists()


def test_without_scripts_the_page_comes_again_with_a_word(hers, make):
    person = make(**PASTS["rhythm"])

    answer = hers.post(reverse("today:later", args=["rhythm", person.pk]), {"days": "7"}, follow=True)

    assert answer.redirect_chain == [(reverse("today:today"), 302)]
    assert reverse("today:undo", args=[Answer.objects.get().pk]) in answer.content.decode()
    assert f'id="rhythm-{person.pk}"' not in answer.content.decode()


def test_the_next_card_comes_only_where_the_day_has_room(hers, make, owner):
    owner.preferences.actions_a_day = 2
    owner.preferences.save()
    people = [make(f"زميل {number}", **PASTS["rhythm"]) for number in range(4)]
    shown = re.findall(r'id="(rhythm-\d+)"', page(hers))
    first, second = (int(card.split("-")[1]) for card in shown)

    declined = hers.post(reverse("today:decline", args=["rhythm", first]), {"shown": shown}, headers=HTMX)
    done = hers.post(reverse("today:done", args=["rhythm", second]), {"shown": shown}, headers=HTMX)

    assert declined.content.decode().count("data-card") == 1
    assert done.content.decode().count("data-card") == 1, "the one that came is not among those shown"
    assert len(people) == 4


@pytest.mark.parametrize("days", ["", "x", "٣", "-5", "99999999999"])
def test_a_later_that_cannot_be_read_is_three_days(hers, make, now, days):
    person = make(**PASTS["rhythm"])

    hers.post(reverse("today:later", args=["rhythm", person.pk]), {"days": days})

    assert Answer.objects.get().until == now.date() + timedelta(days=2)


def test_the_day_that_is_done_says_so(hers, make, owner):
    person = make(**PASTS["rhythm"])
    hers.post(reverse("today:done", args=["rhythm", person.pk]), {"channel": "call"})

    html = page(hers)

    assert "today-enough" in html
    assert "data-card" not in html


def test_what_was_answered_can_be_taken_back_after_the_page_comes_again(hers, make):
    person = make(**PASTS["rhythm"])
    hers.post(reverse("today:decline", args=["rhythm", person.pk]))

    html = page(hers)

    assert reverse("today:undo", args=[Answer.objects.get().pk]) in html.partition("today-answers")[2]


def test_the_cards_on_the_page_are_told_from_outside_the_form(hers, make):
    """A form's own fields would take the place of all others of their name (htmx 2)."""
    make(**PASTS["rhythm"])

    card = page(hers).partition("data-card")[2].partition("</li>")[0]

    assert card.index('name="shown"') < card.index("<form")


def test_the_first_day_leads_to_bringing_in_files(hers):
    html = page(hers)

    assert "empty-sign" in html
    assert 'name="sentence"' in html  # one sentence is a beginning too
    assert "today-log" not in html


def test_a_day_of_rest_says_nothing_to_who_has_nobody_yet(hers, owner):
    owner.preferences.quiet_days = "0,1,2,3,4,5,6"
    owner.preferences.save()

    assert "today-quiet" not in page(hers)


def test_those_met_often_are_offered_for_a_circle(hers, owner, make):
    near = [
        make(name, days_ago=(60, 40, 20, 5)) for name in ("هند السالم", "سارة العتيبي", "نورة القاسمي", "ريم الشهري")
    ]
    html = page(hers)
    offered = re.findall(r'name="person" value="(\d+)" checked', html)
    assert len(offered) == 3

    hers.post(reverse("today:keep_near"), {"person": offered, "name": "المقرّبون", "every_days": "30"})

    circle = Circle.objects.of(owner).get()
    assert sorted(circle.members.values_list("pk", flat=True)) == sorted(map(int, offered))
    assert Rhythm.objects.of(owner).get().every_days == 30
    assert len(near) == 4


def test_the_day_speaks_english_too(hers, owner, make):
    owner.preferences.language = "en"
    owner.preferences.save()
    make("Omar Haddad", gender="m", **PASTS["birthday"])

    html = page(hers)

    assert "Good morning, " in html
    assert "His birthday is <em>tomorrow</em>" in html
    assert 'dir="ltr"' in html


def test_reading_the_page_costs_the_same_for_one_and_for_many(
    hers, make, django_assert_max_num_queries, django_assert_num_queries
):
    make(**PASTS["rhythm"], born="--11-30")
    with django_assert_max_num_queries(62) as counted:
        page(hers)
    for number in range(60):
        make(f"زميل {number}", days_ago=(60, 2), rhythm=30, direction="in", born="--11-28", ways=[])

    with django_assert_num_queries(len(counted)):
        page(hers)


class TestLogging:
    def test_one_contact_with_several_people(self, hers, owner, make):
        people = [make(name) for name in ("هند السالم", "سارة العتيبي")]

        answer = hers.post(
            reverse("today:log"),
            {"person": [person.pk for person in people], "channel": "meeting", "note": "قهوة", "key": "a" * 32},
        )

        assert answer.status_code == 302
        interaction = Interaction.objects.of(owner).get()
        assert interaction.people.count() == 2
        assert (interaction.channel, interaction.direction, interaction.note) == ("meeting", "out", "قهوة")

    def test_sent_twice_it_is_logged_once_and_can_be_taken_back(self, hers, owner, make):
        given = {"person": make().pk, "channel": "call", "they_reached_out": "1", "key": "b" * 32}
        hers.post(reverse("today:log"), given)
        hers.post(reverse("today:log"), given)

        interaction = Interaction.objects.of(owner).get()
        assert interaction.direction == "in"
        hers.post(reverse("today:log_undo", args=[interaction.pk]))
        assert not Interaction.objects.of(owner).exists()

    @pytest.mark.parametrize(
        "wrong", [{"channel": "pigeon"}, {"person": []}, {"at": "2030-01-01T10:00"}, {"at": "أمس"}, {"key": "x"}]
    )
    def test_what_cannot_be_logged_comes_back_to_be_mended(self, hers, make, wrong):
        answer = hers.post(reverse("today:log"), {"person": [make().pk], "channel": "call"} | wrong)

        assert answer.status_code == 422
        assert not Interaction.objects.exists()

    def test_words_find_people_and_those_ticked_stay(self, hers, owner, make):
        hind, sara = make("هند السالم"), make("سارة العتيبي")

        answer = hers.get(reverse("today:log"), {"q": "ساره", "person": [hind.pk]}, headers=HTMX)

        html = answer.content.decode()
        assert f'value="{hind.pk}" checked' in html
        assert f'value="{sara.pk}"' in html
        assert "<html" not in html

    def test_without_scripts_the_form_is_a_page(self, hers, make):
        make("هند السالم", days_ago=(3,))

        html = hers.get(reverse("today:log")).content.decode()

        assert "هند السالم" in html
        assert 'formmethod="get"' in html

    def test_the_way_back_stays_within_the_program(self, hers, make):
        given = {"person": make().pk, "channel": "call"}

        assert hers.post(reverse("today:log"), given | {"next": "https://evil.example/"}).url == "/today/"
        assert hers.post(reverse("today:log"), given | {"next": "/people/"}).url == "/people/"


def test_nobody_reaches_anothers_people(stranger, client_of, make, owner, now):
    person = make(**PASTS["rhythm"])
    theirs = client_of(stranger)
    own = create_person(stranger, display_name="ريم", at=now)

    for name in ("done", "later", "decline"):
        assert theirs.post(reverse(f"today:{name}", args=["rhythm", person.pk])).status_code == 404
    log = {"person": [own.pk, person.pk], "channel": "call"}
    assert theirs.post(reverse("today:log"), log).status_code == 404
    assert theirs.post(reverse("today:keep_near"), log | {"name": "لي", "every_days": "30"}).status_code == 404
    assert "المنصور" not in theirs.get(reverse("today:log"), {"q": "خالد", "person": person.pk}).content.decode()
    assert not Answer.objects.exists()


def test_a_kind_that_is_none_is_not_found(hers, make):
    assert hers.post(reverse("today:done", args=["magic", make().pk])).status_code == 404
