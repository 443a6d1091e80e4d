"""What is said about how it leans: calm, and never of debt."""

from django.utils.functional import Promise as LazyText
from django.utils.translation import gettext_lazy as _

from wasl.relations.exchange.rules import Balance

OF_ONE = {
    "given": _("You have given more than you received in the last year; that is a good time to ask."),
    "received": _("You received more than you gave in the last year; something useful from you would be welcome."),
    "even": _("What goes to and fro between you is even."),
}
OF_ALL = {
    "given": _("You have given more than you received in the last year; that is a good time to ask."),
    "received": _("People were generous to you in the last year. Whom could something of yours help?"),
    "even": _("What you give and what you receive is even. A network lives on that."),
}


def of_balance(balance: Balance) -> str | LazyText:
    """Between the owner and one person; nothing where nothing was exchanged."""
    return OF_ONE.get(balance.leaning, "")


def of_all(balance: Balance) -> str | LazyText:
    return OF_ALL.get(balance.leaning, "")
