"""One line of the list, and what several kinds of it need."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime

from wasl.overviews.search.highlighting import Piece

NAMES_SHOWN = 3


@dataclass(frozen=True)
class Result:
    """One line of the list. `name` is for the ring."""

    kind: str
    icon: str
    title: list[Piece]
    url: str
    name: str = ""
    photo: str = ""
    warmth: float | None = None
    detail: tuple[Piece, ...] = ()
    reason: tuple[Piece, ...] = ()
    people: tuple[str, ...] = ()
    count: int = 0
    at: datetime | None = None
    on: date | None = None
    is_private: bool = False


Named = list[tuple[int, str]]


def names_of(people: Named) -> tuple[str, ...]:
    return tuple(name for _person_id, name in people[:NAMES_SHOWN])


def people_by(rows: object) -> dict[int, Named]:
    people: dict[int, Named] = defaultdict(list)
    for row_id, person_id, name in rows:  # type: ignore[attr-defined]  # rows of three columns
        people[row_id].append((person_id, name))
    return people
