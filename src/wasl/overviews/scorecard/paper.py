"""The scorecard as a PDF: the next step, and each row with its twelve weeks in figures."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import get_language, get_language_bidi
from django.utils.translation import gettext as _

from wasl.foundation.accounts.models import User
from wasl.foundation.dates.wording import say_day
from wasl.foundation.pdf import Paper
from wasl.foundation.web.shown import in_digits, style_of
from wasl.overviews.scorecard.queries import Card, Scorecard


def paper_of(owner: User, found: Scorecard, now: datetime) -> bytes:
    """In the language under way."""
    day = say_day(found.day, style_of(owner.preferences))
    paper = start_paper(owner, _("Scorecard"), day, now)
    if found.step:
        paper.heading(_("One next step"))
        paper.point(found.step.sentence, is_box=True)
    for group in found.groups:
        paper.heading(group.title)
        for card in group.cards:
            _write(paper, card)
    return paper.content()


def start_paper(owner: User, title: str, day: str, now: datetime) -> Paper:
    paper = Paper(
        title=title,
        language=(get_language() or "ar")[:2],
        is_rtl=get_language_bidi(),
        written_at=now,
        number=lambda page: in_digits(page, owner.preferences),
        foot=f"{_('Wasl')} · {day}",
    )
    paper.top(title, day)
    return paper


def _write(paper: Paper, card: Card) -> None:
    said = card.said
    figure = "" if card.level == "little" else f"{said.value} · "
    cases = f"{said.rests_on}. " if said.rests_on else ""
    weeks = (
        _("Twelve weeks: %(values)s") % {"values": " · ".join(told.value for told in card.weeks)} if card.plot else ""
    )
    paper.point(
        f"{said.label}: {figure}{cases}{said.standing}", "\n".join(filter(None, (said.meaning, weeks, said.how)))
    )
