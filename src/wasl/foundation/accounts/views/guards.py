"""Who may come to a page: nobody changes the account of a demo network, which anybody may open; and who it is, once more."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.account.decorators import reauthentication_required
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse

View = Callable[..., HttpResponse]


def not_in_demo(view: View) -> View:
    """Only for signed-in owners of their own network."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:  # Any: whatever the view takes
        if request.user.is_authenticated and request.user.is_demo:
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return login_required(guarded)


def after_asking_again(view: View) -> View:
    """What is pressed on this page is done after the password, a passkey or a code was shown once more; it may be looked at."""
    asking: View = reauthentication_required(view, allow_get=True)
    return asking
