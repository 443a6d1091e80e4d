"""Work, circles, rhythms, merges, what was said and what was given, as a program reads and writes them."""

import pytest
from django.utils import timezone

from tests.access import make_token
from tests.foundation.api.conftest import Program
from wasl.relations.interactions.actions import log_interaction
from wasl.relations.network.models import Tie
from wasl.relations.people.models import Organisation, Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def program(owner):
    return Program(make_token(owner).written)


@pytest.fixture
def noura(program):
    return added(program, "نورة القاسمي")


def added(program, name, **said):
    return program.post("people", {"name": name, **said}).json()["id"]


def test_a_place_of_work_is_said_corrected_and_taken_away(program, noura):
    work = program.post(
        f"people/{noura}/affiliations", {"organisation": "هيئة الأدب", "role": "مديرة", "since": "2019-03"}
    ).json()

    told = program("PATCH", f"people/affiliations/{work['id']}", {"role": "رئيسة", "until": "2024"}).json()

    assert told == work | {"role": "رئيسة", "until": "2024"}
    assert program.get(f"people/{noura}").json()["organisation"] is None  # what has ended is not what she is
    assert program.get(f"people/{noura}/affiliations").json() == [told]
    assert [one["id"] for one in program.get(f"people?organisation={work['organisation']['id']}").json()["items"]] == [
        noura
    ]
    assert program("DELETE", f"people/affiliations/{work['id']}").json() == {"id": work["id"]}
    assert program.get(f"people/{noura}/affiliations").json() == []


def test_an_organisation_is_one_however_it_is_spelt(program, noura):
    other = added(program, "خالد المنصور")

    for person, name in ((noura, "هيئة الأدب"), (other, "هيئه الادب")):
        assert program.post(f"people/{person}/affiliations", {"organisation": name}).status_code == 201

    assert Organisation.objects.count() == 1


def test_who_works_there_too_may_be_a_colleague(owner, program, noura):
    """As on the page: the ties follow."""
    other = added(program, "خالد المنصور")
    for person in (noura, other):
        program.post(f"people/{person}/affiliations", {"organisation": "هيئة الأدب"})

    assert set(Tie.objects.of(owner).values_list("a", "b")) == {(noura, other), (other, noura)}


@pytest.mark.parametrize(
    ("body", "status"),
    [({}, 400), ({"role": "مديرة", "since": "الربيع"}, 422), ({"role": "مديرة", "since": "2019-13"}, 422)],
)
def test_what_is_no_place_of_work(program, noura, body, status):
    assert program.post(f"people/{noura}/affiliations", body).status_code == status
    assert program.get(f"people/{noura}/affiliations").json() == []


def test_a_person_is_in_exactly_these_circles(owner, stranger, program, noura):
    mentors, poets = (program.post("circles", {"name": name}).json()["id"] for name in ("المرشدون", "الشعراء"))
    hers = Program(make_token(stranger).written).post("circles", {"name": "آخرون"}).json()["id"]
    program("PUT", f"people/{noura}/circles", {"circles": [mentors]})

    assert [one["id"] for one in program("PUT", f"people/{noura}/circles", {"circles": [poets]}).json()] == [poets]
    assert program("PUT", f"people/{noura}/circles", {"circles": [mentors, hers]}).status_code == 404
    assert [one["id"] for one in program.get(f"people/{noura}/circles").json()] == [poets]
    assert program("PUT", f"people/{noura}/circles", {"circles": []}).json() == []


def test_her_own_rhythm_goes_before_that_of_a_circle(owner, program, noura):
    log_interaction(owner, people=[Person.objects.get()], channel="call", at=timezone.now())
    circle = program.post("circles", {"name": "المرشدون"}).json()["id"]
    program("PUT", f"people/{noura}/circles", {"circles": [circle]})
    assert program.get(f"people/{noura}/rhythm").json() == {
        "every_days": None,
        "days": None,
        "origin": "",
        "next_on": None,
    }

    program("PUT", f"circles/{circle}/rhythm", {"every_days": 30})
    by_circle = program.get(f"people/{noura}/rhythm").json()
    own = program("PUT", f"people/{noura}/rhythm", {"every_days": 7}).json()

    assert (by_circle["every_days"], by_circle["days"], by_circle["origin"]) == (None, 30, "circle")
    assert (own["every_days"], own["days"], own["origin"]) == (7, 7, "person")
    assert own["next_on"] < by_circle["next_on"]
    assert program("DELETE", f"people/{noura}/rhythm").json() == by_circle
    assert program("DELETE", f"circles/{circle}/rhythm").json() == {"every_days": None}
    assert program("PUT", f"people/{noura}/rhythm", {"every_days": 3661}).status_code == 422


def test_two_become_one_and_two_again(program, noura):
    other = added(program, "نورة القاسمى", city="جدة")

    merge = program.post("merges", {"kept": noura, "merged": other, "choices": {"display_name": "merged"}}).json()

    assert (merge["kept"], merge["merged"]["id"]) == ({"id": noura, "name": "نورة القاسمى"}, other)
    assert program.get(f"people/{noura}").json()["city"] == "جدة"
    assert [one["id"] for one in program.get("merges").json()["items"]] == [merge["id"]]
    undone = program.post(f"merges/{merge['id']}/undo").json()
    assert undone["undone_at"] is not None
    assert program.get(f"merges/{merge['id']}").json() == undone
    assert {one["name"] for one in program.get("people").json()["items"]} == {"نورة القاسمي", "نورة القاسمى"}
    assert (program.post(f"merges/{merge['id']}/undo").status_code, program.get("merges").json()["items"]) == (409, [])


