"""Advice and lessons: the list, one of them, kept, corrected, deleted."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from wasl.foundation.web.corrections import keep_before
from wasl.foundation.web.requests import SignedInRequest
from wasl.relations.advice import actions, queries
from wasl.relations.advice.forms import AdviceForm, WentForm
from wasl.relations.advice.models import Advice
from wasl.relations.trust.naming import ids_given, people_of

MOST_PAGES = 1000


@login_required
@require_GET
def listed(request: SignedInRequest) -> HttpResponse:
    shows = request.GET.get("shows", "")
    page = min(next(iter(ids_given([request.GET.get("page", "")])), 1), MOST_PAGES)
    found = queries.advice_list(request.user, shows=shows if shows in queries.SHOWS else "all", page=page)
    return render(request, "advice/all.html", {"list": found})


@login_required
@require_GET
def advice(request: SignedInRequest, advice_id: int) -> HttpResponse:
    row = queries.advice_by_id(request.user, advice_id)
    form = WentForm(initial={"followed": row.followed, "went": row.went, "outcome": row.outcome})
    return render(request, "advice/advice.html", {"row": row, "form": form})


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: SignedInRequest) -> HttpResponse:
    """Opened from a person, it knows from whom."""
    giver = next(iter(people_of(request.user, ids_given(request.GET.getlist("person")))), None)
    initial = {"who": giver.display_name} if giver else {}
    form = AdviceForm(request.user, request.POST if request.method == "POST" else None, initial=initial)
    if form.is_bound and form.is_valid():
        made = actions.keep_advice(
            request.user, form.given, on=form.cleaned_data["on"], today=timezone.localdate(), at=timezone.now()
        )
        messages.success(request, _("Kept."), extra_tags=reverse("advice:advice_remove", args=[made.pk]))
        return redirect("advice:advice", made.pk)
    return _form(request, form, None)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: SignedInRequest, advice_id: int) -> HttpResponse:
    row = queries.advice_by_id(request.user, advice_id)
    initial = {"kind": row.kind, "matter": row.matter, "words": row.words, "who": row.from_whom, "on": row.on}
    form = AdviceForm(request.user, request.POST if request.method == "POST" else None, initial=initial)
    if form.is_bound and form.is_valid():
        before = actions.edit_advice(
            request.user, advice_id, form.given, on=form.cleaned_data["on"], today=timezone.localdate()
        )
        keep_before(request, "advice", advice_id, before)
        messages.success(request, _("Saved."), extra_tags=reverse("advice:advice_as_before", args=[advice_id]))
        return redirect("advice:advice", advice_id)
    return _form(request, form, row)


@login_required
@require_POST
def remove(request: SignedInRequest, advice_id: int) -> HttpResponse:
    actions.remove_advice(request.user, advice_id, at=timezone.now())
    messages.success(request, _("Deleted."), extra_tags=reverse("advice:advice_restore", args=[advice_id]))
    return redirect("advice:all")


@login_required
@require_POST
def restore(request: SignedInRequest, advice_id: int) -> HttpResponse:
    actions.restore_advice(request.user, advice_id)
    messages.success(request, _("It is back."))
    return redirect("advice:advice", advice_id)


def _form(request: SignedInRequest, form: AdviceForm, row: Advice | None) -> HttpResponse:
    return render(request, "advice/advice_edit.html", {"form": form, "row": row}, status=422 if form.errors else 200)
