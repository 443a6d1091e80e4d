"""Speaks to the signed-in owner in her language and time zone."""

from collections.abc import Callable
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse
from django.utils import timezone, translation

from wasl.foundation.accounts.models import Preferences
from wasl.foundation.accounts.sessions import note_seen


class OwnerMiddleware:
    """Activates the owner's language and time zone for the request; pages of hers are never stored."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.user.is_authenticated:
            return self.get_response(request)
        preferences, _ = Preferences.objects.get_or_create(owner=request.user)
        request.user.preferences = preferences
        with translation.override(preferences.language), timezone.override(ZoneInfo(preferences.time_zone)):
            request.LANGUAGE_CODE = preferences.language
            note_seen(request)
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", preferences.language)
        response.headers.setdefault("Cache-Control", "no-store")
        return response
