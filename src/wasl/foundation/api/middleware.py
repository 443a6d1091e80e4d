"""What holds for every request of the API, before anything else looks at it."""

from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone, translation

from wasl.foundation.api.errors import BodyTooLargeError, NotJsonError
from wasl.foundation.api.problems import as_problem, problem
from wasl.foundation.errors import WaslError

PREFIX = "/api/1/"
LARGEST_BODY = 256_000  # bytes; the longest note with everything around it has a tenth of that
JSON = "application/json"


class ApiMiddleware:
    """Forgets cookies, so that no session opens the API; bounds bodies; tells refusals as problems; nothing is stored.

    The language and the zone of the token's owner end with the request.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not request.path_info.startswith(PREFIX):
            return self.get_response(request)
        request.COOKIES = {}
        refusal = _refused(request)
        with translation.override(translation.get_language()), timezone.override(None):
            answer = problem(refusal) if refusal else as_problem(self.get_response(request))
        answer["Cache-Control"] = "no-store"
        answer.cookies.clear()
        return answer


def _refused(request: HttpRequest) -> WaslError | None:
    written = request.META.get("CONTENT_LENGTH") or "0"
    length = int(written) if written.isdecimal() else 0
    if length > LARGEST_BODY:
        return BodyTooLargeError(kilobytes=LARGEST_BODY // 1000)
    if length and request.content_type != JSON:
        return NotJsonError()
    return None
