"""The map in words: everybody, whom a person knows, and the way from one to another."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from wasl.foundation.web.numbers import id_in
from wasl.foundation.web.requests import SignedInRequest
from wasl.overviews.network_page import tables
from wasl.relations.network.figures.jobs import enqueue_measuring

LONGEST_QUERY = 200
LAST_PAGE = 100_000


@login_required
@require_GET
def people(request: SignedInRequest) -> HttpResponse:
    group, number = id_in(request.GET.get("group", "")), min(id_in(request.GET.get("page", "")), LAST_PAGE)
    page = tables.table_page(request.user, timezone.localdate(), group, max(number, 1), at=timezone.now())
    return _answer(request, "people", page)


@login_required
@require_GET
def around(request: SignedInRequest, person_id: int) -> HttpResponse:
    page = tables.around_page(request.user, person_id, timezone.localdate(), at=timezone.now())
    return _answer(request, "around", page)


@login_required
@require_GET
def way(request: SignedInRequest, person_id: int, other_id: int) -> HttpResponse:
    page = tables.way_page(request.user, person_id, other_id, timezone.localdate(), at=timezone.now())
    return _answer(request, "way", page)


@login_required
@require_GET
def find(request: SignedInRequest) -> HttpResponse:
    """Who is meant; with `start` the way from that person leads to each."""
    q, start = request.GET.get("q", "")[:LONGEST_QUERY].strip(), id_in(request.GET.get("start", ""))
    if start:
        tables.require_present(request.user, start)
    found = tables.found_people(request.user, q) if q else []
    context = {"q": q, "start": start, "found": [line for line in found if line.id != start]}
    return render(request, f"network_page/{'parts/found' if request.htmx else 'find'}.html", context)


def _answer(request: SignedInRequest, name: str, page: object) -> HttpResponse:
    """The page, or its part for the map; a large network that is not laid out yet says so."""
    if page is None:
        enqueue_measuring(request.user)
        return render(request, "network_page/waiting.html", status=202)
    is_part = request.htmx and name != "people"
    return render(request, f"network_page/{f'parts/{name}' if is_part else name}.html", {"page": page})
