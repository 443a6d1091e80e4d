"""The request that a view gets once its owner is signed in."""

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

from wasl.foundation.accounts.models import User


class SignedInRequest(HttpRequest):
    """A request of a signed-in owner, with what htmx says of it."""

    user: User
    htmx: HtmxDetails
