"""What one can, against what is asked for; skills are looked for in a text, and the owner confirms them."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from wasl.foundation.web.requests import SignedInRequest
from wasl.relations.learning import actions, queries
from wasl.relations.learning.forms import DemandForm, SkillForm
from wasl.relations.learning.rules import BETWEEN
from wasl.relations.learning.views.things import way_to_remove
from wasl.relations.trust.naming import ids_given
from wasl.relations.trust.views.returning import go_back

MOST_CONFIRMED = 60


@login_required
@require_GET
def skills(request: SignedInRequest) -> HttpResponse:
    return _page(request, SkillForm(), DemandForm())


@login_required
@require_POST
def add(request: SignedInRequest) -> HttpResponse:
    form = SkillForm(request.POST)
    if not form.is_valid():
        return _page(request, form, DemandForm(), status=422)
    goal_id = next(iter(ids_given([request.POST.get("goal", "")])), None)
    made = actions.note_skill(request.user, at=timezone.now(), goal_id=goal_id, **form.cleaned_data)
    messages.success(request, _("Noted."), extra_tags=way_to_remove("skill", made.pk))
    return go_back(request, "/learning/skills/")


@login_required
@require_POST
def asked(request: SignedInRequest) -> HttpResponse:
    """Names are kept; a text is read first, and what it may ask for is shown to be confirmed."""
    form = DemandForm(request.POST)
    confirmed = request.POST.getlist("found")[:MOST_CONFIRMED]
    if not form.is_valid():
        return _page(request, SkillForm(), form, status=422)
    given = form.cleaned_data
    names = [*confirmed, *BETWEEN.split(given["names"])]
    if not any(name.strip() for name in names) and given["text"].strip():
        return _page(request, SkillForm(), form, text=given["text"])
    made = actions.note_demands(request.user, names, asked_by=given["asked_by"], at=timezone.now())
    undo = way_to_remove("demand", made[0].pk) if len(made) == 1 else ""
    messages.success(request, _("Noted."), extra_tags=undo)
    return redirect("learning:skills")


def _page(
    request: SignedInRequest, skill_form: SkillForm, demand_form: DemandForm, *, text: str = "", status: int = 200
) -> HttpResponse:
    page = queries.skills_page(request.user, text)
    context = {"page": page, "skill_form": skill_form, "demand_form": demand_form, "text": text}
    return render(request, "learning/skills.html", context, status=status)
