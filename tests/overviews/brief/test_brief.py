"""The brief: all that matters before a meeting, on a page, on paper, and nothing of anybody else's."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from io import BytesIO

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.translation import override
from pypdf import PdfReader

from wasl.foundation.dates.partial_date import PartialDate
from wasl.foundation.errors import NotFoundError
from wasl.foundation.pdf.fonts import font_file
from wasl.overviews.brief.paper import paper_of
from wasl.overviews.brief.points import Point
from wasl.overviews.brief.queries import brief_of_person, brief_of_target
from wasl.overviews.brief.telling import brief_told, plain
from wasl.relations.interactions.actions import log_interaction, mark_interaction
from wasl.relations.occasions.actions import set_occasion
from wasl.relations.people.actions import create_person, mark_person
from wasl.relations.people.actions.affiliations import add_affiliation
from wasl.relations.preparation.actions import add_question, list_target, tick_question
from wasl.relations.preparation.models import Question
from wasl.relations.presence.models import ProfileFact
from wasl.relations.trust.actions import make_promise, pin_statement

pytestmark = pytest.mark.django_db
AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)
built = pytest.mark.skipif(not font_file("arabic", "").exists(), reason="the assets are not built")


@pytest.fixture
def noura(owner):
    return create_person(owner, display_name="نورة القاسمي", gender="f", city="جدة", languages="ar, fr", at=AT)


def parts(brief):
    return {part.key: [plain(point.text) for point in part.points] for part in brief.parts}


@pytest.fixture
def known(owner, noura):
    """Much is known of her."""
    add_affiliation(owner, noura.pk, at=AT, organisation="هيئة المعارض", role="مديرة البرامج")
    ProfileFact.objects.create(
        owner=owner, platform="linkedin", kind="position", fields={"company_name": "هيئه المعارض"}, fingerprint="1"
    )
    log_interaction(owner, people=[noura], channel="meeting", at=AT - timedelta(days=9), note="قهوة في جدة")
    make_promise(owner, people=[noura], wording="ملخص الدراسة", made_on=TODAY, due_on=TODAY + timedelta(days=3))
    make_promise(owner, people=[noura], wording="نسخة من الكتاب", side="theirs", made_on=TODAY)
    make_promise(owner, people=[noura], wording="سرّ بيننا", made_on=TODAY, is_private=True)
    pin_statement(owner, people=[noura], matter="سعر الدورة", words="ثلاثة آلاف", said_on=TODAY)
    set_occasion(owner, noura, kind="birthday", on=PartialDate(month=12, day=1))
    made = list_target(
        owner, at=AT, person=noura, why="شراكة", offer="دعوة إلى ورشتنا", meeting_on=TODAY + timedelta(days=1)
    )
    question = Question.objects.filter(target=made.target_id).earliest("id")
    tick_question(owner, question.pk, done_on=TODAY, note="صدر لها كتاب", at=AT)
    add_question(owner, made.target_id, heading="field", wording="ما أصعب قراراتك؟", at=AT)
    return noura


def test_everything_that_matters_is_on_it(owner, known):
    with override("ar"):
        brief = brief_of_person(owner, known.pk, AT)

    told = parts(brief)
    assert (brief.name, plain(brief.below)) == ("نورة القاسمي", "مديرة البرامج · هيئة المعارض")
    assert told["wish"] == ["ما تريده: شراكة", "ما تقدّمه: دعوة إلى ورشتنا", "موعد اللقاء غدًا."]
    assert "الإقامة: جدة" in told["who"]
    assert told["tie"][0] == "كان التواصل بينكما في يوم واحد حتى الآن."
    assert told["contacts"][0].startswith("لقاء")
    assert told["ground"] == ["مررتما كلاكما بـ: هيئة المعارض"]
    assert set(told["promises"]) == {"وعدٌ منك: ملخص الدراسة", "وعدٌ لك: نسخة من الكتاب", "وعدٌ منك: (خاص)"}
    assert told["said"] == ["سعر الدورة: ثلاثة آلاف"]
    assert len(told["days"]) == 1
    assert told["found"] == ["صدر لها كتاب"]
    assert told["ask"][0] == "ما أصعب قراراتك؟"


def test_of_a_name_alone_it_says_what_is_known(owner):
    made = list_target(owner, at=AT, name="هدى السبيعي", organisation="هيئة المعارض", why="شراكة")

    with override("en"):
        brief = brief_of_target(owner, made.target_id, AT)

    assert (brief.name, brief.below) == ("هدى السبيعي", "هيئة المعارض")
    assert parts(brief)["wish"] == ["You want: شراكة"]
    assert len(parts(brief)["ask"]) == 3


def test_of_another_owner_there_is_none(stranger, owner, noura):
    with pytest.raises(NotFoundError):
        brief_of_person(stranger, noura.pk, AT)


def test_the_number_of_queries_does_not_grow(owner, known):
    def count():
        with override("ar"), CaptureQueriesContext(connection) as asked:
            brief_of_person(owner, known.pk, AT)
        return len(asked)

    few = count()
    for number in range(20):
        log_interaction(owner, people=[known], channel="call", at=AT - timedelta(days=20 + number))
        make_promise(owner, people=[known], wording=f"وعد {number}", made_on=TODAY)

    assert count() == few


@time_machine.travel(AT, tick=False)
@pytest.mark.parametrize(("language", "words"), [("ar", "الصلة بينكما"), ("en", "How you are connected")])
def test_the_page_in_both_languages(owner, client_of, known, language, words):
    owner.preferences.language = language
    owner.preferences.save()

    page = client_of(owner).get(reverse("brief:person", args=[known.pk])).text

    assert words in page
    assert reverse("brief:person_paper", args=[known.pk]) in page
    assert "سرّ بيننا" not in page


@built
@pytest.mark.parametrize(("language", "words"), [("ar", "الصلة بينكما"), ("en", "How you are connected")])
def test_the_paper_says_the_same(owner, known, language, words):
    with override(language):
        brief = brief_of_person(owner, known.pk, AT)
        reader = PdfReader(BytesIO(paper_of(owner, brief, AT)))

    text = "".join(page.extract_text() for page in reader.pages)
    assert reader.trailer["/Root"]["/Lang"] == language
    assert len(reader.pages) == 1
    for said in (words, "نورة القاسمي", "دعوة إلى ورشتنا", "ملخص الدراسة", "ثلاثة آلاف", "صدر لها كتاب"):
        assert said in text


@built
@pytest.mark.parametrize("points", [9, 40])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_however_much_is_known_the_paper_is_one_page(owner, known, language, points):
    with override(language):
        brief = brief_of_person(owner, known.pk, AT)
        more = [Point(f"اتفقنا على الخطوة {n} من المشروع", "بعد لقاء في المكتب") for n in range(points)]
        parts = [replace(part, points=[*part.points, *more]) for part in brief.parts]
        reader = PdfReader(BytesIO(paper_of(owner, replace(brief, parts=parts), AT)))

    [page] = reader.pages
    text = page.extract_text()
    assert all(part.title in text for part in parts)
    assert text.count("اتفقنا على الخطوة") + text.count("المشروع") > len(parts)


@built
def test_the_file_is_the_owners_alone_and_bears_no_name(owner, client_of, known):
    answer = client_of(owner).get(reverse("brief:person_paper", args=[known.pk]))

    assert answer["Content-Type"] == "application/pdf"
    assert answer["Cache-Control"] == "private, no-store"
    assert answer["Content-Disposition"].isascii()
    assert answer.content.startswith(b"%PDF-")


def test_a_program_reads_plain_words(owner, known):
    with override("ar"):
        told = brief_told(brief_of_person(owner, known.pk, AT))

    assert told["person_id"] == known.pk
    assert not {"\u2068", "\u2069", "\u2066"} & set(str(told))


def test_a_private_contact_is_on_no_brief(owner, known):
    hidden = log_interaction(owner, people=[known], channel="call", at=AT - timedelta(days=2), note="تفكر في ترك عملها")
    assert "تفكر في ترك عملها" in str(brief_of_person(owner, known.pk, AT))

    mark_interaction(owner, hidden.pk, is_private=True)

    assert "تفكر في ترك عملها" not in str(brief_of_person(owner, known.pk, AT))


def test_of_somebody_private_no_paper_is_made(client_of, owner, known):
    mark_person(owner, known.pk, is_private=True, at=AT)
    client, paper = client_of(owner), reverse("brief:person_paper", args=[known.pk])

    page = client.get(reverse("brief:person", args=[known.pk])).content.decode()
    answer = client.get(paper)

    assert "هذا الشخص خاص" in page
    assert paper not in page
    assert answer.status_code == 422
    assert "لم تُطبع ورقة" in answer.content.decode()
