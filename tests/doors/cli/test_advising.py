"""`wasl advice …` and `wasl who-knows`: the same as on the pages."""

import json
from datetime import UTC, datetime

import pytest

from wasl.relations.people.actions import create_person


@pytest.fixture
def khalid(owner):
    return create_person(owner, display_name="خالد المنصور", at=datetime(2026, 3, 1, 9, 0, tzinfo=UTC))


def told(result):
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_advice_is_kept_answered_found_deleted_and_brought_back(wasl, khalid):
    made = told(wasl("advice", "keep", "التفاوض على الراتب", "--from", "خالد المنصور", "--words", "انتظر", "--json"))
    number = str(made["id"])
    assert made["from"] == {"id": khalid.pk, "name": "خالد المنصور"}
    went = told(wasl("advice", "went", number, "yes", "--how", "well", "--outcome", "قُبل", "--json"))
    assert (went["followed"], went["went"], went["outcome"]) == ("yes", "well", "قُبل")
    assert told(wasl("search", "الراتب", "--kind", "advice", "--json"))[0]["id"] == made["id"]
    assert told(wasl("person", "خالد المنصور", "--json"))["advice"][0]["id"] == made["id"]
    [one] = told(wasl("who-knows", "salary negotiation", "--json"))
    assert (one["id"], one["answers"], one["why"][0]["place"]) == (khalid.pk, "all", "advice")
    told(wasl("advice", "remove", number, "--json"))
    assert told(wasl("advice", "list", "--json")) == []
    assert told(wasl("who-knows", "salary negotiation", "--json")) == []
    told(wasl("advice", "restore", number, "--json"))
    assert told(wasl("advice", "show", number, "--json"))["matter"] == "التفاوض على الراتب"
