"""People are found by their names in either script, and the index of names is always in step with them."""

from datetime import UTC, datetime
from importlib import import_module

import pytest
from django.apps import apps

from wasl.foundation.formats.records import Contact
from wasl.foundation.language.names.finding import find_people as find_in
from wasl.foundation.language.names.memory_index import MemoryStore
from wasl.foundation.language.names.units import read_name
from wasl.foundation.sources.models import Source
from wasl.relations.people import actions
from wasl.relations.people.finding import find_people, people_called
from wasl.relations.people.intake import Arrival, Origin, save_arrivals
from wasl.relations.people.models import FormKey, KeptName, NameBearer, NameForm, Person, Spelling
from wasl.relations.people.name_index.filling import forget_names, index_names
from wasl.relations.people.name_index.packing import pack, unpack
from wasl.relations.people.name_index.rebuilding import does_it_fit, rebuild
from wasl.relations.people.name_index.store import TableStore
from wasl.relations.people.name_index.wording import how_named

pytestmark = pytest.mark.django_db
AT = datetime(2026, 3, 1, 9, tzinfo=UTC)

SIX_SPELLINGS = (
    "محمد عبدالرحمن", "محمد عبد الرحمٰن", "Mohammed Abdulrahman", "Mohamad Abd El Rahman", "M. Abdelrahman",
    "د. محمد العبدالرحمن",
)  # fmt: skip
OTHERS = (
    "محمد عبدالله", "أحمد عبدالرحمن", "محمود عبدالرحيم", "خالد الحربي", "Sara Haddad", "نورة بنت فهد السبيعي",
    "عبدالرحمن الغامدي", "يوسف منصور", "Claire Garnier", "د. ريم القحطاني (أم خالد)",
)  # fmt: skip


def make(owner, name, **fields):
    return actions.create_person(owner, display_name=name, at=AT, **fields).pk


@pytest.fixture
def book(owner):
    """Ten people among whom one is looked for; by name."""
    return {name: make(owner, name) for name in OTHERS}


def names_found(owner, query, **options):
    people = Person.objects.in_bulk([hit.row_id for hit in find_people(owner, query, **options)])
    return [people[hit.row_id].display_name for hit in find_people(owner, query, **options)]


@pytest.mark.parametrize("kept", SIX_SPELLINGS)
@pytest.mark.parametrize("typed", SIX_SPELLINGS)
def test_six_spellings_are_one_man(owner, book, kept, typed):
    mohammed = make(owner, kept)

    assert find_people(owner, typed, is_typed=False)[0].row_id == mohammed


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Khal", "خالد الحربي"), ("khaled el harby", "خالد الحربي"), ("حداد سارة", "Sara Haddad"), ("خلد الحربي", "خالد الحربي"),
        ("Noura Al-Subaie", "نورة بنت فهد السبيعي"), ("كلير", "Claire Garnier"), ("youssef mans", "يوسف منصور"),
        ("Umm Khalid", "د. ريم القحطاني (أم خالد)"), ("يوسف منصو", "يوسف منصور"), ("qahtani", "د. ريم القحطاني (أم خالد)"),
    ],
)  # fmt: skip
def test_a_name_is_found_as_it_is_typed(owner, book, typed, name):
    assert names_found(owner, typed)[0] == name


@pytest.mark.parametrize("typed", ["", " ", "ـ", "+966", "12", "()", "بن", "al", "👍", "x" * 5000, "ا ب ت ث ج ح خ د"])
def test_anything_may_be_typed(owner, book, typed):
    find_people(owner, typed)


def test_a_word_that_is_no_name_finds_nobody(owner, book):
    assert find_people(owner, "عرض سعر") == find_people(owner, "quotation") == []


@pytest.mark.parametrize(
    "typed",
    [
        "zzzz", "zzzzz", "zhzhzh", "zxzx", "xxxx", "kkkkkk", "bbbb", "qwerty", "asdf jkl", "ههههه", "ضضضض", "شششش", "ززززز", "ثثثث ققق",
    ],
)  # fmt: skip
@pytest.mark.parametrize("is_typed", [True, False])
def test_nonsense_finds_nobody(owner, book, typed, is_typed):
    for name in ("سارة الزهراني", "عصام الزعبي", "Rawdha Al Dhaheri"):
        make(owner, name)

    assert find_people(owner, typed, is_typed=is_typed) == []


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("5aled el 7arby", "خالد الحربي"), ("5aled", "خالد الحربي"), ("khld alhrby", "خالد الحربي"), ("2a7med 3abdulra7man", "أحمد عبدالرحمن"),
        ("Noora bint Fahd el sobai3i", "نورة بنت فهد السبيعي"), ("yusif manswr", "يوسف منصور"), ("m7md 3bdallah", "محمد عبدالله"),
    ],
)  # fmt: skip
def test_letters_of_a_chat_are_a_name(owner, book, typed, name):
    assert names_found(owner, typed, is_typed=False)[0] == name


