"""What learning says no to."""

from django.utils.translation import gettext_lazy as _

from wasl.foundation.errors import WaslError


class LearnedWithoutWordsError(WaslError):
    code = "learned-without-words"
    message = _("Nothing was kept: it has no words. Say in a few what it is.")


class TimeOutOfRangeError(WaslError):
    code = "time-out-of-range"
    message = _("The time was not noted: a day has between one minute and 24 hours.")
