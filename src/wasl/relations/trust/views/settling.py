"""What became of a promise: each one press, each taken back by one."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from wasl.foundation.web.requests import SignedInRequest
from wasl.relations.trust import actions, queries
from wasl.relations.trust.forms import NewDayForm, SettleForm
from wasl.relations.trust.models import PromiseChange
from wasl.relations.trust.views.returning import go_back, way_back


@login_required
@require_POST
def keep(request: SignedInRequest, promise_id: int) -> HttpResponse:
    change = actions.keep_promise(request.user, promise_id, **_settling(request, promise_id))
    words = _("Kept. Well done.") if change.promise.is_mine else _("Kept by them. Good to know.")
    return _done(request, change, words)


@login_required
@require_POST
def release(request: SignedInRequest, promise_id: int) -> HttpResponse:
    change = actions.release_promise(request.user, promise_id, **_settling(request, promise_id))
    return _done(request, change, _("Released: nothing is owed here any more."))


@login_required
@require_POST
def break_off(request: SignedInRequest, promise_id: int) -> HttpResponse:
    change = actions.break_promise(request.user, promise_id, **_settling(request, promise_id))
    return _done(request, change, _("Noted as not kept."))


@login_required
@require_POST
def new_day(request: SignedInRequest, promise_id: int) -> HttpResponse:
    queries.promise_by_id(request.user, promise_id)  # another's is not found, whatever is written
    form = NewDayForm(request.POST)
    if not form.is_valid():
        for error in (error for errors in form.errors.values() for error in errors):
            messages.error(request, str(error))
        return redirect("trust:promise", promise_id)
    change = actions.agree_new_day(request.user, promise_id, on=timezone.localdate(), **form.cleaned_data)
    return _done(request, change, _("The new day is noted; the one before stays in the history."))


@login_required
@require_POST
def told(request: SignedInRequest, promise_id: int) -> HttpResponse:
    change = actions.tell_of_delay(request.user, promise_id, on=timezone.localdate())
    return _done(request, change, _("Noted: the other side knows."))


@login_required
@require_POST
def asked(request: SignedInRequest, promise_id: int) -> HttpResponse:
    change = actions.ask_after_promise(request.user, promise_id, on=timezone.localdate())
    return _done(request, change, _("Noted: you asked."))


@login_required
@require_POST
def undo(request: SignedInRequest, change_id: int) -> HttpResponse:
    """Take back the last change of a promise."""
    promise = actions.take_back_change(request.user, change_id)
    messages.success(request, _("Taken back."))
    return go_back(request, reverse("trust:promise", args=[promise.pk]))


def _settling(request: SignedInRequest, promise_id: int) -> dict[str, Any]:  # Any: each field's own type
    queries.promise_by_id(request.user, promise_id)
    form = SettleForm(request.POST)
    return form.cleaned_data if form.is_valid() else {"on": timezone.localdate()}


def _done(request: SignedInRequest, change: PromiseChange, words: str) -> HttpResponse:
    messages.success(request, words, extra_tags=way_back(request, "trust:promise_undo", change.pk))
    return go_back(request, reverse("trust:promise", args=[change.promise_id]))
