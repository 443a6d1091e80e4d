"""Thanks in Today: proposed once, said in one press, taken back by one."""

from datetime import timedelta

import pytest

from tests.overviews.today.conftest import NOW, TODAY
from wasl.overviews.today import actions
from wasl.overviews.today.queries import as_json, today_plan
from wasl.relations.exchange.actions import note_favour
from wasl.relations.exchange.models import Sharing

pytestmark = pytest.mark.django_db


@pytest.fixture
def received(owner, make):
    def came(gender="m", name="خالد المنصور", **fields):
        told = {"side": "received", "kind": "help", "words": "مراجعة السيرة.", "on": TODAY - timedelta(days=9)} | fields
        return note_favour(owner, people=[make(name, gender=gender)], **told)

    return came


def only(owner):
    [action] = today_plan(owner, NOW).actions
    return action


@pytest.mark.parametrize(
    ("language", "gender", "kind", "reason"),
    [
        ("ar", "m", "help", "ساعدك [[قبل تسعة أيام]]: «مراجعة السيرة». كلمة شكر، وخبر عمّا أثمرت المساعدة، يسعدانه."),
        ("ar", "f", "time", "أعطتك من وقتها [[قبل تسعة أيام]]: «مراجعة السيرة». كلمة شكر تسعدها."),
        ("en", "m", "information", "He gave you useful information [[nine days ago]]: “مراجعة السيرة”. A word of thanks, with news of what it was good for, will please him."),
    ],
)  # fmt: skip
def test_the_reason_says_what_came_and_when(owner, received, language, gender, kind, reason):
    received(gender, kind=kind)
    owner.preferences.language = language
    owner.preferences.save()

    assert only(owner).reason == reason


def test_the_draft_thanks_and_leaves_the_owners_own_words_out(owner, received):
    received()

    draft = only(owner).draft
    assert "شكرًا لك على مساعدتك" in draft
    assert "مراجعة" not in draft


def test_done_it_is_thanked_and_taken_back_it_is_not(owner, received):
    received()
    action = only(owner)
    assert as_json(today_plan(owner, NOW))[0]["row"] == "P4"

    answer = actions.finish_action(owner, "gratitude", action.person.id, channel="whatsapp", at=NOW)
    assert Sharing.objects.get().thanked_on == TODAY
    assert today_plan(owner, NOW).actions == []

    actions.take_back(owner, answer.pk)
    assert Sharing.objects.get().thanked_on is None
    assert only(owner).kind == "gratitude"
