"""The owner's profile as rows of an archive, told as facts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from wasl.foundation.dates.reading import read_date
from wasl.relations.presence.rules.facts import Facts, Place

Row = tuple[str, Mapping[str, str]]
"""Its kind, and its fields as the archive names them."""


def facts_of(rows: Iterable[Row]) -> Facts:
    """LinkedIn's names of columns. Websites stand as `[PORTFOLIO:https://…,OTHER:…]`."""
    told: dict[str, list[Mapping[str, str]]] = {}
    for kind, fields in rows:
        told.setdefault(kind, []).append(fields)
    profile = next(iter(told.get("profile", ())), {})
    summaries = [profile.get("summary", ""), *(one.get("profile_summary", "") for one in told.get("summary", ()))]
    name = " ".join(filter(None, (profile.get("first_name", ""), profile.get("last_name", ""))))
    return Facts(
        names=_some(name),
        headlines=_some(profile.get("headline", "")),
        summaries=_some(*summaries[:2])[:1],
        positions=_places(told.get("position", ()), "title", "company_name", "started_on", "finished_on"),
        educations=_places(told.get("education", ()), "degree_name", "school_name", "start_date", "end_date"),
        skills=_some(*(one.get("name", "") for one in told.get("skill", ()))),
        languages=_some(*(one.get("name", "") for one in told.get("language", ()))),
        links=_links(profile.get("websites", "")),
        emails=_some(*(one.get("email_address", "") for one in told.get("email", ()))),
        phones=_some(*(one.get("number", "") for one in told.get("phone", ()))),
        city=profile.get("geo_location", ""),
    )


def _places(rows: Iterable[Mapping[str, str]], title: str, place: str, since: str, until: str) -> tuple[Place, ...]:
    return tuple(
        Place(one.get(title, ""), one.get(place, ""), _day(one.get(since, "")), _day(one.get(until, "")))
        for one in rows
        if one.get(title) or one.get(place)
    )


def _day(text: str) -> str:
    found = read_date(text) if text else None
    return str(found) if found and found.year else ""


def _links(text: str) -> tuple[str, ...]:
    told = (part.strip() for part in text.strip("[] ").split(","))
    return tuple(dict.fromkeys(f"http{part.partition('http')[2]}" for part in told if "http" in part))


def _some(*texts: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text.strip() for text in texts if text.strip()))
