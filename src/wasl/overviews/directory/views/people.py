"""The list of people, and the form that narrows it."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_GET

from wasl.foundation.web.requests import SignedInRequest
from wasl.overviews.directory import queries
from wasl.overviews.directory.asked import Asked
from wasl.overviews.directory.forms import NarrowForm
from wasl.relations.occasions.models.feasts import FeastName
from wasl.relations.people.queries import circles_of, tags_of


@login_required
@require_GET
def people(request: SignedInRequest) -> HttpResponse:
    asked = Asked.read(request.GET)
    page = queries.directory_page(request.user, asked, get_language() or "ar")
    template = "directory/parts/found.html" if request.htmx else "directory/people.html"
    return render(request, template, {"page": page, "asked": asked, "feasts": FeastName.choices})


@login_required
@require_GET
def narrow(request: SignedInRequest) -> HttpResponse:
    """Every filter on one page; it leads back to the list."""
    asked = Asked.read(request.GET)
    form = NarrowForm(initial={name: getattr(asked, name) for name in NarrowForm.base_fields})
    form.offer(
        circle=[(row.id, row.name) for row in circles_of(request.user)],
        tag=[(row.id, row.name) for row in tags_of(request.user)],
        source=[(row.pk, str(row)) for row in queries.sources_of(request.user)],
    )
    cities = queries.cities_of(request.user)
    return render(request, "directory/narrow.html", {"form": form, "asked": asked, "cities": cities})
