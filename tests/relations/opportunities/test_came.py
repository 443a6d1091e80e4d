"""What share came through whom and through which practice, in figures and in a sentence."""

import pytest
from django.utils.translation import override

from tests.relations.conftest import AT, TODAY, days
from wasl.relations.communities.models import Attendance, Community, Event
from wasl.relations.network.introductions.actions import edit_request, note_request
from wasl.relations.opportunities import actions, queries
from wasl.relations.opportunities.actions import CameFrom
from wasl.relations.opportunities.telling import came_told
from wasl.relations.opportunities.wording import came_words

pytestmark = pytest.mark.django_db


def moved(owner, opening, stage, **fields):
    actions.move_opening(owner, opening.pk, stage, on=TODAY, today=TODAY, at=AT, **fields)


@pytest.fixture
def several(owner, khalid, noura, opening):
    community = Community.objects.create(owner=owner, name="جمعية المدربين")
    event = Event.objects.create(owner=owner, title="ملتقى", starts_at=AT)
    Attendance.objects.create(event=event, person=noura, is_new=True, met_at=AT)
    moved(owner, opening(told_by=khalid), "offer")
    moved(owner, opening(told_by=noura), "interview")
    opening(came_from=CameFrom("community", community=community))
    recommended = opening()
    referral_id = actions.ask_referral(owner, recommended.pk, khalid.pk, on=days(-9), at=AT).referral_id
    actions.answer_referral(owner, referral_id, answer="given", on=days(-3), at=AT)
    ended = opening()
    moved(owner, ended, "interview")
    moved(owner, ended, "closed", outcome="rejected")


def test_by_whom_and_by_practice(owner, several):
    found = queries.came_through(owner)

    assert [(one.name, one.openings, one.interviews, one.offers) for one in found.by_whom] == [
        ("د. خالد المنصور", 2, 1, 1), ("منصة التوظيف", 1, 1, 0), ("نورة القاسمي", 1, 1, 0), ("جمعية المدربين", 1, 0, 0),
    ]  # fmt: skip
    assert {one.key: (one.openings, one.offers) for one in found.by_practice} == {
        "keeping-in-touch": (2, 1), "events": (1, 0), "adverts": (1, 0), "communities": (1, 0),
    }  # fmt: skip
    assert (found.whole.openings, found.people.openings, found.people.interviews, found.people.offers) == (5, 4, 2, 1)
    assert (found.asked, found.given) == (1, 1)


def test_somebody_to_whom_the_owner_was_introduced_came_by_that(owner, khalid, noura, opening):
    asked = note_request(owner, khalid.pk, noura.pk, asked_on=days(-90))
    edit_request(owner, asked.pk, answer="given", result="met", on=days(-80))
    opening(told_by=noura)

    assert [one.key for one in queries.came_through(owner).by_practice] == ["introductions"]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ar", ["من ٥ فرص، جاء عن طريق الناس: ٤.", "ومن ٣ مقابلات: ٢.", "ومن عرض واحد: ١."]),
        ("en", ["Of 5 openings, 4 came through people.", "Of 3 interviews, 2 came that way.", "Of one offer, 1 came that way."]),
    ],
)  # fmt: skip
def test_a_sentence_says_it(owner, several, language, said):
    owner.preferences.language = language
    owner.preferences.save()
    found = queries.came_through(owner)

    with override(language):
        assert came_words(found.whole, found.people, owner.preferences) == said
        assert came_told(found)["through_people"] == {"openings": 4, "interviews": 2, "offers": 1}


def test_nothing_of_anothers_counts(stranger, several):
    assert queries.came_through(stranger).by_whom == []
    assert queries.came_through(stranger).whole.openings == 0
