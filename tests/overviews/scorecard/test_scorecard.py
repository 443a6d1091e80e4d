"""The scorecard of an owner: each row from what happened, the page in both languages, paper and program."""

from datetime import UTC, date, datetime, timedelta
from io import BytesIO

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.translation import override
from pypdf import PdfReader

from wasl.foundation.pdf.fonts import font_file
from wasl.overviews.scorecard.paper import paper_of
from wasl.overviews.scorecard.queries import scorecard
from wasl.overviews.scorecard.telling import scorecard_told
from wasl.relations.communities.actions import (
    Met,
    add_community,
    add_contribution,
    add_event,
    add_resource,
    note_people_met,
    share_resource,
    use_resource,
)
from wasl.relations.communities.models import Resource
from wasl.relations.communities.rules import Named
from wasl.relations.content.actions import PostGiven, TopicGiven, add_echo, add_topic, note_reading, publish
from wasl.relations.content.rules.worked import Figures
from wasl.relations.discussions.actions import DiscussionGiven, follow_discussion, note_view
from wasl.relations.exchange.actions import make_team, note_favour
from wasl.relations.interactions.actions import log_interaction, set_rhythm
from wasl.relations.interactions.models import Interaction
from wasl.relations.learning.actions import log_study, set_goal
from wasl.relations.occasions.actions import add_invitation, add_life_event, say_attendance
from wasl.relations.opportunities.actions import CameFrom, answer_referral, ask_referral, note_opening
from wasl.relations.organisations.actions import follow
from wasl.relations.people.actions import create_person
from wasl.relations.people.actions.affiliations import add_affiliation
from wasl.relations.people.actions.tags import tag_people
from wasl.relations.people.models import Tag
from wasl.relations.preparation.actions import list_target, tick_question
from wasl.relations.preparation.models import Question
from wasl.relations.trust.actions import (
    agree_new_day,
    keep_promise,
    make_promise,
    note_disagreement,
    settle_disagreement,
)

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)
NAMES = ("نورة القاسمي", "خالد المنصور", "هند السالم", "سارة العتيبي", "ماجد الدوسري")
built = pytest.mark.skipif(not font_file("arabic", "").exists(), reason="the assets are not built")


def ago(days):
    return TODAY - timedelta(days=days)


@pytest.fixture
def people(owner):
    return [create_person(owner, display_name=name, at=NOW - timedelta(days=200)) for name in NAMES]


def last(owner, row):
    with override("en"):
        card = next(card for card in scorecard(owner, NOW).cards if card.row == row)
    one = card.readings[-1]
    return one.value, one.part, one.cases


def touch(owner, person, days):
    return log_interaction(owner, people=[person], channel="call", at=NOW - timedelta(days=days))


def test_a_rhythm_holds_as_long_as_its_days(owner, people):
    for person, days in zip(people[:3], (5, 10, 40), strict=True):
        set_rhythm(owner, person=person, every_days=14)
        touch(owner, person, days)
    touch(owner, people[3], 1)  # no rhythm is wished for her

    assert last(owner, "P2") == (2 / 3, 2, 3)
    with override("en"):
        card = next(card for card in scorecard(owner, NOW).cards if card.row == "P2")
    assert [one.part for one in card.readings[-3:]] == [1, 2, 2]


def test_of_promises_those_kept_in_time_and_those_announced(owner, people):
    for days, kept in ((20, 21), (15, 15), (10, 3)):
        made = make_promise(owner, people=people[:1], wording="الملخص", made_on=ago(40), due_on=ago(days))
        keep_promise(owner, made.pk, on=ago(kept))
    moved = make_promise(owner, people=people[:1], wording="الأرقام", made_on=ago(40), due_on=ago(8))
    agree_new_day(owner, moved.pk, due_on=TODAY + timedelta(days=5), on=ago(9))

    assert last(owner, "P6a") == (2 / 3, 2, 3)
    assert last(owner, "P6b") == (0.5, 1, 2)


def test_of_disagreements_those_settled_once_they_had_two_weeks(owner, people):
    settled, _open, _late = (
        note_disagreement(owner, people=people[:1], matter="موعد", on=ago(days)) for days in (60, 30, 5)
    )
    settle_disagreement(owner, settled.pk, how="between", on=ago(50))

    assert last(owner, "P6c") == (0.5, 1, 2)


def test_of_written_messages_those_in_which_nothing_stands_out(owner, people):
    texts = ["أضعت وقتي معك", *(f"شكرا على الملف {number}" for number in range(4))]
    for place, text in enumerate(texts):
        touch(owner, people[0], 8 * place + 1)
        Interaction.objects.filter(pk=Interaction.objects.latest("pk").pk).update(text=text, direction="out")

    assert last(owner, "S6") == (0.8, 4, 5)


