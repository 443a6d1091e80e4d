"""What a feed says, as plain words; and how long a server is left alone: pure."""

from datetime import UTC, date, datetime, timedelta

import pytest

from wasl.relations.organisations import rules
from wasl.relations.organisations.reading import feed_named_in, news_in, plain_text

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>هيئة المدن</title>
<item><title>افتتاح &lt;b&gt;فرع&lt;/b&gt; جدة</title><link>/news/1</link><guid>1</guid>
<description><![CDATA[<p>كلمة المهندسة <b>نورة القاسمي</b></p><img src="https://spy.example/x.gif"><script>alert(1)</script>]]></description>
<pubDate>Sun, 22 Nov 2026 10:00:00 +0300</pubDate></item>
<item><title>رابط خبيث</title><link>javascript:alert(1)</link></item></channel></rss>""".encode()
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>X</title><entry><id>urn:1</id><title>Annual report</title>
<link href="https://city.example/report"/><updated>2026-11-20T08:00:00Z</updated><summary>A third more.</summary></entry></feed>"""
JSON = """{"version": "https://jsonfeed.org/version/1.1", "title": "X", "items": [
{"id": "7", "url": "https://city.example/7", "title": "وظيفة", "content_html": "<p>مدير <i>تدريب</i></p>", "date_published": "2026-11-21T08:00:00+03:00"},
{"id": "8", "content_text": "بلا عنوان"}, "no item"]}""".encode()


def test_rss_becomes_words_without_pictures_or_scripts():
    first, second = news_in(RSS, "https://city.example/feed.xml")

    assert (first.title, first.link) == ("افتتاح فرع جدة", "https://city.example/news/1")
    assert first.text == "كلمة المهندسة نورة القاسمي"
    assert first.at == datetime(2026, 11, 22, 7, 0, tzinfo=UTC)
    assert (second.title, second.link, second.at) == ("رابط خبيث", "", None)


def test_atom_and_json_say_the_same_things():
    [atom] = news_in(ATOM, "https://city.example/")
    opening, untitled = news_in(JSON, "https://city.example/")

    assert (atom.title, atom.link, atom.at) == (
        "Annual report", "https://city.example/report", datetime(2026, 11, 20, 8, 0, tzinfo=UTC),
    )  # fmt: skip
    assert (opening.title, opening.text, opening.at.date()) == ("وظيفة", "مدير تدريب", date(2026, 11, 21))
    assert (untitled.title, untitled.text) == ("بلا عنوان", "بلا عنوان")


@pytest.mark.parametrize(
    "content", [b"", b"<html><p>x</p></html>", b"{}", b"[" * 5000, b'{"version": 1, "items": {}}', b"\x00\xff"]
)
def test_what_is_no_feed_is_none(content):
    assert news_in(content, "https://city.example/") is None


def test_entities_that_grow_do_not():
    bomb = (
        b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "lol"><!ENTITY b "'
        + b"&a;" * 50
        + b'"><!ENTITY c "'
        + b"&b;" * 5000
    )
    bomb += b'">]><rss version="2.0"><channel><item><title>&c;</title></item></channel></rss>'

    assert all(len(one.title) <= 300 for one in news_in(bomb, "https://city.example/") or [])


@pytest.mark.parametrize(
    ("head", "feed"),
    [
        ('<link rel="alternate" type="application/rss+xml" href="/feed">', "https://city.example/feed"),
        ('<LINK REL="ALTERNATE home" TYPE="application/atom+xml" HREF="news.xml">', "https://city.example/ar/news.xml"),
        (
            '<base href="https://cdn.example/x/"><link rel=alternate type="application/feed+json" href=f.json>',
            "https://cdn.example/x/f.json",
        ),
        ('<link rel="alternate" type="application/rss+xml" href="file:///etc/passwd">', ""),
        ('<link rel="stylesheet" type="application/rss+xml" href="/feed">', ""),
        ('<link rel="alternate" hreflang="en" href="/en">', ""),
    ],
)
def test_a_page_says_where_its_feed_is(head, feed):
    assert feed_named_in(f"<html><head>{head}</head>".encode(), "https://city.example/ar/") == feed


def test_long_text_is_cut_and_lines_stay():
    assert plain_text("<p>أول</p><p>ثان &amp; ثالث</p>") == "أول\nثان & ثالث"
    assert len(plain_text("كلمة " * 2000)) <= 2000


def test_a_server_that_fails_is_left_alone_twice_as_long_each_time():
    rests = [rules.next_reading(AT, failures) - AT for failures in (0, 1, 2, 3, 30)]

    assert rests == [rules.EVERY, *(timedelta(hours=hours) for hours in (1, 2, 4)), timedelta(days=7)]


@pytest.mark.parametrize(
    ("header", "rest"),
    [
        ("7200", timedelta(hours=2)), ("Tue, 24 Nov 2026 09:00:00 GMT", timedelta(days=1)), ("99999999999", timedelta(days=30)),
        ("soon", timedelta()), ("", timedelta()), ("Sun, 22 Nov 2026 09:00:00 GMT", timedelta()),
    ],
)  # fmt: skip
def test_a_rest_that_is_asked_for_is_kept(header, rest):
    assert rules.rest_asked(header, AT) == rest
    assert rules.next_reading(AT, 1, header) - AT == max(rest, timedelta(hours=1))


def test_whole_names_are_found_however_they_are_spelt():
    people = [(1, "نورة القاسمى"), (2, "نورة"), (3, "نور القاسمي"), (4, "Noura Qasimi")]

    assert rules.named_in("كلمة المهندسة نوره القاسمي في الملتقى", people) == [1]


def test_who_is_named_comes_before_who_works_there():
    works = rules.Concern(1, 10, AT.date(), is_named=False, contact_days=50)
    named = rules.Concern(2, 11, AT.date() - timedelta(days=3), is_named=True, contact_days=2)

    assert rules.foremost([works, named]) == named
    assert rules.foremost([works]) == works
    assert rules.foremost([]) is None
