"""What is asked about an organisation to follow."""

from django import forms
from django.utils.translation import gettext_lazy as _

from wasl.relations.communities.forms import long_field
from wasl.relations.organisations.actions.following import LONGEST_NAME, LONGEST_NOTE
from wasl.relations.organisations.reading import LONGEST_LINK


def _site() -> forms.CharField:
    return forms.CharField(
        label=_("Its site, or the address of its news"),
        max_length=LONGEST_LINK,
        required=False,
        help_text=_("Wasl finds the news feed there by itself, and reads it a few times a day."),
        widget=forms.TextInput(attrs={"dir": "ltr", "autocomplete": "off", "inputmode": "url"}),
    )


class EditFollowedForm(forms.Form):
    site = _site()
    note = long_field(_("Why you follow it"), 2, length=LONGEST_NOTE)


class FollowForm(EditFollowedForm):
    field_order = ("name", "site", "note")

    name = forms.CharField(
        label=_("Organisation"),
        max_length=LONGEST_NAME,
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off", "list": "organisation-names"}),
    )
