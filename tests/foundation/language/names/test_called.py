"""Names that people are called by: fond forms, and the kunya that goes with a name."""

import pytest

from wasl.foundation.language.names.called import FOND, KUNYAS
from wasl.foundation.language.names.comparison import compare_names
from wasl.foundation.language.names.finding import find_people
from wasl.foundation.language.names.memory_index import MemoryStore
from wasl.foundation.language.names.units import read_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bob Smith", "Robert Smith"), ("Liz Haddad", "Elizabeth Haddad"), ("Tony Khoury", "أنطوان خوري"), ("عزوز الحربي", "عبد العزيز الحربي"),
        ("فطوم حداد", "فاطمة حداد"), ("درش سليم", "مصطفى سليم"), ("Joe Khoury", "جوزيف خوري"),
    ],
)  # fmt: skip
def test_a_fond_name_is_whose_it_is(one, other):
    found = compare_names(one, other)

    assert found.probability > 0.5
    assert "called_so" in [agreement.how for agreement in found.agreements]


def test_a_kunya_is_weaker_than_a_fond_name_and_no_name_of_somebody_else():
    husain = compare_names("أبو علي الموسوي", "حسين الموسوي").probability

    assert husain > compare_names("أبو علي الموسوي", "خالد الموسوي").probability
    assert husain < compare_names("عزوز الموسوي", "عبد العزيز الموسوي").probability


def test_whoever_is_called_so_is_found_by_either_name():
    store = MemoryStore([(1, ["أبو علي الموسوي"]), (2, ["Robert Smith"]), (3, ["خالد الموسوي"])])

    assert find_people(store, "حسين الموسوي")[0].person == 1
    assert find_people(store, "Bob Smith")[0].person == 2


@pytest.mark.parametrize("table", [FOND, KUNYAS])
def test_the_tables_hold_forms_as_names_are_read(table):
    forms = [form for called, whose in table.items() for form in (called, *whose)]

    assert [form for form in forms if read_name(form).forms != (form,)] == []
