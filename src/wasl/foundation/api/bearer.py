"""Who asks: the owner of the token in the header. Whether she may change something is decided here, for every address."""

from django.http import HttpRequest
from django.utils import timezone, translation
from ninja.security import HttpBearer

from wasl.foundation.accounts.models import AccessToken, User
from wasl.foundation.accounts.tokens.showing import Door, note_refused, token_of
from wasl.foundation.api.errors import MayNotWriteError, TokenMissingError

READING = frozenset({"GET", "HEAD", "OPTIONS"})


class ApiRequest(HttpRequest):
    """A request whose token was right: `user` is the token's owner."""

    user: User
    auth: AccessToken


class Bearer(HttpBearer):
    """Lets tokens that read ask with GET; what changes something needs one that writes.

    `changes_nothing` is for a question that is too long for an address and so is sent.
    """

    def __init__(self, *, changes_nothing: bool = False) -> None:
        super().__init__()
        self._changes_nothing = changes_nothing

    def __call__(self, request: HttpRequest) -> AccessToken:
        scheme, _space, written = request.headers.get("Authorization", "").partition(" ")
        if scheme.lower() != "bearer":
            raise TokenMissingError
        return self.authenticate(request, written.strip())

    def authenticate(self, request: HttpRequest, token: str) -> AccessToken:
        """Raises TokenRefusedError, TooManyTriesError, MayNotWriteError."""
        now = timezone.now()
        shown = token_of(token, Door.API, request, moment=now)
        translation.activate(shown.owner.preferences.language)
        timezone.activate(shown.owner.preferences.time_zone)
        if not (shown.may_write or self._changes_nothing or request.method in READING):
            note_refused(shown, request, moment=now)
            raise MayNotWriteError
        request.user = shown.owner
        return shown


TOKEN = Bearer()
TOKEN_THAT_READS = Bearer(changes_nothing=True)
