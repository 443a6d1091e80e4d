"""Somebody is asked for a word about the owner, answers, and is thanked."""

from datetime import date, datetime

from django.db import transaction

from wasl.foundation.accounts.models import User
from wasl.relations.network.introductions.actions import note_recommendation
from wasl.relations.network.models import IntroductionRequest
from wasl.relations.opportunities.actions.changing import (
    Kind,
    change,
    opening_to_change,
    referral_to_change,
    remember,
)
from wasl.relations.opportunities.errors import AskedAlreadyError, OpeningClosedError
from wasl.relations.opportunities.models import OpeningChange, Referral
from wasl.relations.people.rules import one_line

LONGEST_NOTE = 500


@transaction.atomic
def ask_referral(
    owner: User, opening_id: int, person_id: int, *, target_id: int | None = None, on: date, at: datetime
) -> OpeningChange:
    """Remember that this person was asked; on the way to somebody, where there is one.

    Raises OpeningClosedError, AskedAlreadyError, NotFoundError, IntroducedToThemselvesError.
    """
    opening = opening_to_change(owner, opening_id)
    if not opening.is_open:
        raise OpeningClosedError
    if Referral.objects.filter(opening=opening, request__introducer=person_id).exists():
        raise AskedAlreadyError
    request = note_recommendation(owner, person_id, about=opening.title, target_id=target_id, asked_on=on)
    referral = Referral.objects.create(opening=opening, request=request)
    return remember(opening, Kind.ASKED, on=on, at=at, referral=referral)


@transaction.atomic
def answer_referral(
    owner: User, referral_id: int, *, answer: str, result: str = "", note: str = "", on: date, at: datetime
) -> OpeningChange:
    """Note the answer, and what came of it. Without a yes, nothing can have come of it."""
    referral = referral_to_change(owner, referral_id)
    request, given = referral.request, IntroductionRequest.Answer(answer)
    columns = {
        "answer": given,
        "answered_on": (request.answered_on if given == request.answer else on) if given else None,
        "result": IntroductionRequest.Result(result) if given == IntroductionRequest.Answer.GIVEN else "",
        "note": one_line(note, LONGEST_NOTE),
    }
    return change(referral.opening, Kind.ANSWERED, columns, on=on, at=at, row=request, referral=referral)


@transaction.atomic
def thank_for_referral(owner: User, referral_id: int, *, on: date, at: datetime) -> OpeningChange:
    """Thanks were said for it."""
    referral = referral_to_change(owner, referral_id)
    columns = {"thanked_on": on}
    return change(referral.opening, Kind.ANSWERED, columns, on=on, at=at, row=referral.request, referral=referral)
