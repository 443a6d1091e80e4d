"""A topic goes from an idea to a post; Today speaks of its day; each press is taken back."""

from datetime import timedelta

import pytest
from django.urls import reverse

from tests.relations.content.conftest import AT, TODAY, ago
from wasl.foundation.errors import NotFoundError
from wasl.foundation.search.queries import find
from wasl.overviews.duplicates.actions import merge, unmerge
from wasl.overviews.today.queries import as_json, today_plan
from wasl.relations.content import actions, queries
from wasl.relations.content.actions import TopicGiven
from wasl.relations.content.emptying import empty_content
from wasl.relations.content.errors import ContentWithoutWordsError
from wasl.relations.content.models import ForPerson, Post, Topic
from wasl.relations.learning.actions import set_goal
from wasl.relations.people.actions import create_circle, create_person

pytestmark = pytest.mark.django_db


def url(name, *args):
    return reverse(f"content:{name}", args=args)


def test_a_topic_with_all_that_may_be_said_of_it(owner, hers, people):
    circle = create_circle(owner, name="المدربون")
    goal = set_goal(owner, title="التقويم", at=AT)
    given = {
        "words": "قياس أثر التدريب", "why": "يوفر أسبوعًا", "people": "نورة القاسمي، خالد المنصور", "circles": [circle.pk],
        "platform": "LinkedIn", "language": "ar", "planned_on": "2026-12-01", "goal": goal.pk, "question": "كيف تقيسون؟",
        "asked_by": "هند السالم", "draft": "ثلاثة أسئلة",
    }  # fmt: skip

    answer = hers.post(url("topic_new"), given)

    page = queries.topic_page(owner, Topic.objects.get().pk)
    assert answer.status_code == 302
    assert (page.line.state, page.line.planned_on.isoformat(), page.topic.goal) == ("drafting", "2026-12-01", goal)
    assert ([one.pk for one in page.people], page.circles) == ([people[0].pk, people[1].pk], [circle])
    assert page.topic.asked_by == people[2]
    shown = hers.get(url("topic", page.line.id)).content.decode()
    for words in ("كيف تقيسون؟", "المدربون", "نورة القاسمي", "التقويم", "ثلاثة أسئلة", "فحص النص"):
        assert words in shown
    assert [hit.row_id for hit in find(owner, "ثلاثة أسئلة", kinds=["topic"])] == [page.line.id]


def test_who_is_not_clear_is_asked_about(owner, hers, people):
    create_person(owner, display_name="نورة القاسمي", at=AT)

    for name in ("نورة القاسمي", "فلان"):
        answer = hers.post(url("topic_new"), {"words": "موضوع", "people": name})
        assert answer.status_code == 422
        assert name in answer.content.decode()
    assert not Topic.objects.exists()


def test_a_correction_is_taken_back_whole(owner, hers, topic, people):
    made = topic(people=people[:2], why="لماذا")
    given = {"words": "غيره", "people": "نورة القاسمي"}
    assert hers.get(url("topic_edit", made.pk)).status_code == 200

    hers.post(url("topic_edit", made.pk), given)
    made.refresh_from_db()
    assert (made.words, made.why, made.for_people.count()) == ("غيره", "", 1)
    hers.post(url("topic_as_before", made.pk))

    made.refresh_from_db()
    assert (made.words, made.why, made.for_people.count()) == ("قياس أثر التدريب", "لماذا", 2)


def test_a_draft_makes_an_idea_one_that_is_being_written(owner, hers, topic):
    made = topic()

    hers.post(url("topic_draft", made.pk), {"draft": "أول سطر\nوثانٍ"})
    made.refresh_from_db()
    assert (made.state, made.draft) == ("drafting", "أول سطر\nوثانٍ")
    hers.post(url("topic_as_before", made.pk))

    made.refresh_from_db()
    assert (made.state, made.draft) == ("idea", "")
    with pytest.raises(ContentWithoutWordsError):
        actions.add_topic(owner, TopicGiven(" "), on=TODAY, at=AT)


