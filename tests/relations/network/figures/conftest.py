"""A network of seven people in two triangles that one person joins, with contacts over two years."""

from datetime import UTC, datetime, timedelta

import pytest

from wasl.foundation.sources.models import Source
from wasl.relations.interactions.actions import log_interaction
from wasl.relations.network.intake import Sighting, save_sightings
from wasl.relations.network.ties.keeping import refresh_ties
from wasl.relations.people.actions import add_affiliation, create_person

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
DAY = AT.date()
NAMES = ("سارة العتيبي", "خالد المنصور", "هند السالم", "نورة القاسمي", "عمر حداد", "ليلى التونسي", "زياد معلوف")
TIES = [(0, 1), (0, 2), (1, 2), (3, 4), (3, 5), (4, 5), (2, 3)]
"""Two triangles, and the bridge of Hind and Noura between them. Ziad is tied to nobody."""


@pytest.fixture
def people(owner):
    return [create_person(owner, display_name=name, at=AT) for name in NAMES]


@pytest.fixture
def tie(owner):
    """See two people together: `tie(a, b, days_ago=10)`."""
    source = Source.objects.create(owner=owner, kind="mbox")

    def make(one, other, *, days_ago=100):
        a, b = sorted((one, other), key=lambda person: person.pk)
        at = AT - timedelta(days=days_ago)
        seen = Sighting(a.pk, b.pk, "meeting", count=6, weight=3, first_at=at, last_at=AT)
        save_sightings(owner, source, [seen])
        refresh_ties(owner, [a.pk, b.pk], DAY)

    return make


@pytest.fixture
def network(owner, people, tie):
    """All but the last are in touch with the owner; the sixth for the first time in three years."""
    for a, b in TIES:
        tie(people[a], people[b])
    for person in people[:5]:
        for ago in range(0, 180, 25):
            log_interaction(owner, people=[person], channel="call", at=AT - timedelta(days=ago))
    log_interaction(owner, people=[people[5]], channel="email", at=AT - timedelta(days=1000))
    for person in people[:3]:
        add_affiliation(owner, person.pk, organisation="هيئة المدن", role="مهندس مدني", at=AT)
    return people
