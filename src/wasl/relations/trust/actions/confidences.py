"""What was confided is sealed, corrected, put in the bin and brought back, while the vault is open."""

from collections.abc import Sequence
from datetime import date, datetime

import msgspec
from django.db import transaction

from wasl.foundation.accounts.bins import held_row, put_in_bin, taken_out_of_bin
from wasl.foundation.accounts.models import User
from wasl.foundation.language.script import clean_text
from wasl.foundation.vault.texts import seal_text
from wasl.relations.people.models import Person
from wasl.relations.trust.confiding import Confided, DataKeys, Named
from wasl.relations.trust.errors import ConfidenceWithoutWordsError, VaultClosedError
from wasl.relations.trust.models import Confidence, Vault

LONGEST_WORDS, LONGEST_PROMISE = 8000, 300


def confided(
    *,
    words: str,
    told_on: date,
    by: Person | None = None,
    about: Sequence[Person] = (),
    others: Sequence[str] = (),
    promise: str = "",
    until: date | None = None,
) -> Confided:
    """As it will be sealed; `others` are whom it is about and who are not the owner's people.

    Raises ConfidenceWithoutWordsError.
    """
    kept = clean_text(words).strip()[:LONGEST_WORDS].rstrip()
    if not kept:
        raise ConfidenceWithoutWordsError
    said = " ".join(clean_text(promise).split())[:LONGEST_PROMISE].rstrip()
    named = [_named(person) for person in about if by is None or person.pk != by.pk]
    named += [Named("", name) for name in others]
    return Confided(kept, told_on, _named(by) if by else None, named, said, until)


@transaction.atomic
def keep_confidence(owner: User, data_keys: DataKeys, told: Confided) -> Confidence:
    """Seal it in the owner's own vault. Raises VaultClosedError."""
    vault = Vault.objects.of(owner).filter(pk__in=data_keys).order_by("pk").first()
    if vault is None:
        raise VaultClosedError
    confidence = Confidence(owner=owner, vault=vault)
    _seal(confidence, data_keys, told)
    confidence.save()
    return confidence


@transaction.atomic
def correct_confidence(owner: User, data_keys: DataKeys, confidence_id: int, told: Confided) -> Confidence:
    """Seal other words in its place. Raises VaultClosedError where its own vault is not open."""
    confidence: Confidence = held_row(Confidence.objects.of(owner), confidence_id)
    _seal(confidence, data_keys, told)
    confidence.save(update_fields=["sealed"])
    return confidence


@transaction.atomic
def remove_confidence(owner: User, confidence_id: int, *, at: datetime) -> Confidence:
    """Put it in the bin, sealed as it is."""
    confidence: Confidence = held_row(Confidence.objects.of(owner), confidence_id)
    put_in_bin(confidence, at)
    return confidence


@transaction.atomic
def restore_confidence(owner: User, confidence_id: int) -> Confidence:
    """Bring it back from the bin."""
    confidence: Confidence = taken_out_of_bin(Confidence.objects.of(owner), confidence_id)
    return confidence


def _named(person: Person) -> Named:
    return Named(str(person.uid), person.display_name)


def _seal(confidence: Confidence, data_keys: DataKeys, told: Confided) -> None:
    if confidence.vault_id not in data_keys:
        raise VaultClosedError
    confidence.sealed = seal_text(data_keys[confidence.vault_id], msgspec.json.encode(told), confidence.place)
