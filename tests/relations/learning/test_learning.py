"""What is learned, for how long, and to whom it is a gift; on the pages, and each press taken back."""

import json
from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from wasl.foundation.errors import NotFoundError
from wasl.foundation.search.queries import find
from wasl.relations.interactions.actions import log_interaction
from wasl.relations.learning import actions, queries
from wasl.relations.learning.emptying import empty_learning
from wasl.relations.learning.errors import LearnedWithoutWordsError, TimeOutOfRangeError
from wasl.relations.learning.models import Demand, Goal, Material, Sharing, Skill, Study
from wasl.relations.learning.telling import learning_told
from wasl.relations.people.actions import create_person
from wasl.relations.people.actions.affiliations import add_affiliation
from wasl.relations.people.actions.tags import tag_people

pytestmark = pytest.mark.django_db
AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)


@pytest.fixture
def hers(owner, client_of):
    return client_of(owner)


@pytest.fixture
def goal(owner):
    return actions.set_goal(owner, title="التصوير في السفر", reason="أوثّق رحلاتي", at=AT)


@pytest.fixture
def noura(owner):
    """Whose interest is photography."""
    person = create_person(owner, display_name="نورة القاسمي", gender="f", at=AT)
    tag_people(owner, [person.pk], name="التصوير", kind="interest", at=AT)
    return person


def url(name, *args):
    return reverse(f"learning:{name}", args=args)


def undo_of(answer):
    """The address that a message offers."""
    return next(iter(answer.wsgi_request._messages._queued_messages or answer.context["messages"])).extra_tags


def found(owner, words):
    return [hit.row_id for hit in find(owner, words, kinds=["goal"])]


def test_hours_add_up_and_what_is_taken_back_does_not_count(owner, goal):
    actions.log_study(owner, goal.pk, minutes=60, on=TODAY, at=AT)
    study = actions.log_study(owner, goal.pk, minutes=45, on=TODAY, at=AT, note="عدسات")
    assert queries.goal_page(owner, goal.pk).line.minutes == 105
    assert found(owner, "عدسات") == [goal.pk]

    actions.remove_learned(owner, "study", study.pk, at=AT)

    assert queries.learning_list(owner, TODAY).months[-1] == (TODAY.replace(day=1), 60)
    assert queries.goal_page(owner, goal.pk).line.hours == 1.0
    assert found(owner, "عدسات") == []
    actions.restore_learned(owner, "study", study.pk)
    assert queries.goal_page(owner, goal.pk).line.minutes == 105


@pytest.mark.parametrize("minutes", [0, 1441])
def test_no_day_has_so_many_minutes(owner, goal, minutes):
    with pytest.raises(TimeOutOfRangeError):
        actions.log_study(owner, goal.pk, minutes=minutes, on=TODAY, at=AT)


def test_nothing_without_words(owner):
    with pytest.raises(LearnedWithoutWordsError):
        actions.set_goal(owner, title=" ", at=AT)
    with pytest.raises(LearnedWithoutWordsError):
        actions.note_demands(owner, [" "], asked_by="", at=AT)


def test_the_latest_word_on_a_skill_counts_until_it_is_taken_back(owner):
    first = actions.note_skill(owner, name="تحليل البيانات", level=1, at=AT)
    second = actions.note_skill(owner, name="تحليل  البيانات", level=3, evidence="لوحة المبيعات", at=AT)
    assert [one.level for one in queries.skills_page(owner).skills] == [3]

    actions.remove_learned(owner, "skill", second.pk, at=AT)
    actions.restore_learned(owner, "skill", first.pk)

    assert [one.level for one in queries.skills_page(owner).skills] == [1]


def test_what_is_asked_for_stands_against_what_one_has(owner):
    actions.note_skill(owner, name="تحليل البيانات", level=2, at=AT)

    actions.note_demands(owner, ["تحليل البيانات", "الميزانيات"], asked_by="خالد المنصور", at=AT)

    told = [(one.name, one.answer, one.by) for one in queries.skills_page(owner).asked]
    assert told == [("الميزانيات", "missing", ("خالد المنصور",)), ("تحليل البيانات", "have", ("خالد المنصور",))]


def test_it_is_of_use_to_whose_interest_or_work_names_it(owner, goal, noura):
    khalid = create_person(owner, display_name="خالد المنصور", at=AT)
    add_affiliation(owner, khalid.pk, at=AT, role="مدير التصوير")
    create_person(owner, display_name="ليلى تصوير", notes="تسأل عن السفر", at=AT)

    page = queries.goal_page(owner, goal.pk)
    assert {one.name: one.why for one in page.of_use} == {"نورة القاسمي": "التصوير", "خالد المنصور": "مدير التصوير"}
    actions.share(owner, goal.pk, noura, on=TODAY, at=AT)

    page = queries.goal_page(owner, goal.pk)
    assert [one.name for one in page.of_use] == ["خالد المنصور"]
    assert [one.person for one in page.sharings] == [noura]


def test_a_sharing_is_due_with_somebody_met_once_something_is_learned(owner, goal, noura):
    assert queries.actions_due(owner, TODAY) == []
    actions.settle_goal(owner, goal.pk, "reached", on=TODAY)
    assert queries.actions_due(owner, TODAY) == []

    log_interaction(owner, people=[noura], channel="call", at=AT - timedelta(days=30))

    [due] = queries.actions_due(owner, TODAY)
    assert (due.person_id, due.goal_id, due.title) == (noura.pk, goal.pk, "التصوير في السفر")


