"""A disagreement is noted, corrected, settled, opened again, put in the bin and brought back."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction

from wasl.foundation.accounts.bins import held_row, put_in_bin, taken_out_of_bin
from wasl.foundation.accounts.models import User
from wasl.foundation.language.script import clean_text
from wasl.relations.people.models import Person
from wasl.relations.trust.documents import forget_disagreements, index_disagreements
from wasl.relations.trust.errors import DisagreementWithNobodyError, DisagreementWithoutMatterError
from wasl.relations.trust.models import Disagreement, Party

LONGEST_MATTER, LONGEST_VIEW = 200, 2000


@transaction.atomic
def note_disagreement(
    owner: User, *, people: Sequence[Person], matter: str, on: date, their_view: str = "", my_view: str = ""
) -> Disagreement:
    """Keep what was seen differently, and with whom."""
    _check(people)
    noted = Disagreement.objects.create(owner=owner, on=on, **_said(matter, their_view, my_view))
    _join(noted, people)
    index_disagreements(owner, [noted.pk])
    return noted


@transaction.atomic
def correct_disagreement(
    owner: User,
    disagreement_id: int,
    *,
    people: Sequence[Person],
    matter: str,
    on: date,
    their_view: str = "",
    my_view: str = "",
) -> Disagreement:
    _check(people)
    known = _present(owner, disagreement_id)
    for name, text in _said(matter, their_view, my_view).items():
        setattr(known, name, text)
    known.on = on
    known.save(update_fields=["matter", "their_view", "my_view", "on"])
    known.parties.exclude(person__in=people).delete()
    there = set(known.parties.values_list("person_id", flat=True))
    _join(known, [person for person in people if person.pk not in there])
    index_disagreements(owner, [disagreement_id])
    return known


@transaction.atomic
def settle_disagreement(owner: User, disagreement_id: int, *, how: str, on: date, outcome: str = "") -> Disagreement:
    """Say how it was settled; said again, the last word counts."""
    known = _present(owner, disagreement_id)
    known.how, known.settled_on, known.outcome = how, on, _text(outcome, LONGEST_VIEW)
    known.save(update_fields=["how", "settled_on", "outcome"])
    index_disagreements(owner, [disagreement_id])
    return known


@transaction.atomic
def reopen_disagreement(owner: User, disagreement_id: int) -> Disagreement:
    """It is not settled after all; the words about it stay."""
    known = _present(owner, disagreement_id)
    known.how, known.settled_on = "", None
    known.save(update_fields=["how", "settled_on"])
    return known


@transaction.atomic
def remove_disagreement(owner: User, disagreement_id: int, *, at: datetime) -> Disagreement:
    known = _present(owner, disagreement_id)
    put_in_bin(known, at)
    forget_disagreements(owner, [disagreement_id])
    return known


@transaction.atomic
def restore_disagreement(owner: User, disagreement_id: int) -> Disagreement:
    known: Disagreement = taken_out_of_bin(Disagreement.objects.of(owner), disagreement_id)
    index_disagreements(owner, [disagreement_id])
    return known


def _present(owner: User, disagreement_id: int) -> Disagreement:
    known: Disagreement = held_row(Disagreement.objects.of(owner), disagreement_id)
    return known


def _check(people: Sequence[Person]) -> None:
    if not people:
        raise DisagreementWithNobodyError


def _join(disagreement: Disagreement, people: Sequence[Person]) -> None:
    ids = dict.fromkeys(person.pk for person in people)
    Party.objects.bulk_create([Party(disagreement=disagreement, person_id=person_id) for person_id in ids])


def _said(matter: str, their_view: str, my_view: str) -> dict[str, str]:
    said = " ".join(clean_text(matter).split())[:LONGEST_MATTER].rstrip()
    if not said:
        raise DisagreementWithoutMatterError
    return {"matter": said, "their_view": _text(their_view, LONGEST_VIEW), "my_view": _text(my_view, LONGEST_VIEW)}


def _text(text: str, length: int) -> str:
    return clean_text(text).strip()[:length].rstrip()
