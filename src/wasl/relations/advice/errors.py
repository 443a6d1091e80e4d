"""What advice says no to."""

from django.utils.translation import gettext_lazy as _

from wasl.foundation.errors import WaslError


class AdviceWithoutMatterError(WaslError):
    code = "advice-without-matter"
    message = _("The advice was not kept: say in a few words what it is about.")


class AdviceInTheFutureError(WaslError):
    code = "advice-in-the-future"
    message = _("The advice was not kept: its day has not come yet. Choose today or an earlier day.")
