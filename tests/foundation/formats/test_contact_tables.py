import io
import time

import pytest

from wasl.foundation.formats.records import Columns, Contact, FileRefusedError, PartialDay, ReadOptions, Rejected
from wasl.foundation.formats.tables import contact_row
from wasl.foundation.formats.tables import google as google_csv
from wasl.foundation.formats.tables import other as other_csv
from wasl.foundation.formats.tables import outlook as outlook_csv


def read(reader, content, **options):
    return list(reader.read(io.BytesIO(content.encode()), "contacts.csv", ReadOptions(**options)))


def contacts(reader, content, **options):
    return [record for record in read(reader, content, **options) if isinstance(record, Contact)]


def codes(reader, content):
    return [record.code for record in read(reader, content) if isinstance(record, Rejected)]


def reaches(contact):
    return [(reach.kind, reach.value, reach.label) for reach in contact.reaches]


def test_googles_labels_groups_and_preferred_address():
    [grace] = contacts(
        google_csv,
        "First Name,Last Name,Name Prefix,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value\n"
        "نورة,القحطاني,د.,* myContacts ::: الرياض,* Work,noura@example.org,جوال,0501234567 ::: 0559876543\n",
    )

    assert (grace.full, grace.prefix, grace.groups) == ("نورة القحطاني", "د.", ("الرياض",))
    assert reaches(grace) == [
        ("email", "noura@example.org", "Work"),
        ("phone", "0501234567", "جوال"),
        ("phone", "0559876543", "جوال"),
    ]
    assert grace.reaches[0].is_preferred


def test_an_address_written_as_a_whole_is_kept_where_its_street_stands_nowhere_else():
    header = "First Name,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City\n"
    [whole] = contacts(google_csv, f'{header}نورة,Home,"شارع العليا\nالرياض",,الرياض\n')
    [parts] = contacts(google_csv, f'{header}نورة,Home,"شارع العليا\nالرياض",شارع العليا ١٢,الرياض\n')

    assert reaches(whole) == [("postal", "شارع العليا, الرياض", "Home")]
    assert reaches(parts) == [("postal", "شارع العليا ١٢, الرياض", "Home")]


def test_a_number_that_excel_ruined_is_said_and_the_person_is_kept():
    records = read(google_csv, "Name,Phone 1 - Value,E-mail 1 - Value\nسالم الدوسري,9.66501E+11,salem@example.org\n")

    assert [reach.kind for reach in records[0].reaches] == ["email"]
    assert (records[1].code, records[1].line) == ("phone-ruined-by-spreadsheet", 2)


def test_a_name_of_question_marks_is_refused_and_one_question_is_not():
    content = "Name,Phone 1 - Value\n???? ???????,0501234567\nHuda ?,0501234568\n"

    assert [contact.full for contact in contacts(google_csv, content)] == ["Huda ?"]
    assert codes(google_csv, content) == ["text-ruined"]


def test_an_address_in_the_place_of_a_name_is_no_name():
    [first, second] = contacts(google_csv, "Name,Phone 1 - Value\nsalem@example.org,\n+966 50 123 4567,\n")

    assert (first.full, reaches(first)) == ("", [("email", "salem@example.org", "")])
    assert (second.full, reaches(second)) == ("", [("phone", "+966 50 123 4567", "")])


def test_a_company_without_a_person_is_an_organisation():
    [office] = contacts(google_csv, "Name,Organization Name,Phone 1 - Value\n,شركة المراعي,0112345678\n")

    assert (office.full, office.is_organisation) == ("شركة المراعي", True)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("1988-06-15", PartialDay(year=1988, month=6, day=15)),
        (" --05-21", PartialDay(month=5, day=21)),
        ("--0229", PartialDay(month=2, day=29)),
        ("1405/03/12", PartialDay(year=1405, month=3, day=12, calendar="hijri")),
        ("٢٥/١٢/١٩٩٠", PartialDay(year=1990, month=12, day=25)),
        ("15 رمضان 1410", PartialDay(year=1410, month=9, day=15, calendar="hijri")),
        ("3 كانون الثاني 1985", PartialDay(year=1985, month=1, day=3)),
    ],
)
def test_birthdays_with_and_without_year_in_both_calendars(written, day):
    [contact] = contacts(google_csv, f"Name,Phone 1 - Value,Birthday\nهدى,0501234567,{written}\n")

    assert [remembered.on for remembered in contact.days] == [day]


