"""What files bring, and that they bring it once."""

import pytest
from django.db import connection

from tests.doors.importers.conftest import CALENDAR, CHAT, MBOX, NOW, VCARD, read
from wasl.doors.importers import writing
from wasl.doors.importers.actions import preview_import
from wasl.doors.importers.heirs import has_made_anything
from wasl.foundation.accounts.models import OwnIdentity
from wasl.foundation.search.queries import find
from wasl.relations.communities.models import Event
from wasl.relations.interactions.models import ContactSummary, Interaction
from wasl.relations.network.models import Evidence
from wasl.relations.occasions.models import Occasion
from wasl.relations.people.models import Person, WayToReach

KINDS = ("person", "interaction", "event")

pytestmark = pytest.mark.django_db


def person(name):
    return Person.objects.get(display_name=name)


def counts(work, position=1):
    return work.files.get(position=position).counts


def test_an_address_book_becomes_people(bring, owner):
    work = bring(VCARD)

    khalid = person("د. خالد المنصور")
    assert counts(work)["people"] == {"new": 5, "matched": 0, "skipped": 0}
    assert (khalid.titles, khalid.given, khalid.family) == ("د.", "خالد", "المنصور")
    assert khalid.ways_to_reach.get(kind="phone").value == "+966501234567"
    assert str(khalid.affiliations.get()) == "مدير التخطيط · هيئة المدن"
    assert [circle.name for circle in khalid.circles.all()] == ["زملاء"]
    assert find(owner, "المدن", KINDS)[0].row_id == khalid.pk


def test_a_number_without_a_country_is_of_the_owners_country(bring):
    bring(VCARD)

    assert WayToReach.objects.get(shown="0555111222").value == "+966555111222"


def test_birthdays_keep_what_is_known_of_them(bring):
    bring(VCARD)

    known = dict(Occasion.objects.values_list("person__display_name", "year"))
    assert known == {"د. خالد المنصور": 1980, "سارة العتيبي": None}


def test_a_number_that_two_names_share_joins_nobody(bring):
    bring(VCARD)

    assert person("مكتب الاستقبال") != person("رنا الأنصاري")


@pytest.fixture
def household(tmp_path):
    """An archive in which a number stands in two cards, and writes."""
    folder = tmp_path / "أرشيف"
    folder.mkdir()
    cards = [
        f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nTEL:+966501112233\nEND:VCARD\n"
        for name in ("خالد الزهراني", "هدى الشمري")
    ]
    (folder / "people.vcf").write_text("".join(cards), encoding="utf-8")
    lines = [f"2025-01-0{day}T10:00:00Z,whatsapp,in,+966501112233,رسالة {day}\n" for day in (1, 2, 3)]
    (folder / "interactions.csv").write_text("when,channel,direction,people,note\n" + "".join(lines), encoding="utf-8")
    return folder


def test_what_a_shared_number_wrote_is_kept_with_whoever_of_it_was_known_first(bring, owner, household):
    foreseen = read(owner, household)
    preview_import(foreseen, NOW)
    work = bring(household)

    assert counts(work)["people"] == {"new": 2, "matched": 0, "skipped": 0} == counts(foreseen)["people"]
    assert counts(work)["interactions"] == {"new": 3, "known": 0} == counts(foreseen)["interactions"]
    assert person("خالد الزهراني").participations.count() == 3

    again = bring(household)

    assert counts(again)["people"]["new"] == 0
    assert counts(again)["interactions"] == {"new": 0, "known": 3}


def test_the_same_file_again_changes_nothing(bring):
    bring(VCARD, CHAT, MBOX, CALENDAR)
    before = [
        list(model.objects.order_by("pk").values()) for model in (Person, WayToReach, Interaction, Event, Evidence)
    ]

    work = bring(VCARD, CHAT, MBOX, CALENDAR)

    after = [
        list(model.objects.order_by("pk").values()) for model in (Person, WayToReach, Interaction, Event, Evidence)
    ]
    assert before == after
    assert counts(work)["people"] == {"new": 0, "matched": 5, "skipped": 0}
    assert counts(work, 2)["interactions"] == {"new": 0, "known": 4}
    assert not any(has_made_anything(file.source) for file in work.files.all())


def test_mail_becomes_contact_with_people_and_lists_do_not(bring):
    bring(VCARD)

    work = bring(MBOX)

    khalid = person("د. خالد المنصور")
    told = list(Interaction.objects.order_by("at").values_list("direction", "subject", "text"))
    assert told == [("in", "مخطط الرياض", ""), ("out", "Re: plan", "")]
    assert khalid.contact_summary.contact_days == 2
    assert counts(work)["people"] == {"new": 1, "matched": 1, "skipped": 0}
    assert counts(work)["passed_over"] == {"list": 1, "no-reply": 1}
    assert not Person.objects.filter(display_name__in=["News", "Bank"]).exists()


def test_people_written_to_together_know_each_other(bring):
    bring(VCARD, MBOX)

    tie = Evidence.objects.get()
    assert {tie.a.display_name, tie.b.display_name} == {"د. خالد المنصور", "Lina Aziz"}
    assert (tie.kind, tie.count) == ("mail", 1)


def test_a_chat_is_with_whom_its_name_says(bring):
    bring(CHAT)

    sara = person("سارة العتيبي")
    assert [i.direction for i in Interaction.objects.order_by("at")] == ["out", "in", "out", "in"]
    assert sara.contact_summary.contact_days == 3
    assert Person.objects.count() == 1
    assert OwnIdentity.objects.filter(value="منى الحربي").exists()


