"""The settings page, with its live example and what is usual in a country."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from wasl.foundation.accounts import actions, choices, examples, queries
from wasl.foundation.accounts.forms import IdentityForm, PreferencesForm
from wasl.foundation.accounts.requests import SignedInRequest
from wasl.foundation.polishing.endpoint import configured


@login_required
@require_http_methods(["GET", "POST"])
def preferences(request: SignedInRequest) -> HttpResponse:
    """Everything that can be set."""
    form = PreferencesForm(request.POST or None, owner=request.user)
    return _save(request, form) if form.is_valid() else _page(request, form)


@login_required
@require_GET
def example(request: SignedInRequest) -> HttpResponse:
    """How today would be written with what is chosen and not saved yet."""
    shown = examples.example_of(request.user.preferences, request.GET.dict(), timezone.now())
    return render(request, "accounts/parts/example.html", {"example": shown})


@login_required
@require_http_methods(["GET", "POST"])
def country(request: SignedInRequest) -> HttpResponse:
    """GET: what is usual in a country that was chosen. POST: the whole form, with that."""
    if request.method == "GET":
        shown = examples.usual_in(request.GET.get("country", ""), request.user.preferences)
        return render(request, "accounts/parts/country.html", {"usual": shown})
    form = PreferencesForm(_as_usual(request.POST), owner=request.user)
    return _save(request, form) if form.is_valid() else _page(request, form)


def _as_usual(written: QueryDict) -> QueryDict:
    """The form as it was written, with what is usual in the country that it names."""
    filled, code = written.copy(), written.get("country", "")
    if choices.is_country(code):
        for field, value in actions.preferences_of_country(code, written.get("language", "ar")).items():
            filled.setlist(field, str(value).split(",") if field == "weekend" else [str(value)])
    return filled


def _page(request: SignedInRequest, form: PreferencesForm) -> HttpResponse:
    context = {
        "form": form,
        "example": examples.example_of(request.user.preferences, {}, timezone.now()),
        "identity_form": IdentityForm(),
        "identities": queries.own_identities(request.user),
        "model": configured(),
        "security": queries.security_of(request.user),
    }
    return render(request, "accounts/preferences.html", context, status=422 if form.errors else 200)


def _save(request: SignedInRequest, form: PreferencesForm) -> HttpResponse:
    chosen = form.cleaned_data
    actions.change_settings(request.user, name=chosen["name"], gender=chosen["gender"], preferences=form.preferences)
    with translation.override(chosen["language"]):
        messages.success(request, _("Saved."))
    return redirect("accounts:preferences")
