"""The page of one sentence: nothing kept before it was seen, corrected in place, saved once, taken back whole."""

import re
from datetime import date, timedelta

import pytest
import time_machine
from django.urls import reverse

from wasl.relations.exchange.models import Favour
from wasl.relations.interactions.actions import log_interaction
from wasl.relations.interactions.models import Interaction
from wasl.relations.network.introductions.models import IntroductionRequest
from wasl.relations.occasions.models import Invitation, LifeEvent, Occasion
from wasl.relations.people.models import Person
from wasl.relations.trust.models import Promise

pytestmark = pytest.mark.django_db
INPUT = re.compile(r"<(?:input|textarea|select)[^>]*>")


@pytest.fixture(autouse=True)
def clock(now):
    with time_machine.travel(now, tick=False):
        yield


@pytest.fixture
def hers(owner, client_of):
    return client_of(owner)


def understood(client, sentence):
    """The page after writing, and its form as a browser would send it back untouched."""
    answer = client.post(reverse("note_box:note"), {"sentence": sentence})
    assert answer.status_code == 200
    return answer.content.decode(), fields_of(answer.context["told"])


def fields_of(told):
    fields = {"sentence": told.sentence, "key": told.key, **{f"{name}_count": count for name, count in told.counts}}
    for form in (*told.people, *told.tellings):
        for field in form:
            value = field.value()
            if value is not None and value is not False and value != "":
                fields[field.html_name] = list(value) if isinstance(value, tuple) else "on" if value is True else value
    return fields


def save(client, fields, **changes):
    return client.post(reverse("note_box:save"), {**fields, **changes})


def undo_address(client):
    """Of the toast on the page after saving."""
    page = client.get(reverse("today:today")).content.decode()
    return re.search(r'action="(/note/undo/[^"]+)"', page)[1]


def test_a_contact_and_a_promise_come_of_one_sentence(hers, people):
    html, fields = understood(hers, "كلّمت سارة أمس عن عرض العمل ووعدتها أرسل السيرة الخميس")
    assert not Interaction.objects.exists()
    assert "سارة العتيبي" in html

    assert save(hers, fields).status_code == 302

    contact, promise = Interaction.objects.get(), Promise.objects.get()
    assert (contact.channel, contact.direction, contact.at.date()) == ("call", "out", date(2026, 10, 5))
    assert contact.note == "كلّمت سارة أمس عن عرض العمل ووعدتها أرسل السيرة الخميس"
    assert list(contact.people.all()) == [people["سارة العتيبي"]]
    assert (promise.side, promise.wording, promise.due_on) == ("mine", "أرسل السيرة", date(2026, 10, 8))
    assert (promise.interaction, promise.made_on) == (contact, date(2026, 10, 5))


def test_an_english_sentence_is_understood_for_the_same_people(hers, owner, people):
    owner.preferences.language = "en"
    owner.preferences.save()
    html, fields = understood(hers, "Met Omar at the GITEX booth, owes me an intro to Rania by Sunday")
    assert "What was understood" in html

    save(hers, fields)

    assert Interaction.objects.get().channel == "event"
    promise = Promise.objects.get()
    assert (promise.side, promise.due_on) == ("theirs", date(2026, 10, 11))
    assert list(promise.people.all()) == [people["عمر الشريف"]]


def test_of_two_by_the_name_the_owner_is_asked_and_nothing_guessed(hers, people):
    html, fields = understood(hers, "قابلت محمد أمس")
    assert "محمد الأحمد" in html
    assert "محمد السالم" in html

    refused = save(hers, fields)
    assert refused.status_code == 422
    assert not Interaction.objects.exists()

    save(hers, fields, **{"who-0-choice": people["محمد السالم"].pk})
    assert list(Interaction.objects.get().people.all()) == [people["محمد السالم"]]


def test_an_unknown_name_becomes_a_person_only_when_ticked(hers, people):
    _html, fields = understood(hers, "قابلت مها الأنصاري أمس")
    assert save(hers, fields).status_code == 422
    assert not Person.objects.filter(display_name="مها الأنصاري").exists()

    save(hers, fields, **{"who-0-choice": "new"})

    added = Person.objects.get(display_name="مها الأنصاري")
    assert list(Interaction.objects.get().people.all()) == [added]


