"""An opening, and a small network around the organisation that offers it."""

from datetime import timedelta

import pytest

from tests.relations.conftest import AT, TODAY
from wasl.foundation.sources.models import Source
from wasl.relations.interactions.actions import log_interaction
from wasl.relations.network.intake import Sighting, save_sightings
from wasl.relations.network.ties.keeping import rebuild_ties
from wasl.relations.opportunities import actions
from wasl.relations.opportunities.models import Opening
from wasl.relations.people.actions import WayGiven, add_affiliation, add_way_to_reach, create_person, tag_people
from wasl.relations.people.models import Person, Tag


@pytest.fixture
def opening(owner):
    """Notes an opening that came from somebody, or from an advert."""

    def noted(told_by=None, **fields):
        came = actions.CameFrom("person", told_by=told_by) if told_by else actions.CameFrom("advert", "منصة التوظيف")
        given = {"title": "مدير التدريب", "organisation": "شركة البناء", "found_on": TODAY, "came_from": came} | fields
        made = actions.note_opening(owner, at=AT, **given)
        return Opening.objects.get(pk=made.opening_id)

    return noted


@pytest.fixture
def around(owner, khalid, noura):
    """Khalid works there; Noura knows Reem, who works there and of whom the owner only heard; Huda is of the field."""
    add_affiliation(owner, khalid.pk, organisation="شركة البناء", role="مدير الموارد", at=AT)
    source = Source.objects.create(owner=owner, kind="mail-mbox", label="بريد.mbox")
    reem = Person.objects.create(owner=owner, display_name="ريم السبيعي", source=source)
    add_affiliation(owner, reem.pk, organisation="شركة البناء", role="مديرة التطوير", at=AT)
    huda = create_person(owner, display_name="هدى الزهراني", gender="f", at=AT)
    tag_people(owner, [huda.pk], name="تدريب القيادات", at=AT, kind=Tag.Kind.INTEREST)
    for person, days in ((khalid, 4), (noura, 12), (huda, 6)):
        for day in range(days):
            log_interaction(owner, people=[person], channel="call", at=AT - timedelta(days=7 * day + 1))
    add_way_to_reach(owner, khalid.pk, WayGiven("phone", "+966501234567"), country="SA", at=AT)
    seen = [Sighting(*sorted((noura.pk, reem.pk)), "mail", 6, last_at=AT, weight=3.0)]
    save_sightings(owner, source, seen)
    rebuild_ties(owner)
    return khalid, noura, reem, huda
