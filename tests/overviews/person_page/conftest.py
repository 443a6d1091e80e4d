"""One person with everything that may be known of her."""

from datetime import UTC, datetime

import pytest

from wasl.foundation.dates.partial_date import PartialDate
from wasl.relations.interactions.actions import log_interaction
from wasl.relations.occasions.actions import set_occasion
from wasl.relations.people.actions import (
    WayGiven,
    add_affiliation,
    add_way_to_reach,
    create_circle,
    create_person,
    put_in_circle,
    set_spellings,
    set_tags,
)

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture
def noura(owner):
    person = create_person(
        owner, display_name="م. نورة القاسمي", at=AT, gender="f", city="الرياض", how_met="ليب ٢٠٢٦", notes="تحب القهوة"
    )
    add_way_to_reach(owner, person.pk, WayGiven("phone", "0501234567", is_preferred=True), country="SA", at=AT)
    add_way_to_reach(owner, person.pk, WayGiven("email", "noura@example.com"), country="SA", at=AT)
    add_affiliation(owner, person.pk, organisation="هيئة المدن", role="مديرة التخطيط", at=AT)
    set_spellings(owner, person.pk, ["Noura Al Qasimi"], at=AT)
    set_tags(owner, person.pk, ["تصوير"], kind="interest", at=AT)
    put_in_circle(owner, create_circle(owner, name="المرشدون").pk, [person.pk], at=AT)
    set_occasion(owner, person, kind="birthday", on=PartialDate.parse("1986-11-25"))
    log_interaction(owner, people=[person], channel="whatsapp", at=AT, direction="in", note="سألت عن المخطط")
    return person


@pytest.fixture
def hers(owner, client_of):
    """The owner's browser."""
    return client_of(owner)
