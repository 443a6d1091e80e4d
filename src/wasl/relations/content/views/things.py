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
from wasl.relations.content import actions
from wasl.relations.content.models import Followers, Post, Reading
from wasl.relations.trust.views.returning import go_back


@login_required
@require_POST
def remove(request: SignedInRequest, part: str, part_id: int) -> HttpResponse:
    row = actions.put_away(request.user, part, part_id, at=timezone.now())
    messages.success(request, _("Deleted."), extra_tags=reverse("content:restore", args=[part, part_id]))
    if part == "topic":
        return redirect("content:plan")
    return redirect("content:published") if part == "post" else go_back(request, _page_of(row))


@login_required
@require_POST
def restore(request: SignedInRequest, part: str, part_id: int) -> HttpResponse:
    row = actions.bring_back(request.user, part, part_id)
    messages.success(request, _("It is back."))
    return go_back(request, _page_of(row))


def way_to_remove(part: str, row_id: int) -> str:
    """The address that takes back what was just made."""
    return reverse("content:remove", args=[part, row_id])


def _page_of(row: Binned) -> str:
    if isinstance(row, Followers):
        return reverse("content:published") + "#followers"
    if isinstance(row, Reading):
        return reverse("content:post", args=[row.post_id]) + "#readings"
    return reverse("content:post" if isinstance(row, Post) else "content:topic", args=[row.pk])
