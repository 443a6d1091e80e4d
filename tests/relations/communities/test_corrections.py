"""A corrected form is taken back by one press, all of it."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils import timezone

from wasl.foundation.search.queries import find
from wasl.relations.communities import actions
from wasl.relations.people.actions import create_person

pytestmark = pytest.mark.django_db

NEXT = date(2027, 1, 15)


@pytest.fixture
def hers(owner, client_of):
    return client_of(owner)


def url(name, *args):
    return reverse(f"communities:{name}", args=args)


def corrected(hers, word, row, **given):
    """The page after the correction, and the address that takes it back."""
    answer = hers.post(url(f"{word}_edit", row.pk), given, follow=True)
    assert answer.status_code == 200
    back = url(f"{word}_as_before", row.pk)
    assert back in answer.text
    return back


def test_a_community_stands_as_before_with_its_renewal(hers, owner):
    made = actions.add_community(
        owner, name="جمعية المهندسين", dues=Decimal("250.5"), currency="SAR", renewal_on=NEXT, since=date(2020, 1, 1)
    )
    asked = made.asks_from

    back = corrected(hers, "community", made, name="هيئة المهندسين", kind="union", period="month")
    made.refresh_from_db()
    assert (made.name, made.renewal_on, made.asks_from) == ("هيئة المهندسين", None, None)

    hers.post(back)
    made.refresh_from_db()
    assert (made.name, made.kind, made.period) == ("جمعية المهندسين", "association", "year")
    assert (made.dues, made.renewal_on, made.asks_from, made.since) == (Decimal("250.5"), NEXT, asked, date(2020, 1, 1))
    assert find(owner, "هيئة", ["community"]) == []
    assert hers.post(back).status_code == 404


def test_an_event_keeps_its_hour_and_its_community(hers, owner):
    community = actions.add_community(owner, name="جمعية المهندسين")
    begins = timezone.now().replace(microsecond=0)
    made = actions.add_event(owner, on=timezone.localdate(), title="ملتقى", starts_at=begins, community=community)

    hers.post(corrected(hers, "event", made, title="لقاء", starts_at="2026-12-01T10:00"))

    made.refresh_from_db()
    assert (made.title, made.starts_at, made.community) == ("ملتقى", begins, community)


def test_a_contribution_gets_its_people_back(hers, owner):
    noura, khalid = (create_person(owner, display_name=name, at=timezone.now()) for name in ("نورة", "خالد"))
    made = actions.add_contribution(owner, what="يوم تدريب", first_on=date(2026, 5, 1), minutes=90, people=[noura])
    given = {"what": "ورشة", "hours": "2", "first_on": "2026-05-02", "person": [khalid.pk]}

    back = corrected(hers, "contribution", made, **given)
    assert list(made.people.all()) == [khalid]

    hers.post(back)
    made.refresh_from_db()
    assert (made.what, made.minutes, made.first_on) == ("يوم تدريب", 90, date(2026, 5, 1))
    assert list(made.people.all()) == [noura]


def test_a_resource_too(hers, owner):
    made = actions.add_resource(owner, title="مكتبة الجمعية", what_for="مواصفات")

    hers.post(corrected(hers, "resource", made, title="قاعدة بيانات", kind="database"))

    made.refresh_from_db()
    assert (made.title, made.what_for, made.kind) == ("مكتبة الجمعية", "مواصفات", "library")


def test_another_owner_takes_nothing_back(hers, owner, stranger, client_of):
    made = actions.add_resource(owner, title="مكتبة الجمعية")
    back = corrected(hers, "resource", made, title="قاعدة بيانات", kind="database")

    assert client_of(stranger).post(back).status_code == 404
    made.refresh_from_db()
    assert made.title == "قاعدة بيانات"


def test_what_was_volunteered_for_is_found_until_it_is_removed(owner):
    made = actions.add_contribution(owner, what="يوم تدريب للخريجين", role="مدربة", first_on=date(2026, 5, 1))
    assert [hit.row_id for hit in find(owner, "الخريجين", ["contribution"])] == [made.pk]
    assert [hit.row_id for hit in find(owner, "مدربة", ["contribution"])] == [made.pk]

    actions.remove_contribution(owner, made.pk, at=timezone.now() - timedelta(minutes=1))
    assert find(owner, "الخريجين", ["contribution"]) == []
    actions.restore_contribution(owner, made.pk)
    assert len(find(owner, "الخريجين", ["contribution"])) == 1
