"""What exchange says no to."""

from django.utils.translation import gettext_lazy as _

from wasl.foundation.errors import WaslError


class FavourWithNobodyError(WaslError):
    code = "favour-with-nobody"
    message = _("Nothing was noted: it names nobody. Say to whom it went, or from whom it came.")
