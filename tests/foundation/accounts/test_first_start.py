"""The first start: from nobody to an owner, once and only once."""

import sqlite3
import threading

import pytest
from django.db import connection, connections
from django.urls import reverse

from wasl.foundation.accounts.actions import AlreadyStartedError, create_first_owner
from wasl.foundation.accounts.models import User
from wasl.foundation.accounts.queries import is_first_start

WELCOME = "/welcome/"


@pytest.mark.django_db
def test_nobody_yet_leads_to_the_welcome(client):
    assert client.get("/")["Location"] == WELCOME
    assert client.get("/sign-in/")["Location"] == WELCOME
    assert client.get("/people/", follow=True).redirect_chain[-1][0] == WELCOME


@pytest.mark.django_db
@pytest.mark.parametrize(("said", "language", "direction"), [("ar-EG,ar", "ar", "rtl"), ("en-GB", "en", "ltr")])
def test_the_welcome_speaks_the_language_of_the_browser(client, said, language, direction):
    page = client.get(WELCOME, headers={"Accept-Language": said}).content.decode()

    assert f'<html lang="{language}"' in page
    assert f'dir="{direction}"' in page
    assert f'<option value="{said[3:5]}" selected>' in page


@pytest.mark.django_db
def test_the_first_owner_is_made_and_is_inside(client, first):
    answer = client.post(WELCOME, first)

    owner = User.objects.get()
    assert answer["Location"] == "/"
    assert (owner.email, owner.name, owner.gender) == ("mona@example.com", "منى الحربي", "f")
    assert owner.preferences.country == "EG"
    assert owner.preferences.time_zone == "Africa/Cairo"
    assert owner.preferences.weekend_days == {4, 5}
    assert client.get("/")["Location"] == reverse("today:today")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("password", "قصيرة"),
        ("password", "password12"),
        ("password", "mona@example.com"),
        ("email", "mona@"),
        ("name", ""),
        ("country", "ZZ"),
        ("language", "fr"),
    ],
)
def test_what_cannot_be_is_said_beside_its_field(client, first, field, value):
    answer = client.post(WELCOME, first | {field: value})

    assert answer.status_code == 422
    assert answer.context["form"].errors.keys() == {field}
    assert f'id="id_{field}_error"' in answer.content.decode()
    assert not User.objects.exists()


@pytest.mark.django_db
def test_a_zone_that_is_none_is_passed_over(client, first):
    client.post(WELCOME, first | {"time_zone": "Mars/Olympus"})

    assert User.objects.get().preferences.time_zone == "Africa/Cairo"


@pytest.mark.django_db
def test_once_there_is_an_owner_the_welcome_is_gone(client, first, owner):
    assert client.get(WELCOME)["Location"] == "/"
    assert client.post(WELCOME, first | {"email": "other@example.com"})["Location"] == "/"
    assert client.get("/")["Location"] == reverse("account_login")
    assert list(User.objects.all()) == [owner]


@pytest.mark.django_db
def test_a_demo_network_is_no_owner(client, first, owner):
    User.objects.update(is_demo=True)

    assert is_first_start()
    client.post(WELCOME, first | {"email": "real@example.com"})

    assert User.objects.filter(is_demo=False).count() == 1
    assert not is_first_start()


@pytest.mark.django_db(transaction=True)
def test_of_two_who_begin_at_once_one_becomes_the_owner(first, tmp_path, monkeypatch):
    _share_between_threads(tmp_path / "wasl.sqlite3", monkeypatch)
    together = threading.Barrier(2)
    outcomes: list[str] = []

    def begin(email: str) -> None:
        together.wait(timeout=20)
        try:
            create_first_owner(**first | {"email": email})
            outcomes.append("made")
        except AlreadyStartedError:
            outcomes.append("late")
        finally:
            connections.close_all()

    threads = [threading.Thread(target=begin, args=[f"{name}@example.com"]) for name in ("mona", "sara")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)

    assert sorted(outcomes) == ["late", "made"]


def _share_between_threads(path, monkeypatch):
    """SQLite's database of tests lives in the memory of one connection: threads of their own need a file."""
    if connection.vendor != "sqlite":
        return
    connection.ensure_connection()
    with sqlite3.connect(path) as copy:
        connection.connection.backup(copy)
    copy.close()
    monkeypatch.setitem(connection.settings_dict, "NAME", str(path))
