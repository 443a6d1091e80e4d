"""Logging a contact, and keeping a few people near."""

from datetime import datetime, timedelta

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wasl.relations.exchange.forms import ExchangedForm
from wasl.relations.interactions.models import Channel
from wasl.relations.trust.forms import PromisedForm

AHEAD = timedelta(minutes=10)  # clocks differ
RHYTHMS = [
    (14, _("every two weeks")),
    (30, _("every month")),
    (90, _("every three months")),
]


class LogForm(PromisedForm, ExchangedForm):
    """Through what, when, what about, what was promised and what was given. The people are ticked beside it."""

    channel = forms.ChoiceField(label=_("Through what?"), choices=Channel.choices)
    at = forms.DateTimeField(
        label=_("When"), required=False, widget=forms.DateTimeInput(attrs={"type": "datetime-local"})
    )
    they_reached_out = forms.BooleanField(label=_("They reached out to me"), required=False)
    is_private = forms.BooleanField(label=_("Private: nothing that goes to others tells of it"), required=False)
    note = forms.CharField(label=_("What to remember, if you like"), max_length=4000, required=False)
    key = forms.RegexField(r"\A[0-9a-f]{32}\Z", required=False)

    def clean_at(self) -> datetime:
        at: datetime = self.cleaned_data["at"] or timezone.now()
        if at > timezone.now() + AHEAD:
            raise forms.ValidationError(_("This moment is still to come. Choose one that has passed."))
        return at


class NearForm(forms.Form):
    name = forms.CharField(label=_("Name of the circle"), max_length=100)
    every_days = forms.TypedChoiceField(label=_("How often"), coerce=int, choices=RHYTHMS)
