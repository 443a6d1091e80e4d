"""What comes out of the record: cards, codes, the public page and what it shows."""

from __future__ import annotations

import json
from collections.abc import Mapping

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from wasl.foundation.web.requests import SignedInRequest
from wasl.relations.presence import actions, outputs, queries
from wasl.relations.presence.forms import PageForm
from wasl.relations.presence.models import Line, Record
from wasl.relations.presence.queries.record import FIELDS_SHOWN, LINES_SHOWN, PublicRecord, lines_of, shown_record

EVERYTHING = frozenset((*FIELDS_SHOWN, *LINES_SHOWN))
ON_CARDS = frozenset({"name", "headline", "city", "email", "phone", "picture", Line.Kind.POSITION, Line.Kind.LINK})
"""A card is given from hand to hand: it says how to reach one, and no more."""


@login_required
@require_GET
def card(request: SignedInRequest) -> HttpResponse:
    """Cards of the owner's own, and the public page: where it is, what it shows."""
    record = queries.record_of(request.user)
    shown = shown_record(record, lines_of(request.user), ON_CARDS, _language(request))
    ticked = record.page_shows or sorted(ON_CARDS - {"email", "phone"})
    form = PageForm(initial={"shows": ticked})
    context = {"record": record, "shown": shown, "form": form, "address": page_address(request, record)}
    return render(request, "presence/card.html", context)


@login_required
@require_POST
def page_open(request: SignedInRequest) -> HttpResponse:
    form = PageForm(request.POST)
    was_open = bool(queries.record_of(request.user).page_key)
    if not form.is_valid() or not form.cleaned_data["shows"]:
        messages.error(request, _("Tick what the page may show first."))
        return redirect("presence:card")
    actions.open_page(request.user, form.cleaned_data["shows"], is_renewed="renew" in request.POST)
    said = _("Saved.") if was_open else _("The page is open to whoever has its address.")
    messages.success(request, said, extra_tags="" if was_open else reverse("presence:page_close"))
    return redirect("presence:card")


@login_required
@require_POST
def page_close(request: SignedInRequest) -> HttpResponse:
    actions.close_page(request.user)
    messages.success(request, _("The page is closed. Its address leads nowhere now."))
    return redirect("presence:card")


@login_required
@require_GET
def vcard(request: SignedInRequest) -> HttpResponse:
    record, shown = _of_owner(request, ON_CARDS)
    return download(outputs.vcard(shown, bytes(record.picture)), "vcf", "text/vcard; charset=utf-8")


@login_required
@require_GET
def qr_code(request: SignedInRequest) -> HttpResponse:
    """Of the public page where there is one, else of a card that telephones read without any network."""
    return svg_answer(outputs.qr_picture(_coded(request)))


@login_required
@require_GET
def sheet(request: SignedInRequest) -> HttpResponse:
    _record, shown = _of_owner(request, ON_CARDS)
    content = outputs.card_sheet(shown, _coded(request), written_at=timezone.now())
    return download(content, "pdf", "application/pdf")


@login_required
@require_GET
def resume(request: SignedInRequest) -> HttpResponse:
    _record, shown = _of_owner(request, EVERYTHING)
    content = json.dumps(outputs.json_resume(shown), ensure_ascii=False, indent=2).encode()
    return download(content, "json", "application/json")


def page_address(request: SignedInRequest, record: Record) -> str:
    """Empty where the page is closed."""
    return request.build_absolute_uri(reverse("public_page", args=[record.page_key])) if record.page_key else ""


def svg_answer(content: bytes, caching: str = "private, no-store") -> HttpResponse:
    headers = {"Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'", "Cache-Control": caching}
    return HttpResponse(content, content_type="image/svg+xml", headers=headers)


def download(content: bytes, ending: str, media_type: str, caching: str = "private, no-store") -> HttpResponse:
    """A file whose name is ours: no word of a user is in it."""
    headers = {"Content-Disposition": f'attachment; filename="wasl-card.{ending}"', "Cache-Control": caching}
    return HttpResponse(content, content_type=media_type, headers=headers)


def _of_owner(request: SignedInRequest, shows: frozenset[str]) -> tuple[Record, PublicRecord]:
    record = queries.record_of(request.user)
    return record, shown_record(record, lines_of(request.user), shows, _language(request))


def _coded(request: SignedInRequest) -> str:
    record, shown = _of_owner(request, ON_CARDS)
    return page_address(request, record) or outputs.short_card(shown)


def _language(request: SignedInRequest) -> str:
    asked = _asked(request.GET)
    return asked or request.user.preferences.written


def _asked(given: Mapping[str, str]) -> str:
    asked = given.get("language", "")
    return asked if asked in {"ar", "en"} else ""
