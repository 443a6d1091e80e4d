"""What is asked about communities, events, volunteering and resources."""

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from wasl.foundation.accounts.models import User
from wasl.foundation.language.figures import digits_to_ascii
from wasl.relations.communities.models import Community, Event, Resource
from wasl.relations.communities.models.events import LONGEST_WHY
from wasl.relations.communities.queries import community_choices
from wasl.relations.interactions.models import Channel
from wasl.relations.people.actions.affiliations import organisation_named
from wasl.relations.people.models import Person
from wasl.relations.trust.forms import NamingForm, day_field

LONGEST_LIST = 60_000
LONGEST_LENGTH = timedelta(days=366)


def text_field(
    label: Any, length: int, *, required: bool = False, help_text: Any = ""
) -> forms.CharField:  # Any: text, also lazy
    widget = forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"})
    return forms.CharField(label=label, max_length=length, required=required, help_text=help_text, widget=widget)


def long_field(label: Any, rows: int, *, help_text: Any = "", length: int = 10_000) -> forms.CharField:  # Any: as above
    widget = forms.Textarea(attrs={"dir": "auto", "rows": rows})
    return forms.CharField(label=label, max_length=length, required=False, help_text=help_text, widget=widget)


def link_field(help_text: Any = "") -> forms.URLField:  # Any: as above
    widget = forms.TextInput(attrs={"dir": "ltr", "autocomplete": "off", "inputmode": "url"})
    return forms.URLField(
        label=_("Link"), max_length=500, required=False, assume_scheme="https", widget=widget, help_text=help_text
    )


def moment_field(label: Any, *, required: bool) -> forms.DateTimeField:  # Any: as above
    widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
    return forms.DateTimeField(label=label, required=required, widget=widget)


class FigureField(forms.DecimalField):
    """A figure in either kind of digits."""

    def __init__(self, **kwargs: Any) -> None:  # Any: Django's signature
        widget = forms.TextInput(attrs={"inputmode": "decimal", "dir": "ltr", "autocomplete": "off"})
        super().__init__(widget=widget, **kwargs)

    def to_python(self, value: Any) -> Any:  # Any: Django's signature; a figure or None
        return super().to_python(digits_to_ascii(str(value)).replace("٫", ".").replace("،", ".") if value else value)

    def prepare_value(self, value: Any) -> Any:  # Any: Django's signature
        return f"{value.normalize():f}" if isinstance(value, Decimal) else value


class CommunityForm(forms.Form):
    name = text_field(_("Name"), 200, required=True, help_text=_("Such as: the engineers' association."))
    kind = forms.ChoiceField(label=_("Kind"), choices=Community.Kind.choices)
    place = text_field(_("Place"), 300)
    link = link_field()
    role = text_field(_("My role"), 200, help_text=_("Such as: member of the training committee."))
    number = text_field(_("Membership number"), 100)
    since = day_field(_("Member since"), help_text=_("Empty while you only think of joining."))
    until = day_field(_("Member until"), help_text=_("Empty while you belong to it."))
    how_to_join = long_field(_("How to join"), 2)
    dues = FigureField(label=_("Dues"), required=False, min_value=0, max_digits=12, decimal_places=3)
    currency = forms.CharField(
        label=_("Currency"), max_length=3, required=False, help_text=_("Its three letters, such as SAR for the Saudi riyal."),
        widget=forms.TextInput(attrs={"dir": "ltr", "autocomplete": "off"}),
    )  # fmt: skip
    period = forms.ChoiceField(label=_("How often"), choices=Community.Period.choices)
    renewal_on = day_field(_("Next renewal"), help_text=_("Today speaks of it two weeks before."))
    organisation = text_field(
        _("Organisation"), 300, help_text=_("Where people of yours work there: they are shown as known there.")
    )
    documents = long_field(_("Documents"), 3, help_text=_("One a line: what it is, and its link."))
    note = long_field(_("Note"), 2)

    def __init__(self, owner: User, data: QueryDict | None = None, **more: Any) -> None:  # Any: Django's own
        super().__init__(data, **more)
        self.owner = owner

    def clean_currency(self) -> str:
        return str(self.cleaned_data["currency"]).strip().upper()

    def clean(self) -> dict[str, Any]:  # Any: each field's own type
        given = super().clean() or {}
        if given.get("until") and given.get("since") and given["until"] < given["since"]:
            self.add_error("until", _("This is before the day on which membership began. Choose a later one."))
        return given

    def fields_given(self) -> dict[str, Any]:  # Any: as above
        """As the action takes them."""
        given = dict(self.cleaned_data)
        name = given.pop("organisation")
        return {**given, "organisation": organisation_named(self.owner, name) if name else None}


