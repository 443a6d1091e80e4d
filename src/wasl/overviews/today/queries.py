"""The day's plan: a handful of people, each with why, through what, and a first word."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from wasl.foundation.accounts.models import User
from wasl.overviews.today import rules, wording
from wasl.overviews.today.gathering import gather_reasons
from wasl.overviews.today.known import Known, people_known
from wasl.overviews.today.matters import DayMatter, matters_of
from wasl.overviews.today.rules import Candidate, Choice
from wasl.relations.exchange.queries.common import shared_interests
from wasl.relations.exchange.queries.teams import actions_due as teams_due
from wasl.relations.exchange.queries.teams import everybody_left_out
from wasl.relations.interactions.models import Answer, Channel
from wasl.relations.interactions.queries import answers_on
from wasl.relations.people.reaching import Opening, choose_opening
from wasl.relations.preparation.queries import TargetDue
from wasl.relations.trust.queries import Said, statements_for

OFFERED = 3  # more would be a list to read

ROWS = {
    **dict.fromkeys(rules.OCCASIONS, "P5"), "rhythm": "P2", "unanswered": "P2", "new": "P2", "met": "P3b",
    "bridge": "O6", "promise": "P6a", "promise-late": "P6b", "promise-theirs": "P6a", "thanks": "O1",
    "gratitude": "P4", "team": "O5", "share": "P7", "news": "S3", "strength": "O2", "week": "P2", **dict.fromkeys(rules.TARGETS, "P1"),
}  # fmt: skip


@dataclass(frozen=True)
class DayPerson:
    """Who is named: as she is shown, and what she does where."""

    id: int
    name: str
    detail: str
    has_photo: bool
    is_private: bool


@dataclass(frozen=True)
class Through:
    """A channel that can be opened: `link` carries the draft, `before` is the link up to where the draft begins."""

    channel: str
    shown: str
    draft: str
    link: str
    before: str


@dataclass(frozen=True)
class Offer:
    """An interest that both share, and a sentence of it that may be put into the draft."""

    interest: str
    words: str


@dataclass(frozen=True)
class DayAction:
    """A person to contact today. `row` is an id of the requirements; `reason` marks with `[[ ]]` what matters.

    `channel` and `link` are empty where no way to reach her is known. `days_ahead` is None but for an
    occasion on a day of its own. `promise_id` is 0 but for a promise, `target_id` but for
    somebody to meet, of whom no words are drafted. `step` is what an invitation asks for. `said` is what she was told before and still holds; `offers` may be
    put into the draft.
    """

    id: str
    kind: str
    row: str
    person: DayPerson
    reason: str
    channel: str
    draft: str
    link: str
    before: str
    others: list[Through]
    due_on: date
    days_ahead: int | None
    rank: int
    warmth: float | None
    tone: str
    promise_id: int
    target_id: int
    step: str
    said: list[Said]
    offers: list[Offer]


@dataclass(frozen=True)
class Answered:
    """What the owner answered today."""

    answer_id: int
    kind: str
    outcome: str
    person_id: int
    name: str


@dataclass(frozen=True)
class DayPlan:
    """One day of one owner. `places` is how many a day she chose; `answered` what she answered, the latest first.

    `done_count` is with how many she was in touch: a promise may be kept without that. `names` are of people to meet who
    are nobody of hers yet.
    """

    day: date
    greeting: str
    heading: str
    left_words: str
    actions: list[DayAction]
    matters: list[DayMatter]
    answered: list[Answered]
    places: int
    is_quiet: bool
    done_count: int
    names: list[TargetDue]

    @property
    def left(self) -> int:
        return len(self.actions)

    @property
    def is_finished(self) -> bool:
        """Whether the day's people were answered for."""
        return bool(self.answered) and not self.actions


def today_plan(owner: User, moment: datetime) -> DayPlan:
    """The plan of the owner's day at that moment: the same number of queries for ten people and for fifty thousand."""
    local = moment.astimezone(ZoneInfo(owner.preferences.time_zone))
    day, preferences = local.date(), owner.preferences
    answers = answers_on(owner, day)
    is_quiet = day.weekday() in preferences.quiet_weekdays
    reasons = gather_reasons(owner, local, is_quiet=is_quiet, teams=[] if is_quiet else teams_due(owner, day))
    choices = _choose(reasons.candidates(local), answers, preferences.actions_a_day)
    outcomes = _outcomes(answers)
    taken = outcomes[Answer.Outcome.DONE] + outcomes[Answer.Outcome.LATER]
    return DayPlan(
        day=day,
        greeting=wording.greeting(owner, local.hour),
        heading=wording.heading(owner, taken + len(choices)),
        left_words=wording.left_words(owner, len(choices), is_begun=bool(answers)),
        actions=_actions(owner, choices, reasons.told(owner, local, choices)),
        matters=matters_of(
            owner,
            [*reasons.communities.matters, *reasons.openings, *reasons.advice, *reasons.discussions, *reasons.content],
            reasons.fault,
            day,
            is_quiet=is_quiet,
        ),
        answered=[_answered(answer) for answer in answers],
        places=preferences.actions_a_day,
        is_quiet=is_quiet,
        names=[due for due in reasons.targets if not due.person_id],
        done_count=sum(one.outcome == Answer.Outcome.DONE and bool(one.interaction_id) for one in answers),
    )


