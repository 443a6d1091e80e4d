"""Two people become one and two again: row by row what they were, whatever was done since."""

from datetime import UTC, datetime, timedelta

import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.doors.exports.conftest import furnish
from wasl.foundation.errors import NotFoundError
from wasl.foundation.search.queries import find
from wasl.foundation.sources.models import FilledField, Source
from wasl.relations.interactions.actions import log_interaction, remove_interaction, restore_interaction, set_rhythm
from wasl.relations.interactions.models import Interaction, Rhythm
from wasl.relations.network.models import Evidence, StatedTie
from wasl.relations.occasions.models import Occasion
from wasl.relations.people import actions
from wasl.relations.people.actions import WayGiven, merge_people, unmerge_people
from wasl.relations.people.errors import MergeCoveredError, MergedWithThemselvesError, MergeUndoneError
from wasl.relations.people.merging.pointing import every_pointing
from wasl.relations.people.models import Distinction, Merge, Person, Photo, Spelling, WayToReach

pytestmark = pytest.mark.django_db
AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
LATER = AT + timedelta(days=3)

DERIVED = {
    "search.document", "interactions.contactsummary", "people.likeness", "people.merge", "people.nameform",
    "people.formkey", "people.namebearer", "people.keptname",
    "network.warmth", "network.tie", "network.tiebook", "network.tiechange",
}  # fmt: skip


def make(owner, name, **fields):
    return actions.create_person(owner, display_name=name, at=AT, **fields)


def reach(owner, person, kind, shown, **more):
    return actions.add_way_to_reach(owner, person.pk, WayGiven(kind, shown, **more), country="SA", at=AT)


def every_row():
    """Every row that says something of its own, by model and key; the moments of change aside."""
    models = [m for m in apps.get_models(include_auto_created=True) if m._meta.label_lower not in DERIVED]
    return {
        (model._meta.label_lower, row["pk"]): {k: _plain(v) for k, v in row.items() if k != "changed_at"}
        for model in models
        for row in model._default_manager.annotate().values("pk", *[f.attname for f in model._meta.concrete_fields])
    }


def _plain(value):
    return bytes(value) if isinstance(value, memoryview) else value


def texts(person, relation, column):
    return sorted(getattr(person, relation).values_list(column, flat=True))


@pytest.fixture
def both(owner):
    """One man, once from the telephone and once from a card."""
    khalid = make(owner, "خالد المنصور", notes="جار قديم", city="")
    card = make(owner, "د. خالد بن محمد المنصور", notes="طبيب أسنان", city="جدة", gender="m")
    reach(owner, khalid, "phone", "0501234567", is_preferred=True)
    reach(owner, card, "phone", "+966 50 123 4567", label="work")
    reach(owner, card, "email", "khalid@example.com", is_preferred=True)
    return khalid, card


def test_one_row_of_every_model_goes_over_and_comes_back(owner):
    furnish(owner)
    first, second = Person.objects.of(owner).order_by("pk")[:2]
    Merge.objects.all().delete()
    Distinction.objects.all().delete()
    Person.objects.update(merged_into=None, deleted_at=None)
    third = make(owner, "ليلى السالم")
    for one in (first, second):
        Evidence.objects.create(owner=owner, a=one, b=third, kind="mail", source=Source.objects.of(owner)[0], count=2)
        Distinction.objects.create(owner=owner, a=one, b=third)
        StatedTie.objects.create(owner=owner, a=one, b=third, strength=0.5)
    before = every_row()
    pointed = {pointing.label for pointing in every_pointing() if pointing.rows_of(second.pk).exists()}

    merge = merge_people(owner, first.pk, second.pk, at=LATER)
    for pointing in every_pointing():
        left = set(pointing.rows_of(second.pk).values_list("pk", flat=True))
        assert left.isdisjoint(merge.moved.get(pointing.name, []))
    merged = every_row()
    unmerge_people(owner, merge.pk, at=LATER)

    assert pointed == {pointing.label for pointing in every_pointing()}
    assert merged != before
    assert every_row() == before


