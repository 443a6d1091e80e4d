"""A PDF that can be read again: its words, its letters joined, its side, its pages."""

from datetime import UTC, datetime
from io import BytesIO

import pytest
from pypdf import PdfReader

from wasl.foundation.pdf import Paper
from wasl.foundation.pdf.fonts import font_file
from wasl.foundation.pdf.lines import Run

pytestmark = pytest.mark.skipif(not font_file("arabic", "").exists(), reason="the assets are not built")
AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def paper(*, is_rtl=True, **more):
    return Paper(title="موجز", language="ar" if is_rtl else "en", is_rtl=is_rtl, written_at=AT, **more)


def widths(*texts, style=""):
    """How wide each is drawn."""
    made = paper()
    found = [made._width(Run(text, "arabic", is_rtl=True), 12, style) for text in texts]
    made.content()
    return found


def read(made):
    return PdfReader(BytesIO(made.content()))


def text_of(made):
    return "\n".join(page.extract_text() for page in read(made).pages)


def places(made):
    """Where each piece of text begins, in points from the left edge."""
    found = []
    read(made).pages[0].extract_text(
        visitor_text=lambda text, cm, tm, *_: found.append(tm[4]) if text.strip() else None
    )
    return found


def test_what_was_written_is_found_in_it():
    made = paper()
    made.top("نورة القاسمي", "مديرة المشاريع")
    made.heading("آخر ما كان من تواصل")
    made.point("اتفقنا على لقاء قريب", "Aramco", is_box=True)

    text = text_of(made)

    for words in ("نورة القاسمي", "مديرة المشاريع", "آخر ما كان من تواصل", "اتفقنا على لقاء قريب", "Aramco"):
        assert words in text


def test_letters_are_joined():
    word, *letters = widths("بيت", *"بيت")

    assert word < 0.9 * sum(letters)


def test_a_vowel_sign_takes_no_room():
    with_sign, without = widths("تُطرح", "تطرح", style="B")

    assert with_sign == pytest.approx(without, abs=0.01)


@pytest.mark.parametrize(("is_rtl", "words"), [(True, "نورة"), (True, "Noura"), (False, "Noura"), (False, "نورة")])
def test_every_line_begins_on_the_side_of_the_page(is_rtl, words):
    made = paper(is_rtl=is_rtl)
    made.paragraph(words)

    at = places(made)[0]

    assert (at > 400) is is_rtl


def test_it_says_its_language_its_title_and_when():
    found = read(paper())

    assert found.trailer["/Root"]["/Lang"] == "ar"
    assert found.metadata.title == "موجز"
    assert found.metadata.creation_date == AT


def test_what_does_not_fit_goes_to_another_page_with_its_number():
    made = paper(foot="وصل", number=lambda page: "٠١٢٣"[page])
    for _line in range(80):
        made.point("سطر من الكلام")

    pages = read(made).pages

    assert len(pages) == 2
    assert "٢" in pages[1].extract_text()


def test_smaller_letters_leave_room_for_more_on_a_page():
    pages = []
    for scale in (1, 0.85):
        made = paper(scale=scale)
        for _line in range(46):
            made.point("سطر من الكلام")
        made.content()
        pages.append(made.pages_written)

    assert pages == [2, 1]


@pytest.mark.parametrize("is_rtl", [True, False])
def test_bars_stand_in_the_order_of_reading_and_a_gap_is_empty(is_rtl):
    made = paper(is_rtl=is_rtl)
    drawn = []
    made.rect = lambda x, y, w, h, **_more: drawn.append((x, h))

    made.bars([(0, 0.25), None, (0, 1), (0.5, 0.75)])
    made.content()

    (first, low), (third, high), (fourth, part) = drawn
    assert (first > third > fourth) if is_rtl else (first < third < fourth)
    assert abs(third - first) == pytest.approx(2 * abs(fourth - third))
    assert (low / high, part / high) == pytest.approx((0.25, 0.25))
