"""What was taken off a person, signed into the address that puts it back."""

from typing import Any

from django.core import signing
from django.urls import reverse

from wasl.foundation.errors import NotFoundError

SALT = "person_page.again"
KEPT_SECONDS = 7 * 24 * 3600


def address_of(person_id: int, word: str, **fields: Any) -> str:  # Any: text and yes/no
    """The address to POST to that adds this once more."""
    return reverse("person_page:again", args=[person_id, signing.dumps([word, fields], salt=SALT, compress=True)])


def read(token: str) -> tuple[str, dict[str, Any]]:  # Any: as above
    """The word and its fields. Raises NotFoundError for a token that we did not sign, or long ago."""
    try:
        word, fields = signing.loads(token, salt=SALT, max_age=KEPT_SECONDS)
    except signing.BadSignature as error:
        raise NotFoundError from error
    return word, fields