def test_hours_volunteered_count_by_their_last_day_and_a_shelf_by_its_use(owner, people):
    add_contribution(owner, what="تدريب الخريجين", minutes=90, first_on=ago(9), last_on=TODAY)
    add_contribution(owner, what="تنظيم اللقاء", minutes=60, first_on=ago(30))
    used, shared, _idle = (add_resource(owner, title=title) for title in ("المكتبة", "قاعدة الأنظمة", "مجلة الهندسة"))
    Resource.objects.update(created_at=NOW - timedelta(days=50))
    use_resource(owner, used.pk, on=ago(100))
    share_resource(owner, shared.pk, people=people[:1], on=ago(3), at=NOW)

    assert last(owner, "P3c") == (1.5, 90, 1)
    assert last(owner, "P3d") == (1 / 3, 1, 3)


def test_what_is_given_and_received_leans(owner, people):
    for side in ("given", "given", "given", "received"):
        note_favour(owner, people=people[:1], side=side, kind="help", on=ago(3))

    assert last(owner, "P4") == (0.5, 3, 4)


def test_joys_and_hard_times_want_a_word_and_invitations_an_answer_that_was_kept(owner, people):
    add_life_event(owner, people[0], kind="promotion", on=ago(30), today=ago(30))
    touch(owner, people[0], 28)
    add_life_event(owner, people[1], kind="illness", on=ago(30), today=ago(30))
    add_life_event(owner, people[2], kind="wedding", on=ago(2), today=ago(2))  # a week is not over
    invitation = add_invitation(owner, people[3], kind="wedding", on=ago(5))
    say_attendance(owner, invitation.pk, attendance="there")

    assert last(owner, "P5") == (2 / 3, 2, 3)


def test_questions_before_a_meeting(owner, people):
    made = list_target(owner, at=NOW, person=people[0], why="شراكة")
    questions = Question.objects.filter(target=made.target_id)
    tick_question(owner, questions.earliest("id").pk, done_on=TODAY, note="صدر لها كتاب", at=NOW)

    value, part, cases = last(owner, "P1")
    assert (part, cases, value) == (1, questions.count(), 1 / questions.count())


def test_learning_is_told_in_hours(owner):
    goal = set_goal(owner, title="التفاوض", at=NOW)
    log_study(owner, goal.pk, minutes=90, on=TODAY, at=NOW)

    assert last(owner, "P7") == (1.5, 90, 1)


def test_communities_in_which_she_took_part_and_people_met_there(owner, people):
    community = add_community(owner, name="جمعية المحاسبين", since=ago(300))
    add_community(owner, name="نادي القراءة", since=ago(300))
    event = add_event(
        owner, on=ago(10), title="ندوة", starts_at=NOW - timedelta(days=9), community=community, kind="seminar"
    )
    note_people_met(
        owner,
        event.pk,
        met=[Met(Named(one.display_name, "", "", ""), one) for one in people[:3]],
        at=NOW - timedelta(days=9),
    )
    touch(owner, people[0], 8)

    assert last(owner, "P3a") == (0.5, 1, 2)
    assert last(owner, "P3b") == (1 / 3, 1, 3)


def test_openings_that_came_through_people(owner, people):
    for told_by, title in ((people[0], "مدير التدريب"), (None, "مستشار"), (None, "محلل بيانات")):
        came = CameFrom("person", told_by=told_by) if told_by else CameFrom("advert", "منصة التوظيف")
        made = note_opening(owner, title=title, found_on=ago(20), came_from=came, at=NOW)
    asked = ask_referral(owner, made.opening_id, people[1].pk, on=ago(15), at=NOW)
    answer_referral(owner, asked.referral_id, answer="given", on=ago(10), at=NOW)

    assert last(owner, "O1") == (2 / 3, 2, 3)


def test_organisations_where_somebody_was_spoken_with(owner, people):
    for person, name in zip(people, ("هيئة المعارض", "شركة البناء", "هيئة المدن"), strict=False):
        add_affiliation(owner, person.pk, at=NOW, organisation=name)
        follow(owner, name, at=NOW - timedelta(days=30))
    touch(owner, people[0], 40)
    touch(owner, people[1], 100)

    assert last(owner, "S3") == (1 / 3, 1, 3)


def test_discussions_with_a_word_of_her_own(owner):
    for number, topic in enumerate(("قياس الأثر", "التعلّم المدمج", "مستقبل التدريب")):
        made = follow_discussion(owner, DiscussionGiven(topic), at=NOW - timedelta(days=30))
        if number < 2:
            on = ago(5 if number else 90)
            note_view(owner, made.pk, words="رأيي", on=on, at=NOW, is_own=True)

    assert last(owner, "S5") == (1 / 3, 1, 3)


def test_planned_days_that_were_kept_and_posts_that_were_answered(owner, people):
    topics = [
        add_topic(owner, TopicGiven(f"موضوع {days}", planned_on=ago(days)), on=ago(90), at=NOW - timedelta(days=90))
        for days in (3, 20, 40)
    ]
    out = publish(owner, PostGiven("نُشر", ago(38), topic=topics[2]), at=NOW)
    answered, silent, unknown = (publish(owner, PostGiven(f"منشور {n}", ago(10)), at=NOW) for n in range(3))
    note_reading(owner, out.pk, Figures(reactions=90, comments=0), on=ago(9), at=NOW)
    note_reading(owner, silent.pk, Figures(comments=0, views=5000), on=ago(9), at=NOW)
    note_reading(owner, unknown.pk, Figures(reactions=12), on=ago(9), at=NOW)
    add_echo(owner, answered.pk, people[0], on=ago(8))

    # cases: the days of 20 and 40 days ago, and the posts of which it is known; that of three days ago is still open
    assert last(owner, "S4") == (2 / 5, 2, 5)


