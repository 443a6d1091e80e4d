"""Every row of every table: before and after, here and in another installation."""

import json
import zipfile
from pathlib import Path
from typing import Any

from django.apps import apps

from wasl.doors.exports.belongings import FIELDS_LEFT_OUT, LEFT_OUT, OF_THE_OWNER
from wasl.doors.exports.manifest import BACKUP_MANIFEST
from wasl.foundation.sources.runs import ids_in

DERIVED = {"search.document", "interactions.contactsummary"}
FOUND_AS = {
    "person": "people.person", "interaction": "interactions.interaction", "event": "communities.event",
    "community": "communities.community", "resource": "communities.resource",
    "promise": "trust.promise", "statement": "trust.statement", "disagreement": "trust.disagreement",
    "favour": "exchange.favour",
    "target": "preparation.target", "goal": "learning.goal",
    "opening": "opportunities.opening",
    "topic": "content.topic", "post": "content.post",
    "followed": "organisations.followed", "discussion": "discussions.discussion",
    "advice": "advice.advice",
    "achievement": "promotion.achievement",
    "record": "presence.record", "record-line": "presence.line",
}  # fmt: skip
LEDGER = {"importers", "sources", "django_tasks_database", "sessions"}
"""What was brought and when, what was done: no part of the network."""

KEPT_UP_TO = {"network.tiebook", "network.warmthlevel", "people.lookedthrough"}
"""Up to when what follows from the rows was worked out."""

Rows = dict[str, list[dict[str, Any]]]


def network() -> dict[str, list[tuple[object, ...]]]:
    """What is here now, but for the ledger."""
    return {
        model._meta.label: list(model._base_manager.order_by("pk").values_list())
        for model in apps.get_models(include_auto_created=True)
        if model._meta.app_label not in LEDGER and model._meta.label_lower not in KEPT_UP_TO
    }


def rows_of(backup: Path) -> Rows:
    """The rows of a backup by model, without what is the installation's own; keys become places in their table.

    An import that brought an export is the installation's own as well: it is no part of what was exported.
    """
    kept = {label: rows for label, rows in _tables(backup).items() if label not in LEFT_OUT.keys() - DERIVED}
    own = {row["id"] for row in kept["importers.import"] if row.get("brings_archive")}
    own_files = [row for row in kept["importers.importedfile"] if row["belongs_to_id"] in own]
    _leave_out(kept, "importers.import", own)
    _leave_out(kept, "importers.importedfile", {file["id"] for file in own_files})
    _leave_out(kept, "sources.source", {file.get("source_id") for file in own_files})
    places = {label: {row[_key(label)]: n for n, row in enumerate(rows, 1)} for label, rows in kept.items()}
    return {label: _in_order(label, [_told(label, row, places) for row in rows]) for label, rows in kept.items()}


def _leave_out(kept: Rows, label: str, ids: set[int | None]) -> None:
    kept[label] = [row for row in kept[label] if row["id"] not in ids]


def _tables(backup: Path) -> Rows:
    with zipfile.ZipFile(backup) as file:
        tables = json.loads(file.read(BACKUP_MANIFEST))["tables"]
        return {table["model"]: list(map(json.loads, file.read(table["name"]).splitlines())) for table in tables}


def _told(label: str, row: dict[str, Any], places: dict[str, dict[int, int]]) -> dict[str, Any]:
    told = {}
    for field in apps.get_model(label)._meta.concrete_fields:
        is_key = field.primary_key and not field.is_relation
        is_wanted = (
            field.name in OF_THE_OWNER.get(label, (field.name,)) and f"{label}.{field.name}" not in FIELDS_LEFT_OUT
        )
        if is_key or not is_wanted or field.attname not in row:
            continue
        value = row[field.attname]
        target = field.related_model._meta.label_lower if field.is_relation else ""
        told[field.name] = places[target][value] if target in places and value is not None else value
    return told | _named_within(label, row, places)


def _named_within(label: str, row: dict[str, Any], places: dict[str, dict[int, int]]) -> dict[str, Any]:
    """What names rows without being a key of the database."""
    if label == "search.document":
        words = sorted(row.get("body", "").split())  # by which it is found, in no order
        return {"row_id": places[FOUND_AS[row["kind"]]][row["row_id"]], "body": words}
    if label == "sources.filledfield":
        return {"row_id": places[row["model"]][row["row_id"]]}
    if label == "sources.telling":
        return {"row_ids": [places[row["model"]][key] for key in ids_in(row["row_ids"]).tolist()]}
    return {}


def _in_order(label: str, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What is derived may be made in any order."""
    return sorted(rows, key=repr) if label in DERIVED else rows


def _key(label: str) -> str:
    return apps.get_model(label)._meta.pk.attname
