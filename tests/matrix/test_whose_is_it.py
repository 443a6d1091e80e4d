"""Every address in every method, asked as nobody and as another owner: the answer is that of a row that never was.

An address with a parameter for which `tests/test_every_address.py` has no row fails: make one there, or add a plain value.
"""

import pytest
from django.test import Client
from django.urls import reverse

from tests.matrix.asking import METHODS, NEVER, ask, differences
from tests.matrix.kept_rows import every_row
from tests.test_every_address import OPEN, PLAIN, every_address, every_page, url_of

pytestmark = pytest.mark.django_db

ADDRESSES = every_address()
OF_ROWS = [address for address in every_page() if address.parameters - PLAIN.keys()]
REFUSED = {401, 403, 404, 405, 415}
"""401 and 415 are the API's, which no session opens: `tests/project/test_api.py` asks it with tokens."""


def named(address):
    return address.name


@pytest.fixture(scope="module")
def rows_before(both, django_db_blocker):
    with django_db_blocker.unblock():
        return every_row()


@pytest.mark.parametrize("address", ADDRESSES, ids=named)
def test_nobody_comes_in(address, both, rows_before):
    url, never = (url_of(address, rows) for rows in (both.victims, never_was(address, both.victims)))
    client = Client()

    for method in METHODS:
        answer = ask(client, method, url)
        if address.name in OPEN:
            assert answer.status < 500, method
        elif answer.status == 302:
            assert dict(answer.headers)["Location"].startswith(reverse("account_login")), method
        else:
            assert answer.status in REFUSED, method
        assert url == never or answer == ask(client, method, never), method
    assert every_row() == rows_before


@pytest.mark.parametrize("address", OF_ROWS, ids=named)
def test_another_owner_is_answered_as_if_the_row_had_never_been(address, both, rows_before):
    for rows, never in mixed(address, both):
        url, other = url_of(address, rows), url_of(address, never)
        answers = walked(both.attacking(), url)

        if rows is both.victims:
            assert {answer.status for method, answer in answers.items() if method != "OPTIONS"} <= REFUSED, url
            assert 404 in {answer.status for answer in answers.values()}, url
        assert differences(answers, walked(both.attacking(), other)) == [], url
    assert every_row() == rows_before


def walked(client, url):
    return {method: ask(client, method, url) for method in METHODS}


def never_was(address, rows):
    return rows | {name: NEVER + n for n, name in enumerate(sorted(address.parameters - PLAIN.keys()))}


def mixed(address, both):
    """All of the victim's; and where an address names several rows, each of the victim's among the attacker's own."""
    parameters = address.parameters - PLAIN.keys()
    yield both.victims, never_was(address, both.victims)
    if len(parameters) > 1:
        for one in sorted(parameters):
            yield both.attackers | {one: both.victims[one]}, both.attackers | {one: NEVER}
