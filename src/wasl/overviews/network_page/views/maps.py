"""The map: its page, what the page draws, and a picture of it."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from wasl.foundation.web.requests import SignedInRequest
from wasl.overviews.network_page.map_data import map_data
from wasl.overviews.network_page.mapped import LABELS, colourings, mapped
from wasl.overviews.network_page.naming import all_names
from wasl.overviews.network_page.picture import picture as drawn
from wasl.relations.network.figures.jobs import enqueue_measuring
from wasl.relations.people.models import Person

SVG = "image/svg+xml; charset=utf-8"


@login_required
@require_GET
def network_map(request: SignedInRequest) -> HttpResponse:
    asked = request.GET.get("person", "")
    is_empty = not Person.objects.of(request.user).persons().exists()
    context = {"labels": LABELS, "is_empty": is_empty, "person": asked if asked.isascii() and asked.isdigit() else ""}
    return render(request, "network_page/map.html", context)


@login_required
@require_GET
def data(request: SignedInRequest) -> HttpResponse:
    """The whole map; 202 while a large one is laid out."""
    found = map_data(request.user, timezone.localdate(), at=timezone.now())
    if found is None:
        enqueue_measuring(request.user)
        return JsonResponse({"message": _("Wasl is laying out the map. It takes a minute or two.")}, status=202)
    return HttpResponse(found, content_type="application/octet-stream", headers={"Cache-Control": "no-store"})


@login_required
@require_GET
def picture(request: SignedInRequest) -> HttpResponse:
    """The map as SVG, coloured as asked; with `save` as a file."""
    today = timezone.localdate()
    shown = mapped(request.user, today, at=timezone.now())
    if shown is None:
        enqueue_measuring(request.user)
        return HttpResponse(status=202)
    every = {colouring.key: colouring for colouring in colourings(request.user, shown)}
    colouring = every.get(request.GET.get("by", "group"), every["group"])  # type: ignore[call-overload]  # any text
    names = all_names(request.user, is_for_others="save" in request.GET)
    places = [names.get(pk, "") for pk in shown.map.network.people.tolist()]
    svg = drawn(shown, colouring, places, title=_("My network"), me=_("Me"))
    headers = {"Cache-Control": "no-store"}
    if "save" in request.GET:
        headers["Content-Disposition"] = f'attachment; filename="wasl-network-{today:%Y-%m-%d}.svg"'
    return HttpResponse(svg, content_type=SVG, headers=headers)
