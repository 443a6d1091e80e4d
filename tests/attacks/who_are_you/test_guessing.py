"""Guessing passwords: slowed down by account and by address, and never so that the owner's own browser stays out."""

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from tests.attacks.who_are_you.signing_in import PASSWORD, WRONG, guess, is_in
from wasl.foundation.accounts.known_browsers import COOKIE

pytestmark = pytest.mark.django_db

FROM_ELSEWHERE = {"REMOTE_ADDR": "198.51.100.7"}
FIVE_MINUTES_AND_ONE_SECOND = 301


def let_in_before(owner) -> Client:
    browser = guess(owner.email, PASSWORD)
    assert is_in(browser)
    browser.post("/sign-in/out/")
    assert not is_in(browser)
    return browser


def lock_out(owner, **meta):
    for _ in range(6):
        guess(owner.email, **meta)
    assert not is_in(guess(owner.email, PASSWORD, **meta)), "the account is not slowed down"


def test_guesses_from_elsewhere_do_not_keep_her_out_of_her_own_browser(owner):
    hers = let_in_before(owner)
    lock_out(owner, **FROM_ELSEWHERE)

    assert is_in(guess(owner.email, PASSWORD, hers))


def test_guesses_from_her_own_network_do_not_keep_her_out_either(owner):
    hers = let_in_before(owner)
    for n in range(12):
        guess(f"nobody-{n}@example.com")
    assert not is_in(guess(owner.email, PASSWORD)), "the address is not slowed down"

    assert is_in(guess(owner.email, PASSWORD, hers))


def test_her_own_browser_is_slowed_down_by_its_own_guesses(owner):
    hers = let_in_before(owner)
    for _ in range(5):
        guess(owner.email, browser=hers)

    assert not is_in(guess(owner.email, PASSWORD, hers))


def test_a_browser_known_for_one_account_guesses_at_no_other(owner, stranger):
    his = let_in_before(stranger)
    lock_out(owner, **FROM_ELSEWHERE)

    assert not is_in(guess(owner.email, PASSWORD, his))


@pytest.mark.parametrize("forged", ["x", "e30:1wXyZa:c2lnbmVk", "{}", "\u0000", "a" * 5000])
def test_a_forged_sign_of_a_known_browser_is_none(owner, forged):
    lock_out(owner, **FROM_ELSEWHERE)
    browser = Client()
    browser.cookies[COOKIE] = forged

    assert not is_in(guess(owner.email, PASSWORD, browser))


def test_what_makes_a_browser_known_tells_no_address_and_no_script(owner):
    cookie = let_in_before(owner).cookies[COOKIE]

    assert owner.email not in cookie.value
    assert (cookie["httponly"], cookie["samesite"], cookie["path"]) == (True, "Strict", "/sign-in/")


def test_a_household_shares_a_browser(owner, stranger):
    theirs = let_in_before(owner)
    guess(stranger.email, PASSWORD, theirs)
    theirs.post("/sign-in/out/")
    for victim in (owner, stranger):
        lock_out(victim, **FROM_ELSEWHERE)

    assert is_in(guess(owner.email, PASSWORD, theirs))


def test_no_more_than_ten_guesses_an_hour_at_one_account(owner):
    """However patient: five each five minutes would be sixty."""
    start = timezone.now()
    with time_machine.travel(start, tick=False) as clock:
        for _ in range(10):
            guess(owner.email, REMOTE_ADDR=f"198.51.100.{_}")
            clock.shift(FIVE_MINUTES_AND_ONE_SECOND)

        assert (timezone.now() - start).total_seconds() < 3600
        assert not is_in(guess(owner.email, PASSWORD))


def test_no_more_than_twenty_guesses_an_hour_from_one_address(owner):
    start = timezone.now()
    with time_machine.travel(start, tick=False) as clock:
        for n in range(20):
            guess(f"nobody-{n}@example.com")
            clock.shift(61)

        assert not is_in(guess(owner.email, PASSWORD))
        assert is_in(guess(owner.email, PASSWORD, **FROM_ELSEWHERE))


def test_another_host_name_of_the_installation_gives_no_new_guesses(owner, settings):
    settings.ALLOWED_HOSTS = ["localhost", "127.0.0.1"]
    lock_out(owner, HTTP_HOST="localhost", **FROM_ELSEWHERE)

    browser = guess(owner.email, PASSWORD, HTTP_HOST="127.0.0.1")

    assert browser.get("/settings/", HTTP_HOST="127.0.0.1").status_code == 302


def test_an_address_that_the_visitor_only_claims_gives_no_new_guesses(owner):
    for n in range(12):
        guess(f"nobody-{n}@example.com", HTTP_X_FORWARDED_FOR=f"203.0.113.{n}", HTTP_X_REAL_IP=f"203.0.113.{n}")

    assert not is_in(guess(owner.email, PASSWORD, HTTP_X_FORWARDED_FOR="203.0.113.200"))


def test_behind_a_proxy_the_address_counts_that_the_proxy_saw(owner, settings):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    for n in range(12):
        guess(f"nobody-{n}@example.com", WRONG, HTTP_X_FORWARDED_FOR=f"203.0.113.{n}, 198.51.100.7")

    assert not is_in(guess(owner.email, PASSWORD, HTTP_X_FORWARDED_FOR="203.0.113.99, 198.51.100.7"))
    assert is_in(guess(owner.email, PASSWORD, HTTP_X_FORWARDED_FOR="192.0.2.1"))
