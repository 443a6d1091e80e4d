"""What is asked about a team."""

from django import forms
from django.utils.translation import gettext_lazy as _

from wasl.relations.exchange.actions.teams import LONGEST_PURPOSE
from wasl.relations.trust.forms import NamingForm


def purpose_field() -> forms.CharField:
    return forms.CharField(
        label=_("What the team does"),
        max_length=LONGEST_PURPOSE,
        required=False,
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
    )


class TeamForm(NamingForm):
    """A new team with its people."""

    field_order = ("name", "names", "purpose")

    name = forms.CharField(
        label=_("Name of the team"),
        max_length=100,
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
    )
    purpose = purpose_field()


class PurposeForm(forms.Form):
    purpose = purpose_field()


class MembersForm(NamingForm):
    """People to put into it."""
