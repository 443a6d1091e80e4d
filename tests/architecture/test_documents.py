import re

import pytest

from tests.architecture.tree import ROOT, tracked
from wasl.project import reference

DOCUMENTS = [path for path in tracked() if path.suffix == ".md"]
GUIDE = ROOT / "docs" / "guide"
LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")


def test_the_guide_has_the_same_pages_in_both_languages():
    english, arabic = ({path.name for path in (GUIDE / language).iterdir()} for language in ("en", "ar"))

    assert english == arabic
    assert {path.name for path in GUIDE.glob("*/*")} == {"README.md", *_listed("en")} == {"README.md", *_listed("ar")}


def _listed(language):
    return LINK.findall((GUIDE / language / "README.md").read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_of_a_document_leads_somewhere(path):
    links = LINK.findall(path.read_text(encoding="utf-8"))

    assert [link for link in links if not (path.parent / link).exists()] == []


def test_the_reference_is_what_the_code_says():
    pages = reference.pages()

    found = {path.name: path.read_text(encoding="utf-8") for path in reference.REFERENCE.iterdir()}
    assert found == pages


def test_decisions_are_numbered_and_say_question_answer_and_cost():
    decisions = sorted((ROOT / "docs" / "decisions").glob("*.md"))

    assert [int(path.name[:4]) for path in decisions] == list(range(1, len(decisions) + 1))
    for path in decisions:
        assert re.findall(r"^## (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE) == [
            "Question", "Answer", "What it costs",
        ]  # fmt: skip
