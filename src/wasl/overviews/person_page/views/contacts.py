"""Logging a contact in one action, taking it back, and how often to be in touch."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from wasl.foundation.web.requests import SignedInRequest
from wasl.overviews.person_page.forms import ContactForm, LogForm, RhythmForm
from wasl.overviews.person_page.queries import interaction_of
from wasl.relations.exchange.actions import favour_in_contact, remove_contact_and_more
from wasl.relations.interactions.actions import (
    edit_interaction,
    log_interaction,
    mark_interaction,
    remove_interaction,
    restore_interaction,
    set_rhythm,
)
from wasl.relations.interactions.models import Direction
from wasl.relations.people.actions.marks import present_person
from wasl.relations.trust.actions import promise_in_contact


@login_required
@require_POST
@transaction.atomic
def log(request: SignedInRequest, person_id: int) -> HttpResponse:
    """Each channel is a button; the note, the moment and who began are there for who wants them."""
    person = present_person(request.user, person_id)
    form = LogForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("This was not logged: the moment could not be read. Choose it again."))
        return redirect("person_page:person", person_id)
    given, at = form.cleaned_data, form.cleaned_data["at"] or timezone.now()
    interaction = log_interaction(
        request.user,
        people=[person],
        channel=given["channel"],
        at=at,
        direction=Direction.IN if given["they_reached_out"] else Direction.OUT,
        note=given["note"],
        is_private=given["is_private"],
    )
    way_back = reverse("person_page:contact_remove", args=[person_id, interaction.pk])
    if promise := form.promise():
        promise_in_contact(request.user, interaction, [person], promise, on=timezone.localdate(at))
    if favour := form.favour():
        favour_in_contact(request.user, interaction, [person], favour, on=timezone.localdate(at))
    if promise or favour:
        way_back += "?and=more"
    words = _("Logged, and the promise is noted.") if promise else _("Logged.")
    messages.success(request, words, extra_tags=way_back)
    return redirect("person_page:person", person_id)


@login_required
@require_http_methods(["GET", "POST"])
def edit(request: SignedInRequest, person_id: int, interaction_id: int) -> HttpResponse:
    """Correct a logged contact: another channel, another moment, a better note."""
    interaction = interaction_of(request.user, person_id, interaction_id)
    initial = {
        "channel": interaction.channel,
        "direction": interaction.direction,
        "at": timezone.localtime(interaction.at),
        "note": interaction.note,
    }
    form = ContactForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        edit_interaction(request.user, interaction.pk, **form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect("person_page:person", person_id)
    person = present_person(request.user, person_id)
    context = {"form": form, "person": person}
    return render(request, "person_page/contact.html", context, status=422 if form.errors else 200)


@login_required
@require_POST
def remove(request: SignedInRequest, person_id: int, interaction_id: int) -> HttpResponse:
    """Just logged, its promise and what was given go with it; those of a contact that is taken back later stand."""
    interaction = interaction_of(request.user, person_id, interaction_id)
    if request.GET.get("and") == "more":
        remove_contact_and_more(request.user, interaction.pk, at=timezone.now())
        messages.success(request, _("This contact is taken back."))
        return redirect("person_page:person", person_id)
    binned = remove_interaction(request.user, interaction.pk)
    way_back = reverse("person_page:contact_restore", args=[person_id, binned.pk])
    messages.success(request, _("This contact is taken back."), extra_tags=way_back)
    return redirect("person_page:person", person_id)


@login_required
@require_POST
def restore(request: SignedInRequest, person_id: int, binned_id: int) -> HttpResponse:
    present_person(request.user, person_id)
    restore_interaction(request.user, binned_id)
    messages.success(request, _("The contact is back."))
    return redirect("person_page:person", person_id)


@login_required
@require_POST
def mark(request: SignedInRequest, person_id: int, interaction_id: int, *, is_private: bool) -> HttpResponse:
    """Keep a contact and its note to oneself, or no longer; either takes the other back."""
    interaction = interaction_of(request.user, person_id, interaction_id)
    mark_interaction(request.user, interaction.pk, is_private=is_private)
    words = _("This contact is private from now on.") if is_private else _("This contact is no longer private.")
    other = "contact_not_private" if is_private else "contact_private"
    messages.success(request, words, extra_tags=reverse(f"person_page:{other}", args=[person_id, interaction.pk]))
    return redirect(reverse("person_page:person", args=[person_id]) + "#timeline-title")


@login_required
@require_POST
def rhythm(request: SignedInRequest, person_id: int) -> HttpResponse:
    person = present_person(request.user, person_id)
    form = RhythmForm(request.POST)
    if form.is_valid():
        set_rhythm(request.user, person=person, every_days=form.cleaned_data["every_days"])
        messages.success(request, _("Saved."))
    else:
        messages.error(request, _("The rhythm was not kept: choose between 1 and 3660 days."))
    return redirect("person_page:person", person_id)
