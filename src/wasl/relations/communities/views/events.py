"""The list of events, one of them, the answer given, calendar files."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from wasl.foundation.accounts.choices import zone_city
from wasl.foundation.formats.calendars.writing import MEDIA_TYPE
from wasl.foundation.web.corrections import keep_before, take_before
from wasl.foundation.web.requests import SignedInRequest
from wasl.relations.communities import actions, calendar_out, queries
from wasl.relations.communities.forms import EventForm, LinesForm
from wasl.relations.communities.models import Event
from wasl.relations.communities.views.communities import day_given
from wasl.relations.trust.naming import ids_given
from wasl.relations.trust.views.returning import go_back, way_back

SHOWS = ("coming", "past")
MOST_PAGES = 1000
AS_THEY_ARE = ("title", "kind", "starts_at", "ends_at", "place", "link", "reply", "note")


@login_required
@require_GET
def events(request: SignedInRequest) -> HttpResponse:
    shows = request.GET.get("shows", "")
    page = min(next(iter(ids_given([request.GET.get("page", "")])), 1), MOST_PAGES)
    found = queries.event_list(
        request.user, timezone.localtime(), shows=shows if shows in SHOWS else SHOWS[0], page=page
    )
    return render(request, "communities/events.html", {"list": found, "now": timezone.localtime()})


@login_required
@require_GET
def event(request: SignedInRequest, calendar_event_id: int) -> HttpResponse:
    page = queries.event_page(request.user, calendar_event_id, timezone.localtime())
    context = {
        "page": page,
        "event": page.event,
        "line": page.line,
        "replies": Event.Reply.choices,
        "form": LinesForm(),
        "zone": zone_city(timezone.get_current_timezone_name()),
    }
    return render(request, "communities/event.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: SignedInRequest) -> HttpResponse:
    """Opened from a community, it knows it already."""
    data = request.POST if request.method == "POST" else None
    form = EventForm(request.user, data, initial={"community": request.GET.get("community", "")})
    if data is not None and form.is_valid():
        made = actions.add_event(request.user, on=timezone.localdate(), **form.fields_given())
        messages.success(
            request, _("The event is noted."), extra_tags=way_back(request, "communities:event_remove", made.pk)
        )
        return redirect("communities:event", made.pk)
    return render(request, "communities/event_edit.html", {"form": form}, status=422 if form.errors else 200)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: SignedInRequest, calendar_event_id: int) -> HttpResponse:
    known = queries.event_by_id(request.user, calendar_event_id)
    initial = {name: getattr(known, name) for name in AS_THEY_ARE} | {"community": known.community_id or ""}
    data = request.POST if request.method == "POST" else None
    form = EventForm(request.user, data, initial=initial)
    if data is not None and form.is_valid():
        before = actions.edit_event(request.user, calendar_event_id, **form.fields_given())
        keep_before(request, "event", calendar_event_id, before)
        messages.success(
            request, _("Saved."), extra_tags=reverse("communities:event_as_before", args=[calendar_event_id])
        )
        return redirect("communities:event", calendar_event_id)
    context = {"form": form, "event": known}
    return render(request, "communities/event_edit.html", context, status=422 if form.errors else 200)


@login_required
@require_POST
def as_before(request: SignedInRequest, calendar_event_id: int) -> HttpResponse:
    """Take a correction back."""
    actions.set_event_back(request.user, calendar_event_id, take_before(request, "event", calendar_event_id))
    messages.success(request, _("Taken back."))
    return redirect("communities:event", calendar_event_id)


@login_required
@require_POST
def reply(request: SignedInRequest, calendar_event_id: int) -> HttpResponse:
    asked = request.POST.get("reply", request.GET.get("reply", ""))
    given = asked if asked in Event.Reply.values else ""
    before = actions.reply_to_event(request.user, calendar_event_id, reply=given, on=timezone.localdate())
    back = reverse("communities:event_reply", args=[calendar_event_id])
    words = _("Your answer is kept. Tell them too, if you have not.") if given else _("The answer is taken off.")
    back = f"{back}?{urlencode({'reply': before, 'next': request.POST.get('next', '')})}"
    messages.success(request, words, extra_tags=back)
    return go_back(request, reverse("communities:event", args=[calendar_event_id]))


@login_required
@require_POST
def ask(request: SignedInRequest, calendar_event_id: int) -> HttpResponse:
    """From which day Today speaks of it; without one, never."""
    text = request.POST.get("from", request.GET.get("from", ""))
    before = actions.ask_about_event_from(request.user, calendar_event_id, day=day_given(text))
    back = reverse("communities:event_ask", args=[calendar_event_id])
    asked = urlencode({"from": before.isoformat() if before else "", "next": request.POST.get("next", "")})
    messages.success(request, _("Noted."), extra_tags=f"{back}?{asked}")
    return go_back(request, reverse("communities:event", args=[calendar_event_id]))


@login_required
@require_POST
def remove(request: SignedInRequest, calendar_event_id: int) -> HttpResponse:
    actions.remove_event(request.user, calendar_event_id, at=timezone.now())
    messages.success(
        request,
        _("The event is deleted."),
        extra_tags=way_back(request, "communities:event_restore", calendar_event_id),
    )
    return redirect("communities:events")


@login_required
@require_POST
def restore(request: SignedInRequest, calendar_event_id: int) -> HttpResponse:
    actions.restore_event(request.user, calendar_event_id)
    messages.success(request, _("The event is back."))
    return redirect("communities:event", calendar_event_id)


@login_required
@require_GET
def calendar(request: SignedInRequest, calendar_event_id: int) -> HttpResponse:
    event = queries.event_by_id(request.user, calendar_event_id)
    return _file(calendar_out.calendar_of(request.user, [event], timezone.now()), f"event-{event.pk}.ics")


@login_required
@require_GET
def coming_calendar(request: SignedInRequest) -> HttpResponse:
    return _file(calendar_out.coming_calendar(request.user, timezone.now()), "events.ics")


def _file(content: bytes, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(content, content_type=MEDIA_TYPE, headers=headers)
