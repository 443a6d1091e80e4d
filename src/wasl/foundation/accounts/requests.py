"""The request that a view gets once its owner is signed in, and where it may lead on."""

from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme
from django_htmx.middleware import HtmxDetails

from wasl.foundation.accounts.models import User


class SignedInRequest(HttpRequest):
    """A request of a signed-in owner, with what htmx says of it."""

    user: User
    htmx: HtmxDetails


def page_of_ours(request: HttpRequest, given: str) -> str:
    """The address as it was given where it leads to a page of this installation, else ""."""
    is_ours = url_has_allowed_host_and_scheme(given, {request.get_host()}, require_https=request.is_secure())
    # A bare word passes as a path, and `redirect` takes it for the name of a view, which it seldom is.
    return given if is_ours and "/" in given else ""