@pytest.mark.parametrize("number", ["7", "05 33", "966501234567", "2 3 5", "info@example.com", "room 12"])
def test_a_number_is_no_name(owner, book, number):
    assert find_people(owner, number, is_typed=False) == []


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Mohammef Abdallah", "محمد عبدالله"), ("Norua Sebaei", "نورة بنت فهد السبيعي"),
        ("Noura Al-Subaie Al-Otaibi", "نورة بنت فهد السبيعي"),
    ],
)  # fmt: skip
def test_a_mistyped_whole_name_finds_whom_it_may_mean(owner, book, typed, name):
    assert names_found(owner, typed, is_typed=False)[0] == name


def test_whom_it_may_mean_stands_behind_whoever_answers(owner, book):
    make(owner, "خالد الحرثي")

    hits = find_people(owner, "خالد الحربي", is_typed=False)

    assert hits[0].row_id == book["خالد الحربي"]
    assert all(hit.score <= 0.5 for hit in hits[1:] if hit.by_name and not hit.by_name.is_clear)


@pytest.mark.parametrize("kept", ["محمد عبدالرحمن", "Mohammed Abdulrahman"])
def test_an_initial_is_told_with_what_it_stands_for(owner, book, kept):
    make(owner, kept)
    hit = next(hit for hit in find_people(owner, "M. Abdelrahman", is_typed=False) if hit.by_name)

    told = how_named(hit.by_name, [kept])

    assert told.told.startswith(f"M. ≈ {kept.split()[0]}")


@pytest.mark.parametrize("typed", ["Mohamed", "mohammad", "Muhammad"])
def test_a_given_name_is_found_in_each_of_its_latin_spellings(owner, book, typed):
    kept = {make(owner, name) for name in ("Mohammed Al-Harthi", "محمد الحارثي")}

    assert kept <= {hit.row_id for hit in find_people(owner, typed, is_typed=False)}


def test_strangers_are_not_found(owner, stranger, book):
    assert find_people(stranger, "Khaled") == []
    assert make(stranger, "خالد الزهراني") == find_people(stranger, "Khaled")[0].row_id
    assert len(find_people(owner, "خالد", 50)) == 2


def test_another_spelling_finds_as_well_as_the_name(owner, book):
    actions.set_spellings(owner, book["يوسف منصور"], ["Youssef Al-Shamsi"], at=AT)

    assert names_found(owner, "شامسي")[0] == "يوسف منصور"


def test_a_name_that_was_changed_is_found_by_the_new_one_alone(owner, book):
    actions.edit_person(owner, book["خالد الحربي"], display_name="طارق العتيبي", at=AT)

    assert names_found(owner, "Tariq Al-Otaibi")[0] == "طارق العتيبي"
    assert "طارق العتيبي" not in names_found(owner, "Khaled")
    assert does_it_fit(owner)


def test_who_is_in_the_bin_is_not_found_until_she_comes_back(owner, book):
    sara = book["Sara Haddad"]
    actions.delete_people(owner, [sara], at=AT)

    assert find_people(owner, "سارة حداد") == []
    assert does_it_fit(owner)
    assert not NameForm.objects.of(owner).filter(form__in=read_name("Sara").forms).exists()

    actions.restore_people(owner, person_ids=[sara], at=AT)

    assert find_people(owner, "سارة حداد")[0].row_id == sara
    assert does_it_fit(owner)


def test_names_that_come_many_at_once_are_indexed_as_those_written_by_hand(owner, stranger):
    origin = Origin(owner, Source.objects.create(owner=owner, kind="vcard"), "SA", AT)
    contacts = [
        Contact(full=name, spellings=("Abu Khalid",) if number == 3 else ()) for number, name in enumerate(OTHERS)
    ]
    save_arrivals(origin, [Arrival(-number, contact) for number, contact in enumerate(contacts, 1)])
    for number, name in enumerate(OTHERS):
        actions.set_spellings(stranger, make(stranger, name), ["Abu Khalid"] if number == 3 else [], at=AT)

    def held(whose):
        forms = NameForm.objects.of(whose).order_by("form").values_list("form", "people")
        keys = FormKey.objects.of(whose).order_by("key", "form__form").values_list("key", "form__form")
        packed = KeptName.objects.of(whose).order_by("row_id", "number").values_list("packed")
        return list(forms), list(keys), list(packed)

    assert held(owner) == held(stranger)
    assert does_it_fit(owner)
    assert does_it_fit(stranger)


