"""Who was met: one field, a person a line, as many as there were; and taken back."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from wasl.foundation.web.requests import SignedInRequest
from wasl.foundation.web.shown import in_digits
from wasl.relations.communities import actions, queries
from wasl.relations.communities.errors import EventNotYetError
from wasl.relations.communities.forms import LONGEST_LIST
from wasl.relations.communities.meeting_lines import understand
from wasl.relations.trust.naming import ids_given, people_of

MOST_QUESTIONS = 300


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def met(request: SignedInRequest, calendar_event_id: int) -> HttpResponse:
    page = queries.event_page(request.user, calendar_event_id, timezone.localtime())
    text = request.POST.get("lines", "")[:LONGEST_LIST]
    ticked = people_of(request.user, ids_given(request.POST.getlist("person")))
    context = {"page": page, "line": page.line, "lines": text, "ticked": {person.pk for person in ticked}}
    if request.method != "POST" or not (text.strip() or ticked):
        return render(request, "communities/met.html", context, status=422 if request.method == "POST" else 200)
    answers = {number: request.POST.get(f"who-{number}", "") for number in range(MOST_QUESTIONS)}
    understood = understand(request.user, text, answers, ticked)
    if understood.questions:
        context |= {"questions": understood.questions, "answers": answers}
        return render(request, "communities/met.html", context, status=422)
    try:
        noted = actions.note_people_met(request.user, calendar_event_id, met=understood.met, at=timezone.now())
    except EventNotYetError as refusal:
        messages.error(request, str(refusal))
        return redirect("communities:event", calendar_event_id)
    count = len(noted)
    words = ngettext(
        "One person noted. Today reminds you of a word within two days.",
        "%(count)s people noted. Today reminds you of a word to each within two days.",
        count,
    ) % {"count": in_digits(count, request.user.preferences)}
    address = reverse("communities:event_met_undo", args=[calendar_event_id])
    undo_address = f"{address}?{urlencode({'there': [row.pk for row in noted]}, doseq=True)}" if noted else ""
    messages.success(request, words if noted else _("They were noted before."), extra_tags=undo_address)
    return redirect(reverse("communities:event", args=[calendar_event_id]) + "#met")


@login_required
@require_POST
def undo(request: SignedInRequest, calendar_event_id: int) -> HttpResponse:
    ids = ids_given(request.GET.getlist("there"))
    actions.take_back_met(request.user, calendar_event_id, attendance_ids=ids, at=timezone.now())
    messages.success(request, _("Taken back."))
    return redirect("communities:event", calendar_event_id)
