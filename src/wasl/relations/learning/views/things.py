"""What was made is deleted and brought back: the same for each thing."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from wasl.foundation.accounts.models import Binned
from wasl.foundation.web.requests import SignedInRequest
from wasl.relations.learning import actions
from wasl.relations.learning.models import Goal


@login_required
@require_POST
def remove(request: SignedInRequest, thing: str, learned_id: int) -> HttpResponse:
    row = actions.remove_learned(request.user, thing, learned_id, at=timezone.now())
    messages.success(request, _("Deleted."), extra_tags=reverse("learning:restore", args=[thing, learned_id]))
    return redirect("learning:goals") if isinstance(row, Goal) else _page_of(row)


@login_required
@require_POST
def restore(request: SignedInRequest, thing: str, learned_id: int) -> HttpResponse:
    row = actions.restore_learned(request.user, thing, learned_id)
    messages.success(request, _("It is back."))
    return redirect("learning:goal", row.pk) if isinstance(row, Goal) else _page_of(row)


def way_to_remove(thing: str, row_id: int) -> str:
    """The address that takes back what was just made."""
    return reverse("learning:remove", args=[thing, row_id])


def _page_of(row: Binned) -> HttpResponse:
    """The page of its goal, else that of skills."""
    goal_id = getattr(row, "goal_id", None)
    return redirect("learning:goal", goal_id) if goal_id else redirect("learning:skills")
