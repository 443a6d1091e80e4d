"""What the owner does about introductions: ask, note the answer and what came of it, say thanks, leave somebody in peace."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from wasl.foundation.accounts.models import User
from wasl.foundation.errors import NotFoundError, WaslError
from wasl.relations.network.introductions.models import LONGEST_ABOUT, IntroductionRequest, Willingness
from wasl.relations.network.introductions.queries import request_of
from wasl.relations.people.models import Person
from wasl.relations.people.rules import one_line


class IntroducedToThemselvesError(WaslError):
    code = "introduced-to-themselves"
    message = _("Nobody can introduce you to themselves. Choose somebody else to ask.")


@transaction.atomic
def note_request(owner: User, introducer_id: int, target_id: int, *, asked_on: date) -> IntroductionRequest:
    """Remember that the owner asked. The same once more on the same day is the same.

    Raises NotFoundError, IntroducedToThemselvesError.
    """
    if introducer_id == target_id:
        raise IntroducedToThemselvesError
    # Held until the end, so that the same sent twice comes one after the other.
    people = Person.objects.of(owner).persons().filter(id__in=(introducer_id, target_id)).select_for_update()
    if len(people) < 2:  # noqa: PLR2004 - the two
        raise NotFoundError
    asked: IntroductionRequest
    known = IntroductionRequest.objects.of(owner).filter(introducer=introducer_id, target=target_id, asked_on=asked_on)
    asked = known.first() or IntroductionRequest.objects.create(
        owner=owner, introducer_id=introducer_id, target_id=target_id, asked_on=asked_on
    )
    return asked


@transaction.atomic
def note_recommendation(
    owner: User, introducer_id: int, *, about: str, target_id: int | None, asked_on: date
) -> IntroductionRequest:
    """Remember that the owner asked to be recommended for something; on the way to somebody, where there is one.

    Raises NotFoundError, IntroducedToThemselvesError.
    """
    if introducer_id == target_id:
        raise IntroducedToThemselvesError
    wanted = {introducer_id, *([target_id] if target_id else [])}
    people = Person.objects.of(owner).persons().filter(id__in=wanted).select_for_update()
    if len(people) < len(wanted):
        raise NotFoundError
    made: IntroductionRequest = IntroductionRequest.objects.create(
        owner=owner, introducer_id=introducer_id, target_id=target_id, about=one_line(about, LONGEST_ABOUT),
        asked_on=asked_on,
    )  # fmt: skip
    return made


@transaction.atomic
def edit_request(
    owner: User, request_id: int, *, answer: str, result: str, note: str = "", on: date
) -> IntroductionRequest:
    """Note the answer, and what came of it. Without an answer, nothing can have come of it. Raises NotFoundError."""
    request = request_of(owner, request_id)
    if IntroductionRequest.Answer(answer) != request.answer:
        request.answer, request.answered_on = answer, on if answer else None
    request.result = IntroductionRequest.Result(result) if answer == IntroductionRequest.Answer.GIVEN else ""
    request.note = one_line(note, 500)
    request.save(update_fields=["answer", "answered_on", "result", "note"])
    return request


@transaction.atomic
def remove_request(owner: User, request_id: int) -> IntroductionRequest:
    """It was not asked after all. Raises NotFoundError."""
    request = request_of(owner, request_id)
    IntroductionRequest.objects.of(owner).filter(pk=request_id).delete()
    return request


def thank_introducer(owner: User, introducer_id: int, *, on: date) -> int:
    """Thanks were said, for all that this person gave; how many introductions that were."""
    given = IntroductionRequest.objects.of(owner).filter(introducer=introducer_id, answer="given", thanked_on=None)
    return int(given.update(thanked_on=on))


def take_back_thanks(owner: User, introducer_id: int, *, on: date) -> int:
    """Those of that day were not said after all."""
    said = IntroductionRequest.objects.of(owner).filter(introducer=introducer_id, thanked_on=on)
    return int(said.update(thanked_on=None))


@transaction.atomic
def set_willingness(owner: User, person_id: int, level: str) -> None:
    """How gladly the person introduces others; nothing for as most do. Raises NotFoundError."""
    if not Person.objects.of(owner).persons().filter(id=person_id).exists():
        raise NotFoundError
    if level:
        Willingness.objects.update_or_create(person_id=person_id, defaults={"owner": owner, "level": level})
    else:
        Willingness.objects.of(owner).filter(person=person_id).delete()
