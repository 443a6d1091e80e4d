"""`wasl communities`, `wasl community …` and `wasl papers`: what one belongs to, and what belonging asks."""

from decimal import Decimal
from typing import Annotated, Any

import typer
from django.utils import timezone
from django.utils.translation import gettext as _

from wasl.doors.cli.arguments import DayOption, LinkOption, NoteOption, PersonArgument, PlaceOption
from wasl.doors.cli.moments import day_if_said, day_or_today
from wasl.doors.cli.owner import JsonOption, OwnerOption, acting_owner
from wasl.doors.cli.papers import AddOption, IntoOption, keep_files, print_papers, write_papers
from wasl.doors.cli.person_named import person_named
from wasl.doors.cli.printing import aside, print_json, print_table, tell_binned
from wasl.doors.cli.taking_back import BackOption, before_of, tell_way_back, with_word, word_back
from wasl.foundation.accounts.models import User
from wasl.foundation.web.shown import say_short, style_of
from wasl.relations.communities import actions, queries
from wasl.relations.communities.models import Community
from wasl.relations.communities.telling import communities_told, papers_told
from wasl.relations.people.actions.affiliations import organisation_named

community_app = typer.Typer(help="Enter a community, renew membership, say whom you know there.", no_args_is_help=True)

CommunityArgument = Annotated[int, typer.Argument(metavar="COMMUNITY", help="Its number in `wasl communities`.", min=1)]
KindOption = Annotated[Community.Kind | None, typer.Option(help="What it is.")]
RoleOption = Annotated[str | None, typer.Option(help="What you are there.")]
NumberOption = Annotated[str | None, typer.Option(help="Your membership number.")]
SinceOption = Annotated[str | None, typer.Option(metavar="DATE", help="Since when you belong to it.")]
UntilOption = Annotated[str | None, typer.Option(metavar="DATE", help="Until when you belonged to it.")]
JoinOption = Annotated[str | None, typer.Option("--how-to-join", help="How one joins.")]
DuesOption = Annotated[float | None, typer.Option(min=0, help="What belonging costs.")]
CurrencyOption = Annotated[str | None, typer.Option(help="In which currency, in three letters.")]
PeriodOption = Annotated[Community.Period | None, typer.Option(help="How often it costs that.")]
RenewalOption = Annotated[str | None, typer.Option("--renewal", metavar="DATE", help="When it is to be renewed.")]
OrganisationOption = Annotated[str | None, typer.Option(help="The organisation whose people are known there.")]
DocumentsOption = Annotated[
    list[str] | None, typer.Option("--document", help="What it is, and its link; may be said again.")
]


def enter(app: typer.Typer) -> None:
    app.command("communities")(communities)
    app.add_typer(community_app, name="community")
    app.command("papers")(papers)


