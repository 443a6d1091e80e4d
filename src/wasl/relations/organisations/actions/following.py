"""An organisation is followed, what is noted of it is corrected, it is followed no more; each taken back by one press."""

from datetime import datetime
from typing import NamedTuple

from django.db import transaction

from wasl.foundation.accounts.bins import held_row, put_in_bin, taken_out_of_bin
from wasl.foundation.accounts.corrections import Before, as_it_stands, set_back
from wasl.foundation.accounts.models import User
from wasl.foundation.errors import NotFoundError
from wasl.relations.organisations.documents import index_followed
from wasl.relations.organisations.errors import OrganisationWithoutNameError, SiteNotWebError
from wasl.relations.organisations.models import Followed
from wasl.relations.organisations.reading import LONGEST_LINK, is_web
from wasl.relations.people.actions.affiliations import organisation_named
from wasl.relations.people.rules import many_lines, one_line

LONGEST_NAME, LONGEST_NOTE = 300, 2000
COLUMNS = ("site", "note")


class Following(NamedTuple):
    """`is_new`: it was not followed before."""

    followed: Followed
    is_new: bool


@transaction.atomic
def follow(owner: User, name: str, *, site: str = "", note: str = "", at: datetime) -> Following:
    """Follow the organisation of that name, however it is spelt; one that is followed keeps what is not written anew.

    Raises OrganisationWithoutNameError, SiteNotWebError.
    """
    organisation = organisation_named(owner, name)
    if organisation is None:
        raise OrganisationWithoutNameError
    address, words = _address(site), many_lines(note)[:LONGEST_NOTE]
    row: Followed | None = Followed.objects.of(owner).select_for_update().filter(organisation=organisation).first()
    is_new = row is None or row.deleted_at is not None
    row = row or Followed(owner=owner, organisation=organisation, created_at=at)
    row.deleted_at, row.note = None, words or row.note
    if address and address != row.site:
        _read_from(row, address, at)
    row.save()
    index_followed(owner, [row.pk])
    return Following(row, is_new)


@transaction.atomic
def edit_followed(owner: User, followed_id: int, *, site: str, note: str, at: datetime) -> Before:
    """Correct it; gives how it stood before, by which `set_followed_back` takes it back. Raises SiteNotWebError."""
    row: Followed = held_row(Followed.objects.of(owner), followed_id)
    before, address = as_it_stands(row, COLUMNS), _address(site)
    row.note = many_lines(note)[:LONGEST_NOTE]
    if address != row.site:
        _read_from(row, address, at)
    row.save()
    index_followed(owner, [followed_id])
    return before


@transaction.atomic
def set_followed_back(owner: User, followed_id: int, before: Before, *, at: datetime) -> Followed:
    """Take a correction back."""
    row: Followed = held_row(Followed.objects.of(owner), followed_id)
    site = row.site
    set_back(row, before, COLUMNS)
    if row.site != site:
        _read_from(row, row.site, at)
        row.save()
    index_followed(owner, [followed_id])
    return row


@transaction.atomic
def unfollow(owner: User, followed_id: int, *, at: datetime) -> Followed:
    """Put it in the bin, with its news. Raises NotFoundError."""
    row: Followed = held_row(Followed.objects.of(owner), followed_id)
    put_in_bin(row, at)
    index_followed(owner, [followed_id])
    return row


@transaction.atomic
def restore_followed(owner: User, followed_id: int) -> Followed:
    """Bring it back as it was. Raises NotFoundError."""
    row: Followed = taken_out_of_bin(Followed.objects.of(owner), followed_id)
    index_followed(owner, [followed_id])
    return row


def present_followed(owner: User, followed_id: int) -> Followed:
    """With its organisation. Raises NotFoundError, also for one in the bin."""
    rows = Followed.objects.of(owner).present().select_related("organisation")
    row: Followed | None = rows.filter(pk=followed_id).first()
    if row is None:
        raise NotFoundError
    return row


def _read_from(row: Followed, address: str, at: datetime) -> None:
    """Another address is another feed: nothing is known of it, and it is read soon."""
    row.site, row.feed, row.known, row.refusal, row.failures, row.is_gone = address, "", {}, "", 0, False
    row.next_at = at if address else None


def _address(written: str) -> str:
    text = one_line(written, LONGEST_LINK)
    if not text:
        return ""
    address = text if "://" in text else f"https://{text}"
    if not is_web(address):
        raise SiteNotWebError
    return address
