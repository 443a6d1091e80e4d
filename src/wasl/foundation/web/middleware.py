"""One place that turns a refusal, or an address that was opened in the wrong way, into a page, a part of a page, or JSON."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, JsonResponse
from django.shortcuts import render

from wasl.foundation.errors import NotFoundError, WaslError
from wasl.foundation.troubles import BusyError, trouble_of
from wasl.foundation.web.views import not_opened_so

RETRY_AFTER_SECONDS = "10"
READING = frozenset({"GET", "HEAD"})


class RefusalMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        answer = self.get_response(request)
        if isinstance(answer, HttpResponseNotAllowed) and request.method in READING and _wants_a_page(request):
            return not_opened_so(request, answer)
        return answer

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Answer a `WaslError`, or a trouble of disk and database; anything else is a fault and goes on to Django."""
        refusal = exception if isinstance(exception, WaslError) else trouble_of(exception)
        if refusal is None:
            return None
        if not _wants_a_page(request):
            return JsonResponse({"code": refusal.code, "message": str(refusal)}, status=refusal.status)
        template = "web/errors/404.html" if isinstance(refusal, NotFoundError) else "web/refusal.html"
        answer = render(request, template, {"refusal": refusal}, status=refusal.status)
        if isinstance(refusal, BusyError):
            answer["Retry-After"] = RETRY_AFTER_SECONDS
        return answer


def _wants_a_page(request: HttpRequest) -> bool:
    return "application/json" not in request.headers.get("Accept", "")
