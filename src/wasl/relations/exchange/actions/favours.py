"""What was given or received is noted, corrected, told to one more, goes to the bin and comes back."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction

from wasl.foundation.accounts.bins import held_row, put_in_bin, taken_out_of_bin
from wasl.foundation.accounts.corrections import Before, as_it_stands, set_back
from wasl.foundation.accounts.models import User
from wasl.foundation.errors import NotFoundError
from wasl.foundation.language.script import clean_text
from wasl.relations.exchange.documents import forget_favours, index_favours
from wasl.relations.exchange.errors import FavourWithNobodyError
from wasl.relations.exchange.models import Favour, Sharing
from wasl.relations.exchange.models.favours import Kind, Side, Weight
from wasl.relations.interactions.models import Interaction
from wasl.relations.people.actions.marks import present_ids, present_person
from wasl.relations.people.models import Person

LONGEST_WORDS = 300
COLUMNS = ("side", "kind", "weight", "on", "words")


@transaction.atomic
def note_favour(
    owner: User,
    *,
    people: Sequence[Person],
    side: str,
    kind: str,
    on: date,
    weight: int = Weight.REAL,
    words: str = "",
    interaction: Interaction | None = None,
) -> Favour:
    """Keep what went to these people, or came from them."""
    if not people:
        raise FavourWithNobodyError
    favour = Favour.objects.create(
        owner=owner,
        side=Side(side),
        kind=Kind(kind),
        weight=Weight(weight),
        words=_words(words),
        on=on,
        interaction=interaction,
    )
    _join(favour, [person.pk for person in people])
    index_favours(owner, [favour.pk])
    return favour


@transaction.atomic
def edit_favour(
    owner: User,
    favour_id: int,
    *,
    people: Sequence[Person],
    side: str,
    kind: str,
    on: date,
    weight: int,
    words: str,
) -> Before:
    """Correct what was noted; gives how it stood before, by which `set_favour_back` takes it back."""
    if not people:
        raise FavourWithNobodyError
    favour = present_favour(owner, favour_id)
    before = as_it_stands(favour, COLUMNS) | {"people": _shared_with(favour)}
    favour.side, favour.kind, favour.weight = Side(side), Kind(kind), Weight(weight)
    favour.on, favour.words = on, _words(words)
    favour.save(update_fields=["side", "kind", "weight", "on", "words"])
    _share_with(favour, [person.pk for person in people])
    index_favours(owner, [favour_id])
    return before


@transaction.atomic
def set_favour_back(owner: User, favour_id: int, before: Before) -> Favour:
    """Take a correction back, also of whom it was with. Raises FavourWithNobodyError where they all went meanwhile."""
    favour = present_favour(owner, favour_id)
    people = present_ids(owner, before["people"])
    if not people:
        raise FavourWithNobodyError
    set_back(favour, before, COLUMNS)
    _share_with(favour, sorted(people))
    index_favours(owner, [favour_id])
    return favour


@transaction.atomic
def share_favour(owner: User, favour_id: int, person_id: int) -> Favour:
    """One more person has it now."""
    favour, person = present_favour(owner, favour_id), present_person(owner, person_id)
    Sharing.objects.get_or_create(favour=favour, person=person)
    return favour


@transaction.atomic
def unshare_favour(owner: User, favour_id: int, person_id: int) -> Favour:
    """That person does not have it after all; the last one stays, since it must have gone to somebody."""
    favour = present_favour(owner, favour_id)
    if not favour.sharings.exclude(person=person_id).exists():
        raise FavourWithNobodyError
    gone, _rows = favour.sharings.filter(person=person_id).delete()
    if not gone:
        raise NotFoundError
    return favour


@transaction.atomic
def remove_favour(owner: User, favour_id: int, *, at: datetime) -> Favour:
    """Put it in the bin; `restore_favour` brings it back as it was."""
    favour = present_favour(owner, favour_id)
    put_in_bin(favour, at)
    forget_favours(owner, [favour_id])
    return favour


@transaction.atomic
def restore_favour(owner: User, favour_id: int) -> Favour:
    """Bring it back from the bin."""
    favour: Favour = taken_out_of_bin(Favour.objects.of(owner), favour_id)
    index_favours(owner, [favour_id])
    return favour


def present_favour(owner: User, favour_id: int) -> Favour:
    """The owner's favour, held until the end of the transaction. Raises NotFoundError."""
    favour: Favour = held_row(Favour.objects.of(owner), favour_id)
    return favour


def _shared_with(favour: Favour) -> list[int]:
    return list(favour.sharings.order_by("id").values_list("person_id", flat=True))


def _share_with(favour: Favour, person_ids: Sequence[int]) -> None:
    favour.sharings.exclude(person__in=person_ids).delete()
    known = set(_shared_with(favour))
    _join(favour, [one for one in person_ids if one not in known])


def _join(favour: Favour, person_ids: Sequence[int]) -> None:
    Sharing.objects.bulk_create([Sharing(favour=favour, person_id=one) for one in dict.fromkeys(person_ids)])


def _words(text: str) -> str:
    return " ".join(clean_text(text).split())[:LONGEST_WORDS].rstrip()
