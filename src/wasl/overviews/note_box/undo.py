"""What a note made, signed into the address that takes it back."""

from django.core import signing
from django.urls import reverse

from wasl.foundation.errors import NotFoundError
from wasl.overviews.note_box.actions import Saved

SALT = "note_box.undo"
KEPT_SECONDS = 7 * 24 * 3600


def address_of(saved: Saved) -> str:
    """The address to POST to that takes all of it back."""
    return reverse("note_box:undo", args=[word_of(saved)])


def word_of(saved: Saved) -> str:
    return signing.dumps(saved.told(), salt=SALT, compress=True)


def saved_by(token: str) -> Saved:
    """Raises NotFoundError for a token that we did not sign, or long ago."""
    try:
        return Saved(**signing.loads(token, salt=SALT, max_age=KEPT_SECONDS))
    except signing.BadSignature as error:
        raise NotFoundError from error
