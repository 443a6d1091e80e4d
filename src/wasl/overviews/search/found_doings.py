"""Shows what was found of joys, hard times, invitations, volunteering, achievements and advice."""

from collections import defaultdict
from collections.abc import Sequence

from django.urls import reverse

from wasl.foundation.accounts.models import User
from wasl.overviews.search.found import NAMES_SHOWN, Result
from wasl.overviews.search.highlighting import pieces, snippet
from wasl.relations.advice.models import Advice
from wasl.relations.communities.models import Companion, Contribution
from wasl.relations.occasions.models import Invitation, LifeEvent
from wasl.relations.promotion.models import Achievement, Witness


def life_events_found(owner: User, ids: Sequence[int], q: str) -> dict[int, Result]:
    """One query."""
    rows = LifeEvent.objects.of(owner).present().filter(person__deleted_at=None).select_related("person").in_bulk(ids)
    return {row_id: _life_event(row, q) for row_id, row in rows.items()}


def invitations_found(owner: User, ids: Sequence[int], q: str) -> dict[int, Result]:
    """One query."""
    rows = Invitation.objects.of(owner).present().filter(person__deleted_at=None).select_related("person").in_bulk(ids)
    return {row_id: _invitation(row, q) for row_id, row in rows.items()}


def contributions_found(owner: User, ids: Sequence[int], q: str) -> dict[int, Result]:
    """Two queries."""
    rows = Contribution.objects.of(owner).present().select_related("community").in_bulk(ids)
    present = Companion.objects.filter(contribution__in=rows, person__deleted_at=None).order_by("id")
    names: dict[int, list[str]] = defaultdict(list)
    for row_id, name in present.values_list("contribution_id", "person__display_name"):
        names[row_id].append(name)
    return {row_id: _contribution(row, names[row_id], q) for row_id, row in rows.items()}


def achievements_found(owner: User, ids: Sequence[int], q: str) -> dict[int, Result]:
    """Two queries."""
    rows = Achievement.objects.of(owner).present().in_bulk(ids)
    seen = Witness.objects.filter(achievement__in=rows, person__deleted_at=None).order_by("id")
    names: dict[int, list[str]] = defaultdict(list)
    for row_id, name in seen.values_list("achievement_id", "person__display_name"):
        names[row_id].append(name)
    return {row_id: _achievement(row, names[row_id], q) for row_id, row in rows.items()}


def advice_found(owner: User, ids: Sequence[int], q: str) -> dict[int, Result]:
    """One query."""
    rows = Advice.objects.of(owner).present().select_related("giver").in_bulk(ids)
    return {row_id: _advice(row, q) for row_id, row in rows.items()}


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


def _achievement(row: Achievement, names: list[str], q: str) -> Result:
    return Result(
        "achievement",
        "promotion",
        pieces(row.title, q),
        reverse("promotion:achievement", args=[row.pk]),
        detail=tuple(pieces(" · ".join(row.skills.splitlines()), q)),
        reason=tuple(snippet(row.result, q)),
        people=tuple(names[:NAMES_SHOWN]),
        on=row.on,
    )


def _contribution(row: Contribution, names: list[str], q: str) -> Result:
    return Result(
        "contribution",
        "communities",
        pieces(row.what, q),
        reverse("communities:contribution_edit", args=[row.pk]),
        detail=tuple(pieces(" · ".join(filter(None, (row.role, str(row.community or "")))), q)),
        reason=tuple(snippet(row.note, q)),
        people=tuple(names[:NAMES_SHOWN]),
        on=row.first_on,
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
