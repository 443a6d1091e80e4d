"""What programs send: bounded, JSON, without unknown fields; created once under a key."""

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wasl.foundation.api.forgetting import KEPT, forget_answers_of_yesterday
from wasl.foundation.api.middleware import LARGEST_BODY
from wasl.foundation.api.models import KeptAnswer
from wasl.project.schedule import schedule
from wasl.relations.interactions.models import Interaction
from wasl.relations.people.models import Person

pytestmark = pytest.mark.django_db

KEY = {"idempotency-key": "8e03978e-40d5-43dd-bc93-6894a57f9324"}


@pytest.mark.parametrize("field", ["owner", "owner_id", "id", "deleted_at", "merged_into_id", "source", "uid"])
def test_no_column_is_set_by_its_name(program, stranger, field):
    answer = program.post("people", {"name": "هند", field: stranger.pk})

    assert answer.status_code == 422
    assert answer.json()["errors"] == [{"where": field, "code": "extra_forbidden", "why": "لا يوجد حقل بهذا الاسم."}]
    assert not Person.objects.exists()


@pytest.mark.parametrize(
    ("body", "where", "code"),
    [
        ({}, "name", "missing"),
        ({"name": "ا" * 301}, "name", "string_too_long"),
        ({"name": "هند\x00"}, "name", "string_pattern_mismatch"),
        ({"name": "هند", "gender": "x"}, "gender", "enum"),
        ({"name": "هند", "tags": ["شعر"] * 51}, "tags", "too_long"),
        ({"name": "هند", "tags": [7]}, "tags.0", "string_type"),
        ({"name": 7}, "name", "string_type"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(program, body, where, code):
    answer = program.post("people", body)

    assert answer.status_code == 422
    assert [(one["where"], one["code"]) for one in answer.json()["errors"]] == [(where, code)]


@pytest.mark.parametrize("body", ["{", "[1]", '"هند"', "[" * 100_000, '{"name": "\\ud800"}', "\xff", "null", "NaN"])
def test_what_is_no_json_of_ours_is_refused(program, body):
    assert program.post("people", body).status_code in {400, 422}
    assert not Person.objects.exists()


def test_a_body_has_a_bound_and_a_kind(program):
    assert program.post("people", "x" * (LARGEST_BODY + 1)).status_code == 413
    answer = program._client.post("/api/1/people", {"name": "هند"}, headers=program._headers)
    assert (answer.status_code, answer.json()["code"]) == (415, "not-json")


@pytest.mark.parametrize(
    "after",
    [
        "x",
        "W10",
        "bnVsbA",
        "WyJhIiwiYiJd",
        "é",
        "W251bGwsbnVsbF0",
        "WyJcdTAwMDAiLCAxXQ",
        "WyJhIiwgOTk5OTk5OTk5OTk5OTk5OTk5OTk5OTld",
    ],
)
def test_what_is_no_place_in_a_list(program, after):
    answer = program.get(f"people?after={after}")

    assert (answer.status_code, answer.json()["code"]) == (422, "cursor-unreadable")


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=60))
def test_no_cursor_is_a_fault(program, after):
    from urllib.parse import quote

    assert program.get(f"people?after={quote(after, errors='replace')}").status_code in {200, 422}


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30),
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.dictionaries(st.sampled_from(["name", "tags", "notes", "owner"]), inner, max_size=4)
        ),
        max_leaves=8,
    )
)
def test_no_body_is_a_fault(program, body):
    assert program.post("people", body).status_code in {201, 400, 422}


def test_the_same_key_creates_once(program):
    first, again = (program.post("people", {"name": "هند السالم"}, **KEY) for _ in range(2))

    assert (first.status_code, first.content) == (again.status_code, again.content)
    assert first.status_code == 201
    assert Person.objects.count() == 1


def test_the_same_key_for_something_else_is_refused(program):
    program.post("people", {"name": "هند السالم"}, **KEY)

    answer = program.post("people", {"name": "نورة القاسمي"}, **KEY)

    assert (answer.status_code, answer.json()["code"]) == (409, "key-used")
    assert program.post("circles", {"name": "هند السالم"}, **KEY).status_code == 409
    assert Person.objects.count() == 1


