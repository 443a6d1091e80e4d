"""An import can be taken back as a whole, and what the owner did since stays."""

import pytest
from django.test import TestCase

from tests.doors.importers.conftest import CALENDAR, CHAT, MBOX, NOW, VCARD
from wasl.doors.importers import actions
from wasl.foundation.accounts.models import OwnIdentity
from wasl.foundation.errors import NotFoundError
from wasl.foundation.search.models import Document
from wasl.foundation.search.queries import find
from wasl.relations.communities.models import Event
from wasl.relations.interactions.actions import log_interaction
from wasl.relations.interactions.models import ContactSummary, Interaction
from wasl.relations.network.models import Evidence
from wasl.relations.occasions.models import Occasion
from wasl.relations.people.models import Circle, Organisation, Person, WayToReach

KINDS = ("person", "interaction", "event")

pytestmark = pytest.mark.django_db


def test_taking_everything_back_leaves_nothing(bring, owner):
    work = bring(VCARD, CHAT, MBOX, CALENDAR)

    actions.undo_import(owner, work.pk)

    for model in (Person, WayToReach, Interaction, Event, Evidence, Occasion, Organisation, Circle, Document):
        assert not model.objects.exists(), model


def test_people_who_were_here_before_stay_as_they_were(bring, owner):
    bring(VCARD)
    khalid = Person.objects.get(given="خالد")
    work = bring(MBOX, CALENDAR)

    actions.undo_import(owner, work.pk)

    assert Person.objects.count() == 5
    assert not Interaction.objects.exists()
    assert not ContactSummary.objects.filter(person=khalid).exists()


def test_somebody_with_whom_a_contact_was_logged_since_stays(bring, owner):
    work = bring(VCARD)
    omar = Person.objects.get(display_name="Omar Haddad")
    log_interaction(owner, people=[omar], channel="call", at=NOW, note="سألته عن المؤتمر")

    actions.undo_import(owner, work.pk)

    assert [p.display_name for p in Person.objects.all()] == ["Omar Haddad"]
    assert find(owner, "المؤتمر", KINDS)


def test_a_blank_that_was_filled_is_blank_again(bring, owner, tmp_path):
    bring(VCARD)
    card = tmp_path / "more.vcf"
    card.write_text(
        "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:c-omar\r\nFN:Omar Haddad\r\nNOTE:يحب القهوة\r\nEND:VCARD\r\n",
        encoding="utf-8",
    )
    work = bring(card)
    omar = Person.objects.get(display_name="Omar Haddad")
    assert omar.notes == "يحب القهوة"

    actions.undo_import(owner, work.pk)

    omar.refresh_from_db()
    assert omar.notes == ""


def test_it_is_taken_back_once(bring, owner):
    work = bring(VCARD)
    actions.undo_import(owner, work.pk)

    with pytest.raises(actions.NotInThisStateError):
        actions.undo_import(owner, work.pk)


def test_a_stranger_takes_nothing_back(bring, owner, stranger):
    work = bring(VCARD)

    with pytest.raises(NotFoundError):
        actions.undo_import(stranger, work.pk)


def test_brought_again_after_it_was_taken_back_it_is_all_there(bring, owner):
    work = bring(VCARD, MBOX)
    actions.undo_import(owner, work.pk)

    bring(VCARD, MBOX)

    assert Person.objects.count() == 6
    assert Interaction.objects.count() == 2


def test_by_what_the_files_knew_the_owner_is_forgotten_and_what_she_said_herself_stays(bring, owner, settings):
    actions.say_who_i_am(owner, ["mona.h@example.com"], channel="email")
    work = bring(CHAT)
    assert set(OwnIdentity.objects.values_list("value", flat=True)) == {"mona.h@example.com", "منى الحربي"}

    with TestCase.captureOnCommitCallbacks(execute=True):
        actions.undo_import(owner, work.pk)

    assert OwnIdentity.objects.get().value == "mona.h@example.com"
    assert list((settings.WASL_DATA / "imports").iterdir()) == []
