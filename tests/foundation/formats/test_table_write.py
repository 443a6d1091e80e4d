import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wasl.foundation.formats.tables.table import Row, clean, read_table
from wasl.foundation.formats.tables.writing import BOM, harmless, write_table


def test_excel_is_told_that_the_file_is_utf8():
    assert "".join(write_table(["الاسم"], [["نورة"]])) == f"{BOM}الاسم\r\nنورة\r\n"


@pytest.mark.parametrize(
    "formula",
    ['=HYPERLINK("http://x")', "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1", "\u200f=1", " =1"],
)
def test_no_cell_is_a_formula(formula):
    assert harmless(formula).startswith("'")


@pytest.mark.parametrize(
    ("number", "written"),
    [
        ("+966501234567", "+966 50 123 4567"),
        ("+966 50 123 4567", "+966 50 123 4567"),
        ("+999123456789", "+999 123456789"),
        ("0501234567", "0501234567"),
    ],
)
def test_a_telephone_number_stays_whole_and_is_text(number, written):
    assert harmless(number) == written


def test_what_was_made_harmless_is_read_as_it_was():
    cells = ["=1+1", "@noura", "-5", "نورة"]
    content = "".join(write_table(["a", "b", "c", "d"], [cells])).encode()

    rows = [row for row in read_table(io.BytesIO(content)) if isinstance(row, Row)]

    assert [clean(cell) for cell in rows[1].cells] == cells


def test_numbers_are_written_as_numbers():
    assert "".join(write_table(["a"], [[-5], [0.5], [None]])) == f'{BOM}a\r\n-5\r\n0.5\r\n""\r\n'


@given(st.text())
def test_no_text_begins_with_a_sign_of_a_formula(text):
    written = harmless(text)

    assert written[:1] not in tuple("=-@\t\r") or not written
    assert written[:1] != "+" or " " in written
