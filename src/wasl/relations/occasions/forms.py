"""Forms of joys and hard times, invitations, feasts and sightings."""

from dataclasses import replace
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wasl.foundation.accounts.models import User
from wasl.foundation.dates.countries import ARAB_COUNTRIES, Calendars, all_countries
from wasl.foundation.dates.reading import read_date
from wasl.foundation.dates.wording import say_day
from wasl.foundation.web.shown import style_of
from wasl.relations.occasions.models import Invitation, LifeEvent, Sighting
from wasl.relations.occasions.models.feasts import FeastName
from wasl.relations.occasions.rules.courses import HARDSHIPS, MOURNING_CHOICES, MOURNING_DAYS
from wasl.relations.occasions.rules.feasts import FEASTS

MOURNING_WORDS = {
    3: _("three days"),
    7: _("a week"),
    40: _("forty days"),
    130: _("four months and ten days"),
    365: _("a year"),
}


class DayField(forms.CharField):
    """A whole day as people write it, in either calendar; shown as its reader is used to."""

    def __init__(self, **kwargs: Any) -> None:  # Any: Django's signature
        super().__init__(max_length=80, widget=forms.TextInput(attrs={"autocomplete": "off"}), **kwargs)
        self.owner: User | None = None

    def prepare_value(self, value: Any) -> Any:  # Any: Django's signature
        style = style_of(self.owner.preferences if self.owner else None)
        one: Calendars = "hijri" if style.calendars == "hijri" else "gregorian"
        return say_day(value, replace(style, calendars=one)) if isinstance(value, date) else value

    def clean(self, value: Any) -> date | None:  # Any: Django's signature
        text = super().clean(value)
        if not text:
            return None
        known = read_date(text, self.owner.preferences.country if self.owner else "SA")
        day = known.as_day() if known else None
        if day is None:
            raise forms.ValidationError(_("Write the whole day, for example 20 March 2026 or 29 Ramadan 1447."))
        return day


class OfOwner(forms.Form):
    """A form that reads and shows days as its owner does."""

    def __init__(self, owner: User, *args: Any, **kwargs: Any) -> None:  # Any: Django's signature
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            if isinstance(field, DayField):
                field.owner = owner


class LifeEventForm(OfOwner):
    kind = forms.ChoiceField(label=_("What happened?"), choices=[])
    on = DayField(label=_("Day"))
    about = forms.CharField(
        label=_("Whose, or what"), max_length=150, required=False,
        help_text=_("The child’s name, the new post; for a death, who died: his father."),
    )  # fmt: skip
    mourning_days = forms.TypedChoiceField(
        label=_("After a death, no joyful greeting for"), coerce=int, required=False,
        choices=[*((days, MOURNING_WORDS[days]) for days in MOURNING_CHOICES), (0, _("no silence"))],
    )  # fmt: skip
    keeps_forty = forms.BooleanField(label=_("After a death, remind me of the fortieth day"), required=False)

    def __init__(self, owner: User, *args: Any, **kwargs: Any) -> None:  # Any: Django's signature
        super().__init__(owner, *args, **kwargs)
        joys = [(value, label) for value, label in LifeEvent.Kind.choices if value not in HARDSHIPS]
        hard = [(value, label) for value, label in LifeEvent.Kind.choices if value in HARDSHIPS]
        self.fields["kind"].choices = [(_("Joys"), joys), (_("Hard times"), hard)]  # type: ignore[attr-defined]  # a ChoiceField

    def clean_mourning_days(self) -> int:
        chosen = self.cleaned_data["mourning_days"]
        return MOURNING_DAYS if chosen == "" else int(chosen)


class InvitationForm(OfOwner):
    kind = forms.ChoiceField(label=_("To what?"), choices=Invitation.Kind.choices)
    on = DayField(label=_("Day"))
    what = forms.CharField(label=_("In words"), max_length=150, required=False)
    place = forms.CharField(label=_("Where, and at what hour"), max_length=200, required=False)


class OverForm(OfOwner):
    over_on = DayField(label=_("Well again since"), required=False)


class MourningForm(forms.Form):
    days = forms.TypedChoiceField(
        label=_("No joyful greeting for"), coerce=int,
        choices=[*((days, MOURNING_WORDS[days]) for days in MOURNING_CHOICES), (0, _("no silence"))],
    )  # fmt: skip
    keeps_forty = forms.BooleanField(label=_("Remind me of the fortieth day"), required=False)


def _countries() -> list[tuple[str, str]]:
    """Arab countries first: theirs are the sightings and national days that Wasl knows."""
    style = style_of(None)
    names = {one.code: one.arabic if style.language == "ar" else one.english for one in all_countries()}
    others = sorted((name, code) for code, name in names.items() if code not in ARAB_COUNTRIES)
    return [*((code, names[code]) for code in ARAB_COUNTRIES), *((code, name) for name, code in others)]


class FeastsForm(forms.Form):
    feasts = forms.MultipleChoiceField(
        label=_("Feasts"), choices=FeastName.choices, required=False, widget=forms.CheckboxSelectMultiple
    )
    country = forms.ChoiceField(
        label=_("Country"), choices=_countries, help_text=_("Whose moon, national day and day of mothers count.")
    )


class SightingForm(forms.Form):
    country = forms.ChoiceField(label=_("Country"), choices=_countries)
    feast = forms.ChoiceField(label=_("Feast"), required=False, choices=[])
    year = forms.IntegerField(
        label=_("Hijri year"), required=False, min_value=1343, max_value=1500, help_text=_("Empty for every year.")
    )
    days = forms.TypedChoiceField(label=_("Begins"), coerce=int, choices=Sighting.Days.choices, initial=1)

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # Any: Django's signature
        super().__init__(*args, **kwargs)
        sighted = [(one.key, FeastName(one.key).label) for one in FEASTS if one.is_sighted]
        self.fields["feast"].choices = [("", _("every feast of the moon")), *sighted]  # type: ignore[attr-defined]  # a ChoiceField
