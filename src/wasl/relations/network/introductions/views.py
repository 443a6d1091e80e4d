"""The pages of introductions: whom to reach, through whom, what was asked; and what the owner says of two others."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from wasl.foundation.errors import WaslError
from wasl.foundation.web.requests import SignedInRequest, page_of_ours
from wasl.relations.network.introductions import actions, pages, queries, rules
from wasl.relations.network.introductions.forms import RequestForm, TieForm, WillingnessForm
from wasl.relations.network.introductions.queries import Target
from wasl.relations.network.introductions.whom import person_meant
from wasl.relations.network.ties.actions import state_tie, take_back_tie
from wasl.relations.network.ties.keeping import bring_up_to_date


@login_required
@require_GET
def start(request: SignedInRequest) -> HttpResponse:
    """Whom to reach; whom one might meet; what was asked."""
    day = timezone.localdate()
    bring_up_to_date(request.user, day)
    page = pages.start_page(request.user, request.GET.get("q", ""), day)
    return render(request, "introductions/start.html", {"page": page})


@login_required
@require_GET
def to_person(request: SignedInRequest, person_id: int) -> HttpResponse:
    return _ways(request, queries.person_target(request.user, person_id))


@login_required
@require_GET
def to_organisation(request: SignedInRequest, organisation_id: int) -> HttpResponse:
    return _ways(request, queries.organisation_target(request.user, organisation_id))


@login_required
@require_GET
def to_field(request: SignedInRequest) -> HttpResponse:
    words = request.GET.get("q", "").strip()[:200]
    if not words:
        return redirect("introductions:start")
    return _ways(request, queries.field_target(request.user, words))


@login_required
@require_POST
def ask(request: SignedInRequest, introducer_id: int, target_id: int) -> HttpResponse:
    """Note that it was asked."""
    asked = actions.note_request(request.user, introducer_id, target_id, asked_on=timezone.localdate())
    way_back = reverse("introductions:request_remove", args=[asked.pk])
    words = _("Noted: you asked %(name)s. When an answer comes, it can be noted below.")
    messages.success(request, words % {"name": asked.introducer.display_name}, extra_tags=way_back)
    return redirect(reverse("introductions:start") + "#asked")


@login_required
@require_POST
def request_edit(request: SignedInRequest, request_id: int) -> HttpResponse:
    queries.request_of(request.user, request_id)
    form = RequestForm(request.POST)
    if form.is_valid():
        actions.edit_request(request.user, request_id, **form.cleaned_data, on=timezone.localdate())
        messages.success(request, _("Saved."))
    else:
        messages.error(request, _("This was not kept: choose one of the answers."))
    return redirect(reverse("introductions:start") + "#asked")


@login_required
@require_POST
def request_remove(request: SignedInRequest, request_id: int) -> HttpResponse:
    actions.remove_request(request.user, request_id)
    messages.success(request, _("Taken off."))
    return redirect(reverse("introductions:start") + "#asked")


@login_required
@require_POST
def willing(request: SignedInRequest, person_id: int) -> HttpResponse:
    """How gladly somebody introduces others."""
    form = WillingnessForm(request.POST)
    if form.is_valid():
        actions.set_willingness(request.user, person_id, form.cleaned_data["level"])
        messages.success(request, _("Saved."))
    return redirect(_back(request, person_id))


@login_required
@require_POST
def tie_say(request: SignedInRequest, person_id: int) -> HttpResponse:
    """Say whom somebody knows, by a name, a number or an address."""
    queries.person_target(request.user, person_id)
    form = TieForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("This was not kept: choose a person and how well they know each other."))
        return redirect(_back(request, person_id))
    given = form.cleaned_data
    try:
        other = person_meant(request.user, given["other"])
        state_tie(
            request.user, person_id, other.pk, strength=given["strength"], note=given["note"], at=timezone.now()
        )  # fmt: skip
    except WaslError as refusal:
        messages.error(request, str(refusal))
    else:
        way_back = reverse("introductions:tie_take_back", args=[person_id, other.pk])
        messages.success(request, _("Saved."), extra_tags=way_back)
    return redirect(_back(request, person_id))


@login_required
@require_POST
def tie_take_back(request: SignedInRequest, person_id: int, other_id: int) -> HttpResponse:
    take_back_tie(request.user, person_id, other_id)
    messages.success(request, _("Taken back."))
    return redirect(_back(request, person_id))


def _ways(request: SignedInRequest, target: Target) -> HttpResponse:
    now = timezone.localtime()
    bring_up_to_date(request.user, now.date())
    hops = rules.MOST_HOPS if request.GET.get("hops") == str(rules.MOST_HOPS) else rules.USUAL_HOPS
    page = pages.ways_page(request.user, target, now, hops=hops)
    level = queries.willing_levels(request.user, [shown.way.first.id for shown in page.ways])
    return render(
        request, "introductions/ways.html", {"page": page, "levels": level, "willingness_form": WillingnessForm()}
    )


def _back(request: HttpRequest, person_id: int) -> str:
    """Where the form was, else the person."""
    otherwise = reverse("person_page:person", args=[person_id]) + "#ties-title"
    return page_of_ours(request, request.POST.get("next", "")) or otherwise
