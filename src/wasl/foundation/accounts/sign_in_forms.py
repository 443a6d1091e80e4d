"""allauth's forms with labels of our own: what is written above a field, never inside it."""

from collections.abc import Mapping
from typing import Any, ClassVar

from allauth.account import forms as account
from allauth.mfa.base import forms as base
from allauth.mfa.totp import forms as totp
from allauth.mfa.webauthn import forms as webauthn
from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

PASSWORD = _("Password")
NEW_PASSWORD = {"password1": _("New password"), "password2": _("The new password once more")}


class Labelled(forms.Form):
    """Puts `labels` above the fields, and takes out what allauth writes into and below them."""

    labels: ClassVar[Mapping[str, str | Promise]] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # Any: allauth's own
        super().__init__(*args, **kwargs)
        for name, label in self.labels.items():
            field = self.fields[name]
            field.label, field.help_text = str(label), ""
            field.widget.attrs.pop("placeholder", None)
            if name == "code":
                field.widget.attrs |= {"dir": "ltr", "inputmode": "numeric", "autofocus": True}


class SignInForm(Labelled, account.LoginForm):  # type: ignore[misc]  # allauth has no types
    labels: ClassVar = {"login": _("E-mail"), "password": PASSWORD}


class PasswordChangeForm(Labelled, account.ChangePasswordForm):  # type: ignore[misc]
    labels: ClassVar = {"oldpassword": _("The password that you have now"), **NEW_PASSWORD}


class PasswordForgottenForm(Labelled, account.ResetPasswordForm):  # type: ignore[misc]
    labels: ClassVar = {"email": _("E-mail")}


class PasswordAnewForm(Labelled, account.ResetPasswordKeyForm):  # type: ignore[misc]
    labels: ClassVar = NEW_PASSWORD


class PasswordAgainForm(Labelled, account.ReauthenticateForm):  # type: ignore[misc]
    labels: ClassVar = {"password": PASSWORD}


class CodeForm(Labelled, base.AuthenticateForm):  # type: ignore[misc]
    labels: ClassVar = {"code": _("Code of your app, or a recovery code")}


class CodeAgainForm(Labelled, base.ReauthenticateForm):  # type: ignore[misc]
    labels: ClassVar = {"code": _("Code of your app, or a recovery code")}


class FirstCodeForm(Labelled, totp.ActivateTOTPForm):  # type: ignore[misc]
    labels: ClassVar = {"code": _("The six digits that the app shows now")}


class PasskeyForm(Labelled, webauthn.AddWebAuthnForm):  # type: ignore[misc]
    """A key that signs in alone, with a finger, a face or a code; so it is always asked for as such."""

    labels: ClassVar = {"name": _("Name of the passkey")}
    passwordless = forms.BooleanField(initial=True, widget=forms.HiddenInput)


class PasskeyNameForm(Labelled, webauthn.EditWebAuthnForm):  # type: ignore[misc]
    labels: ClassVar = {"name": _("Name of the passkey")}
