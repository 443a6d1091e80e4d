"""What is asked about something given or received."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wasl.foundation.accounts.models import WEEKDAYS, User
from wasl.relations.exchange.actions import FavourGiven
from wasl.relations.exchange.actions.favours import LONGEST_WORDS
from wasl.relations.exchange.models import OwnGround
from wasl.relations.exchange.models.favours import Kind, Side, Weight
from wasl.relations.exchange.models.reserved import LONGEST_MINUTES, MOST_PEOPLE, SHORTEST_MINUTES
from wasl.relations.exchange.queries.gatherings import CHANNELS, SEVERAL
from wasl.relations.trust.forms import NamingForm, day_field
from wasl.relations.trust.naming import names_in

AHEAD = timedelta(minutes=10)  # clocks differ


class FavourForm(NamingForm):
    field_order = ("side", "names", "kind", "weight", "words", "on")

    side = forms.ChoiceField(label=_("Which way"), choices=Side.choices, widget=forms.RadioSelect())
    kind = forms.ChoiceField(label=_("What it was"), choices=Kind.choices, widget=forms.RadioSelect())
    weight = forms.TypedChoiceField(
        label=_("How much it was"), coerce=int, choices=Weight.choices, widget=forms.RadioSelect()
    )
    words = forms.CharField(
        label=_("In a few words"),
        max_length=LONGEST_WORDS,
        required=False,
        help_text=_("Such as: the contacts of the printing house. By this you find it again."),
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
    )
    on = day_field(_("On which day"))

    def clean_on(self) -> date:
        on: date = self.cleaned_data["on"] or timezone.localdate()
        if on > timezone.localdate():
            raise forms.ValidationError(_("This day is still to come. Choose the day on which it was."))
        return on

    def given(self) -> dict[str, Any]:  # Any: each field's own type
        return {name: self.cleaned_data[name] for name in ("side", "kind", "weight", "words", "on")}


class QuickFavourForm(forms.Form):
    """One press on a person's page: the button says what it was, the rest may stay as it is."""

    side = forms.ChoiceField(choices=Side.choices)
    kind = forms.ChoiceField(choices=Kind.choices)
    weight = forms.TypedChoiceField(coerce=int, choices=Weight.choices, required=False)
    words = forms.CharField(max_length=LONGEST_WORDS, required=False)

    def clean_weight(self) -> int:
        return self.cleaned_data["weight"] or Weight.REAL


class ExchangedForm(forms.Form):
    """What may have been given or received in a contact: part of the forms that log one."""

    exchanged = forms.ChoiceField(label=_("What it was"), choices=[("", _("Nothing")), *Kind.choices], required=False)
    exchanged_side = forms.ChoiceField(label=_("Which way"), choices=Side.choices, required=False)
    exchanged_weight = forms.TypedChoiceField(
        label=_("How much it was"), coerce=int, choices=Weight.choices, required=False
    )
    exchanged_words = forms.CharField(label=_("In a few words"), max_length=LONGEST_WORDS, required=False)

    def favour(self) -> FavourGiven | None:
        """Nothing where no kind was chosen."""
        given = self.cleaned_data
        if not given["exchanged"]:
            return None
        side = given["exchanged_side"] or Side.RECEIVED
        weight = given["exchanged_weight"] or Weight.REAL
        return FavourGiven(side, given["exchanged"], weight, given["exchanged_words"])


class OwnGroundForm(forms.Form):
    """What the owner says of herself, names with commas between them. The fields are named as the kinds are."""

    interest = forms.CharField(
        label=_("Your interests"),
        max_length=2000,
        required=False,
        help_text=_("Such as: poetry, coffee, climbing. With commas between them."),
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
    )
    city = forms.CharField(
        label=_("Cities you live or lived in"),
        max_length=2000,
        required=False,
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
    )
    organisation = forms.CharField(
        label=_("Where you work, worked or studied"),
        max_length=2000,
        required=False,
        help_text=_("Positions of your profile count by themselves."),
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
    )

    def said(self) -> dict[str, list[str]]:
        return {kind: names_in(self.cleaned_data[kind]) for kind in OwnGround.Kind.values}

    @staticmethod
    def shown(own: Mapping[str, Sequence[str]]) -> dict[str, str]:
        """The same as it is written into the form."""
        return {kind: _(", ").join(names) for kind, names in own.items()}


class GatheringForm(NamingForm):
    """A meeting with several people: who was there, through what, when, what to remember."""

    field_order = ("names", "channel", "at", "note", "key")

    channel = forms.ChoiceField(
        label=_("What kind"), choices=[(one.value, one.label) for one in CHANNELS], widget=forms.RadioSelect()
    )
    at = forms.DateTimeField(
        label=_("When"), required=False, widget=forms.DateTimeInput(attrs={"type": "datetime-local"})
    )
    note = forms.CharField(
        label=_("What to remember, if you like"),
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
    )
    key = forms.RegexField(r"\A[0-9a-f]{32}\Z", required=False, widget=forms.HiddenInput())

    def clean_at(self) -> datetime:
        at: datetime = self.cleaned_data["at"] or timezone.now()
        if at > timezone.now() + AHEAD:
            raise forms.ValidationError(_("This moment is still to come. Choose one that has passed."))
        return at

    def clean(self) -> dict[str, Any]:  # Any: each field's own type
        given = super().clean()
        if self.people and len(self.people) < SEVERAL and "names" not in self.errors:
            self.add_error("names", _("A gathering has several people. Name at least one more."))
        return given


class ReservedTimeForm(forms.Form):
    weekday = forms.TypedChoiceField(label=_("Day of the week"), coerce=int, choices=WEEKDAYS)
    on = day_field(_("Or on one day only"), help_text=_("Empty for each week."))
    starts_at = forms.TimeField(label=_("From"), widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"))
    minutes = forms.IntegerField(label=_("How many minutes"), min_value=SHORTEST_MINUTES, max_value=LONGEST_MINUTES)
    people = forms.IntegerField(label=_("For how many people"), min_value=1, max_value=MOST_PEOPLE)

    def clean_on(self) -> date | None:
        on: date | None = self.cleaned_data["on"]
        if on and on < timezone.localdate():
            raise forms.ValidationError(_("This day has passed. Choose one that is still to come."))
        return on

    @staticmethod
    def usual(owner: User) -> dict[str, Any]:  # Any: each field's own type
        """The first day of the owner's week, half an hour in the morning."""
        return {"weekday": owner.preferences.first_weekday, "starts_at": time(9, 30), "minutes": 30, "people": 3}
