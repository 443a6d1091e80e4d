"""An owner makes an account for somebody else on the same installation."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from wasl.foundation.accounts import actions
from wasl.foundation.accounts.forms import OwnerForm
from wasl.foundation.accounts.requests import SignedInRequest
from wasl.foundation.accounts.views.guards import not_in_demo


@sensitive_post_parameters("password")
@not_in_demo
@require_http_methods(["GET", "POST"])
def new(request: SignedInRequest) -> HttpResponse:
    """The account is told to her; nobody sees the other's people."""
    kept = request.user.preferences
    form = OwnerForm(request.POST or None, initial={"language": kept.language, "gender": ""})
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.create_owner(country=kept.country, time_zone=kept.time_zone, **form.cleaned_data)
        except actions.AddressTakenError as taken:
            form.add_error("email", str(taken))
        else:
            messages.success(request, _("The account of %(name)s is ready.") % {"name": made.name})
            return redirect("accounts:preferences")
    return render(request, "accounts/owner_new.html", {"form": form}, status=422 if form.errors else 200)
