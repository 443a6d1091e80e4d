"""`wasl organisations` and `wasl organisation …`."""

from typing import Annotated

import typer
from django.utils import timezone
from django.utils.translation import gettext as _

from wasl.doors.cli.owner import JsonOption, OwnerOption, acting_owner
from wasl.doors.cli.printing import aside, print_json, print_table, say
from wasl.foundation.accounts.models import User
from wasl.foundation.dates.wording import say_day
from wasl.overviews.person_page.wording import date_style
from wasl.relations.organisations import actions, queries
from wasl.relations.organisations.actions.reading import due_to_read
from wasl.relations.organisations.telling import followed_told, organisation_told

organisation_app = typer.Typer(
    help="Follow an organisation, show its news and whom you know there, read it now.", no_args_is_help=True
)

IdArgument = Annotated[int, typer.Argument(metavar="ID", help="Its number in `wasl organisations`.", min=1)]


def enter(app: typer.Typer) -> None:
    app.command("organisations")(organisations)
    app.add_typer(organisation_app, name="organisation")


def organisations(
    read: Annotated[bool, typer.Option("--read", help="First read the news of those whose turn it is.")] = False,
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """List the organisations that you follow, with their newest news."""
    acting = acting_owner(owner)
    if read:
        for one in due_to_read(acting, timezone.now()):
            actions.read_news(one, timezone.now())
    lines = queries.followed_lines(acting)
    if as_json:
        print_json(followed_told(lines))
    elif lines:
        style = date_style(acting.preferences)
        headings = [_("Id"), _("Organisation"), _("Known there"), _("News"), _("On")]
        rows = [
            [one.id, one.name, one.people, one.title, say_day(one.at.date(), style) if one.at else one.state]
            for one in lines
        ]
        print_table(headings, rows)
    else:
        aside.print(_("You follow no organisation yet."))


@organisation_app.command("follow")
def follow(
    name: Annotated[str, typer.Argument(metavar="NAME", help="Its name.")],
    site: Annotated[str, typer.Option(help="The address of its site or of its news.")] = "",
    note: Annotated[str, typer.Option(help="Why you follow it.")] = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Follow an organisation; its news is found from the address of its site."""
    acting = acting_owner(owner)
    made = actions.follow(acting, name, site=site, note=note, at=timezone.now())
    _tell(acting, made.followed.pk, as_json=as_json)


@organisation_app.command("show")
def show(followed_id: IdArgument, owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """Show its news, whom you know there with a first message, and openings found there."""
    _tell(acting_owner(owner), followed_id, as_json=as_json)


@organisation_app.command("read")
def read(followed_id: IdArgument, owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """Read its news now."""
    acting = acting_owner(owner)
    followed = actions.present_followed(acting, followed_id)
    if followed.site and not followed.is_gone:
        actions.read_news(followed, timezone.now())
    _tell(acting, followed_id, as_json=as_json)


@organisation_app.command("leave")
def leave(followed_id: IdArgument, owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """Follow it no more; `wasl organisation follow` with its name brings it back."""
    actions.unfollow(acting_owner(owner), followed_id, at=timezone.now())
    if as_json:
        print_json({"id": followed_id, "followed": False})
    else:
        say(_("You follow it no more."))


def _tell(owner: User, followed_id: int, *, as_json: bool) -> None:
    page = queries.organisation_page(owner, followed_id, timezone.localtime())
    if as_json:
        print_json(organisation_told(page))
        return
    style = date_style(owner.preferences)
    say(page.line.name)
    if page.line.state:
        aside.print(page.line.state)
    for piece in page.news:
        say(f"  {say_day(piece.news.at.date(), style)} · {piece.news.title}")
    for person in page.people:
        say(f"  {person.name} · {person.role}" if person.role else f"  {person.name}")
    for opening in page.openings:
        say(f"  {_('Opening')}: {opening.title}")