OUTLOOK = "First Name,Last Name,Title,Suffix,Company,Job Title,E-mail Address,Mobile Phone,Birthday,Categories\n"


def test_outlooks_title_is_an_honorific_and_its_own_groups_are_left_out():
    [contact] = contacts(
        outlook_csv, OUTLOOK + "محمد,العتيبي,م.,,أرامكو,مدير,m@example.org,0501234567,0/0/00,myContacts;عملاء\n"
    )

    assert (contact.prefix, contact.roles[0].title, contact.groups) == ("م.", "مدير", ("عملاء",))
    assert contact.days == ()


def test_days_and_months_are_ordered_as_the_file_itself_proves():
    rows = "A,B,,,,,,1234567,{},\nC,D,,,,,,1234568,{},\n"

    american = contacts(outlook_csv, OUTLOOK + rows.format("3/4/1980", "12/28/1969"))
    european = contacts(outlook_csv, OUTLOOK + rows.format("3/4/1980", "28/12/1969"))

    assert american[0].days[0].on == PartialDay(year=1980, month=3, day=4)
    assert european[0].days[0].on == PartialDay(year=1980, month=4, day=3)


def test_the_country_orders_days_where_the_file_proves_nothing():
    content = OUTLOOK + "A,B,,,,,,1234567,3/4/1980,\n"

    assert contacts(outlook_csv, content, default_country="US")[0].days[0].on.month == 3
    assert contacts(outlook_csv, content, default_country="SA")[0].days[0].on.month == 4


@pytest.mark.parametrize(
    "header",
    [
        "الاسم الأول,اسم العائلة,الجوال,البريد الإلكتروني,جهة العمل",
        "Prénom,Nom,Téléphone mobile,Adresse e-mail,Société",
        "Vorname,Nachname,Mobiltelefon,E-Mail-Adresse,Firma",
        "Nombre,Apellidos,Teléfono móvil,Correo electrónico,Empresa",
        "firstName,lastName,mobile_phone,email,company",
        "Full List of Contacts\n\nFirst Name,Last Name,Mobile No.,E-mail 1,Organisation",
    ],
)
def test_columns_are_known_by_name_in_many_languages(header):
    records = read(other_csv, header + "\nنورة,القحطاني,0501234567,noura@example.org,سابك\n")

    assert records[0].guess == ("given", "family", "phone-mobile", "email", "organisation")
    assert records[1].full == "نورة القحطاني"


def test_googles_oldest_layout_has_a_header_and_sections():
    [huda] = contacts(
        other_csv,
        "Name,E-mail,Notes,Section 1 - Description,Section 1 - Email,Section 1 - IM,Section 1 - Phone,Section 1 - Mobile\n"
        "هدى الزهراني,huda@example.org,,Personal,huda@work.example,,0112345678,0501234567\n",
    )

    assert huda.full == "هدى الزهراني"
    assert ("phone", "0501234567", "Mobile") in reaches(huda)
    assert [value for kind, value, _ in reaches(huda) if kind == "email"] == ["huda@example.org", "huda@work.example"]


def test_a_header_may_name_more_of_the_persons_own_columns_than_known_ones():
    own = ",".join(f"سؤال {letter}" for letter in "أبتثجحخدذرزسشصضطظعغفقكلمنهوي")
    [huda] = contacts(other_csv, f"الاسم,الجوال,البريد,المدينة,الجهة,{own}\nهدى,0501234567,huda@example.org,جدة,وصل\n")

    assert (huda.full, huda.city) == ("هدى", "جدة")


@pytest.mark.parametrize(
    "header",
    ["اللقب,الاسم الأول,اسم العائلة,المسمى الوظيفي,الجوال", "Titre,Prénom,Nom,Profession,Tél. mobile",
     "Title,First Name,Last Name,Job Title,Mobile Phone", "Titel,Vorname,Nachname,Position,Mobil-Tel.-Nr."],
)  # fmt: skip
def test_a_title_before_the_first_name_is_how_somebody_is_addressed(header):
    [huda] = contacts(other_csv, f"{header}\nد.,هدى,الزهراني,مديرة,0501234567\n")

    assert (huda.full, huda.prefix, [role.title for role in huda.roles]) == ("هدى الزهراني", "د.", ["مديرة"])


