"""Rows that name other rows inside their values, where no foreign key shows it."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, TypeVar

import msgspec

from wasl.doors.exports.belongings import MERGE, TOLD_OF, kept_models
from wasl.doors.exports.merge_references import merge_in, merge_out
from wasl.doors.exports.numbers import NumbersGiven, NumbersTaken
from wasl.doors.exports.rows import Row
from wasl.foundation.sources.runs import ids_in, in_runs

Values = dict[str, Any]  # Any: columns of every kind

PERSON, SOURCE, INTERACTION = "people.person", "sources.source", "interactions.interaction"

WITHOUT_REFERENCES = frozenset((
    "importers.feed.marks", "importers.feed.settings", "importers.importedfile.counts",
    "importers.importedfile.mapping", "importers.importedfile.refusal_values", "presence.profilefact.fields",
    "preparation.targetchange.before", "opportunities.openingchange.before", "presence.record.picture_seen", "presence.record.page_shows", "presence.record.taken",
    "presence.profile.told", "presence.profile.seen", "presence.fault.values", "organisations.followed.known",
))  # fmt: skip
"""Columns of JSON, and whole numbers that look like keys, which name no row."""

K = TypeVar("K")


def _filled_out(values: Values, numbers: NumbersGiven) -> Values | None:
    if values["model"] != PERSON or (number := numbers.number(PERSON, values["row_id"])) is None:
        return None  # the person is gone for good: there is nothing left to empty
    return {**values, "row_id": number}


def _filled_in(values: Values, keys: NumbersTaken) -> Values:
    if values["model"] != PERSON:
        raise LookupError(values["model"])
    return {**values, "row_id": keys.key(PERSON, values["row_id"])}


def _binned_out(values: Values, numbers: NumbersGiven) -> Values:
    said = {name: value for name, value in values["row"].items() if name in _interaction().__struct_fields__}
    source = numbers.number(SOURCE, said.pop("source_id", None))
    people = [numbers.number(PERSON, key) for key in values["people"]]
    return {
        **values,
        "row": said | ({"source_id": source} if source else {}),
        "people": [number for number in people if number],
    }


def _binned_in(values: Values, keys: NumbersTaken) -> Values:
    """Only what a contact may say: its row is made of these words when it comes back from the bin."""
    if not isinstance(values["row"], dict) or not isinstance(values["people"], list):
        raise TypeError(values["row"])
    msgspec.convert(values["row"], _interaction())
    source = keys.key(SOURCE, values["row"].get("source_id"))
    return {
        **values,
        "row": values["row"] | ({"source_id": source} if source else {}),
        "people": [keys.key(PERSON, _whole(number)) for number in values["people"]],
    }


def _told_out(values: Values, numbers: NumbersGiven) -> Values | None:
    label = values["model"]
    found = [numbers.number(label, key) for key in ids_in(values["row_ids"]).tolist()] if label in TOLD_OF else []
    runs = in_runs(number for number in found if number)
    return {**values, "row_ids": runs} if runs else None


def _told_in(values: Values, keys: NumbersTaken) -> Values:
    if values["model"] not in TOLD_OF:
        raise LookupError(values["model"])
    came = len(keys.keys(values["model"]))
    for run in values["row_ids"]:
        first, last = run if isinstance(run, list) else (run, run)
        if not 1 <= _whole(first) <= _whole(last) <= came:  # before a run of hostile length is spread out
            raise LookupError(run)
    return {
        **values,
        "row_ids": in_runs(keys.keys(values["model"])[number - 1] for number in ids_in(values["row_ids"])),
    }


def _people_out(values: Values, numbers: NumbersGiven) -> Values:
    people = [numbers.number(PERSON, key) for key in values["people_before"]]
    return {**values, "people_before": [number for number in people if number]}


def _people_in(values: Values, keys: NumbersTaken) -> Values:
    if not isinstance(values["people_before"], list):
        raise TypeError(values["people_before"])
    return {**values, "people_before": [keys.key(PERSON, _whole(number)) for number in values["people_before"]]}


def _pair_in(values: Values, _keys: NumbersTaken) -> Values:
    """`a` is the one with the smaller key, and keys are new here."""
    a, b = sorted((values["a_id"], values["b_id"]))
    return {**values, "a_id": a, "b_id": b}


@cache
def _interaction() -> type[Row]:
    """What the row of a contact may say. One that was binned before a column was there lacks it."""
    kept = next(kept for kept in kept_models() if kept.label == INTERACTION)
    columns = [(field.attname, kept.types[field.name] | None, None) for field in kept.fields]
    return msgspec.defstruct("BinnedRow", columns, forbid_unknown_fields=True)


def _whole(number: object) -> int:
    if not isinstance(number, int) or isinstance(number, bool):
        raise TypeError(number)
    return number


OUTWARD: Mapping[str, Callable[[Values, NumbersGiven], Values | None]] = {
    "sources.filledfield": _filled_out,
    "sources.telling": _told_out,
    "interactions.binnedinteraction": _binned_out,
    "trust.promisechange": _people_out,
    MERGE: merge_out,
}
"""Keys to numbers, for a row on its way out; None for a row that stays."""

INWARD: Mapping[str, Callable[[Values, NumbersTaken], Values]] = {
    "sources.filledfield": _filled_in,
    "sources.telling": _told_in,
    "interactions.binnedinteraction": _binned_in,
    "trust.promisechange": _people_in,
    "network.evidence": _pair_in,
    "network.statedtie": _pair_in,
    "people.distinction": _pair_in,
    MERGE: merge_in,
}
"""Numbers to keys, for a row on its way in. Raises LookupError, TypeError, or msgspec's ValueError."""
