"""Creating once: a program that does not know whether its request arrived sends it again under the same key."""

import hashlib
import re
from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Any, Concatenate, ParamSpec

from django.db import transaction
from django.http import HttpResponse
from django.utils import timezone
from ninja import Schema

from wasl.foundation.api.bearer import ApiRequest
from wasl.foundation.api.errors import KeyUnusableError, KeyUsedError
from wasl.foundation.api.models import KEY_LENGTH, KeptAnswer

HEADER = "Idempotency-Key"
_USABLE = re.compile(rf"[!-~]{{1,{KEY_LENGTH}}}")
Parameters = ParamSpec("Parameters")

KEY_DESCRIBED: dict[str, Any] = {  # Any: JSON
    "parameters": [
        {
            "in": "header",
            "name": HEADER,
            "required": False,
            "description": "A key of your own, new for each thing. For a day, the same request under it creates nothing and is answered the same.",
            "schema": {"type": "string", "minLength": 1, "maxLength": KEY_LENGTH, "pattern": "^[!-~]+$"},
        }
    ]
}


def once(
    create: Callable[Concatenate[ApiRequest, Parameters], Schema],
) -> Callable[Concatenate[ApiRequest, Parameters], HttpResponse]:
    """Answer 201 with what was created; under a key that was used for the same, with what was answered then.

    The key is kept in the transaction that creates: of two at once one creates, and the other waits for its answer.
    """

    @wraps(create)
    def answered(request: ApiRequest, *args: Parameters.args, **kwargs: Parameters.kwargs) -> HttpResponse:
        key = request.headers.get(HEADER)
        if key is None:
            return _told(create(request, *args, **kwargs).model_dump_json())
        if not _USABLE.fullmatch(key):
            raise KeyUnusableError
        asked = _digest(request)
        with transaction.atomic():
            kept, is_new = KeptAnswer.objects.get_or_create(
                owner=request.user, key=key, defaults={"asked": asked, "at": timezone.now()}
            )
            if is_new:
                kept.body = create(request, *args, **kwargs).model_dump_json()
                kept.save(update_fields=["body"])
        if kept.asked != asked:
            raise KeyUsedError
        return _told(kept.body)

    return answered  # type: ignore[return-value]  # `wraps` gives the first argument a name, and Concatenate has none


def _told(body: str) -> HttpResponse:
    return HttpResponse(body, status=HTTPStatus.CREATED, content_type="application/json; charset=utf-8")


def _digest(request: ApiRequest) -> str:
    asked = hashlib.sha256(f"{request.method} {request.path}\n".encode())
    asked.update(request.body)
    return asked.hexdigest()
