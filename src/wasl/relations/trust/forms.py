"""What is asked about a promise and about what was told."""

from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wasl.foundation.accounts.models import User
from wasl.relations.interactions.models import Interaction
from wasl.relations.people.models import Person
from wasl.relations.trust.actions import PromiseGiven
from wasl.relations.trust.actions.disagreements import LONGEST_VIEW
from wasl.relations.trust.actions.promises import LONGEST_WORDING
from wasl.relations.trust.actions.statements import LONGEST_MATTER, LONGEST_WORDS
from wasl.relations.trust.models import Disagreement
from wasl.relations.trust.models.promises import Side
from wasl.relations.trust.naming import ids_given, people_named, people_of, recent_names

LONGEST_NOTE = 300


class DayInput(forms.DateInput):
    """The browser's own calendar."""

    def __init__(self) -> None:
        super().__init__(attrs={"type": "date"}, format="%Y-%m-%d")


def day_field(label: Any, *, required: bool = False, help_text: Any = "") -> forms.DateField:  # Any: text, also lazy
    return forms.DateField(
        label=label, required=required, help_text=help_text, widget=DayInput(), input_formats=["%Y-%m-%d"]
    )


class NamingForm(forms.Form):
    """A form that names people: some ticked, some by name. `people` are they, once it is valid."""

    names = forms.CharField(
        label=_("Who"),
        max_length=1000,
        required=False,
        help_text=_("A name or part of it; several with commas between them."),
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off", "list": "recent-names"}),
    )

    def __init__(
        self, owner: User, data: QueryDict | None = None, *, people: list[Person], **more: Any
    ) -> None:  # Any: Django's own
        super().__init__(data, **more)
        self.owner = owner
        ids = ids_given(data.getlist("person")) if data is not None else [person.pk for person in people]
        self.ticked = people_of(owner, ids)
        self.fitting: list[Person] = []
        self.people: list[Person] = []
        self.recent_names = recent_names(owner)

    def clean(self) -> dict[str, Any]:  # Any: each field's own type
        given = super().clean() or {}
        named = people_named(self.owner, [person.pk for person in self.ticked], given.get("names", ""))
        self.people, self.fitting = named.people, named.fitting
        if named.unclear:
            self.add_error("names", _("You know several people of this name. Tick the one you mean above."))
        elif named.unknown:
            self.add_error("names", _("You have nobody of this name. Add them first, or correct the name."))
        elif not named.people:
            self.add_error("names", _("Say with whom: write a name."))
        return given


class PromiseForm(NamingForm):
    field_order = ("side", "names", "wording", "due_on", "made_on", "is_private")

    side = forms.ChoiceField(label=_("Whose promise"), choices=Side.choices, widget=forms.RadioSelect())
    wording = forms.CharField(
        label=_("What was promised"),
        max_length=LONGEST_WORDING,
        help_text=_("In a few words, such as: the summary of the study."),
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
    )
    due_on = day_field(_("By when"), help_text=_("Today speaks of it in good time before."))
    made_on = day_field(_("Promised on"))
    is_private = forms.BooleanField(
        label=_("Private"),
        required=False,
        help_text=_("Its words stand on its own page alone: not in lists, in Today, in search or in drafts."),
    )

    def clean_made_on(self) -> date:
        made_on: date = self.cleaned_data["made_on"] or timezone.localdate()
        if made_on > timezone.localdate():
            raise forms.ValidationError(_("This day is still to come. Choose the day on which it was said."))
        return made_on

    def clean(self) -> dict[str, Any]:  # Any: each field's own type
        given = super().clean()
        if given.get("due_on") and given.get("made_on") and given["due_on"] < given["made_on"]:
            self.add_error("due_on", _("This is before the day on which it was promised. Choose a later one."))
        return given


class PromisedForm(forms.Form):
    """What may have been promised in a contact: part of the forms that log one."""

    promised = forms.CharField(label=_("What was promised"), max_length=LONGEST_WORDING, required=False)
    promised_side = forms.ChoiceField(label=_("Whose promise"), choices=Side.choices, required=False)
    promised_by = day_field(_("By when"))

    def promise(self) -> PromiseGiven | None:
        """Nothing where no words were written."""
        given = self.cleaned_data
        if not given["promised"].strip():
            return None
        return PromiseGiven(given["promised"], given["promised_side"] or Side.MINE, given["promised_by"])


