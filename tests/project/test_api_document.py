"""The description of the API and what it does are one: each field of a body takes what is described, and nothing else.

`python -m proofs api` asks the served program the same, with values that nobody thought of.
"""

import json
import re
from collections import defaultdict
from datetime import date

import pytest
from ninja.openapi.schema import OpenAPISchema
from pydantic import ValidationError

from wasl.foundation.api.shapes import Given
from wasl.project.api_urls import api, described

VALUES = [
    None, True, False, 0, 1, -1, 7, 1.0, 1.5, 2**63, "", "0", "1", "true", "x", "a\0b", "x" * 501, "x" * 20_001, "call", "mine", "help",
    "m", "2026-11-20", "20261120", "2026-11-20T00:00:00", "2026-11-20T10:00", "2026-11-20 10:00:00", "2026-11-20T10:00:00Z",
    "2026-11-20T10:00:00+03:00", "1764547200", "--03-20", "h1405-06-28", "1985", "1899-12-31", "3000-01-01", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59", [], [1], [1.0], ["1"], [True], [0], ["x"], [1] * 101,
    [[]], {}, {"name": "x"}, {"city": "merged"}, {"city": "x"}, {"owner": "kept"},
]  # fmt: skip
JSON_TYPES = {"string": str, "array": list, "object": dict, "boolean": bool, "null": type(None)}
FORMATS = {
    "date": lambda text: bool(re.fullmatch(r"\d{4}-\d{2}-\d{2}", text)) and bool(date.fromisoformat(text)),
}
READ_LATER = {"OccasionCreated.on"}
"""Days of which parts may be missing are texts until the action reads them, and refuses in words of its own."""


def all_below(kind: type) -> list[type]:
    return [one for below in kind.__subclasses__() for one in (below, *all_below(below))]


SCHEMAS = described()["components"]["schemas"]
BODIES = [kind for kind in all_below(Given) if kind.__module__.startswith("wasl.") and kind.__name__ in SCHEMAS]
FIELDS = [
    (kind, name) for kind in BODIES for name in sorted(kind.model_fields) if f"{kind.__name__}.{name}" not in READ_LATER
]


def is_described(value, schema, named):
    """Whether JSON Schema allows the value: as much of it as the document uses."""
    if "$ref" in schema:
        return is_described(value, named[schema["$ref"].rpartition("/")[2]], named)
    if "anyOf" in schema:
        return any(is_described(value, one, named) for one in schema["anyOf"])
    if "allOf" in schema:
        return all(is_described(value, one, named) for one in schema["allOf"])
    unknown = schema.keys() - {
        "type", "format", "pattern", "enum", "const", "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems",
        "items", "default", "title", "description", "additionalProperties", "propertyNames",
    }  # fmt: skip
    assert not unknown, unknown
    return _is_of_type(value, schema) and _is_within(value, schema, named)


def _is_of_type(value, schema):
    wanted = schema["type"]
    if wanted == "integer":
        return not isinstance(value, bool) and isinstance(value, int | float) and value == int(value)
    return isinstance(value, JSON_TYPES[wanted])


def _is_within(value, schema, named):
    if "enum" in schema and value not in schema["enum"]:
        return False
    if isinstance(value, str):
        said = schema.get("format")
        return (
            schema.get("minLength", 0) <= len(value) <= schema.get("maxLength", len(value))
            and re.search(schema.get("pattern", ""), value) is not None
            and (said is None or FORMATS[said](value))
        )
    if isinstance(value, list):
        return schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)) and all(
            is_described(one, schema["items"], named) for one in value
        )
    if isinstance(value, dict):
        return all(
            is_described(name, {"type": "string", **schema["propertyNames"]}, named)
            and is_described(one, {"type": "string", **schema["additionalProperties"]}, named)
            for name, one in value.items()
        )
    if schema["type"] == "integer":
        return schema.get("minimum", value) <= value <= schema.get("maximum", value)
    return True


@pytest.mark.parametrize(("kind", "name"), FIELDS, ids=[f"{kind.__name__}.{name}" for kind, name in FIELDS])
def test_a_field_takes_what_is_described_and_no_other(kind, name):
    described_as = SCHEMAS[kind.__name__]
    schema = described_as["properties"][name]

    differing = [
        one for one in VALUES if is_described(one, schema, SCHEMAS) == (name in wrong_fields(kind, {name: one}))
    ]

    assert differing == []
    assert wrong_fields(kind, {}) == set(described_as.get("required", []))


def wrong_fields(kind, body):
    try:
        kind.model_validate(body)
    except ValidationError as refused:
        return {one["loc"][0] for one in refused.errors(include_url=False, include_context=False)}
    return set()


def test_no_two_shapes_bear_one_name(monkeypatch):
    """django-ninja writes shapes and choices under their names: of two the later would describe what the earlier is."""
    written = defaultdict(set)

    def write(_document, definitions):
        for name, schema in definitions.items():
            written[name].add(json.dumps(schema))

    monkeypatch.setattr(OpenAPISchema, "add_schema_definitions", write)
    api.get_openapi_schema(path_prefix="")

    assert written.keys() == SCHEMAS.keys() - {"Problem"}
    assert [name for name, schemas in written.items() if len(schemas) > 1] == []
