"""What was confided, by whom and about whom: told while the vault is open, and otherwise only how many there are."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

import msgspec
from django.db.models import QuerySet

from wasl.foundation.accounts.models import User
from wasl.foundation.errors import NotFoundError
from wasl.foundation.vault.keys import WrongKeyError
from wasl.foundation.vault.texts import open_text
from wasl.relations.people.models import Person
from wasl.relations.trust.confiding import Confided, DataKeys, Named
from wasl.relations.trust.models import Confidence, Vault


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person that a confidence names; `id` is 0 where she is not among the owner's people any more."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Opened:
    """A confidence that is open."""

    id: int
    words: str
    told_on: date
    by: Somebody | None
    about: list[Somebody]
    promise: str
    until: date | None
    has_ended: bool

    def names(self, person_id: int) -> bool:
        return any(one.id == person_id for one in (*([self.by] if self.by else []), *self.about))


@dataclass(frozen=True, slots=True)
class ConfidenceList:
    """Those that are open, the newest first; `closed` counts those of a vault with another passphrase."""

    lines: list[Opened]
    closed: int


def has_vault(owner: User) -> bool:
    return bool(Vault.objects.of(owner).exists())


def confidences_kept(owner: User) -> int:
    return int(Confidence.objects.of(owner).present().count())


def confidence_list(owner: User, data_keys: DataKeys, day: date, *, person_id: int = 0) -> ConfidenceList:
    """All of them, or those that name a person. Two queries and one for merged people."""
    lines, closed = _read(owner, data_keys, Confidence.objects.of(owner).present(), day)
    found = [line for line in lines if line.names(person_id)] if person_id else lines
    return ConfidenceList(found, closed)


def confidences_guarded(owner: User, data_keys: DataKeys, day: date) -> ConfidenceList:
    """What must not be told: those that have not ended, also in the bin. As many queries as the list."""
    lines, closed = _read(owner, data_keys, Confidence.objects.of(owner), day)
    return ConfidenceList([line for line in lines if not line.has_ended], closed)


def _read(
    owner: User, data_keys: DataKeys, kept: QuerySet[Confidence, Confidence], day: date
) -> tuple[list[Opened], int]:
    rows = kept.select_related("vault").order_by("-id")
    opened = [(row, told) for row in rows if (told := _opened(row, data_keys))]
    people = _people(owner, (told for _row, told in opened))
    return [_line(row, told, people, day) for row, told in opened], len(rows) - len(opened)


def confidence_here(owner: User, confidence_id: int) -> None:
    """Raises NotFoundError, before it is asked whether it is open."""
    if not Confidence.objects.of(owner).present().filter(pk=confidence_id).exists():
        raise NotFoundError


def confidence_by_id(owner: User, data_keys: DataKeys, confidence_id: int, day: date) -> Opened:
    """Raises NotFoundError, also where it is not open."""
    row = Confidence.objects.of(owner).present().filter(pk=confidence_id).select_related("vault").first()
    told = _opened(row, data_keys) if row else None
    if row is None or told is None:
        raise NotFoundError
    return _line(row, told, _people(owner, [told]), day)


def _opened(row: Confidence, data_keys: DataKeys) -> Confided | None:
    key = data_keys.get(row.vault_id)
    if key is None:
        return None
    try:
        return msgspec.json.decode(open_text(key, bytes(row.sealed), row.place), type=Confided)
    except (WrongKeyError, msgspec.DecodeError):
        return None  # changed behind our back: `closed` counts it, and nothing of it is shown


def _people(owner: User, told: Iterable[Confided]) -> Mapping[str, Somebody]:
    """By uid; who became part of another is that other."""
    uids = {UUID(one.uid) for each in told for one in (*([each.by] if each.by else []), *each.about) if one.uid}
    rows = Person.objects.of(owner).filter(uid__in=uids).select_related("merged_into")
    found = {}
    for row in rows:
        person = row.merged_into or row
        if person.deleted_at is None:
            found[str(row.uid)] = Somebody(person.pk, person.display_name)
    return found


def _line(row: Confidence, told: Confided, people: Mapping[str, Somebody], day: date) -> Opened:
    def of(one: Named) -> Somebody:
        return people.get(one.uid) or Somebody(0, one.name)

    has_ended = told.until is not None and told.until < day
    by = of(told.by) if told.by else None
    return Opened(row.pk, told.words, told.told_on, by, list(map(of, told.about)), told.promise, told.until, has_ended)
