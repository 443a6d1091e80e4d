"""What an owner does from Today: done, later, not this one; log a contact; keep a few people near."""

from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta
from hashlib import blake2s
from zoneinfo import ZoneInfo

from django.db import transaction

from wasl.foundation.accounts.models import User
from wasl.foundation.errors import NotFoundError
from wasl.overviews.today import promises, targets
from wasl.overviews.today.rules import KINDS, OCCASIONS, PROMISES, TARGETS, YEARLY
from wasl.relations.exchange.actions import FavourGiven, favour_in_contact, note_thanks
from wasl.relations.exchange.actions import take_back_thanks as take_back_gratitude
from wasl.relations.exchange.queries.due import KIND as GRATITUDE
from wasl.relations.interactions.actions import answer_action, log_interaction, set_rhythm, take_back_answer
from wasl.relations.interactions.models import Answer, Channel, Interaction
from wasl.relations.learning.actions import share, take_back_sharing
from wasl.relations.learning.queries import SHARE
from wasl.relations.learning.queries import actions_due as shares_due
from wasl.relations.network.introductions.actions import take_back_thanks, thank_introducer
from wasl.relations.network.introductions.due import KIND as THANKS
from wasl.relations.occasions.actions import note_greeting, take_back_noted
from wasl.relations.occasions.queries import DAYS_AHEAD
from wasl.relations.organisations.queries import NEWS
from wasl.relations.people.actions.circles import circle_named, put_in_circle
from wasl.relations.people.actions.marks import present_ids
from wasl.relations.people.models import Circle, Person
from wasl.relations.promotion.actions import note_witness, take_back_telling
from wasl.relations.promotion.queries import STRENGTH
from wasl.relations.promotion.queries import actions_due as strengths_due
from wasl.relations.promotion.rules import REST as STRENGTH_REST
from wasl.relations.trust.actions import PromiseGiven, promise_in_contact

DECLINED_FOR = timedelta(days=90)
RESTS = {SHARE: timedelta(days=7), NEWS: timedelta(days=7), STRENGTH: STRENGTH_REST}
"""One gift a week is enough, and one word about news; news of oneself seldom."""

LONGEST_WAIT_DAYS = 90


@transaction.atomic
def finish_action(
    owner: User, kind: str, person_id: int, *, channel: str, at: datetime, promise_id: int = 0, said: str = ""
) -> Answer:
    """Answer "done" and log the contact by that channel. A second time on the same day changes nothing.

    A promise becomes what the answer says of it; where it was kept without a channel, no contact is logged.
    `said` is what an invitation was answered with, or that she was there.
    """
    person, on = _person(owner, kind, person_id), _day(owner, at)
    if kind in PROMISES:
        return promises.finish(owner, kind, person, promise_id, channel=channel, at=at, on=on)
    if kind in TARGETS:
        return targets.finish(owner, kind, person, at=at, on=on)
    done = Answer.objects.of(owner).filter(person=person, kind=kind, on=on, outcome=Answer.Outcome.DONE)
    known: Answer | None = done.first()
    if known:
        return known
    interaction = log_interaction(
        owner,
        people=[person],
        channel=channel if channel in Channel.values else Channel.OTHER,
        at=at,
        key=key_of("today", kind, person_id, on),
    )
    if kind == THANKS:
        thank_introducer(owner, person.pk, on=on)
    if kind == GRATITUDE:
        note_thanks(owner, person.pk, on=on)
    if kind in OCCASIONS:
        note_greeting(owner, person, kind=kind, at=at, interaction=interaction, said=said)
    return _answer_and_pass_on(owner, kind, person, interaction, on=on, at=at)


@transaction.atomic
def postpone_action(owner: User, kind: str, person_id: int, *, days: int, at: datetime, promise_id: int = 0) -> Answer:
    """Answer "later": it comes back after so many days."""
    person, on = _person(owner, kind, person_id), _day(owner, at)
    if kind in PROMISES:
        return promises.put_off(owner, kind, person, promise_id, days=min(max(days, 1), LONGEST_WAIT_DAYS), on=on)
    until = on + timedelta(days=min(max(days, 1), LONGEST_WAIT_DAYS) - 1)
    return answer_action(owner, person, kind=kind, outcome=Answer.Outcome.LATER, on=on, until=until)


