"""What follows a joy, a hard time or an invitation, and what mourning keeps away."""

from datetime import UTC, date, datetime, timedelta

import pytest

from wasl.foundation.dates.partial_date import PartialDate
from wasl.relations.interactions.actions import log_interaction
from wasl.relations.occasions import actions
from wasl.relations.occasions.errors import (
    EndsBeforeItBeganError,
    MourningTooLongError,
    ReasonMissingError,
    StillToComeError,
)
from wasl.relations.occasions.models import Greeting
from wasl.relations.occasions.queries import actions_due
from wasl.relations.occasions.queries.coming import coming_days
from wasl.relations.occasions.queries.of_person import person_occasions
from wasl.relations.occasions.queries.queue import greeting_queue
from wasl.relations.occasions.queries.turn import QueueChoice
from wasl.relations.occasions.wording import OccasionWords
from wasl.relations.people.actions import create_person

TODAY = date(2026, 3, 10)
EID = date(2026, 3, 20)
AT = datetime(2026, 3, 10, 9, tzinfo=UTC)

pytestmark = pytest.mark.django_db


@pytest.fixture
def sara(owner):
    return create_person(owner, display_name="سارة العتيبي", gender="f", at=AT)


def happened(owner, person, kind, on=TODAY, **more):
    return actions.add_life_event(owner, person, kind=kind, on=on, today=max(on, TODAY), **more)


def days_later(days):
    return TODAY + timedelta(days=days)


def steps(owner, *days):
    """What is due on each of the days, counted from today."""
    return [[f"{one.topic} {one.step}" for one in actions_due(owner, days_later(one_day))] for one_day in days]


def did(owner, person, kind, days=0):
    at = AT + timedelta(days=days)
    contact = log_interaction(owner, people=[person], channel="call", at=at)
    return actions.note_greeting(owner, person, kind=kind, at=at, interaction=contact)


def test_an_illness_is_called_about_now_again_after_three_days_and_when_it_is_over(owner, sara):
    event = happened(owner, sara, "illness")
    assert steps(owner, 0, 5) == [["illness first"], ["illness first"]]

    did(owner, sara, "hardship")
    assert steps(owner, 0, 2, 3) == [[], [], ["illness again"]]

    did(owner, sara, "hardship", days=3)
    assert steps(owner, 4, 10) == [[], []]

    actions.end_illness(owner, event.pk, over_on=days_later(8))
    assert steps(owner, 9) == [["illness recovered"]]
    assert actions_due(owner, days_later(9))[0].kind == "joy"


def test_a_death_has_condolence_a_second_word_and_where_wished_the_fortieth_day(owner, sara):
    happened(owner, sara, "condolence", about="والدها", keeps_forty=True)
    did(owner, sara, "hardship")
    did(owner, sara, "hardship", days=3)

    assert steps(owner, 3, 39, 40, 47, 48) == [[], [], ["condolence forty"], ["condolence forty"], []]


def test_without_the_wish_nothing_is_said_of_the_fortieth_day(owner, sara):
    happened(owner, sara, "condolence")

    assert steps(owner, 40) == [[]]


def test_a_joy_is_congratulated_once_and_not_late(owner, sara):
    happened(owner, sara, "promotion")
    assert steps(owner, 0, 14, 15) == [["promotion first"], ["promotion first"], []]

    did(owner, sara, "joy")
    assert steps(owner, 1) == [[]]


def test_a_joy_may_be_still_to_come_and_a_hard_time_not(owner, sara):
    actions.add_life_event(owner, sara, kind="wedding", on=days_later(20), today=TODAY)

    assert steps(owner, 0, 20) == [[], ["wedding first"]]
    with pytest.raises(StillToComeError):
        actions.add_life_event(owner, sara, kind="illness", on=days_later(1), today=TODAY)


def test_mourning_silences_every_joyful_greeting_and_says_so(owner, sara):
    actions.keep_feasts(owner, sara, feasts=["eid-al-fitr", "ashura"])
    actions.set_occasion(owner, sara, kind="birthday", on=PartialDate.parse("--03-20"))
    happened(owner, sara, "graduation", on=days_later(9))
    assert len(actions_due(owner, EID)) == 3

    happened(owner, sara, "condolence", on=days_later(5))
    assert steps(owner, 10) == [["condolence first"]]
    queue = greeting_queue(owner, "eid-al-fitr", EID, QueueChoice())
    assert (queue.turn, queue.silent) == (None, [sara])
    assert person_occasions(owner, sara, EID).mourns_until == days_later(45)
    feast = next(one for one in coming_days(owner, EID, EID).entries if one.topic == "eid-al-fitr")
    assert (feast.count, feast.left) == (1, 0)
    birthday = next(one for one in coming_days(owner, EID, EID).entries if one.kind == "birthday")
    assert birthday.is_silent


