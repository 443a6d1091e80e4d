"""The page of figures: all that it says, in as many queries for twenty people as for twenty thousand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from wasl.foundation.accounts.models import Preferences, User
from wasl.foundation.dates.partial_date import PartialDate
from wasl.overviews.network_page.naming import names_of, titles_of
from wasl.overviews.network_page.plots import Block, Line, line_of, stacked
from wasl.overviews.network_page.speaking import decimal, percent, whole
from wasl.overviews.network_page.spread import WarmthPlot, warmth_plot
from wasl.overviews.network_page.wording import Said, Voice, trend_over
from wasl.relations.interactions.models import Channel
from wasl.relations.interactions.weekly import Week, contacts_by_week
from wasl.relations.network.figures.queries import figures as measured
from wasl.relations.network.figures.queries import is_small, kept_figures
from wasl.relations.network.figures.rules.measures import Figures, Month, ReliedOn
from wasl.relations.network.warmth.queries import kept_chances
from wasl.relations.network.warmth.spread import spread_of

WEEKS = 26
CHANNELS_TOLD = 4
NAMED = 8
"""People who are bridges; the map shows all of them."""


@dataclass(frozen=True)
class Told:
    """A month's value, as it is written."""

    month: PartialDate
    value: str


@dataclass(frozen=True)
class Card:
    """A figure with its line over the months; `over_time` is the same as a table, `trend` a sentence about the year."""

    said: Said
    line: Line | None
    over_time: list[Told]
    trend: str = ""


@dataclass(frozen=True)
class Part:
    """Figures that belong together."""

    key: str
    title: str
    cards: list[Card]


@dataclass(frozen=True)
class PersonLine:
    id: int
    name: str
    warmth: float | None

    @property
    def percent(self) -> int:
        return round((self.warmth or 0) * 100)


@dataclass(frozen=True)
class Leaning:
    """A person on whom something hangs, and what."""

    person: PersonLine
    contact_percent: str
    only_through: int
    gate_of: str


@dataclass(frozen=True)
class GroupLine:
    number: int
    title: str
    size: int
    kept_up: int
    middle: list[str]


@dataclass(frozen=True)
class WeeksPlot:
    """Contacts by channel and week: the shapes, what their hues mean, and the same as a table."""

    blocks: list[Block]
    width: int
    legend: list[tuple[int, str, int]]
    rows: list[tuple[date, list[int]]]
    total: int


@dataclass(frozen=True)
class FiguresPage:
    """`figures` are None while a large network is measured for the first time."""

    figures: Figures | None
    parts: list[Part]
    groups: list[GroupLine]
    leaning: list[Leaning]
    go_betweens: list[PersonLine]
    bridges: list[tuple[PersonLine, PersonLine]]
    bridge_people: list[PersonLine]
    weeks: WeeksPlot
    warmth: WarmthPlot
    is_small: bool

    @property
    def is_empty(self) -> bool:
        """Nobody was in touch yet: there is nothing to measure."""
        return self.figures is not None and not self.figures.now.known


def figures_page(owner: User, day: date) -> FiguresPage:
    """Of a small network as it is now, of a large one as it was measured last."""
    small = is_small(owner)
    found = measured(owner, day) if small else kept_figures(owner)
    weeks = _weeks_plot(contacts_by_week(owner, day, WEEKS))
    warmth = warmth_plot(spread_of(owner, day), owner.preferences)
    if found is None:
        return FiguresPage(None, [], [], [], [], [], [], weeks, warmth, small)
    titles = titles_of(owner, found.groups)
    voice = Voice(found, owner.preferences, titles)
    bridges = [person for bridge in found.bridges for person in bridge]
    names = names_of(
        owner, {*(one.person for one in found.relied_on), *found.go_betweens, *bridges, *found.bridge_people[:NAMED]}
    )
    chances = kept_chances(owner, among=list(names))
    lines = {pk: PersonLine(pk, name, chances.get(pk)) for pk, name in names.items()}
    return FiguresPage(
        figures=found,
        parts=[
            Part(key, title, [_card(said, found.months, owner.preferences) for said in figures])
            for key, title, figures in voice.parts()
        ],
        groups=_group_lines(owner, found, titles),
        leaning=[
            _leaning(one, lines[one.person], titles, owner.preferences)
            for one in found.relied_on
            if one.person in lines
        ],
        go_betweens=[lines[pk] for pk in found.go_betweens if pk in lines],
        bridges=[(lines[a], lines[b]) for a, b in found.bridges if a in lines and b in lines],
        bridge_people=[lines[pk] for pk in found.bridge_people[:NAMED] if pk in lines],
        weeks=weeks,
        warmth=warmth,
        is_small=small,
    )


def _card(said: Said, months: Sequence[Month], preferences: Preferences) -> Card:
    if said.over_time is None:
        return Card(said, None, [])
    values = [float(said.over_time(month)) for month in months]
    begun = next((place for place, month in enumerate(months) if month.known), len(months))
    told = [
        Told(PartialDate(month.on.year, month.on.month), _written(said.key, value, preferences))
        for month, value in zip(months[begun:], values[begun:], strict=True)
    ]
    return Card(said, line_of(values[begun:]), told, trend_over([one.value for one in told], values[begun:]))


def _written(key: str, value: float, preferences: Preferences) -> str:
    if key == "constraint":
        return decimal(value, preferences)
    return percent(value, preferences) if key == "dependence" else whole(value, preferences)


def _group_lines(owner: User, found: Figures, titles: Sequence[str]) -> list[GroupLine]:
    names = names_of(owner, {pk for group in found.groups for pk in group.middle})
    return [
        GroupLine(number, title, group.size, group.kept_up, [names[pk] for pk in group.middle if pk in names])
        for number, (title, group) in enumerate(zip(titles, found.groups, strict=True), 1)
    ]


def _leaning(one: ReliedOn, person: PersonLine, titles: Sequence[str], preferences: Preferences) -> Leaning:
    gate = titles[one.gate_of] if one.gate_of is not None else ""
    return Leaning(person, percent(one.contact_share, preferences), one.only_through, gate)


def _weeks_plot(weeks: Sequence[Week]) -> WeeksPlot:
    """The channels used most by name, all others as one."""
    totals: Counter[str] = sum((week.counts for week in weeks), Counter())
    most = [channel for channel, _ in sorted(totals.items(), key=lambda row: (-row[1], row[0]))[:CHANNELS_TOLD]]
    rest = [channel for channel in totals if channel not in most]
    columns = [
        [*(week.counts[channel] for channel in most), sum(week.counts[channel] for channel in rest)] for week in weeks
    ]
    blocks, width = stacked(columns)
    labels = [str(Channel(channel).label) for channel in most]
    sums = [sum(column) for column in zip(*columns, strict=True)]
    legend = [(hue, label, count) for hue, (label, count) in enumerate(zip(labels, sums, strict=False), 1)]
    if rest:
        legend.append((len(most) + 1, "", sums[-1]))
    rows = [(week.first, column[: len(legend)]) for week, column in zip(weeks, columns, strict=True)]
    return WeeksPlot(blocks, width, legend, rows, sum(sums))
