"""Tokens of every kind where they open nothing: on every page, at the other door, and after their end.

Each is answered, to the byte, as one that never was. Rows of another owner asked for with a right token: `tests/project/test_api.py`,
and for telephones `test_telephones.py`.
"""

import json

import pytest
from django.core.cache import cache
from django.test import Client

from tests.matrix.asking import ask
from tests.matrix.kept_rows import every_row
from tests.matrix.tokens import every_header
from tests.project.test_api import NAMED, OPERATIONS, body_of
from tests.test_every_address import every_page, url_of

pytestmark = pytest.mark.django_db

PAGES = [address for address in every_page() if address.name != "dav:dav"]
OF_THE_API = {"read, bearer", "write, bearer"}
NEVER_WAS = "never, bearer"


@pytest.fixture(scope="module")
def headers(both, django_db_blocker):
    with django_db_blocker.unblock():
        return every_header(both.victim)


@pytest.fixture(scope="module")
def rows_before(headers, django_db_blocker):
    with django_db_blocker.unblock():
        return every_row()


@pytest.mark.parametrize("address", PAGES, ids=lambda address: address.name)
def test_no_token_opens_a_page(address, both, headers, rows_before):
    url = url_of(address, both.victims)
    nobody = {method: ask(Client(), method, url) for method in ("GET", "POST")}

    told_apart = [
        (name, method)
        for name, method in [*((name, "GET") for name in headers), ("write, bearer", "POST"), ("phones, basic", "POST")]
        if ask(Client(), method, url, HTTP_AUTHORIZATION=headers[name]) != nobody[method]
    ]

    assert told_apart == []
    assert every_row() == rows_before


@pytest.mark.parametrize(("method", "path", "operation"), OPERATIONS, ids=NAMED)
def test_only_living_tokens_for_programs_open_the_api(method, path, operation, both, headers, rows_before):
    url, body = path.format(**both.victims), body_of(operation, both.victims)

    def answer(header, client=None):
        cache.clear()  # tries are counted
        sent = {"data": json.dumps(body) if body else "", "content_type": "application/json"}
        return ask(client or Client(), method, url, **sent, **({"HTTP_AUTHORIZATION": header} if header else {}))

    never = answer(headers[NEVER_WAS])
    told_apart = [
        name for name in headers if "bearer" in name and name not in OF_THE_API and answer(headers[name]) != never
    ]
    nothing = answer("")
    told_apart += [name for name in headers if "basic" in name and answer(headers[name]) != nothing]

    assert told_apart == []
    assert answer("", both.attacking()) == nothing  # a session of the pages is nothing here
    assert (never.status, nothing.status) == (401, 401)
    assert every_row() == rows_before
