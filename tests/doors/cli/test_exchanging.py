"""`wasl exchange` and `wasl favour …`: the same as on the pages."""

import json
from datetime import UTC, datetime

import pytest

from wasl.relations.people.actions import create_person

AT = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)


@pytest.fixture
def khalid(owner):
    return create_person(owner, display_name="خالد المنصور", gender="m", at=AT)


def told(result):
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def note(wasl, *more):
    return told(wasl("favour", "note", "خالد", "مراجعة العرض", *more, "--json"))


def test_noted_listed_removed_and_back(wasl, khalid):
    made = note(wasl, "--weight", "large", "--on", "2026-03-01")
    assert (made["side"], made["kind"], made["weight"], made["on"]) == ("given", "help", 3, "2026-03-01")
    assert made["people"] == [{"id": khalid.pk, "name": "خالد المنصور"}]
    assert told(wasl("exchange", "--given", "--json")) == [made]
    assert told(wasl("exchange", "--received", "--json")) == []

    wasl("favour", "remove", made["id"])
    assert told(wasl("exchange", "--json")) == []
    assert told(wasl("favour", "restore", made["id"], "--json")) == made


def test_how_it_leans_with_each(wasl, khalid):
    note(wasl)

    (one,) = told(wasl("exchange", "--people", "--json"))
    assert (one["name"], one["given"], one["leaning"]) == ("خالد المنصور", 1, "given")
    sheet = told(wasl("person", khalid.pk, "--json"))["exchange"]
    assert (sheet["balance"]["given_weight"], len(sheet["entries"])) == (2, 1)


def test_thanks(wasl, khalid):
    note(wasl, "--received")

    assert told(wasl("favour", "thank", "خالد", "--json"))["thanked_for"] == 1
    assert told(wasl("exchange", "--json"))[0]["thanked"] is True


def test_one_more_has_it(wasl, owner, khalid):
    create_person(owner, display_name="نورة القاسمي", at=AT)
    made = note(wasl, "--kind", "information")

    shared = told(wasl("favour", "share", made["id"], "نورة", "--json"))
    assert [one["name"] for one in shared["people"]] == ["خالد المنصور", "نورة القاسمي"]


def test_in_a_table_for_people(wasl, khalid):
    note(wasl)

    assert "مراجعة العرض" in wasl("exchange", "--with", "خالد").stdout


def test_a_weight_that_is_none(wasl, khalid):
    assert wasl("favour", "note", "خالد", "--weight", "huge").exit_code == 2


def test_found_by_searching(wasl, khalid):
    note(wasl)

    assert [row["name"] for row in told(wasl("search", "العرض", "--kind", "favour", "--json"))] == ["مراجعة العرض"]
