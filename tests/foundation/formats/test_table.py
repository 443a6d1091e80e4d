import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wasl.foundation.formats.records import FileRefusedError, Rejected
from wasl.foundation.formats.tables.table import CELL_LIMIT, Row, read_table
from wasl.foundation.formats.tables.text_lines import LINE_LIMIT


def rows(content):
    return list(read_table(io.BytesIO(content if isinstance(content, bytes) else content.encode())))


def cells(content):
    return [row.cells for row in rows(content) if isinstance(row, Row)]


def codes(content):
    return [record.code for record in rows(content) if isinstance(record, Rejected)]


NAMES = "الاسم,الجوال\nمحمد العتيبي,0501234567\nنورة القحطاني,0559876543\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1256"])
def test_arabic_is_read_in_every_encoding_that_programs_write(encoding):
    assert cells(NAMES.encode(encoding))[1] == ["محمد العتيبي", "0501234567"]


def test_french_is_not_taken_for_arabic():
    assert cells("Prénom;Société\nÉlodie;Électricité générale\n".encode("cp1252"))[1][0] == "Élodie"


def test_french_and_arabic_are_read_together_from_one_code_page():
    content = "الاسم;Ville\nمحمد العتيبي;Montréal\nسارة الحربي;Orléans\n".encode("cp1256")

    assert cells(content)[1:] == [["محمد العتيبي", "Montréal"], ["سارة الحربي", "Orléans"]]


def test_a_code_page_that_shows_itself_only_late_is_still_found():
    content = b"Name,Phone\n" + b"Salem,0501234567\n" * 6000 + "فاطمة الزهراء,050\n".encode("cp1256")

    assert cells(content)[-1][0] == "فاطمة الزهراء"


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_each_separator_is_found_out(separator):
    content = separator.join(["Name", "Note"]) + "\n" + separator.join(["Salem", '"a, b; c"']) + "\n"

    assert cells(content) == [["Name", "Note"], ["Salem", "a, b; c"]]


def test_the_separator_that_excel_states_is_believed():
    assert cells("sep=;\nName;Phone\nA,B,C;1\n") == [["Name", "Phone"], ["A,B,C", "1"]]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_each_line_end_is_known_and_kept_inside_quotes_as_one_sign(end):
    assert cells(f'a,b{end}"one{end}two",c{end}') == [["a", "b"], ["one\ntwo", "c"]]


def test_rows_carry_the_line_on_which_they_begin():
    assert [row.line for row in rows('a,b\n\n"x\ny",z\nc,d\n')] == [1, 3, 5]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ('"say ""hi"" now",x', 'say "hi" now'),
        (r'"say \"hi\" now",x', 'say "hi" now'),
        (r'"\"hi\"",x', '"hi"'),
        (r'"ends with \"hi\"",x', 'ends with "hi"'),
        ('"Head of "Special" Projects",x', 'Head of "Special" Projects'),
        ('5" pipe,x', '5" pipe'),
        (r'"C:\folder\",x', "C:\\folder\\"),
    ],
)
def test_quotes_are_read_however_they_are_escaped(written, read):
    assert cells(f"a,b\n{written}\n")[1] == [read, "x"]


def test_a_quote_that_is_never_closed_costs_no_row():
    content = 'name,phone\n"Salem,0501\nNoura,0502\n"Huda",0503\nAli,0504\n'

    assert [row[0] for row in cells(content)] == ["name", "Salem", "Noura", "Huda", "Ali"]
    assert codes(content) == ["quote-unclosed"]


def test_a_quote_open_until_the_end_of_the_file_costs_no_row():
    assert cells('a,b\n"c,d\ne,f\n') == [["a", "b"], ["c", "d"], ["e", "f"]]


def test_a_long_cell_is_cut_and_said():
    content = "a,b\n" + "x" * (CELL_LIMIT * 2) + ",y\n"

    assert cells(content)[1] == ["x" * CELL_LIMIT, "y"]
    assert codes(content) == ["cell-cut"]


def test_a_quoted_book_of_many_lines_is_cut_and_the_next_row_stands():
    content = 'a,b\n"' + "a line of a long note\n" * 100_000 + '",y\nnext,row\n'

    assert [len(row[0]) for row in cells(content)][1] == CELL_LIMIT
    assert cells(content)[1][1] == "y"
    assert cells(content)[2] == ["next", "row"]
    assert codes(content) == ["cell-cut"]


def test_an_endless_line_is_cut_and_the_next_row_stands():
    content = "a,b\n" + "x,y," * LINE_LIMIT + "\nnext,row\n"

    assert cells(content)[2] == ["next", "row"]
    assert codes(content) == ["row-too-long"]


def test_many_open_quotes_are_read_in_time():
    assert len(cells("a,b\n" + 'x,"""" y\n' * 50_000)) > 1000


def test_an_endless_table_is_ended_and_said(monkeypatch):
    monkeypatch.setattr("wasl.foundation.formats.tables.table.LINES_LIMIT", 3)

    assert len(cells("a,b\n" * 50)) == 3
    assert codes("a,b\n" * 50) == ["too-many-rows"]


def test_a_picture_is_no_table():
    with pytest.raises(FileRefusedError) as refused:
        rows(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40)

    assert refused.value.code == "not-a-table"


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b"\n \n\t\n"])
def test_nothing_is_said_to_be_nothing(content):
    with pytest.raises(FileRefusedError) as refused:
        rows(content)

    assert refused.value.code == "empty"


CELL = st.text(st.one_of(st.sampled_from(',;\t|"\n '), st.characters(exclude_categories=["Cs", "Cc"])))


@given(st.lists(st.tuples(CELL, CELL)))
def test_what_is_written_properly_is_read_as_it_was(table):
    content = "a,b\n" + "".join(",".join('"' + cell.replace('"', '""') + '"' for cell in row) + "\n" for row in table)

    if "\\" not in content and "\ufeff" not in content:
        assert [tuple(row) for row in cells(content)[1:]] == table
