"""What preparation says no to."""

from django.utils.translation import gettext_lazy as _

from wasl.foundation.errors import WaslError


class TargetWithoutNameError(WaslError):
    code = "target-without-name"
    message = _("Nobody was added to the list: write a name, or choose somebody from your people.")


class TargetListedError(WaslError):
    """Somebody is prepared for once at a time."""

    code = "target-listed"
    message = _("Nothing was changed: this person is on your list already.")


class TargetKnownError(WaslError):
    """A name stands for one of the owner's people already."""

    code = "target-known"
    message = _("Nothing was changed: this entry stands for one of your people already.")


class QuestionWithoutWordsError(WaslError):
    code = "question-without-words"
    message = _("The question was not added: it has no words.")


class TargetChangedSinceError(WaslError):
    """Only the last thing that was done may be taken back."""

    code = "target-changed-since"
    message = _("Nothing was taken back: something was changed after it. Take that back first.")
