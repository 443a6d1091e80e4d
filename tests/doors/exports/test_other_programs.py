"""Address books and tables for other programs: read back, they say what was kept."""

import csv
import io
from datetime import UTC, datetime, timedelta

import pytest
from django.urls import reverse

from tests.doors.exports.conftest import furnish, webp
from wasl.doors.exports.contacts import contacts_of
from wasl.doors.exports.spreadsheets import interactions_table, people_table
from wasl.foundation.formats.records import Contact, Message, PartialDay, Photo, ReadOptions
from wasl.foundation.formats.tables import other, plain
from wasl.foundation.formats.vcard import reading as vcard
from wasl.foundation.formats.vcard.writing import write_cards
from wasl.foundation.sources.models import Source
from wasl.relations.interactions.actions import log_interaction
from wasl.relations.occasions.intake import save_days
from wasl.relations.people.actions.persons import delete_people
from wasl.relations.people.intake import Arrival, Origin, save_arrivals
from wasl.relations.people.models import Person

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
CARD = """BEGIN:VCARD
VERSION:4.0
UID:abc-123
FN;ALTID=1:د. خالد بن محمد الحربي
FN;ALTID=1:Khalid Alharbi
TEL;TYPE=cell;PREF=1:+966501234567
EMAIL;TYPE=work:khalid@example.com
ORG:جامعة الملك سعود;قسم الحاسب
TITLE:أستاذ
BDAY:--0320
CATEGORIES:زملاء
INTEREST:الشعر
LANG:ar
NOTE:التقينا في الرياض\\nسطر ثان
X-OTHER-PROGRAM;TYPE=a:value that we do not know
RELATED;TYPE=spouse;VALUE=text:منى
END:VCARD
"""


def take_in(owner, card=CARD):
    contact = next(record for record in vcard.read(io.BytesIO(card.encode()), "", ReadOptions()))
    source = Source.objects.create(owner=owner, kind="vcard")
    made = save_arrivals(Origin(owner, source, "SA", NOW), [Arrival(-1, contact)])
    save_days(owner, source, [(made[-1], day) for day in contact.days])
    return contact, Person.objects.get(pk=made[-1])


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_a_card_that_came_in_goes_out_as_it_was(owner, version):
    given, _ = take_in(owner)

    written = b"".join(write_cards(contacts_of(owner), version))
    back = next(record for record in vcard.read(io.BytesIO(written), "", ReadOptions()))

    assert isinstance(back, Contact)
    for said in ("uid", "full", "spellings", "reaches", "roles", "days", "groups", "interests", "languages", "note", "extras"):  # fmt: skip
        assert getattr(back, said) == getattr(given, said), said
    assert (back.given, back.family) == ("خالد", "الحربي")


def test_a_picture_goes_out_as_telephones_show_it(owner):
    _, person = take_in(owner)
    person.__class__.photo.related.related_model.objects.create(person=person, content=webp())

    (contact,) = contacts_of(owner)

    assert isinstance(contact.photo, Photo)
    assert contact.photo.media_type == "image/jpeg"
    assert contact.photo.content.startswith(b"\xff\xd8")


def test_those_in_the_bin_and_strangers_stay(owner, stranger):
    _, person = take_in(owner)
    furnish(stranger)
    delete_people(owner, [person.pk], at=NOW)

    assert list(contacts_of(owner)) == []
    assert b"".join(people_table(owner)).count(b"\r\n") == 1
    assert b"".join(interactions_table(owner)).count(b"\r\n") == 1


def test_the_queries_do_not_grow_with_the_people(owner, django_assert_num_queries):
    take_in(owner)
    with django_assert_num_queries(10):
        list(contacts_of(owner))
    for number in range(20):
        take_in(owner, CARD.replace("abc-123", f"u{number}").replace("1234567", f"12345{number:02}"))
    with django_assert_num_queries(10):
        assert len(list(contacts_of(owner))) == 21


def test_the_table_of_people_is_read_again(owner):
    take_in(owner)

    table = b"".join(people_table(owner))
    rows = [r for r in other.read(io.BytesIO(table), "people.csv", ReadOptions()) if isinstance(r, Contact)]

    assert len(rows) == 1
    assert rows[0].full == "د. خالد بن محمد الحربي"
    assert {(r.kind, r.value.replace(" ", "")) for r in rows[0].reaches} == {("phone", "+966501234567"), ("email", "khalid@example.com")}  # fmt: skip
    assert rows[0].roles[0].organisation == "جامعة الملك سعود"
    assert rows[0].days[0].on == PartialDay(month=3, day=20)


def test_no_cell_is_a_formula(owner):
    Person.objects.create(owner=owner, display_name="=HYPERLINK(1)", notes="@SUM(1)")

    rows = list(csv.reader(io.StringIO(b"".join(people_table(owner)).decode("utf-8-sig"))))

    assert not [cell for row in rows for cell in row if cell[:1] in tuple("=+-@")]


def test_contacts_are_read_again(owner):
    _, khalid = take_in(owner)
    nora = Person.objects.create(owner=owner, display_name="نورة; القحطاني")
    for hour in range(3):
        log_interaction(
            owner, people=[khalid, nora], channel="meeting", at=NOW + timedelta(hours=hour), direction="", note="قهوة"
        )

    table = b"".join(interactions_table(owner))
    read = list(plain.read(io.BytesIO(table), "interactions.csv", ReadOptions()))

    assert all(isinstance(message, Message) for message in read)
    assert [message.at for message in read] == [NOW + timedelta(hours=hour) for hour in range(3)]
    assert {party.value or party.name for party in read[0].recipients} == {"khalid@example.com", "نورة, القحطاني"}
    assert read[0].subject == "قهوة"


@pytest.mark.parametrize("name", ["archive", "cards", "telephone_cards", "people_sheet", "interactions_sheet"])
def test_each_file_streams_to_its_owner_alone(owner, stranger, client_of, client, name):
    _, khalid = take_in(owner)
    log_interaction(owner, people=[khalid], channel="call", at=NOW)
    address = reverse(f"exports:{name}")

    mine, theirs, nobodys = client_of(owner).get(address), client_of(stranger).get(address), client.get(address)

    assert mine.streaming
    assert mine["Content-Disposition"].startswith('attachment; filename="wasl-')
    assert mine["Cache-Control"] == "no-store"
    mine_content, their_content = b"".join(mine), b"".join(theirs)
    assert len(mine_content) > len(their_content)
    assert "خالد".encode() not in their_content
    assert nobodys.status_code == 302
    assert client_of(owner).post(address).status_code == 405


def test_the_page_says_what_is_inside(owner, client_of):
    take_in(owner)

    page = client_of(owner).get(reverse("exports:start")).content.decode()

    for name in ("archive", "cards", "telephone_cards", "people_sheet", "interactions_sheet"):
        assert reverse(f"exports:{name}") in page
    assert reverse("importers:start") in page