def test_a_refused_creation_leaves_its_key_free(program):
    assert (
        program.post(
            "interactions", {"people": [99], "channel": "call", "at": "2026-11-20T10:00:00"}, **KEY
        ).status_code
        == 404
    )

    assert program.post("people", {"name": "هند السالم"}, **KEY).status_code == 201


def test_a_key_is_its_owners(program, program_of, stranger):
    program.post("people", {"name": "هند السالم"}, **KEY)

    answer = program_of(stranger).post("people", {"name": "هند السالم"}, **KEY)

    assert answer.status_code == 201
    assert [person.owner_id for person in Person.objects.order_by("pk")] == [
        Person.objects.earliest("pk").owner_id,
        stranger.pk,
    ]


@pytest.mark.parametrize("key", ["", " ", "ا", "x" * 101])
def test_what_is_no_key(program, key):
    assert (
        program.post("people", {"name": "هند"}, **{"idempotency-key": key.encode().decode("latin-1")}).status_code
        == 422
    )
    assert not Person.objects.exists()


def test_without_a_key_two_requests_are_two(program):
    for _ in range(2):
        program.post("people", {"name": "هند السالم"})

    assert Person.objects.count() == 2
    assert not KeptAnswer.objects.exists()


def test_kept_answers_live_a_day(program):
    program.post("people", {"name": "هند السالم"}, **KEY)
    assert forget_answers_of_yesterday() == 0

    KeptAnswer.objects.update(at=timezone.now() - KEPT * 1.01)

    assert forget_answers_of_yesterday() == 1
    assert forget_answers_of_yesterday in [entry.do for entry in schedule()]


def test_a_moment_without_an_offset_is_the_owners(owner, program):
    owner.preferences.time_zone = "Africa/Tunis"
    owner.preferences.save()
    person = program.post("people", {"name": "هند السالم"}).json()["id"]

    told = program.post("interactions", {"people": [person], "channel": "call", "at": "2026-11-20T10:00:00"}).json()

    assert told["at"] == "2026-11-20T09:00:00Z"
    assert Interaction.objects.get().at.isoformat() == "2026-11-20T09:00:00+00:00"


@pytest.mark.parametrize(
    "path", ["people?changed_since=0", "interactions?since=-1.5", "occasions?on=0", "warmth?on=86400"]
)
def test_a_number_is_no_day(program, path):
    assert program.get(path).status_code == 422


@pytest.mark.parametrize("day", ["0001-01-01", "1899-12-31", "3000-01-01", "9999-12-31"])
def test_days_are_of_a_time_that_can_be_counted_from(program, day):
    """A day later than the last one, or the first one in another zone, is none that can be kept."""
    person = program.post("people", {"name": "هند السالم"}).json()["id"]

    asked = [
        f"people?changed_since={day}T00:00:00",
        f"interactions?since={day}T00:00:00",
        f"warmth?on={day}",
        f"occasions?on={day}",
    ]
    assert {program.get(path).status_code for path in asked} == {422}
    contact = {"people": [person], "channel": "call", "at": f"{day}T00:00:00"}
    promise = {"people": [person], "wording": "ملخص", "due_on": day}
    assert program.post("interactions", contact).status_code == 422
    assert program.post("promises", promise).status_code == 422


@pytest.mark.parametrize("day", ["1900-01-01", "2999-12-31"])
@pytest.mark.parametrize("zone", ["Pacific/Auckland", "America/Los_Angeles"])
def test_the_first_and_the_last_day_are_kept(owner, program, day, zone):
    owner.preferences.time_zone = zone
    owner.preferences.save()
    person = program.post("people", {"name": "هند السالم"}).json()["id"]

    contact = {"people": [person], "channel": "call", "at": f"{day}T23:59:59"}
    promise = {"people": [person], "wording": "ملخص", "made_on": day, "due_on": day}
    assert program.post("interactions", contact).status_code == 201
    assert program.post("promises", promise).status_code == 201
    asked = [
        f"interactions?since={day}T00:00:00",
        f"warmth?on={day}",
        f"occasions?on={day}",
        "interactions",
        "promises",
        "today",
        "warmth",
    ]
    assert {program.get(path).status_code for path in asked} == {200}
