"""`wasl introduce` and `wasl introductions`, from two plain tables to the answer."""

import json

import pytest

from tests.doors.cli.test_commands import NOW, make_person, refusal
from wasl.relations.network.introductions.actions import note_request
from wasl.relations.network.models import Evidence
from wasl.relations.network.ties.actions import state_tie
from wasl.relations.people.actions import add_affiliation
from wasl.relations.people.models import Person

INTERACTIONS = """when,channel,direction,people,note
2026-11-01T10:00:00,meeting,,هدى القحطاني,
2026-11-08T10:00:00,call,out,هدى القحطاني,
2026-11-15T10:00:00,call,out,هدى القحطاني,
2026-11-20T10:00:00,email,out,sara@example.com,
"""
TIES = """a,b,strength,source,since
هدى القحطاني,ريم السبيعي,0.8,مجلس الإدارة,2019
sara@example.com,ريم السبيعي,0.9,,2020-05
ريم السبيعي,فهد الزهراني,0.5,,
"""


def told(result):
    assert result.exit_code == 0, result.stderr
    return json.loads(result.stdout)


@pytest.fixture
def tables(wasl, owner, tmp_path):
    """Both brought in, each by itself; the numbers of the imports, by name."""
    imports = {}
    for name, text in {"interactions.csv": INTERACTIONS, "ties.csv": TIES}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
        imports[name] = str(told(wasl("import", tmp_path / name, "--json"))["import_id"])
    return imports


def test_to_a_private_person_there_is_no_way_and_it_says_why(wasl, owner, tables):
    reem = Person.objects.of(owner).get(display_name="ريم السبيعي")
    wasl("person", reem.pk, "--private")

    assert told(wasl("introduce", "ريم السبيعي", "--json")) == []
    assert "هذا الشخص خاص" in wasl("introduce", "ريم السبيعي").stderr


def test_the_best_way_comes_first_with_its_reasons(wasl, tables):
    first, second = told(wasl("introduce", "ريم السبيعي", "--json"))

    assert first.keys() == {"path", "strength", "why"}
    assert [stop["name"] for stop in first["path"]] == ["هدى القحطاني", "ريم السبيعي"]
    assert [stop["name"] for stop in second["path"]] == ["sara@example.com", "ريم السبيعي"]
    assert first["strength"] > second["strength"] > 0
    assert "مجلس الإدارة" in first["why"]


def test_hops_and_count_are_limits(wasl, tables):
    assert len(told(wasl("introduce", "فهد الزهراني", "--json"))) == 2
    assert len(told(wasl("introduce", "فهد الزهراني", "--count", "1", "--json"))) == 1
    assert told(wasl("introduce", "فهد الزهراني", "--hops", "2", "--json")) == []


def test_an_import_that_is_taken_back_takes_its_ties_along(wasl, tables):
    told(wasl("import", "undo", tables["ties.csv"], "--json"))

    assert refusal(wasl("introduce", "ريم السبيعي", "--json")) == "unknown-target"


def test_nobody_of_that_name_is_said_so(wasl, tables):
    assert refusal(wasl("introduce", "لا أحد", "--json")) == "unknown-target"
    assert refusal(wasl("introduce", "لا جهة", "--organisation", "--json")) == "unknown-organisation"
    assert wasl("introduce", " ").exit_code == 2


def test_an_organisation_is_chosen_by_its_whole_name_where_several_fit(wasl, owner):
    for name in ("بنك الرياض", "بنك البلاد"):
        add_affiliation(owner, make_person(owner, "هدى القحطاني").pk, organisation=name, at=NOW)

    result = wasl("introduce", "بنك", "--organisation", "--json")
    assert (result.exit_code, refusal(result)) == (2, "which-organisation")
    assert "بنك الرياض" in result.stderr
    assert "بنك البلاد" in result.stderr

    (way,) = told(wasl("introduce", "بنك البلاد", "--organisation", "--json"))
    assert way["path"][-1]["name"] == "هدى القحطاني"


