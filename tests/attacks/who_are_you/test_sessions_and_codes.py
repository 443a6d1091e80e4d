"""Sessions that were not given by us, codes used twice, and ways around the second step."""

import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core import mail
from django.db import connections
from django.test import Client
from django.urls import reverse

from tests.attacks.who_are_you.signing_in import (
    INSIDE,
    PASSWORD,
    code_now,
    guess,
    half_in,
    is_in,
    with_an_app,
    with_recovery_codes,
)

AT_ONCE = 10
CODE = "/sign-in/code/"


@pytest.mark.django_db
def test_a_session_set_before_signing_in_is_worth_nothing_after_it(owner, client):
    client.get("/sign-in/")
    planted = "0123456789abcdefghijklmnopqrstuv"
    client.cookies["sessionid"] = planted

    guess(owner.email, PASSWORD, client)

    assert is_in(client)
    assert client.cookies["sessionid"].value != planted
    other = Client()
    other.cookies["sessionid"] = planted
    assert not is_in(other)


@pytest.mark.django_db
def test_a_session_that_was_signed_out_stays_out(owner):
    browser = guess(owner.email, PASSWORD)
    copied = browser.cookies["sessionid"].value
    browser.post("/sign-in/out/")

    thief = Client()
    thief.cookies["sessionid"] = copied

    assert not is_in(thief)


@pytest.mark.django_db
def test_a_code_of_the_app_opens_once(owner):
    secret = with_an_app(owner)
    first, second = half_in(owner), half_in(owner)
    code = code_now(secret)

    first.post(CODE, {"code": code})
    second.post(CODE, {"code": code})

    assert (is_in(first), is_in(second)) == (True, False)


@pytest.mark.django_db
def test_a_recovery_code_opens_once(owner):
    with_an_app(owner)
    code = with_recovery_codes(owner)[0]
    first, second = half_in(owner), half_in(owner)

    for browser in (first, second):
        browser.post(CODE, {"code": code})

    assert (is_in(first), is_in(second)) == (True, False)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("kind", ["app", "recovery"])
def test_ten_at_once_with_one_code_are_one_who_comes_in(owner, kind, settings):
    settings.ACCOUNT_RATE_LIMITS = {"login_failed": "1000/m/ip", "login": "1000/m/ip"}
    secret, codes = with_an_app(owner), with_recovery_codes(owner)
    browsers = [half_in(owner) for _ in range(AT_ONCE)]
    code = code_now(secret) if kind == "app" else codes[0]

    def press(browser) -> bool:
        try:
            browser.post(CODE, {"code": code})
            return is_in(browser)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(AT_ONCE) as all_at_once:
        came_in = list(all_at_once.map(press, browsers))

    assert came_in.count(True) == 1


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address", [INSIDE, "/people/", "/export/", "/sign-in/password/", "/sign-in/codes/", "/sign-in/again/"]
)
def test_half_way_in_nothing_opens(owner, address):
    with_an_app(owner)

    assert half_in(owner).get(address).status_code == 302


@pytest.mark.django_db
@pytest.mark.parametrize("wanted", ["/people/", "/settings/", "/sign-in/app/remove/"])
def test_a_way_on_does_not_skip_the_code(owner, client, wanted):
    with_an_app(owner)

    answer = client.post("/sign-in/", {"login": owner.email, "password": PASSWORD, "next": wanted})

    assert answer["Location"].startswith(CODE)
    assert not is_in(client)


@pytest.mark.django_db
def test_a_new_password_by_mail_does_not_skip_the_code(owner, client, settings):
    settings.MAIL_IS_SENT = True
    with_an_app(owner)
    client.post(reverse("account_reset_password"), {"email": owner.email})
    link = re.search(r"http://localhost:8000(\S+)", mail.outbox[0].body)[1]

    form = client.get(link, follow=True).redirect_chain[-1][0]
    new = "كلمات أخرى أطول منها"
    client.post(form, {"password1": new, "password2": new})

    assert not is_in(client)
    assert not is_in(guess(owner.email, new, client))
    assert client.get(CODE).status_code == 200


@pytest.mark.django_db
def test_a_new_password_by_mail_ends_what_was_open(owner, client, settings):
    settings.MAIL_IS_SENT = True
    thief = guess(owner.email, PASSWORD)
    client.post(reverse("account_reset_password"), {"email": owner.email})
    link = re.search(r"http://localhost:8000(\S+)", mail.outbox[0].body)[1]
    new = "كلمات أخرى أطول منها"

    client.post(client.get(link, follow=True).redirect_chain[-1][0], {"password1": new, "password2": new})

    assert not is_in(thief)


def test_over_https_cookies_are_of_this_host_alone_and_not_for_scripts(tmp_path):
    asked = (
        "import wasl.project.settings as s;"
        "print(s.SESSION_COOKIE_NAME, s.CSRF_COOKIE_NAME, s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE,"
        " s.SESSION_COOKIE_HTTPONLY, s.SESSION_COOKIE_SAMESITE, s.SECURE_HSTS_SECONDS >= 31536000)"
    )
    variables = os.environ | {
        "WASL_BASE_URL": "https://wasl.example.org",
        "WASL_DATA": str(tmp_path),
        "PYTHONPATH": os.pathsep.join(sys.path),
    }

    said = subprocess.run(
        [sys.executable, "-c", asked], env=variables, capture_output=True, text=True, check=True
    ).stdout

    assert said.split() == ["__Host-sessionid", "__Host-csrftoken", "True", "True", "True", "Lax", "True"]
