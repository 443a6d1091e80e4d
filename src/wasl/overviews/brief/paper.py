"""The brief as a PDF of one page, or two where there is much to know."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import get_language, get_language_bidi
from django.utils.translation import gettext as _

from wasl.foundation.accounts.models import User
from wasl.foundation.web.shown import in_digits
from wasl.overviews.brief.points import day_words
from wasl.overviews.brief.queries import Brief


def paper_of(owner: User, brief: Brief, now: datetime) -> bytes:
    """In the language under way."""
    from wasl.foundation.pdf import Paper  # twenty megabytes, for whoever asks for a paper

    paper = Paper(
        title=_("Brief: %(name)s") % {"name": brief.name},
        language=(get_language() or "ar")[:2],
        is_rtl=get_language_bidi(),
        written_at=now,
        number=lambda page: in_digits(page, owner.preferences),
        foot=f"{_('Wasl')} · {day_words(owner, brief.on)}",
    )
    paper.top(brief.name, brief.below)
    for part in brief.parts:
        paper.heading(part.title)
        for point in part.points:
            paper.point(point.text, point.more, is_box=part.is_asked)
    return paper.content()