def test_somebody_else_may_be_written_instead(hers, people):
    _html, fields = understood(hers, "كلمت المدير أمس")

    save(hers, fields, **{"who-0-name": "رانيا"})

    assert list(Interaction.objects.get().people.all()) == [people["رانيا حداد"]]


def test_what_was_understood_can_be_corrected(hers, people):
    _html, fields = understood(hers, "كلمت سارة أمس ووعدتها أرسل السيرة الخميس")
    corrected = {
        "contact-0-channel": "whatsapp",
        "contact-0-direction": "in",
        "contact-0-on": "2026-10-03",
        "promise-0-wording": "إرسال السيرة",
        "promise-0-due_on": "2026-10-20",
    }
    save(hers, fields, **corrected)

    contact, promise = Interaction.objects.get(), Promise.objects.get()
    assert (contact.channel, contact.direction, contact.at.date()) == ("whatsapp", "in", date(2026, 10, 3))
    assert (promise.wording, promise.due_on) == ("إرسال السيرة", date(2026, 10, 20))


def test_what_is_not_ticked_is_not_kept(hers, people):
    _html, fields = understood(hers, "كلمت سارة أمس ووعدتها أرسل السيرة الخميس")
    del fields["contact-0-is_kept"]

    save(hers, fields)

    assert not Interaction.objects.exists()
    assert Promise.objects.get().interaction is None


def test_sent_twice_it_is_kept_once(hers, people):
    _html, fields = understood(hers, "قابلت مها الأنصاري أمس ووعدتها أرسل السيرة الخميس، وسارة رزقت بمولودة أمس")
    fields["who-0-choice"] = "new"

    for _ in range(2):
        assert save(hers, fields).status_code == 302

    assert [model.objects.count() for model in (Interaction, Promise, LifeEvent)] == [1, 1, 1]
    assert Person.objects.filter(display_name="مها الأنصاري").count() == 1


def test_all_of_it_is_taken_back_at_once(hers, people):
    _html, fields = understood(
        hers, "قابلت مها الأنصاري أمس ووعدتها أرسل السيرة الخميس، وعيد ميلاد سارة يوم 20 نوفمبر، ورانيا تزوجت الجمعة"
    )
    save(hers, fields, **{"who-0-choice": "new"})
    assert Occasion.objects.get().day == 20
    assert LifeEvent.objects.get().kind == "wedding"

    assert hers.post(undo_address(hers)).status_code == 302

    assert not Interaction.objects.exists()
    assert not Promise.objects.present().exists()
    assert not LifeEvent.objects.present().exists()
    assert not Occasion.objects.exists()
    assert not Person.objects.present().filter(display_name="مها الأنصاري").exists()


def test_a_birthday_that_is_known_with_its_year_stands(hers, owner, people):
    kept = Occasion.objects.create(
        owner=owner, person=people["سارة العتيبي"], kind="birthday", year=1990, month=3, day=2
    )
    _html, fields = understood(hers, "قابلت عمر أمس، وعيد ميلاد سارة يوم 20 نوفمبر")

    save(hers, fields)

    assert list(Occasion.objects.values_list("pk", "year")) == [(kept.pk, 1990)]


def test_what_is_not_understood_may_still_be_kept_as_a_contact(hers, people):
    html, fields = understood(hers, "يوم جميل ومطر خفيف")
    assert "يوم جميل ومطر خفيف" in html
    assert save(hers, fields).status_code == 400

    save(hers, fields, **{"contact-0-is_kept": "on", "who-0-name": "سارة"})

    assert Interaction.objects.get().note == "يوم جميل ومطر خفيف"


def test_a_contact_or_a_hard_time_is_not_still_to_come(hers, people, now):
    _html, fields = understood(hers, "كلمت سارة أمس، وعمر مريض")
    tomorrow = (now + timedelta(days=1)).date().isoformat()

    refused = save(hers, fields, **{"contact-0-on": tomorrow, "occasion-0-on": tomorrow})

    assert refused.status_code == 422
    told = refused.context["told"]
    assert told.contacts[0].errors["on"]
    assert told.occasions[0].errors["on"]


