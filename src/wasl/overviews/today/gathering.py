"""Everything that speaks for somebody on a day, asked of each word by name."""

from dataclasses import dataclass
from datetime import date, datetime

from wasl.foundation.accounts.models import User
from wasl.overviews.today import wording
from wasl.overviews.today.rules import Candidate, Choice
from wasl.relations.advice.queries import AdviceDue
from wasl.relations.advice.queries import actions_due as advice_due
from wasl.relations.communities.queries import CommunitiesDue, MetDue
from wasl.relations.communities.queries import actions_due as communities_due
from wasl.relations.content.queries import ContentDue
from wasl.relations.content.queries import actions_due as content_due
from wasl.relations.discussions.queries import DiscussionDue
from wasl.relations.discussions.queries import actions_due as discussions_due
from wasl.relations.exchange.queries import GratitudeDue
from wasl.relations.exchange.queries import actions_due as gratitude_due
from wasl.relations.exchange.queries.teams import TeamDue
from wasl.relations.interactions.models import ContactSummary
from wasl.relations.interactions.queries import ContactDue
from wasl.relations.interactions.queries import actions_due as contacts_due
from wasl.relations.interactions.week import WEEK, WeekDue, chosen_and_waiting
from wasl.relations.learning.queries import ShareDue
from wasl.relations.learning.queries import actions_due as shares_due
from wasl.relations.network.introductions.due import ThanksDue
from wasl.relations.network.introductions.due import actions_due as thanks_due
from wasl.relations.network.warmth.queries import Warm, warmth_of
from wasl.relations.network.warmth.queries import actions_due as bridges_due
from wasl.relations.network.warmth.rules import LONGEST_HORIZON, SHORTEST_HORIZON, USUAL_HORIZON
from wasl.relations.occasions.queries import OccasionDue, memories
from wasl.relations.occasions.queries import actions_due as occasions_due
from wasl.relations.opportunities.queries import OpeningDue
from wasl.relations.opportunities.queries import actions_due as openings_due
from wasl.relations.organisations.queries import NewsDue
from wasl.relations.organisations.queries import actions_due as news_due
from wasl.relations.preparation.queries import TargetDue
from wasl.relations.preparation.queries import actions_due as targets_due
from wasl.relations.presence.queries import FaultDue
from wasl.relations.presence.queries import actions_due as presence_due
from wasl.relations.promotion.queries import StrengthDue
from wasl.relations.promotion.queries import actions_due as strengths_due
from wasl.relations.trust.queries import PromiseDue
from wasl.relations.trust.queries import actions_due as promises_due


@dataclass(frozen=True)
class Reasons:
    """Everything that speaks for somebody on a day, as each word says it."""

    occasions: list[OccasionDue]
    promises: list[PromiseDue]
    ties: list[Candidate]
    thanks: list[ThanksDue]
    gratitude: list[GratitudeDue]
    teams: list[TeamDue]
    targets: list[TargetDue]
    shares: list[ShareDue]
    strengths: list[StrengthDue]
    news: list[NewsDue]
    communities: CommunitiesDue
    openings: list[OpeningDue]
    advice: list[AdviceDue]
    discussions: list[DiscussionDue]
    content: list[ContentDue]
    fault: FaultDue | None
    week: list[WeekDue]
    is_quiet: bool

    def candidates(self, local: datetime) -> list[Candidate]:
        day = local.date()
        return [
            *(_of_occasion(due, day) for due in self.occasions),
            *(_of_promise(due, day) for due in self.promises),
            *self.ties,
            *(Candidate("thanks", due.person_id, due.due_on, (day - due.given_on).days) for due in self.thanks),
            *(
                Candidate("gratitude", due.person_id, due.due_on, (day - due.received_on).days)
                for due in self.gratitude
            ),
            *(Candidate("team", due.person_id, due.due_on, due.days) for due in self.teams),
            *([] if self.is_quiet else (_of_met(due, day) for due in self.communities.met)),
            *(_of_target(due, day) for due in self.targets if due.person_id),
            *(Candidate("share", due.person_id, due.due_on, 0) for due in self.shares),
            *(Candidate("strength", due.person_id, due.due_on, 0) for due in self.strengths),
            *(Candidate("news", due.person_id, due.due_on, (day - due.on).days) for due in self.news),
            *(Candidate(WEEK, due.person_id, due.due_on, 0) for due in self.week),
        ]

    def told(self, owner: User, local: datetime, choices: list[Choice]) -> wording.OfTheDay:
        """What the sentences about those who were chosen may need."""
        return wording.OfTheDay(
            local.hour,
            local.date(),
            occasions={(due.person_id, due.kind): due for due in reversed(self.occasions)},
            memories=memories(owner, [choice.first.person_id for choice in choices if choice.first.is_occasion]),
            promises={due.promise_id: due for due in self.promises},
            thanks={due.person_id: due for due in reversed(self.thanks)},
            gratitude={due.person_id: due for due in self.gratitude},
            teams={due.person_id: due for due in self.teams},
            met={due.person_id: due for due in self.communities.met},
            learned={due.person_id: due.title for due in self.shares},
            strengths={due.person_id: due for due in self.strengths},
            news={due.person_id: due for due in self.news},
        )


