"""Acts for the signed-in owner, and speaks to her in her language and time zone."""

from collections.abc import Callable
from zoneinfo import ZoneInfo

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.utils import timezone, translation

from wasl.foundation.accounts.models import Preferences, User
from wasl.foundation.accounts.sessions import note_seen
from wasl.foundation.compiled import compiled
from wasl.foundation.walls.scope import acting_for, acting_for_nobody, made_within


class OwnerMiddleware:
    """Opens the owner's rows and no others; activates her language and time zone for the request; pages of hers are never stored."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        owner = request.user
        with acting_for(owner.pk) if owner.is_authenticated else acting_for_nobody():
            response = self._answer(request, owner) if owner.is_authenticated else self.get_response(request)
            if isinstance(response, StreamingHttpResponse) and not response.is_async:
                response.streaming_content = made_within(response.streaming_content)
        return response

    def _answer(self, request: HttpRequest, owner: User) -> HttpResponse:
        preferences = next(iter(_preferences_of(owner)), None) or Preferences.objects.get_or_create(owner=owner)[0]
        owner.preferences = preferences
        with translation.override(preferences.language), timezone.override(ZoneInfo(preferences.time_zone)):
            request.LANGUAGE_CODE = preferences.language
            note_seen(request)
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", preferences.language)
        response.headers.setdefault("Cache-Control", "no-store")
        return response


@compiled
def _preferences_of(owner: User) -> QuerySet[Preferences]:
    return Preferences.objects.filter(owner=owner)
