"""What went out, how it stood over time, who follows, what worked, and who wrote because of it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.relations.content.conftest import AT, TODAY, ago
from wasl.foundation.search.queries import find
from wasl.overviews.duplicates.actions import merge, unmerge
from wasl.relations.content import actions, queries
from wasl.relations.content.actions import PostGiven
from wasl.relations.content.errors import LinkNotOpenedError, ReadingWithoutFiguresError
from wasl.relations.content.models import Echo, Followers, Post, Reading
from wasl.relations.content.plots import line_over
from wasl.relations.content.rules.worked import Figures, by_name, latest
from wasl.relations.interactions.models import Interaction

pytestmark = pytest.mark.django_db


def url(name, *args):
    return reverse(f"content:{name}", args=args)


def test_what_is_not_known_stays_unknown():
    told = latest([(ago(3), Figures(10, None, 0)), (ago(1), Figures(None, 2, None))])

    assert told == Figures(10, 2, 0, None)


def test_too_few_posts_make_no_statement():
    found = by_name(
        [("LinkedIn", 10), ("LinkedIn", 30), ("LinkedIn", 21), ("LinkedIn", None), ("X", 90), ("X", 80), ("", 5)]
    )

    assert [(one.name, one.posts, one.middle) for one in found] == [("LinkedIn", 3, 21), ("X", 2, None)]


def test_a_line_runs_by_the_days_between():
    line = line_over({ago(10): 0, ago(5): 50, TODAY: 100})

    assert line.points == "0,60 120,32 240,3"
    assert (line.first, line.last) == ((ago(10), 0), (TODAY, 100))
    assert line_over({TODAY: 5}) is None
    assert line_over({}) is None


def test_a_post_is_noted_with_a_safe_link_only(owner, hers, topic):
    made = topic()
    given = {
        "title": "سؤال واحد",
        "link": "https://example.com/p/1",
        "on": "2026-11-20",
        "topic": made.pk,
        "platform": "X",
    }
    assert hers.get(url("post_new")).status_code == 200

    hers.post(url("post_new"), given)
    made.refresh_from_db()
    assert (Post.objects.get().topic, made.state) == (made, "published")
    assert 'href="https://example.com/p/1"' in hers.get(url("post", Post.objects.get().pk)).content.decode()
    assert hers.post(url("post_new"), {**given, "link": "javascript:alert(1)"}).status_code == 422
    with pytest.raises(LinkNotOpenedError):
        actions.publish(owner, PostGiven("عنوان", TODAY, "javascript:alert(1)"), at=AT)
    Post.objects.update(link="javascript:alert(1)")  # as an archive may bring it
    assert "javascript:" not in hers.get(url("post", Post.objects.get().pk)).content.decode()
    assert [hit.row_id for hit in find(owner, "سؤال", kinds=["post"])] == [Post.objects.get().pk]


def test_a_correction_moves_the_post_to_another_topic_and_back(owner, hers, topic, post):
    first, second = topic(), topic("آخر")
    made = post(topic=first)

    hers.post(url("post_edit", made.pk), {"title": "عنوان", "on": "2026-11-20", "topic": second.pk})
    for row in (first, second):
        row.refresh_from_db()
    assert (first.state, second.state) == ("drafting", "published")
    hers.post(url("post_as_before", made.pk))

    for row in (made, first, second):
        row.refresh_from_db()
    assert (made.title, made.topic, first.state, second.state) == ("سؤال واحد للمدير", first, "published", "drafting")


def test_a_reading_in_one_small_line(owner, hers, post):
    made = post()

    hers.post(url("reading_note", made.pk), {"reactions": "١٬٢٠٤", "comments": "", "views": "0"})
    one = Reading.objects.get()
    assert (one.on, one.reactions, one.comments, one.shares, one.views) == (TODAY, 1204, None, None, 0)
    hers.post(url("reading_note", made.pk), {"reactions": "", "comments": ""})
    hers.post(url("reading_note", made.pk), {"reactions": "كثير"})
    assert Reading.objects.count() == 1
    hers.post(url("remove", "reading", one.pk))
    assert queries.post_page(owner, made.pk).readings == []
    hers.post(url("restore", "reading", one.pk))
    assert queries.post_page(owner, made.pk).line.figures == Figures(1204, None, None, 0)
    with pytest.raises(ReadingWithoutFiguresError):
        actions.note_reading(owner, made.pk, Figures(), on=TODAY, at=AT)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_reactions_over_time_are_drawn_with_a_table(owner, hers, post, language):
    owner.preferences.language = language
    owner.preferences.save()
    made = post(days=20, reactions=8)
    actions.note_reading(owner, made.pk, Figures(31, 5), on=ago(2), at=AT)

    page = hers.get(url("post", made.pk)).content.decode()

    assert page.count("<polyline") == 1  # comments were read on one day only
    assert page.count("<tr>") == 3
    assert "–" in page
    assert ("31" if language == "en" else "٣١") in page


def test_followers_over_time(owner, hers):
    for count, on in (("100", "2026-11-01"), ("120", "2026-11-20")):
        hers.post(url("followers_note"), {"platform": "LinkedIn", "count": count, "on": on})
    hers.post(url("followers_note"), {"platform": "linkedin", "count": "125"})
    hers.post(url("followers_note"), {"platform": "", "count": "5"})

    [course] = queries.published_page(owner).followers
    assert (course.now.count, course.now.on, len(course.told)) == (125, TODAY, 3)
    assert "<polyline" in hers.get(url("published")).content.decode()
    hers.post(url("remove", "followers", course.now.pk))
    assert queries.published_page(owner).followers[0].now.count == 120
    assert Followers.objects.count() == 3


def test_who_wrote_because_of_it_in_one_action_that_logs_nothing(owner, hers, post, people):
    made = post()

    hers.post(url("echo", made.pk), {"name": "نورة القاسمي"})
    hers.post(url("echo", made.pk), {"name": "نورة القاسمي"})
    hers.post(url("echo", made.pk), {"name": "فلان"})
    assert (Echo.objects.get().person, Interaction.objects.count()) == (people[0], 0)
    assert "سؤال واحد للمدير" in hers.get(reverse("person_page:person", args=[people[0].pk])).content.decode()
    assert [one.person for one in queries.worked_page(owner).came] == [people[0]]
    hers.post(url("echo_remove", made.pk, people[0].pk))
    assert not Echo.objects.exists()
    hers.post(f"{url('echo', made.pk)}?person={people[0].pk}")

    assert Echo.objects.get().person == people[0]


def test_merging_two_people_leaves_one_who_wrote(owner, post, people):
    made = post()
    actions.add_echo(owner, made.pk, people[0], on=ago(2))
    actions.add_echo(owner, made.pk, people[1], on=ago(5))

    done = merge(owner, people[0].pk, people[1].pk, at=AT)
    assert [(one.person, one.on) for one in queries.post_page(owner, made.pk).echoes] == [(people[0], ago(5))]
    unmerge(owner, done.pk, at=AT)

    assert {(one.person, one.on) for one in Echo.objects.all()} == {(people[0], ago(2)), (people[1], ago(5))}


def test_what_worked_is_said_plainly(owner, hers, topic, post):
    about = topic()
    for days, reactions in ((7, 10), (14, 40), (21, 20)):
        post(f"منشور {days}", days=days, reactions=reactions, platform="LinkedIn", language="ar", topic=about)
    post("وحيد", days=2, reactions=99, platform="X")
    post("غير معروف", days=3, platform="X")

    page = queries.worked_page(owner)
    assert [(one.name, one.middle) for one in page.platforms] == [("LinkedIn", 20), ("X", None)]
    assert [(one.name, one.middle) for one in page.topics] == [("قياس أثر التدريب", 20)]
    assert page.weekdays[0].posts == 3  # Mondays
    shown = hers.get(url("worked")).content.decode()
    assert "أقل من أن يدل على شيء" in shown
    assert "٩٩" not in shown


def test_as_many_queries_for_one_as_for_many(owner, hers, post, people):
    def count():
        with CaptureQueriesContext(connection) as asked:
            queries.published_page(owner)
            queries.post_page(owner, made.pk)
            queries.worked_page(owner)
            queries.posts_of_person(owner, people[0])
        return len(asked)

    made = post(reactions=3)
    actions.add_echo(owner, made.pk, people[0], on=TODAY)
    few = count()
    for number in range(8):
        other = post(f"منشور {number}", reactions=number)
        actions.add_echo(owner, other.pk, people[0], on=TODAY)

    assert count() == few


def test_another_owners_is_not_found(stranger, client_of, post, people):
    made, other = post(), client_of(stranger)

    assert other.post(url("reading_note", made.pk), {"reactions": "5"}).status_code == 404
    assert other.post(url("echo", made.pk), {"name": "نورة القاسمي"}).status_code == 404
    assert not Reading.objects.exists()
