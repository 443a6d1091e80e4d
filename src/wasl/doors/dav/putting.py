"""What a telephone does with a card: puts it, for somebody new or known, or takes it away."""

from datetime import datetime

from django.db import transaction

from wasl.doors.dav.book import UID_LENGTH, binned_person, entries_named, file_under
from wasl.doors.dav.cards import CardRefusedError, contact_in, on_a_telephone, text_of
from wasl.doors.dav.changing import Changing, add_from_card, change_by_card
from wasl.doors.exports.contacts import contacts_among
from wasl.foundation.accounts.models import User
from wasl.foundation.errors import NotFoundError
from wasl.foundation.formats.records import Contact, ReadOptions
from wasl.relations.people import actions
from wasl.relations.people.models import Person


@transaction.atomic
def put_card(owner: User, card: bytes, *, name: str, uid: str, at: datetime) -> int:
    """Change the person of that name by the card; without one make her, or bring her back out of the bin. Gives her id.

    A UID that belongs to a private person is as one that nobody has. Raises CardRefusedError and refusals of the actions.
    """
    if not 0 < len(uid) <= UID_LENGTH or not 0 < len(name) <= UID_LENGTH:
        raise CardRefusedError
    preferences = owner.preferences
    options = ReadOptions(
        time_zone=preferences.time_zone, default_country=preferences.country, today=str(preferences.today())
    )
    now = contact_in(card, options)
    if not now.full and not now.reaches:
        raise CardRefusedError
    known = entries_named(owner, [name]).get(name)
    if known:
        person_id = known.person_id
    elif binned := binned_person(owner, uid):
        person_id = binned
        actions.restore_people(owner, at=at, person_ids=[person_id])
    else:
        person_id = add_from_card(owner, now, country=preferences.country, at=at)
        actions.call_elsewhere(owner, person_id, scheme="vcard", value=uid, at=at)
        file_under(owner, person_id, name=name, uid=uid)
        return person_id
    before = _as_it_was(owner, person_id, uid, options)
    change_by_card(Changing(owner, person_id, before, now, preferences.country, at))
    if not known:
        file_under(owner, person_id, name=name, uid=uid)
    return person_id


def take_card_away(owner: User, name: str, *, at: datetime) -> None:
    """Put the person into the bin. Raises NotFoundError."""
    entry = entries_named(owner, [name]).get(name)
    if entry is None:
        raise NotFoundError
    actions.delete_people(owner, [entry.person_id], at=at)


def _as_it_was(owner: User, person_id: int, uid: str, options: ReadOptions) -> Contact:
    """The card that the telephone had, as it would be read: the two are compared in the same words."""
    person = Person.objects.of(owner).select_for_update().get(pk=person_id)
    (contact,) = contacts_among([person])
    return contact_in(text_of(on_a_telephone(contact, uid)).encode(), options)
