"""Rows by the thousand come out as they went in, whatever they have in common."""

from datetime import UTC, datetime

import pytest

from wasl.foundation.inserting import insert_rows
from wasl.foundation.ordered_uids import ordered_uids
from wasl.relations.people.models import Organisation, Person, WayToReach

MOMENT = datetime(2026, 11, 23, 9, 0, 30, 250_000, tzinfo=UTC)
TOLD = ("owner_id", "name", "key")


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["", "Acme-Co. 2", "نور", "50% of 'O'Neil'", 'a "b"; --', "\\", "%s", "?"])
@pytest.mark.parametrize("count", [1, 9, 10, 1500])
def test_what_all_rows_say_alike_is_stored_as_it_is(owner, name, count):
    written = insert_rows(Organisation, TOLD, [(owner.pk, name, f"key {number}") for number in range(count)])

    assert written == count
    assert set(Organisation.objects.of(owner).values_list("name", flat=True)) == {name}
    assert Organisation.objects.of(owner).count() == count


@pytest.mark.django_db
def test_rows_that_are_here_are_left_out_and_not_counted(owner):
    rows = [(owner.pk, "نور", f"key {number}") for number in range(30)]
    insert_rows(Organisation, TOLD, rows[:10])

    assert insert_rows(Organisation, TOLD, rows) == 20
    assert insert_rows(Organisation, TOLD, [rows[0]] * 40) == 0
    assert insert_rows(Organisation, TOLD, []) == 0


@pytest.mark.django_db
def test_blanks_yes_and_no_and_moments_keep_their_kind(owner, other_person_columns):
    uids = ordered_uids(MOMENT, 20)
    blank = {
        "owner_id": owner.pk, "created_at": MOMENT, "changed_at": MOMENT, "deleted_at": None, "is_organisation": True,
    }  # fmt: skip
    fields = [*other_person_columns, *blank, "uid"]
    insert_rows(Person, fields, [[*other_person_columns.values(), *blank.values(), uid] for uid in uids])

    people = list(Person.objects.of(owner).order_by("uid"))

    assert [person.uid for person in people] == uids
    assert {(one.created_at, one.deleted_at, one.is_organisation, one.source_id) for one in people} == {
        (MOMENT, None, True, None)
    }


@pytest.fixture
def other_person_columns():
    told = {"id", "uid", "owner_id", "created_at", "changed_at", "deleted_at", "is_organisation"}
    return {f.attname: f.get_default() for f in Person._meta.concrete_fields if f.attname not in told}


@pytest.mark.django_db
def test_wide_rows_are_counted_one_by_one(owner):
    person = Person.objects.create(owner=owner, display_name="هدى القحطاني")
    fields = ("owner_id", "person_id", "kind", "value", "shown", "label", "is_preferred")
    ways = [
        (owner.pk, person.pk, ("phone", "email")[n % 2], f"value {n}", f"shown {n}", f"label {n}", n % 3 == 0)
        for n in range(25)
    ]

    assert insert_rows(WayToReach, fields, [*ways, ways[3]]) == 25
    assert WayToReach.objects.filter(is_preferred=True).count() == 9


def test_names_made_together_stand_together():
    uids = ordered_uids(MOMENT, 1000)

    assert uids == sorted(uids)
    assert len({*uids, *ordered_uids(MOMENT, 1000)}) == 2000
    assert {(uid.version, uid.variant) for uid in uids} == {(7, "specified in RFC 4122")}
    assert uids[0].int >> 80 == int(MOMENT.timestamp() * 1000)
