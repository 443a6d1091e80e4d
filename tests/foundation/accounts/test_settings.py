"""The settings page: what is chosen is kept, shown and said in the owner's language."""

import pytest
from django.urls import reverse

from wasl.foundation.accounts.actions import add_identity
from wasl.foundation.accounts.models import OwnIdentity, Preferences, User

pytestmark = pytest.mark.django_db

SETTINGS = "/settings/"
CHOSEN = {
    "name": "منى بنت سعد الحربي",
    "gender": "f",
    "language": "en",
    "country": "JO",
    "time_zone": "Asia/Amman",
    "calendars": "hijri",
    "digits": "latn",
    "months": "levant",
    "first_weekday": "5",
    "weekend": ["4", "5"],
    "actions_a_day": "7",
    "quiet_days": ["4"],
    "theme": "dark",
}


def kept(owner) -> Preferences:
    return Preferences.objects.get(owner=owner)


@pytest.fixture
def hers(owner, client_of):
    return client_of(owner)


def test_everything_that_is_chosen_is_kept_and_shown_again(hers, owner):
    assert hers.post(SETTINGS, CHOSEN)["Location"] == SETTINGS

    owner.refresh_from_db()
    preferences = kept(owner)
    assert owner.name == CHOSEN["name"]
    assert (preferences.language, preferences.country, preferences.time_zone) == ("en", "JO", "Asia/Amman")
    assert (preferences.calendars, preferences.digits, preferences.months) == ("hijri", "latn", "levant")
    assert (preferences.first_weekday, preferences.weekend, preferences.quiet_days) == (5, "4,5", "4")
    assert (preferences.actions_a_day, preferences.theme) == (7, "dark")
    page = hers.get(SETTINGS).content.decode()
    assert '<html lang="en"' in page
    assert 'data-theme="dark"' in page
    assert '<option value="JO" selected>' in page
    assert '<option value="levant" selected>' in page


@pytest.mark.parametrize("language", ["ar", "en"])
def test_it_reads_in_both_languages(hers, owner, language):
    Preferences.objects.update(language=language)

    page = hers.get(SETTINGS)

    assert page.status_code == 200
    assert f'<html lang="{language}"' in page.content.decode()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("actions_a_day", "0"),
        ("actions_a_day", "21"),
        ("actions_a_day", "five"),
        ("quiet_days", ["0", "1", "2", "3", "4", "5", "6"]),
        ("weekend", ["9"]),
        ("time_zone", "Mars/Olympus"),
        ("country", "ZZ"),
        ("name", " "),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_kept(hers, owner, field, value):
    answer = hers.post(SETTINGS, CHOSEN | {field: value})

    assert answer.status_code == 422
    assert answer.context["form"].errors.keys() == {field}
    assert kept(owner).country == "SA"


def test_arab_countries_come_first_each_list_in_its_own_alphabet(hers):
    (_arab_label, arab), (_other_label, others) = hers.get(SETTINGS).context["form"].fields["country"].choices

    assert [name for _code, name in arab][:3] == ["الأردن", "الإمارات العربية المتحدة", "البحرين"]
    assert {"SA", "EG", "PS"} <= {code for code, _name in arab}
    assert "FR" in {code for code, _name in others}


def test_a_day_is_shown_as_it_would_be_before_it_is_saved(hers, owner, time_machine):
    time_machine.move_to("2026-11-23T20:30:00Z", tick=False)
    address = reverse("accounts:example")

    def said(**chosen):
        return hers.get(address, chosen).content.decode()

    assert "٢٣ نوفمبر ٢٠٢٦ · ١٣ جمادى الآخرة ١٤٤٨" in said()
    assert "23 تشرين الثاني 2026" in said(months="levant", digits="latn", calendars="gregorian")
    assert "Monday 23 November 2026" in said(language="en", calendars="gregorian")
    assert "Tuesday 24 November 2026" in said(language="en", calendars="gregorian", time_zone="Asia/Tokyo")
    assert said(months="مارس", digits="roman", time_zone="../zone") == said()
    assert kept(owner).months == "gulf"


def test_a_country_says_what_is_usual_there_and_brings_it_in_one_press(hers, owner):
    address = reverse("accounts:country")

    assert "يناير · غشت · نونبر" in hers.get(address, {"country": "MA"}).content.decode()
    assert hers.get(address, {"country": "SA"}).content.decode().strip() == ""
    assert hers.get(address, {"country": "??"}).content.decode().strip() == ""
    hers.post(address, CHOSEN | {"country": "MA", "language": "ar"})

    preferences = kept(owner)
    assert (preferences.country, preferences.months, preferences.time_zone) == ("MA", "morocco", "Africa/Casablanca")
    assert (preferences.first_weekday, preferences.weekend_days) == (0, {5, 6})
    assert preferences.actions_a_day == 7