def communities(owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """List your communities, with what belonging to them asks."""
    _tell(acting_owner(owner), as_json=as_json)


@community_app.command("add")
def add(
    name: Annotated[str, typer.Argument(metavar="NAME", help="What it is called.")],
    kind: KindOption = None,
    place: PlaceOption = None,
    link: LinkOption = None,
    role: RoleOption = None,
    number: NumberOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    how_to_join: JoinOption = None,
    dues: DuesOption = None,
    currency: CurrencyOption = None,
    period: PeriodOption = None,
    renewal: RenewalOption = None,
    organisation: OrganisationOption = None,
    document: DocumentsOption = None,
    note: NoteOption = None,
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Enter a community that you belong to, or think of joining."""
    acting = acting_owner(owner)
    made = actions.add_community(
        acting,
        **_said(
            acting, name=name, kind=kind, place=place, link=link, role=role, number=number, since=since, until=until,
            how_to_join=how_to_join, dues=dues, currency=currency, period=period, renewal_on=renewal,
            organisation=organisation, documents=document, note=note,
        ),
    )  # fmt: skip
    _tell(acting, made.pk, as_json=as_json)


@community_app.command("change")
def change(
    community: CommunityArgument,
    name: Annotated[str | None, typer.Option(help="What it is called.")] = None,
    kind: KindOption = None,
    place: PlaceOption = None,
    link: LinkOption = None,
    role: RoleOption = None,
    number: NumberOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    how_to_join: JoinOption = None,
    dues: DuesOption = None,
    currency: CurrencyOption = None,
    period: PeriodOption = None,
    renewal: RenewalOption = None,
    organisation: OrganisationOption = None,
    document: DocumentsOption = None,
    note: NoteOption = None,
    back: BackOption = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Correct what is said; what is not said stays. What it tells takes it back."""
    acting = acting_owner(owner)
    if back:
        actions.set_community_back(acting, community, before_of(acting, Community, community, back))
        _tell(acting, community, as_json=as_json)
        return
    before = actions.edit_community(
        acting,
        community,
        **_said(
            acting, name=name, kind=kind, place=place, link=link, role=role, number=number, since=since, until=until,
            how_to_join=how_to_join, dues=dues, currency=currency, period=period, renewal_on=renewal,
            organisation=organisation, documents=document, note=note,
        ),
    )  # fmt: skip
    row = Community.objects.of(acting).get(pk=community)
    _tell(acting, community, as_json=as_json, word=word_back(acting, row, before))


@community_app.command("renew")
def renew(
    community: CommunityArgument,
    on: DayOption = "",
    until: Annotated[str, typer.Option("--next", metavar="DATE", help="When next; by its period if not said.")] = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Say that membership was renewed."""
    acting = acting_owner(owner)
    actions.renew(acting, community, on=day_or_today(acting, on), next_on=day_if_said(acting, until))
    _tell(acting, community, as_json=as_json)


@community_app.command("know")
def know(
    community: CommunityArgument,
    whom: PersonArgument,
    role: Annotated[str, typer.Option(help="What they are there.")] = "",
    no_more: Annotated[bool, typer.Option("--no-more", help="They are there no more.")] = False,
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Say whom you know there."""
    acting = acting_owner(owner)
    person = person_named(acting, whom)
    if no_more:
        actions.know_there_no_more(acting, community, person.pk)
    else:
        actions.know_there(acting, community, people=[person], role=role)
    _tell(acting, community, as_json=as_json)


@community_app.command("remove")
def remove(community: CommunityArgument, owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """Put it in the bin; `wasl community restore` brings it back."""
    tell_binned(actions.remove_community(acting_owner(owner), community, at=timezone.now()), as_json=as_json)


@community_app.command("restore")
def restore(community: CommunityArgument, owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """Bring it back from the bin."""
    acting = acting_owner(owner)
    actions.restore_community(acting, community)
    _tell(acting, community, as_json=as_json)


def papers(
    community: CommunityArgument,
    add: AddOption = [],  # noqa: B006 - typer reads it, nobody changes it
    into: IntoOption = None,
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """List the papers of a membership, keep more of them, or write them out."""
    acting = acting_owner(owner)
    known = queries.community_by_id(acting, community)
    keep_files(acting, community, add, actions.add_paper)
    kept = queries.papers_of(known)
    if into:
        write_papers(acting, kept, into, queries.paper_by_id)
    if as_json:
        print_json(papers_told(kept))
    else:
        print_papers(acting, kept)


def _said(owner: User, **given: Any) -> Any:  # Any: each field's own type
    """As the actions take it, without what was not said."""
    for name in ("since", "until", "renewal_on"):
        given[name] = day_if_said(owner, given[name])
    given["dues"] = None if given["dues"] is None else Decimal(str(given["dues"]))
    given["currency"] = given["currency"] and given["currency"].upper()
    given["documents"] = "\n".join(given["documents"]) if given["documents"] else None
    if given["organisation"]:
        given["organisation"] = organisation_named(owner, given["organisation"])
    return {name: value for name, value in given.items() if value is not None}


def _tell(owner: User, community_id: int = 0, *, as_json: bool, word: str = "") -> None:
    """All of them, or the one; with the word by which its change is taken back."""
    lines = queries.community_list(owner, timezone.localdate())
    lines = [line for line in lines if community_id in (0, line.id)]
    if as_json:
        told = communities_told(lines)
        print_json(with_word(told[0], word) if community_id else told)
    elif lines:
        style = style_of(owner.preferences)
        headings = [_("Id"), _("Name"), _("Kind"), _("My role"), _("Membership number"), _("Renewal")]
        rows = [
            [
                line.id, line.name, line.kind_label, line.role, line.number,
                say_short(line.renewal_on, style) if line.renewal_on else "",
            ]
            for line in lines
        ]  # fmt: skip
        print_table(headings, rows)
        if word:
            tell_way_back(f"community change {community_id}", word)
    else:
        aside.print(_("No community is noted."))
