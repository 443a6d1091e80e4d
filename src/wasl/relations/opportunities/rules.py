"""How an opening moves, what came through whom, and when Today speaks of one: pure."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal, NamedTuple
from urllib.parse import urlsplit

from wasl.foundation.language.folding import fold, words

STAGES = ("found", "exploring", "referral", "applied", "interview", "offer", "closed")
"""The columns of the board, in their order."""

BEFORE_APPLYING = frozenset(STAGES[:3])
REACHED = ("interview", "offer")
"""What is counted of openings, besides that they were found."""

DEADLINE_AHEAD, DEADLINE_FADES = timedelta(days=7), timedelta(days=7)
"""A week is enough to ask somebody for a word and to apply."""

INTERVIEW_AHEAD = timedelta(days=1)
INTERVIEW_LENGTH = timedelta(hours=1)
AFTER_WITHIN = timedelta(days=7)
"""How an interview went is remembered well for a week."""

ANSWER_AFTER, ANSWER_FADES = timedelta(days=14), timedelta(days=45)
"""Two weeks without an answer are long enough to ask after it; later than that, it is no more than a wish."""

LATER = timedelta(days=3)
SILENT_FOR = timedelta(days=90)
"""What is declined in Today is not spoken of for three months, here as elsewhere."""

MOST_SKILLS, LONGEST_SKILL = 30, 100
BETWEEN = re.compile(r"[\n,،;؛•|]+")
JOB_NUMBER = re.compile(r"/jobs/view/(?:[^/?#]*-)?(\d{6,})")

Matter = Literal["opening-deadline", "opening-interview", "opening-after", "opening-waiting"]


def skills_in(text: str) -> list[str]:
    """The skills that are listed, each once: `إدارة المشاريع، تحليل البيانات`."""
    found: dict[str, str] = {}
    for piece in BETWEEN.split(text):
        name = " ".join(piece.split())[:LONGEST_SKILL].strip()
        if name:
            found.setdefault(fold(name), name)
    return list(found.values())[:MOST_SKILLS]


def key_of_job(link: str, title: str, organisation: str) -> str:
    """By this the same opening is known in every list of a platform: its number there, else who offers what."""
    number = JOB_NUMBER.search(link)
    if number:
        return f"job {number[1]}"
    parts = urlsplit(link.strip())
    if parts.netloc:
        return f"link {parts.netloc.lower().removeprefix('www.')}{parts.path.rstrip('/')}"
    return f"words {' '.join(words(title))} · {' '.join(words(organisation))}"


@dataclass(frozen=True, slots=True)
class Standing:
    """How an opening stands: the part of it that decides whether Today speaks of it.

    `interview_at` is the next interview, or the last one where none is to come; `is_noted` whether anything was written
    about that one.
    """

    stage: str
    stage_on: date
    deadline: date | None
    interview_at: datetime | None
    is_noted: bool


def due_of(standing: Standing, now: datetime) -> tuple[Matter, date] | None:
    """What Today says of it at that moment of the owner's, and the day that it is about."""
    if standing.stage == "closed":
        return None
    return _of_interview(standing, now) or _of_deadline(standing, now.date()) or _of_answer(standing, now.date())


def _of_interview(standing: Standing, now: datetime) -> tuple[Matter, date] | None:
    at, day = standing.interview_at, now.date()
    if at is None:
        return None
    if at + INTERVIEW_LENGTH > now:
        return ("opening-interview", at.date()) if at.date() <= day + INTERVIEW_AHEAD else None
    return ("opening-after", at.date()) if not standing.is_noted and at.date() + AFTER_WITHIN >= day else None


def _of_deadline(standing: Standing, day: date) -> tuple[Matter, date] | None:
    until = standing.deadline
    is_near = until is not None and until - DEADLINE_AHEAD <= day <= until + DEADLINE_FADES
    return ("opening-deadline", until) if until and is_near and standing.stage in BEFORE_APPLYING else None


def _of_answer(standing: Standing, day: date) -> tuple[Matter, date] | None:
    waited = day - standing.stage_on
    is_long = standing.stage == "applied" and ANSWER_AFTER <= waited <= ANSWER_FADES
    return ("opening-waiting", standing.stage_on) if is_long else None


Practice = Literal["keeping-in-touch", "introductions", "communities", "events", "organisations", "adverts", "unknown"]
"""Through what somebody heard of an opening, by the article's own practices."""

PEOPLE: frozenset[Practice] = frozenset({"keeping-in-touch", "introductions", "communities", "events"})
"""Those of them in which somebody told of it."""


class Came(NamedTuple):
    """An opening that came: through whom or what (a key and a name), through which practice, and how far it went."""

    key: str
    name: str
    practice: Practice
    reached: frozenset[str]


@dataclass(frozen=True, slots=True)
class Share:
    """What came through one of them: openings, and those of them that led to an interview and to an offer."""

    key: str
    name: str
    openings: int
    interviews: int
    offers: int


def shares(came: Iterable[Came], *, by_practice: bool = False) -> list[Share]:
    """By whom it came, or by practice: most offers first, then interviews, then openings."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    names: dict[str, str] = {}
    for one in came:
        key = one.practice if by_practice else one.key
        names.setdefault(key, "" if by_practice else one.name)
        counted = counts[key]
        counted[0] += 1
        for place, stage in enumerate(REACHED, start=1):
            counted[place] += stage in one.reached
    told = [Share(key, names[key], *counted) for key, counted in counts.items()]
    return sorted(told, key=lambda one: (-one.offers, -one.interviews, -one.openings, one.name, one.key))


def reached_by(stages: Iterable[str]) -> frozenset[str]:
    """An offer comes after an interview, also where nobody noted one."""
    seen = set(stages)
    if "offer" in seen:
        seen.add("interview")
    return frozenset(seen) & frozenset(REACHED)


class Reason(NamedTuple):
    """Why somebody may help, and how much that counts."""

    kind: str
    weight: float


WEIGHTS: Mapping[str, float] = {
    "told": 4.5, "works": 4.0, "way": 2.5, "worked": 2.0, "unspoken": 1.5, "field": 1.0,
}  # fmt: skip
"""Who told of it thought of the owner already; then somebody inside; a way through somebody; who was there once; somebody
inside whom the owner met and never spoke with since; who knows the field."""

INSIDE = frozenset({"works", "unspoken"})

RESTING = 0.25
UNWILLING: Mapping[str, float] = {"gladly": 1.15, "": 1.0, "rarely": 0.5, "never": 0.0}


def helpful(reasons: Sequence[Reason], warmth: float | None, willing: str, *, rests: bool) -> float:
    """How far up somebody stands among those who may help; an order, and no probability.

    The strongest reason counts whole, the others by a quarter; a warm tie three times what a cold one does.
    """
    ranked = sorted((one.weight for one in reasons), reverse=True)
    if not ranked:
        return 0.0
    whole = ranked[0] + sum(ranked[1:]) / 4
    closeness = 0.3 + 0.7 * (0.2 if warmth is None else warmth)
    return whole * closeness * UNWILLING.get(willing, 1.0) * (RESTING if rests else 1.0)
