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
    status = 409
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


class VaultMissingError(WaslError):
    code = "vault-missing"
    message = _("There is no vault yet. Make one with a passphrase first.")


class VaultHereAlreadyError(WaslError):
    code = "vault-here-already"
    message = _("There is a vault already. Open it, or change its passphrase.")


class VaultClosedError(WaslError):
    code = "vault-closed"
    message = _("Nothing was written: the vault is closed. Open it with your passphrase and try again.")


class PassphraseTooShortError(WaslError):
    code = "passphrase-too-short"
    message = _("This passphrase is too short. Take at least %(letters)s letters; four words are good.")


class PassphraseWrongError(WaslError):
    code = "passphrase-wrong"
    message = _("This passphrase does not open the vault. Try again, or use your recovery code.")


class RecoveryCodeWrongError(WaslError):
    code = "recovery-code-wrong"
    message = _("This recovery code does not open the vault. Look whether every letter of it is there.")


class TriedTooOftenError(WaslError):
    code = "tried-too-often"
    message = _("Too many tries. Wait %(seconds)s seconds, then try again.")


class ConfidenceWithoutWordsError(WaslError):
    code = "confidence-without-words"
    message = _("Nothing was kept: it has no words. Write what was confided to you.")
