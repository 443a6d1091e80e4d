"""A contribution is written down, corrected, goes to the bin and comes back."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction

from wasl.foundation.accounts.bins import held_row, put_in_bin, taken_out_of_bin
from wasl.foundation.accounts.corrections import Before, as_it_stands, set_back
from wasl.foundation.accounts.models import User
from wasl.foundation.language.script import clean_text
from wasl.relations.communities.documents import index_contributions
from wasl.relations.communities.errors import ContributionWithoutWordsError, EndBeforeBeginningError
from wasl.relations.communities.models import Community, Companion, Contribution
from wasl.relations.people.models import Person

LONGEST_WHAT, LONGEST_ROLE, LONGEST_NOTE = 300, 200, 10_000
COLUMNS = ("what", "role", "minutes", "first_on", "last_on", "community", "note")


@transaction.atomic
def add_contribution(
    owner: User,
    *,
    what: str,
    first_on: date,
    minutes: int = 0,
    role: str = "",
    last_on: date | None = None,
    community: Community | None = None,
    note: str = "",
    people: Sequence[Person] = (),
) -> Contribution:
    """Write down what the owner volunteered for. Raises ContributionWithoutWordsError, EndBeforeBeginningError."""
    contribution = Contribution(owner=owner)
    _apply(contribution, what=what, role=role, note=note)
    if last_on and last_on < first_on:
        raise EndBeforeBeginningError
    contribution.first_on, contribution.last_on, contribution.minutes = first_on, last_on, minutes
    contribution.community = community
    contribution.save(force_insert=True)
    _bind(contribution, people)
    index_contributions(owner, [contribution.pk])
    return contribution


@transaction.atomic
def edit_contribution(
    owner: User,
    contribution_id: int,
    *,
    what: str,
    first_on: date,
    minutes: int,
    role: str,
    last_on: date | None,
    community: Community | None,
    note: str,
    people: Sequence[Person],
) -> Before:
    """Correct what was written down; gives how it stood before, by which `set_contribution_back` takes it back."""
    contribution = _present(owner, contribution_id)
    before = as_it_stands(contribution, COLUMNS) | {"people": _companions(contribution)}
    _apply(contribution, what=what, role=role, note=note)
    if last_on and last_on < first_on:
        raise EndBeforeBeginningError
    contribution.first_on, contribution.last_on, contribution.minutes = first_on, last_on, minutes
    contribution.community = community
    contribution.save()
    contribution.companions.exclude(person__in=people).delete()
    _bind(contribution, people)
    index_contributions(owner, [contribution_id])
    return before


@transaction.atomic
def set_contribution_back(owner: User, contribution_id: int, before: Before) -> Contribution:
    """Take a correction back, also of those who worked on it."""
    contribution = _present(owner, contribution_id)
    set_back(contribution, before, COLUMNS)
    contribution.companions.exclude(person__in=before["people"]).delete()
    _bind(contribution, list(Person.objects.of(owner).filter(pk__in=before["people"])))
    index_contributions(owner, [contribution_id])
    return contribution


@transaction.atomic
def remove_contribution(owner: User, contribution_id: int, *, at: datetime) -> Contribution:
    """Put it in the bin; `restore_contribution` brings it back as it was."""
    contribution = _present(owner, contribution_id)
    put_in_bin(contribution, at)
    index_contributions(owner, [contribution_id])
    return contribution


@transaction.atomic
def restore_contribution(owner: User, contribution_id: int) -> Contribution:
    """Bring it back from the bin."""
    contribution: Contribution = taken_out_of_bin(Contribution.objects.of(owner), contribution_id)
    index_contributions(owner, [contribution_id])
    return contribution


def _present(owner: User, contribution_id: int) -> Contribution:
    contribution: Contribution = held_row(Contribution.objects.of(owner), contribution_id)
    return contribution


def _apply(contribution: Contribution, *, what: str, role: str, note: str) -> None:
    contribution.what = " ".join(clean_text(what).split())[:LONGEST_WHAT]
    contribution.role = " ".join(clean_text(role).split())[:LONGEST_ROLE]
    contribution.note = clean_text(note).strip()[:LONGEST_NOTE]
    if not contribution.what:
        raise ContributionWithoutWordsError


def _companions(contribution: Contribution) -> list[int]:
    return list(contribution.companions.order_by("id").values_list("person_id", flat=True))


def _bind(contribution: Contribution, people: Sequence[Person]) -> None:
    ids = dict.fromkeys(person.pk for person in people)
    rows = [Companion(contribution=contribution, person_id=person_id) for person_id in ids]
    Companion.objects.bulk_create(rows, ignore_conflicts=True)
