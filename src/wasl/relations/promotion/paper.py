"""The document of a review as PDF."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import get_language, get_language_bidi
from django.utils.translation import gettext as _

from wasl.foundation.accounts.models import User
from wasl.foundation.web.shown import in_digits
from wasl.relations.promotion.sheet import Sheet


def paper_of(owner: User, sheet: Sheet, now: datetime) -> bytes:
    """In the language under way."""
    from wasl.foundation.pdf import Paper  # twenty megabytes, for whoever asks for a paper

    paper = Paper(
        title=sheet.title,
        language=(get_language() or "ar")[:2],
        is_rtl=get_language_bidi(),
        written_at=now,
        number=lambda page: in_digits(page, owner.preferences),
        foot=f"{_('Wasl')} · {owner.name}",
    )
    paper.top(sheet.title, sheet.below)
    for part in sheet.parts:
        paper.heading(part.title)
        for point in part.points:
            paper.point(point.text, "\n".join(point.more))
    return paper.content()
