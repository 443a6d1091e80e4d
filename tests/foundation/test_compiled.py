"""A statement is put together once, and answers for whatever values it is asked with."""

from datetime import UTC, date, datetime, time, timedelta
from unittest import mock

import pytest
from django.db.models import Count, Prefetch, Q
from django.db.models.functions import TruncDate
from django.utils import timezone

from wasl.foundation.compiled import compiled
from wasl.relations.exchange.actions import reserve_time
from wasl.relations.exchange.models import ReservedTime
from wasl.relations.people.models import Person, Spelling

MONDAY = date(2026, 11, 23)
NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
NAMES = ["نورة", "خالد", "سارة", "منى"]


@compiled
def named(owner, person_ids):
    return Person.objects.of(owner).filter(id__in=person_ids).order_by("id")


@compiled
def made_between(owner, since, until, *, most=100):
    rows = Person.objects.of(owner).filter(created_at__gte=since - timedelta(days=1), created_at__lt=until)
    return rows.order_by("id").values_list("display_name", flat=True)[:most]


@pytest.fixture
def people(owner):
    return [Person.objects.create(owner=owner, display_name=name, created_at=NOON) for name in NAMES]


def ids(people):
    return [person.pk for person in people]


def test_each_asks_with_its_own_values(owner, stranger, people):
    assert named(owner, ids(people[:2])) == people[:2]
    assert named(owner, ids(people[2:])) == people[2:]
    assert named(stranger, ids(people[2:])) == []


def test_it_is_put_together_once(owner, people):
    named(owner, ids(people[:3]))

    with mock.patch("wasl.foundation.compiled._put_together") as together:
        assert named(owner, ids(people[1:])) == people[1:]

    together.assert_not_called()


def test_it_is_one_statement_each_time(owner, people, django_assert_num_queries):
    for _ in range(2):
        with django_assert_num_queries(1):
            named(owner, ids(people))


def test_nobody_and_very_many_are_asked_for_as_well(owner, people):
    assert named(owner, []) == []
    assert named(owner, [*range(10**6, 10**6 + 500), *ids(people)]) == people
    assert named(owner, ids(people)) == people


def test_a_collection_may_be_of_any_kind(owner, people):
    found = {person.pk: person for person in people}

    assert named(owner, set(found)) == named(owner, found) == named(owner, found.keys()) == people


def test_a_moment_may_be_moved_by_a_fixed_time(owner, people):
    assert made_between(owner, NOON + timedelta(hours=23), NOON + timedelta(days=9)) == NAMES
    assert made_between(owner, NOON + timedelta(hours=25), NOON + timedelta(days=9)) == []
    assert made_between(owner, NOON, NOON) == []


def test_a_moment_means_the_same_in_any_zone(owner, people):
    elsewhere = NOON.astimezone(timezone.get_fixed_timezone(180))

    assert made_between(owner, elsewhere, elsewhere + timedelta(seconds=1)) == NAMES


def test_what_is_given_by_name_is_part_of_the_statement(owner, people):
    until = NOON + timedelta(days=1)

    assert made_between(owner, NOON, until, most=1) == NAMES[:1]
    assert made_between(owner, NOON, until, most=3) == NAMES[:3]


def test_a_number_of_a_narrow_column_is_a_value(owner):
    @compiled
    def of_weekday(owner, weekday):
        return ReservedTime.objects.of(owner).filter(weekday=weekday).values_list("weekday", flat=True)

    reserve_time(owner, weekday=3, starts_at=time(9), minutes=60, people=2)

    assert of_weekday(owner, 3) == [3]
    assert of_weekday(owner, 4) == []


def test_none_asks_something_else_than_a_value(owner, people):
    @compiled
    def met_through(owner, person_id):
        return Person.objects.of(owner).filter(met_through=person_id).order_by("id")

    people[1].met_through = people[0]
    people[1].save()

    assert met_through(owner, people[0].pk) == [people[1]]
    assert met_through(owner, None) == [people[0], *people[2:]]
    assert met_through(owner, people[3].pk) == []


def test_the_zone_under_way_is_kept_apart(owner, people):
    @compiled
    def made_on(owner, day):
        rows = Person.objects.of(owner).annotate(on=TruncDate("created_at")).filter(on=day)
        return rows.values_list("display_name", flat=True)

    with timezone.override("UTC"):
        assert len(made_on(owner, MONDAY)) == len(NAMES)
    with timezone.override("Pacific/Kiritimati"):
        assert made_on(owner, MONDAY) == []
        assert len(made_on(owner, MONDAY + timedelta(days=1))) == len(NAMES)


def test_rows_are_as_a_queryset_gives_them(owner, people):
    people[1].met_through = people[0]
    people[1].save()

    @compiled
    def with_all(owner, person_ids):
        rows = Person.objects.of(owner).filter(id__in=person_ids).select_related("met_through").defer("notes")
        return rows.annotate(times=Count("spellings")).order_by("id")

    for _ in range(2):
        found = with_all(owner, ids(people))
        assert [row.times for row in found] == [0, 0, 0, 0]
        assert found[1].met_through == people[0]
        assert found[0].met_through is None
        assert found[0].get_deferred_fields() == {"notes"}
        assert found[0].created_at == NOON
        assert not found[0]._state.adding


def test_rows_beside_are_fetched_for_each(owner, people):
    Spelling.objects.create(owner=owner, person=people[0], text="Noura")

    @compiled
    def with_spellings(owner, person_ids):
        beside = Prefetch("spellings", Spelling.objects.order_by("id"))
        return Person.objects.of(owner).filter(id__in=person_ids).prefetch_related(beside).order_by("id")

    assert [[one.text for one in row.spellings.all()] for row in with_spellings(owner, ids(people[:2]))] == [
        ["Noura"],
        [],
    ]
    assert [[one.text for one in row.spellings.all()] for row in with_spellings(owner, ids(people[1:3]))] == [[], []]


@pytest.mark.parametrize(
    "build",
    [
        lambda owner, day: Person.objects.of(owner).filter(created_at__year=day.year),
        lambda owner, day: Person.objects.of(owner).filter(created_at__date=day.replace(day=1)),
        lambda owner, day: Person.objects.of(owner)[: day.month],
        lambda owner, _day: Person.objects.of(owner),
    ],
)
def test_what_is_made_of_a_value_or_left_out_is_refused(owner, build):
    with pytest.raises(TypeError):
        compiled(build)(owner, MONDAY)


def test_a_row_is_not_looked_at(owner):
    with pytest.raises(type(owner).DoesNotExist):
        compiled(lambda owner: Person.objects.of(owner).filter(display_name=owner.email))(owner)


def test_rows_beside_that_depend_on_a_value_are_refused(owner, people):
    def build(owner, person_id):
        beside = Prefetch("spellings", Spelling.objects.filter(~Q(person=person_id)))
        return Person.objects.of(owner).prefetch_related(beside)

    with pytest.raises(TypeError):
        compiled(build)(owner, people[0].pk)
