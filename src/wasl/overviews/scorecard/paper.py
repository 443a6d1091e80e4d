"""The scorecard and the weekly review as PDF: every row with its twelve weeks as bars."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import get_language, get_language_bidi
from django.utils.translation import gettext as _

from wasl.foundation.accounts.models import User
from wasl.foundation.dates.wording import say_day
from wasl.foundation.web.shown import in_digits, style_of
from wasl.overviews.scorecard.queries import Card, Review, Scorecard
from wasl.relations.people.models import Person

if TYPE_CHECKING:
    from wasl.foundation.pdf import Paper


def paper_of(owner: User, found: Scorecard, now: datetime) -> bytes:
    """In the language under way."""
    day = say_day(found.day, style_of(owner.preferences))
    paper = start_paper(owner, _("Scorecard"), day, now)
    if found.step and not _names_private(owner, found.step.sentence):
        paper.heading(_("One next step"))
        paper.point(found.step.sentence, is_box=True)
    for group in found.groups:
        paper.heading(group.title)
        for card in group.cards:
            _write(paper, card)
    paper.heading(_("How it is measured"))
    for card in found.cards:
        paper.point(card.said.label, card.said.how)
    return paper.content()


def review_paper_of(owner: User, found: Review, now: datetime) -> bytes:
    """The weekly review, its people with a box to tick."""
    day = say_day(found.day, style_of(owner.preferences))
    paper = start_paper(owner, _("Weekly review"), day, now)
    paper.heading(_("The past seven days"))
    for words in found.sentences or [_("A quiet week. The next one begins now.")]:
        paper.point(words)
    if found.doubts:
        paper.heading(_("To tidy, if you like"))
    for doubt in found.doubts:
        paper.point(f"{doubt.words}: {in_digits(doubt.count, owner.preferences)}", is_box=True)
    if found.people:
        paper.heading(_("Next week's people"))
    for one in found.chosen or found.people:
        paper.point(f"\u2068{one.name}\u2069", one.reason, is_box=True)
    return paper.content()


def _names_private(owner: User, sentence: str) -> bool:
    """Paper is handed on. One query."""
    names = Person.objects.of(owner).filter(is_private=True).exclude(display_name="")
    return any(name in sentence for name in names.values_list("display_name", flat=True))


def start_paper(owner: User, title: str, day: str, now: datetime) -> Paper:
    from wasl.foundation.pdf import Paper  # twenty megabytes, for whoever asks for a paper

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
    paper.point(f"{said.label}: {figure}{cases}{said.standing}", said.meaning)
    if card.plot:
        paper.bars(card.plot.shares())
