"""A first message in professional language: to somebody there in her language, or to the organisation itself."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, cast

from wasl.foundation.accounts.models import User
from wasl.foundation.language.figures import Digits
from wasl.foundation.language.sentences import say
from wasl.relations.people.models import Person, WayToReach
from wasl.relations.people.queries import spellings_of
from wasl.relations.people.reaching import Way, choose_opening, openings
from wasl.relations.people.rules import address_form, language_to, register_of
from wasl.relations.presence.queries import record_of

OF_TEXT = frozenset({"whatsapp", "email", "telegram", "sms"})


@dataclass(frozen=True)
class FirstWord:
    """`link` opens the channel with the words in it; empty where no way to reach is known that carries any."""

    words: str
    link: str
    channel: str


def first_words(
    owner: User, organisation: str, person_ids: Sequence[int], spoken_with: Collection[int], hour_part: str
) -> dict[int, FirstWord]:
    """For each of them; who was spoken with is not told who writes. Four queries."""
    people = Person.objects.of(owner).in_bulk(list(person_ids))
    spellings = spellings_of(owner, person_ids)
    ways: dict[int, list[Way]] = {}
    rows = WayToReach.objects.of(owner).filter(person__in=people).order_by("-is_preferred", "id")
    for person_id, *way in rows.values_list("person_id", "kind", "value", "shown", "is_preferred"):
        ways.setdefault(person_id, []).append(Way(*way))
    told = _of_owner(owner)
    return {
        person_id: _first_word(
            owner,
            organisation,
            person,
            spellings.get(person_id, []),
            ways.get(person_id, []),
            told,
            hour_part,
            is_known=person_id in spoken_with,
        )
        for person_id, person in people.items()
    }


def office_words(owner: User, organisation: str, hour_part: str) -> list[tuple[str, str]]:
    """In Arabic and in English, the owner's language first: (language, words). One query."""
    told = _of_owner(owner)
    languages = sorted(told, key=lambda language: language != owner.preferences.written)
    return [(one, _say(owner, one, "draft-first-office", organisation, told[one], time=hour_part)) for one in languages]


def _of_owner(owner: User) -> dict[str, str]:
    """What the owner does, in either language as her record says it."""
    record = record_of(owner)
    return {"ar": _work(record.headline_ar), "en": _work(record.headline_en)}


def _work(headline: str) -> str:
    """What stands first in it."""
    return headline.partition("·")[0].partition("|")[0].strip()


def _first_word(
    owner: User,
    organisation: str,
    person: Person,
    spellings: Sequence[str],
    ways: Sequence[Way],
    told: dict[str, str],
    hour_part: str,
    *,
    is_known: bool,
) -> FirstWord:
    language = language_to(person, owner.preferences.written, spellings)
    address = address_form(person, language, spellings)
    through = choose_opening([one for one in openings(ways) if one.channel in OF_TEXT], "", is_answer=False)
    register = "unnamed" if register_of(person, address) == "unnamed" else "formal"
    channel = through.channel if through else "email"
    values = {"name": address, "register": register, "time": hour_part, "channel": channel}
    values |= {"known": "yes" if is_known else "no", "person": person.gender or "unknown"}
    words = _say(owner, language, "draft-first", organisation, told[language], **values)
    subject = _say(owner, language, "subject-first", organisation, told[language])
    return FirstWord(words, through.link(words, subject) if through else "", through.channel if through else "")


def _say(owner: User, language: str, sentence: str, organisation: str, work: str, **more: str) -> str:
    values: dict[str, Any] = {  # Any: mypy would take the texts for `isolates`
        "reader": owner.gender or "unknown",
        "me": owner.name,
        "place": organisation,
        "work": work,
        "told": "yes" if work else "no",
        **more,
    }
    digits = cast("Digits", owner.preferences.digits)  # the model has these choices
    return say(language, sentence, digits_in=digits, **values)  # type: ignore[arg-type]  # one of the two
