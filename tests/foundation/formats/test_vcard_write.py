import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.foundation.formats.test_vcard import SAMPLES, read
from wasl.foundation.formats.records import Contact, PartialDay, Photo, Reach, ReadOptions, Remembered, Role
from wasl.foundation.formats.vcard import reading as vcard
from wasl.foundation.formats.vcard.writing import fold, write_card, write_cards

VERSIONS = ("3.0", "4.0")

names = st.sampled_from(["محمد", "نورة", "عبد الله", "Al-Harbi", "O'Neil", "أبو بكر", "Haddad, Jr", "a;b", "ع\\ب"])
texts = st.text(
    st.characters(codec="utf-8", exclude_categories=("C", "Z"), exclude_characters="\u200e\u200f\u061c\u200b\u2060"), min_size=1
).map(str.strip).filter(bool)  # fmt: skip
sentences = st.lists(texts, min_size=1, max_size=20).map(" ".join)
labels = st.sampled_from(["", "home", "work", "work fax", "العيادة", "iPhone", "Assistant; my"])
days = st.one_of(
    st.builds(PartialDay, year=st.integers(1700, 2100), month=st.integers(1, 12), day=st.integers(1, 28)),
    st.builds(PartialDay, month=st.integers(1, 12), day=st.integers(1, 28)),
    st.builds(PartialDay, year=st.integers(1700, 2100)),
    st.builds(PartialDay, year=st.integers(1700, 2100), month=st.integers(1, 12)),
    st.builds(
        PartialDay,
        year=st.integers(1300, 1500),
        month=st.integers(1, 12),
        day=st.integers(1, 30),
        calendar=st.just("hijri"),
    ),
    st.builds(PartialDay, month=st.integers(1, 12), day=st.integers(1, 30), calendar=st.just("hijri")),
)
kinds_and_values = st.one_of(
    st.tuples(
        st.just("phone"), st.sampled_from(["+966501234567", "050 123 4567", "+966135550100;ext=12", "0501234567,55"])
    ),
    st.tuples(st.just("email"), st.sampled_from(["omar@example.com", "noura@example.sa", "سارة@مثال.السعودية"])),
    st.tuples(
        st.just("postal"), st.sampled_from(["شارع العليا, الرياض, السعودية", "Olaya St; 12, Riyadh", "ص.ب 1 بريدة"])
    ),
    st.tuples(st.just("whatsapp"), st.just("+966501234567")),
    st.tuples(st.just("telegram"), st.just("t.me/noura_q")),
    st.tuples(st.just("linkedin"), st.sampled_from(["linkedin.com/in/noura-q", "linkedin.com/in/نورة-القحطاني"])),
    st.tuples(st.just("x"), st.just("x.com/noura")),
    st.tuples(st.just("facebook"), st.just("facebook.com/noura.q")),
    st.tuples(st.just("instagram"), st.just("instagram.com/noura")),
    st.tuples(st.just("signal"), st.just("+966501234567")),
    st.tuples(st.just("skype"), st.just("live:noura")),
    st.tuples(st.just("site"), st.sampled_from(["https://example.com/a;b,c?d=1", "www.example.sa"])),
    st.tuples(st.just("other"), st.just("noura_q")),
)
reaches = st.builds(
    lambda kind_and_value, label, is_preferred: Reach(
        kind=kind_and_value[0], value=kind_and_value[1], label=label, is_preferred=is_preferred
    ),
    kinds_and_values, labels, st.booleans(),
)  # fmt: skip
roles = st.builds(
    Role, organisation=sentences, department=st.one_of(st.just(""), names), title=st.one_of(st.just(""), names)
)
remembered = st.one_of(
    st.builds(Remembered, kind=st.sampled_from(["birthday", "anniversary"]), on=days),
    st.builds(Remembered, kind=st.just("other"), on=days, label=st.sampled_from(["", "أول لقاء", "زواج; سارة"])),
)
contacts = st.builds(
    Contact,
    line=st.just(1),
    uid=st.sampled_from(["", "urn:uuid:1", "a,b;c"]),
    is_organisation=st.booleans(),
    full=st.sampled_from(["محمد العتيبي", "Noura Al-Qahtani, PhD", "د. سارة \\ الحربي", "محمد " * 40 + "علي"]),
    prefix=names, given=names, middle=names, family=names, suffix=names,
    nickname=st.sampled_from(["", "أبو فهد", "Tay, Tex"]),
    spellings=st.lists(st.sampled_from(["Mohammed", "Muhammad", "Alotaibi; M"]), unique=True).map(tuple),
    gender=st.sampled_from(["", "m", "f"]),
    reaches=st.lists(reaches, unique_by=lambda reach: (reach.kind, reach.value)).map(tuple),
    roles=st.lists(roles, unique=True, max_size=3).map(tuple),
    days=st.lists(remembered, max_size=3).map(tuple),
    groups=st.lists(names, unique=True).map(tuple),
    interests=st.lists(names, unique=True).map(tuple),
    languages=st.sampled_from([(), ("ar", "en")]),
    city=st.sampled_from(["", "الرياض", "Riyadh"]),
    note=st.one_of(st.just(""), sentences, st.lists(sentences, min_size=2, max_size=3).map("\n".join)),
    photo=st.sampled_from([None, Photo(content=b"\x89PNG" + bytes(500), media_type="image/png")]),
    met_on=st.one_of(st.none(), days),
    extras=st.sampled_from([(), ("X-ODD;A=b:c", "item1.X-ABRELATEDNAMES:سارة", "item1.X-ABLabel:أخت")]),
)  # fmt: skip


