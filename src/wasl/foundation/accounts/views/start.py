"""The first address, and the welcome of an installation without an owner."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import translation
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from wasl.foundation.accounts import actions, queries
from wasl.foundation.accounts.forms import WelcomeForm
from wasl.foundation.accounts.models import User


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """To today's page, to the welcome, or to signing in."""
    if request.user.is_authenticated:
        return redirect("today:today")
    return redirect("accounts:welcome" if queries.is_first_start() else "account_login")


@sensitive_post_parameters("password")
@require_http_methods(["GET", "POST"])
def welcome(request: HttpRequest) -> HttpResponse:
    """Make the owner, as long as there is none."""
    if not queries.is_first_start():
        return redirect("accounts:home")
    if request.method != "POST":
        form = WelcomeForm.guessed(request.headers.get("Accept-Language", ""))
        return render(request, "accounts/welcome.html", {"form": form})
    form = WelcomeForm(request.POST)
    if form.is_valid():
        try:
            owner = actions.create_first_owner(**form.cleaned_data)
        except actions.AlreadyStartedError as late:
            messages.warning(request, str(late))
            return redirect("account_login")
        except actions.AddressTakenError as taken:
            form.add_error("email", str(taken))
        else:
            return _come_in(request, owner)
    return render(request, "accounts/welcome.html", {"form": form}, status=422)


def _come_in(request: HttpRequest, owner: User) -> HttpResponse:
    login(request, owner, backend=settings.AUTHENTICATION_BACKENDS[0])
    with translation.override(owner.preferences.language):
        messages.success(request, translation.gettext("Welcome. Everything you bring stays on this machine."))
    return redirect("accounts:home")
