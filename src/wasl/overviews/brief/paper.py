"""The brief as a PDF of one page."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import get_language, get_language_bidi, gettext_lazy
from django.utils.translation import gettext as _

from wasl.foundation.accounts.models import User
from wasl.foundation.errors import WaslError
from wasl.foundation.web.shown import in_digits
from wasl.overviews.brief.points import day_words
from wasl.overviews.brief.queries import Brief

if TYPE_CHECKING:
    from wasl.foundation.pdf import Paper


class PrivateOnPaperError(WaslError):
    """Paper lies about and is handed on."""

    code = "private-on-paper"
    status = 422
    message = gettext_lazy(
        "No paper was made: this person is marked private. The brief can be read here; to have it on paper, take the mark away first."
    )


EVERY = 1_000
WAYS_TO_FIT = ((1.0, EVERY), (0.92, EVERY), (0.85, EVERY), (0.85, 4), (0.85, 3), (0.85, 2))
"""How large the letters are, and how many points of a part are told: the first at which all stands on one page."""


def paper_of(owner: User, brief: Brief, now: datetime) -> bytes:
    """In the language under way. What one page does not hold is left to the page of the program.

    Raises PrivateOnPaperError.
    """
    if brief.is_private:
        raise PrivateOnPaperError
    content = b""
    for scale, most in WAYS_TO_FIT:
        paper = _written(owner, brief, now, scale, most)
        content = paper.content()
        if paper.pages_written == 1:
            break
    return content


def _written(owner: User, brief: Brief, now: datetime, scale: float, most: int) -> Paper:
    from wasl.foundation.pdf import Paper  # twenty megabytes, for whoever asks for a paper

    paper = Paper(
        title=_("Brief: %(name)s") % {"name": brief.name},
        language=(get_language() or "ar")[:2],
        is_rtl=get_language_bidi(),
        written_at=now,
        number=lambda page: in_digits(page, owner.preferences),
        foot=f"{_('Wasl')} · {day_words(owner, brief.on)}",
        scale=scale,
    )
    paper.top(brief.name, brief.below)
    for part in brief.parts:
        paper.heading(part.title)
        for point in part.points[:most]:
            paper.point(point.text, point.more, is_box=part.is_asked)
    return paper
