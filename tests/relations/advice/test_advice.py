"""Advice is kept with who gave it; whether it was followed is asked once; each press taken back."""

import pytest
from django.urls import reverse

from tests.relations.conftest import AT, TODAY, days
from wasl.foundation.search.queries import find
from wasl.overviews.duplicates.actions import merge, unmerge
from wasl.relations.advice import actions, queries, rules
from wasl.relations.advice.emptying import empty_advice
from wasl.relations.advice.errors import AdviceInTheFutureError, AdviceWithoutMatterError
from wasl.relations.advice.models import Advice
from wasl.relations.interactions.emptying import KEPT_IN_THE_BIN
from wasl.relations.people.actions import create_person

pytestmark = pytest.mark.django_db
MONTH_AGO = days(-30)


@pytest.fixture
def kept(owner, khalid):
    def keep(matter="طلب علاوة", on=MONTH_AGO, **fields):
        given = actions.Given(matter, **({"words": "اطلبها بعد إنجاز", "giver": khalid} | fields))
        return actions.keep_advice(owner, given, on=on, today=TODAY, at=AT)

    return keep


@pytest.fixture
def hers(owner, client_of):
    return client_of(owner)


def url(name, *args):
    return reverse(f"advice:{name}", args=args)


def undo_of(answer):
    return next(iter(answer.wsgi_request._messages._queued_messages)).extra_tags


def found(owner, words):
    return [hit.row_id for hit in find(owner, words, kinds=["advice"])]


def test_it_is_asked_for_two_weeks_from_a_month_on():
    assert not rules.is_asked(TODAY, days(-1))
    assert rules.is_asked(TODAY, TODAY)
    assert rules.is_asked(TODAY, days(13))
    assert not rules.is_asked(TODAY, days(14))
    assert not rules.is_asked(None, TODAY)


def test_advice_is_asked_about_once_and_a_lesson_never(owner, kept):
    made = kept()
    kept("درس", kind="lesson")

    assert [due.row_id for due in queries.actions_due(owner, TODAY)] == [made.pk]
    assert queries.actions_due(owner, days(14)) == []
    before = actions.say_how_it_went(owner, made.pk, followed="yes", on=TODAY, went="well", outcome="قُبلت")
    assert queries.actions_due(owner, TODAY) == []
    assert found(owner, "قبلت") == [made.pk]
    actions.set_advice_back(owner, made.pk, before)
    assert [due.giver for due in queries.actions_due(owner, TODAY)] == ["د. خالد المنصور"]
    actions.ask_no_more(owner, made.pk)
    assert queries.actions_due(owner, TODAY) == []


def test_without_a_matter_or_before_its_day_nothing_is_kept(kept):
    with pytest.raises(AdviceWithoutMatterError):
        kept(" ")
    with pytest.raises(AdviceInTheFutureError):
        kept(on=days(1))


def test_the_bin_gives_back_until_it_is_emptied(owner, kept):
    made = kept()
    actions.remove_advice(owner, made.pk, at=AT)
    assert found(owner, "علاوة") == []
    actions.restore_advice(owner, made.pk)
    assert found(owner, "علاوة") == [made.pk]
    actions.remove_advice(owner, made.pk, at=AT)

    assert empty_advice(AT) == 0
    assert empty_advice(AT + KEPT_IN_THE_BIN) == 1


def test_when_two_people_become_one_the_advice_is_of_the_one(owner, kept, khalid):
    again = create_person(owner, display_name="خالد المنصور", at=AT)
    made = kept(giver=again)

    became = merge(owner, khalid.pk, again.pk, at=AT)

    assert [row.pk for row in queries.advice_from(owner, khalid)] == [made.pk]
    unmerge(owner, became.pk, at=AT)
    assert queries.advice_from(owner, khalid) == []


def test_keeping_correcting_answering_deleting_on_the_pages(hers, owner, khalid):
    hers.post(url("advice_new"), {"matter": "طلب علاوة", "who": "خالد المنصور", "kind": "advice"})
    made = Advice.objects.get()
    assert made.giver == khalid
    undo = undo_of(hers.post(url("advice_edit", made.pk), {"matter": "آخر", "who": "كتاب", "kind": "lesson"}))
    made.refresh_from_db()
    assert (made.giver, made.giver_name, made.kind) == (None, "كتاب", "lesson")
    hers.post(undo)
    made.refresh_from_db()
    assert (made.matter, made.giver) == ("طلب علاوة", khalid)
    undo = undo_of(hers.post(url("advice_went", made.pk), {"followed": "partly", "went": "mixed", "outcome": "تأجل"}))
    made.refresh_from_db()
    assert (made.followed, made.went, made.outcome) == ("partly", "mixed", "تأجل")
    hers.post(undo)
    made.refresh_from_db()
    assert (made.followed, made.outcome) == ("", "")
    assert url("advice", made.pk) in hers.get(reverse("person_page:person", args=[khalid.pk])).text
    for shows in queries.SHOWS:
        assert hers.get(url("all") + f"?shows={shows}").status_code == 200
    undo = undo_of(hers.post(url("advice_remove", made.pk)))
    assert hers.get(url("advice", made.pk)).status_code == 404
    hers.post(undo)
    assert hers.get(url("advice", made.pk)).status_code == 200
    assert hers.post(url("advice_new"), {"matter": ""}).status_code == 422


def test_one_press_from_today_answers_and_leads_back(hers, kept):
    made = kept(on=days(-30))
    answer = hers.post(url("advice_went", made.pk), {"followed": "yes", "next": "/today/"})

    assert answer["Location"] == "/today/"
    made.refresh_from_db()
    assert (made.followed, made.went) == ("yes", "")


def test_only_ones_own(client_of, stranger, kept):
    made, theirs = kept(), client_of(stranger)

    assert theirs.get(url("advice", made.pk)).status_code == 404
    assert theirs.post(url("advice_went", made.pk), {"followed": "yes"}).status_code == 404
    assert "طلب علاوة" not in theirs.get(url("all")).text