def test_what_either_knew_the_one_knows(owner, both):
    khalid, card = both

    merge_people(owner, khalid.pk, card.pk, at=LATER)

    khalid.refresh_from_db()
    assert (khalid.display_name, khalid.titles, khalid.city, khalid.gender) == ("خالد المنصور", "د.", "جدة", "m")
    assert khalid.notes == "جار قديم\n\nطبيب أسنان"
    assert texts(khalid, "ways_to_reach", "value") == ["+966501234567", "khalid@example.com"]
    assert texts(khalid, "spellings", "text") == ["د. خالد بن محمد المنصور"]
    assert khalid.ways_to_reach.get(kind="phone").label == "work"
    assert [way.kind for way in khalid.ways_to_reach.filter(is_preferred=True)] == ["phone"]
    assert not Person.objects.present().filter(pk=card.pk).exists()
    assert [hit.row_id for hit in find(owner, "خالد", kinds=["person"])] == [khalid.pk]
    assert [hit.row_id for hit in find(owner, "طبيب", kinds=["person"])] == [khalid.pk]


def test_the_owner_chooses_field_by_field(owner, both):
    khalid, card = both
    Photo.objects.create(person=khalid, content=b"old")
    Photo.objects.create(person=card, content=b"new")
    set_rhythm(owner, person=khalid, every_days=30)
    set_rhythm(owner, person=card, every_days=7)
    chosen = dict.fromkeys(
        ("display_name", "notes", "preferred_way", "people.photo", "interactions.rhythm"), "merged"
    ) | {"city": "kept"}  # fmt: skip

    merge = merge_people(owner, khalid.pk, card.pk, choices=chosen, at=LATER)

    khalid.refresh_from_db()
    assert (khalid.display_name, khalid.notes, khalid.city) == ("د. خالد بن محمد المنصور", "طبيب أسنان", "")
    assert [way.kind for way in khalid.ways_to_reach.filter(is_preferred=True)] == ["email"]
    assert bytes(Photo.objects.get(person=khalid).content) == b"new"
    assert Rhythm.objects.get(person=khalid).every_days == 7
    assert texts(khalid, "spellings", "text") == ["خالد المنصور"]

    unmerge_people(owner, merge.pk, at=LATER)

    khalid.refresh_from_db()
    assert (khalid.display_name, khalid.notes, khalid.titles) == ("خالد المنصور", "جار قديم", "")
    assert [bytes(row.content) for row in Photo.objects.order_by("person")] == [b"old", b"new"]
    assert [row.every_days for row in Rhythm.objects.order_by("person")] == [30, 7]
    assert not Spelling.objects.exists()


def test_a_contact_with_both_counts_once(owner, both):
    khalid, card = both
    log_interaction(owner, people=[khalid, card], channel="meeting", at=AT)
    log_interaction(owner, people=[card], channel="call", at=AT)

    merge_people(owner, khalid.pk, card.pk, at=LATER)

    assert khalid.participations.count() == 2
    assert Interaction.objects.count() == 2


def test_work_that_both_have_stands_once(owner, both):
    khalid, card = both
    actions.add_affiliation(owner, khalid.pk, organisation="مستشفى الملك فهد", role="طبيب", at=AT)
    actions.add_affiliation(owner, card.pk, organisation="مستشفى الملك فهد", role="طبيب", since="2019", at=AT)

    merge_people(owner, khalid.pk, card.pk, at=LATER)

    assert [row.since for row in khalid.affiliations.all()] == ["2019"]


def test_a_birthday_takes_the_year_that_the_other_knew(owner, both):
    khalid, card = both
    for person, year in ((khalid, None), (card, 1980)):
        Occasion.objects.create(owner=owner, person=person, kind="birthday", month=3, day=14, year=year)

    merge = merge_people(owner, khalid.pk, card.pk, at=LATER)

    assert [row.year for row in khalid.occasions.all()] == [1980]
    unmerge_people(owner, merge.pk, at=LATER)
    assert [row.year for row in khalid.occasions.all()] == [None]


