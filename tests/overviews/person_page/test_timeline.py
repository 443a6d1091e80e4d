"""Contacts folded into lines, days never cut, pages that cover everything once."""

from datetime import UTC, date, datetime, timedelta

import pytest

from wasl.overviews.person_page import history, queries
from wasl.overviews.person_page.timeline import Contact, fold_contacts, whole_days
from wasl.relations.interactions.models import Interaction, Participation
from wasl.relations.people.actions import create_person, delete_people

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def contact(number=1, at=AT, channel="whatsapp", direction="in", **fields):
    known = {"is_personal": True, "duration_seconds": 0, "subject": "", "note": ""}
    return Contact(at=at, id=number, channel=channel, direction=direction, **{**known, **fields})


def folded(*contacts):
    return fold_contacts(contacts, lambda at: at.date())


def test_messages_of_a_day_through_one_channel_are_one_line():
    (line,) = folded(contact(1), contact(2, direction="out"), contact(3))

    assert (line.count, line.theirs, line.mine, line.contact_id) == (3, 2, 1, 0)


def test_another_day_channel_or_group_is_another_line():
    lines = folded(contact(), contact(channel="sms"), contact(at=AT - timedelta(days=1)), contact(is_personal=False))

    assert len(lines) == 4


def test_calls_and_what_has_a_note_stand_alone():
    assert len(folded(contact(1, channel="call"), contact(2, channel="call"), contact(3, note="سألت"), contact(4))) == 4


def test_mails_of_a_day_keep_their_subjects():
    subjects = [contact(number, channel="email", subject=f"عرض {number}") for number in range(9)]

    assert folded(*subjects)[0].subjects == ("عرض 0", "عرض 1", "عرض 2")


def test_a_day_is_never_cut():
    lines = folded(*(contact(number, at=AT - timedelta(days=number // 3), channel="call") for number in range(12)))

    assert [len(whole_days(lines, at_least)) for at_least in (1, 3, 4, 12, 99)] == [3, 3, 6, 12, 12]


@pytest.fixture
def chat(owner, monkeypatch):
    """A person with whom there were 90 contacts in 60 days, read in small bites."""
    monkeypatch.setattr(history, "CONTACTS_READ", 20)
    monkeypatch.setattr(history, "LINES_AT_LEAST", 5)
    person = create_person(owner, display_name="نورة القاسمي", at=AT)
    for number in range(90):
        add(owner, person, AT - timedelta(hours=16 * number), ("call", "whatsapp")[number % 2])
    return person


def add(owner, person, at, channel):
    row = Interaction.objects.create(owner=owner, channel=channel, at=at, direction="in")
    Participation.objects.create(interaction=row, person=person, at=at)


def walk(owner, person, between=lambda: None, **asked):
    lines, before = [], None
    while True:
        page = history.timeline_of(owner, person, before=before, **asked)
        lines += [shown.line for shown in page.lines]
        before = page.before
        if before is None:
            return lines
        between()


@pytest.mark.django_db
@pytest.mark.parametrize("channel", ["", "call", "whatsapp"])
def test_pages_cover_every_contact_once(owner, chat, channel):
    rows = Participation.objects.filter(person=chat)
    wanted = rows.filter(interaction__channel=channel) if channel else rows
    lines = walk(owner, chat, channel=channel)

    assert sum(line.count for line in lines) == wanted.count()
    assert len({(line.on, line.channel, line.contact_id) for line in lines}) == len(lines)


@pytest.mark.django_db
def test_contacts_that_go_between_two_pages_take_none_along(owner, chat):
    kept = set(Participation.objects.filter(person=chat).order_by("-at").values_list("at__date", flat=True)[60:])

    def leave():
        Interaction.objects.filter(id__in=Interaction.objects.order_by("-at").values("id")[:5]).delete()

    seen = walk(owner, chat, between=leave)

    assert len({(line.on, line.channel, line.contact_id) for line in seen}) == len(seen)
    assert kept <= {line.on for line in seen} | {line.on + timedelta(days=1) for line in seen}


@pytest.mark.django_db
def test_a_day_of_more_messages_than_are_read_is_counted(owner, chat):
    for number in range(50):
        add(owner, chat, AT + timedelta(days=1, seconds=number), "whatsapp")
    for number in range(7):
        add(owner, chat, AT + timedelta(days=1, seconds=number), "sms")

    page = history.timeline_of(owner, chat)

    assert sorted((shown.line.channel, shown.line.count) for shown in page.lines) == [("sms", 7), ("whatsapp", 50)]
    assert page.before == date(2026, 11, 24)
    assert sum(line.count for line in walk(owner, chat)) == 147


@pytest.mark.django_db
def test_the_page_takes_as_many_queries_for_one_contact_as_for_many(owner, noura, django_assert_num_queries):
    def queries_taken():
        with django_assert_num_queries(32):
            queries.person_page(owner, noura.pk, "ar", AT)

    queries_taken()
    for number in range(20):
        add(owner, noura, AT - timedelta(days=number), "call")
        create_person(owner, display_name=f"هند {number}", at=AT)
    queries_taken()


@pytest.mark.django_db
def test_whom_she_knows_is_shown_by_how_strongly_it_seems_so(owner, noura):
    from wasl.foundation.sources.models import Source
    from wasl.relations.network.models import Evidence
    from wasl.relations.network.ties.keeping import rebuild_ties

    source = Source.objects.create(owner=owner, kind="mbox")
    others = [create_person(owner, display_name=name, at=AT) for name in ("سارة", "هند", "بدر")]
    for count, other in enumerate(others, 2):
        a, b = sorted((noura, other), key=lambda person: person.pk)
        for kind in ("mail", "meeting"):
            Evidence.objects.create(owner=owner, a=a, b=b, kind=kind, source=source, count=count, last_at=AT)
    delete_people(owner, [others[2].pk], at=AT)

    rebuild_ties(owner, AT.date())

    page = queries.person_page(owner, noura.pk, "ar", AT)

    assert [(shown.tie.name, [reason.times for reason in shown.tie.reasons]) for shown in page.ties] == [
        ("هند", [3, 3]),
        ("سارة", [2, 2]),
    ]
    assert "3 meetings together" in page.ties[0].words or "٣ لقاءات" in page.ties[0].words
