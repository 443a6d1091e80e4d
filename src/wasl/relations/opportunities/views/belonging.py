"""What belongs to an opening: interviews, who was asked for a word, contacts about it; each press taken back by one."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from wasl.foundation.web.requests import SignedInRequest
from wasl.relations.opportunities import actions, queries
from wasl.relations.opportunities.forms import AnswerForm, ContactForm, InterviewForm, WentForm
from wasl.relations.opportunities.models import OpeningChange
from wasl.relations.people.actions.marks import present_person
from wasl.relations.trust.naming import ids_given
from wasl.relations.trust.views.returning import go_back, way_back


@login_required
@require_POST
def interview(request: SignedInRequest, opening_id: int) -> HttpResponse:
    queries.opening_by_id(request.user, opening_id)  # another's is not found, whatever is written
    form = InterviewForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("The interview was not set: choose its day and hour."))
        return _page(opening_id, "interviews")
    given = form.cleaned_data
    made = actions.set_interview(
        request.user,
        opening_id,
        starts_at=given["starts_at"],
        place=given["place"],
        on=timezone.localdate(),
        at=timezone.now(),
    )
    return _done(request, made, _("The interview is set. Today speaks of it before and after."), "interviews")


@login_required
@require_POST
def went(request: SignedInRequest, interview_id: int) -> HttpResponse:
    known = queries.interview_by_id(request.user, interview_id)
    form = WentForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("This is too long. Please shorten it."))
        return _page(known.opening_id, "interviews")
    words = form.cleaned_data["went"]
    made = actions.note_how_it_went(request.user, interview_id, words, on=timezone.localdate(), at=timezone.now())
    return _done(request, made, _("Noted."), "interviews")


@login_required
@require_POST
def off(request: SignedInRequest, interview_id: int) -> HttpResponse:
    made = actions.call_off_interview(request.user, interview_id, on=timezone.localdate(), at=timezone.now())
    return _done(request, made, _("The interview is taken off."), "interviews")


@login_required
@require_POST
def ask(request: SignedInRequest, opening_id: int, person_id: int) -> HttpResponse:
    """Note that this person was asked; `target` is to whom the way leads."""
    queries.opening_by_id(request.user, opening_id)
    person = present_person(request.user, person_id)
    target = next(iter(ids_given([request.POST.get("target", "")])), None)
    made = actions.ask_referral(
        request.user, opening_id, person.pk, target_id=target, on=timezone.localdate(), at=timezone.now()
    )
    words = _("Noted: you asked %(name)s. When an answer comes, it can be noted below.")
    return _done(request, made, words % {"name": f"\u2068{person.display_name}\u2069"}, "asked")


@login_required
@require_POST
def answer(request: SignedInRequest, referral_id: int) -> HttpResponse:
    known = queries.referral_by_id(request.user, referral_id)
    form = AnswerForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("This was not kept: choose one of the answers."))
        return _page(known.opening_id, "asked")
    today, given = timezone.localdate(), form.cleaned_data
    made = actions.answer_referral(request.user, referral_id, on=today, at=timezone.now(), **given)
    return _done(request, made, _("Saved."), "asked")


@login_required
@require_POST
def thanked(request: SignedInRequest, referral_id: int) -> HttpResponse:
    made = actions.thank_for_referral(request.user, referral_id, on=timezone.localdate(), at=timezone.now())
    return _done(request, made, _("Thanks are noted."), "asked")


@login_required
@require_POST
def contact(request: SignedInRequest, opening_id: int) -> HttpResponse:
    """Log a contact about it."""
    queries.opening_by_id(request.user, opening_id)
    form = ContactForm(request.user, request.POST, people=[])
    if not form.is_valid():
        problem = next(iter(form.errors.get("names", [])), _("This could not be read. Please choose again."))
        messages.error(request, str(problem))
        return _page(opening_id, "contacts")
    given = form.cleaned_data
    made = actions.log_about(
        request.user, opening_id, people=form.people, channel=given["channel"], direction=given["direction"],
        note=given["note"], at=timezone.now(),
    )  # fmt: skip
    undo_url = reverse("person_page:contact_remove", args=[form.people[0].pk, made.pk])
    messages.success(request, _("Logged."), extra_tags=undo_url)
    return _page(opening_id, "contacts")


@login_required
@require_POST
def link(request: SignedInRequest, opening_id: int, interaction_id: int) -> HttpResponse:
    actions.link_contact(request.user, opening_id, interaction_id)
    undo_url = reverse("opportunities:contact_unlink", args=[opening_id, interaction_id])
    messages.success(request, _("It stands with the opening."), extra_tags=undo_url)
    return _page(opening_id, "contacts")


@login_required
@require_POST
def unlink(request: SignedInRequest, opening_id: int, interaction_id: int) -> HttpResponse:
    actions.unlink_contact(request.user, opening_id, interaction_id)
    undo_url = reverse("opportunities:contact_link", args=[opening_id, interaction_id])
    messages.success(request, _("It does not stand with the opening any more."), extra_tags=undo_url)
    return _page(opening_id, "contacts")


def _done(request: SignedInRequest, made: OpeningChange, words: str, place: str) -> HttpResponse:
    messages.success(request, words, extra_tags=way_back(request, "opportunities:change_undo", made.pk))
    return go_back(request, f"{reverse('opportunities:opening', args=[made.opening_id])}#{place}")


def _page(opening_id: int, place: str) -> HttpResponse:
    return redirect(f"{reverse('opportunities:opening', args=[opening_id])}#{place}")
