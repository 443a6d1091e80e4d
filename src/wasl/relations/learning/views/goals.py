"""What one wants to learn: the list, one goal, its sources, its hours, and with whom it was shared."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from wasl.foundation.accounts.models import Binned
from wasl.foundation.web.corrections import keep_before, take_before
from wasl.foundation.web.requests import SignedInRequest
from wasl.relations.learning import actions, queries
from wasl.relations.learning.forms import GoalForm, MaterialForm, SkillForm, StudyForm
from wasl.relations.learning.models import Goal
from wasl.relations.learning.views.things import way_to_remove
from wasl.relations.people.actions.marks import present_person
from wasl.relations.people.models import Person
from wasl.relations.trust.naming import people_named, recent_names
from wasl.relations.trust.views.returning import go_back

AN_HOUR = 60


@login_required
@require_GET
def goals(request: SignedInRequest) -> HttpResponse:
    found = queries.learning_list(request.user, timezone.localdate())
    return render(request, "learning/goals.html", {"list": found})


@login_required
@require_GET
def goal(request: SignedInRequest, goal_id: int) -> HttpResponse:
    page = queries.goal_page(request.user, goal_id)
    context = {
        "page": page,
        "line": page.line,
        "material_form": MaterialForm(),
        "study_form": StudyForm(initial={"minutes": AN_HOUR}),
        "skill_form": SkillForm(),
        "recent_names": recent_names(request.user),
    }
    return render(request, "learning/goal.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: SignedInRequest) -> HttpResponse:
    form = GoalForm(request.POST if request.method == "POST" else None, initial={"title": request.GET.get("title", "")})
    if form.is_bound and form.is_valid():
        made = actions.set_goal(request.user, at=timezone.now(), **form.cleaned_data)
        _tell(request, "goal", made, _("Noted. Begin with one hour."))
        return redirect("learning:goal", made.pk)
    return render(request, "learning/goal_form.html", {"form": form, "goal": None}, status=422 if form.errors else 200)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: SignedInRequest, goal_id: int) -> HttpResponse:
    known = actions.present_goal(request.user, goal_id)
    initial = {name: getattr(known, name) for name in GoalForm.base_fields}
    form = GoalForm(request.POST if request.method == "POST" else None, initial=initial)
    if form.is_bound and form.is_valid():
        keep_before(request, "goal", goal_id, actions.edit_goal(request.user, goal_id, **form.cleaned_data))
        messages.success(request, _("Saved."), extra_tags=reverse("learning:goal_as_before", args=[goal_id]))
        return redirect("learning:goal", goal_id)
    return render(request, "learning/goal_form.html", {"form": form, "goal": known}, status=422 if form.errors else 200)


@login_required
@require_POST
def as_before(request: SignedInRequest, goal_id: int) -> HttpResponse:
    """Take a correction back."""
    actions.set_goal_back(request.user, goal_id, take_before(request, "goal", goal_id))
    messages.success(request, _("Taken back."))
    return redirect("learning:goal", goal_id)


@login_required
@require_POST
def state(request: SignedInRequest, goal_id: int) -> HttpResponse:
    """Each state can be left again by a press on the same page."""
    actions.present_goal(request.user, goal_id)  # another's is not found, whatever is written
    wanted = request.POST.get("state", "")
    if wanted not in Goal.State.values:
        raise Http404
    actions.settle_goal(request.user, goal_id, wanted, on=timezone.localdate())
    messages.success(request, _("Noted."))
    return redirect("learning:goal", goal_id)


@login_required
@require_POST
def material(request: SignedInRequest, goal_id: int) -> HttpResponse:
    """A teacher whose name is that of one of the owner's people is that person."""
    actions.present_goal(request.user, goal_id)
    form = MaterialForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Write the title or the name first."))
        return redirect("learning:goal", goal_id)
    person = _one_named(request, form.cleaned_data["title"]) if form.cleaned_data["kind"] == "person" else None
    made = actions.add_material(request.user, goal_id, person=person, at=timezone.now(), **form.cleaned_data)
    return _made(request, "material", made, _("Added."))


@login_required
@require_POST
def study(request: SignedInRequest, goal_id: int) -> HttpResponse:
    """An hour today, unless something else is written."""
    actions.present_goal(request.user, goal_id)
    form = StudyForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("The time was not noted: a day has between one minute and 24 hours."))
        return redirect("learning:goal", goal_id)
    given, today = form.cleaned_data, timezone.localdate()
    on = min(given["on"] or today, today)
    made = actions.log_study(
        request.user, goal_id, minutes=given["minutes"], on=on, note=given["note"], at=timezone.now()
    )
    _tell(request, "study", made, _("Noted. Well done."))
    return go_back(request, f"/learning/{goal_id}/")


@login_required
@require_POST
def share(request: SignedInRequest, goal_id: int, person_id: int) -> HttpResponse:
    actions.present_goal(request.user, goal_id)
    return _share(request, goal_id, present_person(request.user, person_id))


@login_required
@require_POST
def share_named(request: SignedInRequest, goal_id: int) -> HttpResponse:
    actions.present_goal(request.user, goal_id)
    person = _one_named(request, request.POST.get("names", "")[:200])
    if person is None:
        messages.error(request, _("It is not clear who is meant. Write the name as it stands on their page."))
        return redirect("learning:goal", goal_id)
    return _share(request, goal_id, person)


def _share(request: SignedInRequest, goal_id: int, person: Person) -> HttpResponse:
    made = actions.share(request.user, goal_id, person, on=timezone.localdate(), at=timezone.now())
    return _made(request, "sharing", made, _("Shared with %(name)s.") % {"name": person.display_name})


def _one_named(request: SignedInRequest, name: str) -> Person | None:
    named = people_named(request.user, [], name)
    return named.people[0] if len(named.people) == 1 and not named.unclear else None


def _made(request: SignedInRequest, thing: str, made: Binned, words: str) -> HttpResponse:
    _tell(request, thing, made, words)
    return redirect("learning:goal", getattr(made, "goal_id"))  # noqa: B009 - of things that have one


def _tell(request: SignedInRequest, thing: str, made: Binned, words: str) -> None:
    messages.success(request, words, extra_tags=way_to_remove(thing, made.pk))
