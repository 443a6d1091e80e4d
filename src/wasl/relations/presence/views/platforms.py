"""Which platforms to keep to: compared by one's field and one's own people, chosen with a time a week."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from wasl.foundation.web.requests import SignedInRequest
from wasl.relations.preparation.wording import FIELD_NAMES
from wasl.relations.presence import actions, queries
from wasl.relations.presence.errors import WeekTooLongError
from wasl.relations.presence.forms import ChoiceForm

USUAL_MINUTES = 60


@login_required
@require_GET
def platforms(request: SignedInRequest) -> HttpResponse:
    page = queries.platforms_page(request.user)
    forms = [
        (
            line,
            ChoiceForm(
                initial={"weekly_minutes": line.weekly_minutes or USUAL_MINUTES, "why": line.why},
                auto_id=f"{line.key}_%s",
            ),
        )
        for line in page.lines
    ]
    context = {"page": page, "lines": forms, "field": FIELD_NAMES.get(page.field, "")}
    return render(request, "presence/platforms.html", context)


@login_required
@require_POST
def choose(request: SignedInRequest, platform: str) -> HttpResponse:
    form = ChoiceForm(request.POST)
    if not form.is_valid():
        raise WeekTooLongError
    actions.choose_platform(request.user, platform, at=timezone.now(), **form.cleaned_data)
    messages.success(request, _("Chosen."), extra_tags=reverse("presence:platform_leave", args=[platform]))
    return redirect("presence:platforms")


@login_required
@require_POST
def leave(request: SignedInRequest, platform: str) -> HttpResponse:
    """Chosen no more; choosing it again takes one press."""
    actions.leave_platform(request.user, platform)
    messages.success(request, _("Chosen no more."))
    return redirect("presence:platforms")
