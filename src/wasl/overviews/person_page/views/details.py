"""Ways to reach, places of work, occasions and circles: added and taken off one at a time, each with its way back."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from wasl.foundation.dates.partial_date import PartialDate
from wasl.foundation.errors import NotFoundError, WaslError
from wasl.foundation.web.numbers import ids_in
from wasl.foundation.web.requests import SignedInRequest
from wasl.overviews.person_page import again as again_address
from wasl.overviews.person_page.actions import add_work, edit_work, remove_work, set_circles
from wasl.overviews.person_page.forms import OccasionForm, SpellingForm, WayForm, WorkForm
from wasl.relations.occasions.actions import remove_occasion, set_occasion
from wasl.relations.occasions.queries import written_on
from wasl.relations.people import actions
from wasl.relations.people.actions.circles import circle_named
from wasl.relations.people.actions.marks import present_person
from wasl.relations.people.errors import NothingToKnowError
from wasl.relations.people.models import Circle


@login_required
@require_POST
def spelling_keep(request: SignedInRequest, person_id: int) -> HttpResponse:
    """Keep a spelling that was proposed, as it is or corrected."""
    present_person(request.user, person_id)  # another's is not found, whatever is written
    form = SpellingForm(request.POST)
    if form.is_valid():
        _said(
            request, lambda: actions.add_spelling(request.user, person_id, form.cleaned_data["text"], at=timezone.now())
        )
    else:
        _say_errors(request, form)
    return redirect("person_page:person", person_id)


@login_required
@require_POST
def way_add(request: SignedInRequest, person_id: int) -> HttpResponse:
    present_person(request.user, person_id)  # another's is not found, whatever is written
    form = WayForm(request.POST)
    if form.is_valid():
        _said(request, lambda: _add_way(request, person_id, **form.cleaned_data))
    else:
        _say_errors(request, form)
    return redirect("person_page:edit", person_id)


@login_required
@require_POST
def way_prefer(request: SignedInRequest, person_id: int, way_id: int) -> HttpResponse:
    present_person(request.user, person_id)
    actions.prefer_way_to_reach(request.user, way_id, at=timezone.now())
    messages.success(request, _("This one comes first now."))
    return redirect("person_page:edit", person_id)


@login_required
@require_POST
def way_remove(request: SignedInRequest, person_id: int, way_id: int) -> HttpResponse:
    present_person(request.user, person_id)
    try:
        way = actions.remove_way_to_reach(request.user, way_id, at=timezone.now())
    except NothingToKnowError as error:
        messages.error(request, str(error))
        return redirect("person_page:edit", person_id)
    fields = {"kind": way.kind, "shown": way.shown, "label": way.label, "is_preferred": way.is_preferred}
    messages.success(request, _("Taken off."), extra_tags=again_address.address_of(way.person_id, "way", **fields))
    return redirect("person_page:edit", person_id)


@login_required
@require_POST
def work_add(request: SignedInRequest, person_id: int) -> HttpResponse:
    present_person(request.user, person_id)
    form = WorkForm(request.user, request.POST)
    if form.is_valid():
        _said(request, lambda: add_work(request.user, person_id, at=timezone.now(), **form.cleaned_data))
    else:
        _say_errors(request, form)
    return redirect("person_page:edit", person_id)


@login_required
@require_POST
def work_edit(request: SignedInRequest, person_id: int, affiliation_id: int) -> HttpResponse:
    present_person(request.user, person_id)
    form = WorkForm(request.user, request.POST)
    if form.is_valid():
        _said(request, lambda: edit_work(request.user, affiliation_id, at=timezone.now(), **form.cleaned_data))
    else:
        _say_errors(request, form)
    return redirect("person_page:edit", person_id)


@login_required
@require_POST
def work_remove(request: SignedInRequest, person_id: int, affiliation_id: int) -> HttpResponse:
    present_person(request.user, person_id)
    row = remove_work(request.user, affiliation_id, at=timezone.now())
    fields = {name: getattr(row, name) for name in ("role", "department", "since", "until")}
    fields["organisation"] = str(row.organisation or "")
    messages.success(request, _("Taken off."), extra_tags=again_address.address_of(row.person_id, "work", **fields))
    return redirect("person_page:edit", person_id)


@login_required
@require_POST
def occasion_add(request: SignedInRequest, person_id: int) -> HttpResponse:
    person, form = present_person(request.user, person_id), OccasionForm(request.user, request.POST)
    if form.is_valid():
        _said(request, lambda: set_occasion(request.user, person, **form.cleaned_data, today=timezone.localdate()))
    else:
        _say_errors(request, form)
    return redirect("person_page:person", person_id)


@login_required
@require_POST
def occasion_remove(request: SignedInRequest, person_id: int, occasion_id: int) -> HttpResponse:
    present_person(request.user, person_id)
    row = remove_occasion(request.user, occasion_id)
    fields = {"kind": row.kind, "label": row.label, "on": str(written_on(row))}
    messages.success(request, _("Taken off."), extra_tags=again_address.address_of(row.person_id, "day", **fields))
    return redirect("person_page:person", person_id)


@login_required
@require_POST
@transaction.atomic
def circles(request: SignedInRequest, person_id: int) -> HttpResponse:
    """Exactly the ticked circles, and a new one where a name is written."""
    owner, person = request.user, present_person(request.user, person_id)
    ticked = ids_in(request.POST.getlist("circles"))
    wanted = set(Circle.objects.of(owner).filter(deleted_at=None, id__in=ticked).values_list("id", flat=True))
    if request.POST.get("new_circle", "").strip():
        wanted.add(circle_named(owner, request.POST["new_circle"]).pk)
    set_circles(owner, person.pk, wanted, at=timezone.now())
    messages.success(request, _("Saved."))
    return redirect("person_page:person", person_id)


@login_required
@require_POST
def again(request: SignedInRequest, person_id: int, token: str) -> HttpResponse:
    """Put back what was taken off."""
    word, fields = again_address.read(token)
    person = present_person(request.user, person_id)
    if word == "way":
        _add_way(request, person_id, **fields)
    elif word == "work":
        add_work(request.user, person_id, at=timezone.now(), **fields)
    else:
        set_occasion(request.user, person, **{**fields, "on": PartialDate.parse(fields["on"])})
    messages.success(request, _("Back again."))
    return redirect("person_page:person", person_id)


def _add_way(request: SignedInRequest, person_id: int, **fields: Any) -> None:  # Any: text and yes/no
    country = request.user.preferences.country
    actions.add_way_to_reach(request.user, person_id, actions.WayGiven(**fields), country=country, at=timezone.now())


def _said(request: SignedInRequest, do: Callable[[], object]) -> None:
    """Do it and say so, or say why not; what was typed is asked for again on the same page."""
    try:
        do()
    except NotFoundError:
        raise
    except WaslError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("Saved."))


def _say_errors(request: SignedInRequest, form: Form) -> None:
    for errors in form.errors.values():
        messages.error(request, " ".join(str(error) for error in errors))
