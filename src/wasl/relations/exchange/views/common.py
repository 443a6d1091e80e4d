"""Common ground: what is the owner's own, which interests people have, and who shares one."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from wasl.foundation.web.requests import SignedInRequest
from wasl.relations.exchange import actions
from wasl.relations.exchange.forms import OwnGroundForm
from wasl.relations.exchange.queries.common import interest_lines, own_ground, people_sharing
from wasl.relations.people.queries import present_work

LONGEST = 100


@login_required
@require_GET
def common(request: SignedInRequest) -> HttpResponse:
    context = {
        "lines": interest_lines(request.user),
        "form": OwnGroundForm(initial=OwnGroundForm.shown(own_ground(request.user))),
    }
    return render(request, "exchange/common.html", context)


@login_required
@require_POST
def own(request: SignedInRequest) -> HttpResponse:
    """Keep what is written; the message leads back to what stood there."""
    form = OwnGroundForm(request.POST if "interest" in request.POST else request.GET)
    if form.is_valid():
        before = actions.set_own_ground(request.user, form.said())
        back = f"{reverse('exchange:own')}?{urlencode(OwnGroundForm.shown(before))}"
        messages.success(request, _("Saved."), extra_tags=back)
    else:
        messages.error(request, _("Nothing was kept: it is too long. A few words with commas between them are enough."))
    return redirect("exchange:common")


@login_required
@require_GET
def interest(request: SignedInRequest) -> HttpResponse:
    """Who shares an interest."""
    name = request.GET.get("of", "").strip()[:LONGEST]
    if not name:
        return redirect("exchange:common")
    people = people_sharing(request.user, name)
    work = present_work(request.user, [person.pk for person in people])
    shown = [
        {"id": person.pk, "name": person.display_name, "detail": str(work.get(person.pk, ""))} for person in people
    ]
    return render(request, "exchange/interest.html", {"name": name, "people": shown})
