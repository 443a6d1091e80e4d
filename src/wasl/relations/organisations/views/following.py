"""An organisation is followed, corrected, read at once, followed no more; each press taken back by one."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from wasl.foundation.errors import NotFoundError
from wasl.foundation.web.corrections import keep_before, take_before
from wasl.foundation.web.requests import SignedInRequest
from wasl.relations.organisations import actions, queries
from wasl.relations.organisations.errors import SiteNotWebError
from wasl.relations.organisations.forms import EditFollowedForm, FollowForm
from wasl.relations.organisations.jobs import ask_for_news
from wasl.relations.people.models import Organisation
from wasl.relations.trust.views.returning import go_back


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: SignedInRequest) -> HttpResponse:
    form = FollowForm(
        request.POST if request.method == "POST" else None, initial={"name": request.GET.get("name", "")[:300]}
    )
    if form.is_bound and form.is_valid():
        try:
            made = actions.follow(request.user, at=timezone.now(), **form.cleaned_data)
        except SiteNotWebError as refusal:
            form.add_error("site", str(refusal))
        else:
            _tell_followed(request, made.followed.pk, is_new=made.is_new)
            return redirect("organisations:organisation", made.followed.pk)
    names = queries.followed_list(request.user).names
    context = {"form": form, "line": None, "names": names}
    return render(request, "organisations/follow.html", context, status=422 if form.errors else 200)


@login_required
@require_POST
def known(request: SignedInRequest, organisation_id: int) -> HttpResponse:
    """One where people of the owner's work, by one press."""
    organisation = Organisation.objects.of(request.user).filter(pk=organisation_id).first()
    if organisation is None:
        raise NotFoundError
    made = actions.follow(request.user, organisation.name, at=timezone.now())
    _tell_followed(request, made.followed.pk, is_new=made.is_new)
    return go_back(request, reverse("organisations:organisation", args=[made.followed.pk]))


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: SignedInRequest, followed_id: int) -> HttpResponse:
    followed = actions.present_followed(request.user, followed_id)
    initial = {"site": followed.site, "note": followed.note}
    form = EditFollowedForm(request.POST if request.method == "POST" else None, initial=initial)
    if form.is_bound and form.is_valid():
        try:
            before = actions.edit_followed(request.user, followed_id, at=timezone.now(), **form.cleaned_data)
        except SiteNotWebError as refusal:
            form.add_error("site", str(refusal))
        else:
            keep_before(request, "followed", followed_id, before)
            ask_for_news(request.user, followed_id)
            undo_url = reverse("organisations:followed_as_before", args=[followed_id])
            messages.success(request, _("Saved."), extra_tags=undo_url)
            return redirect("organisations:organisation", followed_id)
    context = {"form": form, "line": followed, "names": []}
    return render(request, "organisations/follow.html", context, status=422 if form.errors else 200)


@login_required
@require_POST
def as_before(request: SignedInRequest, followed_id: int) -> HttpResponse:
    """Take a correction back."""
    before = take_before(request, "followed", followed_id)
    actions.set_followed_back(request.user, followed_id, before, at=timezone.now())
    messages.success(request, _("Taken back."))
    return redirect("organisations:organisation", followed_id)


@login_required
@require_POST
def read(request: SignedInRequest, followed_id: int) -> HttpResponse:
    ask_for_news(request.user, followed_id)
    messages.info(request, _("It is being read now."))
    return redirect("organisations:organisation", followed_id)


@login_required
@require_POST
def remove(request: SignedInRequest, followed_id: int) -> HttpResponse:
    actions.unfollow(request.user, followed_id, at=timezone.now())
    undo_url = reverse("organisations:followed_restore", args=[followed_id])
    messages.success(request, _("You follow it no more."), extra_tags=undo_url)
    return redirect("organisations:organisations")


@login_required
@require_POST
def restore(request: SignedInRequest, followed_id: int) -> HttpResponse:
    actions.restore_followed(request.user, followed_id)
    messages.success(request, _("It is back."))
    return redirect("organisations:organisation", followed_id)


def _tell_followed(request: SignedInRequest, followed_id: int, *, is_new: bool) -> None:
    ask_for_news(request.user, followed_id)
    undo_url = reverse("organisations:followed_remove", args=[followed_id]) if is_new else ""
    messages.success(request, _("You follow it now."), extra_tags=undo_url)
