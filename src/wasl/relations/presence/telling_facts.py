"""Rows as facts, and facts as the JSON in which they are kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from wasl.relations.presence.models import Line, Profile, Record
from wasl.relations.presence.rules.facts import Facts, Picture, Place


def facts_of_record(record: Record, lines: Sequence[Line]) -> Facts:
    """Its lines in their order."""
    of: dict[str, list[Line]] = {}
    for line in lines:
        of.setdefault(line.kind, []).append(line)
    kinds = Line.Kind
    return Facts(
        names=_some(record.name_ar, record.name_en),
        headlines=_some(record.headline_ar, record.headline_en),
        summaries=_some(record.summary_ar, record.summary_en),
        positions=tuple(_place(line) for line in of.get(kinds.POSITION, ())),
        educations=tuple(_place(line) for line in of.get(kinds.EDUCATION, ())),
        skills=tuple(line.title for line in of.get(kinds.SKILL, ())),
        languages=tuple(line.title for line in of.get(kinds.LANGUAGE, ())),
        links=tuple(line.link for line in of.get(kinds.LINK, ()) if line.link),
        emails=_some(record.email),
        phones=_some(record.phone),
        city=record.city,
    )


def facts_of_profile(profile: Profile) -> Facts:
    """Nothing where nothing was read, or where what was kept is none of ours."""
    told: Facts | None = _kept(profile.told, Facts)
    return told or Facts()


def picture_seen(told: Any) -> Picture | None:  # Any: JSON
    seen: Picture | None = _kept(told, Picture)
    return seen


def kept(told: Facts | Picture) -> dict[str, Any]:  # Any: JSON
    return dict(msgspec.to_builtins(told))


def _kept(told: Any, shape: type[Any]) -> Any:  # Any: JSON in, what the shape says out
    if not told:
        return None
    try:
        return msgspec.convert(told, shape)
    except msgspec.ValidationError:
        return None


def _place(line: Line) -> Place:
    return Place(line.title, line.place, line.since, line.until)


def _some(*texts: str) -> tuple[str, ...]:
    return tuple(text for text in texts if text)
