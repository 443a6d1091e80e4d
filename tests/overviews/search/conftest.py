"""People, a place of work, contacts and an event to find."""

from datetime import UTC, datetime

import pytest

from wasl.foundation.search.actions import Entry, index_rows
from wasl.relations.communities.models import Event
from wasl.relations.interactions.actions import log_interaction
from wasl.relations.people.actions import WayGiven, add_affiliation, add_way_to_reach, create_person

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture
def network(owner):
    """Noura works at the Authority of Cities; Ahmad wrote of coffee; the Authority holds an evening."""
    noura = create_person(owner, display_name="م. نورة القاسمي", at=AT, notes="تحبّ القَهوة السعودية", city="الرياض")
    add_affiliation(owner, noura.pk, organisation="هيئة المدن", role="مديرة التخطيط", at=AT)
    add_way_to_reach(owner, noura.pk, WayGiven("phone", "0501234567"), country="SA", at=AT)
    ahmad = create_person(owner, display_name="أحمد الشهري", at=AT)
    contact = log_interaction(owner, people=[ahmad], channel="call", at=AT, direction="in", note="سأل عن موعد القهوة")
    event = Event.objects.create(owner=owner, title="أمسية هيئة المدن", place="الدرعية", starts_at=AT)
    event.attendances.create(person=noura)
    index_rows(owner, "event", [Entry(event.pk, event.title, event.place)])
    return {"noura": noura, "ahmad": ahmad, "contact": contact, "event": event}
