"""Events of the owner's in a calendar file, and known again when it comes back."""

import io

import pytest

from tests.relations.communities.conftest import AT, TODAY
from wasl.doors.importers.happenings import entry_fingerprint
from wasl.foundation.formats.calendars import ics
from wasl.foundation.formats.records import Event, ReadOptions
from wasl.relations.communities import actions
from wasl.relations.communities.calendar_out import calendar_of, coming_calendar, own_fingerprint
from wasl.relations.communities.rules import lines_of

pytestmark = pytest.mark.django_db


def read(content):
    return [one for one in ics.read(io.BytesIO(content), "a.ics", ReadOptions()) if isinstance(one, Event)]


def test_an_event_of_ours_is_known_again_by_the_importer(owner, event):
    made = event()

    (told,) = read(calendar_of(owner, [made], AT))

    assert entry_fingerprint(told) == made.fingerprint
    assert told.starts_at == made.starts_at


@pytest.mark.parametrize("uid", ["abc@wasl", "f" * 32 + "@other", "f" * 32, "ف" * 32 + "@wasl", ""])
def test_other_uids_are_none_of_ours(uid):
    assert own_fingerprint(uid) is None


def test_who_will_be_there_stays_at_home(owner, event, khalid):
    made = event()
    actions.list_names(owner, made.pk, lines=lines_of("خالد المنصور\nليلى التونسي"), at=AT, on=TODAY)

    assert "المنصور" not in calendar_of(owner, [made], AT).decode()


def test_all_coming_ones_but_those_one_stays_away_from(owner, event):
    event(2)
    event(3, title="ندوة", reply="not-going")
    event(-2, title="ما مضى")

    assert [told.title for told in read(coming_calendar(owner, AT))] == ["ملتقى التدريب"]
