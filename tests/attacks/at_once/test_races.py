"""Several who do something to one person at the same moment: one after the other, and nothing is written over unseen."""

import threading
from collections.abc import Callable
from datetime import UTC, datetime
from types import ModuleType

import pytest
from django.db import connections
from django.urls import reverse

from wasl.doors.cli.inspections import inspect
from wasl.doors.importers import actions as importing
from wasl.foundation.errors import WaslError
from wasl.foundation.formats.records import Contact, Role
from wasl.foundation.sources.models import Source
from wasl.foundation.walls.scope import acting_for
from wasl.overviews.duplicates.actions import merge, unmerge
from wasl.relations.people import documents
from wasl.relations.people.actions import (
    add_way_to_reach,
    create_person,
    delete_people,
    edit_person,
    persons,
    tag_people,
)
from wasl.relations.people.actions.ways import WayGiven
from wasl.relations.people.intake import Arrival, Origin, save_arrivals, saving
from wasl.relations.people.models import Merge, Person, Tag, WayToReach

pytestmark = pytest.mark.django_db(transaction=True)

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
LATER = datetime(2026, 11, 23, 9, 5, tzinfo=UTC)
AT_ONCE = 20
WAITS_SECONDS = 0.6
"""How long one who has read waits for another to be done before it writes: whoever is held up is not done by then."""


def all_at_once(owner, *doings: Callable[[], object]) -> list[object]:
    """What each gave back, or how it was refused; each in a thread, and a connection, of its own."""
    together, given = threading.Barrier(len(doings)), [None] * len(doings)

    def do(place: int) -> None:
        try:
            together.wait(timeout=60)
            with acting_for(owner.pk):
                given[place] = doings[place]()
        except WaslError as refusal:
            given[place] = refusal
        finally:
            connections.close_all()

    threads = [threading.Thread(target=do, args=[place]) for place in range(len(doings))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=120)
    return given


@pytest.fixture
def slow_to_write(monkeypatch):
    """Whoever changes a person stands still between reading and writing, until somebody else is done or long enough has passed."""
    done, has_read, written = threading.Event(), threading.Event(), persons._apply

    def apply(*arguments):
        has_read.set()
        done.wait(WAITS_SECONDS)
        written(*arguments)

    monkeypatch.setattr(persons, "_apply", apply)
    return meanwhile(has_read, done)


def meanwhile(has_come: threading.Event, done: threading.Event) -> Callable[[Callable[[], object]], object]:
    """Does something while another stands still."""

    def do_it(do: Callable[[], object]) -> object:
        has_come.wait(60)
        try:
            return do()
        finally:
            done.set()

    return do_it


@pytest.fixture
def standing_still(monkeypatch):
    """Whoever calls this function of that module stands still before it, or behind it."""
    done, has_come = threading.Event(), threading.Event()

    def at(where: ModuleType, name: str, *, is_behind: bool) -> Callable[[Callable[[], object]], object]:
        real = getattr(where, name)

        def slow(*arguments):
            if is_behind:
                real(*arguments)
            has_come.set()
            done.wait(WAITS_SECONDS)
            if not is_behind:
                real(*arguments)

        monkeypatch.setattr(where, name, slow)
        return meanwhile(has_come, done)

    return at


def test_twenty_saves_of_one_person_leave_one_of_them_whole(owner, client_of):
    noura = create_person(owner, display_name="نورة القاسمي", at=AT)
    browsers = [client_of(owner) for _ in range(AT_ONCE)]
    url = reverse("person_page:edit", args=[noura.pk])

    def saving(n: int) -> Callable[[], object]:
        return lambda: browsers[n].post(url, {"display_name": f"نورة {n} القاسمي", "city": f"جدة {n}", "notes": f"{n}"})

    answers = all_at_once(owner, *map(saving, range(AT_ONCE)))

    assert {answer.status_code for answer in answers} == {302}
    noura.refresh_from_db()
    assert (noura.display_name, noura.city) == (f"نورة {noura.notes} القاسمي", f"جدة {noura.notes}")
    assert out_of_order() == []


def test_two_fields_that_two_change_are_both_changed(owner, slow_to_write):
    noura = create_person_quickly(owner)

    all_at_once(
        owner,
        lambda: edit_person(owner, noura.pk, city="جدة", at=LATER),
        lambda: slow_to_write(lambda: edit_person(owner, noura.pk, notes="تحب الشعر", at=LATER)),
    )

    noura.refresh_from_db()
    assert (noura.city, noura.notes) == ("جدة", "تحب الشعر")


def test_whoever_became_part_of_another_stays_so_although_somebody_was_changing_them(owner, slow_to_write):
    kept, part = create_person_quickly(owner), create_person_quickly(owner)

    _changed, made = all_at_once(
        owner,
        lambda: edit_person(owner, part.pk, city="جدة", at=LATER),
        lambda: slow_to_write(lambda: merge(owner, kept.pk, part.pk, at=LATER)),
    )

    part.refresh_from_db()
    assert isinstance(made, Merge)
    assert (part.merged_into_id, part.deleted_at) == (kept.pk, LATER)
    unmerge(owner, made.pk, at=LATER)
    assert Person.objects.of(owner).present().count() == 2
    assert out_of_order() == []


