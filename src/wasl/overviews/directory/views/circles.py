"""Circles: the list, a new one, its name and rhythm, away and back."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from wasl.foundation.web.requests import SignedInRequest
from wasl.overviews.directory import actions, queries
from wasl.overviews.directory.asked import Asked
from wasl.overviews.directory.forms import CircleForm
from wasl.relations.interactions.actions import set_rhythm
from wasl.relations.interactions.models import Rhythm
from wasl.relations.people.actions import create_circle
from wasl.relations.people.actions.circles import present_circle
from wasl.relations.people.errors import CircleNameTakenError

RHYTHMS = (7, 14, 30, 60, 90, 180, 365)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def circles(request: SignedInRequest) -> HttpResponse:
    form = CircleForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid() and _create(request, form):
        messages.success(request, _("The circle is there. Now put people into it."))
        return redirect("directory:circles")
    context = {"form": form, "circles": queries.circle_lines(request.user), "rhythms": RHYTHMS}
    return render(request, "directory/circles.html", context, status=422 if form.errors else 200)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: SignedInRequest, circle_id: int) -> HttpResponse:
    circle = present_circle(request.user, circle_id)
    every_days = Rhythm.objects.of(request.user).filter(circle=circle).values_list("every_days", flat=True).first()
    form = CircleForm(
        request.POST if request.method == "POST" else None, initial={"name": circle.name, "every_days": every_days}
    )
    if request.method == "POST" and form.is_valid() and _edit(request, circle_id, form):
        messages.success(request, _("Saved."))
        return redirect(Asked(circle=circle_id).url())
    context = {"form": form, "circle": circle, "rhythms": RHYTHMS, "back_url": Asked(circle=circle_id).url()}
    return render(request, "directory/circle_edit.html", context, status=422 if form.errors else 200)


@login_required
@require_POST
def remove(request: SignedInRequest, circle_id: int) -> HttpResponse:
    circle, every_days = actions.remove_circle(request.user, circle_id, at=timezone.now())
    way_back = reverse("directory:circle_restore", args=[circle_id, every_days or 0])
    words = _("The circle “%(name)s” is gone. Its people are still here.") % {"name": circle.name}
    messages.success(request, words, extra_tags=way_back)
    return redirect("directory:circles")


@login_required
@require_POST
def restore(request: SignedInRequest, circle_id: int, every_days: int) -> HttpResponse:
    actions.restore_circle(request.user, circle_id, every_days=every_days or None)
    messages.success(request, _("The circle is back."))
    return redirect(Asked(circle=circle_id).url())


def _create(request: SignedInRequest, form: CircleForm) -> bool:
    try:
        circle = create_circle(request.user, name=form.cleaned_data["name"])
    except CircleNameTakenError as error:
        form.add_error("name", str(error))
        return False
    if form.cleaned_data["every_days"]:
        set_rhythm(request.user, circle=circle, every_days=form.cleaned_data["every_days"])
    return True


def _edit(request: SignedInRequest, circle_id: int, form: CircleForm) -> bool:
    try:
        actions.edit_circle(request.user, circle_id, **form.cleaned_data)
    except CircleNameTakenError as error:
        form.add_error("name", str(error))
        return False
    return True
