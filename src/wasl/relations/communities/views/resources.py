"""The shelf: the list with its search, one thing on it, a use of it, whom one told of it."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from wasl.foundation.web.corrections import keep_before, take_before
from wasl.foundation.web.requests import SignedInRequest
from wasl.relations.communities import actions, queries
from wasl.relations.communities.forms import ResourceForm, ShareForm, UseForm
from wasl.relations.trust.views.returning import way_back

LONGEST_QUERY = 200
AS_THEY_ARE = ("title", "kind", "place", "link", "what_for", "note")


@login_required
@require_GET
def resources(request: SignedInRequest) -> HttpResponse:
    q = request.GET.get("q", "")[:LONGEST_QUERY].strip()
    return render(request, "communities/resources.html", {"lines": queries.resource_list(request.user, q), "q": q})


@login_required
@require_GET
def resource(request: SignedInRequest, resource_id: int) -> HttpResponse:
    return _page(request, resource_id)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: SignedInRequest) -> HttpResponse:
    """Opened from a community, it knows it already."""
    data = request.POST if request.method == "POST" else None
    form = ResourceForm(request.user, data, people=[], initial={"community": request.GET.get("community", "")})
    if data is not None and form.is_valid():
        made = actions.add_resource(request.user, **form.fields_given())
        address = way_back(request, "communities:resource_remove", made.pk)
        messages.success(request, _("It is on the shelf."), extra_tags=address)
        return redirect("communities:resource", made.pk)
    return render(request, "communities/resource_edit.html", {"form": form}, status=422 if form.errors else 200)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: SignedInRequest, resource_id: int) -> HttpResponse:
    known = queries.resource_by_id(request.user, resource_id)
    initial: dict[str, Any] = {name: getattr(known, name) for name in AS_THEY_ARE}  # Any: each field's own type
    initial |= {"community": known.community_id or ""}
    data = request.POST if request.method == "POST" else None
    form = ResourceForm(request.user, data, people=[known.person] if known.person else [], initial=initial)
    if data is not None and form.is_valid():
        before = actions.edit_resource(request.user, resource_id, **form.fields_given())
        keep_before(request, "resource", resource_id, before)
        messages.success(request, _("Saved."), extra_tags=reverse("communities:resource_as_before", args=[resource_id]))
        return redirect("communities:resource", resource_id)
    context = {"form": form, "resource": known}
    return render(request, "communities/resource_edit.html", context, status=422 if form.errors else 200)


@login_required
@require_POST
def as_before(request: SignedInRequest, resource_id: int) -> HttpResponse:
    """Take a correction back."""
    actions.set_resource_back(request.user, resource_id, take_before(request, "resource", resource_id))
    messages.success(request, _("Taken back."))
    return redirect("communities:resource", resource_id)


@login_required
@require_POST
def use(request: SignedInRequest, resource_id: int) -> HttpResponse:
    """Without anything said: today."""
    form = UseForm(request.POST)
    given: dict[str, Any] = form.cleaned_data if form.is_valid() else {}  # Any: each field's own type
    today = timezone.localdate()
    made = actions.use_resource(
        request.user, resource_id, on=min(given.get("on") or today, today), note=given.get("note", "")
    )
    messages.success(request, _("Noted."), extra_tags=way_back(request, "communities:use_undo", made.pk))
    return redirect("communities:resource", resource_id)


@login_required
@require_POST
def use_undo(request: SignedInRequest, use_id: int) -> HttpResponse:
    known = actions.take_back_use(request.user, use_id)
    messages.success(request, _("Taken back."))
    return redirect("communities:resource", known.pk)


@login_required
@require_POST
def share(request: SignedInRequest, resource_id: int) -> HttpResponse:
    """Whom one told of it; with a channel the contact is logged."""
    queries.resource_by_id(request.user, resource_id)
    form = ShareForm(request.user, request.POST)
    if not form.is_valid():
        return _page(request, resource_id, form)
    now = timezone.now()
    made = actions.share_resource(
        request.user, resource_id, people=form.people, on=timezone.localdate(now), at=now,
        channel=form.cleaned_data["channel"],
    )  # fmt: skip
    words = _("Shared, and the contact is logged.") if form.cleaned_data["channel"] else _("Shared.")
    messages.success(request, words, extra_tags=way_back(request, "communities:share_undo", made[0].pk))
    return redirect("communities:resource", resource_id)


@login_required
@require_POST
def share_undo(request: SignedInRequest, share_id: int) -> HttpResponse:
    known = actions.take_back_share(request.user, share_id)
    messages.success(request, _("Taken back."))
    return redirect("communities:resource", known.pk)


@login_required
@require_POST
def remove(request: SignedInRequest, resource_id: int) -> HttpResponse:
    actions.remove_resource(request.user, resource_id, at=timezone.now())
    address = way_back(request, "communities:resource_restore", resource_id)
    messages.success(request, _("It is off the shelf."), extra_tags=address)
    return redirect("communities:resources")


@login_required
@require_POST
def restore(request: SignedInRequest, resource_id: int) -> HttpResponse:
    actions.restore_resource(request.user, resource_id)
    messages.success(request, _("It is back on the shelf."))
    return redirect("communities:resource", resource_id)


def _page(request: SignedInRequest, resource_id: int, form: ShareForm | None = None) -> HttpResponse:
    page = queries.resource_page(request.user, resource_id)
    context = {
        "page": page,
        "resource": page.resource,
        "line": page.line,
        "use_form": UseForm(initial={"on": timezone.localdate()}),
        "form": form or ShareForm(request.user),
    }
    return render(request, "communities/resource.html", context, status=422 if form else 200)
