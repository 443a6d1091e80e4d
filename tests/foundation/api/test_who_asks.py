"""Who may ask the API what: a token in the header and nothing else, to the same answer for all that are refused."""

import json

import pytest
from django.test import Client
from django.urls import reverse

from tests.access import KINDS, make_token
from tests.foundation.api.conftest import Program
from wasl.foundation.accounts.models import AuditEntry
from wasl.relations.people.models import Person

pytestmark = pytest.mark.django_db

REFUSED = ("phones", "expired", "revoked", "never")


@pytest.mark.parametrize("kind", KINDS)
def test_reading_and_writing_by_kind(owner, program_of, kind):
    program = program_of(owner, kind)

    statuses = (program.get("people").status_code, program.post("people", {"name": "هند"}).status_code)

    assert statuses == {"read": (200, 403), "write": (200, 201)}.get(kind, (401, 401))


def test_all_that_are_refused_are_answered_to_the_byte(owner):
    answers = [Program(make_token(owner, kind).written).get("people") for kind in REFUSED]

    assert len({(one.status_code, one.content, str(sorted(one.items()))) for one in answers}) == 1
    assert answers[0]["WWW-Authenticate"].startswith("Bearer")


@pytest.mark.parametrize("header", ["", "Basic bW9uYTpzZWNyZXQ=", "Bearer", "Bearer ", "wasl_abc", "Bearer \u0661"])
def test_what_is_no_token(client, owner, header):
    assert client.get("/api/1/people", headers={"authorization": header.encode().decode("latin-1")}).status_code == 401


def test_a_session_opens_no_api(owner, client_of):
    browser = client_of(owner)

    assert browser.get("/api/1/people").status_code == 401
    assert browser.post("/api/1/people", {"name": "هند"}, content_type="application/json").status_code == 401
    assert not Person.objects.exists()


def test_a_token_opens_no_page(owner):
    written = make_token(owner).written

    answer = Client(headers={"authorization": f"Bearer {written}"}).get(reverse("directory:people"))

    assert answer.status_code == 302


def test_a_session_beside_a_token_is_not_looked_at(owner, stranger, client_of):
    """Cookies of the stranger, a token of the owner: the owner is answered, and no cookie is set."""
    browser = client_of(stranger)
    Person.objects.create(owner=owner, display_name="نورة القاسمي", sort_key="نوره")

    answer = browser.get("/api/1/people", headers=make_token(owner).header)

    assert [one["name"] for one in answer.json()["items"]] == ["نورة القاسمي"]
    assert not answer.cookies


def test_a_token_that_reads_may_ask_what_is_long(owner, program_of):
    program = program_of(owner, "read")

    assert program.post("check-text", {"draft": "شكرا"}).status_code == 200
    assert program.post("notes/read", {"sentence": "كلمت نورة"}).status_code == 200
    assert program.post("notes", {"sentence": "كلمت نورة"}).status_code == 403


def test_a_token_that_reads_and_tries_to_write_is_told_of(owner, program_of):
    program_of(owner, "read").post("people", {"name": "هند"})

    assert AuditEntry.objects.of(owner).filter(what=AuditEntry.What.TOKEN_REFUSED).count() == 1


def test_many_wrong_tokens_are_told_to_wait(owner):
    wrong = Program(make_token(owner, "never").written)

    answers = [wrong.get("people") for _ in range(6)]

    assert [one.status_code for one in answers] == [401] * 5 + [429]
    assert answers[-1]["Retry-After"] == "300"
    assert Program(make_token(owner).written).get("people").status_code == 200


def test_nothing_is_stored_on_the_way(program, nobody):
    assert {one["Cache-Control"] for one in (program.get("people"), program.get("people/9"), nobody.get("people"))} == {
        "no-store"
    }


@pytest.mark.parametrize(("language", "told"), [("ar", "لا شيء هنا"), ("en", "There is nothing here")])
def test_refusals_speak_the_owners_language(owner, program, language, told):
    owner.preferences.language = language
    owner.preferences.save()

    answer = program.get("people/9")

    assert answer["Content-Type"] == "application/problem+json"
    assert answer.json()["detail"].startswith(told)
    assert {"type", "title", "status", "code", "detail"} == set(answer.json())


def test_the_language_ends_with_the_request(owner, program):
    from django.utils import timezone, translation

    before = (translation.get_language(), timezone.get_current_timezone_name())
    owner.preferences.language = "en"
    owner.preferences.time_zone = "Africa/Tunis"
    owner.preferences.save()

    program.get("people")

    assert (translation.get_language(), timezone.get_current_timezone_name()) == before


def test_the_description_is_for_those_who_are_known(owner, program, nobody, client_of):
    told = program.get("openapi.json")

    assert json.loads(told.content)["openapi"].startswith("3.")
    assert nobody.get("openapi.json").status_code == 401
    assert client_of(owner).get("/api/openapi.json").content == told.content
    assert Client().get("/api/openapi.json").status_code == 302


@pytest.mark.parametrize(
    ("method", "path", "status"), [("GET", "nothing", 404), ("PUT", "people", 405), ("DELETE", "today", 405)]
)
def test_what_is_not_there_is_a_problem_too(program, method, path, status):
    answer = program(method, path)

    assert (answer.status_code, answer["Content-Type"]) == (status, "application/problem+json")
    assert ("Allow" in answer) == (status == 405)


def test_a_fault_is_told_as_one_and_says_nothing_else(owner, monkeypatch):
    from wasl.overviews.directory.api import people

    def fails(*_args, **_kwargs):
        raise RuntimeError("نورة القاسمي")

    monkeypatch.setattr(people, "part_of", fails)
    client = Client(raise_request_exception=False, headers=make_token(owner).header)

    answer = client.get("/api/1/people")

    assert (answer.status_code, answer.json()["code"]) == (500, "fault")
    assert "نورة" not in answer.content.decode()
