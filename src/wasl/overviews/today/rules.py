"""Whom to name today: how strong each reason is, one reason a person, no kind filling the day. Pure.

| reason | base | + care · chance that nothing comes by itself | · what fades |
| --- | --- | --- | --- |
| a hard time of somebody | 6 | | |
| an occasion today, of somebody known | 4 | + known | |
| a joy, a feast or an invitation that the owner noted, on its day or after | 4 | + known | |
| somebody to meet, today or tomorrow | 5 | | |
| a bridge that cools | 3 | + 1 · (1 - P) | |
| they wrote and wait | 2 | + ½ + ½ known | · ½^(days / 14) |
| somebody introduced her to somebody | 2 | + 1 | · ½^(days / 14) |
| something came from her, and no word followed | 1½ | + 1 | · ½^(days / 14) |
| a promise of one's own, due in so many days | 1 | + 3 / (1 + days) | |
| the same, so many days after its day | 0 | + 3½ | · ½^(days / 7) |
| a promise of theirs, so many days after its day | 0 | + 2 | · ½^(days / 14) |
| somebody to be ready for, in so many days | 1 | + 2 / (1 + days) | · ½^(days / 7) after the day |
| somebody who was met, with nothing noted yet | 1½ | + 1 | · ½^(days / 5) |
| an occasion tomorrow, or in up to three days | 2 | + ½ + ½ known | · (4 - days) / 4 |
| a rhythm chosen for the person, fallen due | 1½ | + 1¼ · (1 - P) | all · (3 / times)² beyond three times |
| a rhythm chosen for a circle, fallen due | 1½ | + 1 · (1 - P) | all · (3 / times)² beyond three times |
| somebody of a team, left out beside the others | 1¾ | | |
| somebody met at an event, not spoken to since, up to two days ago | 3 | + ½ on the last of them | |
| the same, so many days later | 0 | + 3 | · ½^(days / 4) |
| somebody newly met | 1½ | + 1 | · ½^(days / 5) |
| somebody chosen for this week in the review | 2 | | |
| news of an organisation that names somebody, or where somebody works | 1 | + ¾ | · ½^(days / 5) |
| what was learned would be of use to somebody | ¾ | | |
| somebody who decides has not seen a strength | ¾ | | |
| a habit that lapsed | 1 | + known · (1 - P) | · ½^(days / 180) |

`P` is the chance of contact when nothing is done (`network.warmth`), within the rhythm that was chosen, else within 90
days; a half where there is too little history to say. So what the owner cares about is weighed by what would be lost
without her, and a rhythm is her wish, not a forecast. A bridge leads to people whom nobody else leads to, and most of
them are gone a year later: it is named before other ties. `known` grows with days of contact, from 0 to 1: ten days make
a half. `times` is the silence measured in rhythms. What is old fades instead of piling up. A promise
far ahead waits for a calm day; on its own day it comes first. Whoever was chosen for this week comes before others: one is
added to the strongest of her reasons.

Besides people, a few matters: they are ranked among themselves, for they take no contact.

| matter | base | + what fades |
| --- | --- | --- |
| whom one met at an event that is over | 4 | |
| a glance at whom to meet, today or tomorrow | 3 | + 1 / (1 + days) |
| a renewal, so many days before its day | 1 | + 2 / (1 + days / 7) |
| the same on its day or after | 3 | · ½^(days / 14) |
| an answer to an event in so many days | 1 | + 1½ / (1 + days / 7) |
| an interview, today or tomorrow | 4½ | |
| how an interview was, so many days after it | 2 | + 2 · ½^(days / 3) |
| an opening to apply for in so many days | 1 | + 3 / (1 + days / 3) |
| the same after its day | 2 | · ½^(days / 3) |
| an answer to an application that does not come | 1 | |
| whether advice of a month ago was followed | ½ | asked for two weeks, once |
| a discussion that is live today or tomorrow | 4¼ | |
| a next step in one, so many days after its day | 1 | + 2 · ½^(days / 3) |
| what she wanted to publish, so many days after its day | 1 | + 2 · ½^(days / 3) |
| something learned that several people ask about | ½ | none for two weeks after an answer |
| something to mend in her presence, once a week | 0 | takes a place that is left |
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from math import exp2

YEARLY = frozenset({"birthday", "anniversary", "occasion"})
NOTED = frozenset({"feast", "joy", "hardship", "invitation"})
"""What the owner wrote down herself of a person, unlike the birthdays that address books know of everybody."""

OCCASIONS = YEARLY | NOTED
FIXED = YEARLY | {"feast"}
"""What is greeted on its own day; the others may be put off by some days."""

PROMISES = frozenset({"promise", "promise-late", "promise-theirs"})
TARGETS = frozenset({"target-meeting", "target-near", "target-met"})
KINDS = (
    frozenset(
        {
            "rhythm",
            "unanswered",
            "new",
            "met",
            "bridge",
            "thanks",
            "gratitude",
            "team",
            "share",
            "news",
            "strength",
            "week",
        }
    )
    | OCCASIONS
    | PROMISES
    | TARGETS
)

CHATTY = frozenset({"rhythm", "bridge", "team", "new", "met", "week"})
"""Reasons of which a word about something shared is welcome: nothing presses, and nobody grieves."""

HALF_KNOWN_DAYS = 10  # days of contact
WAITING_HALVES_DAYS, NEWNESS_HALVES_DAYS, HABIT_HALVES_DAYS, THANKS_HALVE_DAYS = 14, 5, 180, 14
PROMISE_HALVES_DAYS, THEIRS_HALVES_DAYS = 7, 14
READY_HALVES_DAYS, MET_HALVES_DAYS = 7, 5
GENTLE = frozenset({"share", "strength"})
ADVICE_STRENGTH = 0.5  # of the matters the gentlest: nothing is lost by waiting
SHARE_STRENGTH = 0.75  # gently: only where nothing presses
WEEK_STRENGTH, WEEK_PREFERS = 2, 1
FRESH = {
    "thanks": (2, 1, THANKS_HALVE_DAYS),
    "gratitude": (1.5, 1, THANKS_HALVE_DAYS),
    "team": (1.75, 0, THANKS_HALVE_DAYS),
    "new": (1.5, 1, NEWNESS_HALVES_DAYS),
    "news": (1, 0.75, NEWNESS_HALVES_DAYS),
}
"""Reasons of one strength for everybody: the base, what comes on top at first, and in how many days that halves."""

FOLLOW_UP_DAYS, FOLLOW_UP_HALVES_DAYS = 2, 4
RENEWAL_HALVES_DAYS, OPENING_HALVES_DAYS, MATTERS_SHOWN = 14, 3, 3
DISCUSSIONS = frozenset({"discussion-live", "discussion-step"})
CONTENT = frozenset({"content-planned", "content-learned"})
OPENINGS = frozenset({"opening-deadline", "opening-interview", "opening-after", "opening-waiting"})
SINKS_AFTER_TIMES = 3
CARE_FOR_A_PERSON, CARE_FOR_A_CIRCLE, CARE_FOR_A_BRIDGE = 1.25, 1.0, 1.0
UNTOLD_CHANCE = 0.5
DAYS_OF_NOTICE = 4  # three days ahead, and the day itself


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person with a reason. `days` counts from the last contact, for an occasion until it; None: no contact yet.

    For a promise they count until its day, and are less than none after it. `chance` is that of contact when nothing is
    done, within `horizon_days`; None where there is too little to say.
    """

    kind: str
    person_id: int
    due_on: date
    days: int | None
    contact_days: int = 0
    rhythm_days: int | None = None
    is_wished: bool = False
    is_wished_for_person: bool = False
    chance: float | None = None
    horizon_days: int = 90
    promise_id: int = 0
    target_id: int = 0

    @property
    def loss(self) -> float:
        """How likely it is that nothing comes by itself."""
        return 1 - (UNTOLD_CHANCE if self.chance is None else self.chance)

    @property
    def is_occasion(self) -> bool:
        return self.kind in OCCASIONS

    @property
    def sort(self) -> str:
        """What kind of reason it is: of two of one sort, one is enough."""
        if self.kind in TARGETS:
            return "target"
        if self.kind == "week":
            return "week"
        return "promise" if self.kind in PROMISES else "occasion" if self.is_occasion else "contact"


