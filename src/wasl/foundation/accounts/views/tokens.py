"""Access tokens of programs and telephones: listed, made, shown once, ended."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from wasl.foundation.accounts.forms import TokenForm
from wasl.foundation.accounts.requests import SignedInRequest
from wasl.foundation.accounts.tokens import actions
from wasl.foundation.accounts.tokens.queries import tokens_shown
from wasl.foundation.accounts.views.guards import after_asking_again, not_in_demo


@not_in_demo
@after_asking_again
@require_http_methods(["GET", "POST"])
def tokens(request: SignedInRequest) -> HttpResponse:
    """POST answers with the token itself, on a page that no browser keeps: it is in no session and no address."""
    form = TokenForm(request.POST or None, owner=request.user)
    now = timezone.now()
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.create_token(request.user, **form.cleaned_data, moment=now, request=request)
        except actions.TooManyTokensError as refused:
            form.add_error(None, str(refused))
        else:
            return render(request, "accounts/token_made.html", {"token": made.token, "written": made.written})
    page = {"form": form, "tokens": tokens_shown(request.user, now)}
    return render(request, "accounts/tokens.html", page, status=422 if form.errors else 200)


@not_in_demo
@after_asking_again
@require_POST
def revoke(request: SignedInRequest, token_id: int) -> HttpResponse:
    token = actions.revoke_token(request.user, token_id, moment=timezone.now(), request=request)
    messages.success(request, _("“%(name)s” opens nothing any more.") % {"name": token.name})
    return redirect("accounts:tokens")
