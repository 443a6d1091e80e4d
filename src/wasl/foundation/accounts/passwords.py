"""What a password must be, where Django's own words do not reach every reader."""

from django.contrib.auth.password_validation import MinimumLengthValidator
from django.utils.translation import ngettext


class LengthValidator(MinimumLengthValidator):
    """Django 5.2 changed this sentence after its Arabic was written: in Arabic it comes in English."""

    def get_error_message(self) -> str:
        return ngettext(
            "The password is too short: at least %(count)d character.",
            "The password is too short: at least %(count)d characters.",
            self.min_length,
        ) % {"count": self.min_length}
