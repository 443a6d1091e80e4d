"""People who come many at once are found by all their words, and a second time changes nothing."""

from datetime import UTC, datetime

import pytest

from wasl.foundation.formats.records import Contact, Reach, Role
from wasl.foundation.search.models import Document
from wasl.foundation.search.queries import find
from wasl.foundation.sources.models import Source
from wasl.relations.people.documents import index_people
from wasl.relations.people.intake import Arrival, Origin, save_arrivals
from wasl.relations.people.introductions import Introduction, save_introductions
from wasl.relations.people.models import Affiliation, Membership, Person, Spelling, Tagging

KINDS = ("person", "interaction", "event")

pytestmark = pytest.mark.django_db
MOMENT = datetime(2026, 1, 5, 8, tzinfo=UTC)
HUDA = Contact(
    uid="huda-1",
    full="د. هدى الغامدي (أم خالد)",
    nickname="هدهد",
    spellings=("Huda Al-Ghamdi",),
    reaches=(
        Reach(kind="phone", value="050 123 4567", label="mobile"),
        Reach(kind="email", value="Huda@Example.com"),
    ),
    roles=(Role(organisation="بنك المرافئ", title="مديرة المخاطر", department="الرياض"),),
    groups=("المرشدون",),
    interests=("الخط العربي",),
    city="أبها",
    note="تكتب كتابًا عن الأسواق القديمة",
)
SAMI = Contact(full="سامي حداد", city="بيروت")


@pytest.fixture
def origin(owner):
    return Origin(owner, Source.objects.create(owner=owner, kind="vcard"), "SA", MOMENT)


@pytest.mark.parametrize(
    "query",
    ["هدى", "هدهد", "ghamdi", "خالد", "966501", "huda@example", "المرافئ", "المخاطر", "الخط", "ابها", "الاسواق"],
)
def test_somebody_new_is_found_by_every_word(origin, query):
    made = save_arrivals(origin, [Arrival(-1, HUDA), Arrival(-2, SAMI)])

    assert made[-1] in [hit.row_id for hit in find(origin.owner, query, KINDS)]
    assert made[-2] not in [hit.row_id for hit in find(origin.owner, query, KINDS)]


def test_the_words_of_somebody_new_are_those_that_the_rows_give(origin):
    made = save_arrivals(origin, [Arrival(-1, HUDA), Arrival(-2, SAMI)])
    rows = Document.objects.of(origin.owner).order_by("row_id").values_list("row_id", "title", "body")
    written = [(pk, set(title.split()), set(body.split())) for pk, title, body in rows]

    index_people(origin.owner, made.values())

    assert [(pk, set(title.split()), set(body.split())) for pk, title, body in rows.all()] == written


def test_the_same_people_again_change_nothing(origin):
    made = save_arrivals(origin, [Arrival(-1, HUDA)])
    models = (Person, Spelling, Affiliation, Membership, Tagging)
    before = [list(model.objects.of(origin.owner).values()) for model in models]

    save_arrivals(origin, [Arrival(made[-1], HUDA)])

    assert [list(model.objects.of(origin.owner).values()) for model in models] == before


def test_somebody_told_of_twice_in_a_batch_is_one_person_with_both_tellings(origin):
    made = save_arrivals(origin, [Arrival(-1, SAMI), Arrival(-1, Contact(full="Sami Haddad", note="مهندس صوت"))])

    person = Person.objects.of(origin.owner).get()
    assert (person.pk, person.notes, person.city) == (made[-1], "مهندس صوت", "بيروت")
    assert [hit.row_id for hit in find(origin.owner, "مهندس", KINDS)] == [person.pk]


def test_queries_do_not_grow_with_the_people(origin, django_assert_max_num_queries):
    with django_assert_max_num_queries(25):
        save_arrivals(origin, [Arrival(-number, HUDA) for number in range(1, 41)])


def test_what_a_second_file_adds_is_found(origin):
    made = save_arrivals(origin, [Arrival(-1, HUDA), Arrival(-2, SAMI)])

    save_arrivals(
        origin, [Arrival(made[-1], HUDA), Arrival(made[-2], Contact(full="Sami Haddad", interests=("العود",)))]
    )

    assert [hit.row_id for hit in find(origin.owner, "العود", KINDS)] == [made[-2]]
    assert [hit.row_id for hit in find(origin.owner, "haddad", KINDS)] == [made[-2]]


def test_how_people_met_is_kept_and_found(origin):
    made = save_arrivals(origin, [Arrival(-1, HUDA), Arrival(-2, SAMI)])

    save_introductions(
        origin.owner, {made[-2]: Introduction("في ندوة بجدة", made[-1]), made[-1]: Introduction("", made[-1])}
    )

    sami, huda = (Person.objects.get(pk=made[number]) for number in (-2, -1))
    assert (sami.how_met, sami.met_through_id) == ("في ندوة بجدة", huda.pk)
    assert huda.met_through_id is None, "nobody introduces herself"
    assert [hit.row_id for hit in find(origin.owner, "ندوة", KINDS)] == [sami.pk]


def test_people_of_others_are_not_introduced(origin, stranger):
    theirs = Person.objects.create(owner=stranger, display_name="غريب")

    save_introductions(origin.owner, {theirs.pk: Introduction("في السوق")})

    theirs.refresh_from_db()
    assert theirs.how_met == ""
