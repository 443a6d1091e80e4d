"""Fills a data folder with a network of any size: `python -m benchmarks.making.network PEOPLE INTERACTIONS [EMAIL]`."""

import os
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta

import django
import msgspec
import numpy as np

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wasl.project.settings")
django.setup()

from django.utils import timezone  # noqa: E402 - Django comes first

from wasl.doors.demo.chance import Chance  # noqa: E402
from wasl.doors.demo.people import make_people  # noqa: E402
from wasl.doors.demo.work import FIELDS  # noqa: E402
from wasl.foundation.accounts.models import User  # noqa: E402
from wasl.foundation.sources.models import Source  # noqa: E402
from wasl.foundation.statistics import refresh_statistics  # noqa: E402
from wasl.foundation.walls.scope import acting_for_all_owners  # noqa: E402
from wasl.relations.interactions.actions import set_rhythm  # noqa: E402
from wasl.relations.interactions.intake import Happening, save_happenings  # noqa: E402
from wasl.relations.interactions.summaries import refresh_summaries  # noqa: E402
from wasl.relations.occasions.intake import save_days  # noqa: E402
from wasl.relations.people.intake import Arrival, Origin, save_arrivals  # noqa: E402
from wasl.relations.people.models import Circle, LookedThrough, Person  # noqa: E402

SEED = 52
PEOPLE_AT_ONCE, CONTACTS_AT_ONCE = 500, 2000
IN_A_CIRCLE = 500  # people, whatever the size: nobody keeps fifty thousand near
YEARS_DAYS = 4 * 365
UNEVENNESS = 0.8  # of a Zipf distribution: a few people have thousands of contacts, most have several
CHANNELS = ("whatsapp", "whatsapp", "whatsapp", "email", "email", "call", "meeting")


@acting_for_all_owners()
def main(people: int, interactions: int, email: str = "") -> None:
    """Of the only owner, or of the one with that address.

    Everything goes the way of an import; the contacts end now, so that Today has something to say.
    """
    owner = User.objects.select_related("preferences").get(**({"email": email} if email else {}))
    source, moment, chance = Source.objects.create(owner=owner, kind="vcard"), timezone.now(), Chance(SEED)
    ids = _fill_people(owner, source, moment, chance, people)
    for circle in Circle.objects.of(owner):
        set_rhythm(owner, circle=circle, every_days=60)
    told = list(_contacts(chance, ids, interactions, moment))
    for start in range(0, len(told), CONTACTS_AT_ONCE):
        save_happenings(owner, told[start : start + CONTACTS_AT_ONCE], source)
    refresh_summaries(owner, Person.objects.of(owner).values_list("pk", flat=True))
    # As long ago as the people came; else whoever serves this begins with a minute of looking for duplicates.
    LookedThrough.objects.update_or_create(owner=owner, defaults={"changed_until": moment})
    refresh_statistics()


def _fill_people(owner: User, source: Source, moment: datetime, chance: Chance, count: int) -> list[int]:
    ids: list[int] = []
    made_up = make_people(chance, count, timezone.localdate(moment), "ar")
    contacts = [
        one.contact if number < IN_A_CIRCLE else msgspec.structs.replace(one.contact, groups=())
        for number, one in enumerate(made_up)
    ]
    for start in range(0, count, PEOPLE_AT_ONCE):
        origin = Origin(owner, source, "SA", moment - timedelta(days=YEARS_DAYS) + timedelta(minutes=start))
        arrivals = [Arrival(-1 - n, contact) for n, contact in enumerate(contacts[start : start + PEOPLE_AT_ONCE])]
        made = list(save_arrivals(origin, arrivals).values())
        ids += made
        save_days(
            owner, source, [(pk, day) for pk, one in zip(made, arrivals, strict=True) for day in one.contact.days]
        )
    return ids


def _contacts(chance: Chance, ids: list[int], count: int, moment: datetime) -> Iterator[Happening]:
    shares = 1 / (np.arange(len(ids)) + 20) ** UNEVENNESS
    generator = np.random.default_rng(SEED)
    whose = generator.choice(ids, size=count, p=shares / shares.sum()).tolist()
    minutes = np.sort(generator.integers(1, YEARS_DAYS * 24 * 60, size=count))[::-1].tolist()
    fields = list(FIELDS.values())
    for number, (person_id, ago) in enumerate(zip(whose, minutes, strict=True)):
        channel = chance.one(CHANNELS)
        subject = chance.one(chance.one(fields).subjects)[0] if channel in {"email", "meeting"} else ""
        yield Happening(
            fingerprint=f"{number:032x}", channel=channel, at=moment - timedelta(minutes=ago), people=(person_id,),
            direction="" if channel == "meeting" else chance.one(("in", "out")), subject=subject, length=80,
        )  # fmt: skip


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), *sys.argv[3:])
