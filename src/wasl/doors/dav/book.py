"""Keeps in step what telephones were told with what is: each change has a turn, and so has each card that is gone."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import blake2b
from typing import NamedTuple
from uuid import UUID, uuid4

from django.db import transaction

from wasl.doors.dav.fingerprints import Stamp, stamps
from wasl.doors.dav.models import AddressBook, Card
from wasl.foundation.accounts.models import User
from wasl.relations.people.models import ExternalId, Person

TELLING_OF_GONE = timedelta(days=30)
"""A telephone that was away for longer begins anew. Radicale keeps its tokens as long."""

ROWS_AT_ONCE = 1_000
UID_LENGTH = 255
_TOKEN = re.compile(r"urn:wasl:turn:([0-9a-f]{32}):(0|[1-9][0-9]{0,17})")


class TokenEndedError(ValueError):
    """The token is none of ours, or of too long ago: the telephone is to fetch everything anew."""


class Entry(NamedTuple):
    """A card that is here. `stamp` says what it holds now."""

    name: str
    uid: str
    person_id: int
    stamp: Stamp

    @property
    def etag(self) -> str:
        return f'"{blake2b((self.uid + self.stamp.print).encode(), digest_size=16).hexdigest()}"'


@dataclass(frozen=True)
class Listing:
    """The whole book at one turn."""

    token: str
    entries: list[Entry]


def listing(owner: User, moment: datetime) -> Listing:
    """Everything that telephones may know of, having told them what is new. Ten queries; more only where something changed."""
    now = stamps(owner)
    book = AddressBook.objects.filter(owner=owner).first()
    cards = list(Card.objects.of(owner))
    if book is None or not _is_in_step(cards, now, moment):
        book, cards, now = _catch_up(owner, moment)
    here = [card for card in cards if card.gone_at is None]
    return Listing(_token(book), [Entry(card.name, card.uid, card.person_id, now[card.person_id]) for card in here])


def changes_since(owner: User, token: str, moment: datetime) -> tuple[str, list[str], Listing]:
    """The token of now, and the names of the cards that changed or went since that one. Raises TokenEndedError."""
    told = listing(owner, moment)
    book = AddressBook.objects.get(owner=owner)
    since = _turn_of(book, token)
    # Asked for again: another telephone's visit may have told of more by now, and then this one hears of it twice.
    names = list(Card.objects.of(owner).filter(turn__gt=since).order_by("turn", "pk").values_list("name", flat=True))
    return told.token, names, told


def entries_named(owner: User, names: Iterable[str]) -> dict[str, Entry]:
    """The cards of these names that are here at this moment. Nine queries for each thousand."""
    wanted = list(dict.fromkeys(names))
    found: dict[str, Entry] = {}
    for start in range(0, len(wanted), ROWS_AT_ONCE):
        rows = Card.objects.of(owner).filter(name__in=wanted[start : start + ROWS_AT_ONCE]).exclude(person_id=None)
        cards = {card.person_id: card for card in rows}
        for person_id, stamp in stamps(owner, cards).items():
            card = cards[person_id]
            found[card.name] = Entry(card.name, card.uid, person_id, stamp)
    return found


def has_uid(owner: User, uid: str) -> bool:
    """Whether a card that telephones may know of has it."""
    people = Card.objects.of(owner).filter(uid=uid).exclude(person_id=None).values_list("person_id", flat=True)
    return Person.objects.of(owner).shareable().filter(pk__in=list(people)).exists()


def binned_person(owner: User, uid: str) -> int | None:
    """Who had the card of that UID and lies in the bin."""
    people = Card.objects.of(owner).filter(uid=uid).exclude(person_id=None).values_list("person_id", flat=True)
    gone = Person.objects.of(owner).binned().filter(pk__in=list(people), is_private=False).order_by("-deleted_at")
    return gone.values_list("pk", flat=True).first()


@transaction.atomic
def file_under(owner: User, person_id: int, *, name: str, uid: str) -> None:
    """Give the person's card the name and the UID that a telephone chose; the next visit tells the others."""
    lock_book(owner)
    Card.objects.of(owner).filter(name=name).exclude(person_id=person_id).update(person_id=None)
    own = Card.objects.of(owner).filter(person_id=person_id).exclude(name=name)
    own.update(person_id=None)
    card = Card.objects.of(owner).filter(name=name).first() or Card(owner=owner, name=name)
    card.uid, card.person_id, card.print = uid, person_id, ""
    card.save()


