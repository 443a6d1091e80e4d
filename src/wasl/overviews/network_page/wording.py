"""What each figure means for this owner, and what would improve it: whole sentences in her language."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wasl.foundation.accounts.models import Preferences
from wasl.overviews.network_page.naming import FIELDS
from wasl.overviews.network_page.speaking import decimal, percent, whole
from wasl.relations.network.figures.rules.measures import Figures, Month

OPEN, CLOSED = 0.1, 0.3
"""Constraint below which a network is open, and above which it is closed: Burt's managers lay mostly between."""

WIDE, NARROW = 0.8, 0.5
"""Efficiency: parts of her people who lead where no other leads."""

MANY_PAIRS = 0.5
ON_A_FEW = 0.4
"""Days of contact with three people, of all, from which on the network hangs on them."""

MONTHS_OF_A_YEAR = 12

ONE_SIDED = 0.5
"""People of one field, of all whose field is known, from which on the network is one-sided."""


@dataclass(frozen=True)
class Said:
    """One figure: its name, its value, what it means, what would improve it, and how it is measured."""

    key: str
    label: str
    value: str
    meaning: str
    advice: str
    how: str
    over_time: Callable[[Month], float] | None = None
    of: str = ""


def trend_over(written: Sequence[str], values: Sequence[float]) -> str:
    """How it went within a year, of values of the last months as they are written; empty where they are too few."""
    if len(written) <= MONTHS_OF_A_YEAR:
        return ""
    before, now = written[-1 - MONTHS_OF_A_YEAR], written[-1]
    if before == now:
        return _("It is as it was a year ago.")
    more = values[-1] > values[-1 - MONTHS_OF_A_YEAR]
    return (
        _("A year ago it was %(before)s; it has risen.") if more else _("A year ago it was %(before)s; it has fallen.")
    ) % {"before": before}


