"""`wasl learning` and `wasl learn …`: goals with their hours and sources, skills, and what is asked for."""

from typing import Annotated

import typer
from django.utils import timezone
from django.utils.translation import gettext as _

from wasl.doors.cli.arguments import DayOption, PersonArgument
from wasl.doors.cli.moments import day_if_said, day_or_today
from wasl.doors.cli.owner import JsonOption, OwnerOption, acting_owner
from wasl.doors.cli.person_named import person_named
from wasl.doors.cli.printing import aside, print_json, print_table, tell_binned
from wasl.foundation.accounts.models import User
from wasl.foundation.dates.wording import say_day
from wasl.overviews.person_page.wording import date_style
from wasl.relations.learning import actions
from wasl.relations.learning.actions import DAY_MINUTES
from wasl.relations.learning.models import Goal, Material, Skill
from wasl.relations.learning.queries import GoalLine, every_goal, skills_page
from wasl.relations.learning.telling import learning_told
from wasl.relations.learning.wording import hours_words
from wasl.relations.trust.naming import names_in

learn_app = typer.Typer(
    help="Note what you want to learn, time spent, skills, and with whom you shared it.", no_args_is_help=True
)

GoalArgument = Annotated[int, typer.Argument(metavar="GOAL", help="Its number in `wasl learning`.", min=1)]
LEVELS = {level.name.lower(): level for level in Skill.Level}


def enter(app: typer.Typer) -> None:
    app.command("learning")(learning)
    app.add_typer(learn_app, name="learn")


