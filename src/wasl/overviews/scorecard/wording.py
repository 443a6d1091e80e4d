"""What the scorecard says to its owner: figures in her digits, what they rest on, and the next step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wasl.foundation.accounts.models import User
from wasl.foundation.dates.wording import say_relative
from wasl.foundation.web.shown import in_digits, style_of
from wasl.overviews.scorecard.row_words import ROWS, STANDINGS, STEPS, Row
from wasl.overviews.scorecard.rules import Formula, Level, Reading, Step


@dataclass(frozen=True)
class Said:
    """`value` is the figure, `rests_on` the cases behind it, `standing` how it stands, `how` the formula in words."""

    label: str
    meaning: str
    value: str
    rests_on: str
    standing: str
    rise: str
    how: str
    place: str
    place_label: str


@dataclass(frozen=True)
class SaidStep:
    row: str
    kind: str
    sentence: str
    label: str
    url: str


@dataclass(frozen=True)
class Voice:
    """Speaks to an owner in the language under way, with figures and days as she reads them."""

    owner: User
    day: date

    @property
    def practices(self) -> str:
        return _("Practices")

    @property
    def presence(self) -> str:
        return _("On platforms")

    @property
    def outcomes(self) -> str:
        return _("What comes of them")

    def said(self, formula: Formula, told: Sequence[Reading], stands: Level, *, has_risen: bool) -> Said:
        row, now = ROWS[formula.row], told[-1]
        return Said(
            label=str(row.label),
            meaning=str(row.meaning),
            value=self.value(formula, now),
            rests_on=self.rests_on(formula, now),
            standing=str(STANDINGS[stands]),
            rise=_("Better than four weeks ago.") if has_risen else "",
            how=self._least(row, formula),
            place=reverse(row.url_name),
            place_label=str(row.place_label),
        )

    def value(self, formula: Formula, one: Reading) -> str:
        """As it is written; a dash where there is too little to say."""
        if one.value is None:
            return "–"
        if formula.form == "share":
            return self._percent(one.value)
        if formula.form == "hours":
            return hours_words(one.part, self.owner)
        if formula.form == "balance":
            return self._decimal(one.value)
        return self._figure(one.part)

    def rests_on(self, formula: Formula, one: Reading) -> str:
        """`12 of 20`: how many of how many."""
        if not one.cases:
            return ""
        numbers = {
            "part": self._figure(one.part),
            "rest": self._figure(one.cases - one.part),
            "cases": self._figure(one.cases),
            "count": self._figure(one.cases),
        }
        if formula.form == "balance":
            return _balance_words(one) % numbers
        if formula.form == "count":
            return ngettext("%(count)s person in touch", "%(count)s people in touch", one.cases) % numbers
        if formula.form == "hours":
            return ngettext("%(count)s time", "%(count)s times", one.cases) % numbers
        return (_("%(part)s of %(cases)s") if one.part else _("none of %(cases)s")) % numbers

    def step(self, step: Step) -> SaidStep:
        words, label, url_name = STEPS[step.kind]
        name = f"\u2068{step.about}\u2069" if step.about else _("(private)")
        when = say_relative(step.due_on, self.day, style_of(self.owner.preferences)) if step.due_on else ""
        sentence = str(words) % {"name": name, "when": when}
        return SaidStep(step.row, step.kind, sentence, str(label), reverse(url_name, args=[step.address]))

    def _least(self, row: Row, formula: Formula) -> str:
        if formula.least == 1:
            return str(row.how)
        least = _("Below %(least)s cases it says nothing.") % {"least": self._figure(formula.least)}
        return f"{row.how} {least}"

    def _figure(self, number: int) -> str:
        return in_digits(number, self.owner.preferences)

    def _percent(self, share: float) -> str:
        sign = "٪" if style_of(self.owner.preferences).digits_said == "arab" else "%"
        return f"{self._figure(round(share * 100))}{sign}"

    def _decimal(self, value: float) -> str:
        text = in_digits(f"{abs(value):.1f}", self.owner.preferences)
        if style_of(self.owner.preferences).digits_said == "arab":
            text = text.replace(".", "٫")
        sign = "+" if round(value, 1) > 0 else "−" if round(value, 1) < 0 else ""
        return f"\u2066{sign}{text}\u2069"


def _balance_words(one: Reading) -> str:
    if not one.part:
        return _("%(rest)s received, nothing given")
    return _("%(part)s given, %(rest)s received") if one.cases > one.part else _("%(part)s given, nothing received")


def hours_words(minutes: int, owner: User) -> str:
    """`1 h 30 min`."""
    hours, rest = (in_digits(number, owner.preferences) for number in divmod(minutes, 60))
    if minutes >= 60 and minutes % 60:  # noqa: PLR2004 - an hour
        return _("%(hours)s h %(minutes)s min") % {"hours": hours, "minutes": rest}
    if minutes % 60:
        return _("%(minutes)s min") % {"minutes": rest}
    return _("%(hours)s h") % {"hours": hours}
