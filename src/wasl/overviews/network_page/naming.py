"""What people, groups, organisations, circles and fields are called: a constant number of queries for any number of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wasl.foundation.accounts.models import User
from wasl.relations.network.figures.rules.groups import Kind, Shared
from wasl.relations.network.figures.rules.measures import Group
from wasl.relations.people.models import Circle, Organisation, Person, WayToReach
from wasl.relations.people.queries import first_ways
from wasl.relations.people.rules import shown_name

FIELDS = {
    "law": gettext_lazy("Law"),
    "engineering": gettext_lazy("Engineering and construction"),
    "medicine": gettext_lazy("Medicine and health"),
    "finance": gettext_lazy("Finance and banking"),
    "government": gettext_lazy("Government and public policy"),
    "technology": gettext_lazy("Information technology"),
    "education": gettext_lazy("Education and training"),
    "research": gettext_lazy("Research and science"),
    "media": gettext_lazy("Media and publishing"),
    "marketing": gettext_lazy("Marketing and sales"),
    "trade": gettext_lazy("Trade and procurement"),
    "industry": gettext_lazy("Industry"),
    "logistics": gettext_lazy("Transport and aviation"),
    "property": gettext_lazy("Property"),
    "people": gettext_lazy("Recruitment and human resources"),
    "design": gettext_lazy("Design and the arts"),
    "hospitality": gettext_lazy("Hospitality and travel"),
    "society": gettext_lazy("Charity and volunteering"),
    "farming": gettext_lazy("Farming and food"),
    "business": gettext_lazy("Business and consulting"),
}


def names_of(owner: User, person_ids: Collection[int]) -> dict[int, str]:
    """What stands where each name would, of those who are not in the bin. Two queries."""
    rows = Person.objects.of(owner).present().filter(id__in=person_ids)
    names = dict(rows.values_list("id", "display_name"))
    ways = first_ways(owner, [pk for pk, name in names.items() if not name])
    return {pk: shown_name(name, [ways[pk].shown] if pk in ways else []) or "—" for pk, name in names.items()}


@dataclass(frozen=True)
class Named:
    """What the keys of things that people share are called."""

    organisations: Mapping[str, str]
    circles: Mapping[str, str]

    @classmethod
    def of(cls, owner: User, shared: Iterable[tuple[Kind, str]]) -> Named:
        """Two queries."""
        keys: dict[str, set[int]] = {"organisation": set(), "circle": set()}
        for kind, key in shared:
            if kind in keys:
                keys[kind].add(int(key))
        places = Organisation.objects.of(owner).filter(id__in=keys["organisation"]).values_list("id", "name")
        circles = Circle.objects.of(owner).filter(id__in=keys["circle"]).values_list("id", "name")
        return cls({str(pk): name for pk, name in places}, {str(pk): name for pk, name in circles})

    def name(self, kind: Kind, key: str) -> str:
        """Empty for a thing that has gone meanwhile."""
        if kind == "organisation":
            return self.organisations.get(key, "")
        if kind == "circle":
            return self.circles.get(key, "")
        return str(FIELDS.get(key, key)) if kind == "field" else key


def titles_of(owner: User, groups: Sequence[Group]) -> list[str]:
    """What each group is called: by what most of it share, by more of that where two would be called alike, else by its middle."""
    named = Named.of(owner, ((one.kind, one.key) for group in groups for one in group.shared))
    people = names_of(owner, {pk for group in groups for pk in group.middle})
    titles: list[str] = []
    for group in groups:
        title = next((title for title in _titles(group, named, people) if title not in titles), "")
        titles.append(title or _("Group %(number)s") % {"number": len(titles) + 1})
    return titles


def _titles(group: Group, named: Named, people: Mapping[int, str]) -> Iterator[str]:
    """Titles for a group, the best first."""
    shared = [name for one in group.shared if (name := _name(one, named))]
    yield from shared[:1]
    yield from (f"{shared[0]} · {more}" for more in shared[1:])
    middle = [people[pk] for pk in group.middle if pk in people]
    if middle:
        around = _("around %(name)s") % {"name": middle[0]}
        yield f"{shared[0]} · {around}" if shared else _("Around %(name)s") % {"name": middle[0]}


def _name(shared: Shared, named: Named) -> str:
    return named.name(shared.kind, shared.key)


def all_names(owner: User, *, is_for_others: bool = False) -> dict[int, str]:
    """What everybody is called who is not in the bin; for others, nobody private. Two queries."""
    people = Person.objects.of(owner).persons()
    names = dict((people.shareable() if is_for_others else people).values_list("id", "display_name"))
    nameless = [pk for pk, name in names.items() if not name]
    ways = {} if not nameless else _ways_of_the_nameless(owner)
    return {pk: name or ways.get(pk, "—") for pk, name in names.items()}


def _ways_of_the_nameless(owner: User) -> dict[int, str]:
    rows = WayToReach.objects.of(owner).filter(person__display_name="").order_by("is_preferred", "-id")
    return dict(rows.values_list("person_id", "shown"))
