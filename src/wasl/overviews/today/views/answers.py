"""Done, later, not this one: each one action, each taken back by one."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from wasl.foundation.web.requests import SignedInRequest
from wasl.overviews.today import actions, queries
from wasl.overviews.today.finding import ids_given
from wasl.overviews.today.rules import PROMISES
from wasl.relations.interactions.models import Answer
from wasl.relations.trust.views import returning

LATER_DAYS = 3
DONE = {
    "promise": gettext_lazy("Kept: %(name)s."),
    "promise-late": gettext_lazy("Told: %(name)s. It is in your timeline."),
    "target-near": gettext_lazy("Ready for %(name)s. May it go well."),
    "target-meeting": gettext_lazy("Good. May it go well with %(name)s."),
    "target-met": gettext_lazy("Met: %(name)s."),
    "promise-theirs": gettext_lazy("Asked: %(name)s. It is in your timeline."),
}
LONGEST_WAIT_DIGITS = 3


@login_required
@require_POST
def done(request: SignedInRequest, kind: str, person_id: int) -> HttpResponse:
    """Log the contact through the channel that was opened."""
    channel = request.POST.get("channel", "")
    if kind == "promise" and not request.POST.get("opened"):
        channel = ""  # kept in another way than by a word through that channel
    promise_id = _promise_id(request)
    answer = actions.finish_action(
        request.user,
        kind,
        person_id,
        channel=channel,
        at=timezone.now(),
        promise_id=promise_id,
        said=request.POST.get("said", ""),
    )
    return _answered(request, answer, DONE.get(kind, _("Done: %(name)s. It is in your timeline.")))


@login_required
@require_POST
def later(request: SignedInRequest, kind: str, person_id: int) -> HttpResponse:
    text = request.POST.get("days", "")
    days = int(text) if text.isdecimal() and len(text) <= LONGEST_WAIT_DIGITS else LATER_DAYS
    promise_id = _promise_id(request)
    answer = actions.postpone_action(request.user, kind, person_id, days=days, at=timezone.now(), promise_id=promise_id)
    return _answered(request, answer, _("Later: %(name)s."))


@login_required
@require_POST
def decline(request: SignedInRequest, kind: str, person_id: int) -> HttpResponse:
    answer = actions.decline_action(request.user, kind, person_id, at=timezone.now(), promise_id=_promise_id(request))
    if kind in PROMISES:
        return _answered(request, answer, _("Not this one: %(name)s. The promise stays in your list."))
    return _answered(request, answer, _("Not this one: %(name)s. Today stays silent about it for three months."))


@login_required
@require_POST
def undo(request: SignedInRequest, answer_id: int) -> HttpResponse:
    """Take the answer back, and the contact it logged."""
    actions.take_back(request.user, answer_id)
    messages.success(request, _("Taken back."))
    return returning.go_back(request, reverse("today:today"))


def _promise_id(request: SignedInRequest) -> int:
    return next(iter(ids_given([request.POST.get("promise", "")])), 0)


def _answered(request: SignedInRequest, answer: Answer, words: str | Promise) -> HttpResponse:
    """One calm line in place of the card; the next card where the day has room for it."""
    said, way_back = str(words) % {"name": answer.person.display_name}, reverse("today:undo", args=[answer.pk])
    if not request.htmx:
        messages.success(request, said, extra_tags=returning.way_back(request, "today:undo", answer.pk))
        return returning.go_back(request, reverse("today:today"))
    plan = queries.today_plan(request.user, timezone.now())
    shown = set(request.POST.getlist("shown"))
    context = {
        "plan": plan,
        "line_id": f"{answer.kind}-{answer.person_id}",
        "message": said,
        "undo_url": way_back,
        "new": [action for action in plan.actions if action.id not in shown],
    }
    return render(request, "today/parts/answered.html", context)
