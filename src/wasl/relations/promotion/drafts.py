"""A short note that tells somebody of a result: in the language of whoever reads it, and without praise of oneself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

from wasl.foundation.accounts.models import User
from wasl.foundation.language.figures import Digits
from wasl.foundation.language.sentences import say
from wasl.relations.people.models import Person, WayToReach
from wasl.relations.people.queries import spellings_of
from wasl.relations.people.reaching import Way, choose_opening, openings
from wasl.relations.people.rules import address_form, language_to, register_of
from wasl.relations.promotion.queries.achievements import AchievementLine

OF_TEXT = frozenset({"whatsapp", "email", "telegram", "sms"})


@dataclass(frozen=True)
class Draft:
    """`link` opens the channel with the words in it; empty where no way to reach is known that carries any."""

    words: str
    link: str
    channel: str


def drafts_to(owner: User, person: Person, lines: Sequence[AchievementLine], hour_part: str) -> dict[int, Draft]:
    """A draft for each achievement. Two queries."""
    spellings = spellings_of(owner, [person.pk]).get(person.pk, [])
    rows = WayToReach.objects.of(owner).filter(person=person).order_by("-is_preferred", "id")
    ways = [Way(*way) for way in rows.values_list("kind", "value", "shown", "is_preferred")]
    through = choose_opening([one for one in openings(ways) if one.channel in OF_TEXT], "", is_answer=False)
    language = language_to(person, owner.preferences.written, spellings)
    address = address_form(person, language, spellings)
    digits = cast("Digits", owner.preferences.digits)  # the model has these choices
    drafts = {}
    for line in lines:
        values: dict[str, Any] = {  # Any: mypy would take the texts for `isolates`
            "person": person.gender or "unknown",
            "reader": owner.gender or "unknown",
            "name": address,
            "register": register_of(person, address),
            "time": hour_part,
            "me": owner.name,
            "channel": through.channel if through else "whatsapp",
            **achieved(line.title, line.result),
        }
        words = say(language, "draft-strength", digits_in=digits, **values)
        subject = say(language, "subject-strength", digits_in=digits, **values)
        channel = through.channel if through else ""
        drafts[line.id] = Draft(words, through.link(words, subject) if through else "", channel)
    return drafts


def achieved(title: str, result: str) -> dict[str, str]:
    """What a sentence says of an achievement: its result in one line, where there is one."""
    said = " ".join(result.split()).rstrip(".")
    return {"achieved": title.rstrip("."), "result": said, "known": "yes" if said else "no"}
