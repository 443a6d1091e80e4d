"""A new person: asked little, and told what the name was understood as."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from wasl.foundation.web.requests import SignedInRequest
from wasl.overviews.directory.actions import put_in_circle
from wasl.overviews.directory.forms import NewPersonForm
from wasl.relations.people.actions import WayGiven, add_way_to_reach, create_person
from wasl.relations.people.models import Person
from wasl.relations.people.rules import address_form, kind_of_way, name_fields


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: SignedInRequest) -> HttpResponse:
    form = NewPersonForm(
        request.user, request.POST if request.method == "POST" else None, initial={"circle": request.GET.get("circle")}
    )
    if request.method == "POST" and form.is_valid():
        person = _save(request, form)
        messages.success(request, _("Added."))
        return redirect("person_page:person", person.pk)
    context = {"form": form, **_understood(form["name"].value() or "")}
    return render(request, "directory/new.html", context, status=422 if form.errors else 200)


@login_required
@require_GET
def parts(request: SignedInRequest) -> HttpResponse:
    """What a name is understood as, while it is typed."""
    return render(request, "directory/parts/understood.html", _understood(request.GET.get("name", "")[:300]))


def _understood(name: str) -> dict[str, object]:
    person = Person(**name_fields(name))
    known = ("honorific", "titles", "kunya", "given", "father", "grandfather", "family")
    labelled = [(Person._meta.get_field(field).verbose_name, getattr(person, field)) for field in known]  # type: ignore[union-attr]  # noqa: SLF001 - Django's own name
    form = address_form(person, get_language() or "ar") if person.display_name else ""
    return {"parts": [pair for pair in labelled if pair[1]], "address": form}


@transaction.atomic
def _save(request: SignedInRequest, form: NewPersonForm) -> Person:
    owner, given, at = request.user, form.cleaned_data, timezone.now()
    person = create_person(owner, display_name=given["name"], how_met=given["how_met"], at=at)
    if given["way"]:
        way = WayGiven(kind_of_way(given["way"]), given["way"])
        add_way_to_reach(owner, person.pk, way, country=owner.preferences.country, at=at)
    if given["circle"]:
        put_in_circle(owner, given["circle"].pk, [person.pk], at=at)
    return person
