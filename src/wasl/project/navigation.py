"""The places of the program, in the order in which people see them."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


@dataclass(frozen=True)
class Place:
    """`sections` are the URL namespaces of the pages within it; a little room stands before one that `is_apart`."""

    label: str | Promise
    url_name: str
    icon: str
    sections: tuple[str, ...]
    key: str = ""
    is_apart: bool = False

    @property
    def url(self) -> str:
        return reverse(self.url_name)


# Each day's; who leads where; what one gives and shows; what one grows by; and ways in. The first five stand in the telephone's
# bottom bar. Search comes late: it is at the head of every page.
PLACES = (
    Place(_("Today"), "today:today", "today", ("today",), key="g t"),
    Place(_("People"), "directory:people", "people", ("directory", "person_page", "duplicates"), key="g p"),
    Place(_("Promises"), "trust:promises", "promises", ("trust",)),
    Place(_("Occasions"), "occasions:coming", "occasions", ("occasions",)),
    Place(_("Network"), "network_page:figures", "network", ("network_page",)),
    Place(_("Introductions"), "introductions:start", "introduce", ("introductions",), is_apart=True),
    Place(_("To meet"), "preparation:targets", "star", ("preparation", "brief")),
    Place(_("Opportunities"), "opportunities:board", "opportunities", ("opportunities", "asked_for")),
    Place(_("Promotion"), "promotion:achievements", "promotion", ("promotion",)),
    Place(_("Communities"), "communities:communities", "communities", ("communities",), is_apart=True),
    Place(_("Give and take"), "exchange:favours", "exchange", ("exchange", "teams")),
    Place(_("Follow and share"), "organisations:organisations", "social", ("organisations", "discussions", "content")),
    Place(_("Presence"), "presence:record", "presence", ("presence",)),
    Place(_("Learning"), "learning:goals", "learning", ("learning",), is_apart=True),
    Place(pgettext_lazy("a place", "Advice"), "advice:all", "help", ("advice", "who_knows")),
    Place(_("Scorecard"), "scorecard:scorecard", "scorecard", ("scorecard",)),
    Place(_("Search"), "search:search", "search", ("search",), is_apart=True),
    Place(_("Bring in"), "importers:start", "import", ("importers",)),
)


def navigation(request: HttpRequest) -> dict[str, object]:
    """`places`, and the URL namespace of the page by which one of them is marked."""
    match = getattr(request, "resolver_match", None)
    return {"places": PLACES, "section": match.namespace if match else ""}
