"""Two owners, each with a row of every kind; made once for all that is asked in a module, and undone after it."""

from typing import NamedTuple

import pytest
from django.db import transaction
from django.test import Client

from tests.personas import make_user
from tests.test_every_address import prove_herself_anew, rows_of
from wasl.foundation.accounts.models import User


class Both(NamedTuple):
    victim: User
    victims: dict[str, object]
    attacker: User
    attackers: dict[str, object]
    attackers_cookie: str

    def attacking(self) -> Client:
        """A browser in which the attacker is signed in, and to which nothing was said yet."""
        browser = Client()
        browser.cookies["sessionid"] = self.attackers_cookie
        return browser


@pytest.fixture(scope="module")
def both(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), transaction.atomic():
        victim, attacker = (
            make_user("mona@example.com", "منى الحربي", "f"),
            make_user("khalid@example.com", "خالد", "m"),
        )
        browser = Client()
        browser.force_login(attacker)
        prove_herself_anew(browser, attacker)
        yield Both(victim, rows_of(victim), attacker, rows_of(attacker), browser.cookies["sessionid"].value)
        transaction.set_rollback(True)
