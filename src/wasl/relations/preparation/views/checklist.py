"""The checklist of somebody to meet: each press taken back by one."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from wasl.foundation.web.requests import SignedInRequest
from wasl.relations.preparation import actions, queries
from wasl.relations.preparation.forms import QuestionForm, TickForm
from wasl.relations.preparation.models import TargetChange


@login_required
@require_POST
def tick(request: SignedInRequest, question_id: int) -> HttpResponse:
    form = TickForm(request.POST)
    note = form.cleaned_data["note"] if form.is_valid() else ""
    done_on = timezone.localdate() if request.POST.get("is_done") else None
    made = actions.tick_question(request.user, question_id, done_on=done_on, note=note, at=timezone.now())
    return _done(request, made, _("Ticked.") if done_on else _("Open again."))


@login_required
@require_POST
def add(request: SignedInRequest, wanted_id: int) -> HttpResponse:
    queries.target_by_id(request.user, wanted_id)  # another's is not found, whatever is written
    form = QuestionForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Write the question first."))
        return redirect("preparation:target", wanted_id)
    made = actions.add_question(request.user, wanted_id, at=timezone.now(), **form.cleaned_data)
    return _done(request, made, _("The question is on the checklist."))


@login_required
@require_POST
def drop(request: SignedInRequest, question_id: int) -> HttpResponse:
    made = actions.drop_question(request.user, question_id, at=timezone.now())
    return _done(request, made, _("The question is left out."))


def _done(request: SignedInRequest, made: TargetChange, words: str) -> HttpResponse:
    messages.success(request, words, extra_tags=reverse("preparation:change_undo", args=[made.pk]))
    return redirect(f"{reverse('preparation:target', args=[made.target_id])}#checklist")
