"""`wasl figures`."""

from collections.abc import Mapping
from typing import Any

import msgspec
import typer
from django.utils import timezone
from django.utils.translation import gettext as _

from wasl.doors.cli.owner import JsonOption, OwnerOption, acting_owner
from wasl.doors.cli.printing import aside, print_json, print_table, say
from wasl.foundation.accounts.models import User
from wasl.overviews.network_page.naming import Named, names_of, titles_of
from wasl.overviews.network_page.wording import Said, Voice
from wasl.relations.network.figures.queries import figures as measured
from wasl.relations.network.figures.rules.measures import Figures

MARKS = str.maketrans("", "", "[]")
Told = dict[str, Any]  # Any: what JSON can say


def enter(app: typer.Typer) -> None:
    app.command("figures")(figures)


def figures(owner: OwnerOption = "", as_json: JsonOption = False) -> None:
    """Measure the network: how far it reaches, how open it is, what it hangs on.

    Each figure is said with what it means and what would improve it.
    """
    acting = acting_owner(owner)
    found = measured(acting, timezone.localdate())
    titles = titles_of(acting, found.groups)
    parts = Voice(found, acting.preferences, titles).parts()
    if as_json:
        print_json(_as_json(acting, found, titles, [said for _key, _title, some in parts for said in some]))
    elif not found.now.known:
        aside.print(_("There is nothing to measure yet"))
    else:
        for _key, title, some in parts:
            say(title, style="bold")
            print_table(["", "", ""], [[one.label, f"{one.value} {one.of}".strip(), _in_words(one)] for one in some])


def _in_words(said: Said) -> str:
    return f"{said.meaning} {said.advice}".translate(MARKS)


def _as_json(owner: User, found: Figures, titles: list[str], said: list[Said]) -> Told:
    """Everything that was measured, people and things by id and name. `months` ends with today."""
    bridges = [pk for bridge in found.bridges for pk in bridge]
    middles = {pk for group in found.groups for pk in group.middle}
    relied_on = [one.person for one in found.relied_on]
    names = names_of(owner, {*bridges, *middles, *relied_on, *found.go_betweens, *found.bridge_people})
    shared = [(one.kind, one.key) for group in found.groups for one in group.shared]
    named = Named.of(owner, [*shared, *(("organisation", held.key) for held in found.organisations)])
    return {
        **msgspec.to_builtins(found),
        **{name: value for name, value in msgspec.to_builtins(found.now).items() if name not in {"on", "organisations", "fields"}},
        "efficiency": found.efficiency,
        "groups": [
            {
                "name": title, "size": group.size, "kept_up": group.kept_up, "middle": _people(group.middle, names),
                "shared": [{"kind": one.kind, "name": named.name(one.kind, one.key), "count": one.count} for one in group.shared],
            }
            for title, group in zip(titles, found.groups, strict=True)
        ],
        "bridges": [_people(bridge, names) for bridge in found.bridges],
        "bridge_people": _people(found.bridge_people, names),
        "go_betweens": _people(found.go_betweens, names),
        "relied_on": [
            {
                **_person(one.person, names), "constraint_share": one.constraint_share, "contact_share": one.contact_share,
                "only_through": one.only_through, "only_way_into": None if one.gate_of is None else titles[one.gate_of],
            }
            for one in found.relied_on
        ],
        "organisations": [
            {"id": int(held.key), "name": named.name("organisation", held.key), "count": held.count} for held in found.organisations
        ],
        "fields": [{"field": held.key, "name": named.name("field", held.key), "count": held.count} for held in found.fields],
        "organisation_count": found.now.organisations,
        "field_count": found.now.fields,
        "said": [{"key": one.key, "label": one.label, "meaning": one.meaning.translate(MARKS), "advice": one.advice} for one in said],
    }  # fmt: skip


def _person(person_id: int, names: Mapping[int, str]) -> Told:
    return {"id": person_id, "name": names.get(person_id, "")}


def _people(ids: tuple[int, ...], names: Mapping[int, str]) -> list[Told]:
    return [_person(person_id, names) for person_id in ids]
