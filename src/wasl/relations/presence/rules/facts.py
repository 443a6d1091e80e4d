"""What is said of somebody, wherever it is said: in the record, in an archive, in a text, on a page."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody worked or studied, as what. Days as `str(PartialDate)`, empty where unknown; no end: still there."""

    title: str = ""
    place: str = ""
    since: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """What was seen in a picture: its size in pixels, how sharp it is (`pictures.sharpness`), how many faces."""

    width: int = 0
    height: int = 0
    sharpness: float = 0.0
    faces: int = 0
    taken_on: date | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """A profile says each of these once; the record may say a name, a headline and a summary in two languages."""

    names: tuple[str, ...] = ()
    headlines: tuple[str, ...] = ()
    summaries: tuple[str, ...] = ()
    positions: tuple[Place, ...] = ()
    educations: tuple[Place, ...] = ()
    skills: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    city: str = ""
    address: str = ""

    @property
    def headline(self) -> str:
        return next(iter(self.headlines), "")

    @property
    def summary(self) -> str:
        return next(iter(self.summaries), "")

    @property
    def is_empty(self) -> bool:
        return self == Facts(address=self.address)


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to mend. `about` tells two of one code apart; `values` are what its sentence names."""

    code: str
    about: str = ""
    values: dict[str, str] = field(default_factory=dict)
