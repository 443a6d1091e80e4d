"""The search page, whole or as its list while one types, and the palette's answers."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from wasl.foundation.web.requests import SignedInRequest
from wasl.overviews.search.kinds import KINDS
from wasl.overviews.search.palette import palette_items
from wasl.overviews.search.queries import search_page

LONGEST_QUERY = 200


@login_required
@require_GET
def search(request: SignedInRequest) -> HttpResponse:
    q, kind = request.GET.get("q", "")[:LONGEST_QUERY].strip(), request.GET.get("kind", "")
    page = search_page(request.user, q, kind if kind in KINDS else "")
    template = "search/parts/found.html" if request.htmx else "search/search.html"
    return render(request, template, {"page": page})


@login_required
@require_GET
def palette(request: SignedInRequest) -> JsonResponse:
    return JsonResponse(palette_items(request.user, request.GET.get("q", "")[:LONGEST_QUERY]), safe=False)
