"""Organisations are followed, their news is read politely, and whom it concerns is known; each press taken back."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from tests.relations.organisations.test_reading import AT
from wasl.foundation.errors import NotFoundError
from wasl.foundation.search.queries import find
from wasl.relations.opportunities.actions import CameFrom, note_opening
from wasl.relations.organisations import actions, queries
from wasl.relations.organisations.emptying import empty_organisations
from wasl.relations.organisations.errors import OrganisationWithoutNameError, SiteNotWebError
from wasl.relations.organisations.jobs import enqueue_due_news, read_news_job
from wasl.relations.organisations.models import Followed, Mention, News
from wasl.relations.organisations.reading import Published
from wasl.relations.organisations.telling import organisation_told
from wasl.relations.people.actions import add_affiliation, create_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def hers(owner, client_of):
    return client_of(owner)


def followed(owner, site=""):
    return actions.follow(owner, "هيئة المدن", site=site, at=AT).followed


def read(row, now=AT):
    row.refresh_from_db()
    made = actions.read_news(row, now)
    row.refresh_from_db()
    return made


def url(name, *args):
    return reverse(f"organisations:{name}", args=args)


def test_news_is_found_from_the_site_and_asked_for_once(owner, site, noura):
    row = followed(owner, site.address + "/")

    assert read(row) == 2
    assert (row.feed, row.refusal, row.next_at) == (f"{site.address}/feed.xml", "", AT + timedelta(hours=3))
    assert read(row) == 0

    assert [path for path, *_ in site.asked] == ["/", "/feed.xml", "/feed.xml"]
    assert site.asked[-1][1:] == ('"one"', "Sun, 22 Nov 2026 09:00:00 GMT")
    assert Mention.objects.get().person == noura
    assert [hit.row_id for hit in find(owner, "افتتاح فرع", kinds=["followed"])] == [row.pk]


def test_what_comes_later_is_added_and_what_is_known_stays(owner, site):
    row = followed(owner, f"{site.address}/feed.xml")
    read(row)
    Followed.objects.update(known={})
    site.feed = site.feed.replace(b"<guid>1</guid>", b"<guid>2</guid>")

    assert read(row) == 1
    assert News.objects.count() == 3


@pytest.mark.parametrize(
    ("path", "refusal", "rest"),
    [
        ("/busy", "fetch-failed", timedelta(hours=2)),
        ("/large", "fetch-too-large", timedelta(hours=1)),
        ("/plain", "feed-missing", timedelta(hours=1)),
    ],
)
def test_a_refusal_is_noted_and_rests(owner, site, path, refusal, rest):
    row = followed(owner, site.address + path)

    assert read(row) == 0
    assert (row.refusal, row.failures, row.next_at) == (refusal, 1, AT + rest)
    read(row)
    assert row.next_at == AT + max(rest, timedelta(hours=2))


def test_a_feed_that_left_for_good_is_not_asked_again(owner, site, hers):
    row = followed(owner, site.address + "/gone")

    read(row)
    enqueue_due_news()

    assert (row.is_gone, row.next_at) == (True, None)
    assert len(site.asked) == 1
    assert "غادرت" in hers.get(url("organisation", row.pk)).content.decode()
    actions.edit_followed(owner, row.pk, site=f"{site.address}/feed.xml", note="", at=AT)
    assert read(row) == 2


def test_one_that_moved_for_good_is_asked_there(owner, site):
    row = followed(owner, site.address + "/moved")

    read(row)

    assert row.feed == f"{site.address}/feed.xml"


def test_a_redirect_inside_is_refused_on_its_way(owner, site, settings, monkeypatch):
    """The first address is this test's own; the one it leads to is checked anew."""
    from wasl.foundation import fetching

    monkeypatch.setattr(fetching, "is_public", lambda address: address == "127.0.0.1")
    settings.ENVIRONMENT = type(settings.ENVIRONMENT).read({"WASL_DATA": str(settings.ENVIRONMENT.data)})
    row = followed(owner, site.address.replace("127.0.0.1", "localhost.") + "/inside")
    monkeypatch.setattr(
        fetching.socket, "getaddrinfo", _names({"localhost.": "127.0.0.1"}, fetching.socket.getaddrinfo)
    )

    read(row)

    assert row.refusal == "host-private"
    assert [path for path, *_ in site.asked] == ["/inside"]


def _names(known, otherwise):
    def look_up(host, port, *args, **more):
        return otherwise(known.get(host, host), port, *args, **more)

    return look_up


@pytest.mark.parametrize(("ahead", "entered"), [(timedelta(days=29), 0), (timedelta(days=31), 1)])
def test_a_turn_that_a_wrong_clock_put_too_far_ahead_is_taken_at_once(owner, ahead, entered):
    from django_tasks_db.models import DBTaskResult

    row = followed(owner, "https://city.example/")
    row.next_at = timezone.now() + ahead
    row.save()

    enqueue_due_news()

    assert DBTaskResult.objects.count() == entered


def test_each_is_entered_once_in_its_turn(owner, django_capture_on_commit_callbacks):
    from django_tasks_db.models import DBTaskResult

    row = followed(owner, "https://city.example/")
    followed_without = actions.follow(owner, "جهة بلا موقع", at=AT).followed

    enqueue_due_news()
    enqueue_due_news()

    assert DBTaskResult.objects.count() == 1
    row.refresh_from_db()
    assert row.next_at > timezone.now()
    assert followed_without.next_at is None


def test_the_job_reads_one(owner, site):
    row = followed(owner, f"{site.address}/feed.xml")

    read_news_job.call(row.pk)

    assert News.objects.filter(followed=row).count() == 2


