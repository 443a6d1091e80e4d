import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from wasl.foundation.search.actions import Entry, forget_rows, index_rows
from wasl.foundation.search.models import Document
from wasl.foundation.search.queries import find

pytestmark = pytest.mark.django_db


KINDS = ("person", "event")


def ids(owner, query, kinds=KINDS, **options):
    return [hit.row_id for hit in find(owner, query, kinds, **options)]


@pytest.fixture
def book(owner):
    index_rows(
        owner,
        "person",
        [
            Entry(1, "د. مُحَمَّد عبد الرحمٰن", "هيئة المدن الرياض"),
            Entry(2, "أحمد المدرس", "مدرسة النور ٠٥٠١٢٣٤٥٦٧"),
            Entry(3, "Omar Haddad", "GITEX, Dubai"),
            Entry(4, "هدى إبراهيم", "تعمل مع أحمد"),
        ],
    )
    index_rows(owner, "event", [Entry(3, "مؤتمر الرياض")])
    return owner


def test_harakat_hamza_and_ta_marbuta_do_not_hide_anybody(book):
    assert ids(book, "محمد") == [1]
    assert ids(book, "ابراهيم") == [4]
    assert ids(book, "مدرسه") == [2]


@pytest.mark.parametrize("written", ["عبد العزيز الدوسري", "عبدالعزيز الدوسري"])
@pytest.mark.parametrize("asked", ["عبدالعزيز", "عبد العزيز", "عبدالعز", "العزيز", "عزيز دوسري"])
def test_a_name_of_two_words_is_found_in_one_and_in_two(owner, written, asked):
    index_rows(owner, "person", [Entry(7, written)])

    assert ids(owner, asked) == [7]


def test_the_article_and_the_beginning_of_a_word_are_enough(book):
    assert ids(book, "مدرس") == [2]
    assert ids(book, "تعم") == [4]
    assert ids(book, "had") == [3]


def test_digits_of_either_kind_find_a_number(book):
    assert ids(book, "0501234567") == [2]
    assert ids(book, "٠٥٠١٢") == [2]


def test_every_word_must_be_there(book):
    assert ids(book, "أحمد النور") == [2]
    assert ids(book, "أحمد دبي") == []


def test_a_name_comes_before_a_mention(book):
    assert ids(book, "احمد") == [2, 4]


def test_kinds_are_kept_apart(book):
    assert {(hit.kind, hit.row_id) for hit in find(book, "الرياض", KINDS)} == {("event", 3), ("person", 1)}
    assert ids(book, "الرياض", kinds=["event"]) == [3]


def test_another_owner_finds_nothing(book, stranger):
    assert find(stranger, "محمد", KINDS) == []


def test_a_row_indexed_anew_is_found_by_its_new_words_alone(book):
    index_rows(book, "person", [Entry(3, "عمر حداد")])

    assert ids(book, "haddad") == []
    assert ids(book, "عمر") == [3]


def test_a_forgotten_row_is_not_found(book):
    forget_rows(book, "person", [1])

    assert ids(book, "محمد") == []


@pytest.mark.parametrize("query", ["", "   ", '"', "a'b", "title:", "* OR *", "NEAR(", "!!!", "\\", "a & | b", "\x00"])
def test_no_query_is_an_error(book, query):
    find(book, query, KINDS)


def test_two_queries_at_most(book):
    with CaptureQueriesContext(
        connection,
    ) as queries:
        find(book, "محمد عبد", KINDS)

    assert len(queries) <= 2


@pytest.fixture
def words_agree():
    """Asks SQLite whether its words are those of the documents; PostgreSQL keeps them in the row itself."""

    def ask() -> bool:
        if connection.vendor == "sqlite":
            with connection.cursor() as cursor:  # raises where they differ; `rank` 1 looks into the documents too
                cursor.execute("INSERT INTO search_words(search_words) VALUES ('integrity-check')")
                cursor.execute("INSERT INTO search_titles(search_titles, rank) VALUES ('integrity-check', 1)")
        return True

    return ask


def test_what_is_indexed_anew_is_found_by_its_new_words_alone(owner, words_agree):
    index_rows(owner, "person", [Entry(1, "سارة العتيبي"), Entry(2, "خالد الحربي")])

    index_rows(owner, "person", [Entry(2, "عمر الحداد"), Entry(3, "نورة السبيعي")])

    assert ids(owner, "خالد") == []
    assert ids(owner, "عمر") == [2]
    assert ids(owner, "ساره") == [1]
    assert words_agree()


def test_forgetting_rows_takes_their_words_out(owner, words_agree):
    index_rows(owner, "person", [Entry(1, "سارة العتيبي"), Entry(2, "سارة الحربي")])

    forget_rows(owner, "person", [1])
    Document.objects.filter(row_id=2).update(title="عمر")  # whoever writes past the actions is followed too

    assert ids(owner, "سارة") == []
    assert ids(owner, "عمر") == [2]
    assert words_agree()
