"""One press each: something went to or came from a person, one more has it now, thanks were said."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from wasl.foundation.web.requests import SignedInRequest
from wasl.relations.exchange import actions, queries
from wasl.relations.exchange.forms import QuickFavourForm
from wasl.relations.people.actions.marks import present_person
from wasl.relations.trust.views.returning import go_back, way_back


@login_required
@require_POST
def note(request: SignedInRequest, person_id: int) -> HttpResponse:
    """From a person's page, as of today."""
    person, form = present_person(request.user, person_id), QuickFavourForm(request.POST)
    if form.is_valid():
        given = form.cleaned_data
        made = actions.note_favour(request.user, people=[person], on=timezone.localdate(), **given)
        messages.success(request, _("Noted."), extra_tags=way_back(request, "exchange:favour_remove", made.pk))
    else:
        messages.error(request, _("Nothing was noted: choose what it was and which way it went."))
    return go_back(request, _page_of(person_id))


@login_required
@require_POST
def share(request: SignedInRequest, favour_id: int, person_id: int) -> HttpResponse:
    """One more person has it now."""
    queries.favour_by_id(request.user, favour_id)
    actions.share_favour(request.user, favour_id, person_id)
    back = way_back(request, "exchange:favour_unshare", favour_id, person_id)
    messages.success(request, _("Noted: they have it now."), extra_tags=back)
    return go_back(request, _page_of(person_id))


@login_required
@require_POST
def unshare(request: SignedInRequest, favour_id: int, person_id: int) -> HttpResponse:
    queries.favour_by_id(request.user, favour_id)
    actions.unshare_favour(request.user, favour_id, person_id)
    messages.success(request, _("Taken back."))
    return go_back(request, _page_of(person_id))


@login_required
@require_POST
def thanked(request: SignedInRequest, person_id: int) -> HttpResponse:
    """Thanks were said, for everything that came from this person so far."""
    present_person(request.user, person_id)
    actions.note_thanks(request.user, person_id, on=timezone.localdate())
    back = way_back(request, "exchange:not_thanked", person_id)
    messages.success(request, _("Noted: you said thanks."), extra_tags=back)
    return go_back(request, _page_of(person_id))


@login_required
@require_POST
def not_thanked(request: SignedInRequest, person_id: int) -> HttpResponse:
    present_person(request.user, person_id)
    actions.take_back_thanks(request.user, person_id, on=timezone.localdate())
    messages.success(request, _("Taken back."))
    return go_back(request, _page_of(person_id))


def _page_of(person_id: int) -> str:
    return reverse("person_page:person", args=[person_id])
