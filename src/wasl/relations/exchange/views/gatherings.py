"""One meeting with several people, logged once; and taken back."""

import secrets
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
from wasl.relations.exchange.forms import GatheringForm
from wasl.relations.exchange.queries.gatherings import gathering_by_id, gatherings
from wasl.relations.exchange.queries.teams import teams_of
from wasl.relations.interactions.actions import (
    correct_gathering,
    log_interaction,
    remove_interaction,
    restore_interaction,
    set_gathering_back,
)
from wasl.relations.interactions.models import Channel, Direction
from wasl.relations.trust.naming import ids_given, people_of


@login_required
@require_GET
def listed(request: SignedInRequest) -> HttpResponse:
    return render(request, "exchange/gatherings.html", {"gatherings": gatherings(request.user, timezone.now())})


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: SignedInRequest) -> HttpResponse:
    """With a team's people ticked where one is asked for."""
    teams = teams_of(request.user, timezone.localdate())
    asked = ids_given(request.GET.getlist("team"))
    ids = [*ids_given(request.GET.getlist("person")), *(pk for team in teams if team.id in asked for pk in team.names)]
    data = request.POST if request.method == "POST" else None
    initial: dict[str, Any] = {"channel": Channel.MEETING, "key": secrets.token_hex(16)}  # Any: text of either kind
    form = GatheringForm(request.user, data, people=people_of(request.user, ids), initial=initial)
    if data is not None and form.is_valid():
        given = form.cleaned_data
        made = log_interaction(
            request.user,
            people=form.people,
            channel=given["channel"],
            at=given["at"],
            direction=Direction.MUTUAL,
            note=given["note"],
            key=given["key"],
        )
        back = reverse("exchange:gathering_remove", args=[made.pk])
        messages.success(request, _("Logged once, on the timeline of everybody who was there."), extra_tags=back)
        return redirect("exchange:gatherings")
    context = {"form": form, "teams": teams}
    return render(request, "exchange/gathering_new.html", context, status=422 if form.errors else 200)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: SignedInRequest, interaction_id: int) -> HttpResponse:
    """Who was there after all; what the form does not say stays."""
    known = gathering_by_id(request.user, interaction_id)
    initial = {"channel": known.channel, "note": known.note, "at": f"{timezone.localtime(known.at):%Y-%m-%dT%H:%M}"}
    data = request.POST if request.method == "POST" else None
    people = people_of(request.user, [person_id for person_id, _name in known.people])
    form = GatheringForm(request.user, data, people=people, initial=initial)
    if data is not None and form.is_valid():
        given = {name: form.cleaned_data[name] for name in ("channel", "at", "note")}
        before = correct_gathering(request.user, interaction_id, people=form.people, **given)
        keep_before(request, "gathering", interaction_id, before)
        back = reverse("exchange:gathering_as_before", args=[interaction_id])
        messages.success(request, _("Saved."), extra_tags=back)
        return redirect("exchange:gatherings")
    context = {"form": form, "gathering": known, "teams": []}
    return render(request, "exchange/gathering_new.html", context, status=422 if form.errors else 200)


@login_required
@require_POST
def as_before(request: SignedInRequest, interaction_id: int) -> HttpResponse:
    """Take a correction back."""
    gathering_by_id(request.user, interaction_id)
    set_gathering_back(request.user, interaction_id, take_before(request, "gathering", interaction_id))
    messages.success(request, _("Taken back."))
    return redirect("exchange:gatherings")


@login_required
@require_POST
def remove(request: SignedInRequest, interaction_id: int) -> HttpResponse:
    binned = remove_interaction(request.user, interaction_id)
    back = reverse("exchange:gathering_restore", args=[binned.pk])
    messages.success(request, _("This gathering is taken back."), extra_tags=back)
    return redirect("exchange:gatherings")


@login_required
@require_POST
def restore(request: SignedInRequest, binned_id: int) -> HttpResponse:
    restore_interaction(request.user, binned_id)
    messages.success(request, _("The gathering is back."))
    return redirect("exchange:gatherings")
