"""Saves the days that a file remembers of people."""

from collections.abc import Iterable

from wasl.foundation.accounts.models import User
from wasl.foundation.formats.records import Remembered
from wasl.foundation.language.script import clean_text
from wasl.foundation.sources.actions import insert_told
from wasl.foundation.sources.models import Source
from wasl.relations.occasions.models import Occasion


def save_days(owner: User, source: Source, days: Iterable[tuple[int, Remembered]]) -> None:
    """Save days of people, by id. A day without a month and a day cannot return, and is left."""
    rows = [
        (
            owner.pk, source.pk, person_id, told.kind, clean_text(told.label)[:100] if told.kind == "other" else "",
            told.on.calendar, told.on.year, told.on.month, told.on.day,
        )
        for person_id, told in days
        if told.on.month and told.on.day and 1 <= told.on.month <= 12 and 1 <= told.on.day <= 31  # noqa: PLR2004
    ]  # fmt: skip
    insert_told(source, Occasion, _FIELDS, rows, key=("person_id", "kind", "label", "calendar", "month", "day"))


_FIELDS = ("owner_id", "source_id", "person_id", "kind", "label", "calendar", "year", "month", "day")
