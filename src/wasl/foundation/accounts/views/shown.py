"""Language and theme: chosen in one press on any page."""

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from wasl.foundation.accounts.models import Preferences
from wasl.foundation.accounts.requests import SignedInRequest, page_of_ours

A_YEAR_IN_SECONDS = 365 * 24 * 3600


@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """Speak this language from now on: to the owner wherever she is, to anybody else in this browser."""
    chosen = request.POST.get("language", "")
    response = redirect(_back(request))
    if chosen in dict(settings.LANGUAGES):
        if request.user.is_authenticated:
            Preferences.objects.filter(owner=request.user).update(language=chosen)
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME, chosen, max_age=A_YEAR_IN_SECONDS, samesite="Lax", httponly=True,
            secure=settings.SESSION_COOKIE_SECURE,
        )  # fmt: skip
    return response


@login_required
@require_POST
def theme(request: SignedInRequest) -> HttpResponse:
    chosen = request.POST.get("theme", "")
    if chosen in Preferences.Theme.values:
        Preferences.objects.filter(owner=request.user).update(theme=chosen)
    return redirect(_back(request))


def _back(request: HttpRequest) -> str:
    """The page that was looked at; only one of ours."""
    return page_of_ours(request, request.POST.get("next") or request.headers.get("Referer", "")) or "/"
