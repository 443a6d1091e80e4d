"""The pages of communities and events, pressed as an owner presses them."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from wasl.foundation.accounts.models import User
from wasl.relations.communities import actions
from wasl.relations.communities.models import Attendance, Community, Event, Fellow, ListedName
from wasl.relations.interactions.models import Interaction
from wasl.relations.people.actions import create_person
from wasl.relations.people.models import Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def hers(owner, client_of):
    return client_of(owner)


@pytest.fixture
def past(owner):
    now = timezone.now()
    return actions.add_event(
        owner, on=timezone.localdate(), title="ملتقى التدريب", starts_at=now - timedelta(hours=5),
        ends_at=now - timedelta(hours=3), reply="going",
    )  # fmt: skip


def url(name, *args, **asked):
    return reverse(f"communities:{name}", args=args, query=asked or None)


def undo_of(answer):
    """The address that a message offers."""
    return next(iter(answer.wsgi_request._messages._queued_messages or answer.context["messages"])).extra_tags


def day(count):
    return (timezone.localdate() + timedelta(days=count)).isoformat()


def speak(owner: User, language: str) -> None:
    owner.preferences.language = language
    owner.preferences.save()


def test_a_community_from_the_form_and_back(hers):
    given = {
        "name": "جمعية المهندسين", "kind": "association", "period": "year", "since": day(-400), "renewal_on": day(9),
        "dues": "٢٥٠٫٥", "currency": "sar", "link": "eng.example", "documents": "البطاقة https://eng.example/card",
    }  # fmt: skip

    answer = hers.post(url("community_new"), given)

    made = Community.objects.get()
    assert answer["Location"] == url("community", made.pk)
    assert (f"{made.dues:f}", made.currency, made.link) == ("250.500", "SAR", "https://eng.example")
    shown = hers.get(url("community", made.pk)).text
    for words in ("جمعية المهندسين", 'href="https://eng.example/card"', "٢٥٠.٥ SAR، كل سنة"):
        assert words in shown
    hers.post(undo_of(answer))
    assert "جمعية المهندسين" not in hers.get(url("communities")).text


def test_in_english_too(hers, owner, past):
    speak(owner, "en")
    made = actions.add_community(owner, name="Book club", kind="club", since=timezone.localdate())

    assert "Book club" in hers.get(url("communities")).text
    assert "Whom you know there" in hers.get(url("community", made.pk)).text
    assert "Whom did you meet?" in hers.get(url("event", past.pk)).text
    assert "(Riyadh time)" in hers.get(url("event", past.pk)).text


def test_one_press_renews_and_one_takes_it_back(hers, owner):
    made = actions.add_community(
        owner, name="نادي القراءة", since=timezone.localdate(), renewal_on=timezone.localdate()
    )

    answer = hers.post(url("community_renew", made.pk), {"next": reverse("today:today")})

    assert answer["Location"] == reverse("today:today")
    assert Community.objects.get().renewal_on > timezone.localdate()
    hers.post(undo_of(answer))
    assert Community.objects.get().renewal_on == timezone.localdate()


def test_people_known_there_by_name_and_taken_off_and_back(hers, owner, khalid):
    made = actions.add_community(owner, name="نادي القراءة")
    hers.post(url("fellow_add", made.pk), {"names": "خالد المنصور", "role": "الرئيس"})
    assert "الرئيس" in hers.get(reverse("person_page:person", args=[khalid.pk])).text

    answer = hers.post(url("fellow_remove", made.pk, khalid.pk))
    assert not Fellow.objects.exists()
    hers.post(undo_of(answer))

    assert Fellow.objects.get().role == "الرئيس"


def test_an_event_from_the_form_in_the_owners_own_zone(hers, owner):
    given = {"title": "ورشة القياس", "starts_at": f"{day(4)}T18:30", "ends_at": f"{day(4)}T20:00", "kind": "workshop"}

    answer = hers.post(url("event_new"), given)

    made = Event.objects.get()
    assert timezone.localtime(made.starts_at).strftime("%H:%M") == "18:30"
    assert "ورشة القياس" in hers.get(url("events")).text
    assert "(بتوقيت الرياض)" in hers.get(url("event", made.pk)).text
    hers.post(undo_of(answer))
    assert "ورشة القياس" not in hers.get(url("events")).text


def test_an_end_before_the_beginning_is_told(hers):
    answer = hers.post(
        url("event_new"), {"title": "ندوة", "starts_at": f"{day(4)}T18:30", "ends_at": f"{day(4)}T18:00"}
    )

    assert answer.status_code == 422
    assert not Event.objects.exists()


def test_an_answer_and_the_one_before_it(hers, past):
    answer = hers.post(url("event_reply", past.pk), {"reply": "maybe"})
    assert Event.objects.get().reply == "maybe"

    hers.post(undo_of(answer))
    assert Event.objects.get().reply == "going"


def said_by(response):
    return str(response.wsgi_request._messages._queued_messages[-1])


def test_names_are_pasted_marked_settled_and_struck_off(hers, past, khalid, noura):
    answer = hers.post(url("event_list", past.pk), {"lines": "خالد المنصور\nنورة\nليلى التونسي، باحثة"})
    assert answer["Location"] == url("event", past.pk) + "#there"
    assert said_by(answer).startswith("تعرف واحدًا منهم. واحد منهم جديد عليك. ")
    known, (asked, stranger) = Attendance.objects.get(), ListedName.objects.all()

    hers.post(url("attendance_mark", known.pk), {"why": "يضع المعايير", "wanted": "yes"})
    hers.post(url("name_settle", asked.pk), {"person": str(noura.pk)})
    shown = hers.get(url("event", past.pk)).text
    for words in ("يضع المعايير", "ليلى التونسي", "نورة القاسمي"):
        assert words in shown

    gone = hers.post(url("name_strike", stranger.pk))
    assert not ListedName.objects.exists()
    hers.post(undo_of(gone))
    assert ListedName.objects.get().words == "باحثة"

    hers.post(undo_of(answer))
    assert not Attendance.objects.exists()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("guests.vcf", "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:خالد المنصور\r\nEND:VCARD\r\n"),
        ("guests.csv", "Name,Email\r\nخالد المنصور,khalid@example.com\r\n"),
        ("guests.txt", "خالد المنصور\n"),
    ],
)
def test_a_list_as_a_file(hers, past, khalid, name, content):
    hers.post(url("event_list", past.pk), {"file": SimpleUploadedFile(name, content.encode())})

    assert Attendance.objects.get().person == khalid


def test_whom_one_met_in_one_field(hers, past, khalid):
    answer = hers.post(url("event_met", past.pk), {"lines": "خالد المنصور\nهند السالم 0507654321 مستشارة"})

    assert answer["Location"] == url("event", past.pk) + "#met"
    assert (Interaction.objects.count(), Person.objects.present().count()) == (2, 2)
    hers.post(undo_of(answer))
    assert (Interaction.objects.count(), Person.objects.present().count()) == (0, 1)


def test_who_is_meant_is_asked_once(hers, owner, past, noura):
    other = create_person(owner, display_name="نورة السالم", at=timezone.now())

    asked = hers.post(url("event_met", past.pk), {"lines": "نورة"})
    assert asked.status_code == 422
    for person in (noura, other):
        assert f'name="who-0" value="{person.pk}"' in asked.text

    hers.post(url("event_met", past.pk), {"lines": "نورة", "who-0": str(other.pk)})
    assert Attendance.objects.get().person == other


def test_calendar_files_of_one_and_of_all_coming_ones(hers, owner, past):
    soon = timezone.now() + timedelta(days=2)
    actions.add_event(owner, on=timezone.localdate(), title="ورشة القياس", starts_at=soon)
    actions.add_event(owner, on=timezone.localdate(), title="ندوة أخرى", starts_at=soon, reply="not-going")

    one, all_coming = hers.get(url("event_calendar", past.pk)), hers.get(url("events_calendar"))

    assert one["Content-Type"] == "text/calendar; charset=utf-8"
    assert one.content.count(b"BEGIN:VEVENT") == all_coming.content.count(b"BEGIN:VEVENT") == 1
    assert "ورشة القياس".encode() in all_coming.content.replace(b"\r\n ", b"")


def test_events_in_common_stand_on_the_persons_page(hers, owner, past, khalid):
    hers.post(url("event_list", past.pk), {"lines": "خالد المنصور"})

    assert url("event", past.pk) in hers.get(reverse("person_page:person", args=[khalid.pk])).text


def test_what_search_finds_opens_its_page(hers, owner, past):
    made = actions.add_community(owner, name="جمعية المهندسين")

    assert url("event", past.pk) in hers.get(reverse("search:search"), {"q": "ملتقى"}).text
    assert url("community", made.pk) in hers.get(reverse("search:search"), {"q": "المهندسين"}).text
