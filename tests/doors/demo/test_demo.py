"""The demo network: believable, the same for the same seed, with something to do today, and gone in one action."""

from datetime import UTC, datetime, timedelta

import phonenumbers
import pytest
from django.db.models import F
from django.urls import reverse

from wasl.doors.demo.actions import DemoSizeError, NotADemoError, close_demo, open_demo
from wasl.doors.demo.people import BIRTHDAYS_SOON
from wasl.doors.demo.places import PLACES
from wasl.foundation.accounts.models import User
from wasl.foundation.sources.models import Source
from wasl.relations.communities.models import Event
from wasl.relations.interactions.models import ContactSummary, Interaction
from wasl.relations.network.models import Evidence
from wasl.relations.occasions.queries import occasions_between
from wasl.relations.people.models import Circle, Person, WayToReach

pytestmark = pytest.mark.django_db
MOMENT = datetime(2026, 3, 4, 9, 30, tzinfo=UTC)  # in Ramadan 1447
PEOPLE = 40


@pytest.fixture
def demo(db) -> User:
    return open_demo(moment=MOMENT, people=PEOPLE)


def rows(owner: User) -> list[tuple]:
    people = (
        Person.objects.of(owner).order_by("pk").values_list("display_name", "city", "how_met", "notes", "created_at")
    )
    contacts = (
        Interaction.objects.of(owner).order_by("at", "pk").values_list("channel", "direction", "at", "subject", "note")
    )
    ways = WayToReach.objects.of(owner).order_by("pk").values_list("kind", "value")
    return [*people, *contacts, *ways]


def test_the_same_seed_and_moment_give_the_same_network():
    first = rows(open_demo(moment=MOMENT, people=PEOPLE, seed=7))

    assert first == rows(open_demo(moment=MOMENT, people=PEOPLE, seed=7))
    assert first != rows(open_demo(moment=MOMENT, people=PEOPLE, seed=8))


@pytest.mark.parametrize(("days_earlier", "seed"), [(0, 1447), (1, 3), (100, 12), (290, 1447)])
def test_there_is_something_of_every_kind_to_do_whenever_it_is_opened(days_earlier, seed):
    moment = MOMENT - timedelta(days=days_earlier)
    owner = open_demo(moment=moment, people=20, seed=seed)

    day = moment.date()
    summaries = ContactSummary.objects.of(owner)
    lately = summaries.filter(last_in_at__gte=moment - timedelta(days=10))
    assert lately.filter(last_in_at__gt=F("last_out_at")).exists(), "an unanswered message"
    assert occasions_between(owner, day, day + timedelta(days=7)), "a birthday"
    assert summaries.filter(next_on__lt=day).exists(), "a rhythm that is overdue"
    newly_met = summaries.filter(contact_days=1, first_at__gte=moment - timedelta(days=14))
    assert newly_met.count() >= 2, "newly met"
    assert Event.objects.of(owner).filter(starts_at__gt=moment).exists(), "an event to come"


def test_nothing_has_happened_after_the_moment(demo):
    assert not Interaction.objects.of(demo).filter(at__gte=MOMENT).exists()


def test_two_years_are_told_with_ties_between_others_and_circles_with_rhythms(demo):
    oldest = Interaction.objects.of(demo).order_by("at").first()

    assert MOMENT - timedelta(days=735) < oldest.at < MOMENT - timedelta(days=600)
    assert {kind for (kind,) in Evidence.objects.of(demo).values_list("kind").distinct()} >= {"meeting", "group"}
    assert Circle.objects.of(demo).filter(rhythm__isnull=False).count() >= 3
    assert Person.objects.of(demo).exclude(met_through=None).exists()


def test_birthdays_come_by_both_calendars(demo):
    coming = occasions_between(demo, MOMENT.date(), MOMENT.date() + timedelta(days=max(BIRTHDAYS_SOON)))

    assert {one.occasion.calendar for one in coming} == {"gregorian", "hijri"}


@pytest.mark.parametrize("country", [code for code in PLACES if code not in {"GB", "FR"}])
@pytest.mark.parametrize("running", [1, 180, 9999])
def test_numbers_have_the_shape_of_their_country(country, running):
    number = phonenumbers.parse(PLACES[country].mobile(running))

    assert phonenumbers.is_valid_number(number)
    assert phonenumbers.region_code_for_number(number) == country


def test_addresses_lead_to_nobody(demo):
    addresses = WayToReach.objects.of(demo).filter(kind="email").values_list("value", flat=True)

    assert addresses
    assert all(address.rsplit("@")[1].endswith(("example.com", "example.org")) for address in addresses)


@pytest.mark.parametrize(("language", "label"), [("ar", "التجربة"), ("en", "the demo")])
def test_where_its_people_are_from_is_said_in_its_own_language(language, label):
    owner = open_demo(moment=MOMENT, people=10, language=language)

    assert Source.objects.of(owner).get().label == label


def test_in_english_the_names_are_in_latin_letters():
    owner = open_demo(moment=MOMENT, people=PEOPLE, language="en")

    assert all(name.isascii() or "é" in name.lower() or "â" in name or "ï" in name
               for name in Person.objects.of(owner).values_list("display_name", flat=True))  # fmt: skip


def test_nobody_signs_in_as_the_demo_by_a_password(demo):
    assert demo.is_demo
    assert not demo.has_usable_password()


def test_two_demos_stand_beside_each_other(demo):
    assert open_demo(moment=MOMENT, people=10).email != demo.email


def test_it_goes_in_one_action_and_leaves_what_is_real(demo, owner):
    Person.objects.create(owner=owner, display_name="هدى")

    close_demo(demo)

    assert list(User.objects.all()) == [owner]
    assert Person.objects.count() == 1
    assert Interaction.objects.count() == 0


def test_a_real_network_is_not_closed(owner):
    with pytest.raises(NotADemoError):
        close_demo(owner)

    assert User.objects.filter(pk=owner.pk).exists()


def test_a_size_out_of_reach_is_refused():
    with pytest.raises(DemoSizeError):
        open_demo(moment=MOMENT, people=1)


def test_whoever_comes_first_may_look_around(client):
    answer = client.post(reverse("demo:open"))

    assert answer.status_code == 302
    assert User.objects.get(pk=client.session["_auth_user_id"]).is_demo


def test_a_second_press_opens_the_same_demo(client, demo):
    client.post(reverse("demo:open"))

    assert User.objects.get() == demo


def test_nobody_gets_in_by_the_demo_once_there_is_an_owner(client, owner):
    assert client.post(reverse("demo:open")).status_code == 403
    assert not User.objects.filter(is_demo=True).exists()


def test_closing_signs_out_and_leads_to_the_start(client_of, demo):
    client = client_of(demo)

    answer = client.post(reverse("demo:close"))

    assert (answer.status_code, answer.headers["Location"]) == (302, "/")
    assert "_auth_user_id" not in client.session
    assert not User.objects.exists()


def test_looking_at_the_address_does_nothing(client, demo):
    assert client.get(reverse("demo:open")).status_code == 405
    assert client.get(reverse("demo:close")).status_code in {302, 405}
    assert User.objects.count() == 1
