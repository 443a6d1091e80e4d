"""Leaving: everything goes, a day later, unless she comes back."""

from datetime import UTC, datetime, timedelta

import pytest
from django.urls import reverse

from wasl.foundation.accounts.actions import GRACE, erase_leavers, leave
from wasl.foundation.accounts.models import OwnIdentity, User
from wasl.foundation.accounts.queries import is_first_start
from wasl.relations.people.models import Person

pytestmark = pytest.mark.django_db

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
LEAVE = "/settings/leave/"
PASSWORD = "كلمة-سر-طويلة"


@pytest.fixture
def hers(owner, client_of):
    Person.objects.create(owner=owner, display_name="نورة القاسمي")
    OwnIdentity.objects.create(owner=owner, kind="name", value="أم خالد")
    return client_of(owner)


def test_she_writes_her_address_to_leave(hers, owner):
    assert hers.post(LEAVE, {"email": "somebody@example.com"}).status_code == 422
    assert User.objects.get().is_active

    assert hers.post(LEAVE, {"email": " MONA@example.com"})["Location"] == reverse("account_login")

    assert not User.objects.get().is_active
    assert Person.objects.exists()


def test_every_session_of_hers_ends(hers, owner, client_of):
    other_device = client_of(owner)

    hers.post(LEAVE, {"email": owner.email})

    for device in (hers, other_device):
        assert device.get("/people/").status_code == 302


def test_signing_in_takes_it_back(hers, owner):
    hers.post(LEAVE, {"email": owner.email})

    hers.post("/sign-in/", {"login": owner.email, "password": PASSWORD})

    owner.refresh_from_db()
    assert (owner.is_active, owner.leaves_at) == (True, None)
    assert hers.get("/people/").status_code == 200
    assert erase_leavers(AT + 2 * GRACE) == 0


def test_a_wrong_password_takes_nothing_back(hers, owner):
    hers.post(LEAVE, {"email": owner.email})

    hers.post("/sign-in/", {"login": owner.email, "password": "غيرها تماما"})

    owner.refresh_from_db()
    assert not owner.is_active


def test_after_a_day_everything_of_hers_is_gone_and_nothing_of_others(hers, owner, stranger):
    Person.objects.create(owner=stranger, display_name="سارة العتيبي")
    leave(owner, moment=AT)

    assert erase_leavers(AT + GRACE - timedelta(seconds=1)) == 0
    assert erase_leavers(AT + GRACE) == 1

    assert list(User.objects.all()) == [stranger]
    assert list(Person.objects.values_list("display_name", flat=True)) == ["سارة العتيبي"]
    assert not OwnIdentity.objects.exists()


def test_while_she_may_come_back_nobody_takes_her_place(hers, owner, client):
    hers.post(LEAVE, {"email": owner.email})

    assert not is_first_start()
    assert client.get("/welcome/")["Location"] == "/"


def test_an_account_that_was_closed_otherwise_stays_closed(owner, client):
    User.objects.update(is_active=False)

    answer = client.post("/sign-in/", {"login": owner.email, "password": PASSWORD})

    assert answer["Location"] == reverse("account_inactive")
    assert not User.objects.get().is_active