@dataclass(frozen=True, slots=True)
class Choice:
    """A person to name, the reason that counts, and one of the other sort where there is one."""

    first: Candidate
    second: Candidate | None = None


def strength(candidate: Candidate) -> float:
    """How strongly the reason calls for today: the table above."""
    if candidate.is_occasion:
        return _strength_of_occasion(candidate)
    if candidate.kind in PROMISES:
        return _strength_of_promise(candidate.kind, candidate.days or 0)
    if candidate.kind in GENTLE:
        return SHARE_STRENGTH
    if candidate.kind == "week":
        return WEEK_STRENGTH
    if candidate.kind in TARGETS:
        return _strength_of_target(candidate.kind, candidate.days or 0)
    return _strength_of_tie(candidate)


def strength_of_matter(kind: str, days: int) -> float:
    """How strongly a matter that needs no person calls for today; `days` until its day, less than none after it."""
    if kind == "event-met":
        return 4
    if kind in {"advice", "content-learned"}:
        return ADVICE_STRENGTH
    if kind == "event-glance":
        return 3 + 1 / (1 + days)
    if kind in OPENINGS | DISCUSSIONS | CONTENT:
        return _strength_of_opening(kind, days)
    if kind == "renewal":
        return 1 + 2 / (1 + days / 7) if days > 0 else 3 * _halved(-days, RENEWAL_HALVES_DAYS)
    return 1 + 1.5 / (1 + days / 7)


