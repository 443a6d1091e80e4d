"""`wasl occasion …` and `wasl invitation …`: the same as on the pages."""

import json
from datetime import timedelta

import pytest
from django.utils import timezone

from wasl.relations.occasions.models import KeptFeast, LifeEvent, Sighting
from wasl.relations.occasions.queries import written_on
from wasl.relations.people.actions import create_person


@pytest.fixture
def khalid(owner):
    return create_person(owner, display_name="خالد المنصور", at=timezone.now())


def told(result):
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_a_joy_is_noted_found_deleted_and_brought_back(wasl, khalid):
    (event,) = told(wasl("occasion", "note", khalid.pk, "birth", "ليان", "--json"))["life_events"]
    assert (event["kind"], event["about"]) == ("birth", "ليان")
    assert [row["id"] for row in told(wasl("search", "ليان", "--kind", "life", "--json"))] == [event["id"]]

    assert told(wasl("occasion", "remove", event["id"], "--json"))["life_events"] == []
    assert told(wasl("search", "ليان", "--kind", "life", "--json")) == []
    assert told(wasl("occasion", "restore", event["id"], "--json"))["life_events"] == [event]


def test_an_illness_ends_and_begins_again(wasl, khalid):
    wasl("occasion", "note", khalid.pk, "illness")
    event = LifeEvent.objects.get()

    (well,) = told(wasl("occasion", "well", event.pk, "--json"))["life_events"]
    assert well["over_on"] == timezone.localdate().isoformat()
    (ill,) = told(wasl("occasion", "well", event.pk, "--not-yet", "--json"))["life_events"]
    assert ill["over_on"] is None


def test_mourning_silences_and_its_length_is_changed(wasl, khalid):
    today = timezone.localdate()
    first = told(wasl("occasion", "note", khalid.pk, "condolence", "والده", "--mourning", 7, "--json"))
    assert first["mourns_until"] == (today + timedelta(days=7)).isoformat()

    later = told(wasl("occasion", "mourning", LifeEvent.objects.get().pk, 40, "--forty", "--json"))
    assert later["mourns_until"] == (today + timedelta(days=40)).isoformat()
    assert later["life_events"][0]["keeps_forty"]


def test_a_joy_in_a_house_of_mourning_is_listed_as_silent(wasl, khalid):
    wasl("occasion", "note", khalid.pk, "condolence", "والده")
    wasl("occasion", "note", khalid.pk, "graduation", "--on", (timezone.localdate() + timedelta(days=3)).isoformat())

    listed = {entry["topic"]: entry["silent"] for entry in told(wasl("occasions", "--json"))}
    assert listed == {"condolence": False, "graduation": True}


def test_what_is_still_to_come_is_no_hard_time(wasl, khalid):
    tomorrow = timezone.localdate() + timedelta(days=1)

    refused = wasl("occasion", "note", khalid.pk, "illness", "--on", tomorrow.isoformat())

    assert refused.exit_code == 1
    assert not LifeEvent.objects.exists()


def test_days_return_by_either_calendar_and_may_lack_the_year(wasl, khalid):
    wasl("occasion", "day", khalid.pk, "29 February")
    days = told(wasl("occasion", "day", khalid.pk, "٢٠ رمضان", "--kind", "anniversary", "--json"))["days"]
    assert {one["on"] for one in days} == {"--02-29", "h--09-20"}

    left = told(wasl("occasion", "forget-day", days[0]["id"], "--json"))["days"]
    assert len(left) == 1
    assert wasl("occasion", "day", khalid.pk, "March 2020").exit_code == 1
    assert wasl("occasion", "day", khalid.pk, "whenever").exit_code != 0


@pytest.mark.parametrize("day", ["12 رمضان 1600", "2090-03-05"])
def test_a_birthday_in_a_year_to_come_is_a_slip(wasl, khalid, day):
    told(wasl("occasion", "day", khalid.pk, "5 مارس 1985", "--json"))

    answer = wasl("occasion", "day", khalid.pk, day, "--json")

    assert (answer.exit_code, json.loads(answer.stderr)["code"]) == (1, "year-to-come")
    assert str(written_on(khalid.occasions.get())) == "1985-03-05"


@pytest.mark.parametrize(("language", "words"), [("ar", "شخصان"), ("en", "2 people")])
def test_a_feast_says_how_many_keep_it(wasl, owner, khalid, language, words):
    noura = create_person(owner, display_name="نورة القاسمي", at=timezone.now())
    for person in (khalid, noura):
        wasl("occasion", "feasts", person.pk, "new-year")
    owner.preferences.language = language
    owner.preferences.save()

    assert words in wasl("occasions", "--on", "2026-12-20").stdout


def test_exactly_the_feasts_that_are_said_are_kept(wasl, khalid):
    wasl("occasion", "feasts", khalid.pk, "eid-al-fitr", "christmas", "--country", "ae")
    assert set(KeptFeast.objects.values_list("feast", "country")) == {("eid-al-fitr", "AE"), ("christmas", "AE")}

    wasl("occasion", "feasts", khalid.pk, "eid-al-adha")
    assert list(KeptFeast.objects.values_list("feast", flat=True)) == ["eid-al-adha"]


def test_a_sighting_within_the_tables_is_kept(wasl, owner):
    said = told(wasl("occasion", "sighting", "om", "--days", 1, "--feast", "eid-al-fitr", "--json"))
    assert said == {"country": "OM", "feast": "eid-al-fitr", "year": 0, "days": 1}

    assert wasl("occasion", "sighting", "OM", "--days", 1, "--year", 1600).exit_code == 1
    assert Sighting.objects.count() == 1


def test_an_invitation_from_the_word_to_its_being_made_good(wasl, khalid):
    on = (timezone.localdate() + timedelta(days=5)).isoformat()
    made = told(wasl("invitation", "note", khalid.pk, "wedding", on, "--what", "زفاف ابنه", "--json"))
    assert (made["on"], made["person"]["name"]) == (on, "خالد المنصور")

    assert told(wasl("invitation", "answer", made["id"], "accepted", "--json"))["answer"] == "accepted"
    assert wasl("invitation", "was-not-there", made["id"], " ").exit_code == 1  # no reason is offered
    missed = told(wasl("invitation", "was-not-there", made["id"], "كنت متعبًا ونمت", "--json"))
    assert (missed["attendance"], missed["reason"]) == ("missed", "كنت متعبًا ونمت")
    assert told(wasl("invitation", "made-good", made["id"], "visit", "--json"))["made_good"] == "visit"
    assert told(wasl("invitation", "was-there", made["id"], "--json"))["made_good"] == ""

    wasl("invitation", "remove", made["id"])
    assert told(wasl("occasion", "of", khalid.pk, "--json"))["invitations"] == []
    assert told(wasl("invitation", "restore", made["id"], "--json"))["id"] == made["id"]


def test_everything_of_one_person_is_printed(wasl, khalid):
    for arguments in (("condolence", "والده"), ("birth", "ليان")):
        wasl("occasion", "note", khalid.pk, *arguments)
    wasl("occasion", "feasts", khalid.pk, "new-year")
    wasl("occasion", "day", khalid.pk, "20 March")

    printed = wasl("occasion", "of", khalid.pk).stdout

    assert all(word in printed for word in ("خالد المنصور", "والده", "ليان"))