def people_for_colleagues(owner: User, moment: datetime, skipped: Collection[int], count: int) -> list[DayAction]:
    """For a time that is set aside: who comes first by Today's ranking, and everybody of a team who was left out.

    Nobody of those skipped; the quiet days do not count, since the owner herself chose this time.
    """
    local = moment.astimezone(ZoneInfo(owner.preferences.time_zone))
    reasons = gather_reasons(owner, local, is_quiet=False, teams=everybody_left_out(owner, local.date()))
    candidates = [one for one in reasons.candidates(local) if one.person_id not in skipped]
    choices = rules.choose(candidates, count, limit_a_kind=count, named={})
    return _actions(owner, choices, reasons.told(owner, local, choices))


def as_json(plan: DayPlan) -> list[dict[str, object]]:
    """What `wasl today --json` prints: the day's actions, then its matters."""
    return actions_told(plan.actions) + [
        {
            "id": matter.id,
            "kind": matter.kind,
            "row": matter.row,
            "person": None,
            "reason": wording.unmarked(matter.reason),
            "channel": "",
            "draft": "",
            "link": "",
            "due_on": matter.due_on.isoformat(),
            "rank": rank,
        }
        for rank, matter in enumerate(plan.matters, start=len(plan.actions) + 1)
    ]


def actions_told(actions: Iterable[DayAction]) -> list[dict[str, object]]:
    """Actions as JSON tells them, their reasons without marks of emphasis."""
    return [
        {
            "id": action.id,
            "kind": action.kind,
            "row": action.row,
            "person": {"id": action.person.id, "name": action.person.name},
            "reason": wording.unmarked(action.reason),
            "channel": action.channel,
            "draft": action.draft,
            "link": action.link,
            "due_on": action.due_on.isoformat(),
            "rank": action.rank,
        }
        for action in actions
    ]


def _choose(candidates: Iterable[Candidate], answers: list[Answer], places: int) -> list[Choice]:
    outcomes = _outcomes(answers)
    left = rules.places_left(places, outcomes["done"], outcomes["later"], outcomes["declined"])
    named = Counter(answer.kind for answer in answers if answer.outcome != Answer.Outcome.DECLINED)
    return rules.choose(candidates, left, limit_a_kind=rules.limit_a_kind(places), named=named)


def _outcomes(answers: list[Answer]) -> Counter[str]:
    return Counter(str(answer.outcome) for answer in answers)


def _actions(owner: User, choices: list[Choice], known: wording.OfTheDay) -> list[DayAction]:
    ids = [choice.first.person_id for choice in choices]
    people, told = people_known(owner, ids), statements_for(owner, ids, known.day)
    shared = shared_interests(owner, ids)
    return [
        _action(owner, choice, people[choice.first.person_id], known, told, shared, rank)
        for rank, choice in enumerate(choices, start=1)
    ]


def _action(
    owner: User,
    choice: Choice,
    known: Known,
    of_the_day: wording.OfTheDay,
    told: list[Said],
    shared: Mapping[int, list[str]],
    rank: int,
) -> DayAction:
    first = choice.first
    voice = wording.Voice(owner, known.person, known.language, known.address, of_the_day, known.last)
    last_channel = known.last.channel if known.last else ""
    opening = choose_opening(known.openings, last_channel, is_answer=first.kind == "unanswered")
    is_target = first.kind in rules.TARGETS
    ways = {} if is_target else _through(voice, first, known.openings)
    through = ways.get(opening) if opening else None
    return DayAction(
        id=f"{first.kind}-{first.person_id}",
        kind=first.kind,
        row="P3b" if first.kind == "new" and last_channel == Channel.EVENT else ROWS[first.kind],
        person=DayPerson(first.person_id, known.name, known.detail, known.has_photo, known.person.is_private),
        reason=voice.reason(choice),
        channel=through.channel if through else "",
        draft=through.draft if through else "" if is_target else voice.draft(first, ""),
        link=through.link if through else "",
        before=through.before if through else "",
        others=[ways[other] for other in known.openings if other != opening and not is_target],
        due_on=first.due_on,
        days_ahead=first.days if first.kind in rules.FIXED else None,
        rank=rank,
        warmth=known.warmth,
        tone="cool" if first.kind == "new" else "",
        promise_id=first.promise_id,
        target_id=first.target_id,
        step=_step(first, of_the_day),
        said=[words for words in told if first.person_id in words.heard_by],
        offers=_offers(voice, first, shared.get(first.person_id, [])),
    )


def _through(voice: wording.Voice, candidate: Candidate, openings: Collection[Opening]) -> dict[Opening, Through]:
    """Each of the ways with its draft: one for all numbers of a channel."""
    subject = voice.subject(candidate) if openings else ""
    drafts = {channel: voice.draft(candidate, channel) for channel in {opening.channel for opening in openings}}
    return {
        one: Through(
            one.channel, one.shown, drafts[one.channel], one.link(drafts[one.channel], subject), one.start(subject)
        )
        for one in openings
    }


def _offers(voice: wording.Voice, candidate: Candidate, interests: list[str]) -> list[Offer]:
    """None where something presses or somebody grieves."""
    chosen = interests[:OFFERED] if candidate.kind in rules.CHATTY else []
    return [Offer(name, voice.offer(name)) for name in chosen]


def _step(candidate: Candidate, of_the_day: wording.OfTheDay) -> str:
    due = of_the_day.occasions.get((candidate.person_id, candidate.kind)) if candidate.kind == "invitation" else None
    return due.step if due else ""


def _answered(answer: Answer) -> Answered:
    return Answered(answer.pk, answer.kind, answer.outcome, answer.person_id, answer.person.display_name)
