"""Whom a form names: people ticked, and names written, of which one may fit several."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from wasl.foundation.accounts.models import User
from wasl.foundation.language.folding import fold
from wasl.foundation.web.numbers import ids_in
from wasl.relations.interactions.models import ContactSummary
from wasl.relations.people.finding import people_called
from wasl.relations.people.models import Person

BETWEEN_NAMES = re.compile(r"[,،;؛\n]+")
MOST_NAMED = 50
FITTING = 8
RECENT = 40


@dataclass(frozen=True)
class Named:
    """The people who are meant; `fitting` are those among whom to choose; `unknown` is what names nobody."""

    people: list[Person]
    fitting: list[Person] = field(default_factory=list)
    unclear: str = ""
    unknown: str = ""


def people_named(owner: User, person_ids: Collection[int], names: str) -> Named:
    """The people of these ids and of these names, each once. Reading stops at the first name that is not clear.

    A name that fits several is clear where one of them is ticked.
    """
    people = {person.pk: person for person in people_of(owner, person_ids)}
    for name in names_in(names):
        fitting = _called(owner, name)
        if len(fitting) > 1 and any(one.pk in people for one in fitting):
            continue
        if len(fitting) != 1:
            told = {"unclear": name} if fitting else {"unknown": name}
            return Named(list(people.values()), fitting, **told)
        people[fitting[0].pk] = fitting[0]
    return Named(list(people.values()))


def people_of(owner: User, person_ids: Collection[int]) -> list[Person]:
    """Those of the ids that are the owner's people and not in the bin, in their order. One query."""
    found = Person.objects.of(owner).present().in_bulk(list(person_ids))
    return [found[person_id] for person_id in dict.fromkeys(person_ids) if person_id in found]


def names_in(text: str) -> list[str]:
    """`خالد المنصور، نورة`: two names."""
    names = (" ".join(name.split()) for name in BETWEEN_NAMES.split(text))
    return [name for name in names if name][:MOST_NAMED]


def ids_given(texts: Iterable[str]) -> list[int]:
    """The ids among what a form sent, each once."""
    return list(dict.fromkeys(ids_in(texts)))[:MOST_NAMED]


def recent_names(owner: User) -> list[str]:
    """Names to offer while one is written: of those with whom the owner was in touch last. One query."""
    rows = ContactSummary.objects.of(owner).filter(person__deleted_at=None, last_at__isnull=False)
    names = rows.order_by("-last_at", "-person").values_list("person__display_name", flat=True)[:RECENT]
    return [name for name in dict.fromkeys(names) if name]


def _called(owner: User, name: str) -> list[Person]:
    people = people_of(owner, people_called(owner, name, FITTING))
    exactly = [person for person in people if fold(person.display_name) == fold(name)]
    return exactly or people
