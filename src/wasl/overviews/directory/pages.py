"""What the pages of the directory show, and the addresses from one view of the list to the next."""

from dataclasses import dataclass, replace
from datetime import datetime
from urllib.parse import parse_qsl

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wasl.foundation.language.script import direction_of
from wasl.overviews.directory.asked import Asked
from wasl.relations.people.models import Circle

SORT_LABELS = (
    ("name", _("By name")),
    ("warmth", _("Warmest")),
    ("contact", _("Last contact")),
    ("newest", _("Newest")),
)


@dataclass(frozen=True)
class PersonLine:
    """A person as a line of a list. `warmth` is 0 to 1, or None where there is too little to say; `band` in words."""

    id: int
    name: str
    second_name: str
    role: str
    organisation: str
    city: str
    circles: tuple[str, ...]
    last_at: datetime | None
    warmth: float | None
    band: str | Promise
    has_photo: bool
    is_organisation: bool
    is_private: bool

    @property
    def says_more(self) -> bool:
        """Whether anything stands under the name."""
        return bool(self.role or self.organisation or self.city)

    @property
    def direction(self) -> str:
        """The way the line under the name runs: browsers look for it outside of names, and find nothing there."""
        return direction_of(self.role or self.organisation or self.city) if self.says_more else ""


@dataclass(frozen=True)
class Choice:
    """One of several ways to see the list."""

    label: str | Promise
    url: str
    is_current: bool = False


@dataclass(frozen=True)
class Letter:
    letter: str
    url: str


@dataclass(frozen=True)
class DirectoryPage:
    """A page of the list. `total` stops at `COUNTED_AT_MOST` where `is_counted_out` is false."""

    asked: Asked
    lines: list[PersonLine]
    following: str
    preceding: str
    total: int
    is_counted_out: bool
    circles: list[Circle]
    letters: list[Letter]
    narrowed_to: list[tuple[str, str]]
    circle: Circle | None
    rhythm_days: int | None

    @property
    def is_bare(self) -> bool:
        """Whether nobody is here at all, so that there is nothing to find, sort or narrow."""
        return not self.lines and replace(self.asked, sort="name") == Asked()

    @property
    def is_long(self) -> bool:
        return bool(self.following or self.preceding)

    @property
    def here(self) -> str:
        """This very page, for what leads back to it."""
        return self.asked.query(after=self.asked.after)

    @property
    def kept(self) -> list[tuple[str, str]]:
        """What stays asked while the owner searches."""
        return parse_qsl(self.asked.query(q=""))

    @property
    def everybody_url(self) -> str:
        return Asked(sort=self.asked.sort).url()

    @property
    def without_circle_url(self) -> str:
        return self.asked.url(circle=0, without_circle=True)

    @property
    def circle_choices(self) -> list[Choice]:
        return [
            Choice(row.name, self.asked.url(circle=row.pk, without_circle=False), row.pk == self.asked.circle)
            for row in self.circles
        ]

    @property
    def sort_choices(self) -> list[Choice]:
        return [Choice(label, self.asked.url(sort=sort), sort == self.asked.sort) for sort, label in SORT_LABELS]


@dataclass(frozen=True)
class CircleLine:
    id: int
    name: str
    count: int
    rhythm_days: int | None
