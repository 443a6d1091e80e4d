"""`wasl note`: one sentence in, what is sure saved, what is unsure told."""

import json
from datetime import UTC, date, datetime

import pytest
import time_machine

from wasl.relations.interactions.models import Interaction
from wasl.relations.network.introductions.models import IntroductionRequest
from wasl.relations.occasions.models import Invitation, LifeEvent
from wasl.relations.people.actions import create_person
from wasl.relations.people.models import Person
from wasl.relations.trust.models import Promise

NOW = datetime(2026, 10, 6, 9, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def people(owner):
    with time_machine.travel(NOW, tick=False):
        yield [
            create_person(owner, display_name=name, at=NOW) for name in ("سارة العتيبي", "محمد الأحمد", "محمد السالم")
        ]


def told(result, exit_code=0):
    assert result.exit_code == exit_code, result.output
    return json.loads(result.stdout)


def test_what_is_sure_is_saved_and_told(wasl, people):
    sara = {"id": people[0].pk, "name": "سارة العتيبي", "called": "سارة"}

    said = told(wasl("note", "كلّمت سارة أمس عن عرض العمل ووعدتها أرسل السيرة الخميس", "--json"))

    contact, promise = said["interactions"][0], said["promises"][0]
    assert (contact["channel"], contact["direction"], contact["on"], contact["people"]) == (
        "call",
        "out",
        "2026-10-05",
        [sara],
    )
    assert (contact["matter"], promise["due_on"], promise["side"]) == ("عرض العمل", "2026-10-08", "mine")
    assert (said["people"], said["unsure"], said["saved"]) == ([sara], [], True)
    assert Interaction.objects.get().note.startswith("كلّمت سارة")
    assert Promise.objects.get().due_on == date(2026, 10, 8)


def test_a_dry_run_saves_nothing(wasl):
    said = told(wasl("note", "كلمت سارة أمس", "--dry-run", "--json"))

    assert (len(said["interactions"]), said["saved"]) == (1, False)
    assert not Interaction.objects.exists()


def test_who_may_be_one_of_two_is_told_and_not_written(wasl, people):
    said = told(wasl("note", "كلمت سارة أمس. وقابلت محمد اليوم", "--json"), exit_code=1)

    assert said["unsure"] == [
        {"why": "which", "text": "محمد", "people": [{"id": one.pk, "name": one.display_name} for one in people[1:]]}
    ]
    assert [one["is_sure"] for one in said["interactions"]] == [True, False]
    assert Interaction.objects.filter(people=people[1]).count() == 0


def test_of_several_the_one_of_the_last_contact_is_offered_first(wasl, people):
    told(wasl("note", "محمد السالم رزق بمولود، وكلمته اليوم", "--json"))

    said = told(wasl("note", "قابلت محمد اليوم", "--json"), exit_code=1)

    assert [one["id"] for one in said["unsure"][0]["people"]] == [people[2].pk, people[1].pk]
    assert LifeEvent.objects.get().person == people[2]


def test_an_unknown_name_is_asked_and_adds_nobody(wasl, owner):
    said = told(wasl("note", "Met Nadia Rahman yesterday", "--json"), exit_code=1)

    assert said["unsure"] == [{"why": "new", "text": "Nadia Rahman", "people": []}]
    assert not Interaction.objects.exists()
    assert Person.objects.of(owner).count() == 3


def test_in_words_it_says_what_was_saved_and_what_was_not(wasl):
    result = wasl("note", "كلمت سارة أمس وقابلت محمد اليوم")

    assert result.exit_code == 1
    assert "سارة العتيبي" in result.stdout
    assert "محمد السالم" in result.output


def test_nothing_understood_is_said(wasl):
    assert wasl("note", "يوم جميل").exit_code == 1


def test_an_introduction_and_an_invitation_are_told_and_saved(wasl, owner, people):
    omar = create_person(owner, display_name="عمر الشريف", at=NOW)

    said = told(wasl("note", "طلبت من سارة تعرفني على عمر. سارة عزمتني على العشاء يوم الجمعة", "--json"))

    (introduction,), (invitation,) = said["introductions"], said["invitations"]
    assert (introduction["how"], introduction["one"]["id"], introduction["other"]["id"]) == (
        "asked",
        people[0].pk,
        omar.pk,
    )
    assert (invitation["kind"], invitation["on"], invitation["is_sure"]) == ("gathering", "2026-10-09", True)
    assert IntroductionRequest.objects.get().target == omar
    assert Invitation.objects.get().on == date(2026, 10, 9)


def test_the_words_say_what_is_an_introduction_and_an_invitation(wasl, owner):
    create_person(owner, display_name="عمر الشريف", at=NOW)

    said = wasl("note", "سارة عرفتني على عمر أمس. سارة عزمتني على العشاء يوم الجمعة", "--dry-run").stdout

    assert "تعريف" in said
    assert "دعوة" in said


def test_whoever_is_new_is_added_when_that_is_said_and_all_of_it_goes_back(wasl):
    sentence = "Met Omar at the fair, he owes me an intro to Rania by Sunday"
    assert told(wasl("note", sentence, "--json"), exit_code=1)["saved"] is False

    said = told(wasl("note", sentence, "--add", "--json"))
    assert {one["name"] for one in said["people"]} == {"Omar", "Rania"}
    assert (said["unsure"], Interaction.objects.count(), Promise.objects.get().due_on) == ([], 1, date(2026, 10, 11))

    told(wasl("note", "--back", said["back"], "--json"))
    assert not Interaction.objects.exists()
    assert not Promise.objects.filter(deleted_at=None).exists()
    assert set(Person.objects.filter(deleted_at=None).values_list("display_name", flat=True)) == {
        "سارة العتيبي", "محمد الأحمد", "محمد السالم",
    }  # fmt: skip


def test_who_may_be_one_of_two_is_asked_although_new_names_are_added(wasl):
    said = told(wasl("note", "كلمت محمد أمس", "--add", "--json"), exit_code=1)

    assert (said["saved"], "back" in said, Person.objects.count()) == (False, False, 3)


@pytest.mark.parametrize(
    ("language", "words"), [("ar", "للتراجع: wasl note --back"), ("en", "To take it back: wasl note --back")]
)
def test_a_reader_is_told_how_to_take_it_back(wasl, owner, language, words):
    owner.preferences.language = language
    owner.preferences.save()

    printed = wasl("note", "كلمت سارة أمس").stderr
    assert words in printed
    assert wasl("note", "--back", printed.split()[-1]).exit_code == 0
    assert not Interaction.objects.exists()


@pytest.mark.parametrize("arguments", [[], ["--back", "x"]])
def test_neither_a_sentence_nor_a_word_of_one(wasl, arguments):
    assert wasl("note", *arguments).exit_code == 2
