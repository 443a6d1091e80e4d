"""Why the words of a draft stay here."""

from django.utils.translation import gettext_lazy as _

from wasl.foundation.polishing.refusals import NotPolishedError


class PolishingOffError(NotPolishedError):
    code = "polish-off"
    message = _("Nothing was sent: polishing is off. Turn it on in the settings page, where it says what goes where.")


class PolishingUnknownError(NotPolishedError):
    code = "polish-unknown"
    message = _(
        "Nothing was sent: no language model is set up here. Whoever runs this Wasl may name one in the settings of the machine."
    )


class ConfidencesClosedError(NotPolishedError):
    code = "polish-vault-closed"
    message = _(
        "Nothing was sent: your confidences are closed, so nobody can tell whether this draft holds words of one. "
        "Open them first, then look again."
    )


class HoldsConfidenceError(NotPolishedError):
    code = "polish-confidence"
    message = _(
        "Nothing was sent, and this draft cannot go: it shares words with what was confided to you (%(words)s). "
        "Confidences never leave; your own words are as they were."
    )


class HoldsPrivateError(NotPolishedError):
    code = "polish-private"
    message = _(
        "Nothing was sent, and this draft cannot go: it shares words with a promise that you marked private (%(words)s). "
        "Your own words are as they were."
    )


class HoldsPrivateNoteError(NotPolishedError):
    code = "polish-private-note"
    message = _(
        "Nothing was sent, and this draft cannot go: it shares words with a note that is kept private (%(words)s). "
        "Your own words are as they were."
    )


class PrivatePersonError(NotPolishedError):
    code = "polish-private-person"
    message = _(
        "Nothing was sent, and this draft cannot go: it is to or about %(name)s, who is marked private. "
        "Your own words are as they were."
    )
