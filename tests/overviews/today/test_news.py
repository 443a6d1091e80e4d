"""News of followed organisations in Today: one person at most, and each answer taken back."""

from datetime import timedelta

import pytest

from tests.overviews.today.conftest import NOW, TODAY, only, speak
from wasl.overviews.today import actions as today
from wasl.overviews.today.queries import as_json, today_plan
from wasl.relations.organisations import actions
from wasl.relations.organisations.queries import actions_due
from wasl.relations.organisations.reading import Published
from wasl.relations.people.actions import add_affiliation

pytestmark = pytest.mark.django_db


@pytest.fixture
def khalid(owner, make):
    person = make(days_ago=(40, 20, 9))
    add_affiliation(owner, person.pk, organisation="هيئة المدن", at=NOW)
    return person


def publish(owner, title, ago=1):
    followed = actions.follow(owner, "هيئة المدن", at=NOW).followed
    actions.keep_news(followed, [Published(title, title, "", "", NOW - timedelta(days=ago))], NOW)
    return followed


@pytest.mark.parametrize(
    ("language", "reason"),
    [
        ("ar", "خبر من [[هيئة المدن]]، وهي جهة العمل هنا: «افتتاح فرع جدة»."),
        ("en", "There is news from [[هيئة المدن]], where they work: “افتتاح فرع جدة”."),
    ],
)
def test_who_works_there_is_named_with_the_news(owner, khalid, language, reason):
    speak(owner, language)
    publish(owner, "افتتاح فرع جدة")

    action = only(today_plan(owner, NOW))

    assert (action.kind, action.row, action.person.id) == ("news", "S3", khalid.pk)
    assert action.reason.replace("\u2068", "").replace("\u2069", "") == reason
    assert "افتتاح فرع جدة" in action.draft
    assert as_json(today_plan(owner, NOW))[0]["row"] == "S3"


def test_who_is_named_comes_first_and_one_is_enough(owner, khalid, make):
    publish(owner, "خبر عام")
    noura = make("نورة القاسمي", gender="f", days_ago=(30, 12))
    publish(owner, "كلمة نورة القاسمي في الملتقى", ago=3)

    [due] = actions_due(owner, TODAY)

    assert (due.person_id, due.is_named) == (noura.pk, True)


def test_old_news_and_news_of_one_followed_no_more_are_silent(owner, khalid):
    followed = publish(owner, "خبر قديم", ago=9)
    assert actions_due(owner, TODAY) == []
    publish(owner, "خبر جديد")
    assert len(actions_due(owner, TODAY)) == 1

    actions.unfollow(owner, followed.pk, at=NOW)

    assert actions_due(owner, TODAY) == []


def test_an_answer_rests_a_week_and_is_taken_back(owner, khalid):
    publish(owner, "افتتاح فرع جدة")

    answer = today.finish_action(owner, "news", khalid.pk, channel="whatsapp", at=NOW)
    publish(owner, "خبر ثان", ago=0)
    assert actions_due(owner, TODAY) == []
    assert actions_due(owner, TODAY + timedelta(days=6)) == []
    today.take_back(owner, answer.pk)

    assert [due.person_id for due in actions_due(owner, TODAY)] == [khalid.pk]


def test_who_was_declined_is_silent_for_the_day(owner, khalid):
    publish(owner, "افتتاح فرع جدة")

    today.decline_action(owner, "news", khalid.pk, at=NOW)

    assert actions_due(owner, TODAY) == []
