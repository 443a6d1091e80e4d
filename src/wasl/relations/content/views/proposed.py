"""Topics that are proposed: taken, not wanted, later; each press taken back by one."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from wasl.foundation.web.requests import SignedInRequest
from wasl.relations.communities.views.communities import day_given
from wasl.relations.content import actions
from wasl.relations.content.rules.topics import Candidate
from wasl.relations.content.views.things import way_to_remove
from wasl.relations.learning.actions import present_goal
from wasl.relations.trust.views.returning import go_back, way_back


@login_required
@require_POST
def take(request: SignedInRequest) -> HttpResponse:
    return _take(request, request.POST.get("key", ""))


@login_required
@require_POST
def take_learned(request: SignedInRequest, goal_id: int) -> HttpResponse:
    """From Today: what was learned becomes a topic."""
    return _take(request, _key_of(request, goal_id))


@login_required
@require_POST
def decline(request: SignedInRequest) -> HttpResponse:
    row = actions.decline(request.user, request.POST.get("key", ""), on=timezone.localdate())
    words = _("It will not be proposed again.")
    messages.success(request, words, extra_tags=way_back(request, "content:again", row.pk))
    return go_back(request, reverse("content:plan"))


@login_required
@require_POST
def later(request: SignedInRequest, goal_id: int) -> HttpResponse:
    """From which day it may be offered again; without one, never."""
    until = day_given(request.POST.get("from", ""))
    row = actions.decline(request.user, _key_of(request, goal_id), on=timezone.localdate(), until=until)
    messages.success(request, _("Noted."), extra_tags=way_back(request, "content:again", row.pk))
    return go_back(request, reverse("content:plan"))


@login_required
@require_POST
def again(request: SignedInRequest, declined_id: int) -> HttpResponse:
    actions.want_again(request.user, declined_id)
    messages.success(request, _("Taken back."))
    return go_back(request, reverse("content:plan"))


def _take(request: SignedInRequest, key: str) -> HttpResponse:
    made = actions.take_proposed(request.user, key, on=timezone.localdate(), at=timezone.now())
    messages.success(request, _("It is in your plan."), extra_tags=way_to_remove("topic", made.pk))
    return redirect("content:topic", made.pk)


def _key_of(request: SignedInRequest, goal_id: int) -> str:
    """Raises NotFoundError."""
    return Candidate("goal", goal_id, present_goal(request.user, goal_id).title).key
