"""Topics are proposed from what was learned and what people ask about; taken or declined by one press."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.translation import override

from tests.relations.content.conftest import AT, TODAY, ago
from wasl.foundation.errors import NotFoundError
from wasl.overviews.today.queries import as_json, today_plan
from wasl.relations.advice.actions import Given, keep_advice, say_how_it_went
from wasl.relations.content import actions, queries
from wasl.relations.content.models import Declined, Topic
from wasl.relations.content.rules.topics import Candidate, Taken, Voice, are_about_the_same, question_in, ranked, told
from wasl.relations.content.wording import reason_words
from wasl.relations.discussions.actions import DiscussionGiven, follow_discussion, note_view
from wasl.relations.exchange.actions import note_favour
from wasl.relations.exchange.models import OwnGround
from wasl.relations.interactions.actions import log_interaction
from wasl.relations.learning.actions import log_study, note_skill, set_goal, settle_goal
from wasl.relations.opportunities.actions import note_opening
from wasl.relations.people.actions import delete_people
from wasl.relations.people.actions.tags import tag_people
from wasl.relations.people.models import Tag

pytestmark = pytest.mark.django_db


def learn(owner, title="تحليل البيانات", on=None):
    goal = set_goal(owner, title=title, at=AT - timedelta(days=60))
    settle_goal(owner, goal.pk, "reached", on=on or ago(20))
    return goal


def set_own_interest(owner, name):
    OwnGround.objects.create(owner=owner, kind=OwnGround.Kind.INTEREST, name=name, key=name)


def proposed(owner):
    return {one.words: (one.kind, len(one.people)) for one in queries.proposed_topics(owner, TODAY)}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("تحليل البيانات", "تحليل بيانات المبيعات", True),
        ("قياس الأثر", "كيف نبدأ قياس أثر البرامج؟", True),
        ("Project management", "Management of budgets and contracts", False),
        ("التصوير", "إعداد الميزانيات", False),
        ("", "إعداد الميزانيات", False),
    ],
)
def test_what_is_about_the_same(one, other, same):
    assert are_about_the_same(told(one), told(other)) is same


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("السلام عليكم\nكيف تقيسون أثر التدريب؟ شكرًا", "كيف تقيسون أثر التدريب"),
        ("Could you send the survey?", "Could you send the survey"),
        ("شكرًا على الملخص", ""),
    ],
)
def test_what_a_message_asks(text, question):
    assert question_in(text) == question


def test_more_people_weigh_more_and_topics_about_the_same_become_one():
    found = ranked(
        [Candidate("goal", 1, "تحليل البيانات"), Candidate("skill", 2, "تحليل بيانات المبيعات", frozenset({7})),
         Candidate("skill", 3, "إدارة المشاريع")],
        [Voice(5, "إدارة المشاريع الكبيرة"), Voice(6, "المشاريع"), Voice(8, "مشاريع"), Voice(9, "إدارة مشاريع"), Voice(5, "مشاريع")],
        [Taken("الميزانيات")],
    )  # fmt: skip

    assert [(one.row_id, sorted(one.people)) for one in found] == [(3, [5, 6, 8, 9]), (1, [7])]


def test_each_source_gives_its_topics(owner, people):
    learn(owner)
    studied = set_goal(owner, title="التصوير المعماري", at=AT)
    log_study(owner, studied.pk, minutes=200, on=ago(3), at=AT)
    begun = set_goal(owner, title="الخط الكوفي", at=AT)
    log_study(owner, begun.pk, minutes=30, on=ago(3), at=AT)
    learn(owner, "الإسعافات الأولية", on=ago(300))
    note_skill(owner, name="إدارة المشاريع", level=3, evidence="برنامج المشرفين", at=AT)
    tag_people(owner, [people[0].pk], name="إدارة مشاريع", at=AT, kind=Tag.Kind.INTEREST)
    tag_people(owner, [one.pk for one in people[:3]], name="الطبخ", at=AT, kind=Tag.Kind.INTEREST)
    set_own_interest(owner, "الطبخ")
    tag_people(owner, [one.pk for one in people[:3]], name="الصيد", at=AT, kind=Tag.Kind.INTEREST)
    tag_people(owner, [people[0].pk], name="الرماية", at=AT, kind=Tag.Kind.INTEREST)
    note_favour(owner, people=people[:2], side="given", kind="information", words="طلب علاوة سنوية", on=ago(9))
    note_favour(owner, people=people[:1], side="received", kind="information", words="عنوان مكتبة", on=ago(9))
    kept = keep_advice(owner, Given(matter="اختيار مقاول"), on=ago(90), today=TODAY, at=AT)
    say_how_it_went(owner, kept.pk, followed="yes", went="well", on=TODAY)
    talk = follow_discussion(owner, DiscussionGiven("مستقبل المدن"), at=AT)
    note_view(owner, talk.pk, words="رأيي", on=ago(5), at=AT, is_own=True)
    note_view(owner, talk.pk, words="رأيها", on=ago(5), at=AT, person=people[3])
    for number in range(2):
        note_opening(owner, title=f"مدير {number}", skills="إدارة مشاريع البناء، القيادة", at=AT, found_on=ago(4))

    assert proposed(owner) == {
        "تحليل البيانات": ("goal", 0),
        "التصوير المعماري": ("goal", 0),
        "إدارة المشاريع": ("skill", 1),
        "الطبخ": ("interest", 3),
        "طلب علاوة سنوية": ("favour", 2),
        "اختيار مقاول": ("advice", 0),
        "مستقبل المدن": ("discussion", 1),
    }


def test_questions_and_interests_say_whom_it_would_serve(owner, people):
    learn(owner)
    log_interaction(
        owner, people=[people[0]], channel="email", direction="in", note="هل تدربون على تحليل البيانات؟", at=AT
    )
    log_interaction(owner, people=[people[0]], channel="email", direction="in", note="وتحليل بيانات المبيعات؟", at=AT)
    log_interaction(owner, people=[people[1]], channel="email", direction="out", note="هل يهمك تحليل البيانات؟", at=AT)
    tag_people(owner, [people[2].pk, people[3].pk], name="علم البيانات", at=AT, kind=Tag.Kind.INTEREST)
    delete_people(owner, [people[3].pk], at=AT)

    [one] = queries.proposed_topics(owner, TODAY)

    assert one.people == {people[0].pk, people[2].pk}
    with override("en"):
        assert reason_words(one, None) == "You learned it lately, and 2 of your people ask about it or care for it."
    with override("ar"):
        assert reason_words(one, owner.preferences) == "تعلّمته حديثًا، واثنان من أشخاصك يسألان عنه أو يهتمان به."


def test_what_is_planned_or_went_out_lately_is_not_proposed_again(owner, topic, post):
    goal = learn(owner)
    planned = topic("موضوع بعنوان آخر", goal=goal)
    assert proposed(owner) == {}

    actions.put_away(owner, "topic", planned.pk, at=AT)
    assert list(proposed(owner)) == ["تحليل البيانات"]
    post("تحليل البيانات للجميع", days=89)
    assert proposed(owner) == {}
    assert [one.words for one in queries.proposed_topics(owner, TODAY + timedelta(days=2))] == ["تحليل البيانات"]


def test_one_press_takes_it_and_one_press_declines_it(owner, hers):
    goal = learn(owner)
    page = hers.get(reverse("content:plan")).content.decode()
    assert "تعلّمته حديثًا" in page
    [one] = queries.proposed_topics(owner, TODAY)

    hers.post(reverse("content:decline"), {"key": one.key})
    assert proposed(owner) == {}
    hers.post(reverse("content:again", args=[Declined.objects.get().pk]))
    assert list(proposed(owner)) == ["تحليل البيانات"]
    hers.post(reverse("content:take"), {"key": one.key})

    made = Topic.objects.get()
    assert (made.words, made.goal, made.state) == ("تحليل البيانات", goal, "idea")
    assert hers.post(reverse("content:take"), {"key": one.key}).status_code == 404
    with pytest.raises(NotFoundError):
        actions.decline(owner, "ما لا يُقترح", on=TODAY)


def test_today_offers_what_several_ask_about_and_rests_after_an_answer(owner, hers, people):
    goal = learn(owner)
    tag_people(owner, [one.pk for one in people[:3]], name="علم البيانات", at=AT, kind=Tag.Kind.INTEREST)

    [matter] = today_plan(owner, AT).matters
    assert (matter.kind, matter.row, matter.row_id, matter.title) == (
        "content-learned",
        "S4",
        goal.pk,
        "تحليل البيانات",
    )
    assert "ثلاثة من أشخاصك" in matter.reason or "٣ من أشخاصك" in matter.reason
    assert as_json(today_plan(owner, AT))[-1]["row"] == "S4"
    here = {"next": reverse("today:today")}

    hers.post(reverse("content:learned_later", args=[goal.pk]), {**here, "from": "2026-11-26"})
    for days in (0, 3, 13):
        assert today_plan(owner, AT + timedelta(days=days)).matters == []
    assert len(today_plan(owner, AT + timedelta(days=14)).matters) == 1
    hers.post(reverse("content:again", args=[Declined.objects.get().pk]))
    assert len(today_plan(owner, AT).matters) == 1
    hers.post(reverse("content:learned_later", args=[goal.pk]), {**here, "from": ""})
    assert today_plan(owner, AT + timedelta(days=40)).matters == []
    hers.post(reverse("content:again", args=[Declined.objects.get().pk]))
    hers.post(reverse("content:learned_take", args=[goal.pk]))
    assert Topic.objects.get().goal == goal
    assert today_plan(owner, AT).matters == []


def test_one_person_alone_is_no_offer_and_a_day_of_rest_neither(owner, people):
    learn(owner)
    tag_people(owner, [people[0].pk], name="علم البيانات", at=AT, kind=Tag.Kind.INTEREST)
    assert today_plan(owner, AT).matters == []

    tag_people(owner, [people[1].pk], name="علم البيانات", at=AT, kind=Tag.Kind.INTEREST)
    owner.preferences.quiet_days = str(TODAY.weekday())
    owner.preferences.save()

    assert today_plan(owner, AT).matters == []


def test_as_many_queries_for_one_as_for_many(owner, people):
    def count():
        with CaptureQueriesContext(connection) as asked:
            queries.plan_page(owner, TODAY)
        return len(asked)

    def fill(number):
        learn(owner, f"تحليل {number}")
        note_skill(owner, name=f"مهارة {number}", level=3, evidence="شهادة", at=AT)
        tag_people(owner, [one.pk for one in people], name=f"تحليل {number}", at=AT, kind=Tag.Kind.INTEREST)
        note_favour(owner, people=people, side="given", kind="help", words=f"مساعدة {number}", on=ago(2))
        talk = follow_discussion(owner, DiscussionGiven(f"نقاش {number}"), at=AT)
        note_view(owner, talk.pk, words="رأيي", on=ago(5), at=AT, is_own=True)
        log_interaction(owner, people=people[:2], channel="call", direction="in", note=f"ما تحليل {number}؟", at=AT)

    fill(1)
    few = count()
    for number in range(2, 9):
        fill(number)

    assert count() == few <= 16
