"""What was said in a discussion, and whom one met there; each press taken back by one."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from wasl.foundation.web.requests import SignedInRequest
from wasl.relations.discussions import actions
from wasl.relations.discussions.forms import MetForm, OwnWordForm, ViewForm
from wasl.relations.discussions.views.things import way_to_remove
from wasl.relations.people.models import Person
from wasl.relations.trust.naming import people_named


@login_required
@require_POST
def view(request: SignedInRequest, discussion_id: int) -> HttpResponse:
    """A name that is one of the owner's people is that person; any other stays a name."""
    actions.present_discussion(request.user, discussion_id)  # another's is not found, whatever is written
    form = ViewForm(request.POST)
    if not form.is_valid() or not form.cleaned_data["words"].strip():
        messages.error(request, _("Write first what was said."))
        return _page(discussion_id, "views")
    name = form.cleaned_data["who"]
    made = actions.note_view(
        request.user, discussion_id, words=form.cleaned_data["words"], on=timezone.localdate(), at=timezone.now(),
        person=_one_named(request, name), name=name,
    )  # fmt: skip
    messages.success(request, _("Noted."), extra_tags=way_to_remove("view", made.pk))
    return _page(discussion_id, "views")


@login_required
@require_POST
def own(request: SignedInRequest, discussion_id: int) -> HttpResponse:
    actions.present_discussion(request.user, discussion_id)
    form = OwnWordForm(request.POST)
    if not form.is_valid() or not form.cleaned_data["words"].strip():
        messages.error(request, _("Write first what was said."))
        return _page(discussion_id, "own")
    made = actions.note_view(
        request.user, discussion_id, words=form.cleaned_data["words"], on=timezone.localdate(), at=timezone.now(),
        is_own=True,
    )  # fmt: skip
    messages.success(request, _("Noted."), extra_tags=way_to_remove("view", made.pk))
    return _page(discussion_id, "own")


@login_required
@require_POST
def met(request: SignedInRequest, discussion_id: int) -> HttpResponse:
    actions.present_discussion(request.user, discussion_id)
    form = MetForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Write the name first."))
        return _page(discussion_id, "met")
    made = actions.note_met(
        request.user, discussion_id, on=timezone.localdate(), at=timezone.now(),
        person=_one_named(request, form.cleaned_data["name"], is_whole=True), **form.cleaned_data,
    )  # fmt: skip
    messages.success(request, _("Noted."), extra_tags=way_to_remove("met", made.pk))
    return _page(discussion_id, "met")


@login_required
@require_POST
def add(request: SignedInRequest, encounter_id: int) -> HttpResponse:
    made = actions.add_to_people(request.user, encounter_id, at=timezone.now())
    undo_url = reverse("discussions:met_take_back", args=[encounter_id])
    messages.success(request, _("Added to your people, with how you met."), extra_tags=undo_url)
    return _page(made.discussion_id, "met")


@login_required
@require_POST
def known(request: SignedInRequest, encounter_id: int, person_id: int) -> HttpResponse:
    made = actions.is_somebody(request.user, encounter_id, person_id, at=timezone.now())
    undo_url = reverse("discussions:met_take_back", args=[encounter_id])
    messages.success(request, _("Noted."), extra_tags=undo_url)
    return _page(made.discussion_id, "met")


@login_required
@require_POST
def take_back(request: SignedInRequest, encounter_id: int) -> HttpResponse:
    made = actions.take_back_added(request.user, encounter_id, at=timezone.now())
    messages.success(request, _("Taken back."))
    return _page(made.discussion_id, "met")


def _one_named(request: SignedInRequest, name: str, *, is_whole: bool = False) -> Person | None:
    """`is_whole`: only who bears exactly this name; a part of it may be somebody new."""
    named = people_named(request.user, [], name) if name.strip() else None
    person = named.people[0] if named and len(named.people) == 1 and not named.unclear else None
    return person if not is_whole or (person and person.display_name.strip() == name.strip()) else None


def _page(discussion_id: int, place: str) -> HttpResponse:
    return redirect(f"{reverse('discussions:discussion', args=[discussion_id])}#{place}")
