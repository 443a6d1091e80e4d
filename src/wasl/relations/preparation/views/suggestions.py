"""Whom one might want to meet: put on the list or passed over, each by one press."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from wasl.foundation.web.requests import SignedInRequest
from wasl.relations.people.actions.marks import present_person
from wasl.relations.preparation import actions, queries
from wasl.relations.trust.views.returning import way_back


@login_required
@require_GET
def suggested(request: SignedInRequest) -> HttpResponse:
    found = queries.suggestions(request.user, timezone.localdate())
    counts = queries.target_list(request.user).counts
    return render(request, "preparation/suggestions.html", {"suggestions": found, "counts": counts})


@login_required
@require_POST
def add(request: SignedInRequest, person_id: int) -> HttpResponse:
    person = present_person(request.user, person_id)
    made = actions.list_target(request.user, at=timezone.now(), person=person)
    messages.success(
        request,
        _("On your list: %(name)s.") % {"name": person.display_name},
        extra_tags=way_back(request, "preparation:change_undo", made.pk),
    )
    return redirect("preparation:suggestions")


@login_required
@require_POST
def not_this_one(request: SignedInRequest, person_id: int) -> HttpResponse:
    made = actions.pass_over(request.user, person_id, at=timezone.now())
    messages.success(
        request,
        _("Not suggested any more: %(name)s.") % {"name": made.person.display_name},
        extra_tags=reverse("preparation:suggestion_again", args=[made.pk]),
    )
    return redirect("preparation:suggestions")


@login_required
@require_POST
def again(request: SignedInRequest, passed_over_id: int) -> HttpResponse:
    actions.suggest_again(request.user, passed_over_id)
    messages.success(request, _("Taken back."))
    return redirect("preparation:suggestions")
