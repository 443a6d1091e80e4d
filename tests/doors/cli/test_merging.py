"""`wasl duplicates`, `wasl merge`, `wasl unmerge`: what programs read of them."""

import json

from tests.doors.cli.test_commands import make_person, refusal
from wasl.relations.interactions.actions import log_interaction
from wasl.relations.interactions.models import ContactSummary
from wasl.relations.people.models import Person


def told(result):
    assert result.exit_code == 0, result.stderr
    return json.loads(result.stdout)


def test_people_who_may_be_one_are_listed_with_the_reason(wasl, owner):
    khalid = make_person(owner, "خالد المنصور", phone="0501234567")
    card = make_person(owner, "د. خالد المنصور", phone="0501234567")

    (found,) = told(wasl("duplicates", "--json"))

    assert found.keys() == {"people", "probability", "why"}
    assert found["people"] == [khalid.pk, card.pk]
    assert 0.9 < found["probability"] < 1
    assert "رقم" in found["why"]
    assert told(wasl("duplicates", "--min-probability", "0.9999", "--json")) == []


def test_two_are_made_one_and_two_again(wasl, owner):
    khalid, card = make_person(owner, "خالد المنصور"), make_person(owner, "Khalid Al-Mansour", phone="0501234567")
    log_interaction(owner, people=[card], channel="call", at=card.created_at)

    merged = told(wasl("merge", khalid.pk, card.pk, "--json"))
    assert merged.keys() == {"id", "merge_id"}
    assert merged["id"] == khalid.pk
    assert ContactSummary.objects.get(person=khalid).contact_count == 1
    answer = wasl("person", card.pk, "--json")
    assert told(answer)["id"] == khalid.pk
    assert [one["id"] for one in told(answer)["merged"]] == [card.pk]
    assert str(card.pk) in answer.stderr
    assert [one["id"] for one in told(wasl("search", "Khalid Al-Mansour", "--json"))] == [khalid.pk]

    assert told(wasl("unmerge", merged["merge_id"], "--json")) == merged
    assert not ContactSummary.objects.filter(person=khalid).exists()
    assert ContactSummary.objects.get(person=card).contact_count == 1
    assert Person.objects.present().count() == 2


def test_what_cannot_be_done_is_said_with_a_code(wasl, owner):
    khalid = make_person(owner, "خالد المنصور")
    other = make_person(owner, "هند السالم")
    merged = told(wasl("merge", khalid.pk, other.pk, "--json"))
    wasl("unmerge", merged["merge_id"])

    assert refusal(wasl("merge", khalid.pk, khalid.pk, "--json")) == "merged-with-themselves"
    assert refusal(wasl("merge", khalid.pk, 999_999, "--json")) == "unknown-person"
    assert refusal(wasl("unmerge", merged["merge_id"], "--json")) == "merge-undone"
    assert refusal(wasl("unmerge", 999_999, "--json")) == "unknown-merge"
