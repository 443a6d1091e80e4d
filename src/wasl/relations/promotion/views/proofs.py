"""Papers that show an achievement: brought in, opened by their owner alone, to the bin and back."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from wasl.foundation.web.requests import SignedInRequest
from wasl.relations.communities.actions.papers import LARGEST_PAPER
from wasl.relations.communities.errors import PaperRefusedError, PaperTooLargeError
from wasl.relations.communities.views.papers import as_file
from wasl.relations.promotion import actions, queries


@login_required
@require_POST
def add(request: SignedInRequest, achievement_id: int) -> HttpResponse:
    queries.achievement_by_id(request.user, achievement_id)
    file = request.FILES.get("file")
    if file is None:
        messages.error(request, _("Choose a file first."))
        return _page(achievement_id)
    try:
        if file.size and file.size > LARGEST_PAPER:
            raise PaperTooLargeError
        made = actions.add_proof(
            request.user, achievement_id, name=file.name or "", content=file.read(), at=timezone.now()
        )
        messages.success(request, _("The paper is kept."), extra_tags=reverse("promotion:proof_remove", args=[made.pk]))
    except PaperRefusedError as error:
        messages.error(request, str(error))
    return _page(achievement_id)


@login_required
@require_GET
def proof(request: SignedInRequest, proof_id: int) -> HttpResponse:
    found = queries.proof_by_id(request.user, proof_id)
    return as_file(found.name, found.media_type, bytes(found.content))


@login_required
@require_POST
def remove(request: SignedInRequest, proof_id: int) -> HttpResponse:
    gone = actions.remove_proof(request.user, proof_id, at=timezone.now())
    messages.success(request, _("Deleted."), extra_tags=reverse("promotion:proof_restore", args=[proof_id]))
    return _page(gone.achievement_id)


@login_required
@require_POST
def restore(request: SignedInRequest, proof_id: int) -> HttpResponse:
    back = actions.restore_proof(request.user, proof_id)
    messages.success(request, _("It is back."))
    return _page(back.achievement_id)


def _page(achievement_id: int) -> HttpResponse:
    return redirect(reverse("promotion:achievement", args=[achievement_id]) + "#proofs")
