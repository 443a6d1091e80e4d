"""Who will be there: names pasted or brought as a file, who is asked about, who is worth meeting."""

from datetime import UTC, datetime, timedelta

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from wasl.foundation.web.requests import SignedInRequest
from wasl.relations.communities import actions, queries
from wasl.relations.communities.actions.listing import Listed
from wasl.relations.communities.errors import NobodyListedError
from wasl.relations.communities.forms import LONGEST_LIST, WhyForm
from wasl.relations.communities.guest_files import names_in_file
from wasl.relations.communities.rules import Named, lines_of
from wasl.relations.trust.naming import ids_given

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@login_required
@require_POST
def add(request: SignedInRequest, calendar_event_id: int) -> HttpResponse:
    """Names pasted, a file of them; or one line or person that was struck off, on its way back."""
    queries.event_by_id(request.user, calendar_event_id)  # another's is not found, whatever is written
    now, file = timezone.now(), request.FILES.get("file")
    text = request.POST.get("lines", "")[:LONGEST_LIST] or request.GET.get("line", "")
    lines = [*lines_of(text), *(_in_file(request, file) if isinstance(file, UploadedFile) else [])]
    try:
        listed = actions.list_names(
            request.user, calendar_event_id, lines=lines, at=now, on=timezone.localdate(now),
            people=ids_given(request.GET.getlist("person")),
        )  # fmt: skip
    except NobodyListedError as refusal:
        messages.error(request, str(refusal))
        return _back(calendar_event_id)
    words = _said_of(listed)
    microseconds = (now - EPOCH) // timedelta(microseconds=1)
    address = reverse("communities:event_list_undo", args=[calendar_event_id, microseconds])
    messages.success(request, words, extra_tags=address)
    return _back(calendar_event_id)


@login_required
@require_POST
def undo(request: SignedInRequest, calendar_event_id: int, microseconds: int) -> HttpResponse:
    try:
        listed_at = EPOCH + timedelta(microseconds=microseconds)
    except OverflowError as error:
        raise Http404 from error
    actions.take_back_list(request.user, calendar_event_id, listed_at=listed_at)
    messages.success(request, _("Taken back."))
    return _back(calendar_event_id)


@login_required
@require_POST
def mark(request: SignedInRequest, attendance_id: int) -> HttpResponse:
    row = actions.mark_attendance(request.user, attendance_id, is_wanted=_is_wanted(request), why=_why(request))
    return _back(row.event_id)


@login_required
@require_POST
def mark_name(request: SignedInRequest, listed_id: int) -> HttpResponse:
    row = actions.mark_name(request.user, listed_id, is_wanted=_is_wanted(request), why=_why(request))
    return _back(row.event_id)


@login_required
@require_POST
def settle(request: SignedInRequest, listed_id: int) -> HttpResponse:
    """This one, or nobody known."""
    person_id = next(iter(ids_given([request.POST.get("person", "")])), None)
    event = actions.settle_name(request.user, listed_id, person_id=person_id)
    return _back(event.pk)


@login_required
@require_POST
def strike(request: SignedInRequest, attendance_id: int) -> HttpResponse:
    row = actions.strike_attendance(request.user, attendance_id)
    return _struck(request, row.event_id, person=str(row.person_id))


@login_required
@require_POST
def strike_name(request: SignedInRequest, listed_id: int) -> HttpResponse:
    row = actions.strike_name(request.user, listed_id)
    return _struck(request, row.event_id, line=", ".join(filter(None, (row.name, row.words))))


def _said_of(listed: Listed) -> str:
    """How many of them are known, new, and asked about; of none nothing is said."""
    said = []
    if listed.known:
        known = ngettext("You know one of them.", "You know %(count)s of them.", listed.known)
        said.append(known % {"count": listed.known})
    if listed.strangers:
        new = ngettext("One of them is new to you.", "%(count)s of them are new to you.", listed.strangers)
        said.append(new % {"count": listed.strangers})
    if listed.asked:
        asked = ngettext(
            "One name may mean somebody you know: it is asked below.",
            "%(count)s names may mean somebody you know: they are asked below.",
            listed.asked,
        )
        said.append(asked % {"count": listed.asked})
    return " ".join(said)


def _in_file(request: SignedInRequest, file: UploadedFile) -> list[Named]:
    return names_in_file(request.user, file, timezone.localdate())


def _is_wanted(request: SignedInRequest) -> bool:
    return request.POST.get("wanted") != "no"


def _why(request: SignedInRequest) -> str:
    form = WhyForm(request.POST)
    return str(form.cleaned_data["why"]) if form.is_valid() else ""


def _struck(request: SignedInRequest, event_id: int, **asked: str) -> HttpResponse:
    address = reverse("communities:event_list", args=[event_id])
    messages.success(request, _("Taken off."), extra_tags=f"{address}?{urlencode(asked)}")
    return _back(event_id)


def _back(event_id: int) -> HttpResponse:
    return redirect(reverse("communities:event", args=[event_id]) + "#there")
