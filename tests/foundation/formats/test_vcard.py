import io
from pathlib import Path

from wasl.foundation.formats.records import Contact, PartialDay, Reach, ReadOptions, Rejected, Remembered, Role
from wasl.foundation.formats.vcard import reading as vcard

SAMPLES = Path(__file__).resolve().parents[2] / "files" / "vcard"


def read(content):
    content = content.encode() if isinstance(content, str) else content
    return list(vcard.read(io.BytesIO(content), "names.vcf", ReadOptions()))


def read_one(*lines, version="3.0"):
    (contact,) = read("\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""]))
    return contact


def sample(name):
    return read((SAMPLES / name).read_bytes())


def addresses(contact):
    return [(reach.kind, reach.value, reach.label) for reach in contact.reaches]


def test_an_old_android_card_is_read_though_its_lines_break_inside_letters():
    noura, *_ = sample("android-21.vcf")

    assert (noura.full, noura.given, noura.family) == ("نورة القحطاني", "نورة", "القحطاني")
    assert noura.reaches[0] == Reach(kind="phone", value="+966501234567", label="cell", is_preferred=True)
    assert addresses(noura)[1:] == [
        ("phone", "0112345678", "work fax"),
        ("phone", "0163334444", "المزرعة"),
        ("postal", "حي الورود, الرياض", "home"),
    ]
    assert noura.nickname == "أم سلمان"
    assert noura.days == (Remembered(kind="birthday", on=PartialDay(year=1990, month=5, day=22)),)
    assert noura.photo.media_type == "image/jpeg"


def test_the_card_of_an_agent_is_told_and_passed_over():
    _, omar, told = sample("android-21.vcf")

    assert (omar.full, addresses(omar)) == ("Omar Haddad", [("phone", "0551112222", "home")])
    assert (told.code, told.line) == ("card-inside-card", 17)


def test_an_apple_card_keeps_its_own_labels_networks_and_days():
    (doctor,) = sample("iphone-30.vcf")

    assert doctor.full == "د. محمد عبدالله العتيبي"
    assert (doctor.prefix, doctor.given, doctor.middle, doctor.family) == ("د.", "محمد", "عبدالله", "العتيبي")
    assert doctor.spellings == ("Mohammed Alotaibi",)
    assert doctor.roles == (Role(organisation="جامعة الملك سعود", department="كلية الطب", title="استشاري"),)
    assert addresses(doctor) == [
        ("email", "m.otaibi@example.sa", "العيادة"),
        ("phone", "+966 50 123 4567", "cell"),
        ("postal", "شارع العليا, 12, الرياض, 12211, السعودية", "home"),
        ("linkedin", "linkedin.com/in/m-otaibi", "HomePage"),
        ("telegram", "t.me/m_otaibi", ""),
        ("skype", "live:m.otaibi", "home"),
        ("x", "x.com/m_otaibi", ""),
        ("other", "otaibi", "mastodon"),
    ]
    assert doctor.city == "الرياض"
    assert [(day.kind, day.label, day.on.year) for day in doctor.days] == [
        ("birthday", "", None),
        ("anniversary", "", 2012),
        ("other", "أول لقاء", 2015),
    ]


def test_what_is_not_understood_is_kept_with_its_label_and_what_piles_up_is_not():
    (doctor,) = sample("iphone-30.vcf")

    assert doctor.extras == (
        "item2.X-ABADR:sa",
        "item6.X-ABRELATEDNAMES;type=pref:سارة",
        "item6.X-ABLabel:_$!<Spouse>!$_",
    )


def test_a_google_card_gives_numbers_without_marks_and_days_without_year():
    (sara,) = sample("google-30.vcf")

    assert addresses(sara) == [
        ("phone", "+966 55 987 6543", "cell"),
        ("email", "sara@example.com", "work"),
        ("postal", "شارع التحلية, جدة", "home"),
        ("whatsapp", "+966559876543", ""),
    ]
    assert sara.days == (
        Remembered(kind="birthday", on=PartialDay(month=1, day=22)),
        Remembered(kind="anniversary", on=PartialDay(month=7, day=18)),
    )
    assert (sara.groups, sara.note, sara.photo) == (("الجمعية",), "التقينا في الرياض\nتحب الخيل", None)


def test_a_card_of_version_4_gives_both_spellings_and_a_hijri_birthday():
    fatimah, *_ = sample("rfc-40.vcf")

    assert (fatimah.full, fatimah.given, fatimah.spellings) == (
        "فاطمة الزهراني",
        "فاطمة",
        ("Fatimah Alzahrani", "Umm Reem"),
    )
    assert fatimah.days[0].on == PartialDay(year=1415, month=3, day=12, calendar="hijri")
    assert fatimah.roles == (Role(organisation="أرامكو السعودية", department="الموارد البشرية", title="مديرة"),)
    assert addresses(fatimah) == [
        ("phone", "+966-13-555-0100;ext=12", "work"),
        ("phone", "+966505550199", "cell"),
        ("email", "fatimah@example.com", "work"),
        ("postal", "مبنى ٥, الظهران", "work"),
        ("telegram", "t.me/fatimah_z", ""),
        ("instagram", "instagram.com/fatimah.z", ""),
        ("x", "x.com/fatimahz", ""),
    ]
    assert (fatimah.languages, fatimah.interests, fatimah.gender) == (("ar", "en"), ("الخط العربي",), "f")
    assert fatimah.note == 'قالت: "نلتقي; غدًا, إن شاء الله"'
    assert fatimah.photo.media_type == "image/png"


def test_organisations_and_groups_are_no_persons():
    _, society, committee = sample("rfc-40.vcf")

    assert (society.full, society.is_organisation, society.extras) == ("جمعية المهندسين", True, ())
    assert committee.is_organisation
    assert committee.extras[0] == "KIND:group"


def test_every_line_end_and_encoding_gives_the_same_card():
    text = "BEGIN:VCARD\nVERSION:3.0\nN:العتيبي;محمد;;;\nFN:محمد العت\n يبي\nTEL:0501234567\nEND:VCARD\n"
    files = [
        *(text.replace("\n", end).encode() for end in ("\n", "\r", "\r\n", "\r\r\n")),
        b"\xef\xbb\xbf" + text.encode(),
        *(text.encode(codec) for codec in ("utf-16", "utf-16-le", "utf-16-be", "cp1256")),
    ]

    found = {tuple(read(content)) for content in files}

    assert len(found) == 1
    assert next(iter(found))[0].full == "محمد العتيبي"


def test_a_fold_inside_a_letter_is_undone_before_letters_are_read():
    name = "عبدالرحمن".encode()
    card = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:" + name[:5] + b"\r\n " + name[5:] + b"\r\nEND:VCARD\r\n"

    assert read(card)[0].full == "عبدالرحمن"


def test_only_the_line_that_is_not_utf_8_is_read_otherwise():
    card = "BEGIN:VCARD\nVERSION:2.1\nFN:نورة\nNOTE;CHARSET=windows-1252:".encode() + b"caf\xe9\nEND:VCARD\n"

    (contact,) = read(card)

    assert (contact.full, contact.note) == ("نورة", "café")


def test_an_equals_sign_ends_a_line_as_any_letter_where_nothing_is_quoted():
    contact = read_one("FN:سارة", "NOTE:اثنان + اثنان =", "TEL:0501234567")

    assert (contact.note, contact.reaches[0].value) == ("اثنان + اثنان =", "0501234567")


def test_the_space_before_a_soft_broken_line_is_the_exporters_unless_the_value_writes_spaces():
    folded = read_one(
        "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D8=B3=D8=A7=", " =D8=B1=D8=A9=20=D8=B9=D9=84=D9=8A", version="2.1"
    )
    spoken = read_one("NOTE;QUOTED-PRINTABLE:met in the=", " caf=C3=A9 there", version="2.1")

    assert folded.full == "سارة علي"
    assert spoken.note == "met in the café there"


def test_titles_stay_with_their_organisations():
    contact = read_one(
        "FN:عمر", "item1.TITLE:محاضر", "item2.ORG:شركة النور", "item1.ORG:جامعة جدة", "item2.TITLE:مدير", "TITLE:كاتب"
    )

    assert contact.roles == (
        Role(organisation="شركة النور", title="مدير"),
        Role(organisation="جامعة جدة", title="محاضر"),
        Role(title="كاتب"),
    )


def test_the_same_address_twice_is_one_address():
    contact = read_one("FN:عمر", "TEL;TYPE=CELL:0501234567", "TEL;TYPE=WORK:0501234567")

    assert addresses(contact) == [("phone", "0501234567", "cell")]


def test_an_address_of_a_script_is_no_web_page():
    contact = read_one("FN:عمر", "URL:javascript:alert(1)", "URL:www.example.com", "URL:file:///etc/passwd")

    assert addresses(contact) == [("site", "www.example.com", "")]


def test_a_broken_card_is_told_with_its_line_and_stops_no_other():
    records = read("BEGIN:VCARD\nFN:سارة\nBEGIN:VCARD\nEND:VCARD\nBEGIN:VCARD\nFN:عمر\nEND:VCARD\n")

    assert [record.full for record in records if isinstance(record, Contact)] == ["سارة", "عمر"]
    told = [(record.line, record.code) for record in records if isinstance(record, Rejected)]
    assert told == [(1, "card-not-closed"), (3, "card-empty")]


def test_of_a_card_that_is_cut_off_all_is_read_but_the_half_line():
    contact, told = read("BEGIN:VCARD\nFN:سارة\nTEL:0501234567\nTEL:0559")

    assert (contact.full, addresses(contact)) == ("سارة", [("phone", "0501234567", "")])
    assert told.code == "card-not-closed"


def test_a_card_that_begins_within_a_group_is_a_card():
    content = "home.begin:vcard\nversion:3.0\nfn:نورة القحطاني\nhome.tel:+966501234567\nEND:VCARD\n"

    assert vcard.recognise(content.encode()) == 1
    assert [record.full for record in read(content)] == ["نورة القحطاني"]


def test_cards_without_end_are_bounded(monkeypatch):
    monkeypatch.setattr(vcard, "CARDS_AT_MOST", 2)
    card = "BEGIN:VCARD\nFN:نورة القحطاني\nEND:VCARD\n"

    *contacts, last = read(card * 4)

    assert [record.full for record in contacts] == ["نورة القحطاني"] * 2
    assert (last.code, last.line, last.values) == ("too-many-cards", 7, {"limit": "2"})


def test_text_outside_cards_is_told_once_for_each_stretch():
    records = read("hello\nthere\nBEGIN:VCARD\nFN:سارة\nEND:VCARD\n\nbye\n")

    assert [(record.line, record.code) for record in records if isinstance(record, Rejected)] == [
        (1, "text-outside-card"),
        (7, "text-outside-card"),
    ]


def test_cards_are_recognised_by_content():
    assert vcard.recognise(b"\xef\xbb\xbf\r\nbegin:vcard \r\nVERSION:3.0") == 1
    assert vcard.recognise("BEGIN:VCARD\r\n".encode("utf-16")) == 1
    assert 0 < vcard.recognise(b"From a@b Mon\nSubject: x\n\nBEGIN:VCARD\nEND:VCARD") < 0.5
    assert vcard.recognise(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") == 0
