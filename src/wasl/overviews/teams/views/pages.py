"""The list of teams, a new one, and the even picture of one."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from wasl.foundation.web.requests import SignedInRequest
from wasl.overviews.teams.forms import MembersForm, PurposeForm, TeamForm
from wasl.overviews.teams.queries import team_page
from wasl.relations.exchange import actions
from wasl.relations.exchange.queries.teams import circles_to_mark, teams_of
from wasl.relations.people.errors import CircleNameTakenError


@login_required
@require_GET
def teams(request: SignedInRequest) -> HttpResponse:
    context = {"teams": teams_of(request.user, timezone.localdate()), "circles": circles_to_mark(request.user)}
    return render(request, "teams/teams.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: SignedInRequest) -> HttpResponse:
    form = TeamForm(request.user, request.POST if request.method == "POST" else None, people=[])
    if request.method == "POST" and form.is_valid():
        given = {name: form.cleaned_data[name] for name in ("name", "purpose")}
        try:
            ids = [person.pk for person in form.people]
            made = actions.make_team(request.user, person_ids=ids, at=timezone.now(), **given)
        except CircleNameTakenError as error:
            form.add_error("name", str(error))
        else:
            back = reverse("teams:unmark", args=[made.pk]) + "?and=circle"
            messages.success(request, _("The team is there."), extra_tags=back)
            return redirect("teams:team", made.pk)
    return render(request, "teams/new.html", {"form": form}, status=422 if form.errors else 200)


@login_required
@require_GET
def team(request: SignedInRequest, circle_id: int) -> HttpResponse:
    page = team_page(request.user, circle_id, timezone.localdate())
    context = {
        "page": page,
        "purpose_form": PurposeForm(initial={"purpose": page.purpose}),
        "form": MembersForm(request.user, people=[]),
    }
    return render(request, "teams/team.html", context)
