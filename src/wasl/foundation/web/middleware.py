"""One place that turns a refusal, or an address that was opened in the wrong way, into a page, a part of a page, or JSON."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, JsonResponse
from django.shortcuts import render

from wasl.foundation.errors import NotFoundError, WaslError
from wasl.foundation.web.views import not_opened_so

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
        """Answer a `WaslError`; anything else is a fault and goes on to Django."""
        if not isinstance(exception, WaslError):
            return None
        if not _wants_a_page(request):
            return JsonResponse({"code": exception.code, "message": str(exception)}, status=exception.status)
        template = "web/errors/404.html" if isinstance(exception, NotFoundError) else "web/refusal.html"
        return render(request, template, {"refusal": exception}, status=exception.status)


def _wants_a_page(request: HttpRequest) -> bool:
    return "application/json" not in request.headers.get("Accept", "")
