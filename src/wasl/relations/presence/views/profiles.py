"""Profiles on platforms: noted, read from a text or a saved page, and what is to mend in them."""

from datetime import timedelta

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from wasl.foundation.web.requests import SignedInRequest
from wasl.relations.presence import actions, queries
from wasl.relations.presence.actions.profiles import LARGEST_PAGE
from wasl.relations.presence.errors import NothingReadError
from wasl.relations.presence.forms import PictureForm, ProfileForm, ReadingForm
from wasl.relations.presence.models import Fault
from wasl.relations.presence.views.record import uploaded_picture
from wasl.relations.trust.views.returning import go_back, page_asked_from, way_back

LATER = timedelta(days=14)


@login_required
@require_GET
def profiles(request: SignedInRequest) -> HttpResponse:
    page = queries.profiles_page(request.user, timezone.localdate())
    form = ProfileForm()
    form.fields["platform"].choices = [(one.key, one.name) for one in page.others]  # type: ignore[attr-defined]  # a choice field
    return render(request, "presence/profiles.html", {"page": page, "form": form})


@login_required
@require_POST
def add(request: SignedInRequest) -> HttpResponse:
    form = ProfileForm(request.POST)
    if not form.is_valid():
        page = queries.profiles_page(request.user, timezone.localdate())
        return render(request, "presence/profiles.html", {"page": page, "form": form}, status=422)
    made = actions.keep_profile(request.user, at=timezone.now(), **form.cleaned_data)
    messages.success(request, _("Added."), extra_tags=reverse("presence:profile_remove", args=[made.pk]))
    return redirect("presence:profile", made.platform)


@login_required
@require_GET
def profile(request: SignedInRequest, platform: str) -> HttpResponse:
    page = queries.profile_page(request.user, platform, timezone.localdate())
    context = {"page": page, "line": page.line, "form": ReadingForm(), "picture_form": PictureForm()}
    return render(request, "presence/profile.html", context)


@login_required
@require_POST
def read(request: SignedInRequest, platform: str) -> HttpResponse:
    queries.profile_page(request.user, platform, timezone.localdate())  # another's is not found, whatever is sent
    form = ReadingForm(request.POST, request.FILES)
    if not form.is_valid():
        raise NothingReadError
    given = form.cleaned_data
    text = given["text"]
    if given["page"]:
        text = given["page"].read(LARGEST_PAGE).decode("utf-8", "replace")
    actions.read_profile(request.user, platform, text, on=timezone.localdate(), at=timezone.now())
    messages.success(request, _("Read. What is to mend stands below."))
    return redirect("presence:profile", platform)


@login_required
@require_POST
def read_archive(request: SignedInRequest, platform: str) -> HttpResponse:
    actions.read_archive(request.user, platform, on=timezone.localdate(), at=timezone.now())
    messages.success(request, _("Read. What is to mend stands below."))
    return redirect("presence:profile", platform)


@login_required
@require_POST
def picture(request: SignedInRequest, platform: str) -> HttpResponse:
    queries.profile_page(request.user, platform, timezone.localdate())
    content, taken_on = uploaded_picture(PictureForm(request.POST, request.FILES))
    actions.look_at_picture(request.user, platform, content, taken_on=taken_on, on=timezone.localdate())
    messages.success(request, _("Looked at. The picture itself was not kept."))
    return redirect("presence:profile", platform)


@login_required
@require_POST
def remove(request: SignedInRequest, profile_id: int) -> HttpResponse:
    actions.remove_profile(request.user, profile_id, at=timezone.now())
    messages.success(request, _("Deleted."), extra_tags=reverse("presence:profile_restore", args=[profile_id]))
    return redirect("presence:profiles")


@login_required
@require_POST
def restore(request: SignedInRequest, profile_id: int) -> HttpResponse:
    back = actions.restore_profile(request.user, profile_id)
    messages.success(request, _("It is back."))
    return redirect("presence:profile", back.platform)


@login_required
@require_GET
def fault(request: SignedInRequest, fault_id: int) -> HttpResponse:
    """Leads to where it is mended."""
    found = queries.fault_by_id(request.user, fault_id)
    page = reverse("presence:profile", args=[found.platform]) if found.platform else reverse("presence:record")
    return redirect(f"{page}#fault-{found.id}")


@login_required
@require_POST
def settle(request: SignedInRequest, fault_id: int, state: str) -> HttpResponse:
    """Each answer is taken back by the same address with the state before."""
    if state not in Fault.State.values:
        raise Http404
    before = actions.settle_fault(request.user, fault_id, state, on=timezone.localdate())
    said = {"done": _("Done. Thank you."), "dismissed": _("It may stay as it is."), "open": _("It is open again.")}[
        state
    ]
    page = page_asked_from(request)
    undo = reverse("presence:fault_settle", args=[fault_id, before]) + (f"?{urlencode({'next': page})}" if page else "")
    messages.success(request, said, extra_tags=undo if before != state else "")
    return go_back(request, reverse("presence:profiles"))


@login_required
@require_POST
def put_off(request: SignedInRequest, fault_id: int) -> HttpResponse:
    actions.put_off_fault(request.user, fault_id, until=timezone.localdate() + LATER)
    back = way_back(request, "presence:fault_back", fault_id)
    messages.success(request, _("It comes back in two weeks."), extra_tags=back)
    return go_back(request, reverse("presence:profiles"))


@login_required
@require_POST
def put_back(request: SignedInRequest, fault_id: int) -> HttpResponse:
    actions.put_off_fault(request.user, fault_id, until=None)
    messages.success(request, _("It is back."))
    return go_back(request, reverse("presence:profiles"))
