"""What openings ask for, against what the owner can."""

from datetime import UTC, datetime

import pytest
from django.urls import reverse

from wasl.overviews.asked_for.queries import asked_for
from wasl.overviews.asked_for.telling import asked_for_told
from wasl.relations.learning.actions import note_demands, note_skill, set_goal
from wasl.relations.opportunities.actions import CameFrom, move_opening, note_opening

pytestmark = pytest.mark.django_db

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture
def openings(owner):
    made = [
        note_opening(owner, at=AT, found_on=AT.date(), came_from=CameFrom(), title=title, skills=skills).opening_id
        for title, skills in (("مدير التدريب", "التفاوض، تحليل البيانات"), ("مستشار", "التفاوض، العرض"))
    ]
    note_skill(owner, name="التفاوض", level=3, at=AT)
    note_skill(owner, name="العرض", level=1, at=AT)
    return made


def test_of_all_and_of_one_the_missing_first(owner, openings):
    note_demands(owner, ["الميزانيات"], asked_by="لقاء", at=AT)
    goal = set_goal(owner, title="تحليل البيانات", at=AT)

    every, one = asked_for(owner), asked_for(owner, openings[1])

    assert [(row["skill"], row["answer"]) for row in asked_for_told(every)] == [
        ("الميزانيات", "missing"), ("تحليل البيانات", "missing"), ("العرض", "partly"), ("التفاوض", "have"),
    ]  # fmt: skip
    assert asked_for_told(every)[1]["goal_id"] == goal.pk
    assert [row.name for row in one.asked] == ["العرض", "التفاوض"]


def test_what_is_closed_asks_for_nothing(owner, openings):
    for opening_id in openings:
        move_opening(owner, opening_id, "closed", on=AT.date(), today=AT.date(), at=AT, outcome="gone")

    assert asked_for(owner).asked == []
    assert asked_for(owner, openings[0]).asked != []


def test_the_pages_name_the_gap_and_offer_to_learn_it(owner, client_of, openings):
    hers = client_of(owner)

    every = hers.get(reverse("asked_for:openings")).text
    one = hers.get(reverse("asked_for:opening", args=[openings[0]])).text

    assert "٣ مهارات مطلوبة، ولديك منها ١." in every
    assert "مدير التدريب" in one
    assert f"{reverse('learning:goal_new')}?title=" in one
    assert reverse("asked_for:openings") in hers.get(reverse("learning:skills")).text


def test_it_costs_the_same_for_one_and_for_many(owner, openings, django_assert_num_queries):
    with django_assert_num_queries(4):
        asked_for(owner)
    for place in range(10):
        note_opening(
            owner, at=AT, found_on=AT.date(), came_from=CameFrom(), title=f"فرصة {place}", skills=f"مهارة {place}"
        )
    with django_assert_num_queries(4):
        asked_for(owner)
