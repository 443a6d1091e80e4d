"""`wasl achievements` and `wasl achievement …`."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from django.utils import timezone
from django.utils.translation import gettext as _

from wasl.doors.cli.moments import day_or_today, read_day
from wasl.doors.cli.owner import JsonOption, OwnerOption, acting_owner
from wasl.doors.cli.papers import AddOption, IntoOption, keep_files, write_papers
from wasl.doors.cli.person_named import person_named
from wasl.doors.cli.printing import aside, print_json, print_table, say, tell_binned
from wasl.doors.exports.files import write_file
from wasl.foundation.accounts.models import User
from wasl.foundation.dates.wording import say_day
from wasl.foundation.language.sentences import part_of_day
from wasl.overviews.person_page.wording import date_style
from wasl.relations.promotion import actions, queries, rules
from wasl.relations.promotion.drafts import drafts_to
from wasl.relations.promotion.models import Witness
from wasl.relations.promotion.paper import paper_of
from wasl.relations.promotion.sheet import sheet_of
from wasl.relations.promotion.telling import (
    achievement_page_told,
    achievements_told,
    deciding_told,
    matrix_told,
    review_told,
)
from wasl.relations.promotion.word_file import word_file_of

achievement_app = typer.Typer(
    help="Note an achievement, say who saw it and who decides; write the document of a review.", no_args_is_help=True
)

IdArgument = Annotated[int, typer.Argument(metavar="ID", help="Its number in `wasl achievements`.", min=1)]
DayOption = Annotated[str, typer.Option("--on", metavar="DATE", help="On which day; today if not said.")]
SinceOption = Annotated[str, typer.Option(metavar="DATE", help="From this day on.")]
UntilOption = Annotated[str, typer.Option(metavar="DATE", help="Up to this day.")]
PersonArgument = Annotated[
    str, typer.Argument(metavar="PERSON", help="An id; or the number, address or name of one person.")
]


class State(StrEnum):
    """How somebody who decides stands to a strength."""

    SPONSORS = "sponsors"
    SEEN = "seen"
    UNSEEN = "unseen"
    UNSHOWN = "unshown"


def enter(app: typer.Typer) -> None:
    app.command("achievements")(achievements)
    app.add_typer(achievement_app, name="achievement")


def achievements(
    since: SinceOption = "", until: UntilOption = "", owner: OwnerOption = "", as_json: JsonOption = False
) -> None:
    """List what you achieved, the latest first."""
    acting = acting_owner(owner)
    lines = queries.every_achievement(
        acting,
        since=read_day(acting, since, has_been=True) if since else None,
        until=read_day(acting, until, has_been=True) if until else None,
    )
    if as_json:
        print_json(achievements_told(lines))
    elif lines:
        style = date_style(acting.preferences)
        rows = [
            [line.id, line.title, say_day(line.on, style), " · ".join(line.skills), len(line.seen), line.sponsors]
            for line in lines
        ]
        headings = [_("Id"), _("Achievement"), _("Day"), _("Skills"), _("Seen by"), _("Behind it")]
        print_table(headings, rows)
    else:
        aside.print(_("No achievement is noted."))


@achievement_app.command("note")
def note(
    title: Annotated[str, typer.Argument(metavar="WORDS", help="What was achieved, in a few words.")],
    result: Annotated[str, typer.Option(help="What it came to, in numbers.")] = "",
    skills: Annotated[str, typer.Option(help="Skills it shows, with commas between.")] = "",
    evidence: Annotated[str, typer.Option(help="What shows it: a name and a link.")] = "",
    on: DayOption = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Note an achievement."""
    acting = acting_owner(owner)
    made = actions.note_achievement(
        acting, title=title, on=day_or_today(acting, on), today=timezone.localdate(), at=timezone.now(),
        result=result, skills=skills, evidence=evidence,
    )  # fmt: skip
    _tell(acting, made.pk, as_json=as_json)


