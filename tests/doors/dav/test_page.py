"""The page that helps to set up a telephone."""

import re
import time

import pytest
from django.urls import reverse

from tests.doors.dav.telephone import Telephone, app_password
from wasl.foundation.accounts.models import AccessToken

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(client_of, owner):
    client = client_of(owner)
    session = client.session
    session["account_authentication_methods"] = [{"method": "password", "at": time.time(), "reauthenticated": True}]
    session["account_authentication_methods_user"] = str(owner.pk)
    session.save()
    return client


def test_one_press_makes_an_app_password_that_opens_and_is_shown_this_once(client, owner):
    shown = client.post(reverse("dav:telephone"))

    written = re.search(r"wasl_[a-z0-9]{10}_[A-Za-z0-9_-]{43}", shown.content.decode())[0]
    assert shown["Cache-Control"] == "no-store"
    assert Telephone(owner, written).properties("resourcetype").status_code == 207
    assert written not in client.get(reverse("dav:telephone")).content.decode()


def test_it_names_what_a_telephone_asks_for_in_both_languages(client, owner, settings):
    settings.BASE_URL = "https://wasl.example.org"
    for language, word in (("ar", "على هاتفك"), ("en", "On your telephone")):
        owner.preferences.language = language
        owner.preferences.save()

        said = client.get(reverse("dav:telephone")).content.decode()

        assert word in said
        for told in ("https://wasl.example.org/dav/", owner.email, "data:image/svg+xml"):
            assert told in said
        assert "notice-caution" not in said


def test_it_says_when_no_telephone_can_find_this_machine(client, settings):
    settings.BASE_URL = "http://localhost:8000"

    assert "WASL_BASE_URL" in client.get(reverse("dav:telephone")).content.decode()


def test_a_telephone_is_ended_with_one_press(client, owner):
    telephone = Telephone(owner, app_password(owner))
    app_password(owner, "read")
    pressed = client.get(reverse("dav:telephone")).content.decode()
    token = AccessToken.objects.get(scope="phones")

    client.post(reverse("dav:telephone_end", args=[token.pk]))

    assert pressed.count('/end/"') == 1  # programs are ended on their own page
    assert telephone.properties("resourcetype").status_code == 401
