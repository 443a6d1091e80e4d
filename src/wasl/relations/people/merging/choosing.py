"""Whose fields a person keeps who was two: pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from wasl.relations.people.rules import PART_LENGTHS, found_by

Side = Literal["kept", "merged", "both"]
Columns = Mapping[str, Any]  # Any: columns differ in type
Choices = Mapping[str, str]

NAME_PARTS = ("titles", "honorific", "given", "father", "grandfather", "family", "kunya")
NAME = ("display_name", "is_name_by_hand", *NAME_PARTS, "sort_key", "matching_name")
"""Columns that follow from the name: they go together."""

CHOSEN_APART = ("titles", "honorific", "kunya")
"""Parts of the name that may come from the other person."""

PLAIN = (
    "nickname", "gender", "address_style", "address_as", "city", "time_zone", "how_met", "met_on", "is_organisation",
)  # fmt: skip
JOINED = {"notes": "\n\n", "languages": ", ", "extras": "\n"}
"""Texts that may be put together, and what stands between."""

FIELDS = ("display_name", *CHOSEN_APART, *PLAIN, "met_through", *JOINED)
"""What may be chosen of a person's own row."""


def side_of(field: str, kept: Columns, merged: Columns, choices: Choices) -> Side:
    """Whose value stays: as chosen, else the kept person's unless it is blank; texts of both are joined."""
    chosen = choices.get(field)
    if chosen in {"kept", "merged"}:
        return "kept" if chosen == "kept" else "merged"
    if field in JOINED and chosen in {"both", None} and kept[field] and merged[field]:
        return "both"
    return "kept" if kept[field] or not merged[field] else "merged"


def name_columns(kept: Columns, merged: Columns, choices: Choices) -> dict[str, Any]:  # Any: as above
    """The name with its parts; a part that comes from the other person makes it one by hand."""
    is_other = side_of("display_name", kept, merged, choices) == "merged"
    base, second = (merged, kept) if is_other else (kept, merged)
    columns = {column: base[column] for column in NAME}
    for part in CHOSEN_APART:
        told = choices.get(part)
        value = {"kept": kept[part], "merged": merged[part]}.get(told or "", base[part] or second[part])
        if value != columns[part]:
            columns |= {part: value, "is_name_by_hand": True}
    return columns | found_by(columns["display_name"], {part: columns[part] for part in PART_LENGTHS})


def other_columns(kept: Columns, merged: Columns, choices: Choices) -> dict[str, Any]:  # Any: as above
    """Every further column that may be chosen; who was private as either of the two is as one."""
    sides = {field: side_of(field, kept, merged, choices) for field in (*PLAIN, *JOINED)}
    columns = {
        field: _joined(field, kept, merged) if side == "both" else (merged if side == "merged" else kept)[field]
        for field, side in sides.items()
    }
    is_private = kept["is_private"] or merged["is_private"]
    return columns | {"met_through_id": _met_through(kept, merged, choices), "is_private": is_private}


def without_added(text: str, added: str, between: str) -> str:
    """A text without what was joined to it, where that still stands in it as it was; else the text itself."""
    if text == added:
        return ""
    for piece in (between + added, added + between):
        if added and piece in text:
            return text.replace(piece, "", 1)
    return text


def added_text(field: str, kept: str, merged: str) -> str:
    """What joining puts to the kept person's text."""
    if field == "languages":
        known = [word.strip() for word in kept.split(",")]
        return ", ".join(word for part in merged.split(",") if (word := part.strip()) and word not in known)
    return "" if merged in kept else merged


def _joined(field: str, kept: Columns, merged: Columns) -> str:
    added = added_text(field, kept[field], merged[field])
    return JOINED[field].join(filter(None, (kept[field], added)))


def _met_through(kept: Columns, merged: Columns, choices: Choices) -> int | None:
    """Nobody is met through themselves, whichever of the two they were."""
    both = {kept["id"], merged["id"]}
    own, other = (None if person["met_through_id"] in both else person["met_through_id"] for person in (kept, merged))
    chosen = choices.get("met_through")
    return other if chosen == "merged" or (chosen != "kept" and own is None) else own
