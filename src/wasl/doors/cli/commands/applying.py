"""`wasl opportunities` and `wasl opportunity …`."""

from enum import StrEnum
from typing import Annotated

import typer
from django.utils import timezone
from django.utils.translation import gettext as _

from wasl.doors.cli.moments import day_or_today, read_day, read_moment
from wasl.doors.cli.owner import JsonOption, OwnerOption, acting_owner
from wasl.doors.cli.papers import AddOption, IntoOption, keep_files, print_papers, write_papers
from wasl.doors.cli.person_named import person_named
from wasl.doors.cli.printing import aside, print_json, print_table, say
from wasl.foundation.accounts.models import User
from wasl.foundation.dates.wording import say_day
from wasl.foundation.errors import NotFoundError
from wasl.foundation.language.sentences import part_of_day
from wasl.overviews.asked_for.queries import asked_for
from wasl.overviews.asked_for.telling import asked_for_told
from wasl.overviews.person_page.wording import date_style
from wasl.relations.communities.telling import papers_told
from wasl.relations.network.ties.keeping import bring_up_to_date
from wasl.relations.opportunities import actions, queries
from wasl.relations.opportunities.drafts import drafts_for
from wasl.relations.opportunities.telling import ISOLATES, came_told, helpers_told, openings_told, page_told
from wasl.relations.opportunities.wording import PRACTICES, came_words, share_name

opportunity_app = typer.Typer(
    help="Note an opening, see who can help, move it, note whom you asked.", no_args_is_help=True
)

IdArgument = Annotated[int, typer.Argument(metavar="ID", help="Its number in `wasl opportunities`.", min=1)]
DayOption = Annotated[str, typer.Option("--on", metavar="DATE", help="On which day; today if not said.")]
PersonArgument = Annotated[
    str, typer.Argument(metavar="PERSON", help="An id; or the number, address or name of one person.")
]


class StageName(StrEnum):
    """Where an opening stands."""

    FOUND = "found"
    EXPLORING = "exploring"
    REFERRAL = "referral"
    APPLIED = "applied"
    INTERVIEW = "interview"
    OFFER = "offer"
    CLOSED = "closed"


class OutcomeName(StrEnum):
    """How an opening ended."""

    ACCEPTED = "accepted"
    REFUSED = "refused"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    GONE = "gone"


class OriginName(StrEnum):
    """What an opening came from, where it was nobody."""

    ORGANISATION = "organisation"
    COMMUNITY = "community"
    EVENT = "event"
    ADVERT = "advert"


class Replies(StrEnum):
    """What somebody answered who was asked for a word."""

    YES = "yes"
    NO = "no"
    SILENT = "none"


ANSWERS = {Replies.YES: "given", Replies.NO: "declined", Replies.SILENT: "silent"}


def enter(app: typer.Typer) -> None:
    app.command("opportunities")(opportunities)
    app.add_typer(opportunity_app, name="opportunity")


