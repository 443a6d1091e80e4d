"""What a browser lets us guess of somebody who is not known yet: pure."""

from __future__ import annotations

from zoneinfo import available_timezones

from wasl.foundation.dates.countries import UnknownCountryError, country_named

USUAL_COUNTRY = "SA"


def country_spoken_of(accept_language: str) -> str:
    """The first country of an Accept-Language header, `ar-EG,ar;q=0.9,en-US;q=0.8`: Egypt.

    Browsers come with en-US wherever they are sold, so an Arabic country among the others goes first.
    """
    tags = [part.partition(";")[0].strip() for part in accept_language[:500].split(",")]
    ordered = sorted(tags, key=lambda tag: not tag.lower().startswith("ar"))
    regions = (piece for tag in ordered for piece in tag.split("-")[1:] if len(piece) == len("SA"))
    return next((region.upper() for region in regions if _is_country(region)), USUAL_COUNTRY)


def known_zone(name: str) -> str:
    """The name if it is a time zone, else nothing."""
    return name if name in available_timezones() else ""


def _is_country(code: str) -> bool:
    try:
        country_named(code)
    except UnknownCountryError:
        return False
    return True
