"""Signing in, where there is somebody to sign in; and the truth about a forgotten password."""

from allauth.account.views import login, password_reset
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from wasl.foundation.accounts import queries


def sign_in(request: HttpRequest) -> HttpResponse:
    if not request.user.is_authenticated and queries.is_first_start():
        return redirect("accounts:welcome")
    answer: HttpResponse = login(request)
    return answer


def password_forgotten(request: HttpRequest) -> HttpResponse:
    """Send a link, or say that this installation cannot send one and what helps instead."""
    if not settings.MAIL_IS_SENT:
        return render(request, "account/password_reset.html", {"is_without_mail": True})
    answer: HttpResponse = password_reset(request)
    return answer
