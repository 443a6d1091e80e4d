"""The calendar on a telephone: what comes, to be read."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.doors.dav.telephone import Telephone, unfolded
from wasl.foundation.dates.partial_date import PartialDate
from wasl.relations.communities.actions import add_event
from wasl.relations.exchange.actions import reserve_time
from wasl.relations.occasions.actions import set_occasion
from wasl.relations.people.actions import create_person, mark_person
from wasl.relations.trust.actions import make_promise

pytestmark = pytest.mark.django_db
C = "urn:ietf:params:xml:ns:caldav"


@pytest.fixture
def telephone(owner):
    return Telephone(owner, collection="calendar")


@pytest.fixture
def people(owner):
    at = timezone.now()
    return [create_person(owner, display_name=name, at=at) for name in ("خالد العتيبي", "نورة القاسمي")]


def everything(telephone):
    body = f'<c:calendar-query xmlns="DAV:" xmlns:c="{C}"><prop><getetag/><c:calendar-data/></prop><c:filter><c:comp-filter name="VCALENDAR"/></c:filter></c:calendar-query>'
    answer = telephone.ask("REPORT", "", body)
    assert answer.status_code == 207, answer.content
    return unfolded(answer.content.decode())


def test_it_holds_what_comes_and_nobody_private(telephone, owner, people):
    khalid, noura = people
    today = timezone.localdate()
    mark_person(owner, noura.pk, is_private=True, at=timezone.now())
    for person in people:
        set_occasion(owner, person, kind="birthday", on=PartialDate(1990, 3, 20))
        make_promise(
            owner, people=[person], wording=f"كتاب {person.given}", made_on=today, due_on=today + timedelta(days=3)
        )
    make_promise(
        owner, people=[khalid], wording="سرّ بيننا", made_on=today, due_on=today + timedelta(days=3), is_private=True
    )
    add_event(owner, on=timezone.localdate(), title="مؤتمر الرياض", starts_at=timezone.now() + timedelta(days=5))
    reserve_time(
        owner, weekday=0, starts_at=timezone.now().time().replace(second=0, microsecond=0), minutes=30, people=3
    )

    said = everything(telephone)

    for told in ("خالد العتيبي", "كتاب خالد", "مؤتمر الرياض", "RRULE:FREQ=WEEKLY"):
        assert told in said
    for hidden in ("نورة", "سرّ بيننا", "METHOD:"):
        assert hidden not in said


def test_it_is_read_only(telephone, owner, people):
    set_occasion(owner, people[0], kind="birthday", on=PartialDate(1990, 3, 20))
    name, etag = next(iter(telephone.etags().items()))

    assert telephone.ask("PUT", name, "BEGIN:VCALENDAR", if_match=etag).status_code == 403
    assert telephone.ask("PUT", "new.ics", "BEGIN:VCALENDAR").status_code == 403
    assert telephone.ask("DELETE", name, if_match=etag).status_code == 403
    assert telephone.etags()[name] == etag
    assert b"write" not in telephone.properties("current-user-privilege-set").content


def test_its_token_stands_while_nothing_changed_and_then_the_telephone_reads_it_anew(telephone, owner, people):
    set_occasion(owner, people[0], kind="birthday", on=PartialDate(1990, 3, 20))
    token, _ = telephone.sync()
    assert telephone.sync(token) == (token, {})
    set_occasion(owner, people[1], kind="birthday", on=PartialDate(1991, 4, 21))

    answer = telephone.ask(
        "REPORT",
        "",
        f'<sync-collection xmlns="DAV:"><sync-token>{token}</sync-token><prop><getetag/></prop></sync-collection>',
    )

    assert answer.status_code == 403
    assert b"valid-sync-token" in answer.content


def test_a_stretch_of_days_is_asked_for(telephone, owner, people):
    add_event(owner, on=timezone.localdate(), title="قريب", starts_at=timezone.now() + timedelta(days=2))
    add_event(owner, on=timezone.localdate(), title="بعيد", starts_at=timezone.now() + timedelta(days=90))
    start, end = (f"{timezone.now() + timedelta(days=days):%Y%m%dT000000Z}" for days in (0, 10))
    body = f'<c:calendar-query xmlns="DAV:" xmlns:c="{C}"><prop><c:calendar-data/></prop><c:filter><c:comp-filter name="VCALENDAR"><c:comp-filter name="VEVENT"><c:time-range start="{start}" end="{end}"/></c:comp-filter></c:comp-filter></c:filter></c:calendar-query>'

    said = telephone.ask("REPORT", "", body).content.decode()

    assert "قريب" in said
    assert "بعيد" not in said