def test_a_merge_under_a_key_is_made_once(program, noura):
    body, key = {"kept": noura, "merged": added(program, "نورة")}, {"idempotency-key": "merge-1"}

    first, again = (program.post("merges", body, **key) for _ in range(2))

    assert (first.status_code, first.content) == (201, again.content)


@pytest.mark.parametrize("which", ["kept", "merged"])
def test_nobody_becomes_one_with_somebody_of_another(program, stranger, noura, which):
    hers = added(Program(make_token(stranger).written), "هند السالم")
    never = hers + 10_000

    answers = [program.post("merges", {"kept": noura, "merged": noura} | {which: one}) for one in (hers, never)]

    assert {one.status_code for one in answers} == {404}
    assert answers[0].content == answers[1].content
    assert program.post("merges", {"kept": noura, "merged": noura}).status_code == 400


def test_who_may_be_one_is_told_with_the_reason(program):
    for name in ("نورة القاسمي", "نورة القاسمي"):
        program.post(f"people/{added(program, name)}/ways", {"kind": "email", "shown": "noura@example.com"})

    (pair,) = program.get("duplicates").json()["items"]

    assert [one["name"] for one in pair["people"]] == ["نورة القاسمي"] * 2
    assert pair["probability"] > 0.9
    assert "noura@example.com" in pair["why"]


def test_a_later_word_takes_the_place_of_an_earlier_one(program, noura):
    khalid = added(program, "خالد المنصور")
    first = program.post(
        "statements", {"people": [noura, khalid], "matter": "الأجر", "words": "مئة", "said_on": "2026-11-01"}
    ).json()

    later = program.post(
        f"statements/{first['id']}/replace", {"people": [noura], "words": "مئتان", "said_on": "2026-11-20"}
    ).json()

    assert [one["words"] for one in program.get("statements").json()["items"]] == ["مئتان"]
    assert program.get(f"statements?person={khalid}").json()["items"] == []
    told = program.get(f"statements/{later['id']}").json()
    assert (told["earlier"], told["still_to_tell"]) == ([first], [{"id": khalid, "name": "خالد المنصور"}])
    assert program.get(f"statements/{first['id']}").json()["replaced_by"] == later["id"]
    assert (
        program.post(f"statements/{first['id']}/replace", {"people": [noura], "words": "ثلاث مئة"}).json()["code"]
        == "statement-replaced"
    )


def test_a_word_is_corrected_in_part_and_brought_back(program, noura):
    said = program.post(
        "statements", {"people": [noura], "matter": "الأجر", "words": "مئة", "valid_until": "2026-12-31"}
    ).json()

    told = program("PATCH", f"statements/{said['id']}", {"words": "مئة وعشرة"}).json()
    assert told == said | {"words": "مئة وعشرة"}
    assert program("PATCH", f"statements/{said['id']}", {"valid_until": None}).json()["valid_until"] is None

    program("DELETE", f"statements/{said['id']}")
    assert program.get(f"statements/{said['id']}").status_code == 404
    assert program.post(f"statements/{said['id']}/restore").json()["words"] == "مئة وعشرة"


def test_what_was_received_is_noted_and_thanks_are_said_for_it(program, noura):
    said = program.post(
        "favours", {"people": [noura], "side": "received", "kind": "introduction", "weight": 3, "words": "عرّفتني"}
    ).json()
    assert said["thanked"] is False

    assert program.post("favours/thanks", {"person": noura}).json() == {"thanked_for": 1}
    assert program.get(f"favours/{said['id']}").json()["thanked"] is True
    assert program.post("favours/thanks", {"person": noura}).json() == {"thanked_for": 0}
    assert program.post("favours/thanks/take-back", {"person": noura}).json() == {"thanked_for": 1}

    (balance,) = program.get("favours/balances").json()
    assert (balance["person"]["id"], balance["received"], balance["received_weight"], balance["leaning"]) == (
        noura,
        1,
        3,
        "received",
    )


def test_a_favour_is_corrected_in_part_and_narrowed_by_its_side(program, noura):
    khalid = added(program, "خالد المنصور")
    said = program.post("favours", {"people": [noura], "side": "given", "on": "2026-11-01"}).json()

    told = program("PATCH", f"favours/{said['id']}", {"people": [noura, khalid], "words": "سيرة ذاتية"}).json()

    assert told == said | {"people": [*said["people"], {"id": khalid, "name": "خالد المنصور"}], "words": "سيرة ذاتية"}
    assert program.get("favours?side=received").json()["items"] == []
    assert program.get(f"favours?side=given&person={khalid}").json()["items"] == [told]
    assert program("DELETE", f"favours/{said['id']}").json() == {"id": said["id"]}
    assert program.post(f"favours/{said['id']}/restore").json() == told