def test_common_ground_teams_and_breadth_rest_on_contacts(owner, people):
    for person in people:
        touch(owner, person, 3)
        add_affiliation(owner, person.pk, at=NOW, organisation="هيئة المعارض" if person == people[0] else "شركة البناء")
    tag_people(owner, [people[0].pk, people[1].pk], name="الخط العربي", at=NOW, kind=Tag.Kind.INTEREST)
    make_team(owner, name="فريق المناهج", person_ids=[one.pk for one in people[:3]], at=NOW)

    assert last(owner, "O4") == (0.4, 2, 5)
    assert last(owner, "O5") == (1, 3, 3)
    assert last(owner, "O6") == (2, 2, 5)


def test_nothing_of_another_owner_counts(owner, stranger, people):
    test_common_ground_teams_and_breadth_rest_on_contacts(owner, people)
    test_what_is_given_and_received_leans(owner, people)

    with override("en"):
        found = scorecard(stranger, NOW)
    assert (found.is_empty, found.step) == (True, None)


def test_the_next_step_is_one_and_leads_to_where_it_is_done(owner, people):
    set_rhythm(owner, person=people[2], every_days=7)
    touch(owner, people[2], 30)
    with override("ar"):
        step = scorecard(owner, NOW).step
    assert (step.row, step.url) == ("P2", reverse("person_page:person", args=[people[2].pk]))
    assert people[2].display_name in step.sentence

    promise = make_promise(
        owner, people=people[:1], wording="سرّ بيننا", made_on=TODAY, due_on=TODAY + timedelta(days=1), is_private=True
    )
    with override("ar"):
        step = scorecard(owner, NOW).step
    assert (step.row, step.url) == ("P6a", reverse("trust:promise", args=[promise.pk]))
    assert "سرّ بيننا" not in step.sentence


def test_as_many_queries_for_many_as_for_few(owner, people):
    def count():
        with (
            override("ar"),
            CaptureQueriesContext(
                connection,
            ) as asked,
        ):
            scorecard(owner, NOW)
        return len(asked)

    for person in people[:2]:
        set_rhythm(owner, person=person, every_days=7)
        touch(owner, person, 30)
    few = count()
    for person in people[2:]:
        set_rhythm(owner, person=person, every_days=7)
        for days in range(1, 60, 4):
            touch(owner, person, days)
    for number in range(20):
        add_life_event(owner, people[number % 5], kind="promotion", on=ago(number + 9), today=ago(number))
        note_favour(owner, people=people, side="given", kind="help", on=ago(number))
    assert count() == few


@time_machine.travel(NOW, tick=False)
@pytest.mark.parametrize(
    ("language", "heading", "row"), [("ar", "لوحة الممارسات", "الفرق"), ("en", "Scorecard", "Teams")]
)
def test_the_page_speaks_both_languages(owner, people, client_of, language, heading, row):
    owner.preferences.language = language
    owner.preferences.save()
    test_common_ground_teams_and_breadth_rest_on_contacts(owner, people)

    page = client_of(owner).get(reverse("scorecard:scorecard")).content.decode()
    assert f"<h1>{heading}</h1>" in page
    assert f">{row}</h3>" in page
    assert page.count("<table") == 3


def test_an_empty_book_is_told_how_to_begin(owner, client_of):
    page = client_of(owner).get(reverse("scorecard:scorecard")).content.decode()
    assert reverse("importers:start") in page
    assert "scorecard-card" not in page


@built
@pytest.mark.parametrize(("language", "title"), [("ar", "لوحة الممارسات"), ("en", "Scorecard")])
def test_on_paper(owner, people, language, title):
    test_what_is_given_and_received_leans(owner, people)
    with override(language):
        reader = PdfReader(BytesIO(paper_of(owner, scorecard(owner, NOW), NOW)))
    assert (reader.metadata.title, len(reader.pages) > 0) == (title, True)
    text = "\n".join(page.extract_text() for page in reader.pages)
    assert ("+0.5" in text) == (language == "en")


def test_a_program_reads_it(owner, people):
    test_what_is_given_and_received_leans(owner, people)
    with override("en"):
        told = scorecard_told(scorecard(owner, NOW))

    row = next(row for row in told["rows"] if row["row"] == "P4")
    assert (row["form"], row["level"], row["value"], row["cases"], len(row["weeks"])) == (
        "balance",
        "given",
        0.5,
        4,
        12,
    )
    assert (told["day"], len(told["weeks"])) == ("2026-11-23", 12)
