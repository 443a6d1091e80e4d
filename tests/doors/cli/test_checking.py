"""`wasl check-text`: a draft in, what could hurt out."""

import json
from datetime import UTC, datetime

from wasl.relations.people.actions import create_person

AT = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)


def told(result):
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)["findings"]


def test_spans_are_characters_of_the_draft(wasl, owner):
    draft = "👍 أضعت وقتي معك"

    found = told(wasl("check-text", "--json", typed=draft))

    assert [draft[slice(*one["span"])] for one in found] == ["أضعت وقتي معك"]
    assert set(found[0]) == {"kind", "span", "severity", "why", "suggestion"}


def test_for_a_person_more_is_found(wasl, owner):
    noura = create_person(owner, display_name="د. نورة القاسمي", gender="f", at=AT)

    found = told(wasl("check-text", "--to", noura.pk, "--json", typed="عزيزي نورة"))

    assert [one["kind"] for one in found] == ["familiarity", "familiarity"]


def test_a_courteous_draft_has_nothing_and_says_so(wasl, owner):
    assert told(wasl("check-text", "--json", typed="شكرا جزيلا على وقتك")) == []
    assert "لا شيء" in wasl("check-text", typed="شكرا جزيلا على وقتك").stderr


def test_a_text_needs_no_owner(wasl, db):
    assert told(wasl("check-text", "--json", typed="Shame on you"))


def test_an_unknown_person_is_refused(wasl, owner):
    assert wasl("check-text", "--to", "999", typed="مرحبا").exit_code == 1


def test_bytes_that_are_no_text_are_read_as_far_as_they_go(wasl, owner):
    assert told(wasl("check-text", "--json", typed=b"\xff\xfe Shame on you \xff"))
