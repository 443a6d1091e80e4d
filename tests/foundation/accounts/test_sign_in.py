"""Signing in and out, the password, and what an installation without mail says."""

import re
import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.core import mail
from django.urls import reverse

pytestmark = pytest.mark.django_db

PASSWORD = "كلمة-سر-طويلة"
NEW_PASSWORD = "كلمات أخرى أطول منها"
SIGN_IN = "/sign-in/"


def sign_in(client, owner, password=PASSWORD, **more):
    return client.post(SIGN_IN, {"login": owner.email, "password": password, **more})


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("address", ["/sign-in/", "/sign-in/password/forgotten/", "/sign-in/inactive/"])
def test_pages_outside_read_in_both_languages(client, owner, address, language):
    page = client.get(address, headers={"Accept-Language": language})

    assert page.status_code == 200
    assert f'<html lang="{language}"' in page.content.decode()


def test_she_comes_in_and_goes_where_she_was_going(client, owner):
    assert client.get("/people/")["Location"] == f"{SIGN_IN}?next=/people/"

    assert sign_in(client, owner, next="/people/")["Location"] == "/people/"
    assert client.get("/people/").status_code == 200


def test_the_case_of_the_address_does_not_matter(client, owner):
    owner.email = owner.email.upper()

    assert sign_in(client, owner)["Location"] == "/"


def test_a_wrong_password_and_an_unknown_address_are_told_alike(client, owner):
    wrong = sign_in(client, owner, "غيرها تماما")
    owner.email = "nobody@example.com"
    unknown = sign_in(client, owner)

    said = wrong.context["form"].non_field_errors()
    assert said
    assert said == unknown.context["form"].non_field_errors()


def test_too_many_attempts_are_slowed_down_even_with_the_right_password(client, owner):
    for _ in range(5):
        sign_in(client, owner, "غيرها تماما")

    answer = sign_in(client, owner)

    assert answer.status_code == 200
    assert "_auth_user_id" not in client.session


def test_signing_out_takes_a_press(owner, client_of):
    hers = client_of(owner)

    assert hers.get("/sign-in/out/").status_code == 200
    assert hers.get("/people/").status_code == 200
    hers.post("/sign-in/out/")

    assert hers.get("/people/").status_code == 302


def test_nobody_signs_up_by_herself(client, owner):
    assert client.get("/sign-in/signup/").status_code == 404


def test_the_password_is_changed_with_the_old_one(owner, client_of):
    hers, other_device = client_of(owner), client_of(owner)
    given = {"password1": NEW_PASSWORD, "password2": NEW_PASSWORD}

    assert hers.post("/sign-in/password/", given | {"oldpassword": "غيرها"}).status_code == 200
    hers.post("/sign-in/password/", given | {"oldpassword": PASSWORD})

    owner.refresh_from_db()
    assert owner.check_password(NEW_PASSWORD)
    assert other_device.get("/people/").status_code == 302


def test_without_mail_the_page_says_what_helps(client, owner):
    answer = client.get("/sign-in/password/forgotten/")

    assert "wasl owner password" in answer.content.decode()
    assert 'name="email"' not in answer.content.decode()
    client.post("/sign-in/password/forgotten/", {"email": owner.email})
    assert mail.outbox == []


def test_with_mail_a_link_sets_a_new_password_once(client, owner, settings):
    settings.MAIL_IS_SENT = True
    client.post("/sign-in/password/forgotten/", {"email": "nobody@example.com"})
    client.post("/sign-in/password/forgotten/", {"email": owner.email})

    link = re.search(r"http://localhost:8000(\S+)", mail.outbox[0].body)[1]
    assert [message.to for message in mail.outbox] == [[owner.email]]
    page = client.get(link, follow=True)
    client.post(page.redirect_chain[-1][0], {"password1": NEW_PASSWORD, "password2": NEW_PASSWORD})

    owner.refresh_from_db()
    assert owner.check_password(NEW_PASSWORD)
    assert client.get(link, follow=True).context["token_fail"]


def test_codes_of_an_app_are_asked_for_once_they_are_set_up(client, owner):
    sign_in(client, owner)
    assert client.get("/sign-in/app/")["Location"].startswith(reverse("account_reauthenticate"))
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})

    page = client.get("/sign-in/app/")
    assert "data:image/svg+xml;base64," in page.content.decode()
    code = code_of(page.context["form"].secret)
    assert client.post("/sign-in/app/", {"code": "000000" if code != "000000" else "111111"}).status_code == 200
    assert client.post("/sign-in/app/", {"code": code})["Location"] == reverse("mfa_view_recovery_codes")

    codes = client.get(reverse("mfa_view_recovery_codes")).context["unused_codes"]
    assert client.get(reverse("mfa_download_recovery_codes")).content.decode().split() == codes
    client.post("/sign-in/out/")
    assert sign_in(client, owner)["Location"] == reverse("mfa_authenticate")
    assert client.get("/people/").status_code == 302
    client.post(reverse("mfa_authenticate"), {"code": codes[0]})
    assert client.get("/people/").status_code == 200


def test_codes_of_an_app_are_turned_off(client, owner):
    test_codes_of_an_app_are_asked_for_once_they_are_set_up(client, owner)
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})

    assert client.get("/sign-in/app/remove/").status_code == 200
    client.post("/sign-in/app/remove/")

    assert not Authenticator.objects.filter(type="totp").exists()


def code_of(secret: str) -> str:
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))
