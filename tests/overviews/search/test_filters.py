"""Filters are typed among the words, in Arabic or English, and narrow every kind."""

from datetime import UTC, date, datetime

import pytest

from wasl.overviews.search.asking import Asked, read_query
from wasl.overviews.search.queries import search_page
from wasl.relations.interactions.actions import log_interaction
from wasl.relations.people.actions import create_circle, create_person, put_in_circle, set_spellings

pytestmark = pytest.mark.django_db
AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def said(some) -> str:
    return "".join(piece.text for piece in some)


def found(owner, q, kind=""):
    return [(result.kind, said(result.title)) for result in search_page(owner, q, kind).results]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("نورة", Asked("نورة")),
        ("نورة جهة:المدن", Asked("نورة", organisations=("المدن",))),
        ('org:"هيئة المدن" نورة', Asked("نورة", organisations=("هييه المدن",))),
        ("دائرة: المرشدون قهوة", Asked("قهوة", circles=("المرشدون",))),
        ("Circle:mentors", Asked("", circles=("mentors",))),
        ("since:2025-03 coffee", Asked("coffee", since=date(2025, 3, 1))),
        ("منذ:٢٠٢٥", Asked("", since=date(2025, 1, 1))),
        ('منذ:"رمضان 1446"', Asked("", since=date(2025, 3, 1))),
        ("since:whenever", Asked("", unread=("since:whenever",))),
        ("نورة org:", Asked("نورة")),
        ("http://wasl 10:30 جهةٌ", Asked("http://wasl 10:30 جهةٌ")),
    ],
)
def test_filters_are_read_among_the_words(text, asked):
    assert read_query(text, "SA") == asked


def test_an_organisation_narrows_to_its_people_and_what_they_were_at(owner, network):
    assert found(owner, "جهة:المدن") == [
        ("person", "م. نورة القاسمي"), ("organisation", "هيئة المدن"), ("event", "أمسية هيئة المدن")
    ]  # fmt: skip
    assert found(owner, "القهوة org:المدن") == [("person", "م. نورة القاسمي")]
    assert found(owner, "Nora org:المدن") == [("person", "م. نورة القاسمي")]
    assert found(owner, "أحمد org:المدن") == []


def test_a_circle_narrows_to_its_members_and_their_contacts(owner, network):
    circle = create_circle(owner, name="المرشدون")
    put_in_circle(owner, circle.pk, [network["ahmad"].pk], at=AT)

    assert found(owner, "دائرة:المرشد") == [("person", "أحمد الشهري"), ("interaction", "أحمد الشهري")]
    assert found(owner, "القهوة circle:المرشدون") == [("interaction", "أحمد الشهري")]


def test_a_day_narrows_to_what_happened_since(owner, network):
    log_interaction(
        owner, people=[network["noura"]], channel="call", at=AT.replace(year=2024), note="القهوة في الدرعية"
    )

    assert found(owner, "القهوة منذ:2025", "interaction") == [("interaction", "أحمد الشهري")]
    assert found(owner, "منذ:2026-11-23") == [
        ("person", "أحمد الشهري"), ("interaction", "أحمد الشهري"), ("event", "أمسية هيئة المدن")
    ]  # fmt: skip
    assert found(owner, "منذ:2027") == []


def test_a_day_that_says_nothing_is_told(owner, network, client_of):
    page = client_of(owner).get("/search/", {"q": "القهوة since:whenever"}).content.decode()

    assert "since:whenever" in page
    assert "أحمد الشهري" in page


def test_the_reason_says_how_the_name_answers(owner, network):
    [result] = search_page(owner, "Noura Alqasimi").results

    assert said(result.title) == "م. نورة القاسمي"
    assert "Noura = نورة" in said(result.reason)
    assert [piece.text for piece in result.title if piece.is_match] == ["نورة", "القاسمي"]


def test_the_spelling_that_answers_is_named(owner, network):
    set_spellings(owner, network["ahmad"].pk, ["Ahmed Al-Shehri"], at=AT)
    create_person(owner, display_name="سلطان بن بندر", at=AT)

    [result] = search_page(owner, "ahmd shehri", "person").results

    assert said(result.reason).startswith("Ahmed Al-Shehri")


def test_a_like_name_stands_back_where_the_word_itself_is_found(owner, network):
    create_person(owner, display_name="أنس قموه", at=AT)

    assert ("person", "أنس قموه") not in found(owner, "القهوة")
    assert found(owner, "قموه") == [("person", "أنس قموه")]


def test_of_one_word_those_come_first_whose_given_name_it_is(owner, network):
    create_person(owner, display_name="بندر بن سلطان الخثلان", at=AT)
    create_person(owner, display_name="سلطان الخثلان", at=AT)

    assert [title for _, title in found(owner, "sultan", "person")] == ["سلطان الخثلان", "بندر بن سلطان الخثلان"]
