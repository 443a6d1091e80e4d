"""What a value must be besides its type: days that exist, zones that are known, pictures that are pictures."""

import io
from base64 import b64decode
from collections.abc import Callable, Mapping
from typing import Any
from zoneinfo import available_timezones

from django.conf import settings
from PIL import Image

from wasl.foundation.dates.partial_date import PartialDate
from wasl.relations.people.pictures import MEDIA_TYPE, UNREADABLE, WIDTH_PIXELS
from wasl.relations.presence.pictures import KEPT_PIXELS

Values = Mapping[str, Any]  # Any: columns of every kind


def _days(*names: str) -> Callable[[Values], bool]:
    def are_days(values: Values) -> bool:
        return all(bool(PartialDate.parse(values[name])) for name in names if values[name])

    return are_days


def _preferences(values: Values) -> bool:
    """Every page reads them: a zone that does not exist would lock the owner out."""
    languages = {code for code, _ in settings.LANGUAGES}
    return values["language"] in languages and values["time_zone"] in available_timezones()


def _occasion(values: Values) -> bool:
    return bool(PartialDate(values["year"], values["month"], values["day"], values["calendar"]))


def _photo(values: Values) -> bool:
    """Pages send the bytes under this type: nothing but a small picture of that format may stand here."""
    try:
        with Image.open(io.BytesIO(values["content"]), formats=("WEBP",)) as picture:
            return values["media_type"] == MEDIA_TYPE and max(picture.size) <= WIDTH_PIXELS
    except UNREADABLE:
        return False


def _record(values: Values) -> bool:
    """Its picture is sent as JPEG, to strangers too where it is ticked."""
    if not values["picture"]:
        return True
    try:
        with Image.open(io.BytesIO(values["picture"]), formats=("JPEG",)) as picture:
            return max(picture.size) <= KEPT_PIXELS
    except UNREADABLE:
        return False


def _discussion(values: Values) -> bool:
    """Its moments are told in its zone."""
    return not values["time_zone"] or values["time_zone"] in available_timezones()


def _followed(values: Values) -> bool:
    """What is known is sent to a server as headers."""
    known = values["known"]
    return isinstance(known, dict) and all(isinstance(one, str) and one.isprintable() for one in known.values())


def _merge(values: Values) -> bool:
    """What undoing would write must make as much sense as what comes as a row."""
    sides = [(told["model"], told[side]) for told in values["changed"] for side in ("before", "after")]
    return all(_would_be_right(model, columns) for model, columns in sides)


def _would_be_right(model: str, columns: Values) -> bool:
    if model == "people.photo":
        media_type = columns.get("media_type", MEDIA_TYPE)
        if "content" not in columns:
            return bool(media_type == MEDIA_TYPE)
        return _photo({"media_type": media_type, "content": b64decode(columns["content"])})
    return _days(*(name for name in ("met_on", "since", "until") if columns.get(name)))(columns)


MEANINGS: Mapping[str, Callable[[Values], bool]] = {
    "accounts.preferences": _preferences,
    "people.person": _days("met_on"),
    "people.affiliation": _days("since", "until"),
    "people.photo": _photo,
    "presence.record": _record,
    "presence.line": _days("since", "until"),
    "organisations.followed": _followed,
    "discussions.discussion": _discussion,
    "people.merge": _merge,
    "occasions.occasion": _occasion,
}
"""Whether a row of that model makes sense. May raise ValueError for one that does not."""
