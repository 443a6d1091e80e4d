"""What discussions say no to."""

from django.utils.translation import gettext_lazy as _

from wasl.foundation.errors import WaslError


class DiscussionWithoutWordsError(WaslError):
    code = "discussion-without-words"
    message = _("Nothing was kept: it has no words. Say in a few what it is about.")


class DiscussionEndsFirstError(WaslError):
    code = "discussion-ends-first"
    message = _("The discussion was not kept: it would end before it begins. Choose a later end.")


class UnknownZoneError(WaslError):
    code = "unknown-zone"
    message = _("The discussion was not kept: this time zone is not known. Choose one of those offered.")


class NameTakenError(WaslError):
    """Somebody met is one of the owner's people already."""

    code = "name-taken"
    message = _("Nothing was added: it is known already who this is.")