def test_ties_of_both_become_one_with_their_counts_together(owner, both):
    khalid, card = both
    hind, source = make(owner, "هند السالم"), Source.objects.create(owner=owner, kind="mbox")
    for a, b, count in ((khalid, hind, 3), (card, hind, 5), (khalid, card, 2)):
        Evidence.objects.create(owner=owner, a=a, b=b, kind="mail", source=source, count=count)

    merge = merge_people(owner, card.pk, khalid.pk, at=LATER)

    assert Evidence.objects.get(a=card).count == 8
    assert Evidence.objects.filter(a=khalid, b=card).exists()
    Evidence.objects.filter(a=card).update(count=9)  # one more mail since
    unmerge_people(owner, merge.pk, at=LATER)
    assert sorted(Evidence.objects.values_list("a", "b", "count")) == sorted(
        [(khalid.pk, hind.pk, 3), (card.pk, hind.pk, 6), (khalid.pk, card.pk, 2)]
    )


def test_whoever_was_introduced_by_the_one_was_by_the_other(owner, both):
    khalid, card = both
    hind = make(owner, "هند السالم", met_through_id=card.pk)
    actions.edit_person(owner, khalid.pk, at=AT, met_through_id=card.pk)

    merge = merge_people(owner, khalid.pk, card.pk, at=LATER)

    hind.refresh_from_db()
    khalid.refresh_from_db()
    assert (hind.met_through_id, khalid.met_through_id) == (khalid.pk, None)
    unmerge_people(owner, merge.pk, at=LATER)
    hind.refresh_from_db()
    khalid.refresh_from_db()
    assert (hind.met_through_id, khalid.met_through_id) == (card.pk, card.pk)


def test_what_was_changed_since_stays_when_it_is_undone(owner, both):
    khalid, card = both
    merge = merge_people(owner, khalid.pk, card.pk, at=LATER)
    khalid.refresh_from_db()
    actions.edit_person(
        owner,
        khalid.pk,
        at=LATER,
        display_name="خالد المنصور أبو محمد",
        city="الرياض",
        notes=khalid.notes + "\n\nيحب القهوة",
    )
    reach(owner, khalid, "telegram", "@khalid")
    log_interaction(owner, people=[khalid], channel="call", at=LATER)

    unmerge_people(owner, merge.pk, at=LATER)

    khalid.refresh_from_db()
    card.refresh_from_db()
    assert (khalid.display_name, khalid.city) == ("خالد المنصور أبو محمد", "الرياض")
    assert khalid.notes == "جار قديم\n\nيحب القهوة"
    assert texts(khalid, "ways_to_reach", "kind") == ["phone", "telegram"]
    assert (card.display_name, card.city, card.notes) == ("د. خالد بن محمد المنصور", "جدة", "طبيب أسنان")
    assert texts(card, "ways_to_reach", "kind") == ["email", "phone"]
    assert (khalid.participations.count(), card.participations.count()) == (1, 0)
    assert card.deleted_at is None


def test_of_a_chain_the_last_is_undone_first(owner, both):
    khalid, card = both
    third = make(owner, "Khalid Al-Mansour", city="Jeddah")
    before = every_row()
    first = merge_people(owner, khalid.pk, card.pk, at=LATER)
    second = merge_people(owner, third.pk, khalid.pk, at=LATER)

    with pytest.raises(MergeCoveredError, match="Khalid Al-Mansour"):
        unmerge_people(owner, first.pk, at=LATER)
    unmerge_people(owner, second.pk, at=LATER)
    unmerge_people(owner, first.pk, at=LATER)

    assert every_row() == before


