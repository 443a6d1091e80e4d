"""What exchange says no to."""

from django.utils.translation import gettext_lazy as _

from wasl.foundation.errors import WaslError


class FavourWithNobodyError(WaslError):
    code = "favour-with-nobody"
    message = _("Nothing was noted: it names nobody. Say to whom it went, or from whom it came.")


class ReservedTimeOutOfRangeError(WaslError):
    code = "reserved-time-out-of-range"
    message = _("No time was set aside: choose a weekday, 5 to 480 minutes, and 1 to 20 people.")
