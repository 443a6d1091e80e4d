"""What is asked of the directory: filters and order, read from an address and written into one."""

from dataclasses import dataclass, fields, replace
from typing import Self
from urllib.parse import urlencode

from django.http import QueryDict

from wasl.foundation.web.addresses import address
from wasl.foundation.web.numbers import id_in
from wasl.relations.network.warmth.rules import BANDS
from wasl.relations.people.rules import one_line

SORTS = ("name", "warmth", "contact", "newest")
LONGEST_WORDS = 200


@dataclass(frozen=True)
class Asked:
    """One view of the directory. `after` is the place in the list: a token of `paging`."""

    q: str = ""
    sort: str = "name"
    circle: int = 0
    tag: int = 0
    organisation: int = 0
    source: int = 0
    work: str = ""
    city: str = ""
    band: str = ""
    without_circle: bool = False
    bin: bool = False
    after: str = ""

    @classmethod
    def read(cls, given: QueryDict) -> Self:
        """Anything that cannot be read counts as not asked."""
        found: dict[str, object] = {}
        for field in fields(cls):
            text = one_line(given.get(field.name, ""), LONGEST_WORDS)
            found[field.name] = _value(field.type, text)
        asked = cls(**found)  # type: ignore[arg-type]  # each by its field's type
        sort = asked.sort if asked.sort in SORTS else "name"
        return replace(asked, sort=sort, band=asked.band if asked.band in BANDS else "")

    def query(self, **changes: object) -> str:
        """The address's query with these changes, from the list's beginning; what is not asked is left out."""
        wanted = replace(self, **{"after": "", **changes})  # type: ignore[arg-type]  # names of fields
        values = {field.name: getattr(wanted, field.name) for field in fields(self)}
        said = {name: "1" if value is True else value for name, value in values.items() if value}
        if said.get("sort") == "name":
            del said["sort"]
        return urlencode(said)

    def url(self, **changes: object) -> str:
        query = self.query(**changes)
        return address("directory:people") + (f"?{query}" if query else "")

    @property
    def is_filtered(self) -> bool:
        return replace(self, sort="name", after="", q="") != Asked()


def _value(kind: object, text: str) -> object:
    if kind is int:
        return id_in(text)
    return text == "1" if kind is bool else text
