"""What is kept of a file between its reading and its writing."""

import msgspec
import pytest

from tests.doors.importers.conftest import CHAT, NOW, VCARD, start
from wasl.doors.importers.reading import read_files
from wasl.doors.importers.spool import spooled_records, survey_of
from wasl.foundation.formats.records import Contact
from wasl.foundation.formats.ways import usable_ways
from wasl.foundation.readers.wire import encode
from wasl.relations.people.intake import draft_of, ways_of

pytestmark = pytest.mark.django_db


def spooled(owner, path):
    work = start(owner, path)
    file = work.files.get()
    list(read_files(work, [file], NOW.date()))
    return file


def test_the_draft_beside_a_contact_is_what_follows_from_it(owner):
    kept = list(spooled_records(spooled(owner, VCARD)))

    assert len(kept) == 5
    assert all(one.draft == draft_of(one.record, "SA") for one in kept)


def test_the_process_that_reads_works_out_the_ways_to_reach(owner):
    kept = [one.record for one in spooled_records(spooled(owner, VCARD))]

    assert any(contact.ways for contact in kept)
    assert all(contact.ways == usable_ways(contact.reaches, "SA") for contact in kept)


def test_a_contact_that_was_kept_without_its_ways_has_them_all_the_same(owner):
    told = next(one.record for one in spooled_records(spooled(owner, VCARD)) if one.record.ways)
    of_an_earlier_version = msgspec.structs.replace(told, ways=None)

    assert b'"ways"' not in encode(of_an_earlier_version)
    assert ways_of(of_an_earlier_version, "SA") == told.ways


def test_a_number_that_two_names_share_is_noticed_while_the_file_is_read(owner):
    survey = survey_of(spooled(owner, VCARD))

    assert survey.shared == (("phone", "+966112345678"),)
    assert not survey.tells_more


def test_a_chat_tells_more_than_contacts_and_has_no_drafts(owner):
    file = spooled(owner, CHAT)

    assert survey_of(file).tells_more
    assert not any(one.draft or isinstance(one.record, Contact) for one in spooled_records(file))
