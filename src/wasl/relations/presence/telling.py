"""Presence as a program reads it."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec

from wasl.foundation.accounts.models import User
from wasl.relations.presence.queries.faults import FaultLine
from wasl.relations.presence.queries.platforms import PlatformsPage
from wasl.relations.presence.queries.profiles import ProfileLine, profiles_page
from wasl.relations.presence.queries.record import record_facts, record_of
from wasl.relations.presence.telling_facts import picture_seen

Told = dict[str, Any]  # Any: JSON


def presence_told(owner: User, day: date) -> Told:
    """The record, its profiles, and what is to mend in all of them."""
    record, page = record_of(owner), profiles_page(owner, day)
    facts = msgspec.to_builtins(record_facts(owner))
    seen = picture_seen(record.picture_seen)
    parts = ("name", "headline", "summary")
    texts = {f"{part}_{language}": getattr(record, f"{part}_{language}") for part in parts for language in ("ar", "en")}
    lists = {name: facts[name] for name in ("positions", "educations", "skills", "languages", "links")}
    return {
        "record": {
            **texts, "field": record.field, "email": record.email, "phone": record.phone, "city": record.city, **lists,
            "picture": msgspec.to_builtins(seen) | {"taken_on": record.picture_taken_on} if seen else None,
            "page_shows": record.page_shows if record.page_key else None,
        },
        "profiles": [profile_told(line) for line in page.lines],
        "faults": [fault_told(line) for line in page.faults],
    }  # fmt: skip


def platforms_told(page: PlatformsPage) -> Told:
    return {
        "field": page.field, "people": page.people, "targets": page.targets, "minutes": page.minutes,
        "platforms": [
            {
                "platform": one.key, "name": one.name, "people": one.people, "targets": one.targets, "reason": one.reason,
                "of_field": one.is_of_field, "chosen": one.is_chosen, "weekly_minutes": one.weekly_minutes, "why": one.why,
            }
            for one in page.lines
        ],
    }  # fmt: skip


def profile_told(line: ProfileLine) -> Told:
    return {
        "platform": line.platform, "address": line.address, "read_on": line.read_on, "have": line.have,
        "whole": line.whole, "open_faults": line.open_faults,
    }  # fmt: skip


def fault_told(line: FaultLine) -> Told:
    return {
        "id": line.id, "code": line.code, "platform": line.platform or None, "words": line.words, "how": line.how,
        "state": line.state, "found_on": line.found_on, "settled_on": line.settled_on,
    }  # fmt: skip
