"""The forms of owners: the first one, another one, settings, what is her own, and leaving."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.forms.models import model_to_dict
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext_lazy as _

from wasl.foundation.accounts import choices
from wasl.foundation.accounts.guesses import country_spoken_of, known_zone
from wasl.foundation.accounts.models import NAME_LENGTH, AccessToken, Gender, Preferences, User
from wasl.foundation.accounts.tokens.actions import LIFETIMES
from wasl.foundation.language.figures import Digits, digits

WEEK = 7
MOST_A_DAY = 20
LANGUAGES = [("ar", "العربية"), ("en", "English")]
ADDRESSED = [
    (Gender.FEMALE, _("In the feminine")), (Gender.MALE, _("In the masculine")), (Gender.UNKNOWN, _("Neutrally")),
]  # fmt: skip


class NameField(forms.CharField):
    """A name as somebody says it of herself."""

    def __init__(self, **kwargs: Any) -> None:  # Any: Django's own
        widget = forms.TextInput(attrs={"autocomplete": "name", "dir": "auto"})
        super().__init__(label=_("Your name"), max_length=200, widget=widget, **kwargs)


class WeekdaysField(forms.MultipleChoiceField):
    """Days of the week; `4,5` in the database, Friday and Saturday on the page."""

    widget = forms.CheckboxSelectMultiple

    def prepare_value(self, value: Any) -> Any:  # Any: Django's own
        return value.split(",") if isinstance(value, str) else value

    def clean(self, value: Any) -> str:  # Any: Django's own
        return ",".join(sorted(super().clean(value)))


class OwnerForm(forms.Form):
    """An owner to be made."""

    name = NameField()
    email = forms.EmailField(label=_("E-mail"), max_length=254, help_text=_("You sign in with it."))
    password = forms.CharField(
        label=_("Password"),
        strip=False,
        max_length=256,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password", "minlength": 10}),
        help_text=_("At least ten characters. Four words that only you would put together are strong."),
    )
    gender = forms.ChoiceField(
        label=_("How Wasl addresses you"), choices=ADDRESSED, required=False, widget=forms.RadioSelect
    )
    language = forms.ChoiceField(label=_("Language"), choices=LANGUAGES, widget=forms.RadioSelect)

    def clean(self) -> dict[str, Any]:  # Any: Django's own
        cleaned = super().clean() or {}
        if "password" in cleaned:
            owner = User(email=cleaned.get("email", ""), name=cleaned.get("name", ""))
            try:
                validate_password(cleaned["password"], owner)
            except ValidationError as refused:
                self.add_error("password", refused)
        return cleaned


class WelcomeForm(OwnerForm):
    """The first owner of an installation."""

    country = forms.ChoiceField(
        label=_("Country"),
        choices=choices.countries,
        help_text=_("Decides weekend, digits, calendar and dialling code."),
    )
    time_zone = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)

    @classmethod
    def guessed(cls, accept_language: str) -> "WelcomeForm":
        """The form before anything was written."""
        language = "ar" if (get_language() or "ar").startswith("ar") else "en"
        return cls(initial={"language": language, "country": country_spoken_of(accept_language), "gender": ""})

    def clean_time_zone(self) -> str:
        return known_zone(self.cleaned_data["time_zone"])


class PreferencesForm(forms.Form):
    """How an owner is called, and how she likes things shown and said."""

    name = NameField()
    gender = forms.ChoiceField(
        label=_("How Wasl addresses you"), choices=ADDRESSED, required=False, widget=forms.RadioSelect
    )
    language = forms.ChoiceField(label=_("Language"), choices=LANGUAGES, widget=forms.RadioSelect)
    country = forms.ChoiceField(
        label=_("Country"),
        choices=choices.countries,
        help_text=_("Numbers without a country code are read as its own."),
    )
    time_zone = forms.ChoiceField(label=_("Time zone"))
    calendars = forms.ChoiceField(label=_("Calendar"), choices=Preferences.Calendars.choices, widget=forms.RadioSelect)
    digits = forms.ChoiceField(
        label=_("Digits in Arabic"), choices=Preferences.Digits.choices, widget=forms.RadioSelect
    )
    months = forms.ChoiceField(label=_("Names of months in Arabic"), choices=choices.month_names)
    first_weekday = forms.TypedChoiceField(label=_("The week starts on"), coerce=int, choices=choices.weekdays)
    weekend = WeekdaysField(label=_("Weekend"), required=False)
    actions_a_day = forms.IntegerField(
        label=_("People a day"), min_value=1, max_value=MOST_A_DAY,
        help_text=_("How many Wasl proposes each day, from 1 to 20. Five is a habit that lasts."),
    )  # fmt: skip
    quiet_days = WeekdaysField(
        label=_("Quiet days"), required=False, help_text=_("On these days Today proposes nobody.")
    )
    theme = forms.ChoiceField(
        label=_("Light or dark"), choices=Preferences.Theme.choices, required=False, widget=forms.RadioSelect
    )

    def __init__(self, written: Mapping[str, Any] | None = None, *, owner: User) -> None:
        kept = model_to_dict(owner.preferences) | {"name": owner.name, "gender": owner.gender}
        super().__init__(written, initial=kept)
        days = choices.weekdays(owner.preferences.first_weekday)
        self.fields["weekend"].choices = self.fields["quiet_days"].choices = days  # type: ignore[attr-defined]
        country = (written or {}).get("country") or owner.preferences.country
        self.fields["time_zone"].choices = with_current(  # type: ignore[attr-defined]
            choices.time_zones(str(country)), owner.preferences.time_zone
        )

    def clean_quiet_days(self) -> str:
        days: str = self.cleaned_data["quiet_days"]
        if len(days.split(",")) == WEEK:
            raise ValidationError(_("Leave at least one day on which Wasl may propose somebody."))
        return days

    @property
    def preferences(self) -> dict[str, object]:
        """The columns of Preferences that were chosen."""
        return {field: value for field, value in self.cleaned_data.items() if field not in {"name", "gender"}}


def with_current(zones: choices.Grouped, current: str) -> choices.Grouped:
    """The list with the zone that is set, also where it has become another's alias."""
    if any(zone == current for _group, listed in zones for zone, _name in listed):
        return zones
    (first, listed), *rest = zones
    return [(first, [*listed, (current, current)]), *rest]


