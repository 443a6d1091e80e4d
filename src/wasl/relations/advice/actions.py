"""What an owner does about advice: each one verb, one transaction."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from wasl.foundation.accounts.bins import held_row
from wasl.foundation.accounts.corrections import Before, as_it_stands, set_back
from wasl.foundation.accounts.models import User
from wasl.foundation.errors import NotFoundError
from wasl.relations.advice import rules
from wasl.relations.advice.documents import index_advice
from wasl.relations.advice.errors import AdviceInTheFutureError, AdviceWithoutMatterError
from wasl.relations.advice.models import Advice
from wasl.relations.people.models import Person
from wasl.relations.people.rules import many_lines, one_line

LONGEST_MATTER, LONGEST_NAME, LONGEST_TEXT = 200, 200, 4000
WRITTEN = ("kind", "matter", "words", "giver", "giver_name", "on", "asks_from")
ANSWERED = ("followed", "followed_on", "went", "outcome", "asks_from")


@dataclass(frozen=True)
class Given:
    """What was advised or learned: from one of the owner's people, or from what a name says."""

    matter: str
    words: str = ""
    kind: str = Advice.Kind.ADVICE
    giver: Person | None = None
    giver_name: str = ""

    def columns(self, on: date, today: date) -> dict[str, Any]:  # Any: columns of an advice
        """Raises AdviceWithoutMatterError, AdviceInTheFutureError."""
        matter = one_line(self.matter, LONGEST_MATTER)
        if not matter:
            raise AdviceWithoutMatterError
        if on > today:
            raise AdviceInTheFutureError
        return {
            "kind": Advice.Kind(self.kind), "matter": matter, "words": many_lines(self.words)[:LONGEST_TEXT], "on": on,
            "giver": self.giver, "giver_name": "" if self.giver else one_line(self.giver_name, LONGEST_NAME),
        }  # fmt: skip


@transaction.atomic
def keep_advice(owner: User, given: Given, *, on: date, today: date, at: datetime) -> Advice:
    """Keep it; of advice, Today asks a month later whether it was followed. A lesson is not asked about."""
    columns = given.columns(on, today)
    asks = rules.asks_from(on) if columns["kind"] == Advice.Kind.ADVICE else None
    made = Advice.objects.create(owner=owner, created_at=at, asks_from=asks, **columns)
    index_advice(owner, [made.pk])
    return made


@transaction.atomic
def edit_advice(owner: User, advice_id: int, given: Given, *, on: date, today: date) -> Before:
    """Correct what was written; gives how it stood, for `set_advice_back`."""
    row = _held(owner, advice_id)
    columns = given.columns(on, today)
    if row.asks_from and on != row.on:
        columns["asks_from"] = rules.asks_from(on)
    return _change(owner, row, columns, WRITTEN)


@transaction.atomic
def say_how_it_went(
    owner: User, advice_id: int, *, followed: str, on: date, went: str | None = None, outcome: str | None = None
) -> Before:
    """Whether it was followed, and how it went; what is not said stays. It is not asked about any more."""
    row = _held(owner, advice_id)
    state = Advice.Followed(followed)
    columns: dict[str, Any] = {  # Any: columns
        "followed": state, "followed_on": on if state else None, "asks_from": None,
    }  # fmt: skip
    if went is not None:
        columns["went"] = Advice.Went(went)
    if outcome is not None:
        columns["outcome"] = many_lines(outcome)[:LONGEST_TEXT]
    return _change(owner, row, columns, ANSWERED)


@transaction.atomic
def ask_no_more(owner: User, advice_id: int) -> Before:
    """Let Today be silent about it."""
    return _change(owner, _held(owner, advice_id), {"asks_from": None}, ANSWERED)


@transaction.atomic
def set_advice_back(owner: User, advice_id: int, before: Before) -> Advice:
    """Take back what was corrected or said of it."""
    row = _held(owner, advice_id)
    set_back(row, before, tuple(dict.fromkeys((*WRITTEN, *ANSWERED))))
    index_advice(owner, [row.pk])
    return row


@transaction.atomic
def remove_advice(owner: User, advice_id: int, *, at: datetime) -> Advice:
    """Put it in the bin."""
    return _moved(owner, _held(owner, advice_id), at)


@transaction.atomic
def restore_advice(owner: User, advice_id: int) -> Advice:
    """Raises NotFoundError where it is not in the bin."""
    row: Advice | None = Advice.objects.of(owner).filter(pk=advice_id, deleted_at__isnull=False).first()
    if row is None:
        raise NotFoundError
    return _moved(owner, row, None)


def _held(owner: User, advice_id: int) -> Advice:
    """The owner's, held until the end of the transaction. Raises NotFoundError."""
    row: Advice = held_row(Advice.objects.of(owner), advice_id)
    return row


def _change(owner: User, row: Advice, columns: dict[str, Any], told: tuple[str, ...]) -> Before:  # Any: columns
    before = as_it_stands(row, told)
    for column, value in columns.items():
        setattr(row, column, value)
    row.save(update_fields=list(columns))
    index_advice(owner, [row.pk])
    return before


def _moved(owner: User, row: Advice, deleted_at: datetime | None) -> Advice:
    row.deleted_at = deleted_at
    row.save(update_fields=["deleted_at"])
    index_advice(owner, [row.pk])
    return row
