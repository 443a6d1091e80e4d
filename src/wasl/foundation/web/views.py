"""The components page, and the pages that say what went wrong."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_safe

from wasl.foundation.web.samples import SampleForm, components_shown


@require_safe
def components(request: HttpRequest) -> HttpResponse:
    """Every part in every state, in the reader's direction or in the one asked for."""
    form = SampleForm({"email": "sara@", "circle": "work"})
    direction = request.GET.get("direction", "")
    shown = components_shown() | {"form": form, "fresh_form": SampleForm()}
    if direction in {"rtl", "ltr"}:
        shown["direction"] = direction
    if (theme := request.GET.get("theme", "")) in {"light", "dark"}:
        shown["theme"] = theme
    return render(request, "web/components.html", shown)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001  # Django's signature
    return render(request, "web/errors/400.html", status=HTTPStatus.BAD_REQUEST)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001  # Django's signature
    return render(request, "web/errors/403.html", status=HTTPStatus.FORBIDDEN)


def form_expired(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001  # Django's signature
    """The CSRF check failed: nearly always a form that stood open too long."""
    return render(request, "web/errors/form_expired.html", status=HTTPStatus.FORBIDDEN)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001  # Django's signature
    return render(request, "web/errors/404.html", status=HTTPStatus.NOT_FOUND)


def not_opened_so(request: HttpRequest, answer: HttpResponseNotAllowed) -> HttpResponse:
    """An address that does something was opened like a page: from a bookmark, or by going back."""
    came_from = request.headers.get("Referer", "")
    is_ours = url_has_allowed_host_and_scheme(came_from, {request.get_host()}, require_https=request.is_secure())
    back_url = came_from if is_ours and came_from != request.build_absolute_uri() else ""
    page = render(request, "web/errors/405.html", {"back_url": back_url}, status=answer.status_code)
    page["Allow"] = answer["Allow"]
    return page


def fault(request: HttpRequest) -> HttpResponse:  # noqa: ARG001  # Django's signature
    # No request, so no context processors: whatever broke may be in one of them.
    return HttpResponse(render_to_string("web/errors/500.html"), status=HTTPStatus.INTERNAL_SERVER_ERROR)