class NewDayForm(forms.Form):
    due_on = day_field(_("The new day"), required=True)
    note = forms.CharField(label=_("Why"), max_length=LONGEST_NOTE, required=False)

    def clean_due_on(self) -> date:
        due_on: date = self.cleaned_data["due_on"]
        if due_on < timezone.localdate():
            raise forms.ValidationError(_("This day has passed. Choose one that is still to come."))
        return due_on


class SettleForm(forms.Form):
    """On which day, and a word about it; neither is needed."""

    on = day_field(_("On which day"))
    note = forms.CharField(label=_("A word about it"), max_length=LONGEST_NOTE, required=False)

    def clean_on(self) -> date:
        on: date = self.cleaned_data["on"] or timezone.localdate()
        return min(on, timezone.localdate())


class StatementForm(NamingForm):
    field_order: tuple[str, ...] = ("names", "matter", "words", "said_on", "valid_until")

    matter = forms.CharField(
        label=_("About what"),
        max_length=LONGEST_MATTER,
        help_text=_("Such as: the price of the course. By this you find it again."),
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
    )
    words = forms.CharField(
        label=_("What you said"), max_length=LONGEST_WORDS, widget=forms.Textarea(attrs={"rows": 4, "dir": "auto"})
    )
    said_on = day_field(_("Said on"))
    valid_until = day_field(_("Holds until"), help_text=_("Empty while it holds."))

    def clean_said_on(self) -> date:
        said_on: date = self.cleaned_data["said_on"] or timezone.localdate()
        if said_on > timezone.localdate():
            raise forms.ValidationError(_("This day is still to come. Choose the day on which it was said."))
        return said_on

    def clean(self) -> dict[str, Any]:  # Any: each field's own type
        given = super().clean()
        if given.get("valid_until") and given.get("said_on") and given["valid_until"] < given["said_on"]:
            self.add_error("valid_until", _("This is before the day on which it was said. Choose a later one."))
        return given


class LaterWordForm(StatementForm):
    """A later word on the same matter."""

    matter = None  # type: ignore[assignment]  # Django's way to leave out a field
    field_order = ("names", "words", "said_on", "valid_until")


class DisagreementForm(NamingForm):
    field_order = ("names", "matter", "their_view", "my_view", "on")

    matter = forms.CharField(
        label=_("About what"),
        max_length=LONGEST_MATTER,
        help_text=_("Such as: the day of the launch."),
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
    )
    their_view = forms.CharField(
        label=_("How they see it"),
        max_length=LONGEST_VIEW,
        required=False,
        help_text=_("As they would say it themselves."),
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
    )
    my_view = forms.CharField(
        label=_("How you see it"),
        max_length=LONGEST_VIEW,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
    )
    on = day_field(_("Since when"))

    def clean_on(self) -> date:
        return _not_to_come(self.cleaned_data["on"])


class SettledForm(forms.Form):
    """How a disagreement was settled, when, and in which words."""

    how = forms.ChoiceField(
        label=_("How was it settled?"),
        choices=[one for one in Disagreement.How.choices if one[0]],
        widget=forms.RadioSelect(),
    )
    outcome = forms.CharField(
        label=_("In words"),
        max_length=LONGEST_VIEW,
        required=False,
        help_text=_("What you agreed on, or what you will do otherwise."),
        widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"}),
    )
    on = day_field(_("On which day"))

    def clean_on(self) -> date:
        return _not_to_come(self.cleaned_data["on"])


def _not_to_come(given: date | None) -> date:
    day = given or timezone.localdate()
    if day > timezone.localdate():
        raise forms.ValidationError(_("This day is still to come. Choose the day on which it was said."))
    return day


def interaction_given(owner: User, text: str) -> Interaction | None:
    """The owner's contact of that id, where there is one."""
    ids = ids_given([text])
    found: Interaction | None = Interaction.objects.of(owner).filter(pk__in=ids).first() if ids else None
    return found
