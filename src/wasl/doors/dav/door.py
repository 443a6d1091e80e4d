"""The door itself: who comes in, what is refused before Radicale hears of it, and how its answer goes out."""

import base64
import binascii
import logging
from collections.abc import Iterable
from http import HTTPStatus
from io import BytesIO, StringIO
from typing import Any
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse
from django.utils import timezone, translation

from wasl.doors.dav.bodies import MOST_OF_A_CARD, MOST_OF_XML, RequestRefusedError, check_xml, read_body
from wasl.doors.dav.paths import is_plain
from wasl.doors.dav.visit import Visit, visiting
from wasl.foundation.accounts.models import User
from wasl.foundation.accounts.tokens.showing import Door, TokenRefusedError, TooManyTriesError, token_of
from wasl.foundation.troubles import trouble_of

log = logging.getLogger(__name__)

READING = frozenset({"OPTIONS", "GET", "HEAD", "PROPFIND", "REPORT"})
WRITING = frozenset({"PUT", "DELETE"})
STUMBLING = (ValueError, LookupError, AssertionError, AttributeError, TypeError, RuntimeError)
XML = frozenset({"PROPFIND", "REPORT"})
LONGEST_CREDENTIALS = 1_000
_PASSED_ON = ("HTTP_DEPTH", "HTTP_IF_MATCH", "HTTP_IF_NONE_MATCH", "HTTP_ACCEPT_ENCODING", "CONTENT_TYPE")


def open_door(request: HttpRequest, mount: str) -> HttpResponse:
    """Answer a telephone. `mount` is the address below which everything is."""
    if "HTTP_AUTHORIZATION" not in request.META:
        return _unknown()
    try:
        owner = _owner(request)
    except TokenRefusedError:
        return _unknown()
    except TooManyTriesError as refused:
        return _refused(refused.status, {"Retry-After": "300"})
    preferences = owner.preferences
    with translation.override(preferences.language), timezone.override(ZoneInfo(preferences.time_zone)):
        return _checked(request, owner, mount)


def _owner(request: HttpRequest) -> User:
    """Whose app password it is. Raises TokenRefusedError, TooManyTriesError. Neither sessions nor the account's password open."""
    name, written = _credentials(request.META["HTTP_AUTHORIZATION"])
    owner = token_of(written, Door.PHONES, request, moment=timezone.now()).owner
    if owner.email != name.strip().lower():
        raise TokenRefusedError
    return owner


def _credentials(header: str) -> tuple[str, str]:
    """The name and the password of RFC 7617; two that open nothing where there are none."""
    scheme, _, encoded = header[:LONGEST_CREDENTIALS].partition(" ")
    if scheme.lower() != "basic":
        return "", ""
    try:
        name, _, password = base64.b64decode(encoded.strip(), validate=True).decode().partition(":")
    except (binascii.Error, ValueError):
        return "", ""
    return name, password


def _checked(request: HttpRequest, owner: User, mount: str) -> HttpResponse:
    path = request.path_info[len(mount) :] or "/"
    method = request.method or ""
    try:
        _check_head(request, method, path)
        body = read_body(request.read, MOST_OF_A_CARD if method == "PUT" else MOST_OF_XML)
        if method in XML and body:
            check_xml(body)
    except RequestRefusedError as refused:
        return _refused(refused.status, body=_error(refused.error) if refused.error else "")
    return _answer(request, Visit(owner, method, body, timezone.now()), mount, path)


def _check_head(request: HttpRequest, method: str, path: str) -> None:
    """Raises RequestRefusedError for what no telephone needs."""
    if method not in READING | WRITING:
        raise RequestRefusedError
    if not is_plain(path):
        raise RequestRefusedError(HTTPStatus.BAD_REQUEST)
    if method == "PROPFIND" and request.headers.get("Depth", "0").strip().lower() not in {"0", "1"}:
        raise RequestRefusedError(error="propfind-finite-depth")  # RFC 4918 9.1
    if method in WRITING and request.headers.get("If-Match", "").strip() == "*":
        raise RequestRefusedError(HTTPStatus.PRECONDITION_FAILED)  # it says of no state that it was seen


def _answer(request: HttpRequest, visit: Visit, mount: str, path: str) -> HttpResponse:
    """What Radicale answers. What it could not answer is raised, as anywhere in the program."""
    from wasl.doors.dav.radicale_within import application  # it is large: loaded with the first visit

    told: list[Any] = []
    with visiting(visit):
        pieces: Iterable[bytes] = application()(
            _environment(request, visit, mount, path), lambda *head: told.append(head)
        )
        content = b"".join(pieces)
    if visit.trouble is not None:
        return _troubled(visit.method, visit.trouble)
    status, headers = told[-1][0], dict(told[-1][1])
    if visit.method == "PUT":
        # What is kept is not to the octet what was sent, so that no ETag may be told (RFC 6352 6.3.2.3): it is fetched again.
        headers.pop("ETag", None)
    answer = HttpResponse(content, status=int(status.partition(" ")[0]), headers=headers)
    answer["Cache-Control"] = "no-store"
    if "Content-Type" not in headers:
        del answer["Content-Type"]
    return answer


def _troubled(method: str, trouble: Exception) -> HttpResponse:
    """Radicale stumbles over questions that say too little; anything else is answered as in the whole program."""
    if isinstance(trouble, RequestRefusedError):
        return _refused(trouble.status)
    if method in XML and isinstance(trouble, STUMBLING) and trouble_of(trouble) is None:
        log.warning("A question of a telephone was not understood: %s", type(trouble).__name__)
        return _refused(HTTPStatus.BAD_REQUEST)
    raise trouble


def _environment(request: HttpRequest, visit: Visit, mount: str, path: str) -> dict[str, Any]:  # Any: WSGI
    """Only what Radicale needs: no other header reaches it, so that none of them means anything here."""
    passed = {name: request.META[name] for name in _PASSED_ON if name in request.META}
    if visit.method == "DELETE":
        passed.setdefault("HTTP_IF_MATCH", '""')  # the ETag of nothing: Radicale would delete whatever it is
    return {
        **passed,
        "REQUEST_METHOD": visit.method, "SCRIPT_NAME": mount, "PATH_INFO": path, "SERVER_PROTOCOL": "HTTP/1.1",
        "CONTENT_LENGTH": str(len(visit.body)), "wsgi.input": BytesIO(visit.body), "wsgi.errors": StringIO(),
        "wsgi.url_scheme": "http", "wasl.principal": visit.principal,
    }  # fmt: skip


def _unknown() -> HttpResponse:
    """The same for everybody who is not let in."""
    return _refused(HTTPStatus.UNAUTHORIZED, {"WWW-Authenticate": 'Basic realm="Wasl", charset="UTF-8"'})


def _refused(status: int, headers: dict[str, str] | None = None, *, body: str = "") -> HttpResponse:
    kind = "application/xml; charset=utf-8" if body else "text/plain; charset=utf-8"
    return HttpResponse(
        body, status=status, headers={"Cache-Control": "no-store", **(headers or {})}, content_type=kind
    )


def _error(name: str) -> str:
    return f'<?xml version="1.0" encoding="utf-8"?>\n<error xmlns="DAV:"><{name}/></error>'
