"""The document of a review as DOCX: right to left where its language is, which the format wants said of every part."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING

from django.utils.translation import get_language, get_language_bidi

from wasl.foundation.accounts.models import User
from wasl.relations.promotion.sheet import Sheet

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ISOLATES = dict.fromkeys((0x2068, 0x2069))
"""Word draws them as boxes where a font lacks them; its own direction of each run takes their place."""


def word_file_of(owner: User, sheet: Sheet, now: datetime) -> bytes:
    """In the language under way."""
    import docx  # a second of loading, for whoever asks for a document

    document = docx.Document()
    language, is_rtl = (get_language() or "ar")[:2], get_language_bidi()
    properties = document.core_properties
    properties.title, properties.author, properties.language = sheet.title, owner.name, language
    properties.created = properties.modified = now.replace(tzinfo=None)
    properties.comments = ""
    writing = _Writing(document, is_rtl=is_rtl)
    writing.paragraph(sheet.title, "Title")
    writing.paragraph(sheet.below, "Subtitle")
    for part in sheet.parts:
        writing.paragraph(part.title, "Heading 1")
        for point in part.points:
            writing.paragraph(point.text, "List Bullet", is_bold=bool(point.more))
            for more in point.more:
                writing.paragraph(more, "List Continue")
    content = BytesIO()
    document.save(content)
    return content.getvalue()


class _Writing:
    def __init__(self, document: Document, *, is_rtl: bool) -> None:
        self._document, self._is_rtl = document, is_rtl
        if is_rtl:
            for section in document.sections:
                section._sectPr.append(_element("w:bidi"))  # noqa: SLF001 - the library has no word for it (1.2)

    def paragraph(self, text: str, style: str, *, is_bold: bool = False) -> Paragraph:
        made = self._document.add_paragraph(style=style)
        for place, line in enumerate(text.translate(ISOLATES).splitlines()):
            run = made.add_run(line)
            run.bold = is_bold or None
            run.font.rtl = self._is_rtl or None
            if self._is_rtl:
                run.font.complex_script = True
            if place + 1 < len(text.splitlines()):
                run.add_break()
        if self._is_rtl:
            # ECMA-376 17.3.1.6: the paragraph is laid out from right to left; its alignment turns with it.
            made._p.get_or_add_pPr().insert_element_before(  # noqa: SLF001 - as above
                _element("w:bidi"), "w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing",
                "w:mirrorIndents", "w:suppressOverlap", "w:jc", "w:textDirection", "w:textAlignment", "w:outlineLvl",
                "w:divId", "w:cnfStyle", "w:rPr", "w:sectPr", "w:pPrChange",
            )  # fmt: skip
        return made


def _element(name: str) -> object:
    from docx.oxml import OxmlElement

    return OxmlElement(name)
