"""What the command line itself says no to, and the exit code of every refusal."""

from django.utils.translation import gettext_lazy as _

from wasl.foundation.errors import NotFoundError, WaslError
from wasl.foundation.troubles import trouble_of

DONE, REJECTED, MISUSED = 0, 1, 2


class MisusedError(WaslError):
    """The command was not asked for in a way that says what to do."""


class WhichOwnerError(MisusedError):
    code = "which-owner"
    message = _("There are several owners here. Say which one: --owner EMAIL")


class UnknownOwnerError(MisusedError):
    code = "unknown-owner"
    message = _("There is no owner with the address %(email)s. Check the spelling.")


class NoOwnerError(WaslError):
    code = "no-owner"
    message = _("There is no owner yet. Make one: wasl owner create --email … --name …")


class WhichPersonError(MisusedError):
    """Several people fit; `values["people"]` lists them."""

    code = "which-person"
    message = _("“%(given)s” may be any of these people. Say which one by its number.")


class UnknownPersonError(WaslError):
    code = "unknown-person"
    message = _("Nobody here is called or reached by “%(given)s”. Look for the number: wasl search NAME")


class UnknownOrganisationError(WaslError):
    code = "unknown-organisation"
    message = _("No organisation here is called “%(given)s”. Look for its name: wasl search --kind organisation NAME")


class WhichOrganisationError(MisusedError):
    code = "which-organisation"
    message = _("“%(given)s” may be any of these organisations: %(names)s. Write the whole name of one.")


class UnknownWayInError(WaslError):
    """Neither a person, nor an organisation, nor a field."""

    code = "unknown-target"
    message = _(
        "No person, organisation or field here is called “%(given)s”. Try fewer words, or look: wasl search NAME"
    )


class UnknownTeamError(WaslError):
    code = "unknown-team"
    message = _("No team here is called “%(given)s”. Their names and numbers: wasl teams")


class UnknownImportError(WaslError):
    code = "unknown-import"
    message = _(
        "There is no import with the number %(given)s. The number is the one that `wasl import` told at its end."
    )


class UnknownMergeError(WaslError):
    code = "unknown-merge"
    message = _("Nothing was made one under the number %(given)s. The number is the one that `wasl merge` printed.")


class NothingUnderNumberError(NotFoundError):
    """On a command line there is no address and no link: one types a number that a list told."""

    message = _("Nothing of yours has this number, or there is nothing to take back. The lists tell the numbers.")


class UnknownChangeError(MisusedError):
    code = "unknown-change"
    message = _("This word takes no change of it back. Take the whole word that the change told.")


class UnreadableMomentError(MisusedError):
    code = "unreadable-moment"
    message = _(
        "“%(given)s” is no moment that can be read. Write it like 2026-03-05 or 2026-03-05T14:30, or a day in words: next Thursday."
    )


class UnknownCountryError(MisusedError):
    code = "unknown-country"
    message = _("No country has the code “%(given)s”. Write its two letters, such as SA.")


class UnknownFormatError(MisusedError):
    code = "unknown-format"
    message = _("There is no format called “%(given)s”. These are known: %(known)s")


class MomentToComeError(WaslError):
    code = "moment-to-come"
    message = _("The contact was not logged: %(given)s is still to come. Log it when it has taken place.")


class DatabaseUnreachableError(WaslError):
    code = "database-unreachable"
    status = 503
    message = _("The database does not answer: %(why)s. Check WASL_DATABASE_URL, or the disk of WASL_DATA.")


def refusal_of(error: Exception) -> WaslError | None:
    """What is told of it: a refusal, or a trouble of disk and database; None for a fault of the program."""
    if type(error) is NotFoundError:
        return NothingUnderNumberError()
    return error if isinstance(error, WaslError) else trouble_of(error)


def exit_code_of(refusal: WaslError) -> int:
    return MISUSED if isinstance(refusal, MisusedError) else REJECTED
