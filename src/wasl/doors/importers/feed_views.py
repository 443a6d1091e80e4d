"""The pages of mailboxes and calendars that are read again and again."""

from collections.abc import Callable

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from wasl.doors.importers import feeds
from wasl.doors.importers.forms import CalendarForm, MailboxForm
from wasl.doors.importers.models import Feed
from wasl.foundation.web.requests import SignedInRequest


@login_required
@require_http_methods(["GET", "POST"])
def mailbox_add(request: SignedInRequest) -> HttpResponse:
    return _add(request, MailboxForm(request.POST or None), feeds.add_mailbox, "importers/mailbox.html")


@login_required
@require_http_methods(["GET", "POST"])
def calendar_add(request: SignedInRequest) -> HttpResponse:
    return _add(request, CalendarForm(request.POST or None), feeds.add_calendar, "importers/calendar.html")


def _add(request: SignedInRequest, form: Form, add: Callable[..., Feed], template: str) -> HttpResponse:
    """Show the form, or add what it says and read it at once."""
    if request.method == "POST" and form.is_valid():
        feed = add(request.user, **form.cleaned_data)
        feeds.ask_for_reading(request.user, feed.pk)
        messages.success(request, _("Added. It is being read now; what is new appears by itself."))
        return redirect("importers:start")
    return render(request, template, {"form": form}, status=422 if form.errors else 200)


@login_required
@require_POST
def feed_read(request: SignedInRequest, feed_id: int) -> HttpResponse:
    feeds.ask_for_reading(request.user, feed_id)
    messages.info(request, _("It is being read now."))
    return redirect("importers:start")


@login_required
@require_POST
def feed_pause(request: SignedInRequest, feed_id: int) -> HttpResponse:
    feeds.pause_feed(request.user, feed_id)
    return redirect("importers:start")


@login_required
@require_POST
def feed_remove(request: SignedInRequest, feed_id: int) -> HttpResponse:
    feeds.remove_feed(request.user, feed_id, takes_back=request.POST.get("takes_back") == "1")
    messages.success(request, _("Removed, and its password with it."))
    return redirect("importers:start")
