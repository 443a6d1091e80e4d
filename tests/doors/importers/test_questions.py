"""What the page asks of somebody whose name is known, and which answer stands ready."""

import pytest

from tests.doors.importers.conftest import NOW, VCARD, read
from wasl.doors.importers import actions
from wasl.doors.importers.queries import import_page

pytestmark = pytest.mark.django_db

COLLEAGUE = "BEGIN:VCARD\nVERSION:3.0\nFN:Omar Farouk\nORG:G42\nTITLE:Engineer\nEMAIL:omar@example.com\nEND:VCARD\n"


def as_linkedin(organisation):
    return (
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        f"Omar,Farouk,https://www.linkedin.com/in/omarfarouk,,{organisation},Engineer,03 Jan 2022\n"
    )


@pytest.fixture
def asked(owner, tmp_path):
    """The page of what was read of files of these texts, none of it written."""

    def bring(*texts):
        paths = []
        for number, text in enumerate(texts):
            paths.append(tmp_path / f"{number}.{'vcf' if text.startswith('BEGIN') else 'csv'}")
            paths[-1].write_text(text, encoding="utf-8")
        work = read(owner, *paths)
        actions.preview_import(work, NOW)
        return import_page(work, NOW)

    return bring


@pytest.mark.parametrize(("organisation", "is_likely", "new"), [("g42", True, 1), ("Careem", False, 2), ("", False, 2)])
def test_one_name_at_one_place_of_work_is_likely_one_person(asked, organisation, is_likely, new):
    page = asked(COLLEAGUE, as_linkedin(organisation))
    [question] = page.questions

    assert question.is_likely is is_likely
    assert page.people_new == new
    assert question.doubtful.newcomers[0].details == ["Engineer · G42", "omar@example.com"]


def test_the_same_of_somebody_who_is_here(asked, bring, tmp_path):
    card = tmp_path / "card.vcf"
    card.write_text(COLLEAGUE, encoding="utf-8")
    bring(card)

    [question] = asked(as_linkedin("G42")).questions

    assert question.is_likely
    assert question.doubtful.details[0] == "Engineer · G42"


def test_who_is_met_by_an_address_is_no_question(asked, bring):
    bring(VCARD)

    assert asked(VCARD.read_text(encoding="utf-8")).questions == []