@transaction.atomic
def decline_action(owner: User, kind: str, person_id: int, *, at: datetime, promise_id: int = 0) -> Answer:
    """Answer "not this one": silent for this kind of reason for ninety days, about a promise for good."""
    person, on = _person(owner, kind, person_id), _day(owner, at)
    if kind in PROMISES:
        return promises.hush(owner, kind, person, promise_id, on=on)
    return answer_action(owner, person, kind=kind, outcome=Answer.Outcome.DECLINED, on=on, until=on + DECLINED_FOR)


@transaction.atomic
def take_back(owner: User, answer_id: int) -> Answer:
    """Undo an answer, with the contact that it logged, the thanks it noted and what it made of a promise or of somebody to meet.

    Raises NotFoundError.
    """
    promises.take_back(owner, answer_id)
    targets.take_back(owner, answer_id)
    take_back_sharing(owner, answer_id)
    take_back_telling(owner, answer_id)
    greeted = Answer.objects.of(owner).filter(pk=answer_id, kind="invitation").select_related("interaction").first()
    if greeted and greeted.interaction:
        take_back_noted(owner, greeted.interaction)
    answer = take_back_answer(owner, answer_id)
    if answer.kind == THANKS and answer.outcome == Answer.Outcome.DONE:
        take_back_thanks(owner, answer.person_id, on=answer.on)
    if answer.kind == GRATITUDE and answer.outcome == Answer.Outcome.DONE:
        take_back_gratitude(owner, answer.person_id, on=answer.on)
    return answer


@transaction.atomic
def log_contact(
    owner: User,
    person_ids: Collection[int],
    *,
    channel: str,
    at: datetime,
    direction: str,
    note: str,
    is_private: bool = False,
    key: str,
    promise: PromiseGiven | None = None,
    favour: FavourGiven | None = None,
) -> Interaction:
    """Log one contact with those people, what was promised in it and what was given. The same key twice logs it once.

    Raises NotFoundError for another's person.
    """
    people = _people(owner, person_ids)
    interaction = log_interaction(
        owner,
        people=people,
        channel=channel,
        at=at,
        direction=direction,
        note=note,
        is_private=is_private,
        key=key_of("log", key) if key else "",
    )
    if promise:
        promise_in_contact(owner, interaction, people, promise, on=_day(owner, at))
    if favour:
        favour_in_contact(owner, interaction, people, favour, on=_day(owner, at))
    return interaction


@transaction.atomic
def keep_near(owner: User, person_ids: Collection[int], *, name: str, every_days: int, at: datetime) -> Circle:
    """Put the people in the circle of that name, and wish for that rhythm with all in it."""
    people = _people(owner, person_ids)
    circle = circle_named(owner, name)
    put_in_circle(owner, circle.pk, [person.pk for person in people], at=at)
    set_rhythm(owner, circle=circle, every_days=every_days)
    return circle


def _answer_and_pass_on(
    owner: User, kind: str, person: Person, interaction: Interaction, *, on: date, at: datetime
) -> Answer:
    """What was proposed to pass on is asked before the answer silences it."""
    shared = shares_due(owner, on) if kind == SHARE else []
    told = strengths_due(owner, on) if kind == STRENGTH else []
    # Congratulated ahead of the day: silent until the day has passed.
    until = on + (DAYS_AHEAD if kind in YEARLY else RESTS.get(kind, timedelta()))
    answer = answer_action(
        owner, person, kind=kind, outcome=Answer.Outcome.DONE, on=on, until=until, interaction=interaction
    )
    for learned in shared:
        if learned.person_id == person.pk:
            share(owner, learned.goal_id, person, on=on, at=at, answer=answer)
    for result in told:
        if result.person_id == person.pk:
            note_witness(owner, result.achievement_id, person, on=on, answer=answer)
    return answer


def key_of(*parts: object) -> str:
    """What makes a contact of this page the same when it is sent again; never a fingerprint of an import."""
    return blake2s(":".join(map(str, parts)).encode(), digest_size=16).hexdigest()


def _person(owner: User, kind: str, person_id: int) -> Person:
    """The person, held until the end of the transaction so that two answers at once come one after the other."""
    rows = Person.objects.of(owner).persons().select_for_update()
    person: Person | None = rows.filter(id=person_id).first() if kind in KINDS else None
    if person is None:
        raise NotFoundError
    return person


def _people(owner: User, person_ids: Collection[int]) -> Sequence[Person]:
    if len(present_ids(owner, person_ids)) < len(set(person_ids)):
        raise NotFoundError
    return list(Person.objects.of(owner).filter(id__in=person_ids).order_by("id"))


def _day(owner: User, at: datetime) -> date:
    return at.astimezone(ZoneInfo(owner.preferences.time_zone)).date()