def test_what_was_asked_is_listed(wasl, owner, tables):
    huda, reem = (Person.objects.get(display_name=name) for name in ("هدى القحطاني", "ريم السبيعي"))
    note_request(owner, huda.pk, reem.pk, asked_on=huda.created_at.date())

    (asked,) = told(wasl("introductions", "--json"))

    assert (asked["introducer"]["name"], asked["target"]["name"]) == ("هدى القحطاني", "ريم السبيعي")
    assert (asked["answer"], asked["thanked_on"]) == ("", None)


def test_a_person_tells_of_each_tie_once_with_all_its_sources(wasl, owner, tables, tmp_path):
    huda, reem = (Person.objects.get(display_name=name) for name in ("هدى القحطاني", "ريم السبيعي"))
    state_tie(owner, huda.pk, reem.pk, strength=0.9, note="شريكتان", at=NOW)
    (tmp_path / "more.csv").write_text(
        "a,b,strength,source,since\nهدى القحطاني,ريم السبيعي,0.6,لجنة المعرض,2021\n", encoding="utf-8"
    )
    told(wasl("import", tmp_path / "more.csv", "--json"))

    first, *others = told(wasl("person", reem.pk, "--json"))["ties"]

    assert first["person"]["name"] == "هدى القحطاني"
    assert {tie["person"]["name"] for tie in others} == {"sara@example.com", "فهد الزهراني"}
    said, stated = first["evidence"]
    assert (said["kind"], said["strength"], said["labels"], said["sources"]) == ("said", 0.9, ["شريكتان"], [])
    assert (stated["kind"], stated["count"], stated["strength"]) == ("stated", 2, 0.8)
    assert set(stated["sources"]) == {"ties.csv", "more.csv"}
    assert set(stated["labels"]) == {"مجلس الإدارة", "لجنة المعرض"}
    assert stated["first_at"].startswith("2019-01-01")


def test_rows_that_are_no_tie_between_two_are_told_of(wasl, owner, tables, tmp_path):
    """Whether before anything is written or after."""
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:نورة القاسمي\nEMAIL:noura@example.com\nEMAIL:n.qasimi@example.org\nEND:VCARD\n"
    (tmp_path / "noura.vcf").write_text(card, encoding="utf-8")
    told(wasl("import", tmp_path / "noura.vcf", "--json"))
    rows = (
        "a,b,strength,source,since\nnoura@example.com,n.qasimi@example.org,1,,\nهدى القحطاني,noura@example.com,0.4,,\n"
    )
    (tmp_path / "more.csv").write_text(rows, encoding="utf-8")

    for dry in (["--dry-run"], []):
        result = wasl("import", tmp_path / "more.csv", *dry, "--json")

        assert result.exit_code == 1
        (row,) = json.loads(result.stdout)["files"][0]["rejected"]
        assert row["where"] == "more.csv:2"
        assert "n.qasimi@example.org" in row["why"]
    assert Evidence.objects.filter(source__label="more.csv").count() == 1


CARDS = "".join(
    f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nEMAIL:{email}\nEND:VCARD\n"
    for name, email in {"هدى القحطاني": "huda@example.com", "ريم السبيعي": "reem@example.com"}.items()
)


@pytest.mark.parametrize("at_once", [True, False])
def test_our_tables_name_whoever_comes_with_them(wasl, owner, tmp_path, at_once):
    for name, text in {"a.vcf": CARDS, "interactions.csv": INTERACTIONS, "ties.csv": TIES}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")

    told(wasl("import", *([tmp_path] if at_once else sorted(tmp_path.iterdir())), "--json"))

    names = list(Person.objects.order_by("display_name").values_list("display_name", flat=True))
    assert names == ["", "ريم السبيعي", "فهد الزهراني", "هدى القحطاني"]
    (first, *_rest) = told(wasl("introduce", "reem@example.com", "--json"))
    assert [stop["name"] for stop in first["path"]] == ["هدى القحطاني", "ريم السبيعي"]
