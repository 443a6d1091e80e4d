"""A table of posts is read honestly, and reading it twice doubles nothing."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from tests.relations.content.conftest import AT, TODAY, ago
from wasl.relations.content import actions
from wasl.relations.content.models import Post, Reading
from wasl.relations.content.rules.table import read_posts

pytestmark = pytest.mark.django_db

LINKEDIN = """Post URL,Post title,Post publish date,Impressions,Reactions,Comments,Reposts
https://www.linkedin.com/feed/update/1?utm=a,Three questions,11/16/2026,"1,204",31,5,2
https://www.linkedin.com/feed/update/2,One question,11/2/2026,420,14,0,
"""
ARABIC = """التاريخ؛العنوان؛الإعجابات؛التعليقات
٢٠٢٦-١١-٠٢؛أول أسبوع للمشرف؛١٢؛٣
؛بلا يوم؛٥؛١
2026-11-03؛بلا رقم؛؛
2026-11-04؛رقم غريب؛كثير؛
2027-01-01؛لم يأتِ بعد؛٤؛
2026-11-05؛؛٤؛
""".replace("؛", ";")


def url(name, *args):
    return reverse(f"content:{name}", args=args)


def test_columns_are_known_by_their_names_and_american_days_by_themselves():
    read = read_posts(LINKEDIN.encode(), TODAY, "SA")

    assert [(one.on, one.title, one.views, one.reactions, one.comments, one.shares) for one in read.posts] == [
        (date(2026, 11, 16), "Three questions", 1204, 31, 5, 2), (date(2026, 11, 2), "One question", 420, 14, 0, None),
    ]  # fmt: skip
    assert read.unread == []


def test_days_that_would_be_to_come_are_read_the_other_way():
    text = "date,link,likes\n11/02/2026,https://example.com/1,3\n09/12/2026,https://example.com/2,3\n"

    assert [one.on for one in read_posts(text.encode(), TODAY, "SA").posts] == [date(2026, 11, 2), date(2026, 9, 12)]


def test_what_is_not_read_is_told_with_its_line():
    read = read_posts(ARABIC.encode(), TODAY, "SA")

    assert [(one.title, one.reactions, one.comments) for one in read.posts] == [("أول أسبوع للمشرف", 12, 3)]
    assert read.unread == [(3, "no-day"), (4, "no-figure"), (5, "wrong-figure"), (6, "no-day"), (7, "no-post")]


@pytest.mark.parametrize("content", [b"", b"name,phone\nNoura,0501\n", b"\x00\x01\x02", "كلام بلا أعمدة".encode()])
def test_what_is_no_table_of_posts(content):
    assert read_posts(content, TODAY, "SA") is None


def test_reading_it_twice_doubles_nothing_and_one_press_takes_it_back(owner, hers):
    given = {"pasted": LINKEDIN, "platform": "LinkedIn"}

    assert hers.post(url("table"), given).status_code == 302
    assert (Post.objects.count(), Reading.objects.count()) == (2, 2)
    hers.post(url("table"), {"table": SimpleUploadedFile("posts.csv", LINKEDIN.encode())})
    assert (Post.objects.count(), Reading.objects.count()) == (2, 2)
    hers.post(url("table"), {"pasted": LINKEDIN.replace(",14,", ",15,")})
    assert Reading.objects.filter(post__link__endswith="/2").count() == 2
    hers.post(url("table_take_back"))

    assert Post.objects.filter(deleted_at=None).count() == 2
    assert Reading.objects.filter(deleted_at=None).count() == 2


def test_a_post_noted_by_hand_is_the_same_post(owner, post):
    by_link = post("بعنوان آخر", link="https://www.linkedin.com/feed/update/1/")
    by_title = post("one question", days=21)
    read = read_posts(LINKEDIN.encode(), TODAY, "SA")

    told = actions.bring_posts(owner, read.posts, "LinkedIn", on=TODAY, at=AT)

    assert (told.posts, len(told.readings)) == ([], 2)
    assert set(Reading.objects.values_list("post", "views")) == {(by_link.pk, 1204), (by_title.pk, 420)}
    assert by_title.on == ago(21)
    assert actions.bring_posts(owner, read.posts, "LinkedIn", on=TODAY, at=AT).known == 2


def test_links_that_open_nothing_safe_are_kept_as_words(owner):
    read = read_posts(b"date,link,likes\n2026-11-02,javascript:alert(1),3\n", TODAY, "SA")

    actions.bring_posts(owner, read.posts, "", on=TODAY, at=AT)
    actions.bring_posts(owner, read.posts, "", on=TODAY, at=AT)

    assert (Post.objects.get().link, Post.objects.get().title) == ("", "javascript:alert(1)")


def test_the_page_says_which_lines_were_not_read(owner, hers):
    page = hers.post(url("table"), {"pasted": ARABIC})

    assert page.status_code == 200
    shown = page.content.decode()
    assert "السطر ٣" in shown
    assert Post.objects.count() == 1
    assert hers.post(url("table"), {"pasted": "لا شيء"}).status_code == 422
    assert hers.get(url("table")).status_code == 200
