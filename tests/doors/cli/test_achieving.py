"""`wasl achievements` and `wasl achievement …`: the same as on the pages."""

import json
from datetime import UTC, datetime

import pytest
from django.utils import timezone

from wasl.relations.people.actions import create_person

AT = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)


@pytest.fixture
def khalid(owner):
    return create_person(owner, display_name="خالد المنصور", gender="m", at=AT)


def told(result):
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def noted(wasl, *more):
    return told(wasl("achievement", "note", "برنامج المشرفين", "--skills", "التفاوض، العرض", *more, "--json"))


def test_from_noting_to_the_document(wasl, khalid, tmp_path):
    made = noted(wasl, "--result", "81%", "--evidence", "تقرير https://example.com/r", "--on", "2026-01-05")
    number = str(made["id"])
    assert (made["skills"], made["on"], made["evidence"][0]["link"]) == (
        ["التفاوض", "العرض"], "2026-01-05", "https://example.com/r",
    )  # fmt: skip
    paper = tmp_path / "شكر.txt"
    paper.write_text("شكرًا", encoding="utf-8")
    assert told(wasl("achievement", "papers", number, "--add", str(paper), "--json"))["papers"][0]["name"] == "شكر.txt"
    assert (
        told(wasl("achievement", "seen", number, "خالد المنصور", "--sponsors", "--json"))["seen"][0]["part"]
        == "sponsors"
    )
    assert told(wasl("achievement", "seen", number, "خالد المنصور", "--not", "--json"))["seen"] == []
    assert told(wasl("achievement", "edit", number, "--result", "82%", "--json"))["result"] == "82%"
    pdf, docx = tmp_path / "r.pdf", tmp_path / "r.docx"
    found = told(
        wasl("achievement", "review", "--since", "2026-01-01", "--until", "2026-02-01", "--pdf", str(pdf),
             "--docx", str(docx), "--json")
    )  # fmt: skip
    assert [one["id"] for one in found["achievements"]] == [made["id"]]
    assert pdf.read_bytes().startswith(b"%PDF")
    assert docx.read_bytes().startswith(b"PK")


def test_who_decides_and_what_is_not_seen(wasl, khalid):
    day = timezone.localdate().isoformat()
    made = noted(wasl, "--on", day)
    page = told(wasl("achievement", "decides", "خالد المنصور", "الترقيات", "--json"))
    assert (page["decides"], page["strengths"]) == ("الترقيات", {"التفاوض": "unseen", "العرض": "unseen"})
    assert "برنامج المشرفين" in page["to_tell"][0]["draft"]
    [one] = told(wasl("achievement", "deciders", "--json"))["deciders"]
    assert one["next"]["id"] == made["id"]
    assert told(wasl("person", "خالد المنصور", "--json"))["promotion"]["decides"] == "الترقيات"
    told(wasl("achievement", "decides", "خالد المنصور", "--no-more", "--json"))
    assert told(wasl("achievement", "deciders", "--json"))["deciders"] == []


def test_the_list_the_search_and_the_bin(wasl, owner):
    number = str(noted(wasl)["id"])
    assert [row["title"] for row in told(wasl("achievements", "--json"))] == ["برنامج المشرفين"]
    assert told(wasl("search", "المشرفين", "--kind", "achievement", "--json"))[0]["id"] == int(number)
    told(wasl("achievement", "remove", number, "--json"))
    assert told(wasl("achievements", "--json")) == []
    assert told(wasl("achievement", "restore", number, "--json"))["id"] == int(number)
