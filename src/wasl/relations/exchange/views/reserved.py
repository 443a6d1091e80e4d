"""Time for colleagues: which, set aside and given back, and as a calendar file."""

from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from wasl.foundation.formats.calendars.writing import MEDIA_TYPE, weekly_file
from wasl.foundation.web.requests import SignedInRequest
from wasl.relations.exchange import actions
from wasl.relations.exchange.forms import ReservedTimeForm
from wasl.relations.exchange.queries.reserved import reserved_times
from wasl.relations.exchange.rules.calendar import Slot


@login_required
@require_GET
def reserved(request: SignedInRequest) -> HttpResponse:
    return _page(request, ReservedTimeForm(initial=ReservedTimeForm.usual(request.user)))


@login_required
@require_POST
def add(request: SignedInRequest) -> HttpResponse:
    form = ReservedTimeForm(request.POST if "weekday" in request.POST else request.GET)
    if not form.is_valid():
        return _page(request, form, status=422)
    made = actions.reserve_time(request.user, **form.cleaned_data)
    messages.success(
        request, _("This time is set aside."), extra_tags=reverse("exchange:reserved_remove", args=[made.pk])
    )
    return redirect("exchange:reserved")


@login_required
@require_POST
def remove(request: SignedInRequest, reserved_id: int) -> HttpResponse:
    gone = actions.give_back_time(request.user, reserved_id)
    told = {
        "weekday": gone.weekday,
        "starts_at": f"{gone.starts_at:%H:%M}",
        "minutes": gone.minutes,
        "people": gone.people,
        "on": gone.on.isoformat() if gone.on else "",
    }
    back = f"{reverse('exchange:reserved_add')}?{urlencode(told)}"
    messages.success(request, _("This time is free again."), extra_tags=back)
    return redirect("exchange:reserved")


@login_required
@require_GET
def calendar(request: SignedInRequest) -> HttpResponse:
    """All of it as a file for any calendar."""
    now = timezone.localtime()
    rows = reserved_times(request.user, now.date())
    slots = [Slot(row.pk, row.weekday, row.starts_at, row.minutes, row.on) for row in rows]
    page = request.build_absolute_uri(reverse("today:colleagues"))
    title = _("Time for colleagues")
    content = weekly_file((slot.entry(title=title, note=page, day=now.date()) for slot in slots), stamp=now)
    headers = {"Content-Disposition": 'attachment; filename="wasl-time-for-colleagues.ics"'}
    return HttpResponse(content, content_type=MEDIA_TYPE, headers=headers)


def _page(request: SignedInRequest, form: ReservedTimeForm, status: int = 200) -> HttpResponse:
    context = {
        "times": reserved_times(request.user, timezone.localdate()),
        "form": form,
    }
    return render(request, "exchange/reserved.html", context, status=status)
