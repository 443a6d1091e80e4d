"""`wasl teams` and `wasl team …`: the same teams as on the pages."""

import json
from datetime import UTC, datetime

import pytest

from wasl.relations.people.actions import create_person

AT = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)


@pytest.fixture
def people(owner):
    return [create_person(owner, display_name=name, at=AT) for name in ("خالد المنصور", "نورة القاسمي")]


def told(result):
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_a_team_is_made_listed_shown_and_unmade(wasl, people):
    made = told(wasl("team", "make", "فريق المناهج", "خالد", "--purpose", "مناهج الصف الأول", "--json"))
    assert [member["name"] for member in made["members"]] == ["خالد المنصور"]

    (listed,) = told(wasl("teams", "--json"))
    assert (listed["name"], listed["people"], listed["left_out"]) == ("فريق المناهج", 1, [])
    added = told(wasl("team", "add", "فريق المناهج", "نورة", "--json"))
    assert added == told(wasl("teams", made["id"], "--json"))
    assert "نورة القاسمي" in wasl("teams", "فريق المناهج").stdout

    wasl("team", "unmake", "فريق المناهج")
    assert told(wasl("teams", "--json")) == []


def test_a_team_that_nobody_knows(wasl, owner):
    assert wasl("teams", "فريق لا وجود له").exit_code == 1
