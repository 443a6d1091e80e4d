"""One request in every method, and what of its answer may differ from another's."""

import re
from typing import NamedTuple
from urllib.parse import quote

from django.test import Client

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND")
NEVER = 987_654_321
"""An id that no row has had."""

_BY_CHANCE = re.compile(
    rb"""name="csrfmiddlewaretoken"\s+value="[^"]+"|"X-CSRFToken":\s*"[^"]+"|nonce="[^"]+"|nonce-[\w+/=-]+|X-CSRFToken&quot;:\s*&quot;[^&]+"""
)
"""What is new in each answer: tokens against foreign forms, and the nonce of the policy."""

_TELL_NOTHING = {"Date", "Expires", "Server-Timing"}
"""The moment of the answer: a page that is not to be kept expires as it is given."""


class Answer(NamedTuple):
    status: int
    headers: frozenset[tuple[str, str]]
    body: bytes


def ask(client: Client, method: str, url: str, **more) -> Answer:
    """The answer as bytes, but for chance and for the address itself, which it may repeat."""
    got = client.generic(method, url, **more)
    body = b"".join(got.streaming_content) if got.streaming else got.content
    headers = frozenset(
        (name, _without(value.encode(), url).decode()) for name, value in got.items() if name not in _TELL_NOTHING
    )
    return Answer(got.status_code, _without_length(headers), _without(body, url))


def _without(text: bytes, url: str) -> bytes:
    for written in (url, quote(url, safe=""), quote(url)):
        text = text.replace(written.encode(), b"URL")
    return _BY_CHANCE.sub(b"", text)


def _without_length(headers: frozenset[tuple[str, str]]) -> frozenset[tuple[str, str]]:
    """The body is compared itself, and its length counts the address that it repeats."""
    return frozenset(pair for pair in headers if pair[0] != "Content-Length")


def differences(one: dict[str, Answer], other: dict[str, Answer]) -> list[str]:
    """By method, what tells two rows apart: nothing, where neither gives away whether it is there."""
    return [line for method in one for line in _told_apart(method, one[method], other[method])]


def _told_apart(method: str, one: Answer, other: Answer) -> list[str]:
    if one == other:
        return []
    lines = zip(one.body.splitlines(), other.body.splitlines(), strict=False)
    first = next((f"{a!r} / {b!r}" for a, b in lines if a != b), "")
    return [f"{method} {one.status} / {other.status}", f"{sorted(one.headers ^ other.headers)}", first]
