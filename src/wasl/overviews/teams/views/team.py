"""What is done to a team: a circle becomes one or stops being one, its purpose, its people."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from wasl.foundation.web.requests import SignedInRequest
from wasl.overviews.teams.forms import MembersForm, PurposeForm
from wasl.overviews.teams.queries import team_page
from wasl.relations.exchange import actions
from wasl.relations.exchange.queries.teams import team_by_id
from wasl.relations.interactions.summaries import refresh_summaries
from wasl.relations.people.actions import put_in_circle, remove_circle, take_out_of_circle
from wasl.relations.trust.naming import ids_given


@login_required
@require_POST
def mark(request: SignedInRequest, circle_id: int) -> HttpResponse:
    """A circle is a team from now on."""
    actions.mark_team(request.user, circle_id, purpose=request.GET.get("purpose", ""))
    messages.success(request, _("This circle is a team now."), extra_tags=reverse("teams:unmark", args=[circle_id]))
    return redirect("teams:team", circle_id)


@login_required
@require_POST
@transaction.atomic
def unmark(request: SignedInRequest, circle_id: int) -> HttpResponse:
    """A plain circle again; just made, the circle goes with it."""
    purpose = actions.unmark_team(request.user, circle_id)
    if request.GET.get("and") == "circle":
        remove_circle(request.user, circle_id, at=timezone.now())
        messages.success(request, _("Taken back."))
        return redirect("teams:teams")
    back = f"{reverse('teams:mark', args=[circle_id])}?{urlencode({'purpose': purpose})}"
    messages.success(request, _("It is a plain circle again. Its people are still in it."), extra_tags=back)
    return redirect("teams:teams")


@login_required
@require_POST
def purpose(request: SignedInRequest, circle_id: int) -> HttpResponse:
    form = PurposeForm(request.POST if "purpose" in request.POST else request.GET)
    said = form.cleaned_data["purpose"] if form.is_valid() else ""
    before = actions.set_purpose(request.user, circle_id, said)
    back = f"{reverse('teams:purpose', args=[circle_id])}?{urlencode({'purpose': before})}"
    messages.success(request, _("Saved."), extra_tags=back)
    return redirect("teams:team", circle_id)


@login_required
@require_POST
def people_in(request: SignedInRequest, circle_id: int) -> HttpResponse:
    """Put people into the team by name."""
    team_by_id(request.user, circle_id)
    form = MembersForm(request.user, request.POST, people=[])
    if not form.is_valid():
        page = team_page(request.user, circle_id, timezone.localdate())
        context = {"page": page, "purpose_form": PurposeForm(initial={"purpose": page.purpose}), "form": form}
        return render(request, "teams/team.html", context, status=422)
    new = put_in_circle(request.user, circle_id, [person.pk for person in form.people], at=timezone.now())
    refresh_summaries(request.user, new)
    back = f"{reverse('teams:people_out', args=[circle_id])}?{urlencode({'person': new}, doseq=True)}"
    messages.success(request, _("They are in the team now."), extra_tags=back)
    return redirect("teams:team", circle_id)


@login_required
@require_POST
def people_out(request: SignedInRequest, circle_id: int) -> HttpResponse:
    """Take those out again who were just put in."""
    team_by_id(request.user, circle_id)
    gone = take_out_of_circle(request.user, circle_id, ids_given(request.GET.getlist("person")), at=timezone.now())
    refresh_summaries(request.user, gone)
    messages.success(request, _("Taken back."))
    return redirect("teams:team", circle_id)