def test_set_aside_and_into_the_plan_again(owner, hers, topic):
    made = topic()

    hers.post(url("topic_state", made.pk))
    assert [one.id for one in queries.plan_page(owner, TODAY).set_aside] == [made.pk]
    hers.post(url("topic_state", made.pk))
    assert [one.id for one in queries.plan_page(owner, TODAY).ideas] == [made.pk]
    hers.post(url("topic_as_before", made.pk))

    assert Topic.objects.get().state == "set-aside"


def test_a_planned_day_that_came_is_spoken_of(owner, hers, topic):
    made = topic(planned_on=ago(1), at=AT - timedelta(days=30))
    topic("آخر", planned_on=ago(3), at=AT - timedelta(days=30))
    here = reverse("today:today")

    [matter] = today_plan(owner, AT).matters
    assert (matter.kind, matter.row, matter.row_id) == ("content-planned", "S4", made.pk)
    assert "أمس" in matter.reason
    assert as_json(today_plan(owner, AT))[-1]["row"] == "S4"
    assert "فتح المسودة" in hers.get(here).content.decode()

    hers.post(url("topic_later", made.pk), {"from": "2026-11-26", "next": here})
    assert [one.title for one in today_plan(owner, AT).matters] == ["آخر"]
    hers.post(f"{url('topic_later', made.pk)}?from=2026-11-23")
    assert hers.post(url("topic_publish", made.pk), {"next": here})["Location"] == here
    made.refresh_from_db()
    assert (made.state, Post.objects.get().on, Post.objects.get().topic) == ("published", TODAY, made)
    for page in (url("topic", made.pk), url("published")):
        assert url("post", Post.objects.get().pk) in hers.get(page).content.decode()

    hers.post(url("remove", "post", Post.objects.get().pk))
    made.refresh_from_db()
    assert made.state == "drafting"
    assert [one.row_id for one in today_plan(owner, AT).matters] == [made.pk]


@pytest.mark.parametrize(("days", "is_asked"), [(-1, False), (0, True), (21, True), (22, False)])
def test_no_backlog_reproaches(owner, topic, days, is_asked):
    topic(planned_on=ago(days), at=AT - timedelta(days=60))

    assert bool(today_plan(owner, AT).matters) is is_asked


def test_deleted_brought_back_and_gone_after_thirty_days(owner, hers, topic):
    made = topic()
    hers.post(url("remove", "topic", made.pk))
    assert find(owner, "قياس", kinds=["topic"]) == []
    hers.post(url("restore", "topic", made.pk))
    assert len(find(owner, "قياس", kinds=["topic"])) == 1

    actions.put_away(owner, "topic", made.pk, at=AT)
    empty_content(AT + timedelta(days=31))

    assert not Topic.objects.exists()
    with pytest.raises(NotFoundError):
        actions.put_away(owner, "nothing", 1, at=AT)


def test_merging_two_people_moves_what_is_for_them(owner, topic, people):
    made = topic(people=[people[1]], asked_by=people[1])
    both = topic("لكليهما", people=people[:2])

    done = merge(owner, people[0].pk, people[1].pk, at=AT)
    made.refresh_from_db()
    assert (made.asked_by, made.for_people.get().person) == (people[0], people[0])
    assert queries.topic_page(owner, both.pk).people == [people[0]]
    unmerge(owner, done.pk, at=AT)

    made.refresh_from_db()
    assert (made.asked_by, ForPerson.objects.count()) == (people[1], 3)


def test_another_owners_is_not_found(stranger, client_of, topic, people):
    made = topic()

    with pytest.raises(NotFoundError):
        actions.keep_draft(stranger, made.pk, "نص", on=TODAY)
    assert client_of(stranger).get(url("topic", made.pk)).status_code == 404
    given = {"words": "موضوع", "asked_by": "نورة القاسمي"}
    assert client_of(stranger).post(url("topic_new"), given).status_code == 422
