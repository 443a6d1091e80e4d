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
    assert "٢.٥" in wasl("volunteering").stdout


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


def test_a_community_is_entered_corrected_renewed_deleted_and_brought_back(wasl, owner):
    khalid = create_person(owner, display_name="خالد المنصور", at=timezone.now())
    made = told(
        wasl(
            "community", "add", "جمعية المهندسين", "--kind", "union", "--dues", "500.5", "--currency", "sar",
            "--since", "2020-01-01", "--renewal", "2030-01-01", "--document", "البطاقة", "--document", "النظام",
            "--organisation", "الهيئة", "--json",
        )
    )  # fmt: skip
    assert (made["kind"], made["dues"], made["currency"], made["renewal_on"]) == (
        "union",
        "500.500",
        "SAR",
        "2030-01-01",
    )

    changed = told(wasl("community", "change", made["id"], "--role", "عضو لجنة", "--json"))
    assert (changed["role"], changed["name"], changed["currency"]) == ("عضو لجنة", "جمعية المهندسين", "SAR")
    assert told(wasl("community", "know", made["id"], khalid.pk, "--role", "الرئيس", "--json"))["people"] == 1
    assert told(wasl("community", "know", made["id"], khalid.pk, "--no-more", "--json"))["people"] == 0
    assert told(wasl("community", "renew", made["id"], "--json"))["renewal_on"] == "2031-01-01"

    assert told(wasl("community", "remove", made["id"], "--json")) == {"id": made["id"], "title": "جمعية المهندسين"}
    assert told(wasl("communities", "--json")) == []
    assert told(wasl("community", "restore", made["id"], "--json"))["id"] == made["id"]


def test_an_event_is_entered_moved_deleted_and_brought_back(wasl, owner, association):
    made = told(
        wasl(
            "event", "add", "ملتقى", "2030-03-05T18:00", "--ends", "2030-03-05T20:00", "--kind", "seminar",
            "--community", association.pk, "--answer", "going", "--json",
        )
    )  # fmt: skip
    assert (made["kind"], made["answer"], made["community"]["name"]) == ("seminar", "going", "جمعية المهندسين")

    moved = told(wasl("event", "change", made["id"], "--starts", "2030-03-05T17:00", "--place", "جدة", "--json"))
    assert (moved["starts_at"][:16], moved["place"], moved["title"]) == ("2030-03-05T17:00", "جدة", "ملتقى")
    assert wasl("event", "change", made["id"], "--ends", "2030-03-05T10:00").exit_code == 1  # before it begins
    assert wasl("event", "add", "ملتقى", "2030-03-05T18:00", "--ends", "2030-03-05T10:00").exit_code == 1

    assert told(wasl("event", "remove", made["id"], "--json"))["title"] == "ملتقى"
    assert told(wasl("events", "--json")) == []
    assert told(wasl("event", "restore", made["id"], "--json"))["ends_at"][:16] == "2030-03-05T20:00"


def test_a_contribution_is_written_down_deleted_and_brought_back(wasl, owner, association):
    khalid = create_person(owner, display_name="خالد المنصور", at=timezone.now())
    made = told(
        wasl(
            "contribution", "add", "يوم تدريب", "--hours", "2.5", "--with", khalid.pk, "--community", association.pk,
            "--on", "2026-03-05", "--until", "2026-03-06", "--json",
        )
    )  # fmt: skip
    assert (made["hours"], made["last_on"]) == (2.5, "2026-03-06")
    assert [person["name"] for person in made["people"]] == ["خالد المنصور"]
    early = wasl("contribution", "add", "يوم", "--on", "2026-03-05", "--until", "2026-03-01")
    assert early.exit_code == 1

    assert told(wasl("contribution", "remove", made["id"], "--json"))["title"] == "يوم تدريب"
    assert told(wasl("volunteering", "--json"))["contributions"] == []
    assert told(wasl("contribution", "restore", made["id"], "--json")) == made


def test_a_resource_is_used_shared_deleted_and_brought_back(wasl, owner, association):
    khalid = create_person(owner, display_name="خالد المنصور", at=timezone.now())
    made = told(wasl("resource", "add", "مكتبة", "--for", "معايير", "--of", khalid.pk, "--kind", "personal", "--json"))
    assert (made["kind"], made["person"]["name"]) == ("personal", "خالد المنصور")

    told(wasl("resource", "change", made["id"], "--place", "الرياض", "--community", association.pk, "--json"))
    told(wasl("resource", "use", made["id"], "عرض", "--json"))
    shared = told(wasl("resource", "share", made["id"], khalid.pk, "--channel", "whatsapp", "--json"))
    assert (shared["uses"], shared["shared_with"], shared["place"]) == (1, 1, "الرياض")
    assert khalid.interactions.count() == 1

    assert told(wasl("resource", "remove", made["id"], "--json"))["title"] == "مكتبة"
    assert told(wasl("resources", "--json")) == []
    assert told(wasl("resource", "restore", made["id"], "--json"))["id"] == made["id"]


@pytest.mark.parametrize(
    "arguments",
    [("community", "remove", 99), ("event", "change", 99), ("contribution", "restore", 99), ("resource", "use", 99)],
)
def test_what_is_not_there_is_refused(wasl, owner, arguments):
    assert wasl(*arguments).exit_code == 1