class IdentityForm(forms.Form):
    """An address, number or name of the owner's own."""

    written = forms.CharField(
        label=_("An address, a number or a name of yours"),
        max_length=320,
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
        help_text=_("By it Wasl knows you in your own archives: old addresses, a second number, another spelling."),
    )


class TokenForm(forms.Form):
    """An access token to be made: each choice is asked for, and none is made for her."""

    name = forms.CharField(
        label=_("What is it for?"),
        max_length=NAME_LENGTH,
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
        help_text=_("A name by which you know it again: the program, or the telephone."),
    )
    scope = forms.ChoiceField(label=_("What it opens"), choices=AccessToken.Scope.choices, widget=forms.RadioSelect)
    days = forms.TypedChoiceField(label=_("How long"), coerce=int, widget=forms.RadioSelect)

    def __init__(self, written: Mapping[str, Any] | None = None, *, owner: User) -> None:
        super().__init__(written)
        style: Digits = "arab" if (owner.preferences.written, owner.preferences.digits) == ("ar", "arab") else "latn"
        self.fields["days"].choices = [  # type: ignore[attr-defined]
            (days, ngettext("%(figure)s day", "%(figure)s days", days) % {"figure": digits(str(days), style)})
            for days in LIFETIMES
        ]


class LeavingForm(forms.Form):
    """To leave, an owner writes her own address."""

    email = forms.CharField(
        label=_("Your e-mail address"),
        max_length=254,
        widget=forms.TextInput(attrs={"dir": "ltr", "autocomplete": "off", "inputmode": "email"}),
    )

    def __init__(self, written: Mapping[str, Any] | None = None, *, owner: User) -> None:
        super().__init__(written)
        self._owner = owner

    def clean_email(self) -> str:
        email: str = self.cleaned_data["email"].strip().lower()
        if email != self._owner.email:
            raise ValidationError(_("This is not the address of your account."))
        return email
