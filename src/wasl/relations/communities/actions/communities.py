"""A community is entered, corrected, renewed, goes to the bin and comes back; people are known there."""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import TypedDict, Unpack

from django.db import transaction

from wasl.foundation.accounts.bins import held_row, put_in_bin, taken_out_of_bin
from wasl.foundation.accounts.corrections import Before, as_it_stands, set_back
from wasl.foundation.accounts.models import User
from wasl.foundation.errors import NotFoundError
from wasl.foundation.language.script import clean_text
from wasl.relations.communities import rules
from wasl.relations.communities.documents import index_communities
from wasl.relations.communities.errors import CommunityWithoutNameError, RenewalNotLastError
from wasl.relations.communities.models import Community, Fellow, Renewal
from wasl.relations.people.models import Organisation, Person

LENGTHS = {"name": 200, "place": 300, "link": 500, "number": 100, "role": 200, "currency": 3}
LONG_TEXTS = ("how_to_join", "documents", "note")
LONGEST_TEXT = 10_000


class CommunityFields(TypedDict, total=False):
    """What may be said of a community."""

    name: str
    kind: str
    place: str
    link: str
    how_to_join: str
    number: str
    role: str
    since: date | None
    until: date | None
    dues: Decimal | None
    currency: str
    period: str
    renewal_on: date | None
    documents: str
    note: str
    organisation: Organisation | None


COLUMNS = (*CommunityFields.__annotations__, "asks_from")


@transaction.atomic
def add_community(owner: User, **fields: Unpack[CommunityFields]) -> Community:
    """Enter a community of the owner's. Raises CommunityWithoutNameError."""
    community = Community(owner=owner)
    _apply(community, fields)
    community.save(force_insert=True)
    index_communities(owner, [community.pk])
    return community


@transaction.atomic
def edit_community(owner: User, community_id: int, **fields: Unpack[CommunityFields]) -> Before:
    """Change what is given; gives how it stood before, by which `set_community_back` takes it back."""
    community = community_to_change(owner, community_id)
    before = as_it_stands(community, COLUMNS)
    _apply(community, fields)
    community.save()
    index_communities(owner, [community_id])
    return before


@transaction.atomic
def set_community_back(owner: User, community_id: int, before: Before) -> Community:
    """Take a correction back."""
    community = community_to_change(owner, community_id)
    set_back(community, before, COLUMNS)
    index_communities(owner, [community_id])
    return community


@transaction.atomic
def remove_community(owner: User, community_id: int, *, at: datetime) -> Community:
    """Put it in the bin; `restore_community` brings it back as it was."""
    community = community_to_change(owner, community_id)
    put_in_bin(community, at)
    index_communities(owner, [community_id])
    return community


@transaction.atomic
def restore_community(owner: User, community_id: int) -> Community:
    """Bring it back from the bin."""
    community: Community = taken_out_of_bin(Community.objects.of(owner), community_id)
    index_communities(owner, [community_id])
    return community


@transaction.atomic
def renew(owner: User, community_id: int, *, on: date, next_on: date | None = None) -> Renewal:
    """Record that membership was renewed; without a day, the next one is proposed by the period of the dues."""
    community = community_to_change(owner, community_id)
    following = next_on or rules.next_renewal(community.renewal_on, community.period, on)
    made = Renewal.objects.create(
        community=community,
        on=on,
        renewal_before=community.renewal_on,
        asks_before=community.asks_from,
        renewal_after=following,
    )
    community.renewal_on, community.asks_from = following, rules.renewal_asks_from(following)
    community.save(update_fields=["renewal_on", "asks_from"])
    return made


@transaction.atomic
def take_back_renewal(owner: User, renewal_id: int) -> Community:
    """Let membership stand as before it. Raises RenewalNotLastError for an earlier one."""
    rows = Renewal.objects.filter(community__owner=owner, community__deleted_at=None)
    made = rows.filter(pk=renewal_id).select_related("community").first()
    if made is None:
        raise NotFoundError
    community = made.community
    if community.renewals.filter(pk__gt=renewal_id).exists():
        raise RenewalNotLastError
    community.renewal_on, community.asks_from = made.renewal_before, made.asks_before
    community.save(update_fields=["renewal_on", "asks_from"])
    made.delete()
    return community


@transaction.atomic
def ask_about_renewal_from(owner: User, community_id: int, *, day: date | None) -> date | None:
    """Let Today speak of the renewal from that day on, or not at all; gives the day that stood there before."""
    community = community_to_change(owner, community_id)
    before, community.asks_from = community.asks_from, day
    community.save(update_fields=["asks_from"])
    return before


@transaction.atomic
def know_there(owner: User, community_id: int, *, people: Sequence[Person], role: str = "") -> list[Fellow]:
    """Say that these people are of it too; whoever stands there already takes the new role."""
    community = community_to_change(owner, community_id)
    said = " ".join(clean_text(role).split())[:200]
    made = []
    for person in people:
        fellow, is_new = Fellow.objects.get_or_create(community=community, person=person, defaults={"role": said})
        if not is_new and said:
            fellow.role = said
            fellow.save(update_fields=["role"])
        made.append(fellow)
    return made


@transaction.atomic
def know_there_no_more(owner: User, community_id: int, person_id: int) -> Fellow:
    """Take somebody off; the row given back is enough to know them there again."""
    community = community_to_change(owner, community_id)
    fellow = community.fellows.filter(person=person_id).select_related("person").first()
    if fellow is None:
        raise NotFoundError
    community.fellows.filter(pk=fellow.pk).delete()
    return fellow


def community_to_change(owner: User, community_id: int) -> Community:
    """The owner's community, held until the end of the transaction. Raises NotFoundError."""
    community: Community = held_row(Community.objects.of(owner), community_id)
    return community


def _apply(community: Community, fields: CommunityFields) -> None:
    before = community.renewal_on
    for name, value in fields.items():
        setattr(community, name, _kept(name, value) if isinstance(value, str) else value)
    if not community.name:
        raise CommunityWithoutNameError
    if community.renewal_on != before:
        community.asks_from = rules.renewal_asks_from(community.renewal_on)


def _kept(name: str, text: str) -> str:
    if name in LENGTHS:
        return " ".join(clean_text(text).split())[: LENGTHS[name]]
    return clean_text(text).strip()[:LONGEST_TEXT] if name in LONG_TEXTS else text