def learning(owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """List what you learn, your hours and skills, and what is asked for."""
    acting = acting_owner(owner)
    if as_json:
        print_json(learning_told(acting))
        return
    goals = every_goal(acting)
    if not goals:
        aside.print(_("Nothing is being learned."))
    _print_goals(acting, goals)
    _tell_skills(acting, as_json=False)


@learn_app.command("goal")
def goal(
    title: Annotated[str, typer.Argument(metavar="WORDS", help="What you want to learn.")],
    why: Annotated[str, typer.Option(help="Why.")] = "",
    by: Annotated[str, typer.Option(metavar="DATE", help="By when.")] = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Write down what you want to learn."""
    acting = acting_owner(owner)
    made = actions.set_goal(acting, title=title, reason=why, end_on=day_if_said(acting, by), at=timezone.now())
    _tell_goal(acting, made.pk, as_json=as_json)


@learn_app.command("source")
def source(
    goal_id: GoalArgument,
    title: Annotated[
        str, typer.Argument(metavar="WORDS", help="Its title; or somebody of your people who teaches it.")
    ],
    kind: Annotated[Material.Kind, typer.Option(help="What it is.")] = Material.Kind.BOOK,
    link: Annotated[str, typer.Option(help="Its address.")] = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Say from what you learn it: a book, a course, a site, a person."""
    acting = acting_owner(owner)
    person = person_named(acting, title) if kind == Material.Kind.PERSON else None
    named = person.display_name if person else title
    actions.add_material(acting, goal_id, kind=kind, title=named, link=link, person=person, at=timezone.now())
    _tell_goal(acting, goal_id, as_json=as_json)


@learn_app.command("hours")
def hours(
    goal_id: GoalArgument,
    spent: Annotated[
        float, typer.Argument(metavar="HOURS", help="How long, such as 1.5.", min=0, max=DAY_MINUTES / 60)
    ],
    note: Annotated[str, typer.Option(help="A word about it.")] = "",
    on: DayOption = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Note the time that you spent on it."""
    acting = acting_owner(owner)
    day = day_or_today(acting, on)
    actions.log_study(acting, goal_id, minutes=round(spent * 60), on=day, note=note, at=timezone.now())
    _tell_goal(acting, goal_id, as_json=as_json)


@learn_app.command("state")
def state(
    goal_id: GoalArgument,
    becomes: Annotated[Goal.State, typer.Argument(metavar="STATE", help="How it stands now: open, reached or let-go.")],
    on: DayOption = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Say that it is learned, let go, or under way again."""
    acting = acting_owner(owner)
    actions.settle_goal(acting, goal_id, becomes, on=day_or_today(acting, on))
    _tell_goal(acting, goal_id, as_json=as_json)


@learn_app.command("shared")
def shared(
    goal_id: GoalArgument,
    whom: PersonArgument,
    note: Annotated[str, typer.Option(help="A word about it.")] = "",
    on: DayOption = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Note with whom you shared what you learned."""
    acting = acting_owner(owner)
    person, day = person_named(acting, whom), day_or_today(acting, on)
    actions.share(acting, goal_id, person, on=day, note=note, at=timezone.now())
    _tell_goal(acting, goal_id, as_json=as_json)


@learn_app.command("skill")
def skill(
    name: Annotated[str, typer.Argument(metavar="SKILL", help="What you can.")],
    level: Annotated[str, typer.Option(help="How well: basic, working, strong or expert.")] = "working",
    evidence: Annotated[str, typer.Option(help="What shows it.")] = "",
    goal_id: Annotated[int, typer.Option("--goal", metavar="GOAL", min=0, help="By which goal you learned it.")] = 0,
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Keep what you can, and what shows it; a later word on a skill takes the place of the earlier."""
    if level not in LEVELS:
        raise typer.BadParameter(f"--level is one of {', '.join(LEVELS)}")
    acting = acting_owner(owner)
    actions.note_skill(
        acting, name=name, level=LEVELS[level], evidence=evidence, goal_id=goal_id or None, at=timezone.now()
    )
    _tell_skills(acting, as_json=as_json)


@learn_app.command("asked")
def asked(
    skills: Annotated[str, typer.Argument(metavar="SKILLS", help="With commas between them.")],
    by: Annotated[str, typer.Option(help="Who asks for them, or for what.")] = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Note skills that somebody or an opening asks for; `wasl learning` sets them against yours."""
    acting = acting_owner(owner)
    actions.note_demands(acting, names_in(skills), asked_by=by, at=timezone.now())
    _tell_skills(acting, as_json=as_json)


@learn_app.command("remove")
def remove(goal_id: GoalArgument, owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """Put a goal in the bin; `wasl learn restore` brings it back."""
    tell_binned(actions.remove_learned(acting_owner(owner), "goal", goal_id, at=timezone.now()), as_json=as_json)


@learn_app.command("restore")
def restore(goal_id: GoalArgument, owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """Bring it back from the bin."""
    acting = acting_owner(owner)
    actions.restore_learned(acting, "goal", goal_id)
    _tell_goal(acting, goal_id, as_json=as_json)


def _tell_goal(owner: User, goal_id: int, *, as_json: bool) -> None:
    if as_json:
        print_json(next(one for one in learning_told(owner)["goals"] if one["id"] == goal_id))
    else:
        _print_goals(owner, [one for one in every_goal(owner) if one.id == goal_id])


def _tell_skills(owner: User, *, as_json: bool) -> None:
    if as_json:
        told = learning_told(owner)
        print_json({"skills": told["skills"], "asked": told["asked"]})
        return
    page, levels = skills_page(owner), dict(Skill.Level.choices)
    print_table(
        [_("Skill"), _("Level"), _("What shows it")],
        [[one.name, one.get_level_display(), one.evidence] for one in page.skills],
    )
    print_table(
        [_("Asked for"), _("Who asks for it"), _("Level")],
        [[one.name, _(", ").join(one.by), levels.get(one.level, "")] for one in page.asked],
    )


def _print_goals(owner: User, goals: list[GoalLine]) -> None:
    style = date_style(owner.preferences)
    headings = [_("Id"), _("What you want to learn"), _("By when"), _("State"), _("Hours")]
    rows = [
        [
            one.id, one.title, say_day(one.end_on, style) if one.end_on else "", one.state_label,
            hours_words(one.minutes, owner.preferences),
        ]
        for one in goals
    ]  # fmt: skip
    print_table(headings, rows)
