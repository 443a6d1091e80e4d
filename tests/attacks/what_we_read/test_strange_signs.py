"""Signs that no text holds, and figures beyond every column, in every field of every form, address and operation of the API."""

import json

import pytest
from django.db import transaction
from django.test import Client

from tests.attacks.whose_is_it.filled_forms import ShownForm, forms_on
from tests.journeys.furnished import furnished_owner
from tests.journeys.furnished import rows_of as furnished_rows
from tests.project.test_api import NAMED, OPERATIONS, body_of, furnish, settled_token
from tests.test_every_address import PLAIN, every_page, prove_herself_anew, url_of

pytestmark = pytest.mark.django_db

STRANGE = ["نورة\x00القاسمي", "9" * 400]
"""PostgreSQL takes no NUL in a text; SQLite takes it, and gives it to whoever asks."""

LONGER_THAN_ANY_NUMBER = "9" * 5000
"""`int` refuses more than 4300 digits."""

ENDS_THE_WALK = ("account_", "mfa_", "accounts:leave", "demo:")
ASKED = (
    "q", "person", "people", "circle", "kind", "channel", "page", "next", "topic", "sort", "side", "to", "from", "since", "until", "period",
    "tag", "organisation", "goal", "at", "on", "bin", "back", "draft", "words", "names", "place", "target", "promise", "year", "month",
)  # fmt: skip
"""What pages are asked for behind the question mark."""


@pytest.fixture(scope="module")
def scene(django_db_setup, django_db_blocker, tmp_path_factory):
    """Somebody signed in, every page, and every form on them."""
    with django_db_blocker.unblock(), transaction.atomic():
        owner, client = furnished_owner("ar", tmp_path_factory.mktemp("brought")), Client()
        client.force_login(owner)
        client.raise_request_exception = False
        prove_herself_anew(client, owner)
        known = PLAIN | furnished_rows(owner)
        urls = [url_of(one, known) for one in every_page() if not one.name.startswith(ENDS_THE_WALK)]
        yield client, urls, [*forms_on(client, urls)]
        transaction.set_rollback(True)


@pytest.mark.parametrize("text", [*STRANGE, LONGER_THAN_ANY_NUMBER], ids=["NUL", "digits", "many digits"])
def test_every_page_is_asked_for_them(scene, text):
    client, urls, _forms = scene

    broken = [
        (url, status) for url in urls if (status := _alone(client.get, url, dict.fromkeys(ASKED, text[:4500]))) >= 500
    ]

    assert broken == []
    assert len(urls) > 200


@pytest.mark.parametrize("text", [*STRANGE, LONGER_THAN_ANY_NUMBER], ids=["NUL", "digits", "many digits"])
def test_every_field_of_every_form_is_sent_them(scene, text):
    """All at once, and each alone among what the page itself would send."""
    client, _urls, forms = scene

    broken = [
        (form.action, names, status)
        for form in forms
        for names, fields in _filled(form, text)
        if (status := _alone(client.post, form.action, fields)) >= 500
    ]

    assert broken == []
    assert len(forms) > 200


def _filled(form: ShownForm, text: str):
    sent: dict[str, list[str]] = {}
    for name, value in form.fields:
        if name != "csrfmiddlewaretoken":
            sent.setdefault(name, []).append(value)
    names = sorted(sent.keys() | form.options.keys())
    yield "all", dict.fromkeys(names, text)
    for name in names if len(names) > 1 and text in STRANGE else ():
        yield name, sent | {name: text}


def _alone(ask, url: str, fields: dict) -> int:
    """The status; what it changed is undone."""
    with transaction.atomic():
        status = ask(url, fields).status_code
        transaction.set_rollback(True)
    return status


@pytest.mark.parametrize(("method", "path", "operation"), OPERATIONS, ids=NAMED)
def test_every_field_of_the_api_is_given_them(owner, method, path, operation):
    rows = furnish(owner)
    client = Client(headers={"authorization": f"Bearer {settled_token(owner)}"}, raise_request_exception=False)
    body = body_of(operation, rows) or {}
    asked = [one["name"] for one in operation.get("parameters", []) if one["in"] == "query"]

    broken = []
    for value in (*STRANGE, 10**400, -(10**400), [STRANGE[0]], {STRANGE[0]: STRANGE[1]}):
        for sent in [{}, *({**body, name: value} for name in body), {**body, str(value)[:500]: value}]:
            query = {name: str(value) for name in asked}
            with transaction.atomic():
                answer = client.generic(
                    method, path.format(**rows), json.dumps(sent), content_type="application/json", query_params=query
                )
                transaction.set_rollback(True)
            broken += [(value, sent, answer.content)] if answer.status_code >= 500 else []

    assert broken == []
