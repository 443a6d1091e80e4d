"""Who is meant by what was written into a form."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from wasl.foundation.accounts.models import User
from wasl.foundation.errors import WaslError
from wasl.foundation.formats.ways import normal_way_to_reach
from wasl.relations.people.finding import people_called
from wasl.relations.people.models import Person, WayToReach
from wasl.relations.people.rules import kind_of_way

LISTED = 4


class NobodyMeantError(WaslError):
    code = "nobody-meant"
    message = _("Nobody here is called “%(given)s”. Write the name as it stands on their page.")


class SeveralMeantError(WaslError):
    code = "several-meant"
    message = _("“%(given)s” may be several people: %(names)s. Write more of the name, or a number or address.")


def person_meant(owner: User, given: str) -> Person:
    """The one person of that number, address or name. Raises NobodyMeantError, SeveralMeantError."""
    people = _by_way(owner, given) or _by_name(owner, given)
    if not people:
        raise NobodyMeantError(given=given)
    if len(people) > 1:
        raise SeveralMeantError(given=given, names=", ".join(str(person) for person in people[: LISTED - 1]))
    return people[0]


def _by_way(owner: User, given: str) -> list[Person]:
    kind = kind_of_way(given)
    normal = normal_way_to_reach(kind, given, owner.preferences.country) if kind in WayToReach.IDENTIFYING else None
    if normal is None:
        return []
    ways = WayToReach.objects.of(owner).filter(kind=kind, value=normal[0]).values("person")
    return list(Person.objects.of(owner).persons().filter(id__in=ways)[:LISTED])


def _by_name(owner: User, given: str) -> list[Person]:
    """One who is called exactly so is meant, whoever else has the words in a name."""
    people = list(Person.objects.of(owner).persons().filter(id__in=people_called(owner, given, LISTED)).order_by("id"))
    exact = [person for person in people if person.display_name == given.strip()]
    return exact if len(exact) == 1 else people
