"""Where an answer leads: back to the page of ours from which it was asked, and how it is taken back from there."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode

from wasl.foundation.web.requests import SignedInRequest, page_of_ours


def page_asked_from(request: SignedInRequest) -> str:
    """Nothing where it is no page of ours."""
    return page_of_ours(request, request.POST.get("next", "") or request.GET.get("next", ""))


def go_back(request: SignedInRequest, otherwise: str) -> HttpResponse:
    return redirect(page_asked_from(request) or otherwise)


def way_back(request: SignedInRequest, name: str, *args: int) -> str:
    """The address that takes the change back and leads to the same page."""
    page = page_asked_from(request)
    return reverse(name, args=args) + (f"?{urlencode({'next': page})}" if page else "")
