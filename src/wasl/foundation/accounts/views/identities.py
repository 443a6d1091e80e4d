"""Addresses, numbers and names of the owner's own."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core import signing
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from wasl.foundation.accounts import actions
from wasl.foundation.accounts.forms import IdentityForm
from wasl.foundation.accounts.requests import SignedInRequest
from wasl.foundation.errors import NotFoundError

MINE = "/settings/#mine"
SALT = "accounts.identity"
KEPT_SECONDS = 7 * 24 * 3600


@login_required
@require_POST
def add(request: SignedInRequest) -> HttpResponse:
    form = IdentityForm(request.POST)
    try:
        identity = actions.add_identity(request.user, form.data.get("written", "") if form.is_valid() else "")
    except actions.NotAnIdentityError as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, _("From now on Wasl knows that %(value)s is you.") % {"value": identity.value})
    return redirect(MINE)


@login_required
@require_POST
def remove(request: SignedInRequest, identity_id: int) -> HttpResponse:
    gone = actions.remove_identity(request.user, identity_id)
    token = signing.dumps([request.user.pk, gone.kind, gone.value], salt=SALT)
    way_back = reverse("accounts:identity_again", args=[token])
    messages.success(request, _("Wasl no longer takes %(value)s for you.") % {"value": gone.value}, extra_tags=way_back)
    return redirect(MINE)


@login_required
@require_POST
def again(request: SignedInRequest, token: str) -> HttpResponse:
    """Take the removal back; the address itself says of what."""
    try:
        owner_id, kind, value = signing.loads(token, salt=SALT, max_age=KEPT_SECONDS)
    except signing.BadSignature as error:
        raise NotFoundError from error
    if owner_id != request.user.pk:
        raise NotFoundError
    actions.restore_identity(request.user, kind=kind, value=value)
    messages.success(request, _("From now on Wasl knows that %(value)s is you.") % {"value": value})
    return redirect(MINE)
