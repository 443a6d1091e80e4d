"""Why a draft was not polished: what happened, and what to do now. The draft is as it was in each case."""

from django.utils.translation import gettext_lazy as _

from wasl.foundation.errors import WaslError


class NotPolishedError(WaslError):
    """The draft stands as it was. With 422 a part of a page says so in its place."""

    code = "polish-failed"
    status = 422
    message = _("The draft was not polished. It is as it was.")


class NothingToPolishError(NotPolishedError):
    code = "polish-no-words"
    message = _("Nothing was sent: there are no words yet. Write the draft first.")


class TooLongToPolishError(NotPolishedError):
    code = "polish-draft-long"
    message = _(
        "Nothing was sent: a draft of more than %(letters)d characters is not one message. Polish it part by part."
    )


class InsecureEndpointError(NotPolishedError):
    code = "polish-insecure"
    message = _(
        "Nothing was sent: %(host)s is outside your own network, and without encryption what goes there could be read on the way. "
        "Whoever runs this Wasl gives its encrypted address."
    )


class EndpointUntrustedError(NotPolishedError):
    code = "polish-untrusted"
    message = _(
        "Nothing was sent: %(host)s could not prove that it is the one. Whoever runs this Wasl looks at its certificate."
    )


class EndpointUnreachableError(NotPolishedError):
    code = "polish-unreachable"
    message = _("Nothing was sent: nobody answers at %(host)s. Look whether the model is running there, and try again.")


class EndpointSlowError(NotPolishedError):
    code = "polish-slow"
    message = _(
        "No answer came from %(host)s within %(seconds)d seconds. Try again, or a shorter draft; a smaller model is quicker."
    )


class EndpointLostError(NotPolishedError):
    code = "polish-lost"
    message = _("%(host)s hung up in the middle of its answer. Try again.")


class EndpointKeyError(NotPolishedError):
    code = "polish-key"
    message = _("%(host)s does not accept the key. Whoever runs this Wasl looks at the key.")


class EndpointRedirectsError(NotPolishedError):
    code = "polish-redirect"
    message = _(
        "%(host)s wanted to lead elsewhere, and that was not followed. Whoever runs this Wasl looks at the address."
    )


class ModelUnknownError(NotPolishedError):
    code = "polish-model"
    message = _("%(host)s knows no such address or no such model. Whoever runs this Wasl looks at both.")


class EndpointBusyError(NotPolishedError):
    code = "polish-busy"
    message = _("%(host)s has too much to do just now. Try again in a minute.")


class EndpointFailedError(NotPolishedError):
    code = "polish-status"
    message = _("%(host)s could not do it: it answered with the error %(status)d. Try again later.")


class AnswerTooLargeError(NotPolishedError):
    code = "polish-large"
    message = _("%(host)s sent far more than one message, and nothing of it was used. Try again.")


class AnswerUnreadableError(NotPolishedError):
    code = "polish-unreadable"
    message = _(
        "What came from %(host)s is no answer of a language model, and nothing of it was used. Whoever runs this Wasl "
        "looks whether one answers at this address."
    )


class AnswerEmptyError(NotPolishedError):
    code = "polish-empty"
    message = _("The model answered without a word. Try again.")


class AnswerCutError(NotPolishedError):
    code = "polish-cut"
    message = _("The model stopped in the middle of the message, and nothing of it was used. Try a shorter draft.")


class AnswerMarkedUpError(NotPolishedError):
    code = "polish-markup"
    message = _(
        "The model answered with the marks of a web page instead of a message, and nothing of it was used. Try again."
    )


class AnswerIsAnotherTextError(NotPolishedError):
    code = "polish-another-text"
    message = _("The model wrote a much longer text instead of polishing yours, and nothing of it was used. Try again.")
