"""Where an answer leads: back to the page of ours from which it was asked, and how it is taken back from there."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme, urlencode

from wasl.foundation.web.requests import SignedInRequest


def page_asked_from(request: SignedInRequest) -> str:
    """Nothing where it is no page of ours."""
    given = request.POST.get("next", "") or request.GET.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(given, {request.get_host()}, require_https=request.is_secure())
    return given if given and is_ours else ""


def go_back(request: SignedInRequest, otherwise: str) -> HttpResponse:
    return redirect(page_asked_from(request) or otherwise)


def way_back(request: SignedInRequest, name: str, *args: int) -> str:
    """The address that takes the change back and leads to the same page."""
    page = page_asked_from(request)
    return reverse(name, args=args) + (f"?{urlencode({'next': page})}" if page else "")