def test_a_surname_before_the_name_stays_one():
    [huda] = contacts(other_csv, "اللقب,الاسم الأول,الجوال\nالزهراني,هدى,0501234567\n")

    assert (huda.full, huda.prefix) == ("هدى الزهراني", "")


def test_addresses_alone_are_outlooks_by_their_second_column():
    content = "E-mail Address,E-mail 2 Address\nhuda@example.org,huda@work.example\n"

    assert outlook_csv.recognise(content.encode()) > other_csv.recognise(content.encode())
    assert [len(contact.reaches) for contact in contacts(outlook_csv, content)] == [2]


def test_a_table_without_a_header_loses_no_contact():
    records = read(other_csv, "نورة القحطاني;0501234567;noura@example.org\nسالم الدوسري;0559876543;salem@example.org\n")

    assert isinstance(records[0], Columns)
    assert (records[0].has_header, records[0].guess) == (False, ("full", "phone", "email"))
    assert [contact.full for contact in records[1:]] == ["نورة القحطاني", "سالم الدوسري"]


def test_the_persons_own_mapping_comes_before_the_guess():
    [contact] = contacts(other_csv, "واحد,اثنان\nأبو فهد,سالم\n", mapping=("nickname", "given"), has_header=True)

    assert (contact.nickname, contact.given) == ("أبو فهد", "سالم")


def test_the_persons_word_that_there_is_no_header_is_kept():
    assert len(contacts(other_csv, "Name,Phone\nهدى,0501234567\n", mapping=("full", "phone"), has_header=False)) == 2


def test_a_table_of_something_else_asks_for_a_mapping():
    records = read(other_csv, "one,two,three\nfour,five,six\n")

    assert [type(record) for record in records] == [Columns]
    assert set(records[0].guess) == {""}


def test_a_calendar_is_no_address_book():
    with pytest.raises(FileRefusedError) as refused:
        read(other_csv, "Subject,Start Date,Start Time,Location\nاجتماع,2026-01-01,10:00,الرياض\n")

    assert refused.value.code == "not-an-address-book"


def test_a_row_that_only_has_a_name_is_known_again():
    content = "Name,Note\nنورة القحطاني,من المؤتمر\nهدى,\n"

    first, second = (contacts(other_csv, content) for _ in range(2))

    assert [contact.uid for contact in first] == [contact.uid for contact in second]
    assert len({contact.uid for contact in first}) == 2


def test_contacts_without_end_are_bounded(monkeypatch):
    monkeypatch.setattr(contact_row, "ROWS_AT_MOST", 2)

    *people, last = read(google_csv, "Name,Phone 1 - Value\n" + "هدى,0501234567\n" * 4)

    assert [record.full for record in people] == ["هدى", "هدى"]
    assert (last.code, last.line) == ("too-many-rows", 4)


def test_every_guess_is_a_field_that_the_mapping_screen_offers():
    from wasl.foundation.formats.tables import column_guess, column_names

    offered = {*other_csv.FIELDS, ""}

    assert set(column_names._FIELD_OF.values()) <= offered
    assert {*column_guess._THUNDERBIRD, *column_guess._PALM} <= offered


def test_fifty_thousand_rows_are_read_in_seconds():
    header = "First Name,Middle Name,Last Name,Name Prefix,Organization Name,Organization Title,Birthday,Notes,Labels,"
    numbered = ",".join(
        f"E-mail {n} - Label,E-mail {n} - Value,Phone {n} - Label,Phone {n} - Value" for n in range(1, 5)
    )
    row = (
        'نورة,,القحطاني,د.,سابك,مديرة,1988-06-15,"قالت: ""نعم""",* myContacts ::: الرياض,* Work,n{}@example.org,Mobile,+96650{}'
        + "," * 12
    )
    content = (header + numbered + "\n" + "\n".join(row.format(n, n) for n in range(50_000))).encode()
    begun = time.process_time()

    count = sum(1 for _ in google_csv.read(io.BytesIO(content), "", ReadOptions()))

    assert count == 50_000
    assert time.process_time() - begun < 10  # under 3 on the machine that this was written on; room for a busy one