def lock_book(owner: User) -> AddressBook:
    """The book, for this transaction alone."""
    AddressBook.objects.get_or_create(owner=owner)
    return AddressBook.objects.select_for_update().get(owner=owner)


def end_all_tokens() -> None:
    """After an older state was brought back telephones know of turns that are no more, and begin anew."""
    for owner_id in AddressBook.objects.values_list("owner_id", flat=True):
        AddressBook.objects.filter(owner_id=owner_id).update(key=uuid4())


def _is_in_step(cards: list[Card], now: dict[int, Stamp], moment: datetime) -> bool:
    here = {card.person_id: card.print for card in cards if card.gone_at is None}
    if len(here) != len(now) or any(here.get(person_id) != stamp.print for person_id, stamp in now.items()):
        return False
    forgotten = moment - TELLING_OF_GONE
    return all(card.gone_at is None or card.gone_at >= forgotten for card in cards)


@transaction.atomic
def _catch_up(owner: User, moment: datetime) -> tuple[AddressBook, list[Card], dict[int, Stamp]]:
    """Note what changed under the next turn."""
    book = lock_book(owner)
    now = stamps(owner)
    cards = list(Card.objects.of(owner))
    turn = book.turn + 1
    changed = []
    taken = {card.uid for card in cards if card.gone_at is None and card.person_id in now}
    for card in cards:
        stamp = now.get(card.person_id)
        if stamp is None and card.gone_at is None:
            card.gone_at, card.print, card.turn = moment, "", turn
        elif stamp is not None and (card.print != stamp.print or card.gone_at is not None):
            if card.gone_at is not None and card.uid in taken:  # given to another while this one was away
                card.uid = f"urn:uuid:{uuid4()}"
            taken.add(card.uid)
            card.gone_at, card.print, card.turn = None, stamp.print, turn
        else:
            continue
        changed.append(card)
    Card.objects.bulk_update(changed, ["uid", "gone_at", "print", "turn"], batch_size=ROWS_AT_ONCE)
    known = {card.person_id for card in cards}
    new = _new_cards(owner, {pk: stamp for pk, stamp in now.items() if pk not in known}, cards, taken, turn)
    Card.objects.bulk_create(new, batch_size=ROWS_AT_ONCE)
    over = [card for card in cards if card.gone_at is not None and card.gone_at < moment - TELLING_OF_GONE]
    if over:
        Card.objects.of(owner).filter(gone_at__lt=moment - TELLING_OF_GONE).delete()
        book.first_turn = max(book.first_turn, *(card.turn for card in over))
    if changed or new:
        book.turn = turn
    book.save(update_fields=["turn", "first_turn"])
    gone = {card.pk for card in over}
    return book, [card for card in (*cards, *new) if card.pk not in gone], now


def _new_cards(
    owner: User, unknown: dict[int, Stamp], cards: list[Card], taken_uids: set[str], turn: int
) -> list[Card]:
    """Under the UID that the person brought, unless another card has it."""
    if not unknown:
        return []
    people = list(Person.objects.of(owner).shareable().order_by("pk").values_list("pk", "uid"))
    brought: dict[int, str] = {}
    rows = ExternalId.objects.of(owner).filter(scheme="vcard").order_by("-id")
    brought.update(rows.values_list("person_id", "value"))
    taken_names = {card.name for card in cards}
    made = []
    for pk, own in people:
        if pk not in unknown:
            continue
        uid = brought.get(pk, "")
        if not uid or uid in taken_uids:
            uid = f"urn:uuid:{own}" if f"urn:uuid:{own}" not in taken_uids else f"urn:uuid:{uuid4()}"
        name = f"{own}.vcf" if f"{own}.vcf" not in taken_names else f"{uuid4()}.vcf"
        taken_uids.add(uid)
        made.append(Card(owner=owner, name=name, uid=uid, person_id=pk, print=unknown[pk].print, turn=turn))
    return made


def _token(book: AddressBook) -> str:
    return f"urn:wasl:turn:{book.key.hex}:{book.turn}"


def _turn_of(book: AddressBook, token: str) -> int:
    said = _TOKEN.fullmatch(token)
    if said is None or UUID(said[1]) != book.key or not book.first_turn <= int(said[2]) <= book.turn:
        raise TokenEndedError
    return int(said[2])
