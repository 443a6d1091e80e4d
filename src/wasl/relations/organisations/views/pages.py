"""The organisations that are followed, and one of them."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from wasl.foundation.web.requests import SignedInRequest
from wasl.relations.organisations import queries


@login_required
@require_GET
def organisations(request: SignedInRequest) -> HttpResponse:
    return render(request, "organisations/organisations.html", {"list": queries.followed_list(request.user)})


@login_required
@require_GET
def organisation(request: SignedInRequest, followed_id: int) -> HttpResponse:
    page = queries.organisation_page(request.user, followed_id, timezone.localtime())
    return render(request, "organisations/organisation.html", {"page": page, "line": page.line})