class EventForm(forms.Form):
    title = text_field(_("Title"), 300, required=True)
    kind = forms.ChoiceField(label=_("Kind"), choices=[("", _("Not said")), *Event.Kind.choices], required=False)
    starts_at = moment_field(_("Starts"), required=True)
    ends_at = moment_field(_("Ends"), required=False)
    place = text_field(_("Place"), 300)
    link = link_field()
    community = forms.TypedChoiceField(label=_("Community"), coerce=int, empty_value=None, required=False)
    reply = forms.ChoiceField(
        label=_("My answer"), choices=[("", _("Not answered yet")), *Event.Reply.choices], required=False
    )
    note = long_field(_("Note"), 3)

    def __init__(self, owner: User, data: QueryDict | None = None, **more: Any) -> None:  # Any: Django's own
        super().__init__(data, **more)
        self.owner = owner
        self.fields["community"].choices = [("", _("None")), *community_choices(owner)]  # type: ignore[attr-defined]  # a field of choices

    def clean(self) -> dict[str, Any]:  # Any: each field's own type
        given = super().clean() or {}
        starts: datetime | None = given.get("starts_at")
        ends: datetime | None = given.get("ends_at")
        if starts and ends and not starts <= ends <= starts + LONGEST_LENGTH:
            self.add_error("ends_at", _("The end is before the beginning. Choose a later one."))
        return given

    def fields_given(self) -> dict[str, Any]:  # Any: as above
        """As the action takes them."""
        given = dict(self.cleaned_data)
        chosen = given.pop("community")
        found = Community.objects.of(self.owner).present().filter(pk=chosen).first() if chosen else None
        return {**given, "community": found}


class FellowForm(NamingForm):
    """Who is known in a community, and as what."""

    role = text_field(_("What they are there"), 200)

    def __init__(self, owner: User, data: QueryDict | None = None) -> None:
        super().__init__(owner, data, people=list[Person]())


class RenewForm(forms.Form):
    on = day_field(_("Renewed on"))
    next_on = day_field(_("Next renewal"))


class WhyForm(forms.Form):
    why = forms.CharField(max_length=LONGEST_WHY, required=False)


class LinesForm(forms.Form):
    """Names, one a line."""

    lines = long_field(_("Names, one a line"), 5, length=LONGEST_LIST)
    file = forms.FileField(
        label=_("Or a file of them"),
        required=False,
        help_text=_("A table (CSV) or contact cards (vCard), such as the organiser sent."),
    )


class OfCommunity(NamingForm):
    """A form that may name people, and a community; neither is needed."""

    community = forms.TypedChoiceField(label=_("Community"), coerce=int, empty_value=None, required=False)

    def __init__(
        self, owner: User, data: QueryDict | None = None, *, people: list[Person], **more: Any
    ) -> None:  # Any: Django's own
        super().__init__(owner, data, people=people, **more)
        self.fields["community"].choices = [("", _("None")), *community_choices(owner)]  # type: ignore[attr-defined]  # a field of choices

    def clean(self) -> dict[str, Any]:  # Any: each field's own type
        given = super().clean()
        is_empty = not self.ticked and not str(given.get("names", "")).strip()
        if is_empty and self.has_error("names"):
            del self.errors["names"]
        return given

    def community_given(self) -> Community | None:
        chosen = self.cleaned_data["community"]
        found: Community | None = (
            Community.objects.of(self.owner).present().filter(pk=chosen).first() if chosen else None
        )
        return found


class ContributionForm(OfCommunity):
    what = text_field(_("What you did"), 300, required=True, help_text=_("Such as: a day of training for graduates."))
    role = text_field(_("My role"), 200)
    hours = FigureField(label=_("Hours"), required=False, min_value=0, max_value=10_000, max_digits=7, decimal_places=2)
    first_on = day_field(_("On which day"), required=True)
    last_on = day_field(_("Until"), help_text=_("Where it took several days."))
    note = long_field(_("Note"), 2)

    def clean(self) -> dict[str, Any]:  # Any: each field's own type
        given = super().clean()
        if given.get("last_on") and given.get("first_on") and given["last_on"] < given["first_on"]:
            self.add_error("last_on", _("The end is before the beginning. Choose a later one."))
        return given

    def fields_given(self) -> dict[str, Any]:  # Any: as above
        """As the action takes them."""
        given = {name: self.cleaned_data[name] for name in ("what", "role", "first_on", "last_on", "note")}
        minutes = round((self.cleaned_data["hours"] or Decimal(0)) * 60)
        return {**given, "minutes": minutes, "community": self.community_given(), "people": self.people}


class ResourceForm(OfCommunity):
    title = text_field(_("Title"), 300, required=True)
    kind = forms.ChoiceField(label=_("Kind"), choices=Resource.Kind.choices)
    what_for = text_field(_("What for"), 500, help_text=_("Such as: standards of training, before a proposal."))
    place = text_field(_("Place"), 300)
    link = link_field()
    note = long_field(_("Note"), 2)

    def clean(self) -> dict[str, Any]:  # Any: each field's own type
        given = super().clean()
        if len(self.people) > 1:
            self.add_error("names", _("It belongs to one person: leave one of them."))
        return given

    def fields_given(self) -> dict[str, Any]:  # Any: as above
        """As the action takes them."""
        given = {name: self.cleaned_data[name] for name in ("title", "kind", "what_for", "place", "link", "note")}
        return {**given, "community": self.community_given(), "person": self.people[0] if self.people else None}


class UseForm(forms.Form):
    on = day_field(_("On which day"))
    note = text_field(_("What for"), 300)


class ShareForm(NamingForm):
    """Whom one told of it; a channel logs the contact."""

    channel = forms.ChoiceField(
        label=_("Log it as a contact"), choices=[("", _("No, only note it")), *Channel.choices], required=False
    )

    def __init__(self, owner: User, data: QueryDict | None = None) -> None:
        super().__init__(owner, data, people=list[Person]())
