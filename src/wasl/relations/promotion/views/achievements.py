"""What was achieved: the list, one of them, noted, corrected, deleted."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from wasl.foundation.web.corrections import keep_before, take_before
from wasl.foundation.web.requests import SignedInRequest
from wasl.relations.promotion import actions, queries, rules
from wasl.relations.promotion.forms import AchievementForm, WitnessForm
from wasl.relations.promotion.models import Achievement
from wasl.relations.trust.naming import ids_given

MOST_PAGES = 1000


@login_required
@require_GET
def achievements(request: SignedInRequest) -> HttpResponse:
    page = min(next(iter(ids_given([request.GET.get("page", "")])), 1), MOST_PAGES)
    return render(request, "promotion/achievements.html", {"list": queries.achievement_list(request.user, page=page)})


@login_required
@require_GET
def achievement(request: SignedInRequest, achievement_id: int) -> HttpResponse:
    page = queries.achievement_page(request.user, achievement_id)
    form = WitnessForm(request.user, people=[])
    return render(request, "promotion/achievement.html", {"page": page, "line": page.line, "form": form})


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: SignedInRequest) -> HttpResponse:
    form = AchievementForm(
        request.POST if request.method == "POST" else None, initial={"skills": request.GET.get("skill", "")[:100]}
    )
    if form.is_bound and form.is_valid():
        made = actions.note_achievement(
            request.user, today=timezone.localdate(), at=timezone.now(), **form.cleaned_data
        )
        undo = reverse("promotion:achievement_remove", args=[made.pk])
        messages.success(request, _("Noted. Say who saw it, and add what shows it."), extra_tags=undo)
        return redirect("promotion:achievement", made.pk)
    return _form(request, form, None)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: SignedInRequest, achievement_id: int) -> HttpResponse:
    known = queries.achievement_by_id(request.user, achievement_id)
    form = AchievementForm(request.POST if request.method == "POST" else None, initial=_initial(known))
    if form.is_bound and form.is_valid():
        before = actions.edit_achievement(request.user, achievement_id, today=timezone.localdate(), **form.cleaned_data)
        keep_before(request, "achievement", achievement_id, before)
        undo = reverse("promotion:achievement_as_before", args=[achievement_id])
        messages.success(request, _("Saved."), extra_tags=undo)
        return redirect("promotion:achievement", achievement_id)
    return _form(request, form, known)


@login_required
@require_POST
def as_before(request: SignedInRequest, achievement_id: int) -> HttpResponse:
    """Take a correction back."""
    queries.achievement_by_id(request.user, achievement_id)
    actions.set_achievement_back(request.user, achievement_id, take_before(request, "achievement", achievement_id))
    messages.success(request, _("Taken back."))
    return redirect("promotion:achievement", achievement_id)


@login_required
@require_POST
def remove(request: SignedInRequest, achievement_id: int) -> HttpResponse:
    actions.remove_achievement(request.user, achievement_id, at=timezone.now())
    undo = reverse("promotion:achievement_restore", args=[achievement_id])
    messages.success(request, _("Deleted."), extra_tags=undo)
    return redirect("promotion:achievements")


@login_required
@require_POST
def restore(request: SignedInRequest, achievement_id: int) -> HttpResponse:
    actions.restore_achievement(request.user, achievement_id)
    messages.success(request, _("It is back."))
    return redirect("promotion:achievement", achievement_id)


def _initial(known: Achievement) -> dict[str, object]:
    skills = "، ".join(name for _key, name in rules.skills_of(known.skills))
    return {"title": known.title, "result": known.result, "skills": skills, "on": known.on, "evidence": known.evidence}


def _form(request: SignedInRequest, form: AchievementForm, known: Achievement | None) -> HttpResponse:
    context = {"form": form, "achievement": known, "skill_names": queries.skill_names(request.user)}
    return render(request, "promotion/achievement_edit.html", context, status=422 if form.errors else 200)
