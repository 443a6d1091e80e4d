"""Why an occasion calls for a word today, and that word: one place for Today, the person page and the command line."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from wasl.foundation.accounts.models import User
from wasl.foundation.dates.wording import DateStyle, say_partial
from wasl.foundation.language.counting import Language
from wasl.foundation.language.sentences import say
from wasl.relations.occasions.queries.dues import OccasionDue
from wasl.relations.occasions.queries.memory import NOTHING, Memory, addressee_of
from wasl.relations.occasions.rules.words import Addressee, Topic, greeting, subject
from wasl.relations.people.models import Person


@dataclass(frozen=True, slots=True)
class OccasionWords:
    """Of whom, what is due, on which day it is read; `memory` is what was sent before.

    Why is said in the owner's language, the greeting is `written` in the person's.
    """

    owner: User
    person: Person
    written: Language
    address: str
    due: OccasionDue
    day: date
    memory: Memory = NOTHING

    def reason(self) -> str:
        """A sentence with `[[…]]` around what matters."""
        due = self.due
        if due.kind == "birthday" and due.written and due.written.calendar == "hijri":
            return self._say("reason-birthday-hijri", date=self._written(due))
        if due.kind == "birthday":
            return self._say("reason-birthday", age=due.years or 0)
        if due.kind == "anniversary" and not due.label:
            return self._say("reason-anniversary", years=due.years or 0)
        if due.kind in {"joy", "hardship", "invitation"}:
            return self._reason_of_course(due)
        return self._say("reason-date", label=self._label(self.language))

    def draft(self, channel: str) -> str:
        """What to send through the channel; for a call, what to begin with."""
        topic, digits = self._topic(), self.owner.preferences.digits
        variant = self.memory.variant(self.person.pk, topic, self.due.turn)
        return greeting(self._addressee(), topic, variant, channel=channel, digits_in=digits)  # type: ignore[arg-type]  # a choice of the model

    def subject(self) -> str:
        return subject(self._addressee(), self._topic())

    def _reason_of_course(self, due: OccasionDue) -> str:
        if due.kind == "invitation":
            return self._say(f"reason-invitation-{due.step}", label=due.label)
        if due.kind == "joy" and due.step == "first":
            return self._say("reason-joy-about" if due.about else "reason-joy", label=due.label, about=due.about)
        name = f"reason-{due.topic}-{due.step}"
        if due.topic == "condolence" and due.step == "first" and due.about:
            name += "-about"
        return self._say(name, about=due.about)

    def _topic(self) -> Topic:
        return self.due.words(self._label(self.written))

    def _label(self, language: Language) -> str:
        """What the occasion is called; a birthday and an anniversary are named by their kind."""
        if self.due.kind in {"birthday", "anniversary"} and not self.due.label:
            return say(language, f"occasion-{self.due.kind}")
        return self.due.label or say(language, "occasion-unnamed")

    def _addressee(self) -> Addressee:
        return addressee_of(self.person, self.address, self.written, self.memory, country=self.due.country)

    @property
    def language(self) -> Language:
        return self.owner.preferences.written

    def _written(self, due: OccasionDue) -> str:
        style = DateStyle(self.language, self.owner.preferences.digits)  # type: ignore[arg-type]  # a choice of the model
        return say_partial(replace(due.written, year=None), style) if due.written else ""

    def _days(self) -> int:
        """Until the day where it is still to come, since it where it has passed."""
        since = self.due.since if self.due.step == "again" and self.due.since else self._counted_from()
        return abs((since - self.day).days)

    def _counted_from(self) -> date:
        return self.due.on if self.due.step in {"first", "answer", "day", "after", "make-good"} else self.due.due_on

    def _say(self, sentence: str, **values: str | int) -> str:
        known: dict[str, Any] = {  # Any: mypy would take the texts for `isolates`
            "person": self.person.gender or "unknown",
            "reader": self.owner.gender or "unknown",
            "days": self._days(),
        }
        return say(self.language, sentence, digits_in=self.owner.preferences.digits, **{**known, **values})  # type: ignore[arg-type]  # a choice of the model