def test_whoever_is_deleted_stays_so_although_somebody_was_changing_them(owner, slow_to_write):
    noura = create_person_quickly(owner)

    all_at_once(
        owner,
        lambda: edit_person(owner, noura.pk, city="جدة", at=LATER),
        lambda: slow_to_write(lambda: delete_people(owner, [noura.pk], at=LATER)),
    )

    noura.refresh_from_db()
    assert noura.deleted_at == LATER
    assert out_of_order() == []


def test_what_is_added_while_two_become_one_is_of_the_one(owner):
    """A way to reach either came before, and moved over; or it came too late, and was refused."""
    for n in range(5):
        kept, part = (create_person(owner, display_name=f"نورة {n} {name}", at=AT) for name in ("القاسمي", "قاسمي"))
        given = WayGiven("email", f"noura{n}@example.com")

        added, _made = all_at_once(
            owner,
            lambda part=part, given=given: add_way_to_reach(owner, part.pk, given, country="SA", at=LATER),
            lambda kept=kept, part=part: merge(owner, kept.pk, part.pk, at=LATER),
        )

        assert isinstance(added, WaslError) or WayToReach.objects.get(pk=added.pk).person_id == kept.pk
    assert out_of_order() == []


def test_people_are_deleted_while_their_cards_are_written(owner, tmp_path):
    people = [create_person(owner, display_name=f"شخص {n}", at=AT) for n in range(AT_ONCE)]
    for n, person in enumerate(people):
        add_way_to_reach(owner, person.pk, WayGiven("email", f"n{n}@example.com"), country="SA", at=AT)
    cards = tmp_path / "people.vcf"
    cards.write_text(
        "".join(
            f"BEGIN:VCARD\nVERSION:3.0\nFN:شخص {n}\nEMAIL:n{n}@example.com\nTITLE:مديرة\nEND:VCARD\n"
            for n in range(AT_ONCE)
        )
    )
    work = importing.start_import(owner, [importing.Brought(cards.name, str(cards))])
    for _ in importing.read_import(work, AT):
        pass
    importing.preview_import(work, AT)

    written, *deleted = all_at_once(
        owner,
        lambda: [*importing.write_import(work, LATER)],
        *(lambda person=person: delete_people(owner, [person.pk], at=LATER) for person in people[: AT_ONCE // 2]),
    )

    assert not isinstance(written, WaslError)
    assert deleted == [1] * (AT_ONCE // 2)
    assert set(
        Person.objects.of(owner).present().filter(pk__in=[one.pk for one in people]).values_list("pk", flat=True)
    ) == {person.pk for person in people[AT_ONCE // 2 :]}
    assert out_of_order() == []


def test_an_import_and_a_deletion_do_not_wait_for_each_other(owner, standing_still):
    """The one had a name that both of its people bear, and wanted a person; the other had that person, and wanted the name."""
    noura = create_person(owner, display_name="نورة القاسمي", at=AT)
    is_held = standing_still(saving, "index_new_names", is_behind=True)

    written, deleted = all_at_once(
        owner,
        cards_of(owner, noura, city="جدة"),
        lambda: is_held(lambda: delete_people(owner, [noura.pk], at=LATER)),
    )

    assert (list(written), deleted) == ([-1], 1)
    assert [one.display_name for one in Person.objects.of(owner).present()] == ["نورة السالم"]
    assert out_of_order() == []


def test_whoever_is_deleted_while_an_import_writes_of_her_is_found_no_more(owner, standing_still):
    """The import would read that she is here before the deletion is written, and write after it what she is found by."""
    noura = create_person(owner, display_name="نورة القاسمي", at=AT)
    is_going = standing_still(documents, "forget_names", is_behind=False)

    deleted, _written = all_at_once(
        owner,
        lambda: delete_people(owner, [noura.pk], at=LATER),
        lambda: is_going(cards_of(owner, noura, city="")),
    )

    assert deleted == 1
    assert [one.display_name for one in Person.objects.of(owner).present()] == ["نورة السالم"]
    assert out_of_order() == []


def cards_of(owner, known: Person, city: str) -> Callable[[], dict[int, int]]:
    """An import's portion: of somebody who is here, and of somebody new."""
    source = Source.objects.create(owner=owner, kind="vcard", label="people.vcf")
    work = (Role(organisation="هيئة الأدب"),)
    told = [
        Arrival(known.pk, Contact(full=known.display_name, city=city, roles=work)),
        Arrival(-1, Contact(full="نورة السالم")),
    ]
    return lambda: save_arrivals(Origin(owner, source, "SA", LATER), told)


def test_a_tag_that_many_give_first_is_one(owner):
    people = [create_person(owner, display_name=f"شخص {n}", at=AT) for n in range(AT_ONCE)]

    all_at_once(owner, *(lambda one=one: tag_people(owner, [one.pk], name="شعر", at=LATER) for one in people))

    assert Tag.objects.of(owner).get().people.count() == AT_ONCE


def create_person_quickly(owner) -> Person:
    """As the action does, which stands still here."""
    person = Person.objects.create(
        owner=owner, display_name="نورة القاسمي", sort_key="نوره", created_at=AT, changed_at=AT
    )
    documents.index_people(owner, [person.pk])
    return person


def out_of_order() -> list[str]:
    """What `wasl check` finds in the rows and in what follows from them."""
    return [
        one.told for one in inspect(LATER) if one.name in {"database", "search", "words", "names"} and not one.is_well
    ]
