"""What communities say no to."""

from django.utils.translation import gettext_lazy as _

from wasl.foundation.errors import WaslError


class CommunityWithoutNameError(WaslError):
    code = "community-without-name"
    message = _("The community was not kept: it has no name.")


class EventWithoutTitleError(WaslError):
    code = "event-without-title"
    message = _("The event was not kept: it has no title.")


class EventNotYetError(WaslError):
    """Nobody can have been met at it."""

    code = "event-not-yet"
    message = _("Nobody was noted as met: this event is still to come. List who will be there instead.")


class NobodyListedError(WaslError):
    code = "nobody-listed"
    message = _("Nothing was listed: no name was found. Write one name a line.")


class ContributionWithoutWordsError(WaslError):
    code = "contribution-without-words"
    message = _("The contribution was not kept: say in a few words what you did.")


class EndBeforeBeginningError(WaslError):
    code = "end-before-beginning"
    message = _("Nothing was kept: the end is before the beginning. Choose a later one.")


class ResourceWithoutTitleError(WaslError):
    code = "resource-without-title"
    message = _("The resource was not kept: it has no title.")


class RenewalNotLastError(WaslError):
    code = "renewal-not-last"
    message = _("Nothing was taken back: the membership was renewed again since. Take that back first.")


class PaperRefusedError(WaslError):
    """What was brought in is no paper that can be kept."""


class EmptyPaperError(PaperRefusedError):
    code = "empty-paper"
    message = _("The paper was not kept: the file is empty.")


class PaperTooLargeError(PaperRefusedError):
    code = "paper-too-large"
    message = _("The paper was not kept: it is larger than five megabytes. Make it smaller, or note its link instead.")


class NoRoomForPapersError(PaperRefusedError):
    code = "no-room-for-papers"
    message = _("The paper was not kept: your papers fill a hundred megabytes. Delete some, or note its link instead.")


class WhoIsMeantError(WaslError):
    """For the command line; the page asks."""

    code = "who-is-meant"
    message = _("Nothing was noted: “%(name)s” may be one of several. Give an id, a number or the full name.")