def test_the_owner_says_how_long_mourning_lasts(owner, sara):
    actions.keep_feasts(owner, sara, feasts=["eid-al-fitr"])
    event = happened(owner, sara, "condolence", mourning_days=7)
    did(owner, sara, "hardship")
    did(owner, sara, "hardship", days=3)
    assert steps(owner, 10) == [["eid-al-fitr first"]]

    actions.change_mourning(owner, event.pk, days=40, keeps_forty=False)
    assert steps(owner, 10) == [[]]
    actions.change_mourning(owner, event.pk, days=0, keeps_forty=False)
    assert steps(owner, 10) == [["eid-al-fitr first"]]
    with pytest.raises(MourningTooLongError):
        actions.change_mourning(owner, event.pk, days=401, keeps_forty=False)


def test_another_death_does_not_shorten_the_mourning(owner, sara):
    happened(owner, sara, "condolence", mourning_days=40)
    happened(owner, sara, "condolence", on=days_later(1), mourning_days=3)

    assert person_occasions(owner, sara, days_later(30)).mourns_until == days_later(40)


def test_an_illness_does_not_end_before_it_began(owner, sara):
    event = happened(owner, sara, "illness")
    with pytest.raises(EndsBeforeItBeganError):
        actions.end_illness(owner, event.pk, over_on=days_later(-1))


def test_an_invitation_asks_for_an_answer_before_its_day(owner, sara):
    invitation = actions.add_invitation(owner, sara, kind="wedding", on=days_later(20))
    assert steps(owner, 0, 6, 20) == [[], ["invitation answer"], ["invitation answer"]]

    actions.answer_invitation(owner, invitation.pk, answer="accepted", on=TODAY)
    assert steps(owner, 7, 19, 20, 21, 28) == [[], ["invitation day"], ["invitation day"], ["invitation after"], []]


def test_who_was_not_there_makes_it_good_with_the_true_reason_kept(owner, sara):
    invitation = actions.add_invitation(owner, sara, kind="wedding", on=days_later(-2))
    with pytest.raises(ReasonMissingError):
        actions.say_attendance(owner, invitation.pk, attendance="missed", reason="  ")
    actions.say_attendance(owner, invitation.pk, attendance="missed", reason="تأخرت الطائرة")
    assert steps(owner, 0, 30, 50) == [["invitation make-good"], ["invitation make-good"], []]

    actions.make_good(owner, invitation.pk, by="visit", on=TODAY)
    assert steps(owner, 0) == [[]]
    invitation.refresh_from_db()
    assert (invitation.reason, invitation.made_good_on) == ("تأخرت الطائرة", TODAY)


def test_who_was_there_has_nothing_to_make_good(owner, sara):
    invitation = actions.add_invitation(owner, sara, kind="gathering", on=days_later(-1))
    actions.make_good(owner, invitation.pk, by="gift", on=TODAY)
    there = actions.say_attendance(owner, invitation.pk, attendance="there", reason="لا شيء")

    assert (there.made_good, there.reason) == ("", "")
    assert steps(owner, 0) == [["invitation after"]]


@pytest.mark.parametrize(
    ("kind", "about", "said"),
    [
        ("illness", "", "ألمّت بها وعكة [[قبل يومين]]، واتصال قصير يعني لها الكثير."),
        ("condolence", "والدها", "فقدت والدها [[قبل يومين]]. اتصال أو زيارة للعزاء يعنيان لها الكثير."),
        ("birth", "ليان", "ولادة طفل (ليان)، [[قبل يومين]]. كلمة تهنئة في وقتها."),
        ("promotion", "", "ترقية، [[قبل يومين]]. كلمة تهنئة في وقتها."),
    ],
)
def test_the_reason_is_a_sentence(owner, sara, kind, about, said):
    happened(owner, sara, kind, on=days_later(-2), about=about)
    words = OccasionWords(owner, sara, "ar", "سارة", actions_due(owner, TODAY)[0], TODAY)

    assert words.reason() == said
    assert words.draft("whatsapp").startswith("الأخت العزيزة سارة،")


def test_what_was_said_is_remembered_with_its_step(owner, sara):
    happened(owner, sara, "illness")
    did(owner, sara, "hardship")

    remembered = Greeting.objects.of(owner).get()
    assert (remembered.topic, remembered.step, remembered.on) == ("illness", "first", TODAY)
    assert remembered.variant > 0