def test_following_is_taken_back_and_comes_again_with_its_news(owner, site, hers):
    row = followed(owner, f"{site.address}/feed.xml")
    read(row)

    hers.post(url("followed_remove", row.pk))
    assert queries.followed_lines(owner) == []
    assert find(owner, "هيئة المدن", kinds=["followed"]) == []
    hers.post(url("followed_restore", row.pk))
    assert [one.title for one in queries.followed_lines(owner)] != []
    hers.post(url("followed_remove", row.pk))
    again = actions.follow(owner, "هيئه المدن", at=AT)

    assert (again.followed.pk, again.is_new) == (row.pk, True)
    assert News.objects.count() == 2


def test_the_bin_is_emptied_after_thirty_days(owner):
    row = followed(owner)
    actions.unfollow(owner, row.pk, at=AT)

    empty_organisations(AT + timedelta(days=31))

    assert not Followed.objects.exists()


def test_nothing_without_a_name_or_with_another_kind_of_address(owner):
    with pytest.raises(OrganisationWithoutNameError):
        actions.follow(owner, "  ", at=AT)
    for address in ("ftp://city.example/", "javascript:alert(1)//://", "file:///etc/passwd"):
        with pytest.raises(SiteNotWebError):
            actions.follow(owner, "هيئة المدن", site=address, at=AT)
    assert actions.follow(owner, "هيئة المدن", site="city.example", at=AT).followed.site == "https://city.example"


def test_the_page_has_news_people_openings_and_first_words(owner, noura, hers):
    row = followed(owner)
    actions.keep_news(row, [Published("1", "كلمة نورة القاسمي", "", "", AT)], AT)
    note_opening(
        owner, at=AT, found_on=AT.date(), came_from=CameFrom(), title="مدير التدريب", organisation="هيئه المدن"
    )

    page = queries.organisation_page(owner, row.pk, AT)

    [known] = page.people
    assert (known.name, known.role, known.contact_days) == ("نورة القاسمي", "مديرة التخطيط", 1)
    assert "أتابع باهتمام ما تقدّمه" in known.first.words
    assert [language for language, _words in page.office] == ["ar", "en"]
    assert "Dear Sir or Madam" in page.office[1][1]
    assert [line.title for line in page.openings] == ["مدير التدريب"]
    assert page.news[0].named == [(noura.pk, "نورة القاسمي")]
    text = hers.get(url("organisation", row.pk)).content.decode()
    assert "كلمة نورة القاسمي" in text
    assert "<img" not in text.partition("<main")[2].partition("</main>")[0]
    assert organisation_told(page)["known"][0]["person"]["id"] == noura.pk
    assert "كلمة نورة القاسمي" in hers.get(reverse("person_page:person", args=[noura.pk])).content.decode()


def test_a_page_asks_as_often_for_one_as_for_many(owner, make_people):
    row = followed(owner)

    def count():
        with CaptureQueriesContext(connection) as asked:
            queries.organisation_page(owner, row.pk, AT)
            queries.followed_list(owner)
        return len(asked)

    make_people(1)
    actions.keep_news(row, [Published("first", "خبر", "", "", AT)], AT)
    before = count()
    make_people(6)
    actions.keep_news(row, [Published(str(n), f"خبر {n}", "", "", AT) for n in range(9)], AT)
    actions.follow(owner, "جهة أخرى", at=AT)
    assert count() <= before


@pytest.fixture
def make_people(owner):
    from wasl.relations.interactions.actions import log_interaction
    from wasl.relations.people.actions import add_affiliation, create_person

    def make(count):
        for number in range(count):
            person = create_person(owner, display_name=f"خالد المنصور {number}", at=AT)
            add_affiliation(owner, person.pk, organisation="هيئة المدن", at=AT)
            log_interaction(owner, people=[person], channel="call", at=AT)

    return make


def test_a_correction_is_taken_back(owner, hers):
    row = followed(owner, "https://city.example/")

    hers.post(url("followed_edit", row.pk), {"site": "https://other.example/feed", "note": "جديد"})
    row.refresh_from_db()
    assert (row.site, row.note) == ("https://other.example/feed", "جديد")
    hers.post(url("followed_as_before", row.pk))

    row.refresh_from_db()
    assert (row.site, row.note) == ("https://city.example/", "")


def test_one_press_follows_where_people_work(owner, noura, hers):
    [(organisation, count)] = queries.followed_list(owner).proposed
    assert count == 1

    hers.post(url("follow_known", organisation.pk))

    assert queries.followed_list(owner).proposed == []
    assert [line.people for line in queries.followed_lines(owner)] == [1]


def test_whom_the_owner_met_and_never_spoke_with_is_known_there_too(owner, noura):
    sami = create_person(owner, display_name="سامي حداد", met_on="2024-03-12", at=AT)
    add_affiliation(owner, sami.pk, organisation="هيئة المدن", role="مهندس", at=AT)
    add_affiliation(owner, sami.pk, organisation="دار الخليج", role="", at=AT)

    assert [(one.name, count) for one, count in queries.followed_list(owner).proposed] == [
        ("هيئة المدن", 2),
        ("دار الخليج", 1),
    ]


def test_the_form_says_what_is_wrong(owner, hers):
    answer = hers.post(url("follow_new"), {"name": "هيئة المدن", "site": "ftp://x"})

    assert answer.status_code == 422
    assert hers.post(url("follow_new"), {"name": "هيئة المدن", "site": "city.example"}).status_code == 302


def test_another_owners_is_not_found(owner, stranger, client_of):
    row = followed(owner)

    for act in (actions.unfollow, actions.edit_followed):
        with pytest.raises(NotFoundError):
            act(stranger, row.pk, at=AT, **({"site": "", "note": ""} if act is actions.edit_followed else {}))
    assert client_of(stranger).get(url("organisation", row.pk)).status_code == 404
    assert queries.followed_lines(stranger) == []