def gather_reasons(owner: User, local: datetime, *, is_quiet: bool, teams: list[TeamDue]) -> Reasons:
    """On a quiet day only what falls on this very day."""
    day = local.date()
    return Reasons(
        occasions=[due for due in occasions_due(owner, day) if due.due_on == day or not is_quiet],
        promises=[due for due in promises_due(owner, day) if due.due_on == day or not is_quiet],
        ties=[] if is_quiet else _of_ties(owner, local),
        thanks=[] if is_quiet else thanks_due(owner, day),
        gratitude=[] if is_quiet else gratitude_due(owner, day),
        teams=teams,
        targets=[due for due in targets_due(owner, day) if _is_of_the_day(due, is_quiet=is_quiet)],
        shares=[] if is_quiet else shares_due(owner, day),
        strengths=[] if is_quiet else strengths_due(owner, day),
        news=[] if is_quiet else news_due(owner, day),
        communities=communities_due(owner, day, local),
        openings=openings_due(owner, local),
        advice=[] if is_quiet else advice_due(owner, day),
        discussions=discussions_due(owner, local),
        content=[due for due in content_due(owner, day) if due.kind == "content-planned" or not is_quiet],
        fault=None if is_quiet else presence_due(owner, day),
        week=[] if is_quiet else chosen_and_waiting(owner, day),
        is_quiet=is_quiet,
    )


def _is_of_the_day(due: TargetDue, *, is_quiet: bool) -> bool:
    """Names that nobody of hers bears yet stand beside the day, also on a quiet one."""
    return not is_quiet or due.kind == "target-meeting" or not due.person_id


def _of_occasion(due: OccasionDue, day: date) -> Candidate:
    return Candidate(due.kind, due.person_id, due.due_on, max((due.due_on - day).days, 0), due.contact_days)


def _of_ties(owner: User, local: datetime) -> list[Candidate]:
    """Contacts that are due and bridges that cool, each with the chance that contact comes by itself."""
    day = local.date()
    contacts = contacts_due(owner, day)
    horizons = {due.person_id: _horizon(due) for due in contacts if due.is_wished and due.rhythm_days}
    ties = warmth_of(owner, {due.person_id for due in contacts}, day, horizons)
    return [
        *(_of_contact(due, ties.get(due.person_id), local) for due in contacts),
        *(_of_bridge(tie, day) for tie in bridges_due(owner, day)),
    ]


def _horizon(due: ContactDue) -> int:
    """A rhythm that was chosen asks for contact within it."""
    return min(max(due.rhythm_days or USUAL_HORIZON, SHORTEST_HORIZON), LONGEST_HORIZON)


def _of_promise(due: PromiseDue, day: date) -> Candidate:
    return Candidate(due.kind, due.person_id, due.due_on, (due.due_on - day).days, promise_id=due.promise_id)


def _of_target(due: TargetDue, day: date) -> Candidate:
    days = (day - due.due_on).days if due.kind == "target-met" else (due.due_on - day).days
    return Candidate(due.kind, due.person_id, due.due_on, days, target_id=due.target_id)


def _of_met(due: MetDue, day: date) -> Candidate:
    return Candidate("met", due.person_id, due.due_on, (day - due.met_on).days)


def _of_contact(due: ContactDue, tie: Warm | None, local: datetime) -> Candidate:
    days = (local.date() - due.last_at.astimezone(local.tzinfo).date()).days if due.last_at else None
    return Candidate(
        due.kind,
        due.person_id,
        due.due_on,
        days,
        due.contact_days,
        due.rhythm_days,
        is_wished=due.is_wished,
        is_wished_for_person=due.rhythm_origin == ContactSummary.RhythmOrigin.PERSON,
        chance=tie.probability if tie else None,
        horizon_days=tie.horizon_days if tie else USUAL_HORIZON,
    )


def _of_bridge(tie: Warm, day: date) -> Candidate:
    return Candidate("bridge", tie.person_id, day, tie.silence_days, tie.contact_days, chance=tie.probability)
