"""People found by a name, by the beginning of one, and by one with an error in it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wasl.foundation.language.names.finding import find_people
from wasl.foundation.language.names.index import index_entries, name_of, query_plan
from wasl.foundation.language.names.memory_index import MemoryStore
from wasl.foundation.language.names.units import read_name

PEOPLE = {
    1: ["محمد عبد الرحمن القحطاني"],
    2: ["أحمد جمال الشناوي", "Ahmed Gamal El-Shenawy"],
    3: ["Youcef Chaouche"],
    4: ["نورة الدوسري"],
    5: ["سمير حداد"],
    6: ["Samer Khoury"],
    7: ["محمد صلاح"],
    8: ["علي حسن"],
    9: ["Khalid Al-Mansour"],
    10: ["عبد الله بن سعود آل سعود"],
}


@pytest.fixture(scope="module")
def store():
    return MemoryStore(PEOPLE.items())


def found(store, text, **options):
    return [person.person for person in find_people(store, text, **options)]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Mohamed Abdelrahman Kahtani", 1), ("محمد القحطاني", 1), ("Al Qahtani Mohammed", 1), ("El Chennaoui", 2), ("جمال الشناوى", 2),
        ("يوسف شاوش", 3), ("Noura Aldosari", 4), ("Samir Haddad", 5), ("سامر خوري", 6), ("Mohamed Salah", 7), ("Mohammed Slaah", 7),
        ("3ali 7asan", 8), ("خالد المنصور", 9), ("Khlaid Mansour", 9), ("د. خالد منصور", 9), ("Abdullah bin Saud", 10),
        ("محمد عبدلرحمن قحطاني", 1),
    ],
)  # fmt: skip
def test_the_first_is_meant(store, text, person):
    assert found(store, text)[0] == person


@pytest.mark.parametrize(
    ("typed", "person"),
    [
        ("moham", 1), ("محم", 7), ("qah", 1), ("القح", 1), ("Khalid Al-M", 9), ("خالد ال", 9), ("nou", 4), ("نو", 4), ("يوس", 3),
        ("Ali H", 8), ("ali", 8), ("أح", 2), ("sam", 6), ("سام", 6), ("عبد", 10), ("abdu", 10), ("shen", 2), ("شن", 2), ("ah", 2),
    ],
)  # fmt: skip
def test_a_beginning_is_enough_in_either_script(store, typed, person):
    assert person in found(store, typed, is_prefix=True)


def test_nothing_like_it_is_not_found(store):
    assert found(store, "Wolfgang Schmidt") == []
    assert found(store, "") == []


def test_a_person_of_several_names_is_found_once(store):
    assert found(store, "Ahmed").count(2) == 1


def test_an_index_keeps_units_with_keys_of_both_scripts():
    entries = index_entries("خالد المنصور")

    assert [(entry.position, entry.form, entry.role) for entry in entries] == [
        (0, "خالد", "given"),
        (1, "منصور", "family"),
    ]
    assert set(entries[0].keys) & set(query_plan("Khaled").units[0].keys)
    assert set(entries[1].keys) & set(query_plan("Mansuor").units[0].keys)


@pytest.mark.parametrize("name", ["عبد الله بن سعود آل سعود", "Khalid bin Abdullah Al-Harbi", "أبو زيد الهلالي", ""])
def test_a_name_comes_out_of_an_index_as_it_was_read(name):
    assert name_of(reversed(index_entries(name))) == read_name(name)


@settings(deadline=None, max_examples=60)
@given(text=st.text(max_size=60), is_prefix=st.booleans())
def test_any_text_may_be_searched_for(store, text, is_prefix):
    assert len(find_people(store, text, is_prefix=is_prefix)) <= 10
