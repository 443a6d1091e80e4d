"""What the weekly review says: of the week that was, of what is doubtful, and why somebody is proposed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wasl.foundation.accounts.models import User
from wasl.foundation.dates.wording import say_relative
from wasl.foundation.language.counting import every
from wasl.foundation.web.shown import in_digits, style_of, words_in_digits
from wasl.overviews.scorecard.wording import hours_words


@dataclass(frozen=True)
class Reviewer:
    """Speaks to an owner in the language under way. An empty sentence is not said."""

    owner: User
    day: date

    def in_touch(self, count: int, names: Sequence[str]) -> str:
        told = {"count": self._figure(count), "names": _joined(names)}
        words = ngettext(
            "You were in touch with one person: %(names)s.",
            "You were in touch with %(count)s people, last with %(names)s.",
            count,
        )
        return words % told if count else ""

    def first_contacts(self, names: Sequence[str]) -> str:
        return _("For the first time: %(names)s.") % {"names": _joined(names)} if names else ""

    def kept(self, words: Sequence[str]) -> str:
        return _("Promises you kept: %(names)s.") % {"names": _joined(words)} if words else ""

    def given(self, times: int) -> str:
        words = ngettext("You gave something to others once.", "You gave something to others %(count)s times.", times)
        return words % {"count": self._figure(times)} if times else ""

    def received(self, times: int) -> str:
        words = ngettext("Others gave you something once.", "Others gave you something %(count)s times.", times)
        return words % {"count": self._figure(times)} if times else ""

    def learned(self, minutes: int) -> str:
        return _("Time for learning: %(time)s.") % {"time": hours_words(minutes, self.owner)} if minutes else ""

    @property
    def alike(self) -> str:
        return _("People who may be one")

    @property
    def no_day(self) -> str:
        return _("Promises of yours without a day")

    @property
    def was_there(self) -> str:
        return _("Invitations: were you there?")

    @property
    def whose_name(self) -> str:
        return _("Names at events that may be somebody you know")

    def promised(self, words: str, on: date) -> str:
        return _("A promise between you, %(when)s: %(words)s") % {"when": self._when(on), "words": _joined([words])}

    def to_meet(self, on: date) -> str:
        return _("On your list of people to meet, %(when)s") % {"when": self._when(on)}

    def occasion(self, label: str, on: date) -> str:
        return f"{label} · {self._when(on)}" if label else self._when(on)

    def rhythm(self, days: int) -> str:
        said = words_in_digits(every(days, language=self.owner.preferences.written), self.owner.preferences)
        return _("The rhythm that you wish comes round: every %(every)s.") % {"every": said}

    def _when(self, on: date) -> str:
        return say_relative(on, self.day, style_of(self.owner.preferences))

    def _figure(self, number: int) -> str:
        return in_digits(number, self.owner.preferences)


def _joined(texts: Sequence[str]) -> str:
    return " · ".join(f"\u2068{text or _('(private)')}\u2069" for text in texts)
