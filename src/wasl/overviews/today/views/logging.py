"""Logging a contact with one or more people, and taking it back."""

import secrets

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from wasl.foundation.web.requests import SignedInRequest, page_of_ours
from wasl.overviews.today import actions
from wasl.overviews.today.finding import ids_given, people_to_choose
from wasl.overviews.today.forms import LogForm
from wasl.relations.exchange.actions import remove_contact_and_more
from wasl.relations.interactions.models import Direction


@login_required
@require_http_methods(["GET", "POST"])
def log(request: SignedInRequest) -> HttpResponse:
    """GET finds people to tick; POST logs one contact with those that are."""
    if request.method == "GET":
        return _choose(request)
    form, ids = LogForm(request.POST), ids_given(request.POST.getlist("person"))
    if not form.is_valid() or not ids:
        return _again(request, form, ids)
    given = form.cleaned_data
    interaction = actions.log_contact(
        request.user,
        ids,
        channel=given["channel"],
        at=given["at"],
        direction=Direction.IN if given["they_reached_out"] else Direction.OUT,
        note=given["note"],
        is_private=given["is_private"],
        key=given["key"],
        promise=form.promise(),
        favour=form.favour(),
    )
    words = _("Logged, and the promise is noted.") if form.promise() else _("Logged.")
    messages.success(request, words, extra_tags=reverse("today:log_undo", args=[interaction.pk]))
    return redirect(_next(request))


@login_required
@require_POST
def undo(request: SignedInRequest, interaction_id: int) -> HttpResponse:
    remove_contact_and_more(request.user, interaction_id, at=timezone.now())
    messages.success(request, _("This contact is taken back."))
    return redirect(_next(request))


def _choose(request: SignedInRequest) -> HttpResponse:
    ticked = ids_given(request.GET.getlist("person"))
    choice = people_to_choose(request.user, request.GET.get("q", ""), ticked, timezone.localdate())
    if request.htmx and not request.htmx.boosted:
        part = "log_said" if request.htmx.target == "log-said" else "choice"
        return render(request, f"today/parts/{part}.html", {"choice": choice})
    initial = {
        "key": secrets.token_hex(16),
        **{name: request.GET[name] for name in LogForm.base_fields if name in request.GET},
    }
    return render(request, "today/log.html", {"choice": choice, "form": LogForm(initial=initial)})


def _again(request: SignedInRequest, form: LogForm, ids: list[int]) -> HttpResponse:
    """The form with what to mend."""
    choice = people_to_choose(request.user, "", ids, timezone.localdate())
    context = {"choice": choice, "form": form, "nobody_ticked": not ids}
    return render(request, "today/log.html", context, status=422)


def _next(request: SignedInRequest) -> str:
    """Where the owner came from, when that is one of our own pages."""
    return page_of_ours(request, request.POST.get("next", "")) or reverse("today:today")
