"""Days in words, figures in the reader's digits, and a refusal that speaks of numbers, not of addresses."""

import json
from datetime import UTC, datetime

import pytest

from wasl.relations.communities import actions as communities
from wasl.relations.interactions.models import Interaction
from wasl.relations.people.actions import create_person

SATURDAY = datetime(2026, 11, 28, 9, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def today(time_machine):
    time_machine.move_to(SATURDAY, tick=False)


@pytest.fixture
def noura(owner):
    return create_person(owner, display_name="نورة القاسمي", at=SATURDAY)


def speak(owner, language):
    owner.preferences.language = language
    owner.preferences.save()


def told(result):
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("الخميس", "2026-12-03"),
        ("next Thursday", "2026-12-03"),
        ("بعد شهرين", "2027-01-28"),
        ("3 رمضان", "2027-02-10"),
        ("tomorrow", "2026-11-29"),
        ("2026-12-20", "2026-12-20"),
    ],
)
def test_what_is_due_is_due_on_the_next_such_day(wasl, noura, said, day):
    assert told(wasl("promise", "make", noura.pk, "الملخص", "--due", said, "--json"))["due_on"] == day


@pytest.mark.parametrize(("said", "day"), [("الخميس", 26), ("yesterday", 27), ("أمس", 27), ("Monday", 23)])
def test_what_happened_happened_on_the_last_such_day(wasl, noura, said, day):
    told(wasl("log", noura.pk, "--channel", "call", "--on", said, "--json"))

    assert Interaction.objects.get().at.day == day


@pytest.mark.parametrize("said", ["soon", "الخميس مع سارة", "السبت أو الأحد", "-"])
def test_what_says_more_than_one_day_or_none_is_asked_again(wasl, noura, said):
    answer = wasl("promise", "make", noura.pk, "الملخص", "--due", said, "--json")

    assert (answer.exit_code, json.loads(answer.stderr)["code"]) == (2, "unreadable-moment")


def test_one_day_alone_is_set_aside_in_words(wasl, owner):
    assert told(wasl("reserve", "الخميس", "16:00", "--json"))[0]["on"] == "2026-12-03"


@pytest.mark.parametrize(("language", "words"), [("ar", "بهذا الرقم"), ("en", "has this number")])
def test_a_number_of_nothing_is_no_address(wasl, owner, language, words):
    speak(owner, language)

    answer = wasl("promise", "keep", 99)

    assert answer.exit_code == 1
    assert words in answer.stderr


@pytest.mark.parametrize(("language", "words"), [("ar", "٢٠٢٦: ٢.٥"), ("en", "2026: 2.5")])
def test_figures_have_the_readers_digits_and_numbers_to_type_do_not(wasl, owner, language, words):
    made = communities.add_contribution(owner, what="يوم تدريب", minutes=150, first_on=SATURDAY.date())
    speak(owner, language)

    printed = wasl("volunteering").stdout

    assert words in printed
    assert f"\n{made.pk} " in printed
