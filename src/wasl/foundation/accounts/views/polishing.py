"""An owner lets her drafts be polished by the installation's language model, or no longer."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from wasl.foundation.accounts import actions
from wasl.foundation.accounts.requests import SignedInRequest
from wasl.foundation.accounts.views.guards import not_in_demo
from wasl.foundation.errors import NotFoundError
from wasl.foundation.polishing.endpoint import configured


@not_in_demo
@require_POST
def polishing(request: SignedInRequest) -> HttpResponse:
    if configured() is None:
        raise NotFoundError
    if request.POST.get("at"):
        actions.let_polish(request.user, request.POST["at"])
        messages.success(request, _("Turned on. Beneath each draft you find: Polish the wording."))
    else:
        actions.stop_polishing(request.user)
        messages.success(request, _("Turned off. No draft goes anywhere."))
    return redirect(f"{reverse('accounts:preferences')}#polishing")
