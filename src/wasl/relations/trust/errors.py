"""What trust says no to."""

from django.utils.translation import gettext_lazy as _

from wasl.foundation.errors import WaslError


class PromiseToNobodyError(WaslError):
    code = "promise-to-nobody"
    message = _("The promise was not kept in the list: it names nobody. Say to whom it was made, or who made it.")


class PromiseWithoutWordsError(WaslError):
    code = "promise-without-words"
    message = _("The promise was not kept in the list: it has no words. Say in a few what was promised.")


class PromiseSettledError(WaslError):
    """It was kept, released or not kept before."""

    code = "promise-settled"
    message = _("Nothing was changed: this promise is settled already. On its page that can be taken back.")


class ChangeNotLastError(WaslError):
    code = "change-not-last"
    message = _("Nothing was taken back: something came after this change. Take that back first.")


class StatementToNobodyError(WaslError):
    code = "statement-to-nobody"
    message = _("The words were not pinned: they name nobody. Say to whom they were said.")


class StatementWithoutWordsError(WaslError):
    code = "statement-without-words"
    message = _("The words were not pinned: say about what it was, and what was said.")


class StatementReplacedError(WaslError):
    """A later word took its place."""

    code = "statement-replaced"
    message = _("Nothing was changed: later words took the place of these. Open the latest ones.")


class DisagreementWithNobodyError(WaslError):
    code = "disagreement-with-nobody"
    message = _("Nothing was noted: it names nobody. Say with whom.")


class DisagreementWithoutMatterError(WaslError):
    code = "disagreement-without-matter"
    message = _("Nothing was noted: say about what it was.")