def test_an_hour_is_offered_after_a_week_without_one(owner, goal):
    assert queries.hour_due(owner, TODAY).id == goal.pk
    actions.log_study(owner, goal.pk, minutes=30, on=TODAY - timedelta(days=6), at=AT)
    assert queries.hour_due(owner, TODAY) is None
    assert queries.hour_due(owner, TODAY + timedelta(days=1)).id == goal.pk


def test_the_bin_is_emptied_after_thirty_days(owner, goal):
    actions.log_study(owner, goal.pk, minutes=30, on=TODAY, at=AT)
    actions.remove_learned(owner, "goal", goal.pk, at=AT)

    assert empty_learning(AT + timedelta(days=29)) == 0
    empty_learning(AT + timedelta(days=31))

    assert not Goal.objects.exists()
    assert not Study.objects.exists()


def test_another_owners_are_not_found(stranger, goal):
    for do in (
        lambda: queries.goal_page(stranger, goal.pk),
        lambda: actions.log_study(stranger, goal.pk, minutes=30, on=TODAY, at=AT),
        lambda: actions.remove_learned(stranger, "goal", goal.pk, at=AT),
    ):
        with pytest.raises(NotFoundError):
            do()


def test_the_number_of_queries_does_not_grow(owner, goal, noura):
    def count():
        with CaptureQueriesContext(connection) as asked:
            queries.goal_page(owner, goal.pk)
            queries.learning_list(owner, TODAY)
            queries.actions_due(owner, TODAY)
        return len(asked)

    actions.settle_goal(owner, goal.pk, "reached", on=TODAY)
    log_interaction(owner, people=[noura], channel="call", at=AT)
    few = count()
    for number in range(12):
        person = create_person(owner, display_name=f"ليلى {number}", at=AT)
        tag_people(owner, [person.pk], name="التصوير", kind="interest", at=AT)
        actions.log_study(owner, goal.pk, minutes=30, on=TODAY, at=AT)

    assert count() == few


def test_a_program_reads_all_of_it(owner, goal):
    actions.log_study(owner, goal.pk, minutes=90, on=TODAY, at=AT)

    told = learning_told(owner)

    assert (told["goals"][0]["title"], told["goals"][0]["hours"]) == ("التصوير في السفر", 1.5)
    assert (told["skills"], told["asked"]) == ([], [])


def test_from_a_goal_to_an_hour_by_one_press_each(hers):
    answer = hers.post(url("goal_new"), {"title": "قراءة القوائم المالية"})
    goal = Goal.objects.get()
    logged = hers.post(url("study_log", goal.pk), {"minutes": "60"})
    assert Study.objects.get().minutes == 60
    assert "١:٠٠" in hers.get(url("goals")).text

    hers.post(undo_of(logged))
    assert Study.objects.get().deleted_at
    hers.post(undo_of(answer))
    assert hers.get(url("goal", goal.pk)).status_code == 404


def test_sources_sharings_and_states_on_the_page(hers, goal, noura):
    hers.post(url("material_add", goal.pk), {"kind": "person", "title": "نورة القاسمي"})
    hers.post(url("share", goal.pk, noura.pk))
    hers.post(url("goal_state", goal.pk), {"state": "reached"})

    assert Material.objects.get().person == noura
    page = hers.get(url("goal", goal.pk)).text
    assert "من شاركتهم" in page
    assert "تمّ تعلّمه" in page
    assert hers.post(url("goal_state", goal.pk), {"state": "friend"}).status_code == 404
    removed = hers.post(url("remove", "sharing", Sharing.objects.get().pk))
    assert "من شاركتهم" not in hers.get(url("goal", goal.pk)).text
    hers.post(undo_of(removed))
    assert "من شاركتهم" in hers.get(url("goal", goal.pk)).text


def test_a_pasted_text_is_confirmed_before_it_is_kept(hers):
    text = "المتطلبات:\n- خبرة في إدارة المشاريع\n- تحليل البيانات"

    page = hers.post(url("demands_add"), {"asked_by": "إعلان مدير برامج", "text": text}).text
    assert 'value="إدارة المشاريع"' in page
    assert not Demand.objects.exists()
    hers.post(url("demands_add"), {"asked_by": "إعلان مدير برامج", "found": ["إدارة المشاريع"]})

    assert [(one.name, one.asked_by) for one in Demand.objects.all()] == [("إدارة المشاريع", "إعلان مدير برامج")]
    assert "ينقص" in hers.get(url("skills")).text


def test_a_skill_from_the_page_of_a_goal_leads_back_to_it(hers, goal):
    answer = hers.post(
        url("skill_add"), {"name": "الإضاءة", "level": "2", "goal": goal.pk, "next": url("goal", goal.pk)}
    )

    assert answer["Location"] == url("goal", goal.pk)
    assert Skill.objects.get().goal == goal
    assert hers.post(url("skill_add"), {"name": ""}).status_code == 422


def test_in_english(hers, owner, goal):
    owner.preferences.language = "en"
    owner.preferences.save()

    assert "A gift for whom?" in hers.get(url("goal", goal.pk)).text
    assert "Hours by month" in hers.get(url("goals")).text
    assert "Asked for, and what you have" in hers.get(url("skills")).text


def test_on_the_command_line(owner, goal, capsys):
    from wasl.doors.cli.commands.learning import learning

    learning(owner=owner.email, as_json=True)

    assert json.loads(capsys.readouterr().out)["goals"][0]["id"] == goal.pk
