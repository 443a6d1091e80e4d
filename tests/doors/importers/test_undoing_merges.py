"""An import is taken back although people whom it made were merged with others since."""

import pytest

from tests.doors.importers.conftest import NOW, VCARD
from wasl.doors.importers import actions
from wasl.relations.interactions.actions import log_interaction
from wasl.relations.people.actions import create_person, merge_people, unmerge_people
from wasl.relations.people.errors import MergeUndoneError
from wasl.relations.people.models import Merge, Person, WayToReach

pytestmark = pytest.mark.django_db


@pytest.fixture
def omar(owner):
    """Written by hand, before any file came."""
    return create_person(owner, display_name="عمر حداد", notes="زميل الدراسة", at=NOW)


@pytest.fixture
def card(bring):
    """The same man, as a file knows him."""
    work = bring(VCARD)
    return work, Person.objects.get(display_name="Omar Haddad")


def test_whom_the_file_became_part_of_is_as_before(owner, omar, card):
    work, brought = card
    merge = merge_people(owner, omar.pk, brought.pk, at=NOW)

    actions.undo_import(owner, work.pk)

    left = Person.objects.get()
    assert (left.pk, left.display_name, left.notes) == (omar.pk, "عمر حداد", "زميل الدراسة")
    assert not WayToReach.objects.exists()
    assert not Merge.objects.filter(pk=merge.pk).exists()


def test_whoever_became_part_of_the_file_is_back(owner, omar, card):
    work, brought = card
    merge_people(owner, brought.pk, omar.pk, at=NOW)

    actions.undo_import(owner, work.pk)

    left = Person.objects.get()
    assert (left.pk, left.notes, left.deleted_at, left.merged_into) == (omar.pk, "زميل الدراسة", None, None)


def test_a_chain_over_the_file_is_parted_too(owner, omar, card):
    work, brought = card
    other = create_person(owner, display_name="Omar H.", at=NOW)
    merge_people(owner, omar.pk, brought.pk, at=NOW)
    second = merge_people(owner, other.pk, omar.pk, at=NOW)

    actions.undo_import(owner, work.pk)

    assert {person.pk for person in Person.objects.present()} == {omar.pk, other.pk}
    with pytest.raises(MergeUndoneError):
        unmerge_people(owner, second.pk, at=NOW)


def test_what_the_owner_logged_since_stays(owner, omar, card):
    work, brought = card
    merge_people(owner, omar.pk, brought.pk, at=NOW)
    log_interaction(owner, people=[omar], channel="call", at=NOW, note="سألته عن المؤتمر")

    actions.undo_import(owner, work.pk)

    assert omar.participations.count() == 1


def test_the_same_file_again_knows_the_one_who_is_both(owner, omar, card, bring):
    merge_people(owner, omar.pk, card[1].pk, at=NOW)

    bring(VCARD)

    assert not Person.objects.present().filter(display_name="Omar Haddad").exists()
