"""Invitations: taken down, answered, kept or made good."""

from datetime import date, datetime

from django.db import transaction

from wasl.foundation.accounts.bins import held_row, put_in_bin, taken_out_of_bin
from wasl.foundation.accounts.models import User
from wasl.foundation.errors import NotFoundError
from wasl.relations.occasions.documents import index_invitations
from wasl.relations.occasions.errors import ReasonMissingError
from wasl.relations.occasions.models import Greeting, Invitation
from wasl.relations.occasions.rules.words import INVITATION
from wasl.relations.people.models import Person
from wasl.relations.people.rules import many_lines, one_line

WHAT_LENGTH, PLACE_LENGTH = 150, 200


@transaction.atomic
def add_invitation(owner: User, person: Person, *, kind: str, on: date, what: str = "", place: str = "") -> Invitation:
    """Take down from whom, to what and when."""
    invitation = Invitation.objects.create(
        owner=owner,
        person=person,
        kind=Invitation.Kind(kind),
        on=on,
        what=one_line(what, WHAT_LENGTH),
        place=one_line(place, PLACE_LENGTH),
    )
    index_invitations(owner, [invitation.pk])
    return invitation


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
def remove_invitation(owner: User, invitation_id: int, *, at: datetime) -> Invitation:
    """Put it in the bin; `restore_invitation` brings it back as it was."""
    invitation = _find(owner, invitation_id)
    put_in_bin(invitation, at)
    index_invitations(owner, [invitation_id])
    return invitation


@transaction.atomic
def restore_invitation(owner: User, invitation_id: int) -> Invitation:
    invitation: Invitation = taken_out_of_bin(Invitation.objects.of(owner).select_related("person"), invitation_id)
    index_invitations(owner, [invitation_id])
    return invitation


@transaction.atomic
def say_of_greeted(owner: User, greeting: Greeting, said: str, *, on: date) -> Invitation | None:
    """With a word to the host the owner also said yes or no, or that she was there. None where nothing is said by it."""
    invitation = _of_greeting(owner, greeting)
    if invitation and greeting.step == "answer" and said in {Invitation.Answer.ACCEPTED, Invitation.Answer.DECLINED}:
        return answer_invitation(owner, invitation.pk, answer=said, on=on)
    if invitation and greeting.step == "after" and said == Invitation.Attendance.THERE:
        return say_attendance(owner, invitation.pk, attendance=said)
    return None


@transaction.atomic
def unsay_of_greeted(owner: User, greeting: Greeting) -> None:
    """The word is taken back, and what was said with it."""
    invitation = _of_greeting(owner, greeting)
    if invitation and greeting.step == "answer":
        answer_invitation(owner, invitation.pk, answer="", on=greeting.on)
    if invitation and greeting.step == "after" and invitation.attendance == Invitation.Attendance.THERE:
        say_attendance(owner, invitation.pk, attendance="")


def _of_greeting(owner: User, greeting: Greeting) -> Invitation | None:
    if greeting.topic != INVITATION:
        return None
    rows = Invitation.objects.of(owner).present().filter(person=greeting.person_id, on=greeting.on)
    found: Invitation | None = rows.order_by("id").first()
    return found


def _find(owner: User, invitation_id: int) -> Invitation:
    found: Invitation = held_row(Invitation.objects.of(owner).select_related("person"), invitation_id)
    if found.person.deleted_at is not None:
        raise NotFoundError
    return found
