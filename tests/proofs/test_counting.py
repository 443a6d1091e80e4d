"""The proofs count honestly: what is missing, what is doubled, what a count without failures says."""

from random import Random

import pytest

from proofs.cards import write_cards
from proofs.power_cut import damage, holes
from proofs.report import RULE_OF_THREE, Line, rate, table, write_page
from proofs.writers import what_is_lost, what_is_wrong_with


@pytest.mark.parametrize(
    ("failed", "tries", "told"),
    [
        (0, 1000, "none seen: < 0.3%"),
        (0, 10, "none seen: < 30.0%"),
        (0, 3, "no bound: too few"),
        (0, 0, "not tried"),
        (2, 500, "0.004"),
    ],
)
def test_no_failure_is_told_as_a_bound(failed, tries, told):
    assert rate(failed, tries) == told


def test_the_table_names_each_failure_and_how_to_read_it():
    line = Line("kills", "on SQLite", 10, ["try 3: 1 acknowledged contacts are missing"], "seconds")

    told = table([line, Line("full_disk", "SQLite", skipped="needs root")])

    assert "kills, on SQLite: try 3: 1 acknowledged contacts are missing" in told
    assert "0.1" in told
    assert "not tried" in told
    assert told.endswith(RULE_OF_THREE)


def test_a_page_keeps_the_lines_of_proofs_that_were_not_run(tmp_path):
    page = tmp_path / "proofs.md"
    write_page([Line("kills", "SQLite", 10), Line("load", "50 a second", 100)], "A machine.", page)

    write_page([Line("kills", "SQLite", 20), Line("kills", "PostgreSQL", 20)], "Another machine.", page)

    rows = [row.split(" | ")[:3] for row in page.read_text().splitlines() if row.startswith(("| kills", "| load"))]
    assert rows == [["| load", "50 a second", "100"], ["| kills", "SQLite", "20"], ["| kills", "PostgreSQL", "20"]]
    assert "Another machine." in page.read_text()


def test_a_page_keeps_the_lines_of_readers_that_were_not_run(tmp_path):
    page = tmp_path / "proofs.md"
    write_page([Line("fuzz", f"{one}, 90 s", 10, part=one) for one in ("ics", "mail", "mail-eml")], "A machine.", page)

    write_page([Line("fuzz", "mail, 600 s", 70, part="mail")], "A machine.", page)

    rows = [row.split(" | ")[1:3] for row in page.read_text().splitlines() if row.startswith("| fuzz")]
    assert rows == [["ics, 90 s", "10"], ["mail-eml, 90 s", "10"], ["mail, 600 s", "70"]]


def test_what_was_acknowledged_is_there_once():
    found = {"notes": {"w0-00000": 1, "w0-00002": 2}}

    assert what_is_lost(["w0-00000"], {"notes": {"w0-00000": 1}}) == []
    assert [told.split(",")[0] for told in what_is_lost(["w0-00000", "w0-00001"], found)] == [
        "1 acknowledged contacts are missing",
        "1 contacts are there more than once",
    ]


def test_people_of_an_import_are_there_once_or_not_at_all(tmp_path):
    names = write_cards(tmp_path / "cards.vcf", "هدى القحطاني", 3, first=7)
    half = {"names": {names[0]: 1, names[1]: 2}}

    assert names[0] == "هدى القحطاني 00007"
    assert (tmp_path / "cards.vcf").read_text().count("BEGIN:VCARD") == 3
    assert what_is_wrong_with(names, {"names": {}}, all_there=False) == []
    assert len(what_is_wrong_with(names, half, all_there=True)) == 2


def test_a_hole_is_what_is_missing_before_something_that_is_there():
    acknowledged = ["w0-00000", "w0-00001", "w0-00002", "w1-00000"]

    assert holes(acknowledged, {"notes": {"w0-00000": 1, "w0-00001": 1}}) == []
    assert holes(acknowledged, {"notes": {"w0-00000": 1, "w0-00002": 1}})


@pytest.mark.parametrize("scribbles", [False, True])
def test_a_damaged_log_is_whole_up_to_some_byte(tmp_path, scribbles):
    log, whole = tmp_path / "log", bytes(range(256)) * 100
    log.write_bytes(whole)

    damage(log, Random(4), scribbles=scribbles)

    kept = log.read_bytes()
    first = next((at for at, (one, other) in enumerate(zip(kept, whole, strict=False)) if one != other), len(kept))
    assert 0 < first < len(whole)
    assert (len(kept) > first) is scribbles
