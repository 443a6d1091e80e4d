"""Makes up people of whom the owner has only heard: they stand in mails to people she knows, and nowhere else."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from msgspec.structs import replace

from wasl.doors.demo.chance import Chance
from wasl.doors.demo.people import Somebody, make_people
from wasl.relations.network.intake import Sighting
from wasl.relations.network.models import Evidence

ONE_IN = 12
"""How many known people there are to one who is only heard of."""

Known = tuple[int, Somebody]


def make_heard_of(chance: Chance, known: Sequence[Known], today: date, language: str) -> list[Somebody]:
    """Of names that nobody else has; of each only an address of mail, and what stood under the mail."""
    names = {person.contact.full for _, person in known}
    made_up = make_people(chance, len(known) // ONE_IN + 4, today, language)
    heard = [person for person in made_up if person.contact.full not in names][: len(known) // ONE_IN]
    for person in heard:
        addresses = tuple(reach for reach in person.contact.reaches if reach.kind == "email")
        person.contact = replace(person.contact, reaches=addresses, groups=(), interests=(), days=(), note="")
    return heard


def who_mails_them(
    chance: Chance, known: Sequence[Known], heard: Sequence[Known], moment: datetime
) -> Iterator[Sighting]:
    """Two to four of the owner's people with each, those of the same field where there are some."""
    regular = [one for one in known if one[1].tie in {"close", "regular"}]
    for person_id, person in heard:
        same = [one for one in regular if one[1].work == person.work] or regular
        for other_id, _ in chance.some(same, chance.whole(2, 4)):
            a, b = sorted((person_id, other_id))
            count, last = chance.whole(2, 14), moment - timedelta(days=chance.whole(5, 200))
            first = last - timedelta(days=chance.whole(20, 300))
            yield Sighting(a, b, Evidence.Kind.MAIL, count, first, last, weight=count / 2)
