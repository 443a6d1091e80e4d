"""The API as one: what every address of it shares, before any word adds its own."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError
from ninja.renderers import JSONRenderer
from ninja.responses import NinjaJSONEncoder

from wasl.foundation.api.bearer import TOKEN
from wasl.foundation.api.errors import NotAsDescribedError, UnreadableBodyError
from wasl.foundation.api.problems import MEDIA_TYPE, problem
from wasl.foundation.errors import WaslError
from wasl.foundation.troubles import trouble_of

WHY: dict[str, str | Promise] = {
    "missing": _("This is needed."),
    "extra_forbidden": _("There is no such field."),
    "string_too_long": _("This is too long."),
    "string_pattern_mismatch": _("This holds a sign that cannot be kept."),
    "enum": _("This is none of the choices."),
    "literal_error": _("This is none of the choices."),
    "too_long": _("These are too many."),
    "too_short": _("These are too few."),
    "greater_than_equal": _("This is too small."),
    "less_than_equal": _("This is too large."),
}
PROBLEM: dict[str, Any] = {  # Any: JSON Schema
    "title": "Problem",
    "description": "A refusal by RFC 9457; `code` stays the same in every language.",
    "type": "object",
    "required": ["type", "title", "status", "code", "detail"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "code": {"type": "string"},
        "detail": {"type": "string"},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["where", "code", "why"],
                "properties": {name: {"type": "string"} for name in ("where", "code", "why")},
            },
        },
    },
}
OTHERWISE = _("This is not of the kind that is described.")


class Encoder(NinjaJSONEncoder):
    """Moments to the microsecond, as they are kept: a program asks for what changed since one of them."""

    def default(self, value: Any) -> Any:  # Any: the base class's signature
        return value.isoformat().replace("+00:00", "Z") if isinstance(value, datetime) else super().default(value)


class Renderer(JSONRenderer):
    """Arabic as Arabic: a third of the bytes of its escapes."""

    encoder_class = Encoder
    json_dumps_params = {"ensure_ascii": False}  # noqa: RUF012 - the base class's own


def new_api() -> NinjaAPI:
    """One without addresses; its description is served by `project`, to those who may see it."""
    api = NinjaAPI(
        title="Wasl",
        version="1",
        description=(
            "The network of one owner. Each request carries an access token: `Authorization: Bearer wasl_…`. "
            "Refusals are problems by RFC 9457 with a stable `code`, in the owner's language."
        ),
        urls_namespace="api",
        openapi_url=None,
        docs_url=None,
        auth=TOKEN,
        renderer=Renderer(),
    )
    api.add_exception_handler(WaslError, _refused)
    api.add_exception_handler(ValidationError, _not_as_described)
    api.add_exception_handler(HttpError, lambda _request, _error: problem(UnreadableBodyError()))
    api.add_exception_handler(Exception, _trouble_or_fault)
    return api


def with_problems(document: dict[str, Any]) -> dict[str, Any]:  # Any: JSON
    """The document with what every address may answer instead: a problem."""
    components = document["components"]
    components["schemas"]["Problem"] = PROBLEM
    content = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    components["responses"] = {"Problem": {"description": "Why it was not done, and what to do.", "content": content}}
    for methods in document["paths"].values():
        for operation in methods.values():
            operation["responses"]["default"] = {"$ref": "#/components/responses/Problem"}
    return document


def _refused(
    _request: HttpRequest, refusal: Any
) -> HttpResponse:  # Any: django-ninja says "or its class", which never comes
    return problem(refusal)


def _not_as_described(_request: HttpRequest, refused: Any) -> HttpResponse:  # Any: as above
    errors: list[dict[str, Any]] = refused.errors  # Any: pydantic's own
    told = [
        {
            "where": _place(error["loc"]),
            "code": error["type"],
            "why": str(WHY.get(error["type"], OTHERWISE)),
        }
        for error in errors
    ]
    return problem(NotAsDescribedError(), errors=told)


def _place(steps: Sequence[str | int]) -> str:
    """`name`, `people.0`, `limit`: without where it was looked for, and without our own name for the body."""
    inside = steps[2:] if steps[:2] == ("body", "body") else steps[1:]
    return ".".join(map(str, inside))


def _trouble_or_fault(_request: HttpRequest, fault: Any) -> HttpResponse:  # Any: as above
    """A trouble of disk and database in words; anything else is a fault and goes on to Django."""
    refusal = trouble_of(fault)
    if refusal is None:
        raise fault
    return problem(refusal)
