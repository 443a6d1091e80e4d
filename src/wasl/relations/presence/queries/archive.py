"""What is known of the owner's own profile."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from wasl.foundation.accounts.models import User
from wasl.foundation.compiled import compiled
from wasl.foundation.dates.partial_date import PartialDate
from wasl.foundation.dates.reading import read_date
from wasl.relations.presence.models import ProfileFact

SHOWN = 100  # lines of one kind; the count says how many there are

KINDS: Mapping[str, Promise] = {
    "profile": _("Profile"),
    "summary": _("Summary"),
    "position": _("Positions"),
    "education": _("Education"),
    "certification": _("Certificates"),
    "course": _("Courses"),
    "skill": _("Skills"),
    "language": _("Languages"),
    "volunteering": _("Volunteering"),
    "project": _("Projects"),
    "publication": _("Publications"),
    "patent": _("Patents"),
    "honour": _("Honours"),
    "test-score": _("Test scores"),
    "organisation": _("Organisations one belongs to"),
    "recommendation-received": _("Recommendations received"),
    "recommendation-given": _("Recommendations given"),
    "endorsement-received": _("Endorsements received"),
    "endorsement-given": _("Endorsements given"),
    "followed-organisation": _("Organisations followed"),
    "followed-member": _("Members followed"),
    "event": pgettext_lazy("gatherings one attends", "Events"),
    "application": _("Applications"),
    "saved-job": _("Saved jobs"),
    "share": _("Posts"),
    "comment": _("Comments"),
    "reaction": _("Reactions"),
    "email": _("E-mail addresses"),
    "phone": _("Telephones"),
}
"""The kinds of facts, in the order of the page."""

# The field that names a row, the first that is there; the rest follow as details.
_HEADS = (
    "headline", "profile_summary", "title", "school_name", "content_title", "name", "skill_name", "event_name",
    "organization", "fullname", "job_title", "first_name", "role", "email_address", "number",
    "sharecommentary", "message", "type",
)  # fmt: skip


WORKPLACES = {"position": "company_name", "education": "school_name", "organisation": "name"}
"""Kinds of facts that say where the owner is or was, and the field that names the place."""

_DAYS = ("_on", "_date", "_at")  # how the fields that hold a day end
_FIGURES = re.compile(r"\d")


@dataclass(frozen=True)
class Detail:
    """One thing more that the platform said; a day is shown as the owner likes days shown."""

    text: str
    on: PartialDate | None


@dataclass(frozen=True)
class Line:
    """A fact as it is read: what it is, and the rest of what the platform said."""

    head: str
    details: list[Detail]


@dataclass(frozen=True)
class Section:
    kind: str
    label: str | Promise
    count: int
    lines: list[Line]


def own_workplaces(owner: User) -> list[str]:
    """Organisations of the owner's own positions and studies, as her archives name them. One query."""
    named = (fields.get(WORKPLACES[kind], "") for kind, fields in _workplaces(owner))
    return list(dict.fromkeys(name for name in named if name))


@compiled
def _workplaces(owner: User) -> QuerySet[ProfileFact, Any]:  # Any: columns
    return ProfileFact.objects.of(owner).filter(kind__in=WORKPLACES).values_list("kind", "fields")


def profile_sections(owner: User) -> list[Section]:
    """The owner's profile as her archives gave it, kind by kind. One query."""
    by_kind: dict[str, list[Line]] = {}
    counts: dict[str, int] = {}
    rows = ProfileFact.objects.of(owner).order_by("pk").values_list("kind", "fields")
    for kind, fields in rows.iterator():
        counts[kind] = counts.get(kind, 0) + 1
        lines = by_kind.setdefault(kind, [])
        if len(lines) < SHOWN:
            lines.append(_line(fields))
    order = [*KINDS, *sorted(counts.keys() - KINDS.keys())]
    return [Section(kind, KINDS.get(kind, kind), counts[kind], by_kind[kind]) for kind in order if kind in counts]


def _line(fields: Mapping[str, str]) -> Line:
    head = next((name for name in _HEADS if fields.get(name)), next(iter(fields), ""))
    rest = [(name, value) for name, value in fields.items() if name != head and value]
    details = [Detail(value, _day(name, value)) for name, value in rest if not value.startswith("http")]
    return Line(fields.get(head, ""), details[:6])


def _day(name: str, value: str) -> PartialDate | None:
    return read_date(value) if name.endswith(_DAYS) and _FIGURES.search(value) else None
