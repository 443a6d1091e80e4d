"""An owner leaves with everything that is hers."""

from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from wasl.foundation.accounts import actions
from wasl.foundation.accounts.forms import LeavingForm
from wasl.foundation.accounts.requests import SignedInRequest
from wasl.foundation.accounts.views.guards import not_in_demo


@not_in_demo
@require_http_methods(["GET", "POST"])
def leave(request: SignedInRequest) -> HttpResponse:
    form = LeavingForm(request.POST or None, owner=request.user)
    if request.method == "POST" and form.is_valid():
        actions.leave(request.user, moment=timezone.now())
        logout(request)
        messages.info(request, _("In 24 hours everything is erased. Sign in before then, and it stays."))
        return redirect("account_login")
    return render(request, "accounts/leave.html", {"form": form}, status=422 if form.errors else 200)