def test_whoever_calls_in_a_chat_is_the_one_who_writes_in_it(bring, tmp_path):
    chat = tmp_path / "WhatsApp Chat with Rania Haddad.txt"
    chat.write_text(
        "3/20/24, 9:05 PM - Rania Haddad: Hi\n3/20/24, 9:06 PM - Mona: Yes\n"
        "3/21/24, 12:05 PM - Rania Haddad: Voice call, 5 min\n3/21/24, 12:09 PM - Mona: Missed voice call\n"
    )
    bring(chat)

    assert person("Rania Haddad").interactions.filter(channel="call").count() == 2
    assert not Person.objects.exclude(display_name="Rania Haddad").exists()


def test_titles_that_a_table_keeps_apart_are_the_persons(bring, tmp_path):
    table = tmp_path / "contacts.csv"
    table.write_text(
        "First Name,Last Name,Name Prefix,E-mail 1 - Value\n"
        "خالد,العنزي,د.,khalid@example.org\nJürgen,Müller,Herr,jm@example.org\n"
    )
    bring(table)

    assert (person("خالد العنزي").titles, person("خالد العنزي").given) == ("د.", "خالد")
    assert (person("Jürgen Müller").titles, person("Jürgen Müller").given) == ("", "Jürgen")


def test_a_meeting_that_the_owner_declined_was_none_with_her_guests(bring, owner, tmp_path):
    calendar = tmp_path / "calendar.ics"
    lines = (
        "BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:1", "DTSTART:20261005T070000Z", "SUMMARY:x",
        "ATTENDEE:mailto:noura@example.org", f"ATTENDEE;PARTSTAT=DECLINED:mailto:{owner.email}", "END:VEVENT",
        "END:VCALENDAR",
    )  # fmt: skip
    calendar.write_text("\r\n".join(lines))
    bring(calendar)

    assert Event.objects.count() == 1
    assert not Interaction.objects.exists()


def test_a_name_alone_joins_nobody(bring):
    bring(VCARD)

    work = bring(CHAT)

    assert Person.objects.filter(display_name="سارة العتيبي").count() == 2
    assert counts(work)["doubtful"] == 1


def test_the_text_of_messages_is_kept_only_when_asked_for(bring):
    bring(CHAT, keeps_text=True)

    assert Interaction.objects.filter(text="وصلت، شكرًا لك. متى نلتقي؟").exists()


def test_a_meeting_is_an_event_a_contact_and_a_tie(bring):
    bring(VCARD, CALENDAR)

    assert Event.objects.filter(title="اجتماع التخطيط", people__display_name="Omar Haddad").exists()
    meeting = Interaction.objects.get(channel="meeting")
    assert {p.display_name for p in meeting.people.all()} == {"د. خالد المنصور", "Omar Haddad"}
    assert Evidence.objects.get().kind == "meeting"
    assert Event.objects.filter(title="ملتقى المهندسين").exists()


def test_every_contact_is_in_its_persons_summary(bring):
    bring(VCARD, CHAT, MBOX, CALENDAR)

    for summary in ContactSummary.objects.all():
        personal = Interaction.objects.filter(people=summary.person, is_personal=True)
        assert summary.contact_count == personal.count()


def test_another_owners_people_are_never_matched(bring, stranger):
    Person.objects.create(owner=stranger, display_name="غيره")
    theirs = Person.objects.create(owner=stranger, display_name="خالد عند غيرها")
    WayToReach.objects.create(owner=stranger, person=theirs, kind="email", value="khalid@example.sa", shown="x")

    work = bring(VCARD)

    assert counts(work)["people"]["matched"] == 0
    assert not theirs.participations.exists()


def believed_people():
    """How many people the planner of the database takes there to be."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT max(CAST(stat AS INTEGER)) FROM sqlite_stat1 WHERE tbl = 'people_person'")
        else:
            cursor.execute("SELECT reltuples FROM pg_class WHERE relname = 'people_person'")
        return int(cursor.fetchone()[0] or 0)


def test_ties_are_weighed_with_statistics_of_the_people_that_the_file_brought(bring, tmp_path, monkeypatch):
    bring(VCARD)
    before, believed = believed_people(), []
    monkeypatch.setattr(writing, "PEOPLE_AT_ONCE", 5)
    monkeypatch.setattr(writing, "refresh_ties", lambda *_: believed.append(believed_people()))

    cards = (f"BEGIN:VCARD\nVERSION:3.0\nFN:Colleague {n}\nORG:Works\nEND:VCARD\n" for n in range(40))
    (tmp_path / "colleagues.vcf").write_text("".join(cards))
    bring(tmp_path / "colleagues.vcf")

    assert before == 5
    assert believed == [45]


def test_two_spellings_of_one_name_at_one_number_are_one_person(bring, tmp_path):
    """Also within one file, as an address book kept on two telephones has it."""
    cards = ("سارة العتيبي", "د. سارة العتيبي", "Sara Otaibi")
    book = tmp_path / "book.vcf"
    book.write_text(
        "".join(f"BEGIN:VCARD\nVERSION:3.0\nN:;{name};;;\nFN:{name}\nTEL:+966555111222\nEND:VCARD\n" for name in cards),
        encoding="utf-8",
    )

    bring(book)

    [sara] = Person.objects.all()
    assert sara.display_name == "سارة العتيبي"
    assert [one.text for one in sara.spellings.order_by("id")] == ["د. سارة العتيبي", "Sara Otaibi"]
