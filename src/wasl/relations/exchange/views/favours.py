"""The list of what was given and received, a new one, a correction, to the bin and back."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from wasl.foundation.web.corrections import keep_before, take_before
from wasl.foundation.web.requests import SignedInRequest
from wasl.relations.exchange import actions, queries, wording
from wasl.relations.exchange.forms import FavourForm
from wasl.relations.exchange.models.favours import Kind, Side, Weight
from wasl.relations.people.models import Person
from wasl.relations.trust.forms import interaction_given
from wasl.relations.trust.naming import ids_given, people_of
from wasl.relations.trust.views.returning import go_back, page_asked_from, way_back

MOST_PAGES = 1000


@login_required
@require_GET
def favours(request: SignedInRequest) -> HttpResponse:
    person, side = next(iter(_people_asked(request)), None), request.GET.get("side", "")
    page = min(next(iter(ids_given([request.GET.get("page", "")])), 1), MOST_PAGES)
    found = queries.favour_list(
        request.user, timezone.localdate(), side=side if side in Side.values else "", person=person, page=page
    )
    words = wording.of_balance(found.balance) if person else wording.of_all(found.balance)
    return render(request, "exchange/favours.html", {"list": found, "balance_words": words})


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: SignedInRequest) -> HttpResponse:
    """Opened from a person or a contact, it knows them already."""
    interaction = interaction_given(request.user, request.POST.get("interaction", request.GET.get("interaction", "")))
    side = request.GET.get("side", "")
    initial: dict[str, Any] = {  # Any: each field's own type
        "side": side if side in Side.values else Side.GIVEN,
        "kind": Kind.HELP,
        "weight": Weight.REAL,
        "on": timezone.localdate(interaction.at) if interaction else None,
    }
    data = request.POST if request.method == "POST" else None
    form = FavourForm(request.user, data, people=_people_asked(request), initial=initial)
    if data is not None and form.is_valid():
        made = actions.note_favour(request.user, people=form.people, interaction=interaction, **form.given())
        messages.success(request, _("Noted."), extra_tags=way_back(request, "exchange:favour_remove", made.pk))
        return go_back(request, reverse("exchange:favours"))
    context = {"form": form, "interaction": interaction, "next": page_asked_from(request)}
    return render(request, "exchange/favour_new.html", context, status=422 if form.errors else 200)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: SignedInRequest, favour_id: int) -> HttpResponse:
    known = queries.favour_by_id(request.user, favour_id)
    initial = {name: getattr(known, name) for name in ("side", "kind", "weight", "words", "on")}
    data = request.POST if request.method == "POST" else None
    form = FavourForm(request.user, data, people=[row.person for row in known.sharings.all()], initial=initial)
    if data is not None and form.is_valid():
        before = actions.edit_favour(request.user, favour_id, people=form.people, **form.given())
        keep_before(request, "favour", favour_id, before)
        messages.success(request, _("Saved."), extra_tags=reverse("exchange:favour_as_before", args=[favour_id]))
        return go_back(request, reverse("exchange:favours"))
    context = {"form": form, "favour": known, "next": page_asked_from(request)}
    return render(request, "exchange/favour_edit.html", context, status=422 if form.errors else 200)


@login_required
@require_POST
def as_before(request: SignedInRequest, favour_id: int) -> HttpResponse:
    """Take a correction back."""
    actions.set_favour_back(request.user, favour_id, take_before(request, "favour", favour_id))
    messages.success(request, _("Taken back."))
    return redirect("exchange:favours")


@login_required
@require_POST
def remove(request: SignedInRequest, favour_id: int) -> HttpResponse:
    actions.remove_favour(request.user, favour_id, at=timezone.now())
    messages.success(request, _("Deleted."), extra_tags=way_back(request, "exchange:favour_restore", favour_id))
    return go_back(request, reverse("exchange:favours"))


@login_required
@require_POST
def restore(request: SignedInRequest, favour_id: int) -> HttpResponse:
    actions.restore_favour(request.user, favour_id)
    messages.success(request, _("Back again."))
    return go_back(request, reverse("exchange:favours"))


def _people_asked(request: SignedInRequest) -> list[Person]:
    return people_of(request.user, ids_given(request.GET.getlist("person")))
