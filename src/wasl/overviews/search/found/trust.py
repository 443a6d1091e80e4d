"""Promises, statements and disagreements."""

from collections.abc import Sequence

from django.urls import reverse

from wasl.foundation.accounts.models import User
from wasl.overviews.search.found.result import Result, names_of
from wasl.overviews.search.highlighting import Piece, pieces, snippet
from wasl.relations.trust.models import Disagreement, Promise, Statement


def promises_found(owner: User, ids: Sequence[int], q: str) -> dict[int, Result]:
    """Two queries."""
    rows = Promise.objects.of(owner).present().filter(is_private=False).with_people().in_bulk(ids)
    return {row_id: _promise(row, q) for row_id, row in rows.items()}


def statements_found(owner: User, ids: Sequence[int], q: str) -> dict[int, Result]:
    """Two queries."""
    rows = Statement.objects.of(owner).present().with_people().in_bulk(ids)
    return {row_id: _statement(row, q) for row_id, row in rows.items()}


def disagreements_found(owner: User, ids: Sequence[int], q: str) -> dict[int, Result]:
    """Two queries."""
    rows = Disagreement.objects.of(owner).present().with_people().in_bulk(ids)
    return {row_id: _disagreement(row, q) for row_id, row in rows.items()}


def _promise(row: Promise, q: str) -> Result:
    names = [(one.person_id, one.person.display_name) for one in row.counterparts.all()]
    state = row.get_side_display() if row.is_open else row.get_state_display()
    return Result(
        "promise",
        "promises",
        pieces(row.wording, q),
        reverse("trust:promise", args=[row.pk]),
        detail=(Piece(str(state), is_match=False),),
        people=names_of(names),
        on=row.due_on or row.made_on,
    )


def _statement(row: Statement, q: str) -> Result:
    names = [(one.person_id, one.person.display_name) for one in row.hearers.all()]
    return Result(
        "statement",
        "pin",
        pieces(row.matter, q),
        reverse("trust:statement", args=[row.pk]),
        reason=tuple(snippet(row.words, q)),
        people=names_of(names),
        on=row.said_on,
    )


def _disagreement(row: Disagreement, q: str) -> Result:
    names = [(one.person_id, one.person.display_name) for one in row.parties.all()]
    return Result(
        "disagreement",
        "merge",
        pieces(row.matter, q),
        reverse("trust:disagreement", args=[row.pk]),
        reason=tuple(snippet("\n".join(filter(None, (row.their_view, row.my_view, row.outcome))), q)),
        people=names_of(names),
        on=row.on,
    )
