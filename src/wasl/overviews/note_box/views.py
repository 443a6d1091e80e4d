"""The page of one sentence: written, understood, corrected, saved, taken back."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from wasl.foundation.understanding.understood import LONGEST
from wasl.foundation.web.requests import SignedInRequest, page_of_ours
from wasl.foundation.web.shown import in_digits
from wasl.overviews.note_box import actions
from wasl.overviews.note_box import undo as undoing
from wasl.overviews.note_box.reading import read_note
from wasl.overviews.note_box.told import Told, told_again, told_of
from wasl.relations.trust.naming import recent_names


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters("sentence")
def note(request: SignedInRequest) -> HttpResponse:
    """Nothing is kept yet: the sentence comes by POST so that it stands in no address and no log."""
    sentence = request.POST.get("sentence", "").strip()[:LONGEST]
    if not sentence:
        return _page(request, None)
    today = timezone.localdate()
    return _page(request, told_of(request.user, read_note(request.user, sentence, today), today))


@login_required
@require_POST
@sensitive_post_parameters()
def save(request: SignedInRequest) -> HttpResponse:
    told = told_again(request.user, request.POST)
    if not told.is_valid():
        return _page(request, told, status=422)
    saved = actions.save_note(request.user, told.given(timezone.localdate()), at=timezone.now(), key=told.key)
    words = ngettext("Saved: %(count)s thing.", "Saved: %(count)s things.", saved.count)
    said = words % {"count": in_digits(saved.count, request.user.preferences)}
    messages.success(request, said, extra_tags=undoing.address_of(saved))
    return redirect(_next(request))


@login_required
@require_POST
def undo(request: SignedInRequest, token: str) -> HttpResponse:
    actions.take_back_note(request.user, undoing.saved_by(token), at=timezone.now())
    messages.success(request, _("All of it is taken back."))
    return redirect(_next(request))


def _page(request: SignedInRequest, told: Told | None, status: int = 200) -> HttpResponse:
    context = {"told": told, "next": _next(request), "recent_names": recent_names(request.user)}
    return render(request, "note_box/note.html", context, status=status)


def _next(request: SignedInRequest) -> str:
    """Where the owner came from, when that is one of our own pages."""
    return page_of_ours(request, request.POST.get("next", "")) or reverse("today:today")
