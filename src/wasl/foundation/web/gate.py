"""The gate before the pages: some are answered at a time, some wait, and whoever comes beyond is told to come again.

Without it a server lets everybody wait: each answer comes later than the one before, in the end after its visitor has gone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import cache
from http import HTTPStatus
from queue import Full, Queue
from threading import Event, Lock
from time import monotonic
from typing import Any

from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation.trans_real import parse_accept_lang_header

Environment = dict[str, Any]
Start = Callable[..., Any]
Head = tuple[Any, ...]  # as `start_response` is called: status, headers, and what was raised
Application = Callable[[Environment, Start], Iterable[bytes]]

# One thread waits on the database while the other answers; more only wait for the interpreter.
ANSWERING_ALONE = 2
ANSWERING_EACH = 1  # of several processes

WAITING_AT_MOST = 32
"""Somebody who opens a page asks for some ten things at once."""

PATIENCE_SECONDS = 8
"""Whoever waited longer has pressed again, or has gone: to answer that one keeps the others waiting."""

RUSH_PATIENCE_SECONDS = 0.5
"""Where somebody has waited at every moment of the last eight seconds, more ask than can be answered: those who wait would stand
in a queue that never ends, and everybody would be served late. Facebook's rule, ACM Queue 13 (8), 2015, "Fail at Scale"."""

RETRY_AFTER_SECONDS = 5
TURNING_AWAY = 4  # threads of the server beside those who wait, for those who are told to come again
PIECES_AHEAD = 8  # of an answer, made before the visitor has taken them

END = None


def threads_for(answering: int) -> int:
    """How many threads a server needs, so that nobody waits outside the gate."""
    return answering + WAITING_AT_MOST + TURNING_AWAY


class Gate:
    """A WSGI application around another one, of which `answering` requests are under way at a time.

    Addresses that begin with `files` are those of files, which take no time: a page that was let in is not without its look.
    """

    def __init__(self, application: Application, answering: int, files: str) -> None:
        self._application = application
        self._answering = answering
        self._most = answering + WAITING_AT_MOST
        self._files = files
        self._threads = ThreadPoolExecutor(answering, thread_name_prefix="answering")
        self._inside = 0
        self._calm_at = monotonic()  # when nobody waited last
        self._counting = Lock()

    def __call__(self, environment: Environment, start: Start) -> Iterable[bytes]:
        if environment.get("PATH_INFO", "").startswith(self._files):
            return self._application(environment, start)
        if not self._let_in():
            return turned_away(environment, start)
        exchange = Exchange(environment, came=monotonic())
        self._threads.submit(self._answer, exchange)
        head = exchange.head.result()
        if head is None:
            return turned_away(environment, start)
        start(*head)
        return Pieces(exchange)

    def _let_in(self) -> bool:
        with self._counting:
            if self._inside >= self._most:
                return False
            self._inside += 1
            self._note_calm()
            return True

    def _note_calm(self) -> None:
        if self._inside <= self._answering:
            self._calm_at = monotonic()

    def _patience(self) -> float:
        is_rush = monotonic() - self._calm_at > PATIENCE_SECONDS
        return RUSH_PATIENCE_SECONDS if is_rush else PATIENCE_SECONDS

    def _answer(self, exchange: Exchange) -> None:
        try:
            if monotonic() - exchange.came > self._patience():
                exchange.head.set_result(None)
            else:
                exchange.answer(self._application)
        finally:
            with self._counting:
                self._inside -= 1
                self._note_calm()


@dataclass(eq=False)
class Exchange:
    """One request and its answer, made in one thread and given out in another.

    All of it is made in one thread, since the connection to the database and the language are those of a thread.
    """

    environment: Environment
    came: float
    head: Future[Head | None] = field(default_factory=Future)
    pieces: Queue[bytes | BaseException | None] = field(default_factory=lambda: Queue(PIECES_AHEAD))
    given_up: Event = field(default_factory=Event)

    def answer(self, application: Application) -> None:
        """Make the answer. Whatever is raised is raised again where it is given out."""
        told: list[Head] = []
        body: Iterable[bytes] = ()
        try:
            body = application(self.environment, lambda *head: told.append(head))
            self.head.set_result(told[-1])
            for piece in body:
                if not self._give(piece):
                    break
        except BaseException as fault:  # noqa: BLE001  # it belongs to the other thread
            self._fail(fault)
        else:
            self._give(END)
        finally:
            close = getattr(body, "close", None)
            if close:
                close()

    def _fail(self, fault: BaseException) -> None:
        if self.head.done():
            self._give(fault)
        else:
            self.head.set_exception(fault)

    def _give(self, piece: bytes | BaseException | None) -> bool:
        """Wait for room, unless the visitor has gone."""
        while not self.given_up.is_set():
            try:
                self.pieces.put(piece, timeout=1)
            except Full:
                continue
            return True
        return False


@dataclass(eq=False)
class Pieces:
    """The body of an answer, for the server; closing it before its end stops the making."""

    exchange: Exchange

    def __iter__(self) -> Iterator[bytes]:
        while (piece := self.exchange.pieces.get()) is not END:
            if isinstance(piece, BaseException):
                raise piece
            yield piece

    def close(self) -> None:
        self.exchange.given_up.set()


def turned_away(environment: Environment, start: Start) -> Iterable[bytes]:
    """Whom there is no room for: when to come again, in a language of theirs."""
    page = page_in(language_of(environment.get("HTTP_ACCEPT_LANGUAGE", "")))
    headers = [
        ("Content-Type", "text/html; charset=utf-8"),
        ("Content-Length", str(len(page))),
        ("Retry-After", str(RETRY_AFTER_SECONDS)),
        ("Cache-Control", "no-store"),
        ("X-Content-Type-Options", "nosniff"),
        ("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'"),
    ]
    status = HTTPStatus.SERVICE_UNAVAILABLE
    start(f"{status.value} {status.phrase}", headers)
    return [] if environment.get("REQUEST_METHOD") == "HEAD" else [page]


def language_of(accepted: str) -> str:
    """The first of those asked for that the program speaks."""
    for wish, _ in parse_accept_lang_header(accepted.lower()):
        try:
            return translation.get_supported_language_variant(wish)
        except LookupError:
            continue
    return translation.get_supported_language_variant("ar")


@cache
def page_in(language: str) -> bytes:
    """Made once: who turns many away has no time to make pages."""
    with translation.override(language):
        return render_to_string("web/errors/503.html").encode()
