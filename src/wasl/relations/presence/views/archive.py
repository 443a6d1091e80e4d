"""The owner's own profile, as her archives gave it."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from wasl.foundation.web.requests import SignedInRequest
from wasl.relations.presence.queries import profile_sections


@login_required
@require_GET
def profile(request: SignedInRequest) -> HttpResponse:
    return render(request, "presence/profile.html", {"sections": profile_sections(request.user)})
