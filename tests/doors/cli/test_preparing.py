"""`wasl targets` and `wasl brief`: the same as on the pages."""

import json
from datetime import UTC, date, datetime

import pytest

from wasl.foundation.pdf.fonts import font_file
from wasl.relations.people.actions import create_person
from wasl.relations.preparation.actions import list_target, note_outcome

AT = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)


@pytest.fixture
def khalid(owner):
    return create_person(owner, display_name="خالد المنصور", gender="m", at=AT)


def told(result):
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_who_is_listed_and_who_was_met(wasl, owner, khalid):
    made = list_target(owner, at=AT, person=khalid, why="شراكة", meet_by=date(2026, 3, 9))
    list_target(owner, at=AT, name="هدى السبيعي")

    first, second = told(wasl("targets", "--json"))
    assert (first["person"], first["meet_by"], first["checklist"]) == (
        {"id": khalid.pk, "name": "خالد المنصور"},
        "2026-03-09",
        {"done": 0, "total": 9},
    )
    assert (second["person"], second["name"]) == (None, "هدى السبيعي")
    note_outcome(owner, made.target_id, "اتفقنا", on=date(2026, 3, 2), at=AT)
    assert [row["name"] for row in told(wasl("targets", "--json"))] == ["هدى السبيعي"]
    assert [row["outcome"] for row in told(wasl("targets", "--all", "--json"))] == ["", "اتفقنا"]
    assert told(wasl("person", khalid.pk, "--json"))["targets"][0]["state"] == "met"
    assert [row["id"] for row in told(wasl("search", "شراكة", "--kind", "target", "--json"))] == [made.target_id]


def test_the_brief_of_a_person_and_of_a_name(wasl, owner, khalid):
    list_target(owner, at=AT, name="خالد العمري", why="رأي")

    assert told(wasl("brief", "خالد المنصور", "--json"))["person_id"] == khalid.pk
    assert told(wasl("brief", "خالد العمري", "--json"))["name"] == "خالد العمري"
    text = wasl("brief", "خالد العمري").stdout
    assert "رأي" in text
    assert wasl("brief", "لا أحد").exit_code != 0


@pytest.mark.skipif(not font_file("arabic", "").exists(), reason="the assets are not built")
def test_the_brief_as_a_file(wasl, khalid, tmp_path):
    file = tmp_path / "brief.pdf"

    assert wasl("brief", khalid.pk, "--pdf", file).exit_code == 0

    assert file.read_bytes().startswith(b"%PDF-")
    assert wasl("brief", khalid.pk, "--pdf", tmp_path / "nowhere" / "brief.pdf").exit_code != 0


def test_somebody_is_listed_prepared_for_and_met(wasl, owner, khalid):
    made = told(wasl("target", "add", "خالد المنصور", "--why", "شراكة", "--by", "2030-03-09", "--json"))
    assert (made["person"]["id"], made["why"], made["meet_by"]) == (khalid.pk, "شراكة", "2030-03-09")

    question = made["questions"][0]["id"]
    ticked = told(wasl("target", "tick", question, "--note", "قرأت التقرير", "--json"))
    assert (ticked["checklist"]["done"], ticked["questions"][0]["note"]) == (1, "قرأت التقرير")
    assert "قرأت التقرير" in wasl("target", "show", made["id"]).stdout
    undone = told(wasl("target", "tick", question, "--not-yet", "--json"))
    assert (undone["checklist"]["done"], undone["questions"][0]["note"]) == (0, "قرأت التقرير")

    asked = told(wasl("target", "ask", made["id"], "ما رأيه في الطاقة؟", "--json"))
    assert asked["questions"][-1]["words"] == "ما رأيه في الطاقة؟" or asked["checklist"]["total"] == 10
    met = told(wasl("target", "state", made["id"], "met", "--outcome", "اتفقنا", "--json"))
    assert (met["state"], met["outcome"]) == ("met", "اتفقنا")
    assert wasl("target", "undo", met["change_id"]).exit_code == 0
    assert told(wasl("target", "show", made["id"], "--json"))["state"] == "prepare"


def test_a_name_that_is_nobodys_stays_a_name(wasl, owner):
    made = told(wasl("target", "add", "هدى السبيعي", "--field", "الطاقة", "--json"))

    assert (made["person"], made["name"]) == (None, "هدى السبيعي")


def test_suggestions_say_why(wasl, owner, khalid):
    assert told(wasl("targets", "--suggested", "--json")) == []
    assert wasl("targets", "--suggested").exit_code == 0