@achievement_app.command("edit")
def edit(
    achievement_id: IdArgument,
    title: Annotated[str, typer.Option(metavar="WORDS", help="What was achieved.")] = "",
    result: Annotated[str | None, typer.Option(help="What it came to, in numbers.")] = None,
    skills: Annotated[str | None, typer.Option(help="Skills it shows, with commas between.")] = None,
    evidence: Annotated[str | None, typer.Option(help="What shows it: a name and a link.")] = None,
    on: Annotated[str, typer.Option("--on", metavar="DATE", help="On which day.")] = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Correct what was written; what is not said stays."""
    acting = acting_owner(owner)
    known = queries.achievement_by_id(acting, achievement_id)
    texts = {"result": result, "skills": skills, "evidence": evidence}
    actions.edit_achievement(
        acting, achievement_id, title=title or known.title, on=day_or_today(acting, on) if on else known.on,
        today=timezone.localdate(), **{name: text for name, text in texts.items() if text is not None},
    )  # fmt: skip
    _tell(acting, achievement_id, as_json=as_json)


@achievement_app.command("show")
def show(achievement_id: IdArgument, owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """Show all of one achievement."""
    _tell(acting_owner(owner), achievement_id, as_json=as_json)


@achievement_app.command("seen")
def seen(
    achievement_id: IdArgument,
    whom: PersonArgument,
    sponsors: Annotated[bool, typer.Option("--sponsors", help="They stand behind it.")] = False,
    not_seen: Annotated[bool, typer.Option("--not", help="They did not see it after all.")] = False,
    on: DayOption = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Note that somebody saw it, or stands behind it."""
    acting = acting_owner(owner)
    person = person_named(acting, whom)
    if not_seen:
        actions.forget_witness(acting, achievement_id, person.pk)
    else:
        part = Witness.Part.SPONSORS if sponsors else Witness.Part.SAW
        actions.note_witness(acting, achievement_id, person, on=day_or_today(acting, on), part=part)
    _tell(acting, achievement_id, as_json=as_json)


@achievement_app.command("papers")
def papers(
    achievement_id: IdArgument,
    add: AddOption = [],  # noqa: B006 - typer reads it, nobody changes it
    into: IntoOption = None,
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """List the papers that show it, keep more of them, or write them out."""
    acting = acting_owner(owner)
    keep_files(acting, achievement_id, add, actions.add_proof)
    if into:
        write_papers(acting, queries.achievement_page(acting, achievement_id).proofs, into, queries.proof_by_id)
    _tell(acting, achievement_id, as_json=as_json)


@achievement_app.command("remove")
def remove(achievement_id: IdArgument, owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """Put it in the bin; `restore` brings it back."""
    tell_binned(actions.remove_achievement(acting_owner(owner), achievement_id, at=timezone.now()), as_json=as_json)


@achievement_app.command("restore")
def restore(achievement_id: IdArgument, owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """Bring it back from the bin."""
    acting = acting_owner(owner)
    actions.restore_achievement(acting, achievement_id)
    _tell(acting, achievement_id, as_json=as_json)


@achievement_app.command("deciders")
def deciders(owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """List who decides, against the strengths that each has seen."""
    acting = acting_owner(owner)
    matrix = queries.deciding_matrix(acting, timezone.localdate())
    if as_json:
        print_json(matrix_told(matrix))
    elif matrix.people:
        states = _states()
        rows = [[one.name, *(states[state] for _name, state in cells)] for one, cells in matrix.rows]
        print_table([_("Strength"), *(one.name for one in matrix.people)], rows)
    else:
        aside.print(_("Nobody is noted who decides."))


@achievement_app.command("decides")
def decides(
    whom: PersonArgument,
    words: Annotated[str, typer.Argument(metavar="WORDS", help="What they decide.")] = "",
    no_more: Annotated[bool, typer.Option("--no-more", help="They decide no more.")] = False,
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Note that somebody decides about your way; and say what they have not seen yet, with the words to send."""
    acting, now = acting_owner(owner), timezone.localtime()
    person = person_named(acting, whom)
    if no_more:
        actions.unmark_decider(acting, person.pk)
        if as_json:
            print_json({"id": person.pk, "decides": None})
        else:
            say(_("Noted."))
        return
    kept = queries.promotion_of(acting, person).decides
    if words or kept is None:
        actions.mark_decider(acting, person, decides=words, at=now)
    page = queries.deciding_page(acting, person.pk, now.date())
    drafts = drafts_to(acting, page.person, page.to_tell, part_of_day(now.hour))
    if as_json:
        print_json(deciding_told(page, drafts))
        return
    say(" · ".join(filter(None, (page.deciding.name, page.deciding.decides))))
    for line in page.to_tell:
        say(f"  {line.title}")
        say(f"    {drafts[line.id].words}")


@achievement_app.command("review")
def review(
    since: SinceOption = "",
    until: UntilOption = "",
    pdf: Annotated[str, typer.Option(metavar="FILE", help="Write it as PDF into this file.")] = "",
    docx: Annotated[str, typer.Option(metavar="FILE", help="Write it as DOCX into this file.")] = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """One document of what a period came to: the past year if nothing is said."""
    acting, now = acting_owner(owner), timezone.localtime()
    last = day_or_today(acting, until)
    first = read_day(acting, since, has_been=True) if since else last - rules.PERIOD
    found = queries.review_document(acting, since=first, until=last)
    sheet = sheet_of(acting, found)
    if pdf:
        write_file(Path(pdf), [paper_of(acting, sheet, now)], is_forced=True)
    if docx:
        write_file(Path(docx), [word_file_of(acting, sheet, now)], is_forced=True)
    if as_json:
        written = {"pdf": pdf, "docx": docx}
        print_json(review_told(found) | {name: path for name, path in written.items() if path})
        return
    for path in filter(None, (pdf, docx)):
        say(_("The document is in %(file)s.") % {"file": path})
    if not (pdf or docx):
        say(f"{sheet.title}\n{sheet.below}")
        for part in sheet.parts:
            say(f"\n{part.title}")
            for point in part.points:
                say("\n".join((f"  {point.text}", *(f"    {more}" for more in point.more))))


def _states() -> dict[str, str]:
    return {
        State.SPONSORS: _("stands behind it"),
        State.SEEN: _("has seen it"),
        State.UNSEEN: _("not seen yet"),
        State.UNSHOWN: _("nothing shows it yet"),
    }


def _tell(owner: User, achievement_id: int, *, as_json: bool) -> None:
    page = queries.achievement_page(owner, achievement_id)
    if as_json:
        print_json(achievement_page_told(page))
        return
    line, style = page.line, date_style(owner.preferences)
    say(f"{line.title} · {say_day(line.on, style)}")
    for words in filter(None, (line.result, " · ".join(line.skills), *(one.name for one in page.proofs))):
        say(f"  {words}")
    for one in line.seen:
        say(f"  {one.name} · {one.part_label} · {say_day(one.on, style)}")
