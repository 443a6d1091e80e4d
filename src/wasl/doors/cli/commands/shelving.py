"""`wasl resources` and `wasl resource …`: what is on the shelf, when it was used, and whom one told of it."""

from typing import Annotated, Any

import typer
from django.utils import timezone
from django.utils.translation import gettext as _

from wasl.doors.cli.arguments import CommunityOption, DayOption, LinkOption, NoteOption, PersonArgument, PlaceOption
from wasl.doors.cli.moments import day_or_today
from wasl.doors.cli.owner import JsonOption, OwnerOption, acting_owner
from wasl.doors.cli.person_named import person_named
from wasl.doors.cli.printing import aside, print_json, print_table, tell_binned
from wasl.doors.cli.taking_back import BackOption, before_of, tell_way_back, with_word, word_back
from wasl.foundation.accounts.models import User
from wasl.relations.communities import actions, queries
from wasl.relations.communities.models import Resource
from wasl.relations.communities.telling import resources_told
from wasl.relations.interactions.models import Channel

resource_app = typer.Typer(
    help="Put a library, a database or research on your shelf, and use it.", no_args_is_help=True
)

ResourceArgument = Annotated[int, typer.Argument(metavar="RESOURCE", help="Its number in `wasl resources`.", min=1)]
KindOption = Annotated[Resource.Kind | None, typer.Option(help="What it is.")]
WhatForOption = Annotated[str | None, typer.Option("--for", help="What it is good for.")]
WhoseOption = Annotated[str | None, typer.Option("--of", metavar="PERSON", help="Whose it is, where it is somebody's.")]


def enter(app: typer.Typer) -> None:
    app.command("resources")(resources)
    app.add_typer(resource_app, name="resource")


def resources(
    query: Annotated[str, typer.Argument(help="Words of a title, or of what it is for; all if not said.")] = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """List what is on your shelf: libraries, databases, research."""
    acting = acting_owner(owner)
    lines = queries.resource_list(acting, query)
    if as_json:
        print_json(resources_told(lines))
    elif lines:
        _print(lines)
    else:
        aside.print(_("Nothing is on the shelf."))


@resource_app.command("add")
def add(
    title: Annotated[str, typer.Argument(metavar="WORDS", help="What it is called.")],
    kind: KindOption = None,
    what_for: WhatForOption = None,
    place: PlaceOption = None,
    link: LinkOption = None,
    community: CommunityOption = None,
    whose: WhoseOption = None,
    note: NoteOption = None,
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Put a resource on the shelf."""
    acting = acting_owner(owner)
    given = _said(
        acting, title=title, kind=kind, what_for=what_for, place=place, link=link, community=community, person=whose,
        note=note,
    )  # fmt: skip
    _tell(acting, actions.add_resource(acting, **given).pk, as_json=as_json)


@resource_app.command("change")
def change(
    resource: ResourceArgument,
    title: Annotated[str | None, typer.Option(help="What it is called.")] = None,
    kind: KindOption = None,
    what_for: WhatForOption = None,
    place: PlaceOption = None,
    link: LinkOption = None,
    community: CommunityOption = None,
    whose: WhoseOption = None,
    note: NoteOption = None,
    back: BackOption = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Correct what is said; what is not said stays. What it tells takes it back."""
    acting = acting_owner(owner)
    if back:
        actions.set_resource_back(acting, resource, before_of(acting, Resource, resource, back))
        _tell(acting, resource, as_json=as_json)
        return
    given = _said(
        acting, title=title, kind=kind, what_for=what_for, place=place, link=link, community=community, person=whose,
        note=note,
    )  # fmt: skip
    before = actions.edit_resource(acting, resource, **given)
    row = Resource.objects.of(acting).get(pk=resource)
    _tell(acting, resource, as_json=as_json, word=word_back(acting, row, before))


@resource_app.command("use")
def use(
    resource: ResourceArgument,
    note: Annotated[str, typer.Argument(metavar="WORDS", help="What for.")] = "",
    on: DayOption = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Note that you used it."""
    acting = acting_owner(owner)
    actions.use_resource(acting, resource, on=day_or_today(acting, on), note=note)
    _tell(acting, resource, as_json=as_json)


@resource_app.command("share")
def share(
    resource: ResourceArgument,
    whom: PersonArgument,
    channel: Annotated[Channel | None, typer.Option(help="Log it as a contact through this channel, too.")] = None,
    on: DayOption = "",
    owner: OwnerOption = "",
    as_json: JsonOption = False,
) -> None:
    """Note whom you told of it."""
    acting = acting_owner(owner)
    people = [person_named(acting, whom)]
    actions.share_resource(
        acting, resource, people=people, on=day_or_today(acting, on), at=timezone.now(), channel=channel or ""
    )
    _tell(acting, resource, as_json=as_json)


@resource_app.command("remove")
def remove(resource: ResourceArgument, owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """Put it in the bin; `wasl resource restore` brings it back."""
    tell_binned(actions.remove_resource(acting_owner(owner), resource, at=timezone.now()), as_json=as_json)


@resource_app.command("restore")
def restore(resource: ResourceArgument, owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """Bring it back from the bin."""
    acting = acting_owner(owner)
    actions.restore_resource(acting, resource)
    _tell(acting, resource, as_json=as_json)


def _said(owner: User, **given: Any) -> Any:  # Any: each field's own type
    """As the actions take it, without what was not said."""
    if given["community"]:
        given["community"] = queries.community_by_id(owner, given["community"])
    if given["person"]:
        given["person"] = person_named(owner, given["person"])
    return {name: value for name, value in given.items() if value is not None}


def _tell(owner: User, resource_id: int, *, as_json: bool, word: str = "") -> None:
    line = queries.resource_page(owner, resource_id).line
    if as_json:
        print_json(with_word(resources_told([line])[0], word))
    else:
        _print([line])
        if word:
            tell_way_back(f"resource change {resource_id}", word)


def _print(lines: list[queries.ResourceLine]) -> None:
    headings = [_("Id"), _("Title"), _("Kind"), _("What for"), _("Community")]
    rows = [
        [one.id, one.title, one.kind_label, one.what_for, one.community[1] if one.community else ""] for one in lines
    ]
    print_table(headings, rows)
