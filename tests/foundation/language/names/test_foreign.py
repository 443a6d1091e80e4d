"""Names from French and English, written in Arabic as they sound."""

import pytest

from wasl.foundation.language.names.comparison import compare_names
from wasl.foundation.language.names.finding import find_people
from wasl.foundation.language.names.memory_index import MemoryStore
from wasl.foundation.language.names.skeleton import keys

NAMES = [
    ("جوزيف", "Joseph"), ("جورج", "Georges"), ("شارل", "Charles"), ("جيل", "Gilles"), ("روبير", "Robert"), ("ألبير", "Albert"),
    ("جيلبير", "Gilbert"), ("برنار", "Bernard"), ("إدوار", "Edouard"), ("إدمون", "Edmond"), ("فنسان", "Vincent"), ("زافييه", "Xavier"),
    ("روجيه", "Roger"), ("لويز", "Louise"), ("إليزابيث", "Elisabeth"), ("تشارلز", "Charles"), ("نايت", "Knight"), ("بينوا", "Benoit"),
]  # fmt: skip


@pytest.mark.parametrize(("arabic", "latin"), NAMES)
def test_each_is_found_by_the_other(arabic, latin):
    fillers = ["جرجس خوري", "يوسف خوري", "Albertine Khoury", "Georgina Khoury", "كريم خوري", "Karl Khoury"]
    store = MemoryStore([(0, [f"{arabic} خوري"]), *enumerate(([name] for name in fillers), 1)])
    latin_store = MemoryStore([(0, [f"{latin} Khoury"]), *enumerate(([name] for name in fillers), 1)])

    assert 0 in [one.person for one in find_people(store, f"{latin} Khoury")[:2]]
    assert 0 in [one.person for one in find_people(latin_store, f"{arabic} خوري")[:2]]


@pytest.mark.parametrize(("arabic", "latin"), NAMES[:8])
def test_the_two_are_likely_one_name(arabic, latin):
    assert compare_names(f"{arabic} خوري", f"{latin} Khoury").probability > 0.5


@pytest.mark.parametrize(
    "latin", ["saoud", "mahmoud", "rashid", "ahmed", "fares", "hasan", "saad", "barakat", "hussein"]
)
def test_names_of_arabic_have_no_silent_letters(latin):
    assert len(keys(latin)) <= 2
    assert keys(latin)[0][-1] == {"d": "d", "s": "s", "n": "n", "t": "t"}[latin[-1]]
