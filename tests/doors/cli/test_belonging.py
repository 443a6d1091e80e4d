"""`wasl communities`, `wasl events`, `wasl event …`: the same as on the pages."""

import json
from datetime import timedelta

import pytest
from django.utils import timezone

from wasl.relations.communities import actions
from wasl.relations.people.actions import create_person


@pytest.fixture
def association(owner):
    return actions.add_community(owner, name="جمعية المهندسين", number="م-١٢", since=timezone.localdate())


@pytest.fixture
def past(owner, association):
    starts_at = timezone.now() - timedelta(hours=4)
    today = timezone.localdate()
    return actions.add_event(owner, on=today, title="ملتقى التدريب", starts_at=starts_at, community=association)


def told(result):
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_communities_and_events_are_listed(wasl, owner, association, past):
    actions.add_event(owner, on=timezone.localdate(), title="ورشة", starts_at=timezone.now() + timedelta(days=3))

    (one,) = told(wasl("communities", "--json"))
    assert (one["name"], one["standing"], one["number"]) == ("جمعية المهندسين", "member", "م-١٢")
    assert [event["title"] for event in told(wasl("events", "--json"))] == ["ورشة", "ملتقى التدريب"]
    assert [event["title"] for event in told(wasl("events", "--coming", "--json"))] == ["ورشة"]
    assert "جمعية المهندسين" in wasl("communities").stdout
    assert "ملتقى التدريب" in wasl("events").stdout


def test_people_met_are_noted(wasl, owner, past):
    khalid = create_person(owner, display_name="خالد المنصور", at=timezone.now())

    noted = told(wasl("event", "met", past.pk, "خالد المنصور", "هند السالم 0507654321", "--json"))

    assert [(row["person"]["name"], row["new"]) for row in noted] == [("خالد المنصور", False), ("هند السالم", True)]
    assert khalid.interactions.count() == 1


def test_a_name_that_fits_several_is_asked_about(wasl, owner, past):
    for name in ("نورة القاسمي", "نورة السالم"):
        create_person(owner, display_name=name, at=timezone.now())

    refused = wasl("event", "met", past.pk, "نورة")
    assert refused.exit_code != 0
    assert "نورة" in refused.output

    (noted,) = told(wasl("event", "met", past.pk, "نورة", "--new", "--json"))
    assert noted["new"]


def test_who_will_be_there_the_answer_and_the_calendar_file(wasl, owner, past):
    assert told(wasl("event", "list", past.pk, "ليلى التونسي", "--json")) == {"known": 0, "asked": 0, "strangers": 1}
    assert told(wasl("event", "answer", past.pk, "going", "--json"))["answer"] == "going"
    assert "BEGIN:VEVENT" in wasl("event", "ics", past.pk).stdout


def test_what_is_found(wasl, association, past):
    assert [row["name"] for row in told(wasl("search", "المهندسين", "--kind", "community", "--json"))] == [
        association.name
    ]


def test_volunteering_and_the_shelf(wasl, owner, association):
    today = timezone.localdate()
    actions.add_contribution(owner, what="يوم تدريب", first_on=today, minutes=150, community=association)
    actions.add_resource(owner, title="مكتبة الجمعية", what_for="معايير التدريب", community=association)

    told_of = told(wasl("volunteering", "--json"))
    assert told_of["by_year"] == [{"year": today.year, "hours": 2.5, "times": 1}]
    assert [row["title"] for row in told(wasl("resources", "معايير", "--json"))] == ["مكتبة الجمعية"]
    assert "مكتبة" in wasl("resources").stdout
    assert "2.5" in wasl("volunteering").stdout


def test_papers_are_kept_listed_and_written_out(wasl, association, tmp_path):
    card = tmp_path / "البطاقة.pdf"
    card.write_bytes(b"%PDF-1.7 card")
    out = tmp_path / "out"
    out.mkdir()

    (one,) = told(wasl("papers", str(association.pk), "--add", str(card), "--json"))
    assert (one["name"], one["media_type"], one["size"]) == ("البطاقة.pdf", "application/pdf", 13)

    assert "البطاقة.pdf" in wasl("papers", str(association.pk), "--into", str(out)).stdout
    assert (out / f"{one['id']}-البطاقة.pdf").read_bytes() == b"%PDF-1.7 card"


def test_volunteering_is_found_by_the_command_line(wasl, owner):
    made = actions.add_contribution(owner, what="يوم تدريب للخريجين", first_on=timezone.localdate())

    (found,) = told(wasl("search", "الخريجين", "--kind", "contribution", "--json"))
    assert (found["id"], found["name"]) == (made.pk, "يوم تدريب للخريجين")
