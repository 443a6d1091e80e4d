"""Pages by key cover everybody exactly once."""

from datetime import UTC, datetime, timedelta

import pytest
from django.http import QueryDict

from wasl.overviews.directory import queries
from wasl.overviews.directory.asked import Asked
from wasl.overviews.directory.paging import Place, read_page, read_place
from wasl.relations.interactions.actions import log_interaction
from wasl.relations.people.actions import create_person, delete_people

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
SORTS = ("name", "contact", "newest")

pytestmark = pytest.mark.django_db


@pytest.fixture
def many(owner):
    """Thirty people, many of one name, made at one moment; half of them met, some at one moment."""
    people = [create_person(owner, display_name=("هند", "سارة", "")[number % 3], at=AT) for number in range(30)]
    for number, person in enumerate(people[:15]):
        at = AT - timedelta(days=number // 4)
        log_interaction(owner, people=[person], channel="call", at=at)
    return people


def walk(owner, asked, size, *, between=lambda number: None, backwards=False, start=""):
    """All ids from there to the end, page by page."""
    seen, token, number = [], start, 0
    while True:
        page = read_page(queries._stretches(owner, asked, "ar"), token, size)
        ids = [row.pk for row in page.rows]
        seen = ids + seen if backwards else seen + ids
        between(number)
        number += 1
        token = page.preceding if backwards else page.following
        if not token:
            return seen


@pytest.mark.parametrize("sort", SORTS)
@pytest.mark.parametrize("size", [1, 4, 7, 30, 50])
def test_every_page_size_shows_everybody_once(owner, many, sort, size):
    seen = walk(owner, Asked(sort=sort), size)

    assert sorted(seen) == sorted(person.pk for person in many)
    assert seen == walk(owner, Asked(sort=sort), 100)


@pytest.mark.parametrize("sort", SORTS)
def test_the_way_back_shows_the_same(owner, many, sort):
    stretches = queries._stretches(owner, Asked(sort=sort), "ar")
    whole = read_page(stretches, "", 100).rows
    last = whole[-1]
    columns = stretches[-1].columns
    end = Place(len(stretches) - 1, True, tuple(column.of(last) for column in columns)).token()

    assert walk(owner, Asked(sort=sort), 4, backwards=True, start=end) == [row.pk for row in whole[:-1]]


@pytest.mark.parametrize("sort", SORTS)
def test_who_goes_between_two_pages_takes_nobody_along(owner, many, sort):
    order = walk(owner, Asked(sort=sort), 100)
    gone = order[3:6]  # the last of the first page and the first of the second

    def leave(number):
        if number == 0:
            delete_people(owner, gone, at=AT)

    seen = walk(owner, Asked(sort=sort), 5, between=leave)

    assert len(seen) == len(set(seen))
    assert set(order) - set(gone) <= set(seen)


def test_a_letter_begins_the_list_there(owner, people):
    page = queries.directory_page(owner, Asked(), "ar")
    letter = next(letter for letter in page.letters if letter.letter == "خ")
    asked = Asked.read(QueryDict(letter.url.partition("?")[2]))

    page = queries.directory_page(owner, asked, "ar")

    assert [line.name for line in page.lines] == ["خالد المنصور", "سارة العتيبي", "نورة القاسمي", "Omar Haddad"]
    assert page.preceding


@pytest.mark.parametrize(("language", "after"), [("ar", []), ("en", ["أحمد الشهري", "بدر العنزي"])])
def test_a_letter_of_the_other_script_begins_the_list_there_too(owner, people, language, after):
    page = queries.directory_page(owner, Asked(), language)
    letter = next(letter for letter in page.letters if letter.letter == "O")
    asked = Asked.read(QueryDict(letter.url.partition("?")[2]))

    page = queries.directory_page(owner, asked, language)

    assert [line.name for line in page.lines][:3] == ["Omar Haddad", *after]


@pytest.mark.parametrize(
    "token",
    ["x", "%%%", "W10", "WzAsMF0", "WzksMCwiYSIsMV0", "eyJhIjoxfQ", "WzAsMCwiYSIsOTk5OTk5OTk5OTk5OTk5OTk5OTk5XQ"],
)
def test_a_token_that_says_nothing_is_the_beginning(owner, people, token):
    stretches = queries._stretches(owner, Asked(), "ar")

    assert read_place(token, stretches) is None
    assert len(read_page(stretches, token, 100).rows) == 7


@pytest.mark.parametrize("sort", SORTS)
def test_twenty_take_as_many_queries_as_one(owner, sort, django_assert_num_queries):
    def queries_taken():
        with django_assert_num_queries(queries_wanted):
            queries.directory_page(owner, Asked(sort=sort), "ar")

    queries_wanted = {"name": 9, "newest": 7, "contact": 9, "warmth": 9}[sort]
    log_interaction(owner, people=[create_person(owner, display_name="نورة", at=AT)], channel="call", at=AT)
    queries_taken()
    for number in range(19):
        person = create_person(owner, display_name=f"هند {number}", at=AT)
        log_interaction(owner, people=[person], channel="call", at=AT)
    queries_taken()