def test_the_box_is_on_every_page_and_leads_to_its_own_without_a_script(hers, people):
    for name in ("directory:people", "trust:promises", "occasions:coming"):
        page = hers.get(reverse(name)).content.decode()
        assert f'href="{reverse("note_box:note")}" data-opens="note"' in page
        assert page.count('name="sentence"') == 1
    assert hers.get(reverse("note_box:note")).status_code == 200


def test_another_owners_people_are_neither_meant_nor_accepted(client_of, stranger, people):
    theirs = client_of(stranger)
    _html, fields = understood(theirs, "كلمت سارة العتيبي أمس")
    assert fields.get("who-0-choice") is None

    sent = save(
        theirs, fields, **{"who-0-choice": people["سارة العتيبي"].pk, "who-0-ids": str(people["سارة العتيبي"].pk)}
    )

    assert sent.status_code == 422
    assert not Interaction.objects.exists()


def test_a_stranger_cannot_take_back_what_is_not_hers(hers, client_of, stranger, people):
    _html, fields = understood(hers, "كلمت سارة أمس")
    save(hers, fields)

    client_of(stranger).post(undo_address(hers))

    assert Interaction.objects.count() == 1


def test_many_people_take_as_many_queries_as_one(hers, owner, people, django_assert_max_num_queries):
    with django_assert_max_num_queries(40):
        understood(hers, "كلمت سارة أمس")
    with django_assert_max_num_queries(40):
        understood(hers, "قابلت سارة وعمر ورانيا ومحمد الأحمد ومحمد السالم أمس ووعدت عمر أرسل السيرة الخميس")


@pytest.mark.parametrize(
    ("sentence", "answer"),
    [
        ("طلبت من سارة تعرفني على عمر", ""),
        ("وعدتني سارة تعرفني على عمر الأسبوع الجاي", ""),
        ("سارة عرفتني على عمر أمس", "given"),
    ],
)
def test_an_introduction_becomes_a_row_of_its_own(hers, people, sentence, answer):
    _html, fields = understood(hers, sentence)
    save(hers, fields)

    asked = IntroductionRequest.objects.get()
    assert (asked.introducer, asked.target, asked.answer) == (people["سارة العتيبي"], people["عمر الشريف"], answer)

    hers.post(undo_address(hers))
    assert not IntroductionRequest.objects.exists()


def test_who_is_introduced_can_be_corrected(hers, people):
    _html, fields = understood(hers, "طلبت من سارة تعرفني على عمر")
    place = next(number for number in range(9) if fields.get(f"who-{number}-text") == "عمر")
    save(hers, fields, **{f"who-{place}-name": "رانيا"})

    assert IntroductionRequest.objects.get().target == people["رانيا حداد"]


def test_whom_the_owner_introduced_she_gave_something(hers, people):
    _html, fields = understood(hers, "عرّفت سارة على عمر أمس")
    save(hers, fields)

    favour = Favour.objects.present().get()
    assert (favour.side, favour.kind, favour.on) == ("given", "introduction", date(2026, 10, 5))
    assert set(favour.people.all()) == {people["سارة العتيبي"], people["عمر الشريف"]}

    hers.post(undo_address(hers))
    assert not Favour.objects.present().exists()


def test_an_invitation_becomes_one_and_is_taken_back(hers, people):
    _html, fields = understood(hers, "سارة عزمتني على العشاء يوم الجمعة")
    save(hers, fields)

    invitation = Invitation.objects.get()
    assert (invitation.person, invitation.kind, invitation.on) == (
        people["سارة العتيبي"],
        "gathering",
        date(2026, 10, 9),
    )

    hers.post(undo_address(hers))
    assert not Invitation.objects.present().exists()


def test_an_invitation_without_a_day_asks_for_it(hers, people):
    _html, fields = understood(hers, "سارة عزمتني على عرسها")
    fields = {name: value for name, value in fields.items() if not name.startswith("occasion")} | {"occasions_count": 0}

    assert save(hers, fields).status_code == 422
    assert not Invitation.objects.exists()


