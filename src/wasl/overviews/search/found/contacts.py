"""Contacts, and what happened between people: favours, joys and hard times, invitations, what they advised."""

from collections.abc import Sequence

from django.urls import reverse
from django.utils import timezone

from wasl.foundation.accounts.models import User
from wasl.overviews.search.found.result import Named, Result, names_of, people_by
from wasl.overviews.search.highlighting import Piece, matched_words, pieces, snippet
from wasl.relations.advice.models import Advice
from wasl.relations.exchange.models import Favour
from wasl.relations.interactions.models import Channel, Interaction, Participation
from wasl.relations.occasions.models import Invitation, LifeEvent

ICONS = {"call": "phone", "other": "note"}  # the other channels have an icon of their own name


def interactions_found(owner: User, ids: Sequence[int], q: str) -> dict[int, Result]:
    """Two queries. A contact is found on the page of its day with the first of its people."""
    rows = Interaction.objects.of(owner).in_bulk(ids)
    present = Participation.objects.filter(interaction__in=ids, person__deleted_at=None).order_by("id")
    people = people_by(present.values_list("interaction_id", "person_id", "person__display_name"))
    return {row_id: _contact(row, people[row_id], q) for row_id, row in rows.items() if people[row_id]}


def favours_found(owner: User, ids: Sequence[int], q: str) -> dict[int, Result]:
    """Two queries."""
    rows = Favour.objects.of(owner).present().with_people().in_bulk(ids)
    return {row_id: _favour(row, q) for row_id, row in rows.items()}


def life_events_found(owner: User, ids: Sequence[int], q: str) -> dict[int, Result]:
    """One query."""
    rows = LifeEvent.objects.of(owner).present().filter(person__deleted_at=None).select_related("person").in_bulk(ids)
    return {row_id: _life_event(row, q) for row_id, row in rows.items()}


def invitations_found(owner: User, ids: Sequence[int], q: str) -> dict[int, Result]:
    """One query."""
    rows = Invitation.objects.of(owner).present().filter(person__deleted_at=None).select_related("person").in_bulk(ids)
    return {row_id: _invitation(row, q) for row_id, row in rows.items()}


def advice_found(owner: User, ids: Sequence[int], q: str) -> dict[int, Result]:
    """One query."""
    rows = Advice.objects.of(owner).present().select_related("giver").in_bulk(ids)
    return {row_id: _advice(row, q) for row_id, row in rows.items()}


def _contact(row: Interaction, people: Named, q: str) -> Result:
    said = max((row.subject, row.note, row.text), key=lambda text: len(matched_words(text, q)))
    on = timezone.localtime(row.at).date().isoformat()
    return Result(
        "interaction",
        ICONS.get(row.channel, row.channel),
        [Piece(" · ".join(names_of(people)), is_match=False)],
        reverse("person_page:day", args=[people[0][0], on, row.channel]),
        detail=(Piece(str(Channel(row.channel).label), is_match=False),),
        reason=tuple(snippet(said, q)),
        at=row.at,
        is_private=row.is_private,
    )


def _favour(row: Favour, q: str) -> Result:
    names = [(one.person_id, one.person.display_name) for one in row.sharings.all()]
    return Result(
        "favour",
        "exchange",
        pieces(str(row), q),
        reverse("exchange:favour_edit", args=[row.pk]),
        detail=(Piece(str(row.get_side_display()), is_match=False),),
        people=names_of(names),
        on=row.on,
    )


def _life_event(row: LifeEvent, q: str) -> Result:
    return Result(
        "life",
        "occasions",
        pieces(" · ".join(filter(None, (str(row.get_kind_display()), row.about))), q),
        reverse("occasions:person", args=[row.person_id]) + "#events",
        people=(row.person.display_name,),
        on=row.on,
    )


def _invitation(row: Invitation, q: str) -> Result:
    return Result(
        "invitation",
        "occasions",
        pieces(" · ".join(filter(None, (str(row.get_kind_display()), row.what))), q),
        reverse("occasions:person", args=[row.person_id]) + "#invitations",
        detail=tuple(pieces(row.place, q)),
        people=(row.person.display_name,),
        on=row.on,
    )


def _advice(row: Advice, q: str) -> Result:
    return Result(
        "advice",
        "note",
        pieces(row.matter, q),
        reverse("advice:advice", args=[row.pk]),
        detail=tuple(pieces(str(row.get_followed_display()) if row.followed else "", q)),
        reason=tuple(snippet(f"{row.words} {row.outcome}".strip(), q)),
        people=(row.from_whom,) if row.from_whom else (),
        on=row.on,
    )
