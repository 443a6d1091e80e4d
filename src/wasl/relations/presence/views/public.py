"""The public page: what the owner ticked, to whoever has the address, and nothing else.

Nobody is signed in here: no session is read, no cookie is set, no search engine is invited, nothing is kept on the way.
"""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.views.decorators.http import require_safe

from wasl.foundation.accounts.models import Preferences
from wasl.foundation.errors import NotFoundError
from wasl.foundation.web.shown import style_of
from wasl.relations.presence import outputs
from wasl.relations.presence.queries.record import PublicRecord, opened_record, public_record
from wasl.relations.presence.views.outputs import download
from wasl.relations.presence.views.record import picture_answer

LANGUAGES = ("ar", "en")


@require_safe
def page(request: HttpRequest, page_key: str) -> HttpResponse:
    shown, reader = _shown(request, page_key)
    with translation.override(shown.language):
        context = {
            "shown": shown, "page_key": page_key, "language": shown.language, "preferences": reader, "theme": "",
            "direction": "rtl" if shown.language == "ar" else "ltr", "other": "en" if shown.language == "ar" else "ar",
            "style": style_of(reader),
        }  # fmt: skip
        return _guarded(render(request, "presence/public.html", context))


@require_safe
def picture(request: HttpRequest, page_key: str) -> HttpResponse:  # noqa: ARG001 - Django's signature
    record = opened_record(page_key)
    if "picture" not in record.page_shows or not record.picture:
        raise NotFoundError
    return _guarded(picture_answer(bytes(record.picture), "no-store"))


@require_safe
def vcard(request: HttpRequest, page_key: str) -> HttpResponse:
    shown, _reader = _shown(request, page_key)
    content = bytes(opened_record(page_key).picture) if shown.has_picture else b""
    return _guarded(download(outputs.vcard(shown, content), "vcf", "text/vcard; charset=utf-8", "no-store"))


def _shown(request: HttpRequest, page_key: str) -> tuple[PublicRecord, Preferences]:
    asked = request.GET.get("language", "")
    owner, shown = public_record(page_key, "ar")
    language = asked if asked in LANGUAGES else owner.preferences.written
    if language != shown.language:
        owner, shown = public_record(page_key, language)
    reader = owner.preferences
    return shown, Preferences(language=language, digits=reader.digits, months=reader.months, calendars=reader.calendars)


def _guarded(answer: HttpResponse) -> HttpResponse:
    answer["Referrer-Policy"] = "no-referrer"
    answer["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    answer["Cache-Control"] = "no-store"
    return answer
