"""What presence says no to."""

from django.utils.translation import gettext_lazy as _

from wasl.foundation.errors import WaslError


class LineWithoutWordsError(WaslError):
    code = "line-without-words"
    message = _("Nothing was kept: it has no words. Write what it is first.")


class NothingReadError(WaslError):
    code = "profile-not-read"
    message = _(
        "Nothing of a profile was found in it. Copy the whole page of the profile, from the name to the skills, or save it as a web page."
    )


class NoArchiveError(WaslError):
    code = "no-profile-archive"
    message = _("There is nothing of this platform's archive here. Bring the archive in first.")


class PlatformUnknownError(WaslError):
    code = "platform-unknown"
    message = _("“%(platform)s” is none of the platforms known here: %(known)s.")


class WeekTooLongError(WaslError):
    code = "week-too-long"
    message = _("The time was not kept: a week has between one minute and 168 hours.")