def opportunities(
    everything: Annotated[bool, typer.Option("--all", help="Also the closed ones.")] = False,
    stage: Annotated[StageName | None, typer.Option(help="Only those that stand there.")] = None,
    through: Annotated[bool, typer.Option("--through", help="Say through whom and what they came instead.")] = False,
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """List openings by their deadline, or say through whom they came."""
    acting = acting_owner(owner)
    if through:
        _tell_through(acting, as_json=as_json)
        return
    lines = queries.every_opening(
        acting, timezone.localtime(), is_open=not everything, stage=stage.value if stage else ""
    )
    if as_json:
        print_json(openings_told(lines))
    elif lines:
        style = date_style(acting.preferences)
        headings = [_("Id"), _("Opening"), _("Organisation"), _("Stage"), _("Apply by"), _("From")]
        print_table(
            headings,
            [
                [
                    line.id, line.title, line.organisation, line.outcome_label or line.stage_label,
                    say_day(line.deadline, style) if line.deadline else "", line.came_from or line.origin_label,
                ]
                for line in lines
            ],
        )  # fmt: skip
    else:
        aside.print(_("No opening is noted."))


@opportunity_app.command("note")
def note(
    title: Annotated[str, typer.Argument(metavar="WORDS", help="What is offered, in a few words.")],
    organisation: Annotated[str, typer.Option(help="Where.")] = "",
    told_by: Annotated[str, typer.Option("--from", metavar="PERSON", help="Who told you of it.")] = "",
    origin: Annotated[OriginName, typer.Option(help="What it came from, where it was nobody.")] = OriginName.ADVERT,
    origin_name: Annotated[str, typer.Option(help="Its name, such as the site of an advert.")] = "",
    place: Annotated[str, typer.Option(help="In which place.")] = "",
    field: Annotated[str, typer.Option(help="In which field.")] = "",
    link: Annotated[str, typer.Option(help="Its address.")] = "",
    pay: Annotated[str, typer.Option(help="What it pays.")] = "",
    skills: Annotated[str, typer.Option(help="What it asks for, with commas between.")] = "",
    deadline: Annotated[str, typer.Option(metavar="DATE", help="Until when to apply.")] = "",
    notes: Annotated[str, typer.Option("--note", help="A word about it.")] = "",
    on: DayOption = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Note an opening, with where it came from."""
    acting = acting_owner(owner)
    came = actions.CameFrom(origin.value, origin_name)
    if told_by:
        came = actions.CameFrom("person", told_by=person_named(acting, told_by))
    made = actions.note_opening(
        acting, at=timezone.now(), found_on=day_or_today(acting, on), came_from=came,
        deadline=read_day(acting, deadline) if deadline else None,
        title=title, organisation=organisation, place=place, field=field, link=link, pay=pay, skills=skills, notes=notes,
    )  # fmt: skip
    _tell(acting, made.opening_id, as_json=as_json)


@opportunity_app.command("show")
def show(opening_id: IdArgument, owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """Show all of one opening, and who can help with it."""
    _tell(acting_owner(owner), opening_id, as_json=as_json)


@opportunity_app.command("helpers")
def helpers(opening_id: IdArgument, owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """Say who can help, the best first, with the reasons and the words to ask with."""
    acting, now = acting_owner(owner), timezone.localtime()
    opening = queries.opening_by_id(acting, opening_id)
    bring_up_to_date(acting, now.date())
    found = queries.helpers_of(acting, opening, now.date())
    drafts = drafts_for(acting, opening, found, part_of_day(now.hour))
    words = {one.person.id: draft.words for one, draft in drafts}
    if as_json:
        print_json([row | {"draft": words[row["person"]["id"]]} for row in helpers_told(found)])
    elif found:
        _print_helpers(found)
    else:
        aside.print(_("Nobody is known who could help yet."))


@opportunity_app.command("move")
def move(
    opening_id: IdArgument,
    stage: Annotated[StageName, typer.Argument(help="Where it stands now.")],
    outcome: Annotated[OutcomeName | None, typer.Option(help="Closed: how it ended.")] = None,
    on: DayOption = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Let it stand in another stage."""
    acting = acting_owner(owner)
    actions.move_opening(
        acting, opening_id, stage.value, on=day_or_today(acting, on), today=timezone.localdate(), at=timezone.now(),
        outcome=outcome.value if outcome else "",
    )  # fmt: skip
    _tell(acting, opening_id, as_json=as_json)


@opportunity_app.command("ask")
def ask(
    opening_id: IdArgument,
    whom: PersonArgument,
    towards: Annotated[str, typer.Option(metavar="PERSON", help="To whom the way leads.")] = "",
    on: DayOption = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Note that you asked somebody for a word."""
    acting = acting_owner(owner)
    target = person_named(acting, towards).pk if towards else None
    actions.ask_referral(
        acting, opening_id, person_named(acting, whom).pk, target_id=target, on=day_or_today(acting, on),
        at=timezone.now(),
    )  # fmt: skip
    _tell(acting, opening_id, as_json=as_json)


@opportunity_app.command("answer")
def answer(
    opening_id: IdArgument,
    whom: PersonArgument,
    reply: Annotated[Replies, typer.Argument(help="What they answered.")],
    note: Annotated[str, typer.Option(help="A word about it.")] = "",
    on: DayOption = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Note what somebody answered whom you asked."""
    acting = acting_owner(owner)
    actions.answer_referral(
        acting, _referral(acting, opening_id, whom), answer=ANSWERS[reply], note=note, on=day_or_today(acting, on),
        at=timezone.now(),
    )  # fmt: skip
    _tell(acting, opening_id, as_json=as_json)


@opportunity_app.command("thank")
def thank(
    opening_id: IdArgument,
    whom: PersonArgument,
    on: DayOption = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Note that you thanked somebody for a word."""
    acting = acting_owner(owner)
    referral_id = _referral(acting, opening_id, whom)
    actions.thank_for_referral(acting, referral_id, on=day_or_today(acting, on), at=timezone.now())
    _tell(acting, opening_id, as_json=as_json)


@opportunity_app.command("interview")
def interview(
    opening_id: IdArgument,
    moment: Annotated[str, typer.Argument(metavar="DATETIME", help="When, such as 2026-03-05T10:00.")],
    place: Annotated[str, typer.Option(help="Where, or its link.")] = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Set an interview."""
    acting = acting_owner(owner)
    starts_at = read_moment(acting, moment)
    actions.set_interview(
        acting, opening_id, starts_at=starts_at, place=place, on=timezone.localdate(), at=timezone.now()
    )
    _tell(acting, opening_id, as_json=as_json)


@opportunity_app.command("papers")
def papers(
    opening_id: IdArgument,
    add: AddOption = [],  # noqa: B006 - typer reads it, nobody changes it
    into: IntoOption = None,
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """List the documents of it, keep more of them, or write them out."""
    acting = acting_owner(owner)
    keep_files(acting, opening_id, add, actions.add_attachment)
    page = queries.opening_page(acting, opening_id, timezone.localtime())
    if into:
        write_papers(acting, page.attachments, into, queries.attachment_by_id)
    if as_json:
        print_json(papers_told(page.attachments))
    else:
        print_papers(acting, page.attachments)


@opportunity_app.command("undo")
def undo(opening_id: IdArgument, owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """Take back the last thing that was done with it."""
    acting = acting_owner(owner)
    page = queries.opening_page(acting, opening_id, timezone.localtime())
    actions.take_back_change(acting, page.last_change_id, at=timezone.now())
    _tell(acting, opening_id, as_json=as_json)


@opportunity_app.command("skills")
def skills(
    opening_id: Annotated[
        int | None, typer.Argument(metavar="ID", help="Of one opening; of all that are open if not said.", min=1)
    ] = None,
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Say what openings ask for against what you can, the missing first."""
    acting = acting_owner(owner)
    if opening_id:
        queries.opening_by_id(acting, opening_id)
    found = asked_for(acting, opening_id)
    if as_json:
        print_json(asked_for_told(found))
    elif found.asked:
        said = {"have": _("have it"), "partly": _("in part"), "missing": _("still missing")}
        headings = [_("Skill"), _("Who asks for it"), _("You")]
        print_table(headings, [[one.name, " · ".join(one.by), said[one.answer]] for one in found.asked])
    else:
        aside.print(_("Nothing is asked for yet."))


def _referral(owner: User, opening_id: int, whom: str) -> int:
    """Raises NotFoundError where this person was not asked about it."""
    person = person_named(owner, whom)
    asked = queries.referrals_of([queries.opening_by_id(owner, opening_id).pk])
    found = next((one.id for one in asked if one.person_id == person.pk), None)
    if found is None:
        raise NotFoundError
    return found


def _tell(owner: User, opening_id: int, *, as_json: bool) -> None:
    now = timezone.localtime()
    page = queries.opening_page(owner, opening_id, now)
    if as_json:
        bring_up_to_date(owner, now.date())
        found = queries.helpers_of(owner, page.opening, now.date()) if page.line.is_open else []
        print_json(page_told(page, found))
        return
    line, style = page.line, date_style(owner.preferences)
    say(" · ".join(filter(None, (line.title, line.organisation, line.place))))
    say(f"  {line.outcome_label or line.stage_label} · {say_day(line.stage_on, style)}")
    for one in page.asked:
        say(f"  {_('Asked')}: {one.name} · {say_day(one.asked_on, style)}")


def _print_helpers(found: list[queries.Helper]) -> None:
    headings = [_("Ask"), _("Way"), _("Why")]
    rows = [
        [
            one.person.name,
            " → ".join(stop.name for stop in one.way.stops) if one.way else "",
            " ".join([*one.reasons, one.rest_words]).strip().translate(ISOLATES),
        ]
        for one in found
    ]
    print_table(headings, rows)


def _tell_through(owner: User, *, as_json: bool) -> None:
    found = queries.came_through(owner)
    if as_json:
        print_json(came_told(found))
        return
    if not found.whole.openings:
        aside.print(_("No opening is noted."))
        return
    say(" ".join(came_words(found.whole, found.people, owner.preferences)))
    headings = [_("Through"), _("Openings"), _("Interviews"), _("Offers")]
    practices = [[str(PRACTICES[one.key]), one.openings, one.interviews, one.offers] for one in found.by_practice]
    print_table(headings, practices)
    print_table(headings, [[share_name(one), one.openings, one.interviews, one.offers] for one in found.by_whom])
