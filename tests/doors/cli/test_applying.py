"""`wasl opportunities` and `wasl opportunity …`: the same as on the pages."""

import json
from datetime import UTC, datetime

import pytest

from wasl.relations.interactions.actions import log_interaction
from wasl.relations.learning.actions import note_skill
from wasl.relations.people.actions import add_affiliation, create_person

AT = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)


@pytest.fixture
def khalid(owner):
    person = create_person(owner, display_name="خالد المنصور", gender="m", at=AT)
    add_affiliation(owner, person.pk, organisation="شركة البناء", role="مدير الموارد", at=AT)
    log_interaction(owner, people=[person], channel="call", at=AT)
    return person


def told(result):
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def noted(wasl, *more):
    return told(wasl("opportunity", "note", "مدير التدريب", "--organisation", "شركة البناء", *more, "--json"))


def test_from_noting_to_an_offer(wasl, khalid):
    made = noted(wasl, "--from", "خالد المنصور", "--deadline", "2030-03-05", "--skills", "التفاوض، العرض")
    number = str(made["id"])
    assert (made["came_from"], made["deadline"], made["skills"]) == (
        {"id": khalid.pk, "name": "خالد المنصور"}, "2030-03-05", ["التفاوض", "العرض"],
    )  # fmt: skip
    assert made["helpers"][0]["person"] == {"id": khalid.pk, "name": "خالد المنصور"}

    [helper] = told(wasl("opportunity", "helpers", number, "--json"))
    assert "مدير التدريب" in helper["draft"]
    assert helper["rests_until"] is None
    assert told(wasl("opportunity", "ask", number, "خالد المنصور", "--json"))["asked"][0]["answer"] == ""
    answered = told(wasl("opportunity", "answer", number, "خالد المنصور", "yes", "--note", "أرسل السيرة", "--json"))
    assert (answered["asked"][0]["answer"], answered["asked"][0]["note"]) == ("given", "أرسل السيرة")
    assert told(wasl("opportunity", "thank", number, "خالد المنصور", "--json"))["asked"][0]["thanked_on"]
    assert told(wasl("opportunity", "interview", number, "2030-03-07T10:00", "--json"))["interview_at"]
    assert told(wasl("opportunity", "move", number, "offer", "--json"))["stage"] == "offer"
    assert told(wasl("opportunity", "undo", number, "--json"))["stage"] == "found"
    assert told(wasl("opportunity", "show", number, "--json"))["stage"] == "found"


def test_the_list_by_stage_and_through_whom(wasl, khalid):
    first = noted(wasl, "--from", "خالد المنصور")["id"]
    second = noted(wasl, "--origin-name", "منصة التوظيف")["id"]
    wasl("opportunity", "move", str(second), "closed", "--outcome", "gone")

    assert [row["id"] for row in told(wasl("opportunities", "--json"))] == [first]
    assert [row["outcome"] for row in told(wasl("opportunities", "--all", "--json"))] == [None, "gone"]
    assert [row["id"] for row in told(wasl("opportunities", "--stage", "closed", "--json"))] == [second]
    through = told(wasl("opportunities", "--through", "--json"))
    assert through["openings"]["openings"] == 2
    assert through["through_people"]["openings"] == 1
    assert [row["practice"] for row in through["by_practice"]] == ["adverts", "keeping-in-touch"]
    assert [row["id"] for row in told(wasl("search", "التدريب", "--kind", "opening", "--json"))] == [first, second]
    assert [row["id"] for row in told(wasl("person", khalid.pk, "--json"))["openings"]] == [first, second]


def test_skills_against_what_one_can(wasl, owner, khalid):
    number = str(noted(wasl, "--skills", "التفاوض، العرض")["id"])
    note_skill(owner, name="التفاوض", level=3, at=AT)

    answers = [(row["skill"], row["answer"]) for row in told(wasl("opportunity", "skills", number, "--json"))]

    assert answers == [("العرض", "missing"), ("التفاوض", "have")]
    assert told(wasl("opportunity", "skills", "--json")) == told(wasl("opportunity", "skills", number, "--json"))


def test_in_words(wasl, owner, khalid):
    assert "لا فرص مدوّنة" in wasl("opportunities").stderr
    number = str(noted(wasl, "--from", "خالد المنصور", "--skills", "التفاوض")["id"])

    assert "مدير التدريب" in wasl("opportunities").stdout
    assert "أخبر" not in wasl("opportunity", "show", number).stdout
    assert "خالد المنصور" in wasl("opportunity", "helpers", number).stdout
    assert "من فرصة واحدة" in wasl("opportunities", "--through").stdout
    assert "التفاوض" in wasl("opportunity", "skills").stdout
    assert "خالد المنصور" in wasl("opportunity", "ask", number, "خالد المنصور").stdout


def test_refusals(wasl, khalid):
    number = str(noted(wasl)["id"])

    assert wasl("opportunity", "move", number, "closed").exit_code == 1
    assert wasl("opportunity", "show", "999").exit_code == 1
    assert wasl("opportunity", "answer", number, "خالد المنصور", "yes").exit_code == 1


def test_documents_are_kept_listed_and_written_out(wasl, khalid, tmp_path):
    number = str(noted(wasl)["id"])
    letter, folder = tmp_path / "رسالة التقديم.txt", tmp_path / "out"
    letter.write_text("يسعدني التقدم", encoding="utf-8")
    folder.mkdir()

    [kept] = told(wasl("opportunity", "papers", number, "--add", letter, "--into", folder, "--json"))

    assert (kept["name"], kept["size"]) == ("رسالة التقديم.txt", len("يسعدني التقدم".encode()))
    assert [one.read_text(encoding="utf-8") for one in folder.iterdir()] == ["يسعدني التقدم"]
    assert told(wasl("opportunity", "show", number, "--json"))["papers"] == [kept]
