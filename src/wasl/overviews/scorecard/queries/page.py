"""The scorecard: every row over twelve weeks, and the one next step."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from wasl.foundation.accounts.models import User
from wasl.overviews.scorecard.plots import Bars, bars_of
from wasl.overviews.scorecard.queries import communities, contacts, presence, promotion, words
from wasl.overviews.scorecard.queries.steps import steps
from wasl.overviews.scorecard.rules import (
    FORMULAS,
    OUTCOMES,
    PRACTICES,
    PRESENCE,
    Count,
    Formula,
    Level,
    Reading,
    Step,
    Weeks,
    choose_step,
    has_risen,
    level,
    need,
    readings,
)
from wasl.overviews.scorecard.wording import Said, SaidStep, Voice


@dataclass(frozen=True)
class Told:
    """One week as it is written; `rests_on` is empty where nothing was counted."""

    first: date
    value: str
    rests_on: str


@dataclass(frozen=True)
class Card:
    """One row: what it says now, its twelve readings, and both as a plot and as a table."""

    formula: Formula
    said: Said
    level: Level
    has_risen: bool
    readings: list[Reading]
    plot: Bars | None
    weeks: list[Told]

    @property
    def row(self) -> str:
        return self.formula.row


@dataclass(frozen=True)
class Group:
    key: str
    title: str
    cards: list[Card]


@dataclass(frozen=True)
class Scorecard:
    """`is_empty`: nothing at all was counted in the weeks read."""

    day: date
    firsts: tuple[date, ...]
    groups: list[Group]
    step: SaidStep | None
    is_empty: bool

    @property
    def cards(self) -> list[Card]:
        return [card for group in self.groups for card in group.cards]


def scorecard(owner: User, now: datetime) -> Scorecard:
    """`now` is a moment of the owner's zone. A constant number of queries."""
    day = now.date()
    weeks = Weeks.until(day, owner.preferences.first_weekday)
    told = {row: readings(FORMULAS[row], counts) for row, counts in _counts(owner, weeks, now).items()}
    voice = Voice(owner, day)
    step = _step(owner, told, day, now)
    return Scorecard(
        day=day,
        firsts=weeks.shown,
        groups=[
            Group("practices", voice.practices, [_card(voice, weeks, one, told[one.row]) for one in PRACTICES]),
            Group("presence", voice.presence, [_card(voice, weeks, one, told[one.row]) for one in PRESENCE]),
            Group("outcomes", voice.outcomes, [_card(voice, weeks, one, told[one.row]) for one in OUTCOMES]),
        ],
        step=voice.step(step) if step else None,
        is_empty=not any(one.cases for row in told.values() for one in row),
    )


def _counts(owner: User, weeks: Weeks, now: datetime) -> dict[str, list[Count]]:
    return {
        "P1": words.preparation(owner, weeks),
        "P2": contacts.rhythms(owner, weeks),
        "P3a": communities.communities(owner, weeks),
        "P3b": communities.follow_ups(owner, weeks, now),
        "P3c": communities.volunteering(owner, weeks),
        "P3d": communities.resources(owner, weeks),
        "P4": words.exchange(owner, weeks),
        "P5": words.occasions(owner, weeks),
        "P6a": words.promises(owner, weeks),
        "P6b": words.announced(owner, weeks),
        "P6c": words.disagreements(owner, weeks),
        "P7": words.learning(owner, weeks),
        "S1": contacts.on_platforms(owner, weeks),
        "S2": presence.profiles(owner, weeks),
        "S3": presence.organisations(owner, weeks),
        "S4": presence.content(owner, weeks),
        "S5": presence.discussions(owner, weeks),
        "S6": words.courteous(owner, weeks),
        "O1": words.openings(owner, weeks),
        "O2": promotion.strengths(owner, weeks),
        "O3": promotion.advice(owner, weeks),
        "O4": contacts.shared_interests(owner, weeks),
        "O5": contacts.teams(owner, weeks),
        "O6": contacts.organisations(owner, weeks),
    }


def _step(owner: User, told: Mapping[str, Sequence[Reading]], day: date, now: datetime) -> Step | None:
    needs = {row: need(FORMULAS[row], some) for row, some in told.items()}
    return choose_step(steps(owner, day, now), needs, day)


def _card(voice: Voice, weeks: Weeks, formula: Formula, told: list[Reading]) -> Card:
    values = [one.value for one in told]
    is_balance = formula.form == "balance"
    has_any = any(one.cases for one in told) and any(value is not None for value in values)
    stands, risen = level(formula, told), has_risen(formula, told)
    return Card(
        formula=formula,
        said=voice.said(formula, told, stands, has_risen=risen),
        level=stands,
        has_risen=risen,
        readings=told,
        plot=bars_of(values, top=1 if formula.form in {"share", "balance"} else 0, is_balance=is_balance)
        if has_any
        else None,
        weeks=[
            Told(first, voice.value(formula, one), voice.rests_on(formula, one))
            for first, one in zip(weeks.shown, told, strict=True)
        ],
    )
