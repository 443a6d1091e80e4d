"""Openings: noted with where they came from, moved along the board, each change taken back."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.relations.conftest import AT, TODAY, days
from wasl.foundation.errors import NotFoundError
from wasl.foundation.search.queries import find
from wasl.relations.communities.models import Community
from wasl.relations.interactions.models import Interaction
from wasl.relations.network.introductions.queries import asked_lately
from wasl.relations.network.models import IntroductionRequest
from wasl.relations.opportunities import actions, errors, queries
from wasl.relations.opportunities.actions import CameFrom
from wasl.relations.opportunities.calendar_out import openings_calendar
from wasl.relations.opportunities.models import Conversation, Interview, Opening, OpeningChange, Referral
from wasl.relations.people.actions import merge_people, unmerge_people
from wasl.relations.people.models import Merge

pytestmark = pytest.mark.django_db

NOW = AT.astimezone(ZoneInfo("Asia/Riyadh"))


def moved(owner, opening, stage, on=TODAY, **fields):
    return actions.move_opening(owner, opening.pk, stage, on=on, today=TODAY, at=AT, **fields)


def test_where_it_came_from_is_kept_and_only_what_fits(owner, khalid, opening):
    community = Community.objects.create(owner=owner, name="جمعية المدربين")

    told = opening(came_from=CameFrom("person", "إعلان", told_by=khalid, community=community))
    joined = opening(came_from=CameFrom("community", told_by=khalid, community=community))

    assert (told.told_by, told.community) == (khalid, None)
    assert (joined.told_by, joined.community) == (None, community)
    assert [line.came_from for line in queries.opening_lines([told, joined], NOW)] == [
        "د. خالد المنصور",
        "جمعية المدربين",
    ]


def test_an_opening_without_words_is_refused(owner, opening):
    with pytest.raises(errors.OpeningWithoutTitleError):
        opening(title="   ")
    with pytest.raises(errors.OutcomeMissingError):
        opening(stage="closed")


def test_each_stage_is_dated_and_taken_back(owner, opening):
    known = opening(found_on=days(-20))

    moved(owner, known, "applied", days(-9))
    last = moved(owner, known, "interview", days(-2))

    steps = queries.opening_page(owner, known.pk, NOW).steps
    assert [(step.on, step.took) for step in steps] == [(days(-20), None), (days(-9), 11), (days(-2), 7)]
    actions.take_back_change(owner, last.pk, at=AT)
    known.refresh_from_db()
    assert (known.stage, known.stage_on) == ("applied", days(-9))


def test_the_same_move_twice_is_one(owner, opening):
    known = opening()

    assert moved(owner, known, "applied")
    assert moved(owner, known, "applied") is None
    assert OpeningChange.objects.filter(kind="moved").count() == 1


def test_closed_has_an_outcome_and_no_day_to_come(owner, opening):
    known = opening()

    with pytest.raises(errors.OutcomeMissingError):
        moved(owner, known, "closed")
    with pytest.raises(errors.OpeningInTheFutureError):
        moved(owner, known, "applied", days(1))
    moved(owner, known, "closed", outcome="rejected")
    known.refresh_from_db()
    assert (known.stage, known.outcome) == ("closed", "rejected")
    moved(owner, known, "exploring", outcome="rejected")
    known.refresh_from_db()
    assert (known.stage, known.outcome) == ("exploring", "")


def test_only_the_last_change_is_taken_back(owner, opening):
    known = opening()
    first = moved(owner, known, "exploring")
    moved(owner, known, "applied")

    with pytest.raises(errors.OpeningChangedSinceError):
        actions.take_back_change(owner, first.pk, at=AT)


def test_a_correction_is_taken_back_with_whom_it_named(owner, khalid, noura, opening):
    known = opening(told_by=khalid)
    made = actions.edit_opening(
        owner, known.pk, on=TODAY, at=AT, came_from=CameFrom("person", told_by=noura), deadline=days(5),
        title="مديرة التدريب", skills="التفاوض، التفاوض\nالعرض",
    )  # fmt: skip
    known.refresh_from_db()
    assert (known.told_by, known.deadline, known.skills, known.organisation) == (
        noura,
        days(5),
        "التفاوض\nالعرض",
        "شركة البناء",
    )

    actions.take_back_change(owner, made.pk, at=AT)

    known.refresh_from_db()
    assert (known.told_by, known.deadline, known.title, known.skills) == (khalid, None, "مدير التدريب", "")


def test_what_is_deleted_comes_back_and_is_found_again(owner, opening):
    known = opening(notes="يُفضَّل من يعرف المعارض")
    assert [hit.row_id for hit in find(owner, "المعارض", kinds=["opening"])] == [known.pk]

    gone = actions.remove_opening(owner, known.pk, on=TODAY, at=AT)
    assert find(owner, "المعارض", kinds=["opening"]) == []
    with pytest.raises(NotFoundError):
        queries.opening_by_id(owner, known.pk)
    actions.take_back_change(owner, gone.pk, at=AT)

    assert [hit.row_id for hit in find(owner, "المعارض", kinds=["opening"])] == [known.pk]


def test_nothing_of_anothers_is_touched(owner, stranger, opening):
    known = opening()
    made = moved(owner, known, "applied")

    for act in (
        lambda: actions.remove_opening(stranger, known.pk, on=TODAY, at=AT),
        lambda: actions.take_back_change(stranger, made.pk, at=AT),
        lambda: actions.set_interview(stranger, known.pk, starts_at=AT, place="", on=TODAY, at=AT),
        lambda: actions.move_opening(stranger, known.pk, "offer", on=TODAY, today=TODAY, at=AT),
    ):
        with pytest.raises(NotFoundError):
            act()


def test_a_request_rests_as_introductions_do(owner, khalid, noura, opening):
    known = opening()

    asked = actions.ask_referral(owner, known.pk, khalid.pk, target_id=noura.pk, on=TODAY, at=AT)

    request = IntroductionRequest.objects.get()
    assert (request.introducer, request.target, request.about) == (khalid, noura, "مدير التدريب")
    assert list(asked_lately(owner, days(10))) == [khalid.pk]
    with pytest.raises(errors.AskedAlreadyError):
        actions.ask_referral(owner, known.pk, khalid.pk, on=TODAY, at=AT)
    actions.take_back_change(owner, asked.pk, at=AT)
    assert not IntroductionRequest.objects.exists()
    assert not Referral.objects.exists()
    assert Opening.objects.filter(pk=known.pk).exists()


def test_the_answer_the_result_and_thanks_are_taken_back_one_by_one(owner, khalid, opening):
    referral_id = actions.ask_referral(owner, opening().pk, khalid.pk, on=days(-9), at=AT).referral_id
    yes = actions.answer_referral(
        owner, referral_id, answer="given", result="met", note="أرسل السيرة", on=days(-5), at=AT
    )
    thanks = actions.thank_for_referral(owner, referral_id, on=TODAY, at=AT)
    request = IntroductionRequest.objects.get()
    assert (request.answered_on, request.result, request.thanked_on) == (days(-5), "met", TODAY)

    with pytest.raises(errors.OpeningChangedSinceError):
        actions.take_back_change(owner, yes.pk, at=AT)
    for change in (thanks, yes):
        actions.take_back_change(owner, change.pk, at=AT)

    request.refresh_from_db()
    assert (request.answer, request.answered_on, request.result, request.thanked_on, request.note) == (
        "",
        None,
        "",
        None,
        "",
    )


def test_a_silent_answer_ends_the_waiting(owner, khalid, opening):
    referral_id = actions.ask_referral(owner, opening().pk, khalid.pk, on=days(-60), at=AT).referral_id
    assert list(asked_lately(owner, TODAY)) == [khalid.pk]

    actions.answer_referral(owner, referral_id, answer="silent", result="met", on=TODAY, at=AT)

    assert asked_lately(owner, TODAY) == {}
    assert IntroductionRequest.objects.get().result == ""


def test_a_closed_opening_asks_nobody(owner, khalid, opening):
    known = opening()
    moved(owner, known, "closed", outcome="gone")

    with pytest.raises(errors.OpeningClosedError):
        actions.ask_referral(owner, known.pk, khalid.pk, on=TODAY, at=AT)
    with pytest.raises(errors.OpeningClosedError):
        actions.set_interview(owner, known.pk, starts_at=AT, place="", on=TODAY, at=AT)


def test_an_interview_is_set_noted_and_called_off(owner, opening):
    known = opening()
    made = actions.set_interview(
        owner, known.pk, starts_at=AT + timedelta(days=1), place="الدور الرابع", on=TODAY, at=AT
    )
    assert queries.opening_page(owner, known.pk, NOW).line.interview_at == AT + timedelta(days=1)

    noted = actions.note_how_it_went(owner, made.interview_id, "سُئلت عن الميزانية", on=TODAY, at=AT)
    assert [hit.row_id for hit in find(owner, "الميزانية", kinds=["opening"])] == [known.pk]
    actions.take_back_change(owner, noted.pk, at=AT)
    off = actions.call_off_interview(owner, made.interview_id, on=TODAY, at=AT)
    assert queries.opening_page(owner, known.pk, NOW).interviews == []
    actions.take_back_change(owner, off.pk, at=AT)

    assert Interview.objects.get().went == ""
    assert len(queries.opening_page(owner, known.pk, NOW).interviews) == 1


def test_contacts_stand_with_it_and_those_of_late_are_offered(owner, khalid, opening):
    known = opening(told_by=khalid)
    logged = actions.log_about(owner, known.pk, people=[khalid], channel="call", direction="out", note="سألته", at=AT)
    other = Interaction.objects.create(owner=owner, channel="whatsapp", at=AT)
    other.participations.create(person=khalid, at=AT)

    page = queries.opening_page(owner, known.pk, NOW)
    assert ([talk.id for talk in page.talks], [talk.id for talk in page.offered]) == ([logged.pk], [other.pk])
    actions.link_contact(owner, known.pk, other.pk)
    actions.link_contact(owner, known.pk, other.pk)
    actions.unlink_contact(owner, known.pk, logged.pk)

    assert [row.interaction_id for row in Conversation.objects.all()] == [other.pk]
    assert Interaction.objects.count() == 2


def test_people_made_one_bring_their_openings_and_part_again(owner, khalid, noura, opening):
    known = opening(told_by=noura)
    actions.ask_referral(owner, known.pk, noura.pk, on=TODAY, at=AT)

    merge_people(owner, khalid.pk, noura.pk, at=AT)
    assert Opening.objects.get().told_by == khalid
    assert [line.id for line in queries.openings_of(owner, khalid, NOW)] == [known.pk]
    unmerge_people(owner, Merge.objects.get().pk, at=AT)

    assert Opening.objects.get().told_by == noura
    assert IntroductionRequest.objects.get().introducer == noura


@pytest.mark.parametrize(
    ("read", "count"),
    [
        (lambda owner, opening: queries.board(owner, NOW), 4),
        (lambda owner, opening: queries.opening_list(owner, NOW), 4),
        (lambda owner, opening: queries.opening_page(owner, opening.pk, NOW), 10),
        (lambda owner, opening: queries.came_through(owner), 8),
        (lambda owner, opening: queries.actions_due(owner, NOW), 2),
        (lambda owner, opening: queries.openings_of(owner, opening.told_by, NOW), 4),
    ],
    ids=["board", "list", "page", "came", "due", "person"],
)
def test_reading_costs_the_same_for_one_and_for_many(
    owner, khalid, noura, opening, django_assert_num_queries, read, count
):
    known = opening(told_by=khalid)
    assert known.told_by == khalid  # read now
    actions.ask_referral(owner, known.pk, khalid.pk, on=TODAY, at=AT)
    actions.log_about(owner, known.pk, people=[khalid], channel="call", direction="out", note="", at=AT)
    with django_assert_num_queries(count):
        read(owner, known)

    for place in range(12):
        more = opening(told_by=noura, title=f"فرصة {place}")
        moved(owner, more, "applied")
        actions.ask_referral(owner, more.pk, noura.pk, on=TODAY, at=AT)
        actions.set_interview(owner, known.pk, starts_at=AT + timedelta(days=place), place="", on=TODAY, at=AT)
        actions.log_about(owner, known.pk, people=[khalid, noura], channel="call", direction="out", note="", at=AT)

    with django_assert_num_queries(count):
        read(owner, known)


def test_moments_of_the_owners_day_are_told_in_the_calendar(owner, opening):
    known = opening(deadline=days(3))
    actions.set_interview(
        owner, known.pk, starts_at=AT + timedelta(days=1), place="https://meet.example.com/x", on=TODAY, at=AT
    )

    told = openings_calendar(owner, datetime.fromisoformat("2026-11-23T12:00:00+03:00")).decode().replace("\r\n ", "")

    assert told.count("BEGIN:VEVENT") == 2
    assert "DTSTART;VALUE=DATE:20261126" in told
    assert "DTSTART:20261124T090000Z" in told
    assert "https://meet.example.com/x" in told
    assert told == openings_calendar(owner, datetime.fromisoformat("2026-11-23T12:00:00+03:00")).decode().replace(
        "\r\n ", ""
    )
