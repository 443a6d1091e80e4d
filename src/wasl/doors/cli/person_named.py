"""Who is meant by what was typed: an id, a number or address, or a name that fits one person."""

from wasl.doors.cli.refusals import UnknownPersonError, WhichPersonError
from wasl.foundation.accounts.models import User
from wasl.foundation.formats.ways import normal_way_to_reach
from wasl.foundation.language.folding import fold
from wasl.foundation.language.matching import matching_name
from wasl.relations.people.finding import people_called
from wasl.relations.people.models import Person, Spelling, WayToReach
from wasl.relations.people.queries import present_work, standing_ids
from wasl.relations.people.rules import kind_of_way

LISTED = 10
LARGEST_ID = 2**63 - 1
NUMBERS = ("phone", "whatsapp", "signal")


def person_named(owner: User, given: str) -> Person:
    """The one person who is meant. The surest reading that fits anybody decides.

    Raises UnknownPersonError, WhichPersonError.
    """
    for reading in (_by_id, _by_way, _by_name, _by_search):
        people = reading(owner, given.strip())
        if len(people) > 1:
            raise WhichPersonError(given=given, people=_listed(owner, people[:LISTED]))
        if people:
            return people[0]
    raise UnknownPersonError(given=given)


def became_part(owner: User, given: str) -> int | None:
    """The number that was given, where it is that of somebody who became part of another."""
    asked = _number(given.strip())
    gone = Person.objects.of(owner).filter(pk=asked, merged_into__isnull=False)
    return asked if asked is not None and gone.exists() else None


def _number(given: str) -> int | None:
    """What was given as an id, if it may be one."""
    digits = fold(given)
    if not digits.isascii() or not digits.isdigit() or digits.startswith("0") or len(digits) > len(str(LARGEST_ID)):
        return None
    return min(int(digits), LARGEST_ID)


def _by_id(owner: User, given: str) -> list[Person]:
    """Of somebody who became part of another, the one who stays."""
    asked = _number(given)
    if asked is None:
        return []
    stands = standing_ids(owner, [asked]).get(asked)
    return list(Person.objects.of(owner).present().filter(pk=stands))


def _by_way(owner: User, given: str) -> list[Person]:
    kind = kind_of_way(given)
    normal = normal_way_to_reach(kind, given, owner.preferences.country)
    if normal is None or kind == "other":
        return []
    kinds = NUMBERS if kind in NUMBERS else (kind,)
    ways = WayToReach.objects.of(owner).filter(kind__in=kinds, value=normal[0])
    return _people(owner, ways.values_list("person_id", flat=True))


def _by_name(owner: User, given: str) -> list[Person]:
    """Those of exactly that name, titles and spelling aside."""
    name = matching_name(given)
    if not name:
        return []
    shown = Person.objects.of(owner).present().filter(matching_name=name).values_list("pk", flat=True)
    spelt = Spelling.objects.of(owner).filter(matching_name=name).values_list("person_id", flat=True)
    return _people(owner, [*shown[: LISTED + 1], *spelt[: LISTED + 1]])


def _by_search(owner: User, given: str) -> list[Person]:
    """Those whose name holds every word that was typed, or is the same in other letters."""
    return _people(owner, people_called(owner, given, LISTED + 1))


def _people(owner: User, ids: object) -> list[Person]:
    return list(Person.objects.of(owner).present().filter(pk__in=ids).order_by("sort_key", "pk")[: LISTED + 1])


def _listed(owner: User, people: list[Person]) -> list[dict[str, object]]:
    work = present_work(owner, [person.pk for person in people])
    return [
        {"id": person.pk, "name": person.display_name, "organisation": str(work.get(person.pk, "")) or None}
        for person in people
    ]
