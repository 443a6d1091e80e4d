"""Who saw an achievement, and who stands behind it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from wasl.foundation.web.requests import SignedInRequest
from wasl.relations.communities.views.communities import day_given
from wasl.relations.people.actions.marks import present_person
from wasl.relations.promotion import actions, queries
from wasl.relations.promotion.forms import WitnessForm
from wasl.relations.promotion.models import Witness
from wasl.relations.trust.views.returning import go_back, page_asked_from


@login_required
@require_POST
def add(request: SignedInRequest, achievement_id: int) -> HttpResponse:
    """People by their names; a name that is not clear is asked for."""
    page = queries.achievement_page(request.user, achievement_id)
    form = WitnessForm(request.user, request.POST, people=[])
    if not form.is_valid():
        context = {"page": page, "line": page.line, "form": form}
        return render(request, "promotion/achievement.html", context, status=422)
    part = form.cleaned_data["part"] or Witness.Part.SAW
    for person in form.people:
        actions.note_witness(request.user, achievement_id, person, on=timezone.localdate(), part=part)
    undo = _undo(request, achievement_id, form.people[0].pk) if len(form.people) == 1 else ""
    messages.success(request, _("Noted."), extra_tags=undo)
    return go_back(request, _page(achievement_id))


@login_required
@require_POST
def note(request: SignedInRequest, achievement_id: int, person_id: int) -> HttpResponse:
    """One press: told, or stands behind it; in the address what stood before something was taken back."""
    queries.achievement_by_id(request.user, achievement_id)
    person = present_person(request.user, person_id)
    part = request.POST.get("part", request.GET.get("part", ""))
    on = min(day_given(request.GET.get("on", "")) or timezone.localdate(), timezone.localdate())
    before = actions.note_witness(
        request.user, achievement_id, person, on=on, part=part if part in Witness.Part.values else Witness.Part.SAW
    )
    undo = _back_to(request, before) if before else _undo(request, achievement_id, person_id)
    messages.success(request, _("Noted."), extra_tags=undo)
    return go_back(request, _page(achievement_id))


@login_required
@require_POST
def remove(request: SignedInRequest, achievement_id: int, person_id: int) -> HttpResponse:
    gone = actions.forget_witness(request.user, achievement_id, person_id)
    messages.success(request, _("Taken off."), extra_tags=_back_to(request, gone))
    return go_back(request, _page(achievement_id))


def _undo(request: SignedInRequest, achievement_id: int, person_id: int) -> str:
    page = page_asked_from(request)
    address = reverse("promotion:witness_remove", args=[achievement_id, person_id])
    return address + (f"?{urlencode({'next': page})}" if page else "")


def _back_to(request: SignedInRequest, kept: Witness) -> str:
    """The address that lets it stand as it did."""
    page = page_asked_from(request)
    told = {"part": kept.part, "on": kept.on.isoformat()} | ({"next": page} if page else {})
    return f"{reverse('promotion:witness_note', args=[kept.achievement_id, kept.person_id])}?{urlencode(told)}"


def _page(achievement_id: int) -> str:
    return f"{reverse('promotion:achievement', args=[achievement_id])}#seen"
