"""The list of people to meet, one of them, a new one, a correction, and what became of it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from wasl.foundation.web.requests import SignedInRequest
from wasl.relations.preparation import actions, queries
from wasl.relations.preparation.forms import EditTargetForm, OutcomeForm, QuestionForm, TargetForm
from wasl.relations.preparation.models import State, TargetChange
from wasl.relations.preparation.queries.targets import SHOWS
from wasl.relations.trust.naming import ids_given, people_named, people_of
from wasl.relations.trust.views.returning import go_back, page_asked_from, way_back

MOST_PAGES = 1000
SAID: dict[str, Promise] = {
    State.TO_PREPARE: gettext_lazy("On the list to prepare again."),
    State.READY: gettext_lazy("You are ready. May it go well."),
    State.MET: gettext_lazy("Met. What came of it?"),
    State.LET_GO: gettext_lazy("Let go. The entry stays among those that are settled."),
}


@login_required
@require_GET
def targets(request: SignedInRequest) -> HttpResponse:
    shows = request.GET.get("shows", "")
    page = min(next(iter(ids_given([request.GET.get("page", "")])), 1), MOST_PAGES)
    found = queries.target_list(request.user, shows=shows if shows in SHOWS else SHOWS[0], page=page)
    return render(request, "preparation/targets.html", {"list": found})


@login_required
@require_GET
def target(request: SignedInRequest, wanted_id: int) -> HttpResponse:
    page = queries.target_page(request.user, wanted_id, timezone.localdate())
    context = {
        "page": page,
        "line": page.line,
        "outcome_form": OutcomeForm(initial={"outcome": page.line.outcome}),
        "question_form": QuestionForm(),
    }
    return render(request, "preparation/target.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: SignedInRequest) -> HttpResponse:
    """Opened from a person, it knows them already."""
    person = next(iter(people_of(request.user, ids_given(request.GET.getlist("person")))), None)
    data = request.POST if request.method == "POST" else None
    form = TargetForm(request.user, data, person=person, initial={"name": request.GET.get("name", "")[:200]})
    if data is not None and form.is_valid():
        made = actions.list_target(request.user, at=timezone.now(), person=form.person, **form.given)
        _tell(request, made, _("On your list."))
        return go_back(request, reverse("preparation:target", args=[made.target_id]))
    context = {"form": form, "next": page_asked_from(request)}
    return render(request, "preparation/target_new.html", context, status=422 if form.errors else 200)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: SignedInRequest, wanted_id: int) -> HttpResponse:
    known = queries.target_by_id(request.user, wanted_id)
    data = request.POST if request.method == "POST" else None
    initial = {name: getattr(known, name) for name in TargetForm.base_fields}
    form = EditTargetForm(request.user, data, person=known.person, initial=initial)
    if data is not None and form.is_valid():
        made = actions.edit_target(request.user, wanted_id, at=timezone.now(), **form.given)
        _tell(request, made, _("Saved."))
        return redirect("preparation:target", wanted_id)
    context = {"form": form, "target": known}
    return render(request, "preparation/target_edit.html", context, status=422 if form.errors else 200)


@login_required
@require_POST
def state(request: SignedInRequest, wanted_id: int) -> HttpResponse:
    queries.target_by_id(request.user, wanted_id)  # another's is not found, whatever is written
    wanted = request.POST.get("state", "")
    if wanted not in State.values:
        raise Http404
    made = actions.set_state(request.user, wanted_id, wanted, on=timezone.localdate(), at=timezone.now())
    _tell(request, made, str(SAID[wanted]))
    return go_back(request, reverse("preparation:target", args=[wanted_id]))


@login_required
@require_POST
def outcome(request: SignedInRequest, wanted_id: int) -> HttpResponse:
    queries.target_by_id(request.user, wanted_id)
    form = OutcomeForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("This is too long. Please shorten it."))
        return redirect("preparation:target", wanted_id)
    made = actions.note_outcome(
        request.user, wanted_id, form.cleaned_data["outcome"], on=timezone.localdate(), at=timezone.now()
    )
    _tell(request, made, _("Noted."))
    return redirect("preparation:target", wanted_id)


@login_required
@require_POST
def link(request: SignedInRequest, wanted_id: int) -> HttpResponse:
    """The name stands for one of the owner's people from now on."""
    queries.target_by_id(request.user, wanted_id)
    named = people_named(request.user, ids_given(request.POST.getlist("person")), request.POST.get("names", "")[:200])
    if len(named.people) != 1 or named.unclear:
        messages.error(request, _("It is not clear who is meant. Write the name as it stands on their page."))
        return redirect("preparation:target", wanted_id)
    made = actions.link_target(request.user, wanted_id, named.people[0], at=timezone.now())
    _tell(request, made, _("They are one of your people now."))
    return redirect("preparation:target", wanted_id)


@login_required
@require_POST
def remove(request: SignedInRequest, wanted_id: int) -> HttpResponse:
    made = actions.remove_target(request.user, wanted_id, at=timezone.now())
    messages.success(request, _("The entry is deleted."), extra_tags=reverse("preparation:change_undo", args=[made.pk]))
    return redirect("preparation:targets")


@login_required
@require_POST
def undo(request: SignedInRequest, target_change_id: int) -> HttpResponse:
    """Take back the last change of a target, or of a question of it."""
    target = actions.take_back_change(request.user, target_change_id, at=timezone.now())
    messages.success(request, _("Taken back."))
    otherwise = reverse("preparation:targets") if target.deleted_at else reverse("preparation:target", args=[target.pk])
    return go_back(request, otherwise)


def _tell(request: SignedInRequest, made: TargetChange, words: str) -> None:
    messages.success(request, words, extra_tags=way_back(request, "preparation:change_undo", made.pk))
