"""Platforms on which professionals are found: for whom, what a profile there has, and how long its words may be.

A curated table. Lengths are in letters as each platform states them; where none is known, none is shown. Fields are
those of `network.figures.rules.fields`. An empty set of fields: of use in every field.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

WHOLE = frozenset({"headline", "summary", "positions", "educations", "skills", "languages", "picture"})
WORKS = frozenset({"summary", "links", "picture"})
SCHOLARS = frozenset({"summary", "positions", "educations", "links"})


@dataclass(frozen=True, slots=True)
class Platform:
    """`kinds` and `hosts` say by which ways to reach people are known to be there."""

    key: str
    name: str
    parts: frozenset[str]
    fields: frozenset[str] = frozenset()
    headline: int | None = None
    summary: int | None = None
    kinds: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()


def _fields(text: str) -> frozenset[str]:
    return frozenset(text.split())


PLATFORMS: Sequence[Platform] = (
    Platform("linkedin", "LinkedIn", WHOLE, headline=220, summary=2600, kinds=("linkedin",), hosts=("linkedin.com",)),
    Platform("bayt", "Bayt.com", WHOLE - {"picture"}, hosts=("bayt.com",)),
    Platform(
        "x", "X", WORKS, _fields("technology media government law education research business finance marketing"),
        summary=160, kinds=("x",), hosts=("x.com", "twitter.com"),
    ),
    Platform("github", "GitHub", WORKS, _fields("technology research engineering"), summary=160, hosts=("github.com",)),
    Platform("stackoverflow", "Stack Overflow", WORKS, _fields("technology"), hosts=("stackoverflow.com",)),
    Platform("kaggle", "Kaggle", WORKS, _fields("technology research"), hosts=("kaggle.com",)),
    Platform("behance", "Behance", WORKS, _fields("design media marketing"), hosts=("behance.net",)),
    Platform("dribbble", "Dribbble", WORKS, _fields("design technology"), hosts=("dribbble.com",)),
    Platform(
        "researchgate", "ResearchGate", SCHOLARS | {"picture", "skills"}, _fields("research education medicine engineering farming"),
        hosts=("researchgate.net",),
    ),
    Platform("orcid", "ORCID", SCHOLARS, _fields("research education medicine"), summary=5000, hosts=("orcid.org",)),
    Platform(
        "scholar", "Google Scholar", frozenset({"positions", "skills", "links", "picture"}),
        _fields("research education medicine"), hosts=("scholar.google.com",),
    ),
    Platform(
        "instagram", "Instagram", WORKS, _fields("design media marketing hospitality trade society"),
        summary=150, kinds=("instagram",), hosts=("instagram.com",),
    ),
    Platform(
        "facebook", "Facebook", WORKS, _fields("trade society hospitality property education"),
        summary=101, kinds=("facebook",), hosts=("facebook.com",),
    ),
    Platform(
        "telegram", "Telegram", WORKS, _fields("technology media education trade"),
        summary=70, kinds=("telegram",), hosts=("t.me",),
    ),
    Platform("youtube", "YouTube", WORKS, _fields("education media technology"), summary=1000, hosts=("youtube.com",)),
    Platform("mostaql", "مستقل", WORKS | {"headline", "skills"}, _fields("technology design media marketing business"), hosts=("mostaql.com",)),
)  # fmt: skip

BY_KEY: Mapping[str, Platform] = {one.key: one for one in PLATFORMS}


@dataclass(frozen=True, slots=True)
class Limit:
    """How many letters a platform takes, and how many there are."""

    platform: str
    name: str
    most: int
    count: int

    @property
    def is_over(self) -> bool:
        return self.count > self.most


def limits(part: str, text: str) -> list[Limit]:
    """Every platform that limits this part ("headline" or "summary"), the roomiest first."""
    found = [(one, most) for one in PLATFORMS if (most := getattr(one, part)) is not None]
    return [Limit(one.key, one.name, most, len(text)) for one, most in sorted(found, key=lambda pair: -pair[1])]


def platform_of(address: str) -> Platform | None:
    """The platform on which this address is."""
    host = address.partition("://")[2] or address
    host = host.partition("/")[0].lower().removeprefix("www.")
    return next((one for one in PLATFORMS if any(host == h or host.endswith(f".{h}") for h in one.hosts)), None)


def fits(platform: Platform, field: str) -> bool:
    """Whether people of that field are known to use it; of no field, what is of use to all."""
    return not platform.fields or field in platform.fields