def test_the_tables_answer_as_the_reference_does(owner, book):
    store = TableStore(owner)
    memory = MemoryStore((pk, [name]) for name, pk in book.items())
    for text in (*SIX_SPELLINGS, "Khaled", "نور", "Sar", "Haddad Sara", "ي", "y", "عبد", "Abd"):
        for is_prefix in (True, False):
            told = [[(one.person, round(one.score, 6), round(one.probability, 6)) for one in find_in(index, text, is_prefix=is_prefix)]
                    for index in (store, memory)]  # fmt: skip
            assert told[0] == told[1], text


@pytest.mark.parametrize("name", [*SIX_SPELLINGS, *OTHERS, "M. Ali bin Omar Al-Sayed", "أ.د. ابن سينا", "!!!", ""])
def test_a_packed_name_is_the_name(name):
    assert unpack(pack(read_name(name))) == read_name(name)


def test_many_are_found_with_as_many_queries_as_few(owner, book, django_assert_max_num_queries):
    index_names(owner, {1_000_000 + number: [f"خالد {number % 7} الحربي"] for number in range(300)})

    with django_assert_max_num_queries(16):
        find_people(owner, "Khaled Al-Harbi", is_typed=False)


def test_a_person_is_saved_with_few_statements_more(owner, book, django_assert_max_num_queries):
    with django_assert_max_num_queries(17):  # one is PostgreSQL's, waiting for its turn
        make(owner, "سلطان بن بندر المطيري")


def test_nothing_is_written_where_no_name_changed(owner, book, django_assert_num_queries):
    with django_assert_num_queries(1):
        index_names(owner, {book["خالد الحربي"]: ["خالد الحربي"]})


def test_the_index_is_made_anew_from_the_people(owner, book):
    before = list(KeptName.objects.of(owner).order_by("row_id", "number").values_list("row_id", "packed"))
    NameBearer.objects.of(owner).delete()
    assert not does_it_fit(owner)

    assert rebuild(owner) == len(book)

    assert does_it_fit(owner)
    assert list(KeptName.objects.of(owner).order_by("row_id", "number").values_list("row_id", "packed")) == before


@pytest.mark.django_db(transaction=True)
def test_an_older_book_is_read_when_the_tables_come(owner):
    people = [make(owner, name) for name in OTHERS]
    fill = import_module("wasl.relations.people.migrations.0006_fill_name_index")

    fill.empty(apps, None)
    assert not KeptName.objects.exists()
    fill.fill(apps, None)

    assert does_it_fit(owner)
    assert find_people(owner, "Khaled")[0].row_id == people[3]


@pytest.mark.django_db(transaction=True)
def test_names_are_read_anew_where_they_were_read_otherwise(owner):
    actions.set_spellings(owner, make(owner, "Abdel Aal Khoury"), ["عبد العال خوري"], at=AT)
    right = list(Person.objects.of(owner).values_list("matching_name", "changed_at"))
    Person.objects.of(owner).update(matching_name="abd khoury")
    Spelling.objects.of(owner).update(matching_name="")
    FormKey.objects.of(owner).delete()

    import_module("wasl.relations.people.migrations.0008_names_read_anew").read_anew(apps, None)

    assert list(Person.objects.of(owner).values_list("matching_name", "changed_at")) == right
    assert Spelling.objects.of(owner).get().matching_name == "عبدعال خوري"
    assert does_it_fit(owner)


def test_who_is_called_so_is_whoever_bears_just_these_words(owner, book):
    assert people_called(owner, "خالد الحربي", 5) == [book["خالد الحربي"]]
    assert people_called(owner, "Khalid Alharbi", 5) == [book["خالد الحربي"]]
    assert people_called(owner, "Tariq", 5) == []


@pytest.mark.parametrize("name", ["최유림", "Даниил Суворов", "דנה", "十城目管理"])
def test_a_name_in_other_letters_is_no_fault_of_the_index(owner, name):
    person = actions.create_person(owner, display_name=name, at=AT)

    assert does_it_fit(owner)
    assert [hit.row_id for hit in find_people(owner, name)] == [person.pk]


def test_a_person_who_is_missing_from_the_index_is_noticed(owner):
    actions.create_person(owner, display_name="최유림", at=AT)
    person = actions.create_person(owner, display_name="هدى السالم", at=AT)
    forget_names(owner, [person.pk])

    assert not does_it_fit(owner)
    rebuild(owner)
    assert does_it_fit(owner)
