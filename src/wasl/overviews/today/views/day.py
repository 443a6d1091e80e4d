"""The page of the day."""

import secrets

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from wasl.foundation.web.requests import SignedInRequest
from wasl.overviews.today import actions, beside, queries
from wasl.overviews.today.finding import ids_given, people_to_choose
from wasl.overviews.today.forms import LogForm, NearForm
from wasl.relations.exchange.queries.reserved import reserved_now


@login_required
@require_GET
def today(request: SignedInRequest) -> HttpResponse:
    now = timezone.now()
    plan = queries.today_plan(request.user, now)
    context: dict[str, object] = {
        "plan": plan,
        "reserved": reserved_now(request.user, now),
        "beside": beside.beside(request.user, plan, now),
        "choice": people_to_choose(request.user, "", [], plan.day),
        "form": LogForm(initial={"key": secrets.token_hex(16)}),
        "has_people": bool(plan.actions) or beside.has_people(request.user),
    }
    if not plan.actions and not plan.answered and not plan.is_quiet:
        context["near"] = beside.often_in_touch(request.user, plan.day)
        context["near_form"] = NearForm(initial={"name": _("Close to me"), "every_days": 30})
    return render(request, "today/today.html", context)


@login_required
@require_POST
def keep_near(request: SignedInRequest) -> HttpResponse:
    """Put a few people in a circle with a rhythm."""
    form, ids = NearForm(request.POST), ids_given(request.POST.getlist("person"))
    if not form.is_valid() or not ids:
        messages.info(request, _("Nobody was chosen. Tick people first."))
        return redirect("today:today")
    circle = actions.keep_near(request.user, ids, **form.cleaned_data, at=timezone.now())
    messages.success(
        request, _("Kept. Today will name those in “%(circle)s” when their time comes.") % {"circle": circle.name}
    )
    return redirect("today:today")
