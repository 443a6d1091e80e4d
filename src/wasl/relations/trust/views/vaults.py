"""The vault is made, opened and closed, given another passphrase, and opened again when that is lost."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from wasl.foundation.errors import WaslError
from wasl.foundation.web.requests import SignedInRequest
from wasl.relations.trust import actions, queries
from wasl.relations.trust.actions.vaults import MadeVault
from wasl.relations.trust.browser import COOKIE, with_token
from wasl.relations.trust.vault_forms import ChangePassphraseForm, NewPassphraseForm, PassphraseForm, RecoveryForm
from wasl.relations.trust.views.returning import go_back, page_asked_from


def closed_page(request: SignedInRequest, form: Form | None = None) -> HttpResponse:
    """What stands where something is closed: a field to open it, or to make a vault where there is none."""
    is_here = queries.has_vault(request.user)
    form = form or (PassphraseForm() if is_here else NewPassphraseForm())
    context = {"form": form, "has_vault": is_here, "next": page_asked_from(request) or request.get_full_path()}
    if request.method == "POST":
        context["next"] = page_asked_from(request)
    return render(request, "trust/vault_closed.html", context, status=422 if form.errors else 200)


@login_required
@require_POST
def make(request: SignedInRequest) -> HttpResponse:
    form = NewPassphraseForm(request.POST)
    if form.is_valid():
        try:
            made = actions.make_vault(request.user, form.cleaned_data["new"])
        except WaslError as refused:
            form.add_error("new", str(refused))
        else:
            return _code_page(request, made, form.cleaned_data["new"])
    return closed_page(request, form)


@login_required
@require_POST
def open_vault(request: SignedInRequest) -> HttpResponse:
    form = PassphraseForm(request.POST)
    if form.is_valid():
        try:
            keys = actions.unlock(request.user, form.cleaned_data["passphrase"], timezone.now())
        except WaslError as refused:
            form.add_error("passphrase", str(refused))
        else:
            return with_token(request, go_back(request, "trust:confidences"), keys)
    return closed_page(request, form)


@login_required
@require_POST
def close(request: SignedInRequest) -> HttpResponse:
    actions.close(request.user, request.COOKIES.get(COOKIE, ""))
    response = redirect("trust:confidences")
    response.delete_cookie(COOKIE, samesite="Strict")
    return response


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def change(request: SignedInRequest) -> HttpResponse:
    form = ChangePassphraseForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        given = form.cleaned_data
        try:
            actions.change_passphrase(request.user, given["passphrase"], given["new"], timezone.now())
        except WaslError as refused:
            form.add_error("new" if refused.code == "passphrase-too-short" else "passphrase", str(refused))
        else:
            messages.success(request, _("The passphrase is changed. Open the vault with the new one."))
            return redirect("trust:confidences")
    return render(request, "trust/vault_change.html", {"form": form}, status=422 if form.errors else 200)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def recover(request: SignedInRequest) -> HttpResponse:
    form = RecoveryForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        given = form.cleaned_data
        try:
            made = actions.recover(request.user, given["code"], given["new"], timezone.now())
        except WaslError as refused:
            form.add_error("new" if refused.code == "passphrase-too-short" else "code", str(refused))
        else:
            return _code_page(request, made, given["new"])
    return render(request, "trust/vault_recover.html", {"form": form}, status=422 if form.errors else 200)


def _code_page(request: SignedInRequest, made: MadeVault, passphrase: str) -> HttpResponse:
    """The recovery code, this once; the vault is open then."""
    keys = actions.unlock(request.user, passphrase, timezone.now())
    page = render(request, "trust/vault_code.html", {"code": made.recovery_code})
    return with_token(request, page, keys)
