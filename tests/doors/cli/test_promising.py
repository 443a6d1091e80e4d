"""`wasl promises`, `wasl promise …`, `wasl statements`: the same promises as on the pages."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from wasl.relations.people.actions import create_person
from wasl.relations.trust.actions import pin_statement
from wasl.relations.trust.models import PromiseChange

AT = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)


@pytest.fixture
def khalid(owner):
    return create_person(owner, display_name="خالد المنصور", gender="m", at=AT)


def told(result):
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def make(wasl, *more):
    return told(
        wasl("promise", "make", "خالد", "ملخص الدراسة", "--on", "2026-03-01", "--due", "2026-03-20", *more, "--json")
    )


def test_a_promise_is_made_listed_kept_and_opened_again(wasl, khalid):
    made = make(wasl)
    assert (made["side"], made["due_on"], made["state"]) == ("mine", "2026-03-20", "open")
    assert made["people"] == [{"id": khalid.pk, "name": "خالد المنصور"}]
    assert told(wasl("promises", "--mine", "--json")) == [made]
    assert told(wasl("promises", "--theirs", "--json")) == []

    kept = told(wasl("promise", "keep", made["id"], "--on", "2026-03-19", "--json"))
    assert (kept["state"], kept["standing"], kept["settled_on"]) == ("kept", "kept", "2026-03-19")
    assert told(wasl("promises", "--json")) == []
    assert told(wasl("promises", "--all", "--json")) == [kept]

    assert told(wasl("promise", "undo", made["id"], "--json")) == made


@pytest.mark.parametrize(("verb", "state"), [("release", "released"), ("break", "broken")])
def test_what_else_becomes_of_it(wasl, khalid, verb, state):
    made = make(wasl, "--theirs")

    assert told(wasl("promise", verb, made["id"], "--note", "سافر", "--json"))["state"] == state


def test_a_new_day(wasl, khalid):
    made = make(wasl)

    later = told(wasl("promise", "renegotiate", made["id"], "--due", "2026-04-02", "--on", "2026-03-21", "--json"))
    kept = told(wasl("promise", "keep", made["id"], "--on", "2026-04-01", "--json"))

    assert (later["due_on"], kept["standing"]) == ("2026-04-02", "kept-late")


def test_the_words_of_a_private_one_are_not_told(wasl, khalid):
    made = make(wasl, "--private")

    assert (made["wording"], made["is_private"]) == (None, True)
    assert "ملخص" not in wasl("promises").stdout


def test_a_word_before_the_day_and_a_question_after_it_are_noted(wasl, khalid):
    mine, theirs = make(wasl), make(wasl, "--theirs")

    wasl("promise", "told", mine["id"])
    wasl("promise", "asked", theirs["id"], "--on", "yesterday")

    assert list(PromiseChange.objects.order_by("pk").values_list("promise", "kind")) == [
        (mine["id"], "told"),
        (theirs["id"], "asked"),
    ]
    assert told(wasl("promise", "undo", mine["id"], "--json"))["state"] == "open"
    assert PromiseChange.objects.get().kind == "asked"


def test_what_is_not_there_or_settled_is_refused(wasl, khalid):
    made = make(wasl)
    wasl("promise", "keep", made["id"])

    for number, code in ((made["id"], "promise-settled"), (99, "not-found")):
        result = wasl("promise", "keep", number, "--json")
        assert (result.exit_code, json.loads(result.stderr)["code"]) == (1, code)
    assert json.loads(wasl("promise", "undo", 99, "--json").stderr)["code"] == "not-found"


def test_a_table_for_readers_and_how_far_ones_own_word_holds(wasl, khalid):
    told(wasl("promise", "make", "خالد", "دعوة", "--json"))
    for number, late in enumerate((0, 0, 2)):
        due = timezone.localdate() - timedelta(days=9 + number)
        made = told(wasl("promise", "make", "خالد", "شيء", "--on", due, "--due", due, "--json"))
        wasl("promise", "keep", made["id"], "--on", due + timedelta(days=late))

    result = wasl("promises")

    assert "دعوة" in result.stdout
    assert "خالد المنصور" in result.stdout
    assert "٢ من ٣" in result.stderr


def test_what_was_said_is_listed_found_and_asked_by_person(wasl, owner, khalid):
    pin_statement(owner, people=[khalid], matter="سعر الدورة", words="ثلاثة آلاف", said_on=AT.date())

    for asked in ((), ("سعر",), ("--to", "خالد")):
        (said,) = told(wasl("statements", *asked, "--json"))
        assert (said["matter"], said["words"], said["people"][0]["id"]) == ("سعر الدورة", "ثلاثة آلاف", khalid.pk)
    assert "ثلاثة آلاف" in wasl("statements").stdout
    assert told(wasl("statements", "نص آخر", "--json")) == []


def test_search_and_person_tell_of_both(wasl, owner, khalid):
    make(wasl)
    pin_statement(owner, people=[khalid], matter="سعر الدورة", words="ثلاثة آلاف", said_on=AT.date())

    assert told(wasl("search", "الدراسة", "--kind", "promise", "--json"))[0]["name"] == "ملخص الدراسة"
    assert told(wasl("search", "سعر", "--kind", "statement", "--json"))[0]["name"] == "سعر الدورة"
    sheet = told(wasl("person", khalid.pk, "--json"))
    assert (sheet["promises"][0]["wording"], sheet["statements"][0]["matter"]) == ("ملخص الدراسة", "سعر الدورة")


def test_a_disagreement_is_noted_and_settled(wasl, khalid):
    noted = told(
        wasl("disagreements", "--with", khalid.pk, "--note", "يوم الإطلاق", "--words", "بعد التجربة", "--json")
    )[0]
    assert (noted["matter"], noted["my_view"], noted["how"]) == ("يوم الإطلاق", "بعد التجربة", None)

    settled = told(wasl("disagreements", "--settle", noted["id"], "--how", "between", "--words", "في الوسط", "--json"))[
        0
    ]
    assert (settled["how"], settled["outcome"]) == ("between", "في الوسط")
    assert [one["id"] for one in told(wasl("search", "الإطلاق", "--kind", "disagreement", "--json"))] == [noted["id"]]
    assert told(wasl("disagreements", "--reopen", noted["id"], "--json"))[0]["how"] is None
    assert wasl("disagreements", "--note", "موعد").exit_code == 2
    assert wasl("disagreements", "--settle", noted["id"], "--how", "won").exit_code == 2


def test_a_promise_goes_to_the_bin_and_comes_back(wasl, owner):
    khalid = create_person(owner, display_name="خالد المنصور", at=timezone.now())
    made = json.loads(wasl("promise", "make", khalid.pk, "ملخص الدراسة", "--json").stdout)

    assert "ملخص الدراسة" in wasl("promise", "remove", made["id"]).stdout
    assert json.loads(wasl("promises", "--json").stdout) == []
    assert json.loads(wasl("promise", "restore", made["id"], "--json").stdout) == made
