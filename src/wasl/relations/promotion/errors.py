"""What promotion says no to."""

from django.utils.translation import gettext_lazy as _

from wasl.foundation.errors import WaslError


class AchievementWithoutWordsError(WaslError):
    code = "achievement-without-words"
    message = _("The achievement was not kept: say in a few words what was achieved.")


class AchievementInTheFutureError(WaslError):
    code = "achievement-in-the-future"
    message = _("The achievement was not kept: its day has not come yet. Choose today or an earlier day.")


class PeriodUpsideDownError(WaslError):
    code = "period-upside-down"
    message = _("There is no such period: its last day comes before its first. Change one of the two.")
