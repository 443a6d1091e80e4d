"""Invitations: taken down, answered, kept or made good."""

from datetime import date

from django.db import transaction

from wasl.foundation.accounts.models import User
from wasl.foundation.errors import NotFoundError
from wasl.relations.occasions.errors import ReasonMissingError
from wasl.relations.occasions.models import Invitation
from wasl.relations.people.models import Person
from wasl.relations.people.rules import many_lines, one_line

WHAT_LENGTH, PLACE_LENGTH = 150, 200


@transaction.atomic
def add_invitation(owner: User, person: Person, *, kind: str, on: date, what: str = "", place: str = "") -> Invitation:
    """Take down from whom, to what and when."""
    return Invitation.objects.create(
        owner=owner,
        person=person,
        kind=Invitation.Kind(kind),
        on=on,
        what=one_line(what, WHAT_LENGTH),
        place=one_line(place, PLACE_LENGTH),
    )


@transaction.atomic
def answer_invitation(owner: User, invitation_id: int, *, answer: str, on: date) -> Invitation:
    """The owner said yes or no; an empty answer takes it back."""
    invitation = _find(owner, invitation_id)
    invitation.answer = Invitation.Answer(answer)
    invitation.answered_on = on if answer else None
    invitation.save(update_fields=["answer", "answered_on"])
    return invitation


@transaction.atomic
def say_attendance(owner: User, invitation_id: int, *, attendance: str, reason: str = "") -> Invitation:
    """Whether the owner was there. Of an absence the true reason is kept, which only she reads."""
    invitation = _find(owner, invitation_id)
    said = many_lines(reason)
    if attendance == Invitation.Attendance.MISSED and not said:
        raise ReasonMissingError
    invitation.attendance = Invitation.Attendance(attendance)
    invitation.reason = said if attendance == Invitation.Attendance.MISSED else ""
    if attendance == Invitation.Attendance.THERE:
        invitation.made_good, invitation.made_good_on = "", None
    invitation.save(update_fields=["attendance", "reason", "made_good", "made_good_on"])
    return invitation


@transaction.atomic
def make_good(owner: User, invitation_id: int, *, by: str, on: date) -> Invitation:
    """An absence was made good by a visit, a gift, a call or an invitation."""
    invitation = _find(owner, invitation_id)
    invitation.made_good = Invitation.MadeGood(by)
    invitation.made_good_on = on if by else None
    if invitation.attendance == Invitation.Attendance.THERE:
        invitation.attendance = Invitation.Attendance.UNKNOWN
    invitation.save(update_fields=["made_good", "made_good_on", "attendance"])
    return invitation


@transaction.atomic
def remove_invitation(owner: User, invitation_id: int) -> Invitation:
    """Forget it; the row given back is enough to take it down again."""
    invitation = _find(owner, invitation_id)
    Invitation.objects.of(owner).filter(pk=invitation_id).delete()
    return invitation


def _find(owner: User, invitation_id: int) -> Invitation:
    rows = Invitation.objects.of(owner).select_related("person")
    found: Invitation | None = rows.filter(pk=invitation_id, person__deleted_at=None).first()
    if found is None:
        raise NotFoundError
    return found