def _strength_of_opening(kind: str, days: int) -> float:
    """Of an opening, of a discussion, or of what was to be published."""
    if kind in DISCUSSIONS | CONTENT:
        return 4.25 if kind == "discussion-live" else 1 + 2 * _halved(-days, OPENING_HALVES_DAYS)
    if kind == "opening-interview":
        return 4.5
    if kind == "opening-after":
        return 2 + 2 * _halved(-days, OPENING_HALVES_DAYS)
    if kind == "opening-deadline":
        return 1 + 3 / (1 + days / 3) if days >= 0 else 2 * _halved(-days, OPENING_HALVES_DAYS)
    return 1


def choose(
    candidates: Iterable[Candidate], places: int, *, limit_a_kind: int, named: Mapping[str, int]
) -> list[Choice]:
    """The strongest for so many places, nobody twice, each time in the same order.

    A kind has `limit_a_kind` places, less those it was `named` for today already; when nothing else is left, it
    may have more.
    """
    ranked = sorted(_one_a_person(candidates), key=_order)
    counts = Counter(dict(named))
    chosen: list[Choice] = []
    rest: list[Choice] = []
    for choice in ranked:
        fits = len(chosen) < places and counts[choice.first.kind] < limit_a_kind
        (chosen if fits else rest).append(choice)
        counts[choice.first.kind] += fits
    return sorted([*chosen, *rest[: max(places - len(chosen), 0)]], key=_order)


def places_left(places: int, done: int, postponed: int, declined: int) -> int:
    """How many more may be named today.

    What was done or postponed took its place. What was declined makes room for another, but not without end.
    """
    return max(places - done - postponed - max(declined - places, 0), 0)


def limit_a_kind(places: int) -> int:
    """Half the day, rounded up."""
    return (places + 1) // 2


def _halved(days: int, halves_days: int) -> float:
    """1 at first, half of it after each so many days."""
    return exp2(-days / halves_days)


def _known(contact_days: int) -> float:
    return contact_days / (contact_days + HALF_KNOWN_DAYS)


