"""What is done once the visitor has her answer: so that no answer takes longer because there is such an account."""

import logging
from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase

_WAITING = "wasl.afterwards"
_log = logging.getLogger(__name__)

Doing = Callable[[], object]


def once_answered(request: HttpRequest | None, do: Doing) -> None:
    """Do it when the answer to this request has been given out; at once where there is no request."""
    if request is None:
        do()
    else:
        request.META.setdefault(_WAITING, []).append(do)


class AfterwardsMiddleware:
    """The first of all: it does what waits when the answer is closed, which the gate does behind its last byte."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        answer = self.get_response(request)
        waiting: list[Doing] = request.META.pop(_WAITING, [])
        if waiting:
            answer.close = _doing_first(waiting, answer.close)  # type: ignore[method-assign]  # Django has no other place for it
        return answer


def _doing_first(waiting: list[Doing], close: Callable[[], None]) -> Callable[[], None]:
    """Before Django closes the connection to the database. Nobody is there any more to be told of a fault: it goes to the log."""

    def close_answer() -> None:
        try:
            for do in waiting:
                do()
        except Exception:  # noqa: BLE001 - whatever it is, the answer was given and is to be closed
            _log.exception("What waited for an answer to be given out was not done")
        finally:
            close()

    return close_answer
