"""What is refused about notes."""

from django.utils.translation import gettext_lazy as _

from wasl.foundation.errors import WaslError


class NothingToSaveError(WaslError):
    code = "nothing-to-save"
    message = _("Nothing was saved: nothing is ticked. Tick what happened.")