def _strength_of_tie(candidate: Candidate) -> float:
    days, known = candidate.days or 0, _known(candidate.contact_days)
    if candidate.is_wished:
        return _strength_of_wish(candidate)
    if candidate.kind == "bridge":
        return 3 + CARE_FOR_A_BRIDGE * candidate.loss
    if candidate.kind in FRESH:
        base, top, halves_days = FRESH[candidate.kind]
        return base + top * _halved(days, halves_days)
    if candidate.kind == "unanswered":
        return 2 + (0.5 + 0.5 * known) * _halved(days, WAITING_HALVES_DAYS)
    if candidate.kind == "met":
        return _strength_of_met(days)
    return 1 + known * candidate.loss * _halved(days, HABIT_HALVES_DAYS)


def _strength_of_met(days: int) -> float:
    """The 48 hours count most on their last day; afterwards it sinks slowly."""
    over = days - FOLLOW_UP_DAYS
    return 3 + 0.5 * (over == 0) if over <= 0 else 3 * _halved(over, FOLLOW_UP_HALVES_DAYS)


def _strength_of_occasion(candidate: Candidate) -> float:
    """An address book knows the birthdays of many whom the owner never meets: they wait for an empty day."""
    days, known = candidate.days or 0, _known(candidate.contact_days)
    if candidate.kind == "hardship":
        return 6
    if not candidate.contact_days and candidate.kind not in NOTED:
        return 0.5 + 0.1 * (DAYS_OF_NOTICE - days)
    return 4 + known if days == 0 else 2 + (0.5 + 0.5 * known) * (DAYS_OF_NOTICE - days) / DAYS_OF_NOTICE


def _strength_of_promise(kind: str, days: int) -> float:
    if kind == "promise-theirs":
        return 2 * _halved(-days, THEIRS_HALVES_DAYS)
    return 1 + 3 / (1 + days) if days >= 0 else 3.5 * _halved(-days, PROMISE_HALVES_DAYS)


def _strength_of_target(kind: str, days: int) -> float:
    """Of somebody met, `days` count from it; else until the day."""
    if kind == "target-meeting":
        return 5
    if kind == "target-met":
        return 1.5 + _halved(days, MET_HALVES_DAYS)
    return 1 + 2 / (1 + days) if days >= 0 else 3 * _halved(-days, READY_HALVES_DAYS)


def _strength_of_wish(candidate: Candidate) -> float:
    care = CARE_FOR_A_PERSON if candidate.is_wished_for_person else CARE_FOR_A_CIRCLE
    pressing = 1.5 + care * candidate.loss
    if candidate.days is None or not candidate.rhythm_days:
        return pressing
    times = max(candidate.days / candidate.rhythm_days, 1)
    return pressing * min(SINKS_AFTER_TIMES / times, 1) ** 2


def _one_a_person(candidates: Iterable[Candidate]) -> list[Choice]:
    """The strongest reason of each person; the second is of another sort, such as an occasion beside a contact."""
    by_person: dict[int, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        by_person[candidate.person_id].append(candidate)
    return [_choice(sorted(one, key=_rank) if len(one) > 1 else one) for one in by_person.values()]


def _choice(reasons: list[Candidate]) -> Choice:
    """That somebody was chosen for this week is said before any other second reason."""
    first, others = reasons[0], [other for other in reasons if other.sort != reasons[0].sort]
    return Choice(first, next((other for other in others if other.kind == "week"), next(iter(others), None)))


def _rank(candidate: Candidate) -> tuple[float, date, str, str]:
    """The strongest of a person's first; what is equal in all that matters still has one order, whatever it was read in."""
    return -strength(candidate), candidate.due_on, candidate.kind, repr(candidate)


def _order(choice: Choice) -> tuple[float, date, str, int]:
    """The strongest first, of people of whom each stands here once."""
    first, is_preferred = choice.first, choice.second is not None and choice.second.kind == "week"
    return -strength(first) - WEEK_PREFERS * is_preferred, first.due_on, first.kind, first.person_id
