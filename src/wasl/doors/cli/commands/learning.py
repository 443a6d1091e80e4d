"""`wasl learning`."""

import typer
from django.utils.translation import gettext as _

from wasl.doors.cli.owner import JsonOption, OwnerOption, acting_owner
from wasl.doors.cli.printing import aside, print_json, print_table
from wasl.foundation.dates.wording import say_day
from wasl.overviews.person_page.wording import date_style
from wasl.relations.learning.queries import every_goal
from wasl.relations.learning.telling import learning_told
from wasl.relations.learning.wording import hours_words


def enter(app: typer.Typer) -> None:
    app.command("learning")(learning)


def learning(owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """List what you learn, your hours and skills, and what is asked for."""
    acting = acting_owner(owner)
    if as_json:
        print_json(learning_told(acting))
        return
    goals, style = every_goal(acting), date_style(acting.preferences)
    if not goals:
        aside.print(_("Nothing is being learned."))
    headings = [_("Id"), _("What you want to learn"), _("By when"), _("State"), _("Hours")]
    rows = [
        [
            goal.id, goal.title, say_day(goal.end_on, style) if goal.end_on else "", goal.state_label,
            hours_words(goal.minutes, acting.preferences),
        ]
        for goal in goals
    ]  # fmt: skip
    print_table(headings, rows)
