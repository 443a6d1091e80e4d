"""What was confided: the list while the vault is open, a new one, a correction, the bin and back."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from wasl.foundation.web.requests import SignedInRequest
from wasl.relations.trust import actions, queries
from wasl.relations.trust.browser import open_keys, while_open
from wasl.relations.trust.naming import ids_given, people_of
from wasl.relations.trust.vault_forms import ConfidenceForm
from wasl.relations.trust.views.returning import go_back, way_back
from wasl.relations.trust.views.vaults import closed_page


@login_required
@require_GET
def confidences(request: SignedInRequest) -> HttpResponse:
    """All of them; opened from a person, those that name her."""
    keys = open_keys(request)
    if not keys:
        return closed_page(request)
    person = next(iter(people_of(request.user, ids_given([request.GET.get("person", "")]))), None)
    found = queries.confidence_list(request.user, keys, timezone.localdate(), person_id=person.pk if person else 0)
    return while_open(render(request, "trust/confidences.html", {"list": found, "person": person}))


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: SignedInRequest) -> HttpResponse:
    keys = open_keys(request)
    if not keys:
        return closed_page(request)
    people = people_of(request.user, ids_given(request.GET.getlist("person")))
    form = ConfidenceForm(request.user, request.POST if request.method == "POST" else None, people=people)
    if form.is_bound and form.is_valid():
        made = actions.keep_confidence(request.user, keys, actions.confided(**form.given()))
        messages.success(
            request, _("Kept and sealed."), extra_tags=way_back(request, "trust:confidence_remove", made.pk)
        )
        return redirect("trust:confidences")
    return while_open(render(request, "trust/confidence_new.html", {"form": form}, status=422 if form.errors else 200))


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: SignedInRequest, confidence_id: int) -> HttpResponse:
    queries.confidence_here(request.user, confidence_id)
    keys = open_keys(request)
    if not keys:
        return closed_page(request)
    line = queries.confidence_by_id(request.user, keys, confidence_id, timezone.localdate())
    initial = {name: getattr(line, name) for name in ("words", "promise", "told_on", "until")}
    initial["about_names"] = "، ".join(one.name for one in line.about)
    people = people_of(request.user, [line.by.id]) if line.by else []
    form = ConfidenceForm(
        request.user, request.POST if request.method == "POST" else None, people=people, initial=initial
    )
    if form.is_bound and form.is_valid():
        actions.correct_confidence(request.user, keys, confidence_id, actions.confided(**form.given()))
        messages.success(request, _("Kept and sealed."))
        return redirect("trust:confidences")
    context = {"form": form, "line": line}
    return while_open(render(request, "trust/confidence_edit.html", context, status=422 if form.errors else 200))


@login_required
@require_POST
def remove(request: SignedInRequest, confidence_id: int) -> HttpResponse:
    actions.remove_confidence(request.user, confidence_id, at=timezone.now())
    messages.success(
        request,
        _("This confidence is deleted."),
        extra_tags=way_back(request, "trust:confidence_restore", confidence_id),
    )
    return go_back(request, reverse("trust:confidences"))


@login_required
@require_POST
def restore(request: SignedInRequest, confidence_id: int) -> HttpResponse:
    actions.restore_confidence(request.user, confidence_id)
    messages.success(request, _("This confidence is back."))
    return go_back(request, reverse("trust:confidences"))