def test_what_a_third_had_alike_stays_when_the_first_goes(owner, both):
    khalid, card = both
    third = make(owner, "Khalid Al-Mansour")
    reach(owner, third, "email", "khalid@example.com")
    before = every_row()
    first = merge_people(owner, khalid.pk, card.pk, at=LATER)
    second = merge_people(owner, khalid.pk, third.pk, at=LATER)

    unmerge_people(owner, first.pk, at=LATER)

    assert texts(khalid, "ways_to_reach", "value") == ["+966501234567", "khalid@example.com"]
    unmerge_people(owner, second.pk, at=LATER)
    assert every_row() == before


def test_it_is_undone_once(owner, both):
    merge = merge_people(owner, both[0].pk, both[1].pk, at=LATER)
    unmerge_people(owner, merge.pk, at=LATER)

    with pytest.raises(MergeUndoneError):
        unmerge_people(owner, merge.pk, at=LATER)


def test_nobody_is_merged_with_herself_with_a_stranger_or_twice(owner, stranger, both):
    khalid, card = both
    other = make(stranger, "خالد المنصور")

    with pytest.raises(MergedWithThemselvesError):
        merge_people(owner, khalid.pk, khalid.pk, at=LATER)
    with pytest.raises(NotFoundError):
        merge_people(owner, khalid.pk, other.pk, at=LATER)
    merge = merge_people(owner, khalid.pk, card.pk, at=LATER)
    with pytest.raises(NotFoundError):
        merge_people(owner, khalid.pk, card.pk, at=LATER)
    with pytest.raises(NotFoundError):
        unmerge_people(stranger, merge.pk, at=LATER)


def test_who_became_part_of_another_does_not_come_out_of_the_bin(owner, both):
    khalid, card = both
    merge_people(owner, khalid.pk, card.pk, at=LATER)

    assert actions.restore_people(owner, person_ids=[card.pk], at=LATER) == []


def test_a_contact_from_the_bin_comes_back_to_whom_they_are_today(owner, both):
    khalid, card = both
    binned = remove_interaction(owner, log_interaction(owner, people=[card], channel="call", at=AT).pk)
    merge_people(owner, khalid.pk, card.pk, at=LATER)

    interaction = restore_interaction(owner, binned.pk)

    assert list(interaction.people.all()) == [khalid]


def test_a_blank_that_an_import_filled_is_known_to_be_so_with_the_other_too(owner, both):
    khalid, card = both
    source = Source.objects.create(owner=owner, kind="vcard")
    FilledField.objects.create(source=source, model="people.person", row_id=card.pk, field="city", after="جدة")

    merge = merge_people(owner, khalid.pk, card.pk, at=LATER)

    assert FilledField.objects.filter(row_id=khalid.pk, field="city").count() == 1
    unmerge_people(owner, merge.pk, at=LATER)
    assert not FilledField.objects.filter(row_id=khalid.pk).exists()


def test_many_rows_take_as_many_queries_as_few(owner):
    def merged(contacts):
        khalid, card = make(owner, "خالد المنصور"), make(owner, "Khalid Al-Mansour")
        for hour in range(contacts):
            log_interaction(owner, people=[card], channel="call", at=AT + timedelta(hours=hour))
            reach(owner, card, "email", f"k{hour}@example.com")
        with CaptureQueriesContext(connection) as joining:
            merge = merge_people(owner, khalid.pk, card.pk, at=LATER)
        with CaptureQueriesContext(connection) as parting:
            unmerge_people(owner, merge.pk, at=LATER)
        return len(joining), len(parting)

    assert merged(1) == merged(20)


def test_that_two_are_not_the_same_goes_over_too(owner, both):
    khalid, card = both
    hind = make(owner, "خالد المنصوري")
    actions.tell_apart(owner, hind.pk, card.pk, at=AT)

    merge_people(owner, khalid.pk, card.pk, at=LATER)

    said = Distinction.objects.get()
    assert (said.a_id, said.b_id) == (khalid.pk, hind.pk)
    assert WayToReach.objects.filter(person=khalid).count() == 2
