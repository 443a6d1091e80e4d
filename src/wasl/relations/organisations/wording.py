"""What organisations say: how reading their news stands."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

FAILED: Mapping[str, str | Promise] = {
    "feed-missing": gettext_lazy(
        "No feed was found at this address. Write the address of its news, or leave it empty."
    ),
    "host-private": gettext_lazy("This address lies inside a private network, where Wasl does not look."),
    "host-unknown": gettext_lazy("There is no server of that name. Check the spelling."),
    "fetch-too-large": gettext_lazy("The feed is larger than two megabytes, so it is not read."),
}


def state_words(site: str, refusal: str, *, is_gone: bool, is_read: bool) -> str:
    """Nothing where all is well."""
    if is_gone:
        return _("Its news has left this address for good. Write the new one.")
    if refusal:
        return str(FAILED.get(refusal) or "") or _("Its news could not be read last time. Wasl tries again by itself.")
    if site and not is_read:
        return _("Its news is read within the hour.")
    return ""
