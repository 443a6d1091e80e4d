"""What openings ask for, all of them or one."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from wasl.foundation.web.requests import SignedInRequest
from wasl.overviews.asked_for.queries import asked_for
from wasl.relations.opportunities.queries import opening_by_id


@login_required
@require_GET
def openings(request: SignedInRequest) -> HttpResponse:
    return render(request, "asked_for/asked.html", {"found": asked_for(request.user), "opening": None})


@login_required
@require_GET
def opening(request: SignedInRequest, opening_id: int) -> HttpResponse:
    known = opening_by_id(request.user, opening_id)
    return render(request, "asked_for/asked.html", {"found": asked_for(request.user, opening_id), "opening": known})
