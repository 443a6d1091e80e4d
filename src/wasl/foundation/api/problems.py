"""Refusals as JSON: RFC 9457, in the owner's language, with the stable code of the refusal."""

import json
from http import HTTPStatus
from typing import Any

from django.http import HttpResponse
from django.http.response import HttpResponseBase

from wasl.foundation.api.errors import FaultError, MethodNotHereError, UnreadableBodyError
from wasl.foundation.errors import NotFoundError, WaslError

MEDIA_TYPE = "application/problem+json"
BUSY_SECONDS, TOO_MANY_SECONDS = "10", "300"
CARRIED = ("Allow", "Retry-After", "WWW-Authenticate")

OF_STATUS: dict[int, type[WaslError]] = {
    HTTPStatus.BAD_REQUEST: UnreadableBodyError,
    HTTPStatus.NOT_FOUND: NotFoundError,
    HTTPStatus.METHOD_NOT_ALLOWED: MethodNotHereError,
}


def problem(refusal: WaslError, **more: Any) -> HttpResponse:  # Any: JSON
    """The answer to a refusal; `more` are members of the problem beside the common ones."""
    told = {
        "type": "about:blank",
        "title": HTTPStatus(refusal.status).phrase,
        "status": refusal.status,
        "code": refusal.code,
        "detail": str(refusal),
        **more,
    }
    answer = HttpResponse(json.dumps(told, ensure_ascii=False), status=refusal.status, content_type=MEDIA_TYPE)
    if refusal.status == HTTPStatus.UNAUTHORIZED:
        answer["WWW-Authenticate"] = 'Bearer realm="Wasl"'
    if refusal.status == HTTPStatus.SERVICE_UNAVAILABLE:
        answer["Retry-After"] = BUSY_SECONDS
    if refusal.status == HTTPStatus.TOO_MANY_REQUESTS:
        answer["Retry-After"] = TOO_MANY_SECONDS
    return answer


def as_problem(answer: HttpResponseBase) -> HttpResponseBase:
    """What Django itself answered in a page, told as a problem."""
    if answer.status_code < HTTPStatus.BAD_REQUEST or answer.get("Content-Type", "").startswith(MEDIA_TYPE):
        return answer
    refusal = OF_STATUS.get(answer.status_code, FaultError)()
    refusal.status = answer.status_code
    told = problem(refusal)
    for name in CARRIED:
        if name in answer:
            told[name] = answer[name]
    return told
