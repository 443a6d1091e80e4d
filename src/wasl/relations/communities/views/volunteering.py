"""What the owner volunteered for: the list with its sums, a new one, a correction."""

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
from wasl.relations.communities import actions, queries
from wasl.relations.communities.forms import ContributionForm
from wasl.relations.trust.naming import ids_given
from wasl.relations.trust.views.returning import way_back

MOST_PAGES = 1000
AS_THEY_ARE = ("what", "role", "first_on", "last_on", "note")


@login_required
@require_GET
def volunteering(request: SignedInRequest) -> HttpResponse:
    page = min(next(iter(ids_given([request.GET.get("page", "")])), 1), MOST_PAGES)
    return render(request, "communities/volunteering.html", {"found": queries.volunteering(request.user, page)})


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: SignedInRequest) -> HttpResponse:
    """Opened from a community, it knows it already."""
    data = request.POST if request.method == "POST" else None
    initial = {"community": request.GET.get("community", ""), "first_on": timezone.localdate()}
    form = ContributionForm(request.user, data, people=[], initial=initial)
    if data is not None and form.is_valid():
        made = actions.add_contribution(request.user, **form.fields_given())
        address = way_back(request, "communities:contribution_remove", made.pk)
        messages.success(request, _("The contribution is noted."), extra_tags=address)
        return redirect("communities:volunteering")
    return render(request, "communities/contribution_edit.html", {"form": form}, status=422 if form.errors else 200)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: SignedInRequest, contribution_id: int) -> HttpResponse:
    known = queries.contribution_by_id(request.user, contribution_id)
    initial: dict[str, Any] = {name: getattr(known, name) for name in AS_THEY_ARE}  # Any: each field's own type
    initial |= {
        "hours": queries.hours_of(known.minutes) if known.minutes else "",
        "community": known.community_id or "",
    }
    data = request.POST if request.method == "POST" else None
    people = [one.person for one in known.companions.all()]
    form = ContributionForm(request.user, data, people=people, initial=initial)
    if data is not None and form.is_valid():
        before = actions.edit_contribution(request.user, contribution_id, **form.fields_given())
        keep_before(request, "contribution", contribution_id, before)
        messages.success(
            request, _("Saved."), extra_tags=reverse("communities:contribution_as_before", args=[contribution_id])
        )
        return redirect("communities:volunteering")
    context = {"form": form, "contribution": known}
    return render(request, "communities/contribution_edit.html", context, status=422 if form.errors else 200)


@login_required
@require_POST
def as_before(request: SignedInRequest, contribution_id: int) -> HttpResponse:
    """Take a correction back."""
    actions.set_contribution_back(request.user, contribution_id, take_before(request, "contribution", contribution_id))
    messages.success(request, _("Taken back."))
    return redirect("communities:volunteering")


@login_required
@require_POST
def remove(request: SignedInRequest, contribution_id: int) -> HttpResponse:
    actions.remove_contribution(request.user, contribution_id, at=timezone.now())
    address = way_back(request, "communities:contribution_restore", contribution_id)
    messages.success(request, _("The contribution is deleted."), extra_tags=address)
    return redirect("communities:volunteering")


@login_required
@require_POST
def restore(request: SignedInRequest, contribution_id: int) -> HttpResponse:
    actions.restore_contribution(request.user, contribution_id)
    messages.success(request, _("The contribution is back."))
    return redirect("communities:volunteering")
