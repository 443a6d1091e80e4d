"""Discussions are followed with views, own words and whom one met; live ones reach the calendar and Today."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from wasl.foundation.errors import NotFoundError
from wasl.foundation.search.queries import find
from wasl.overviews.duplicates.actions import merge, unmerge
from wasl.overviews.today.beside import beside
from wasl.overviews.today.queries import as_json, today_plan
from wasl.relations.discussions import actions, queries, rules
from wasl.relations.discussions.actions import DiscussionGiven
from wasl.relations.discussions.calendar_out import discussions_calendar
from wasl.relations.discussions.emptying import empty_discussions
from wasl.relations.discussions.errors import (
    DiscussionEndsFirstError,
    DiscussionWithoutWordsError,
    NameTakenError,
    UnknownZoneError,
)
from wasl.relations.discussions.models import Discussion, Encounter, View
from wasl.relations.people.models import Person

pytestmark = pytest.mark.django_db
AT = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)  # nine in the morning in Riyadh
TODAY = date(2026, 11, 23)
RIYADH = ZoneInfo("Asia/Riyadh")
ANNOUNCED = datetime(2026, 12, 1, 18, 0, tzinfo=UTC).replace(tzinfo=None)


@pytest.fixture
def hers(owner, client_of):
    return client_of(owner)


def follow(owner, topic="الذكاء الاصطناعي في التعليم", **told):
    return actions.follow_discussion(owner, DiscussionGiven(topic, **told), at=AT)


def url(name, *args):
    return reverse(f"discussions:{name}", args=args)


@pytest.mark.parametrize(
    ("told", "due"),
    [
        ({"starts_at": datetime(2026, 11, 24, 19, tzinfo=RIYADH)}, ("discussion-live", date(2026, 11, 24))),
        ({"starts_at": datetime(2026, 11, 23, 8, 30, tzinfo=RIYADH)}, ("discussion-live", TODAY)),
        ({"starts_at": datetime(2026, 11, 23, 7, tzinfo=RIYADH)}, None),
        ({"starts_at": datetime(2026, 11, 25, 19, tzinfo=RIYADH)}, None),
        ({"next_step": "جواب", "next_on": date(2026, 11, 20)}, ("discussion-step", date(2026, 11, 20))),
        ({"next_step": "جواب", "next_on": date(2026, 11, 24)}, None),
        ({"next_step": "جواب", "next_on": date(2026, 10, 20)}, None),
        ({"next_step": "جواب", "next_on": TODAY, "asks_from": date(2026, 11, 25)}, None),
    ],
)
def test_what_a_discussion_asks_of_a_day(told, due):
    standing = {"starts_at": None, "ends_at": None, "next_step": "", "next_on": None, "asks_from": None, **told}

    assert rules.due_of(rules.Standing(**standing), AT.astimezone(RIYADH)) == due


def test_a_moment_is_told_in_the_zone_in_which_it_was_announced(owner):
    made = follow(owner, starts_at=ANNOUNCED, ends_at=ANNOUNCED + timedelta(hours=1), time_zone="Europe/London")

    assert made.starts_at == datetime(2026, 12, 1, 18, 0, tzinfo=UTC)
    text = discussions_calendar(owner, AT).decode()
    assert "DTSTART" in text
    assert "20261201T180000" in text
    assert follow(owner, "آخر", starts_at=ANNOUNCED).starts_at.astimezone(UTC).hour == 15


def test_what_is_refused(owner):
    for told, refusal in (
        ({"topic": " "}, DiscussionWithoutWordsError),
        ({"ends_at": ANNOUNCED + timedelta(hours=1)}, DiscussionEndsFirstError),
        ({"starts_at": AT, "ends_at": AT - timedelta(hours=1)}, DiscussionEndsFirstError),
        ({"time_zone": "Asia/Nowhere"}, UnknownZoneError),
    ):
        with pytest.raises(refusal):
            follow(owner, **told)


def test_views_own_words_and_who_said_them(owner, noura_known, hers):
    made = follow(owner)

    hers.post(url("view_note", made.pk), {"who": "نورة القاسمي", "words": "يوفر ساعة في اليوم"})
    hers.post(url("view_note", made.pk), {"who": "ضيف", "words": "يحتاج تدريبًا"})
    hers.post(url("own_note", made.pk), {"words": "جرّبناه في فصلين"})
    hers.post(url("own_note", made.pk), {"words": " "})

    page = queries.discussion_page(owner, made.pk)
    assert [(one.person, one.name) for one in page.heard] == [(noura_known, "نورة القاسمي"), (None, "ضيف")]
    assert [one.words for one in page.own] == ["جرّبناه في فصلين"]
    assert (page.line.views, page.line.own) == (2, 1)
    assert [hit.row_id for hit in find(owner, "ساعة في اليوم", kinds=["discussion"])] == [made.pk]
    assert "الذكاء الاصطناعي" in hers.get(reverse("person_page:person", args=[noura_known.pk])).content.decode()


@pytest.fixture
def noura_known(owner):
    from wasl.relations.people.actions import create_person

    return create_person(owner, display_name="نورة القاسمي", gender="f", at=AT)


def test_a_name_is_a_proposal_and_becomes_somebody_with_how_one_met(owner, hers):
    made = follow(owner, place="LinkedIn")
    hers.post(url("met_note", made.pk), {"name": "ليلى التونسي", "note": "باحثة"})
    met = Encounter.objects.get()
    assert met.person is None

    hers.post(url("met_add", met.pk))
    person = Person.objects.get(display_name="ليلى التونسي")
    assert (person.how_met, person.notes) == ("الذكاء الاصطناعي في التعليم · LinkedIn", "باحثة")
    assert person.met_on == met.on.isoformat()
    with pytest.raises(NameTakenError):
        actions.add_to_people(owner, met.pk, at=AT)

    hers.post(url("met_take_back", met.pk))
    person.refresh_from_db()
    met.refresh_from_db()
    assert (met.person, bool(person.deleted_at)) == (None, True)


def test_who_is_known_keeps_how_one_met(owner, noura_known, hers):
    made = follow(owner)
    met = actions.note_met(owner, made.pk, name="نورة", on=TODAY, at=AT)
    [(_one, fitting)] = queries.discussion_page(owner, made.pk).met
    assert fitting == [noura_known]

    hers.post(url("met_is", met.pk, noura_known.pk))
    noura_known.refresh_from_db()
    assert noura_known.how_met == "الذكاء الاصطناعي في التعليم"
    actions.take_back_added(owner, met.pk, at=AT)
    noura_known.refresh_from_db()
    assert (noura_known.deleted_at, noura_known.how_met) == (None, "")


def test_merging_two_people_moves_what_they_said(owner, noura_known):
    from wasl.relations.people.actions import create_person

    other = create_person(owner, display_name="Noura Alqasimi", at=AT)
    made = follow(owner)
    actions.note_view(owner, made.pk, words="رأي", on=TODAY, at=AT, person=other)
    actions.note_met(owner, made.pk, name="", person=other, on=TODAY, at=AT)

    done = merge(owner, noura_known.pk, other.pk, at=AT)
    assert (View.objects.get().person, Encounter.objects.get().person) == (noura_known, noura_known)
    unmerge(owner, done.pk, at=AT)

    assert (View.objects.get().person, Encounter.objects.get().person) == (other, other)


def test_today_speaks_of_the_live_one_and_of_the_step(owner, hers):
    live = follow(owner, starts_at=AT + timedelta(hours=20))
    step = follow(owner, "قياس الأثر", next_step="إرسال النموذج", next_on=TODAY - timedelta(days=1))

    matters = today_plan(owner, AT).matters
    assert [(one.kind, one.row, one.row_id) for one in matters] == [
        ("discussion-live", "S5", live.pk), ("discussion-step", "S5", step.pk),
    ]  # fmt: skip
    assert "قياس الأثر · إرسال النموذج" in matters[1].title
    assert {row["row"] for row in as_json(today_plan(owner, AT))} == {"S5"}
    assert any(one.label == live.topic for one in beside(owner, today_plan(owner, AT), AT).soon)

    actions.ask_from(owner, live.pk, day=TODAY + timedelta(days=1))
    hers.post(url("discussion_step", step.pk))
    assert today_plan(owner, AT).matters == []
    hers.post(url("discussion_as_before", step.pk))
    assert [one.row_id for one in today_plan(owner, AT).matters] == [step.pk]


def test_each_press_is_taken_back(owner, hers):
    made = follow(owner)
    view = actions.note_view(owner, made.pk, words="رأي", on=TODAY, at=AT)

    hers.post(url("discussion_close", made.pk))
    assert queries.discussion_list(owner, AT).closed != []
    hers.post(url("discussion_close", made.pk))
    assert queries.discussion_list(owner, AT).open != []
    for part, row in (("view", view), ("discussion", made)):
        hers.post(url("remove", part, row.pk))
        row.refresh_from_db()
        assert row.deleted_at
        hers.post(url("restore", part, row.pk))
        row.refresh_from_db()
        assert not row.deleted_at
    told = {"topic": "غيره", "time_zone": "Asia/Riyadh", "starts_at": "2026-12-01T18:00"}
    assert hers.post(url("discussion_edit", made.pk), told).status_code == 302
    assert Discussion.objects.get().topic == "غيره"
    assert "2026-12-01T18:00" in hers.get(url("discussion_edit", made.pk)).content.decode()
    hers.post(url("discussion_as_before", made.pk))
    assert (Discussion.objects.get().topic, Discussion.objects.get().starts_at) == (made.topic, None)


def test_the_bin_is_emptied_after_thirty_days(owner):
    made = follow(owner)
    actions.put_away(owner, "discussion", made.pk, at=AT)

    empty_discussions(AT + timedelta(days=31))

    assert not Discussion.objects.exists()


def test_as_many_queries_for_one_as_for_many(owner):
    def count():
        with CaptureQueriesContext(connection) as asked:
            queries.discussion_list(owner, AT)
            queries.discussion_page(owner, made.pk)
        return len(asked)

    made = follow(owner)
    before = count()
    for number in range(8):
        follow(owner, f"نقاش {number}")
        actions.note_view(owner, made.pk, words="رأي", on=TODAY, at=AT)

    assert count() == before


def test_another_owners_is_not_found(owner, stranger, client_of):
    made = follow(owner)

    with pytest.raises(NotFoundError):
        actions.note_view(stranger, made.pk, words="رأي", on=TODAY, at=AT)
    assert client_of(stranger).get(url("discussion", made.pk)).status_code == 404
    assert "VEVENT" not in client_of(stranger).get(url("calendar")).content.decode()
