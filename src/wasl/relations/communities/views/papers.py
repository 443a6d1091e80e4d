"""Papers of a membership: brought in, opened by their owner alone, to the bin and back."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from wasl.foundation.web.requests import SignedInRequest
from wasl.relations.communities import actions, queries
from wasl.relations.communities.actions.papers import LARGEST_PAPER
from wasl.relations.communities.errors import PaperRefusedError, PaperTooLargeError


@login_required
@require_POST
def add(request: SignedInRequest, community_id: int) -> HttpResponse:
    queries.community_by_id(request.user, community_id)
    file = request.FILES.get("file")
    if file is None:
        messages.error(request, _("Choose a file first."))
        return _page(community_id)
    try:
        if file.size and file.size > LARGEST_PAPER:
            raise PaperTooLargeError
        made = actions.add_paper(
            request.user, community_id, name=file.name or "", content=file.read(), at=timezone.now()
        )
        messages.success(
            request, _("The paper is kept."), extra_tags=reverse("communities:paper_remove", args=[made.pk])
        )
    except PaperRefusedError as error:
        messages.error(request, str(error))
    return _page(community_id)


@login_required
@require_GET
def paper(request: SignedInRequest, paper_id: int) -> HttpResponse:
    found = queries.paper_by_id(request.user, paper_id)
    return as_file(found.name, found.media_type, bytes(found.content))


def as_file(name: str, media_type: str, content: bytes) -> HttpResponse:
    """A file to keep: nothing that was brought in is ever run or shown as a page of ours."""
    headers = {
        "X-Content-Type-Options": "nosniff",
        "Content-Disposition": content_disposition_header(as_attachment=True, filename=name) or "attachment",
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "Cache-Control": "private, no-store",
    }
    return HttpResponse(content, content_type=media_type, headers=headers)


@login_required
@require_POST
def remove(request: SignedInRequest, paper_id: int) -> HttpResponse:
    gone = actions.remove_paper(request.user, paper_id, at=timezone.now())
    messages.success(request, _("Deleted."), extra_tags=reverse("communities:paper_restore", args=[paper_id]))
    return _page(gone.community_id)


@login_required
@require_POST
def restore(request: SignedInRequest, paper_id: int) -> HttpResponse:
    back = actions.restore_paper(request.user, paper_id)
    messages.success(request, _("Back again."))
    return _page(back.community_id)


def _page(community_id: int) -> HttpResponse:
    return redirect(reverse("communities:community", args=[community_id]) + "#papers")
