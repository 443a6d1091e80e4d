"""All that may be said of a person, and the small forms of her page."""

from typing import Any, ClassVar
from zoneinfo import available_timezones

from django import forms
from django.utils.translation import gettext_lazy as _

from wasl.foundation.accounts.models import User
from wasl.foundation.dates.partial_date import PartialDate
from wasl.foundation.language.folding import fold
from wasl.foundation.language.language_names import language_codes, language_names
from wasl.overviews.person_page.wording import date_style
from wasl.relations.exchange.forms import ExchangedForm
from wasl.relations.interactions.models import Channel, Direction
from wasl.relations.interactions.rules import LONGEST_RHYTHM
from wasl.relations.occasions.models import Occasion
from wasl.relations.people.finding import people_called
from wasl.relations.people.forms import OfOwner, PartialDateField
from wasl.relations.people.models import Person, WayToReach
from wasl.relations.trust.forms import PromisedForm

NAME_PARTS = ("titles", "honorific", "kunya", "given", "father", "grandfather", "family")
ADDRESSING = ("nickname", "gender", "address_style", "address_as")
KNOWN = ("languages", "city", "time_zone", "how_met", "met_on", "notes", "is_organisation")
LTR_KINDS = frozenset({"phone", "email", "whatsapp", "linkedin", "x", "telegram", "site"})


class PersonForm(forms.ModelForm[Person]):
    """Every plain field; ways, work and circles have forms of their own."""

    spellings = forms.CharField(
        label=_("Other spellings"),
        required=False,
        help_text=_("One a line, such as the Latin one."),
        widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"}),
    )
    interests = forms.CharField(
        label=_("Interests"), max_length=1000, required=False, help_text=_("Separated by commas.")
    )
    tags = forms.CharField(label=_("Tags"), max_length=1000, required=False, help_text=_("Separated by commas."))
    met_on = PartialDateField(label=_("Met on"))
    through = forms.CharField(
        label=_("Through whom"), max_length=300, required=False, help_text=_("The name of one of your people.")
    )

    class Meta:
        model = Person
        fields = ("display_name", *NAME_PARTS, *ADDRESSING, *KNOWN)
        widgets: ClassVar = {"notes": forms.Textarea(attrs={"rows": 4})}
        help_texts: ClassVar = {"time_zone": _("For example Asia/Riyadh or Europe/London.")}

    def __init__(self, owner: User, *args: Any, **kwargs: Any) -> None:  # Any: Django's signature
        super().__init__(*args, **kwargs)
        self.owner = owner
        met_on = self.fields["met_on"]
        assert isinstance(met_on, PartialDateField)
        met_on.country, met_on.style = owner.preferences.country, date_style(owner.preferences)
        self.initial["languages"] = language_names(self.instance.languages, date_style(owner.preferences).language)
        for name, field in self.fields.items():
            if isinstance(field.widget, forms.TextInput | forms.Textarea) and name != "time_zone":
                field.widget.attrs.setdefault("dir", "auto")

    def name_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in NAME_PARTS]

    def addressing_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in (*ADDRESSING, "spellings")]

    def known_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in ("interests", "tags", *KNOWN, "through")]

    def clean_languages(self) -> str:
        return language_codes(self.cleaned_data["languages"])

    def clean_time_zone(self) -> str:
        zone: str = self.cleaned_data["time_zone"]
        if zone and zone not in available_timezones():
            raise forms.ValidationError(_("This is no time zone. Write, for example, Asia/Riyadh."))
        return zone

    def clean_through(self) -> Person | None:
        """The one person that is meant; the one it was before where the name stayed."""
        name, before = self.cleaned_data["through"], self.instance.met_through
        if before and name == before.display_name:
            return before
        return the_one_called(self.owner, name, self.instance) if name else None

    def changes(self) -> dict[str, Any]:  # Any: each field's own type
        """What is given. Parts of the name count as given only when one was changed by hand."""
        given = {name: self.cleaned_data[name] for name in (*ADDRESSING, *KNOWN)}
        through = self.cleaned_data["through"]
        given["met_through_id"] = through.pk if through else None
        if set(self.changed_data) & set(NAME_PARTS):
            given |= {name: self.cleaned_data[name] for name in NAME_PARTS}
        return given


def the_one_called(owner: User, name: str, besides: Person) -> Person:
    """The owner's person of that name. Raises ValidationError for none and for several."""
    ids = people_called(owner, name, 10)
    people = list(Person.objects.of(owner).present().filter(id__in=ids).exclude(id=besides.pk))
    exactly = [person for person in people if fold(person.display_name) == fold(name)] or people
    if len(exactly) == 1:
        one: Person = exactly[0]
        return one
    if exactly:
        raise forms.ValidationError(_("You know several people of this name. Write more of it."))
    raise forms.ValidationError(_("You have nobody of this name. Add them first, or correct the name."))


class SpellingForm(forms.Form):
    text = forms.CharField(
        label=_("Spelling"), max_length=300, widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"})
    )


class WayForm(forms.Form):
    kind = forms.ChoiceField(label=_("Kind"), choices=WayToReach.Kind.choices)
    shown = forms.CharField(
        label=_("Number or address"), max_length=500, widget=forms.TextInput(attrs={"autocomplete": "off"})
    )
    label = forms.CharField(label=_("Label"), max_length=60, required=False)


class WorkForm(OfOwner):
    organisation = forms.CharField(label=_("Organisation"), max_length=300, required=False)
    role = forms.CharField(label=_("Role"), max_length=300, required=False)
    department = forms.CharField(label=_("Department"), max_length=200, required=False)
    since = PartialDateField(label=_("From"), help_text=_("A year is enough."))
    until = PartialDateField(label=_("Until"), help_text=_("Empty while it lasts."))


class OccasionForm(OfOwner):
    kind = forms.ChoiceField(label=_("Occasion"), choices=Occasion.Kind.choices)
    on = PartialDateField(label=_("Day"), help_text=_("For example 20 March, 20 March 1985 or 29 Ramadan."))
    label = forms.CharField(label=_("Label"), max_length=100, required=False)

    def clean_on(self) -> PartialDate:
        stored = self.cleaned_data["on"]
        if not stored or not PartialDate.parse(stored).is_yearly:
            raise forms.ValidationError(_("Write the day and the month; the year may be missing."))
        return PartialDate.parse(stored)


class LogForm(PromisedForm, ExchangedForm):
    """One button logs; the rest may stay as it is."""

    channel = forms.ChoiceField(choices=Channel.choices)
    note = forms.CharField(max_length=4000, required=False)
    at = forms.DateTimeField(required=False)
    they_reached_out = forms.BooleanField(required=False)
    is_private = forms.BooleanField(required=False)


class ContactForm(forms.Form):
    """A logged contact, to be corrected."""

    channel = forms.ChoiceField(label=_("Channel"), choices=Channel.choices)
    direction = forms.ChoiceField(label=_("Who began"), choices=Direction.choices, required=False)
    at = forms.DateTimeField(
        label=_("When"), widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
    )
    note = forms.CharField(label=_("Note"), max_length=4000, required=False, widget=forms.Textarea(attrs={"rows": 4}))


class RhythmForm(forms.Form):
    every_days = forms.IntegerField(
        label=_("Days between contacts"), min_value=1, max_value=LONGEST_RHYTHM, required=False
    )


class PhotoForm(forms.Form):
    photo = forms.FileField(label=_("Picture"), max_length=300)
