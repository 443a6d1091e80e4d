"""`wasl organisations` and `wasl organisation …`: the same as on the pages."""

import json
from datetime import UTC, datetime

import pytest

from wasl.relations.organisations.actions import keep_news
from wasl.relations.organisations.models import Followed
from wasl.relations.organisations.reading import Published
from wasl.relations.people.actions import add_affiliation, create_person

AT = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)


def told(result):
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


@pytest.fixture
def made(owner, wasl):
    person = create_person(owner, display_name="خالد المنصور", gender="m", at=AT)
    add_affiliation(owner, person.pk, organisation="شركة البناء", role="مدير الموارد", at=AT)
    number = told(wasl("organisation", "follow", "شركة البناء", "--note", "أودّ العمل هناك", "--json"))["id"]
    keep_news(Followed.objects.get(), [Published("1", "مشروع جديد", "سكن للطلاب", "https://b.example/1", AT)], AT)
    return str(number)


def test_following_showing_finding_and_leaving(wasl, made):
    [line] = told(wasl("organisations", "--json"))
    assert (line["name"], line["people"], line["newest"]["title"]) == ("شركة البناء", 1, "مشروع جديد")

    shown = told(wasl("organisation", "show", made, "--json"))
    assert shown["known"][0]["role"] == "مدير الموارد"
    assert shown["news"][0]["text"] == "سكن للطلاب"
    assert set(shown["drafts"]) == {"ar", "en"}
    assert "مشروع جديد" in wasl("organisation", "show", made).stdout
    assert "مشروع جديد" in wasl("organisations").stdout

    [hit] = told(wasl("search", "سكن الطلاب", "--kind", "followed", "--json"))
    assert hit["id"] == int(made)
    assert told(wasl("person", "خالد المنصور", "--json"))["news"][0]["title"] == "مشروع جديد"

    assert told(wasl("organisation", "leave", made, "--json")) == {"id": int(made), "followed": False}
    assert told(wasl("organisations", "--json")) == []
    assert told(wasl("organisation", "follow", "شركة البناء", "--json"))["news"] != []


def test_reading_says_why_it_did_not_go(wasl, owner):
    number = told(wasl("organisation", "follow", "هيئة المدن", "--site", "http://127.0.0.1/feed", "--json"))["id"]

    assert told(wasl("organisation", "read", str(number), "--json"))["refusal"] == "host-private"
    assert "شبكة خاصة" in wasl("organisation", "show", str(number)).output
    assert told(wasl("organisations", "--read", "--json"))[0]["refusal"] == "host-private"


def test_an_address_that_is_none_is_refused(wasl, owner):
    assert wasl("organisation", "follow", "هيئة المدن", "--site", "ftp://x").exit_code == 1
