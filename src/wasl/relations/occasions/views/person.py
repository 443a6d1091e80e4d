"""The occasions of one person: feasts, joys and hard times, invitations."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from wasl.foundation.errors import WaslError
from wasl.foundation.web.requests import SignedInRequest
from wasl.relations.occasions import actions
from wasl.relations.occasions.forms import FeastsForm, InvitationForm, LifeEventForm, MourningForm, OverForm
from wasl.relations.occasions.models import Invitation
from wasl.relations.occasions.queries.of_person import person_occasions
from wasl.relations.occasions.rules.courses import MOURNING_DAYS
from wasl.relations.people.actions.marks import present_person
from wasl.relations.people.models import Person


@login_required
@require_GET
def person(request: SignedInRequest, person_id: int) -> HttpResponse:
    return _page(request, present_person(request.user, person_id))


@login_required
@require_POST
def feasts(request: SignedInRequest, person_id: int) -> HttpResponse:
    """Exactly the ticked feasts."""
    person, form = present_person(request.user, person_id), FeastsForm(request.POST)
    if not form.is_valid():
        return _page(request, person, feasts_form=form)
    return _done(request, person.pk, actions.keep_feasts, request.user, person, **form.cleaned_data)


@login_required
@require_POST
def event_add(request: SignedInRequest, person_id: int) -> HttpResponse:
    person, form = present_person(request.user, person_id), LifeEventForm(request.user, request.POST)
    if not form.is_valid():
        return _page(request, person, event_form=form)
    today = timezone.localdate()
    return _done(request, person.pk, actions.add_life_event, request.user, person, today=today, **form.cleaned_data)


@login_required
@require_POST
def event_over(request: SignedInRequest, event_id: int) -> HttpResponse:
    """Well again; without a day, since today."""
    form = OverForm(request.user, request.POST)
    over_on = (form.cleaned_data["over_on"] if form.is_valid() else None) or timezone.localdate()
    event = actions.end_illness(request.user, event_id, over_on=over_on)
    messages.success(request, _("Good news. Today proposes a word for it."))
    return redirect("occasions:person", event.person_id)


@login_required
@require_POST
def event_mourning(request: SignedInRequest, event_id: int) -> HttpResponse:
    form = MourningForm(request.POST)
    days = form.cleaned_data["days"] if form.is_valid() else MOURNING_DAYS
    keeps_forty = bool(form.cleaned_data.get("keeps_forty"))
    event = actions.change_mourning(request.user, event_id, days=days, keeps_forty=keeps_forty)
    messages.success(request, _("Saved."))
    return redirect("occasions:person", event.person_id)


@login_required
@require_POST
def event_remove(request: SignedInRequest, event_id: int) -> HttpResponse:
    event = actions.remove_life_event(request.user, event_id, at=timezone.now())
    messages.success(request, _("Taken off."), extra_tags=reverse("occasions:event_restore", args=[event_id]))
    return redirect("occasions:person", event.person_id)


@login_required
@require_POST
def event_restore(request: SignedInRequest, event_id: int) -> HttpResponse:
    event = actions.restore_life_event(request.user, event_id)
    messages.success(request, _("Back again."))
    return redirect("occasions:person", event.person_id)


@login_required
@require_POST
def invitation_add(request: SignedInRequest, person_id: int) -> HttpResponse:
    person, form = present_person(request.user, person_id), InvitationForm(request.user, request.POST)
    if not form.is_valid():
        return _page(request, person, invitation_form=form)
    return _done(request, person.pk, actions.add_invitation, request.user, person, **form.cleaned_data)


@login_required
@require_POST
def invitation_answer(request: SignedInRequest, invitation_id: int) -> HttpResponse:
    answer = _one_of(request.POST.get("answer", ""), Invitation.Answer.values)
    row = actions.answer_invitation(request.user, invitation_id, answer=answer, on=timezone.localdate())
    messages.success(request, _("Your answer is kept. Tell them too, if you have not."))
    return redirect("occasions:person", row.person_id)


@login_required
@require_POST
def invitation_attendance(request: SignedInRequest, invitation_id: int) -> HttpResponse:
    attendance = _one_of(request.POST.get("attendance", ""), Invitation.Attendance.values)
    row = actions.say_attendance(
        request.user, invitation_id, attendance=attendance, reason=request.POST.get("reason", "")[:4000]
    )
    messages.success(request, _("Saved."))
    return redirect("occasions:person", row.person_id)


@login_required
@require_POST
def invitation_made_good(request: SignedInRequest, invitation_id: int) -> HttpResponse:
    by = _one_of(request.POST.get("by", ""), Invitation.MadeGood.values)
    row = actions.make_good(request.user, invitation_id, by=by, on=timezone.localdate())
    messages.success(request, _("Saved."))
    return redirect("occasions:person", row.person_id)


@login_required
@require_POST
def invitation_remove(request: SignedInRequest, invitation_id: int) -> HttpResponse:
    row = actions.remove_invitation(request.user, invitation_id, at=timezone.now())
    messages.success(request, _("Taken off."), extra_tags=reverse("occasions:invitation_restore", args=[invitation_id]))
    return redirect("occasions:person", row.person_id)


@login_required
@require_POST
def invitation_restore(request: SignedInRequest, invitation_id: int) -> HttpResponse:
    row = actions.restore_invitation(request.user, invitation_id)
    messages.success(request, _("Back again."))
    return redirect("occasions:person", row.person_id)


def _page(request: SignedInRequest, person: Person, **forms: Any) -> HttpResponse:  # Any: forms with what was wrong
    today = timezone.localdate()
    found = person_occasions(request.user, person, today)
    country = found.country or request.user.preferences.country
    context = {
        "person": person,
        "occasions": found,
        "feasts_form": FeastsForm(initial={"feasts": [one.feast for one in found.kept], "country": country}),
        "event_form": LifeEventForm(request.user, initial={"on": today, "mourning_days": MOURNING_DAYS}),
        "invitation_form": InvitationForm(request.user),
        "mourning_form": MourningForm(),
        "made_good_by": [choice for choice in Invitation.MadeGood.choices if choice[0]],
        "today": today,
        **forms,
    }
    return render(request, "occasions/person.html", context, status=422 if forms else 200)


def _done(
    request: SignedInRequest, person_id: int, act: Any, *args: Any, **values: Any
) -> HttpResponse:  # Any: an action
    """Back to the page, with what was done or why it was not."""
    try:
        act(*args, **values)
        messages.success(request, _("Saved."))
    except WaslError as error:
        if error.status != 400:  # noqa: PLR2004
            raise
        messages.error(request, str(error))
    return redirect("occasions:person", person_id)


def _one_of(text: str, values: list[str]) -> str:
    return text if text in values else ""
