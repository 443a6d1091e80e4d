"""The words with which the owner asks for a recommendation: in the language of whoever reads them, easy to refuse."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

from wasl.foundation.accounts.models import User
from wasl.foundation.language.figures import Digits
from wasl.foundation.language.sentences import say
from wasl.relations.opportunities.models import Opening
from wasl.relations.people.models import Person, WayToReach
from wasl.relations.people.queries import spellings_of
from wasl.relations.people.reaching import Opening as Channel
from wasl.relations.people.reaching import Way, choose_opening, openings
from wasl.relations.people.rules import address_form, language_to, name_in, register_of

OF_TEXT = frozenset({"whatsapp", "email", "telegram", "sms"})


@dataclass(frozen=True)
class Draft:
    """`link` opens the channel with the words in it; empty where no way to reach is known that carries any."""

    words: str
    link: str
    channel: str


def drafts_for(
    owner: User, opening: Opening, pairs: Sequence[tuple[int, int]], hour_part: str
) -> dict[tuple[int, int], Draft]:
    """For each pair of whom to ask, and whom she would introduce the owner to, or 0. Three queries."""
    ids = {person for pair in pairs for person in pair if person}
    people = Person.objects.of(owner).in_bulk(ids)
    spellings = spellings_of(owner, ids)
    ways: dict[int, list[Way]] = {}
    rows = WayToReach.objects.of(owner).filter(person__in={first for first, _ in pairs})
    for person_id, *way in rows.order_by("-is_preferred", "id").values_list(
        "person_id", "kind", "value", "shown", "is_preferred"
    ):
        ways.setdefault(person_id, []).append(Way(*way))
    return {
        (first, last): _draft(
            owner, opening, people[first], people.get(last), spellings, ways.get(first, []), hour_part
        )
        for first, last in pairs
        if first in people
    }


def _draft(
    owner: User,
    opening: Opening,
    asked: Person,
    target: Person | None,
    spellings: dict[int, list[str]],
    ways: Sequence[Way],
    hour_part: str,
) -> Draft:
    language = language_to(asked, owner.preferences.written, spellings.get(asked.pk, []))
    address = address_form(asked, language, spellings.get(asked.pk, []))
    through = choose_opening([one for one in openings(ways) if one.channel in OF_TEXT], "", is_answer=False)
    values: dict[str, Any] = {  # Any: mypy would take the texts for `isolates`
        "person": asked.gender or "unknown",
        "reader": owner.gender or "unknown",
        "name": address,
        "register": register_of(asked, address),
        "time": hour_part,
        "me": owner.name,
        "about": opening.title,
        "place": opening.organisation,
        "known": "yes" if opening.organisation else "no",
        "target": name_in(language, target.display_name, spellings.get(target.pk, [])) if target else "",
        "channel": through.channel if through else "whatsapp",
    }
    digits = cast("Digits", owner.preferences.digits)  # the model has these choices
    words = say(language, "draft-recommend-way" if target else "draft-recommend", digits_in=digits, **values)
    subject = say(language, "subject-recommend", digits_in=digits, about=opening.title)
    return Draft(words, _link(through, words, subject), through.channel if through else "")


def _link(through: Channel | None, words: str, subject: str) -> str:
    return through.link(words, subject) if through else ""
