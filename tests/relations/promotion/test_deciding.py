"""Who decides, what they have seen, and the document of a period."""

from io import BytesIO

import docx
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override
from pypdf import PdfReader

from tests.relations.conftest import AT, TODAY, days
from wasl.foundation.errors import NotFoundError
from wasl.relations.learning.actions import log_study, note_skill, set_goal, settle_goal
from wasl.relations.people.actions import WayGiven, add_way_to_reach, create_person, delete_people
from wasl.relations.promotion import actions, queries
from wasl.relations.promotion.drafts import drafts_to
from wasl.relations.promotion.errors import PeriodUpsideDownError
from wasl.relations.promotion.paper import paper_of
from wasl.relations.promotion.sheet import sheet_of
from wasl.relations.promotion.word_file import word_file_of

pytestmark = pytest.mark.django_db


def test_the_matrix_tells_who_has_seen_which_strength(owner, achieved, decides):
    first, _second = achieved(), achieved("عقد القاعات", skills="التفاوض", on=days(-3))
    note_skill(owner, name="العرض والإلقاء", level=3, at=AT)
    note_skill(owner, name="المحاسبة", level=1, at=AT)
    actions.note_witness(owner, first.pk, decides, on=TODAY, part="sponsors")

    [one] = queries.deciding_matrix(owner, TODAY).people

    assert {cell.strength.name: cell.state for cell in one.cells} == {
        "إدارة المشاريع": "sponsors", "التفاوض": "unseen", "العرض والإلقاء": "unshown",
    }  # fmt: skip
    assert (one.next.title, one.unseen, one.decides) == ("عقد القاعات", 1, "ترقيات الإدارة")


def test_as_many_queries_for_twenty_as_for_one(owner, achieved, decides):
    achieved()
    with CaptureQueriesContext(connection) as few:
        queries.deciding_matrix(owner, TODAY)
    for number in range(20):
        person = create_person(owner, display_name=f"سارة {number}", at=AT)
        actions.mark_decider(owner, person, decides="", at=AT)
        achieved(f"إنجاز {number}", skills=f"مهارة {number}")
    with CaptureQueriesContext(connection) as many:
        queries.deciding_matrix(owner, TODAY)

    assert len(many) == len(few)


def test_the_draft_tells_the_result_in_their_language_and_opens_their_channel(owner, achieved, decides):
    achieved(result="ارتفع الرضا من ٦٨٪ إلى ٨١٪.")
    add_way_to_reach(owner, decides.pk, WayGiven("phone", "+966501234567"), country="SA", at=AT)
    page = queries.deciding_page(owner, decides.pk, TODAY)

    [draft] = drafts_to(owner, page.person, page.to_tell, "morning").values()

    assert "برنامج المشرفين" in draft.words
    assert "ارتفع الرضا" in draft.words
    assert ".." not in draft.words
    assert draft.link.startswith("https://wa.me/966501234567")


def test_somebody_in_the_bin_or_who_does_not_decide_has_no_page(owner, achieved, decides, noura):
    with pytest.raises(NotFoundError):
        queries.deciding_page(owner, noura.pk, TODAY)
    delete_people(owner, [decides.pk], at=AT)

    assert queries.deciding_matrix(owner, TODAY).people == []


def test_the_document_holds_what_the_period_came_to(owner, achieved, noura, khalid):
    made = achieved(result="ارتفع الرضا إلى 81%", evidence="التقرير https://example.com/report\nرسالة شكر")
    achieved("قديم", on=days(-500))
    actions.note_witness(owner, made.pk, noura, on=TODAY, part="sponsors")
    actions.note_witness(owner, made.pk, khalid, on=TODAY)
    goal = set_goal(owner, title="تحليل البيانات", at=AT)
    log_study(owner, goal.pk, minutes=90, on=days(-4), at=AT)
    settle_goal(owner, goal.pk, "reached", on=days(-2))

    with override("ar"):
        found = queries.review_document(owner, since=days(-365), until=TODAY)
        sheet = sheet_of(owner, found)
        pdf, word = paper_of(owner, sheet, AT), word_file_of(owner, sheet, AT)

    told = "\n".join("\n".join((point.text, *point.more)) for part in sheet.parts for point in part.points)
    assert "برنامج المشرفين" in told
    assert "https://example.com/report" in told
    assert "نورة القاسمي" in told
    assert "خالد" not in told  # who merely saw it is not named
    assert "تحليل البيانات" in told
    assert "قديم" not in told
    [page] = PdfReader(BytesIO(pdf)).pages
    assert "81%" not in next(line for line in page.extract_text().splitlines() if "example.com" in line)
    document = docx.Document(BytesIO(word))
    assert any("برنامج المشرفين" in paragraph.text for paragraph in document.paragraphs)
    written = [paragraph for paragraph in document.paragraphs if paragraph.text]
    assert all(paragraph._p.pPr.xpath("./w:bidi") for paragraph in written)
    assert all(run.font.rtl for paragraph in written for run in paragraph.runs)


def test_in_english_the_document_runs_from_left_to_right(owner, achieved):
    achieved("A programme for supervisors")

    with override("en"):
        sheet = sheet_of(owner, queries.review_document(owner, since=days(-365), until=TODAY))
        document = docx.Document(BytesIO(word_file_of(owner, sheet, AT)))

    assert document.paragraphs[0].text == "Achievements of the period"
    assert not document.element.xpath("//w:bidi")


def test_no_period_ends_before_it_begins(owner):
    with pytest.raises(PeriodUpsideDownError):
        queries.review_document(owner, since=TODAY, until=days(-1))
