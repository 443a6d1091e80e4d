"""Where something is known from, in a word."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

PLACES: Mapping[str, str | Promise] = {
    "advice": pgettext_lazy("why somebody knows", "advised"),
    "help": pgettext_lazy("why somebody knows", "helped"),
    "teaches": pgettext_lazy("why somebody knows", "teaches it"),
    "interest": pgettext_lazy("why somebody knows", "interest"),
    "role": pgettext_lazy("why somebody knows", "role"),
    "department": pgettext_lazy("why somebody knows", "department"),
    "organisation": pgettext_lazy("why somebody knows", "organisation"),
    "about": pgettext_lazy("why somebody knows", "what you wrote"),
    "contact": pgettext_lazy("why somebody knows", "a contact"),
}
