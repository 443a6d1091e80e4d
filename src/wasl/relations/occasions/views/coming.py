"""What comes in the next weeks, and how each country sights the moon."""

from datetime import timedelta

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from wasl.foundation.web.requests import SignedInRequest
from wasl.relations.occasions import actions
from wasl.relations.occasions.forms import SightingForm
from wasl.relations.occasions.queries.coming import coming_days
from wasl.relations.occasions.queries.sightings import sightings_of

DAYS = 60


@login_required
@require_GET
def coming(request: SignedInRequest) -> HttpResponse:
    today = timezone.localdate()
    found = coming_days(request.user, today, today + timedelta(days=DAYS))
    return render(request, "occasions/coming.html", {"coming": found, "days": DAYS, "today": today})


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def sighting(request: SignedInRequest) -> HttpResponse:
    posted = request.POST if request.method == "POST" else None
    form = SightingForm(posted, initial={"country": request.user.preferences.country})
    if posted and form.is_valid():
        actions.say_sighting(request.user, **{**form.cleaned_data, "year": form.cleaned_data["year"] or 0})
        messages.success(request, _("Kept. The days follow at once."))
        return redirect("occasions:sighting")
    context = {"form": form, "sightings": sightings_of(request.user)}
    return render(request, "occasions/sighting.html", context, status=422 if form.errors else 200)


@login_required
@require_POST
def sighting_remove(request: SignedInRequest, sighting_id: int) -> HttpResponse:
    actions.remove_sighting(request.user, sighting_id)
    messages.success(request, _("As computed again."))
    return redirect("occasions:sighting")
