"""What Today says of a person and what the owner may send her: whole sentences in the owner's language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from wasl.foundation.accounts.models import User
from wasl.foundation.language.counting import Language
from wasl.foundation.language.name_parts import split_name
from wasl.foundation.language.sentences import part_of_day, say
from wasl.overviews.today.rules import FOLLOW_UP_DAYS, Candidate, Choice
from wasl.relations.communities.queries import MetDue
from wasl.relations.exchange.queries import GratitudeDue
from wasl.relations.exchange.queries.teams import TeamDue
from wasl.relations.interactions.queries import LastContact
from wasl.relations.network.introductions.due import ThanksDue
from wasl.relations.network.warmth.wording import odds
from wasl.relations.occasions.queries import OccasionDue
from wasl.relations.occasions.queries.memory import NOTHING, Memory
from wasl.relations.occasions.wording import OccasionWords
from wasl.relations.organisations.queries import NewsDue
from wasl.relations.people.models import Person
from wasl.relations.people.rules import register_of
from wasl.relations.promotion.drafts import achieved
from wasl.relations.promotion.queries import StrengthDue
from wasl.relations.trust.queries import PromiseDue
from wasl.relations.trust.wording import plain, when

FORETOLD = frozenset({"rhythm", "bridge"})
MARKS = re.compile(r"\[\[|\]\]")
ANSWER_MARKS = re.compile(r"^(?:\s*(?:re|fw|fwd|aw|رد|ردّ|إعادة توجيه)\s*(?:\[\d+\])?\s*[:：])+\s*", re.IGNORECASE)


def greeting(owner: User, hour: int) -> str:
    """`صباح الخير يا منى`."""
    name = split_name(owner.name).given or owner.name
    return say(owner.preferences.written, "greeting-page", time=part_of_day(hour), name=name)


def heading(owner: User, count: int) -> str:
    """`خمسة اليوم`."""
    return _say_count(owner, "page-people", count)


def left_words(owner: User, count: int, *, is_begun: bool) -> str:
    """`بقي اثنان · يكفي هذا لليوم`; before the first answer only that it is enough."""
    return _say_count(owner, "page-left" if is_begun else "page-enough", count)


def unmarked(sentence: str) -> str:
    """The sentence without the marks of emphasis."""
    return MARKS.sub("", sentence)


@dataclass(frozen=True, slots=True)
class OfTheDay:
    """What the sentences of a day may need: occasions by person and kind, promises by their id, the rest by person."""

    hour: int
    day: date
    occasions: Mapping[tuple[int, str], OccasionDue] = field(default_factory=dict)
    memories: Mapping[int, Memory] = field(default_factory=dict)
    promises: Mapping[int, PromiseDue] = field(default_factory=dict)
    thanks: Mapping[int, ThanksDue] = field(default_factory=dict)
    gratitude: Mapping[int, GratitudeDue] = field(default_factory=dict)
    teams: Mapping[int, TeamDue] = field(default_factory=dict)
    learned: Mapping[int, str] = field(default_factory=dict)
    strengths: Mapping[int, StrengthDue] = field(default_factory=dict)
    met: Mapping[int, MetDue] = field(default_factory=dict)
    news: Mapping[int, NewsDue] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Voice:
    """Who reads, of whom is spoken and how she is written to; what is known of the day and of the last contact.

    Reasons are for the owner and in her language, drafts and subjects in the person's.
    """

    owner: User
    person: Person
    language: Language
    address: str
    of_the_day: OfTheDay
    last: LastContact | None = None

    def reason(self, choice: Choice) -> str:
        """Why today, with `[[…]]` around what matters; a second reason follows as a sentence of its own.

        Of a tie that is due, the second is how ties like it went when nothing was done.
        """
        said, first = self._reason(choice.first), choice.first
        if choice.second:
            return f"{said} {unmarked(self._reason(choice.second))}"
        if first.kind in FORETOLD and first.chance is not None:
            return f"{said} {odds(self.owner.preferences, first.chance, first.horizon_days)}"
        return said

    def draft(self, candidate: Candidate, channel: str) -> str:
        """A first word to send through the channel; for a call, what to begin with."""
        due = self._due(candidate)
        if due:
            return self._greeting(due).draft(channel)
        place = self._place()
        if candidate.kind == "new" and place:
            return self._write("draft-new-at", channel=channel, place=place)
        if candidate.kind == "met":
            return self._write("draft-met", channel=channel, **self._met(candidate))
        if candidate.kind == "news":
            return self._write("draft-news", channel=channel, **self._published(candidate))
        if candidate.promise_id:
            return self._write(f"draft-{candidate.kind}", channel=channel, **self._promised(candidate))
        return self._write(f"draft-{self._topic(candidate)}", channel=channel, days=candidate.days or 0)

    def subject(self, candidate: Candidate) -> str:
        """The subject of a mail."""
        due = self._due(candidate)
        if due:
            return self._greeting(due).subject()
        subject = self._subject()
        if candidate.kind == "unanswered" and subject:
            return self._write("subject-reply-about", subject=subject)
        if candidate.kind == "news":
            return self._write("subject-news", **self._published(candidate))
        return self._write(f"subject-{candidate.kind if candidate.promise_id else self._topic(candidate)}")

    def offer(self, interest: str) -> str:
        """A sentence about something that both like, for the draft."""
        return self._write("draft-shared-interest", interest=interest)

    def _reason(self, candidate: Candidate) -> str:
        if candidate.promise_id:
            return self._say(f"reason-{candidate.kind}", **self._promised(candidate))
        if candidate.is_occasion:
            return self._reason_of_occasion(candidate)
        return self._reason_of_contact(candidate)

    def _reason_of_contact(self, candidate: Candidate) -> str:
        """Of what asks for a contact of itself; of somebody to meet, who asks for being ready."""
        if candidate.kind == "unanswered":
            return self._reason_to_answer(candidate)
        if candidate.kind == "rhythm":
            return self._reason_of_rhythm(candidate)
        return self._reason_of_tie(candidate)

    def _reason_of_tie(self, candidate: Candidate) -> str:
        """New, met at an event, a bridge, thanks."""
        days, place = candidate.days or 0, self._place()
        if candidate.target_id:
            return self._say(f"reason-{candidate.kind}", days=abs(days), when="past" if days < 0 else "coming")
        if candidate.kind == "met":
            return self._say("reason-met", days=days, **self._met(candidate))
        if candidate.kind == "news":
            return self._say("reason-news", **self._published(candidate))
        if candidate.kind == "new" and place:
            return self._say("reason-new-at", days=days, place=place)
        if candidate.kind == "thanks":
            return self._say(f"reason-{self._topic(candidate)}", days=days)
        never = "-never" if candidate.kind == "team" and candidate.days is None else ""
        return self._say(f"reason-{candidate.kind}{never}", days=days)  # new, a bridge, a team

    def _topic(self, candidate: Candidate) -> str:
        """Thanks are for an introduction to somebody, else for a word about the owner."""
        thanks = self.of_the_day.thanks.get(self.person.pk)
        is_for_a_word = candidate.kind == "thanks" and thanks is not None and not thanks.target
        return "thanks-recommended" if is_for_a_word else _TOPICS[candidate.kind]

    def _reason_of_rhythm(self, candidate: Candidate) -> str:
        every = candidate.rhythm_days or 1
        if candidate.days is None:
            return self._say("reason-rhythm-first", rhythm_days=every)
        if candidate.is_wished:
            return self._say("reason-rhythm-wish", last_days=candidate.days, rhythm_days=every)
        return self._say("reason-habit", days=candidate.contact_days, rhythm_days=every, last_days=candidate.days)

    def _reason_to_answer(self, candidate: Candidate) -> str:
        channel, days = self.last.channel if self.last else "", candidate.days or 0
        subject = self._subject()
        if subject:
            return self._say("reason-unanswered-about", days=days, channel=channel, subject=subject)
        return self._say("reason-unanswered", days=days, channel=channel)

    def _reason_of_occasion(self, candidate: Candidate) -> str:
        due = self._due(candidate)
        return self._greeting(due).reason() if due else ""

    def _due(self, candidate: Candidate) -> OccasionDue | None:
        return self.of_the_day.occasions.get((candidate.person_id, candidate.kind))

    def _greeting(self, due: OccasionDue) -> OccasionWords:
        memory = self.of_the_day.memories.get(self.person.pk, NOTHING)
        return OccasionWords(self.owner, self.person, self.language, self.address, due, self.of_the_day.day, memory)

    def _promised(self, candidate: Candidate) -> dict[str, str | int]:
        """What sentences say of the promise; its words only where they may be shown."""
        due, days = self.of_the_day.promises[candidate.promise_id], candidate.days or 0
        return {
            "days": abs(days),
            "when": when(due.due_on, due.due_on - timedelta(days=days)),
            "promise": plain(due.wording),
            "private": "yes" if due.is_private else "no",
        }

    def _met(self, candidate: Candidate) -> dict[str, str | int]:
        due = self.of_the_day.met[candidate.person_id]
        is_late = (candidate.days or 0) > FOLLOW_UP_DAYS
        return {"place": due.title, "first": "yes" if due.is_new else "no", "late": "yes" if is_late else "no"}

    def _achieved(self) -> dict[str, str]:
        due = self.of_the_day.strengths.get(self.person.pk)
        return achieved(due.title, due.result) if due else {}

    def _published(self, candidate: Candidate) -> dict[str, str | int]:
        due = self.of_the_day.news[candidate.person_id]
        return {"place": plain(due.organisation), "title": plain(due.title), "named": "yes" if due.is_named else "no"}

    def _place(self) -> str:
        """The event where they met. The title of a meeting is no place: it may be "coffee with Sara"."""
        return self.last.subject if self.last and self.last.channel == "event" else ""

    def _subject(self) -> str:
        """What the mail that waits is about, without the marks of answers."""
        is_mail = self.last is not None and self.last.channel == "email"
        return ANSWER_MARKS.sub("", self.last.subject).strip() if self.last and is_mail else ""

    def _say(self, sentence: str, **values: str | int) -> str:
        """To the owner."""
        return self._in(self.owner.preferences.written, sentence, **values)

    def _write(self, sentence: str, **values: str | int) -> str:
        """To the person."""
        return self._in(self.language, sentence, **values)

    def _in(self, language: Language, sentence: str, **values: str | int) -> str:
        preferences, thanks = self.owner.preferences, self.of_the_day.thanks.get(self.person.pk)
        gratitude, team = self.of_the_day.gratitude.get(self.person.pk), self.of_the_day.teams.get(self.person.pk)
        known: dict[str, Any] = {  # Any: mypy would take the texts for `isolates`
            "person": self.person.gender or "unknown",
            "reader": self.owner.gender or "unknown",
            "name": self.address,
            "register": register_of(self.person, self.address),
            "time": part_of_day(self.of_the_day.hour),
            "me": self.owner.name,
            "target": thanks.target if thanks else "",
            "about": thanks.about if thanks else "",
            "named": "yes" if thanks is None or thanks.is_named else "no",
            "team": team.team if team else "",
            "middle": team.middle if team else 0,
            "what": gratitude.what if gratitude else "",
            "words": plain(gratitude.words) if gratitude else "",
            "worded": "yes" if gratitude and gratitude.words else "no",
            "learned": self.of_the_day.learned.get(self.person.pk, ""),
            **self._achieved(),
        }
        return say(language, sentence, digits_in=preferences.digits, **{**known, **values})  # type: ignore[arg-type]  # a choice of the model


def _say_count(owner: User, sentence: str, count: int) -> str:
    preferences = owner.preferences
    return say(preferences.written, sentence, digits_in=preferences.digits, count=count)  # type: ignore[arg-type]  # a choice of the model


_TOPICS = {
    "rhythm": "keep-in-touch", "bridge": "keep-in-touch", "team": "keep-in-touch", "week": "keep-in-touch", "unanswered": "reply", "new": "new",
    "met": "met", "thanks": "thanks", "gratitude": "gratitude", "share": "share", "news": "news", "strength": "strength",
}  # fmt: skip