def test_an_anniversary_returns_every_year(hers, people):
    _html, fields = understood(hers, "ذكرى زواج سارة يوم 20 نوفمبر")
    save(hers, fields)

    day = Occasion.objects.get()
    assert (day.person, day.kind, day.month, day.day) == (people["سارة العتيبي"], "anniversary", 11, 20)


def test_the_usual_channel_is_taken_where_none_is_said_and_shown_as_assumed(hers, owner, people, now):
    for number in range(3):
        log_interaction(
            owner,
            people=[people["سارة العتيبي"]],
            channel="whatsapp",
            direction="out",
            at=now - timedelta(days=9 + number),
        )

    html, fields = understood(hers, "راسلت سارة أمس")
    assert fields["contact-0-channel"] == "whatsapp"
    assert "note-assumed" in html

    html, fields = understood(hers, "راسلت سارة أمس بالإيميل")
    assert fields["contact-0-channel"] == "email"
    assert "note-assumed" not in html


def test_nothing_is_assumed_of_whom_nothing_is_known(hers, people):
    html, fields = understood(hers, "راسلت عمر أمس")

    assert fields["contact-0-channel"] == "other"
    assert "note-assumed" not in html


def test_a_name_alone_is_a_contact_of_today(hers, people):
    _html, fields = understood(hers, "سارة العتيبي")
    save(hers, fields, **{"contact-0-channel": "call"})

    assert Interaction.objects.get().at.date() == date(2026, 10, 6)


@pytest.mark.parametrize("sentence", ["سارة العتيبي تحب الخيل", "سارة العتيبي تسافر بكرة"])
def test_what_says_of_somebody_that_there_was_no_contact_is_none_until_ticked(hers, people, sentence):
    _html, fields = understood(hers, sentence)
    assert save(hers, fields).status_code == 400
    assert not Interaction.objects.exists()

    save(hers, fields, **{"contact-0-is_kept": "on"})

    assert list(Interaction.objects.get().people.all()) == [people["سارة العتيبي"]]


@pytest.mark.parametrize("sentence", ["د. سارة العتيبي", "مع سارة العتيبي اليوم"])
def test_titles_and_today_leave_a_name_alone(hers, people, sentence):
    _html, fields = understood(hers, sentence)
    save(hers, fields)

    assert list(Interaction.objects.get().people.all()) == [people["سارة العتيبي"]]


def test_the_hour_and_what_was_given_are_kept_with_the_contact(hers, people):
    _html, fields = understood(hers, "قابلت سارة أمس")
    save(hers, fields, **{
        "contact-0-hour": "16:30", "contact-0-exchanged": "help", "contact-0-exchanged_side": "given",
        "contact-0-exchanged_weight": "2", "contact-0-exchanged_words": "راجعت السيرة",
    })  # fmt: skip

    contact, favour = Interaction.objects.get(), Favour.objects.present().get()
    assert (contact.at.hour, contact.at.minute) == (13, 30)  # in Riyadh half past four
    assert (favour.side, favour.kind, favour.words, favour.interaction) == ("given", "help", "راجعت السيرة", contact)

    hers.post(undo_address(hers))
    assert not Favour.objects.present().exists()


def test_a_promise_can_be_added_where_none_was_understood(hers, people):
    html, fields = understood(hers, "قابلت سارة أمس")
    assert "إضافة وعد" in html

    save(
        hers, fields, **{"promise-0-is_kept": "on", "promise-0-wording": "أرسل العرض", "promise-0-due_on": "2026-10-12"}
    )

    promise = Promise.objects.get()
    assert (promise.wording, promise.due_on, promise.interaction) == (
        "أرسل العرض",
        date(2026, 10, 12),
        Interaction.objects.get(),
    )


def test_today_has_one_box_and_a_way_to_tick_instead(hers, people):
    page = hers.get(reverse("today:today")).content.decode()

    assert page.count('class="sentence"') == 2  # the box of the page and the one over every page
    assert f'href="{reverse("today:log")}"' in page
    assert "today-log-form" not in page
