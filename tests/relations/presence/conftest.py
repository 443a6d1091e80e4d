"""An owner's record, and the archive of a platform that tells of it."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from django.urls import reverse

from wasl.foundation.formats.records import OwnFact
from wasl.foundation.search.queries import find
from wasl.foundation.sources.models import Source
from wasl.relations.presence import actions, queries
from wasl.relations.presence.actions.record import LineGiven
from wasl.relations.presence.intake import save_facts

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)
FILES = Path(__file__).resolve().parents[2] / "files" / "presence"
PORTRAIT, NO_FACE = ((FILES / name).read_bytes() for name in ("portrait.jpg", "no-face.jpg"))

ARCHIVE = [
    OwnFact(platform="linkedin", kind="profile", fields={
        "first_name": "Mona", "last_name": "Al-Harbi", "headline": "Legal adviser", "summary": "I write contracts.",
        "websites": "[PORTFOLIO:https://example.com/mona]",
    }),
    OwnFact(platform="linkedin", kind="position", fields={
        "title": "Legal adviser", "company_name": "Cities Authority", "started_on": "Jan 2020",
    }),
    OwnFact(platform="linkedin", kind="skill", fields={"name": "Negotiation"}),
]  # fmt: skip
THERE = "منى الحربي\nمديرة العقود في شركة البناء\nالخبرة\nمديرة العقود\nشركة البناء\n2015 – حتى الآن\nالمهارات\nالتفاوض"


@pytest.fixture
def hers(owner, client_of):
    return client_of(owner)


@pytest.fixture
def record(owner):
    """A record with two places of work, of which one is over."""
    told = {
        "name_ar": "منى الحربي",
        "name_en": "Mona Al-Harbi",
        "headline_ar": "مستشارة قانونية",
        "email": "mona@example.com",
    }
    actions.edit_record(owner, told | {"phone": "+966 50 123 4567", "city": "الرياض"}, at=AT)
    actions.add_line(owner, LineGiven("position", "مستشارة قانونية", "هيئة المدن", "2020-01"), at=AT)
    actions.add_line(owner, LineGiven("position", "مديرة العقود", "شركة البناء", "2015", "2019"), at=AT)
    actions.add_line(owner, LineGiven("link", "موقعي", link="https://example.com/mona"), at=AT)
    return queries.record_of(owner)


@pytest.fixture
def archive(owner):
    save_facts(owner, ARCHIVE, Source.objects.create(owner=owner, kind="csv-linkedin", made_at=AT - timedelta(days=40)))


def url(name, *args):
    return reverse(f"presence:{name}", args=args)


def undo_of(answer):
    """The address that a message offers."""
    return next(iter(answer.wsgi_request._messages._queued_messages or answer.context["messages"])).extra_tags


def open_codes(owner, **more):
    return {(one.code, one.platform) for one in queries.fault_lines(owner, TODAY, **more) if one.is_open}


def found(owner, words):
    return [(hit.kind, hit.row_id) for hit in find(owner, words, kinds=["record", "record-line"])]
