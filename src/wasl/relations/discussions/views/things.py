"""What was made is deleted and brought back: the same for each thing."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from wasl.foundation.web.requests import SignedInRequest
from wasl.relations.discussions import actions


@login_required
@require_POST
def remove(request: SignedInRequest, part: str, part_id: int) -> HttpResponse:
    discussion_id = actions.put_away(request.user, part, part_id, at=timezone.now())
    messages.success(request, _("Deleted."), extra_tags=reverse("discussions:restore", args=[part, part_id]))
    if part == "discussion":
        return redirect("discussions:discussions")
    return redirect("discussions:discussion", discussion_id)


@login_required
@require_POST
def restore(request: SignedInRequest, part: str, part_id: int) -> HttpResponse:
    discussion_id = actions.bring_back(request.user, part, part_id)
    messages.success(request, _("It is back."))
    return redirect("discussions:discussion", discussion_id)


def way_to_remove(part: str, row_id: int) -> str:
    """The address that takes back what was just made."""
    return reverse("discussions:remove", args=[part, row_id])
