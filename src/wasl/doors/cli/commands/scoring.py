"""`wasl scorecard` and `wasl review`."""

from pathlib import Path
from typing import Annotated

import typer
from django.utils import timezone
from django.utils.translation import gettext as _

from wasl.doors.cli.owner import JsonOption, OwnerOption, acting_owner
from wasl.doors.cli.printing import print_json, print_table, say
from wasl.doors.exports.files import write_file
from wasl.foundation.web.shown import in_digits
from wasl.overviews.scorecard.paper import paper_of, review_paper_of
from wasl.overviews.scorecard.queries import review as reviewed
from wasl.overviews.scorecard.queries import scorecard as measured
from wasl.overviews.scorecard.telling import plain, review_told, scorecard_told

PdfOption = Annotated[str, typer.Option(metavar="FILE", help="Write it as PDF into this file.")]


def enter(app: typer.Typer) -> None:
    app.command("scorecard")(scorecard)
    app.command("review")(review)


def scorecard(pdf: PdfOption = "", owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """Measure each practice over twelve weeks, with one next step; as text, JSON or PDF."""
    acting, now = acting_owner(owner), timezone.localtime()
    found = measured(acting, now)
    if pdf:
        write_file(Path(pdf), [paper_of(acting, found, now)], is_forced=True)
    if as_json:
        print_json(scorecard_told(found) | ({"pdf": pdf} if pdf else {}))
    elif pdf:
        say(_("The scorecard is in %(file)s.") % {"file": pdf})
    else:
        if found.step:
            say(f"{_('One next step')}: {plain(found.step.sentence)}\n")
        print_table(
            [_("Row"), _("What"), _("Value"), _("Rests on"), _("How it stands")],
            [
                [card.row, card.said.label, plain(card.said.value), card.said.rests_on, card.said.standing]
                for card in found.cards
            ],
        )


def review(pdf: PdfOption = "", owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """Look back on the week, say what is doubtful, and whom to think of next week."""
    acting, now = acting_owner(owner), timezone.localtime()
    found = reviewed(acting, now, is_for_others=bool(pdf))
    if pdf:
        write_file(Path(pdf), [review_paper_of(acting, found, now)], is_forced=True)
    if as_json:
        print_json(review_told(found) | ({"pdf": pdf} if pdf else {}))
    elif pdf:
        say(_("The review is in %(file)s.") % {"file": pdf})
    else:
        for words in found.sentences or [_("A quiet week. The next one begins now.")]:
            say(plain(words))
        for doubt in found.doubts:
            say(f"{doubt.words}: {in_digits(doubt.count, acting.preferences)}")
        if found.people:
            rows = [["✓" if one.is_chosen else "", one.id, one.name, plain(one.reason)] for one in found.people]
            print_table([_("Chosen"), _("Id"), _("Name"), _("Why")], rows)
