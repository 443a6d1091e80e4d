"""Advice of a month ago is asked about, once, besides people."""

from datetime import timedelta

import pytest

from tests.overviews.today.conftest import NOW, TODAY
from wasl.overviews.today.queries import today_plan
from wasl.relations.advice.actions import Given, keep_advice, say_how_it_went

pytestmark = pytest.mark.django_db


def matters(owner, days=0):
    return [one for one in today_plan(owner, NOW + timedelta(days=days)).matters if one.kind == "advice"]


def test_the_question_names_who_gave_it(owner, make, client_of):
    giver = make("خالد المنصور", gender="m", days_ago=(40,))
    on = TODAY - timedelta(days=30)
    made = keep_advice(owner, Given("طلب علاوة", giver=giver), on=on, today=TODAY, at=NOW)

    [matter] = matters(owner)

    assert (matter.row, matter.title) == ("O3", "طلب علاوة")
    assert "خالد المنصور" in matter.reason
    assert matters(owner, days=14) == []
    say_how_it_went(owner, made.pk, followed="no", on=TODAY)
    assert matters(owner) == []
