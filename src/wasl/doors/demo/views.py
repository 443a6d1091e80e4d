"""The demo network is opened and closed with one press each."""

from django.conf import settings
from django.contrib.auth import login, logout
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone, translation
from django.views.decorators.http import require_POST

from wasl.doors.demo import actions
from wasl.foundation.accounts.models import User
from wasl.foundation.web.requests import SignedInRequest


@require_POST
def open_network(request: HttpRequest) -> HttpResponse:
    """For somebody who looks around before there is an owner, or an owner who wants a demo beside her own network.

    Nobody else comes in this way where there is an owner.
    """
    if not request.user.is_authenticated and User.objects.filter(is_demo=False).exists():
        raise PermissionDenied
    owner = User.objects.filter(is_demo=True).first()
    owner = owner or actions.open_demo(moment=timezone.now(), language=translation.get_language() or "ar")
    login(request, owner, backend=settings.AUTHENTICATION_BACKENDS[0])
    return redirect(settings.LOGIN_REDIRECT_URL)


@login_required
@require_POST
def close_network(request: SignedInRequest) -> HttpResponse:
    """Everything of the demo goes, and the way leads back to the start."""
    actions.close_demo(request.user)
    logout(request)
    return redirect("/")