@pytest.mark.parametrize("version", VERSIONS)
@settings(max_examples=150, deadline=None)
@given(contact=contacts)
def test_what_is_written_is_read_again(version, contact):
    card = write_card(contact, version)

    assert read(card) == [contact]
    assert all(len(line) <= 75 for line in card.split(b"\r\n"))
    assert all(line.decode() is not None for line in card.split(b"\r\n"))


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("sample", ["android-21.vcf", "iphone-30.vcf", "google-30.vcf", "rfc-40.vcf"])
def test_a_card_from_elsewhere_goes_out_and_comes_back(version, sample):
    first = [record for record in read((SAMPLES / sample).read_bytes()) if isinstance(record, Contact)]

    again = list(vcard.read(io.BytesIO(b"".join(write_cards(first, version))), "", ReadOptions()))

    assert [without_line(contact) for contact in again] == [without_line(contact) for contact in first]


def test_a_fold_never_cuts_a_letter():
    for line in (
        "NOTE:" + "س" * 500,
        "NOTE:x" + "س" * 500,
        "NOTE:" + "🌹" * 300,
        "a" * 75,
        "a" * 76,
        "a" * 149,
        "a" * 150,
    ):
        pieces = fold(line).removesuffix(b"\r\n").split(b"\r\n ")

        assert "".join(piece.decode() for piece in pieces) == line
        assert all(len(piece) <= 75 for piece in pieces)


def test_a_line_from_elsewhere_never_ends_the_card_or_names_another():
    contact = Contact(
        full="سارة", extras=("END:VCARD", "X-A:1\r\nEND:VCARD", "FN:Mallory", "UID:x", "no colon", "X-B:2")
    )

    assert read(write_card(contact)) == [Contact(line=1, full="سارة", extras=("X-B:2",))]


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n", "\r\r\n"])
@pytest.mark.parametrize("version", VERSIONS)
def test_no_text_begins_a_line(end, version):
    """Some readers end a line at a return alone."""
    text = f"سارة{end}X-A:1{end}END:VCARD"
    contact = Contact(
        uid=text,
        full=text,
        city=text,
        note=text,
        groups=(text,),
        roles=(Role(organisation=text, title=text),),
        reaches=(Reach(kind="postal", value=text),),
    )

    written = write_card(contact, version).replace(b"\r\n ", b"")

    assert not {13, 10} & {*written.replace(b"\r\n", b"")}
    assert b"\r\nX-A:" not in written
    assert written.count(b"\r\nEND:VCARD") == 1


def test_telephones_find_the_city_in_its_place():
    contact = Contact(
        full="سارة", city="الرياض", reaches=(Reach(kind="postal", value="شارع العليا, الرياض, السعودية"),)
    )

    assert "ADR:;;شارع العليا;الرياض;;;السعودية" in write_card(contact).decode().replace("\r\n ", "")


def test_version_3_writes_a_birthday_without_year_as_apple_does():
    contact = Contact(full="سارة", days=(Remembered(kind="birthday", on=PartialDay(month=2, day=29)),))

    assert b"BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29\r\n" in write_card(contact, "3.0")


def without_line(contact):
    return {name: getattr(contact, name) for name in contact.__struct_fields__ if name != "line"}