class Voice:
    """Speaks of one owner's figures. `titles` are what her groups are called."""

    def __init__(self, figures: Figures, preferences: Preferences, titles: list[str]) -> None:
        self._figures, self._preferences, self._titles = figures, preferences, titles
        self._now = figures.now

    def parts(self) -> list[tuple[str, str, list[Said]]]:
        """Every figure, in the order of the page: the key, the title and the figures of each part."""
        return [
            ("reach", _("How far it reaches"), [self.size(), self.strength(), self.breadth()]),
            ("openness", _("How open it is"), [self.effective_size(), self.constraint(), self.betweenness()]),
            ("holds", _("What it hangs on"), [self.dependence(), self.groups(), self.bridges()]),
        ]

    def size(self) -> Said:
        known, people = self._now.known, self._figures.people
        meaning = ngettext(
            "You have been in touch with [[one person]], of %(people)s in the book.",
            "You have been in touch with [[%(count)s]] people, of %(people)s in the book.",
            known,
        ) % self._say(count=known, people=people)
        few = _(
            "The rest are names so far. Bringing in mail, chats and calendars shows contacts that Wasl cannot know yet."
        )
        enough = _("A second word within two weeks makes a new acquaintance last. Today reminds of it.")
        return Said(
            "size", _("Size"), self._whole(known), meaning + self._beyond(), few if known * 2 < people else enough,
            _("People with whom there was at least one contact of your own; group chats and wide mails do not count."),
            lambda month: month.known, of=_("of %(count)s") % {"count": self._whole(people)},
        )  # fmt: skip

    def strength(self) -> Said:
        strong, weak, resting = self._now.strong, self._now.weak, self._now.resting
        meaning = _("Strong: [[%(strong)s]]. Weak: %(weak)s. At rest for two years or more: %(resting)s.")
        wakes = _("A tie that rests wakes by one sincere sentence: what you were to each other is not lost.")
        feeds = _(
            "Weak ties bring most of the news that strong ones do not have. A short word now and then keeps them."
        )
        deepens = _("Few ties are strong. Two or three people with a rhythm of their own would carry much.")
        advice = deepens if strong * 10 < self._now.known else wakes if resting > strong else feeds
        return Said(
            "strength", _("Strong ties"), self._whole(strong), meaning % self._say(strong=strong, weak=weak, resting=resting),
            advice, _("A tie is strong with six days of contact in a year, weak with fewer within two years (Granovetter, 1973)."),
            lambda month: month.strong,
        )  # fmt: skip

    def effective_size(self) -> Said:
        efficiency, size = self._figures.efficiency, self._now.effective_size
        meaning = _("About [[%(size)s]] of your %(known)s people lead where none of the others leads.") % self._say(
            known=self._now.known, size=size
        )
        wide = _(
            "Nearly each of them opens a door of their own. This width stays as long as you stay in touch with every part."
        )
        mixed = _(
            "The rest know each other, and tell you much the same. One person of another field or city adds more than three of a group you know."
        )
        narrow = _(
            "Most of them know each other, so that one tells you what another has told. One acquaintance of another field would widen this most."
        )
        advice = wide if efficiency >= WIDE else mixed if efficiency >= NARROW else narrow
        return Said(
            "effective_size", _("Effective size"), self._whole(size), meaning, advice,
            _("Your people less the ties among them that each has on average: n − 2t/n (Burt, 1992; Borgatti, 1997)."),
            lambda month: month.effective_size, of=percent(efficiency, self._preferences),
        )  # fmt: skip

    def constraint(self) -> Said:
        value = self._now.constraint
        is_open = _("Your network is [[open]]: your people belong to many parts that do not hold each other.")
        is_between = _("Your network is [[partly closed]]: a good part of your people hold each other.")
        is_closed = _("Your network is [[closed]]: nearly all your ties lead back to the same people.")
        meaning = is_open if value < OPEN else is_between if value <= CLOSED else is_closed
        keeps = _("News and openings reach you from several sides. No single group can close the way to you.")
        opens = _(
            "Each new acquaintance whom none of your people knows lowers it, and so does spreading your attention evenly."
        )
        return Said(
            "constraint", _("Constraint"), decimal(value, self._preferences), meaning, keeps if value < OPEN else opens,
            _("Burt's constraint: how much of your ties leads, straight or round, to the same people. Near 0 is open, 1 is closed."),
            lambda month: month.constraint,
        )  # fmt: skip

    def betweenness(self) -> Said:
        share = self._figures.betweenness
        meaning = _(
            "Of every hundred pairs of your people, [[%(count)s]] have no shorter way to each other than through you."
        )
        gives = _(
            "Introducing two of them to each other, where it serves both, is a gift, and people remember who gave it."
        )
        joins = _(
            "Most of your people reach each other without you. Bringing in somebody from outside makes you their way to it."
        )
        return Said(
            "betweenness", _("You in between"), percent(share, self._preferences),
            meaning % self._say(count=share * 100), gives if share >= MANY_PAIRS else joins,
            _("Freeman's betweenness of you among your people, as a share of its greatest value; a pair that others join as well counts in part."),
        )  # fmt: skip

    def dependence(self) -> Said:
        share = self._now.top_share
        meaning = _(
            "The three people you were most in touch with took [[%(share)s]] of the year's days of contact."
        ) % {"share": percent(share, self._preferences)}
        few = _("If one of them moved away, much would fall silent. A gentle rhythm with five others would spread it.")
        even = _("Your network does not rest on a few people: it holds even when one of them is away for long.")
        return Said(
            "dependence", _("Resting on a few"), percent(share, self._preferences), meaning,
            few if share >= ON_A_FEW else even,
            _("Days of contact with the first three people, of the days of contact with everybody, in the past year."),
            lambda month: month.top_share,
        )  # fmt: skip

    def groups(self) -> Said:
        count, inside = len(self._figures.groups), self._figures.in_groups
        formed = ngettext(
            "Your people form [[one group]] of people who know each other.",
            "Your people form [[%(count)s groups]] of people who know each other.",
            count,
        ) % self._say(count=count)
        belong = ngettext(
            "%(count)s person belongs to them.", "%(count)s people belong to them.", inside
        ) % self._say(count=inside)  # fmt: skip
        meaning = f"{formed} {belong}" if count else _("Wasl sees no group of people who know each other yet.")
        return Said(
            "groups", _("Groups"), self._whole(count), meaning, self._advice_on_groups(),
            _("Leiden's method on the ties among your people, you left out (Traag, Waltman and van Eck, 2019); three people at least."),
        )  # fmt: skip

    def _advice_on_groups(self) -> str:
        gate = next((one.gate_of for one in self._figures.relied_on if one.gate_of is not None), None)
        if gate is not None:
            return _(
                "You reach “%(group)s” through one person only; a second acquaintance there would make it safe."
            ) % {"group": self._titles[gate]}
        left = next((self._titles[place] for place, one in enumerate(self._figures.groups) if not one.kept_up), "")
        if left:
            return _("In “%(group)s” there is nobody you keep up with now; one greeting opens it again.") % {
                "group": left
            }
        if not self._figures.groups:
            return _(
                "Mail with several receivers, group chats and meetings show who knows whom; bringing them in fills this."
            )
        return _("In each group you keep up with more than one person. That is what makes a network lasting.")

    def bridges(self) -> Said:
        count = self._figures.bridge_count
        meaning = ngettext(
            "[[One tie]] among your people is the only one between two parts.",
            "[[%(count)s ties]] among your people are each the only one between two parts.",
            count,
        ) % self._say(count=count)
        if not count:
            meaning = _("No tie among your people is the only one between two parts.")
        warns = _(
            "Bridges are the first ties to fall away: in one study nine of ten were gone after a year. They deserve a word before others."
        )
        rests = _("Nothing hangs on one tie alone; whatever falls away, the rest stays together.")
        return Said(
            "bridges", _("Bridges"), self._whole(count), meaning, warns if count else rests,
            _("Ties without which two parts would fall apart, you left out. How soon they go: Burt, Bridge Decay (2002)."),
        )  # fmt: skip

    def breadth(self) -> Said:
        places, fields = self._now.organisations, self._now.fields
        meaning = _("Your people work in %(places)s organisations and [[%(fields)s]] fields.") % self._say(
            places=places, fields=fields
        )
        return Said(
            "breadth", _("Fields covered"), self._whole(fields), meaning, self._advice_on_fields(),
            _("From where your people work and what they are called there; whose work says no field is not counted."),
            lambda month: month.fields, of=_("of %(count)s") % {"count": self._whole(len(FIELDS))},
        )  # fmt: skip

    def _advice_on_fields(self) -> str:
        fields = self._figures.fields
        if not fields:
            return _(
                "Roles and places of work are not known yet: LinkedIn's archive or the cards of an address book bring them."
            )
        first, last = fields[0], fields[-1]
        if first.count > ONE_SIDED * sum(field.count for field in fields):
            return _(
                "More than half of them work in one field: %(field)s. An acquaintance outside it would bring the most that is new."
            ) % {"field": FIELDS[first.key]}
        if last.count == 1:
            return _("You know only one person in this field: %(field)s. A second would make it safe.") % {
                "field": FIELDS[last.key]
            }
        return _("In each field you know more than one person.")

    def _beyond(self) -> str:
        """Of those within one step, where there are any."""
        count = self._figures.beyond
        said = ngettext(
            "One more is within one step: somebody of yours knows them.",
            "%(count)s more are within one step: somebody of yours knows them.",
            count,
        )
        return f" {said % self._say(count=count)}" if count else ""

    def _whole(self, number: float) -> str:
        return whole(number, self._preferences)

    def _say(self, **numbers: float) -> dict[str, str]:
        return {name: self._whole(number) for name, number in numbers.items()}
