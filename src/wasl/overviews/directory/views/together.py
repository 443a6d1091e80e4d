"""What is done to many people at once, each with its way back."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from wasl.foundation.web.numbers import ids_in
from wasl.foundation.web.requests import SignedInRequest
from wasl.foundation.web.shown import in_digits
from wasl.overviews.directory import queries
from wasl.overviews.directory import undo as undoing
from wasl.overviews.directory.actions import restore_people
from wasl.overviews.directory.asked import Asked
from wasl.overviews.directory.doings import DOINGS, Together, take_back
from wasl.overviews.directory.moments import from_microseconds


@login_required
@require_POST
def together(request: SignedInRequest) -> HttpResponse:
    """Do the asked to those ticked, to the page, or to all that match."""
    asked = Asked.read(QueryDict(request.POST.get("asked", "")))
    these = Together(request, asked, _chosen(request, asked), timezone.now())
    do = DOINGS.get(request.POST.get("do", ""))
    if not these.ids or do is None:
        messages.info(request, _("Nobody was chosen. Tick people first."))
    else:
        words, way_back = do(these)
        messages.success(request, words, extra_tags=way_back)
    return redirect(asked.url(after=asked.after))


@login_required
@require_POST
def undo(request: SignedInRequest, token: str) -> HttpResponse:
    """Take back the last thing done to circles or tags."""
    step = undoing.take(request.session, token)
    if step is None:
        messages.info(request, _("This was taken back already, or it was too long ago."))
    else:
        take_back(request.user, step, timezone.now())
        messages.success(request, _("Taken back."))
    return redirect(_same_list(request))


@login_required
@require_POST
def restore(request: SignedInRequest, microseconds: int) -> HttpResponse:
    """Bring back those that went into the bin at that moment."""
    ids = restore_people(request.user, deleted_at=from_microseconds(microseconds), at=timezone.now())
    words = ngettext("%(count)s person is back.", "%(count)s people are back.", len(ids))
    messages.success(request, words % {"count": in_digits(len(ids), request.user.preferences)})
    return redirect("directory:people")


def _chosen(request: SignedInRequest, asked: Asked) -> list[int]:
    whole = request.POST.get("whole", "")
    if whole == "matching":
        return queries.ids_matching(request.user, asked)
    return ids_in(request.POST.getlist("shown" if whole == "page" else "people"))


def _same_list(request: SignedInRequest) -> str:
    """The list the owner came from, built anew from what its address asked."""
    return Asked.read(QueryDict(request.headers.get("Referer", "").partition("?")[2])).url()
