"""What was told is pinned, corrected, replaced by a later word, put in the bin and brought back."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction

from wasl.foundation.accounts.bins import held_row, put_in_bin, taken_out_of_bin
from wasl.foundation.accounts.models import User
from wasl.foundation.language.script import clean_text
from wasl.relations.interactions.models import Interaction
from wasl.relations.people.models import Person
from wasl.relations.trust.documents import forget_statements, index_statements
from wasl.relations.trust.errors import StatementReplacedError, StatementToNobodyError, StatementWithoutWordsError
from wasl.relations.trust.models import Hearer, Statement

LONGEST_MATTER, LONGEST_WORDS = 200, 4000


@transaction.atomic
def pin_statement(
    owner: User,
    *,
    people: Sequence[Person],
    matter: str,
    words: str,
    said_on: date,
    valid_until: date | None = None,
    interaction: Interaction | None = None,
) -> Statement:
    """Keep what the owner told these people about a matter."""
    if not people:
        raise StatementToNobodyError
    statement = Statement.objects.create(
        owner=owner, said_on=said_on, valid_until=valid_until, interaction=interaction, **_said(matter, words)
    )
    _tell(statement, people)
    index_statements(owner, [statement.pk])
    return statement


@transaction.atomic
def replace_statement(
    owner: User,
    statement_id: int,
    *,
    people: Sequence[Person],
    words: str,
    said_on: date,
    valid_until: date | None = None,
) -> Statement:
    """Pin a later word on the same matter; the earlier one stays as history with those who heard it.

    Raises StatementReplacedError where that happened before.
    """
    earlier = _current(owner, statement_id)
    later = pin_statement(
        owner, people=people, matter=earlier.matter, words=words, said_on=said_on, valid_until=valid_until
    )
    earlier.replaced_by = later
    earlier.save(update_fields=["replaced_by"])
    return later


@transaction.atomic
def correct_statement(
    owner: User,
    statement_id: int,
    *,
    people: Sequence[Person],
    matter: str,
    words: str,
    said_on: date,
    valid_until: date | None,
) -> Statement:
    """Mend what was written down by mistake, or add whom it was told since."""
    if not people:
        raise StatementToNobodyError
    statement = _present(owner, statement_id)
    for name, text in _said(matter, words).items():
        setattr(statement, name, text)
    statement.said_on, statement.valid_until = said_on, valid_until
    statement.save(update_fields=["matter", "words", "said_on", "valid_until"])
    statement.hearers.exclude(person__in=people).delete()
    known = set(statement.hearers.values_list("person_id", flat=True))
    _tell(statement, [person for person in people if person.pk not in known])
    index_statements(owner, [statement_id])
    return statement


@transaction.atomic
def remove_statement(owner: User, statement_id: int, *, at: datetime) -> Statement:
    """Put it in the bin; the word before it counts again."""
    statement = _present(owner, statement_id)
    put_in_bin(statement, at)
    forget_statements(owner, [statement_id])
    return statement


@transaction.atomic
def restore_statement(owner: User, statement_id: int) -> Statement:
    """Bring it back from the bin."""
    statement: Statement = taken_out_of_bin(Statement.objects.of(owner), statement_id)
    index_statements(owner, [statement_id])
    return statement


def _present(owner: User, statement_id: int) -> Statement:
    statement: Statement = held_row(Statement.objects.of(owner), statement_id)
    return statement


def _current(owner: User, statement_id: int) -> Statement:
    statement = _present(owner, statement_id)
    if not Statement.objects.of(owner).current().filter(pk=statement_id).exists():
        raise StatementReplacedError
    return statement


def _tell(statement: Statement, people: Sequence[Person]) -> None:
    ids = dict.fromkeys(person.pk for person in people)
    Hearer.objects.bulk_create([Hearer(statement=statement, person_id=person_id) for person_id in ids])


def _said(matter: str, words: str) -> dict[str, str]:
    said = {
        "matter": " ".join(clean_text(matter).split())[:LONGEST_MATTER].rstrip(),
        "words": clean_text(words).strip()[:LONGEST_WORDS].rstrip(),
    }
    if not all(said.values()):
        raise StatementWithoutWordsError
    return said
