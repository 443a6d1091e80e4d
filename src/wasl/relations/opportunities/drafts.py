"""The words with which the owner asks for a recommendation: in the language of whoever reads them, easy to refuse."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from wasl.foundation.accounts.models import User
from wasl.foundation.language.figures import Digits
from wasl.foundation.language.sentences import say
from wasl.relations.opportunities.models import Opening
from wasl.relations.opportunities.queries import Helper
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


def drafts_for(owner: User, opening: Opening, helpers: Iterable[Helper], hour_part: str) -> list[tuple[Helper, Draft]]:
    """What each of those who may help is asked. Three queries."""
    helping = list(helpers)
    asked = {one.person.id for one in helping}
    people = Person.objects.of(owner).in_bulk(asked | {one.target_id for one in helping} - {0})
    spellings = spellings_of(owner, set(people))
    ways: dict[int, list[Way]] = {}
    rows = WayToReach.objects.of(owner).filter(person__in=asked).order_by("-is_preferred", "id")
    for person_id, *way in rows.values_list("person_id", "kind", "value", "shown", "is_preferred"):
        ways.setdefault(person_id, []).append(Way(*way))
    return [
        (one, _draft(owner, opening, one, people, spellings, ways.get(one.person.id, []), hour_part)) for one in helping
    ]


def _draft(
    owner: User,
    opening: Opening,
    helper: Helper,
    people: Mapping[int, Person],
    spellings: Mapping[int, list[str]],
    ways: Sequence[Way],
    hour_part: str,
) -> Draft:
    asked, target = people[helper.person.id], people.get(helper.target_id)
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
    sentence = "draft-recommend-way" if target else "draft-recommend-first" if helper.is_unspoken else "draft-recommend"
    words = say(language, sentence, digits_in=digits, **values)
    subject = say(language, "subject-recommend", digits_in=digits, about=opening.title)
    return Draft(words, _link(through, words, subject), through.channel if through else "")


def _link(through: Channel | None, words: str, subject: str) -> str:
    return through.link(words, subject) if through else ""