def test_language_is_changed_in_one_press_inside_and_outside(client, hers, owner):
    client.post(reverse("accounts:language"), {"language": "en", "next": "/sign-in/"})
    assert '<html lang="en"' in client.get("/sign-in/", headers={"Accept-Language": "ar"}).content.decode()

    hers.post(reverse("accounts:language"), {"language": "en"})
    assert kept(owner).language == "en"
    hers.post(reverse("accounts:language"), {"language": "xx"})
    assert kept(owner).language == "en"


@pytest.mark.parametrize("address", ["https://evil.example/", "//evil.example", "javascript:alert(1)"])
def test_the_way_back_is_never_elsewhere(client, address):
    answer = client.post(reverse("accounts:language"), {"language": "en", "next": address})

    assert answer["Location"] == "/"


def test_the_theme_is_changed_in_one_press(hers, owner):
    hers.post(reverse("accounts:theme"), {"theme": "dark"})
    assert kept(owner).theme == "dark"

    hers.post(reverse("accounts:theme"), {"theme": "pink"})
    assert kept(owner).theme == "dark"


def test_addresses_of_her_own_are_learnt_once_and_forgotten(hers, owner):
    for written in ("mona.h@example.org", "MONA.H@example.org", "0501234567", "أم خالد"):
        hers.post(reverse("accounts:identity_add"), {"written": written})

    rows = OwnIdentity.objects.of(owner)
    assert set(rows.values_list("kind", "value")) == {
        ("email", "mona.h@example.org"), ("phone", "+966501234567"), ("name", "أم خالد"),
    }  # fmt: skip
    hers.post(reverse("accounts:identity_remove", args=[rows.get(kind="name").pk]))
    assert not rows.filter(kind="name").exists()


def test_removing_who_she_is_can_be_taken_back(hers, owner, stranger, client_of):
    identity = OwnIdentity.objects.create(owner=owner, kind="whatsapp-name", value="منى الحربي ~")
    answer = hers.post(reverse("accounts:identity_remove", args=[identity.pk]), follow=True)
    assert not OwnIdentity.objects.exists()
    (message,) = answer.context["messages"]
    assert f'action="{message.extra_tags}"' in answer.content.decode()

    assert client_of(stranger).post(message.extra_tags).status_code == 404
    assert hers.post(message.extra_tags[:-2] + "x/").status_code == 404
    hers.post(message.extra_tags)
    hers.post(message.extra_tags)

    assert list(OwnIdentity.objects.values_list("owner", "kind", "value")) == [
        (owner.pk, "whatsapp-name", "منى الحربي ~"),
    ]


def test_nothing_is_learnt_from_nothing(hers, owner):
    answer = hers.post(reverse("accounts:identity_add"), {"written": "…"}, follow=True)

    assert not OwnIdentity.objects.exists()
    assert [message.level_tag for message in answer.context["messages"]] == ["error"]


def test_a_stranger_forgets_nothing_of_hers(owner, stranger, client_of):
    identity = add_identity(owner, "أم خالد")

    answer = client_of(stranger).post(reverse("accounts:identity_remove", args=[identity.pk]))

    assert answer.status_code == 404
    assert OwnIdentity.objects.of(owner).exists()
    assert "أم خالد" not in client_of(stranger).get(SETTINGS).content.decode()


def test_an_owner_makes_an_account_for_another(hers, owner, client):
    given = {
        "name": "خالد",
        "email": "khalid@example.com",
        "password": "كلمات طويلة كثيرة هنا",
        "language": "en",
        "gender": "m",
    }

    hers.post(reverse("accounts:owner_new"), given)

    made = User.objects.get(email="khalid@example.com")
    assert (made.preferences.language, made.preferences.country) == ("en", "SA")
    answer = client.post("/sign-in/", {"login": made.email, "password": given["password"]})
    assert answer["Location"] == "/"


def test_two_accounts_do_not_share_an_address(hers, owner):
    given = {"name": "خالد", "email": owner.email.upper(), "password": "كلمات طويلة كثيرة هنا", "language": "en"}

    answer = hers.post(reverse("accounts:owner_new"), given)

    assert answer.status_code == 422
    assert "email" in answer.context["form"].errors
    assert User.objects.count() == 1


def test_a_demo_changes_nobodys_account(hers):
    User.objects.update(is_demo=True)

    for name in ("accounts:owner_new", "accounts:leave", "account_change_password", "mfa_add_webauthn"):
        assert hers.get(reverse(name)).status_code == 403
        assert hers.post(reverse(name)).status_code == 403
    page = hers.get(SETTINGS).content.decode()
    assert reverse("accounts:leave") not in page
    assert reverse("demo:close") in page
