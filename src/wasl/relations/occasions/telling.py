"""Joys, hard times, invitations and feasts of a person as JSON tells them."""

from typing import Any

from wasl.relations.occasions.models import Invitation, LifeEvent
from wasl.relations.occasions.queries.of_person import KeptOn, PersonOccasions

Told = dict[str, Any]  # Any: JSON


def occasions_told(found: PersonOccasions) -> Told:
    """`mourns_until` is the last day on which nothing joyful is proposed."""
    return {
        "life_events": [_event_told(event) for event in found.events],
        "invitations": [invitation_told(invitation) for invitation in found.invitations],
        "feasts": [_feast_told(kept) for kept in found.kept],
        "mourns_until": found.mourns_until.isoformat() if found.mourns_until else None,
    }


def _event_told(event: LifeEvent) -> Told:
    return {
        "id": event.pk,
        "kind": event.kind,
        "about": event.about,
        "on": event.on.isoformat(),
        "over_on": event.over_on.isoformat() if event.over_on else None,
        "mourning_days": event.mourning_days,
        "keeps_forty": event.keeps_forty,
    }


def invitation_told(invitation: Invitation) -> Told:
    return {
        "id": invitation.pk,
        "kind": invitation.kind,
        "what": invitation.what,
        "on": invitation.on.isoformat(),
        "place": invitation.place,
        "answer": invitation.answer,
        "attendance": invitation.attendance,
        "reason": invitation.reason,
        "made_good": invitation.made_good,
    }


def _feast_told(kept: KeptOn) -> Told:
    return {"feast": kept.feast, "country": kept.country, "next_on": kept.on.isoformat() if kept.on else None}
