"""Profiles are noted, read, and their pictures looked at."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from django.db import transaction

from wasl.foundation.accounts.bins import held_row, put_in_bin, taken_out_of_bin
from wasl.foundation.accounts.models import User
from wasl.foundation.errors import NotFoundError
from wasl.relations.people.rules import one_line
from wasl.relations.presence.actions.faults import look_again
from wasl.relations.presence.errors import NoArchiveError, NothingReadError, PlatformUnknownError
from wasl.relations.presence.models import Profile, ProfileFact
from wasl.relations.presence.pictures import look
from wasl.relations.presence.rules.archive import facts_of
from wasl.relations.presence.rules.facts import Facts
from wasl.relations.presence.rules.platforms import BY_KEY
from wasl.relations.presence.rules.reading import read_page, read_text
from wasl.relations.presence.telling_facts import facts_of_profile, kept

LONGEST_PASTED = 400_000  # letters
LARGEST_PAGE = 8_000_000  # bytes: pages of platforms are large
_MARKUP = ("<!doctype", "<html", "<?xml", "<head", "<body")


@transaction.atomic
def keep_profile(owner: User, platform: str, *, address: str = "", at: datetime) -> Profile:
    """Note that the owner is there. Raises PlatformUnknownError."""
    if platform not in BY_KEY:
        raise PlatformUnknownError(platform=platform, known=", ".join(BY_KEY))
    profile, _is_new = Profile.objects.get_or_create(owner=owner, platform=platform, defaults={"created_at": at})
    profile.deleted_at = None
    profile.address = one_line(address, 500) or profile.address
    profile.save(update_fields=["deleted_at", "address"])
    return profile


@transaction.atomic
def read_profile(owner: User, platform: str, text: str, *, on: date, at: datetime) -> Profile:
    """Read a text that was copied from the profile, or its saved page. Raises NothingReadError."""
    is_page = text.lstrip("\ufeff \t\r\n")[:200].lower().startswith(_MARKUP)
    facts = read_page(text[:LARGEST_PAGE]) if is_page else read_text(text[:LONGEST_PASTED])
    if facts.is_empty or not (facts.headlines or facts.summaries or facts.positions or facts.skills or facts.names):
        raise NothingReadError
    read_from = Profile.ReadFrom.PAGE if is_page else Profile.ReadFrom.TEXT
    return _read(keep_profile(owner, platform, at=at), facts, read_from, on)


@transaction.atomic
def read_archive(owner: User, platform: str, *, on: date, at: datetime) -> Profile:
    """Read what the platform's own archive says, as of the day it was brought. Raises NoArchiveError."""
    rows = ProfileFact.objects.of(owner).filter(platform=platform).order_by("id")
    facts = facts_of(rows.values_list("kind", "fields").iterator())
    if facts.is_empty:
        raise NoArchiveError
    latest = rows.exclude(source=None).order_by("-source__made_at").values_list("source__made_at", flat=True).first()
    brought_on = min(latest.date(), on) if latest else on
    return _read(keep_profile(owner, platform, at=at), facts, Profile.ReadFrom.ARCHIVE, brought_on, today=on)


@transaction.atomic
def look_at_picture(owner: User, platform: str, content: bytes, *, taken_on: date | None, on: date) -> Profile:
    """Measure the picture as it stands there; it is not kept. Raises PictureRefusedError, PictureTooLargeError."""
    profile = present_profile(owner, platform)
    seen, _copy = look(content)
    profile.seen = kept(replace(seen, taken_on=taken_on or seen.taken_on))
    profile.save(update_fields=["seen"])
    look_again(owner, on=on, afresh={profile.pk})
    return profile


@transaction.atomic
def remove_profile(owner: User, profile_id: int, *, at: datetime) -> Profile:
    profile: Profile = held_row(Profile.objects.of(owner), profile_id)
    put_in_bin(profile, at)
    return profile


@transaction.atomic
def restore_profile(owner: User, profile_id: int) -> Profile:
    profile: Profile = taken_out_of_bin(Profile.objects.of(owner), profile_id)
    return profile


def present_profile(owner: User, platform: str) -> Profile:
    """Held until the end of the transaction. Raises NotFoundError."""
    profile: Profile | None = Profile.objects.of(owner).present().select_for_update().filter(platform=platform).first()
    if profile is None:
        raise NotFoundError
    return profile


def _read(profile: Profile, facts: Facts, read_from: str, on: date, *, today: date | None = None) -> Profile:
    profile.told, profile.read_from, profile.read_on = kept(facts), read_from, on
    profile.address = profile.address or one_line(facts_of_profile(profile).address, 500)
    profile.save(update_fields=["told", "read_from", "read_on", "address"])
    look_again(profile.owner, on=today or on, afresh={profile.pk})
    return profile
