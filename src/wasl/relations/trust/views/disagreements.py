"""What was seen differently: the list with its search, one of them, a new one, how it was settled, a correction."""

from typing import Any

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
from wasl.relations.trust.forms import DisagreementForm, SettledForm
from wasl.relations.trust.naming import ids_given, people_of
from wasl.relations.trust.views.returning import go_back, page_asked_from, way_back

LONGEST_QUERY = 200
MOST_PAGES = 1000
FIELDS = ("matter", "their_view", "my_view", "on")


@login_required
@require_GET
def disagreements(request: SignedInRequest) -> HttpResponse:
    q = request.GET.get("q", "")[:LONGEST_QUERY].strip()
    page = min(next(iter(ids_given([request.GET.get("page", "")])), 1), MOST_PAGES)
    is_part = request.htmx and not request.htmx.boosted
    template = "trust/parts/disagreements.html" if is_part else "trust/disagreements.html"
    return render(request, template, {"list": queries.disagreement_list(request.user, q=q, page=page)})


@login_required
@require_GET
def disagreement(request: SignedInRequest, disagreement_id: int) -> HttpResponse:
    return _page(request, disagreement_id, SettledForm())


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: SignedInRequest) -> HttpResponse:
    """Opened from a person, it knows them already."""
    data = request.POST if request.method == "POST" else None
    people = people_of(request.user, ids_given(request.GET.getlist("person")))
    form = DisagreementForm(request.user, data, people=people)
    if data is not None and form.is_valid():
        noted = actions.note_disagreement(request.user, people=form.people, **_given(form))
        undo = way_back(request, "trust:disagreement_remove", noted.pk)
        messages.success(request, _("Noted."), extra_tags=undo)
        return go_back(request, reverse("trust:disagreements"))
    context = {"form": form, "next": page_asked_from(request)}
    return render(request, "trust/disagreement_new.html", context, status=422 if form.errors else 200)


@login_required
@require_POST
def settle(request: SignedInRequest, disagreement_id: int) -> HttpResponse:
    form = SettledForm(request.POST)
    if not form.is_valid():
        return _page(request, disagreement_id, form, status=422)
    actions.settle_disagreement(request.user, disagreement_id, **form.cleaned_data)
    undo = way_back(request, "trust:disagreement_reopen", disagreement_id)
    messages.success(request, _("Noted how it was settled."), extra_tags=undo)
    return redirect("trust:disagreement", disagreement_id)


@login_required
@require_POST
def reopen(request: SignedInRequest, disagreement_id: int) -> HttpResponse:
    actions.reopen_disagreement(request.user, disagreement_id)
    messages.success(request, _("It is open again."))
    return redirect("trust:disagreement", disagreement_id)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: SignedInRequest, disagreement_id: int) -> HttpResponse:
    known = queries.disagreement_by_id(request.user, disagreement_id)
    data = request.POST if request.method == "POST" else None
    initial = {name: getattr(known, name) for name in FIELDS}
    form = DisagreementForm(request.user, data, people=[row.person for row in known.parties.all()], initial=initial)
    if data is not None and form.is_valid():
        actions.correct_disagreement(request.user, disagreement_id, people=form.people, **_given(form))
        messages.success(request, _("Saved."))
        return redirect("trust:disagreement", disagreement_id)
    context = {"form": form, "disagreement": known}
    return render(request, "trust/disagreement_edit.html", context, status=422 if form.errors else 200)


@login_required
@require_POST
def remove(request: SignedInRequest, disagreement_id: int) -> HttpResponse:
    actions.remove_disagreement(request.user, disagreement_id, at=timezone.now())
    undo = way_back(request, "trust:disagreement_restore", disagreement_id)
    messages.success(request, _("The disagreement is deleted."), extra_tags=undo)
    return go_back(request, reverse("trust:disagreements"))


@login_required
@require_POST
def restore(request: SignedInRequest, disagreement_id: int) -> HttpResponse:
    actions.restore_disagreement(request.user, disagreement_id)
    messages.success(request, _("The disagreement is back."))
    return go_back(request, reverse("trust:disagreement", args=[disagreement_id]))


def _page(request: SignedInRequest, disagreement_id: int, form: SettledForm, status: int = 200) -> HttpResponse:
    known = queries.disagreement_by_id(request.user, disagreement_id)
    line = queries.disagreement_lines([known])[0]
    return render(request, "trust/disagreement.html", {"line": line, "form": form}, status=status)


def _given(form: DisagreementForm) -> dict[str, Any]:  # Any: each field's own type
    return {name: form.cleaned_data[name] for name in FIELDS}
