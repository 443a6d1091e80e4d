"""The owner's own profile, as her archives gave it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from wasl.foundation.web.requests import SignedInRequest
from wasl.foundation.web.shown import in_digits
from wasl.relations.presence import actions
from wasl.relations.presence.queries import profile_sections


@login_required
@require_GET
def archive(request: SignedInRequest) -> HttpResponse:
    return render(request, "presence/archive.html", {"sections": profile_sections(request.user)})


@login_required
@require_POST
def take(request: SignedInRequest) -> HttpResponse:
    """What the record does not say yet comes from the archives."""
    taken = actions.take_from_archive(request.user, at=timezone.now())
    count = taken.fields + taken.lines
    if not count:
        messages.info(request, _("Your record says all of it already."))
        return redirect("presence:record")
    words = ngettext("%(count)s entry was taken over.", "%(count)s entries were taken over.", count)
    said = words % {"count": in_digits(count, request.user.preferences)}
    messages.success(request, said, extra_tags=reverse("presence:archive_back"))
    return redirect("presence:record")


@login_required
@require_POST
def take_back(request: SignedInRequest) -> HttpResponse:
    actions.take_back_archive(request.user, at=timezone.now())
    messages.success(request, _("Taken back."))
    return redirect("presence:record")
