"""What allauth asks us: who may sign up, what is said, and what happens when an owner comes in."""

from typing import Any
from urllib.parse import urlsplit

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context as allauth_context
from allauth.core.internal import ratelimit
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language, gettext_lazy, override
from django.utils.translation import gettext as _

from wasl.foundation.accounts import actions, known_browsers
from wasl.foundation.accounts.afterwards import once_answered
from wasl.foundation.accounts.models import User
from wasl.foundation.accounts.sessions import begin_to_note
from wasl.foundation.walls.scope import act_for

WRONG_CODE = gettext_lazy("This code is not right, or its time is over. Write the one that is shown now.")


class OwnerAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Owners are made on the welcome page, on the settings page by an owner, or on the command line."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": gettext_lazy(
            "The address and the password do not belong together. Look at both; capital letters count."
        ),
        "too_many_login_attempts": gettext_lazy("Too many attempts. Wait five minutes, then try again."),
        "incorrect_password": gettext_lazy("This is not your password. Capital letters count."),
        "enter_current_password": gettext_lazy("This is not the password that you have now."),
        "incorrect_code": WRONG_CODE,
        "rate_limited": gettext_lazy("Too many attempts. Wait a minute, then try again."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002 - allauth's signature
        return False

    def pre_login(self, request: HttpRequest, user: User, **kwargs: object) -> HttpResponse | None:
        """Let in who is leaving: coming back is how she stays."""
        if user.leaves_at:
            return None
        answer: HttpResponse | None = super().pre_login(request, user, **kwargs)
        return answer

    def login(self, request: HttpRequest, user: User) -> None:
        """Take leaving back once every step of signing in is done."""
        if user.leaves_at:
            actions.stay(user)
            messages.success(request, _("Welcome back. Nothing was erased."))
        super().login(request, user)
        act_for(user.pk)  # the rest of this request is hers
        begin_to_note(request)

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:  # Any: allauth's own
        """Count the guess: for the browser by itself where she was let in before, else by address and account."""
        browser = known_browsers.counted_as(request, credentials.get("email", ""))
        if not browser:
            super().pre_authenticate(request, **credentials)
            return
        # What the account adapter rolls back once the password is right; the public function hides it.
        self._login_failed_rl_usage = ratelimit.consume(
            request, app="allauth.account", action="known", key=browser, config={"known": known_browsers.GUESSES}
        )
        if not self._login_failed_rl_usage:
            raise self.validation_error("too_many_login_attempts")

    def post_login(self, request: HttpRequest, user: User, **more: Any) -> HttpResponse:  # Any: allauth's own
        """Every step is done: the browser is known from now on."""
        answer: HttpResponse = super().post_login(request, user, **more)
        known_browsers.remember(request, answer, user.email)
        return answer

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:  # Any: allauth's own
        """Behind the answer, in its language: whoever asks for a mail must not be able to tell by the time that one is sent."""
        request, language = allauth_context.request, get_language()

        def send() -> None:
            with allauth_context.request_context(request), override(language):
                super(OwnerAdapter, self).send_mail(template_prefix, email, context)

        once_answered(request, send)

    def get_reset_password_from_key_url(self, key: str) -> str:
        """At the address of the installation: whoever asks for the mail may have asked under another name of it."""
        return f"{settings.BASE_URL}{urlsplit(super().get_reset_password_from_key_url(key)).path}"

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:  # noqa: ARG002  # Any: as above
        """By the account alone: allauth's counts anew under each host name of the installation."""
        return str(credentials.get("email", "")).strip().lower()


class SecondStepAdapter(DefaultMFAAdapter):  # type: ignore[misc]  # allauth has no types
    """Passkeys, codes of an app, recovery codes."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": WRONG_CODE,
        "rate_limited": gettext_lazy("Too many attempts. Wait a minute, then try again."),
    }

    def generate_authenticator_name(self, user: User, type: Authenticator.Type) -> str:  # noqa: A002 - allauth's name
        number = Authenticator.objects.filter(user_id=user.pk, type=type).count() + 1
        return _("Passkey %(number)d") % {"number": number} if number > 1 else _("Passkey")

    def _get_site_name(self) -> str:
        return "Wasl"
