"""What is asked about advice."""

from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wasl.foundation.accounts.models import User
from wasl.relations.advice.actions import LONGEST_MATTER, LONGEST_NAME, LONGEST_TEXT, Given
from wasl.relations.advice.models import Advice
from wasl.relations.communities.forms import long_field, text_field
from wasl.relations.people.models import Person
from wasl.relations.trust.forms import day_field
from wasl.relations.trust.naming import ids_given, people_named, people_of, recent_names

NOBODY_OF_MINE = "0"
"""Ticked where the name is somebody else's than those whom it fits."""


class AdviceForm(forms.Form):
    """`given` is what it says, once it is valid: a name means one of the owner's people where it can."""

    kind = forms.ChoiceField(label=_("What it is"), choices=Advice.Kind.choices)
    matter = text_field(_("On what matter"), LONGEST_MATTER, required=True, help_text=_("Such as: asking for a raise."))
    words = long_field(_("What was said"), 4, length=LONGEST_TEXT)
    who = forms.CharField(
        label=_("From whom"),
        max_length=LONGEST_NAME,
        required=False,
        help_text=_("Somebody you know, or a book, a talk, your own experience."),
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off", "list": "recent-names"}),
    )
    on = day_field(_("On which day"), help_text=_("Empty for today."))

    def __init__(self, owner: User, data: QueryDict | None = None, **more: Any) -> None:  # Any: Django's own
        super().__init__(data, **more)
        self.owner = owner
        self.fitting: list[Person] = []
        self._person: Person | None = None
        self._chosen = data.get("person", "") if data is not None else ""
        self.recent_names = recent_names(owner)

    def clean_on(self) -> date:
        on: date = self.cleaned_data["on"] or timezone.localdate()
        if on > timezone.localdate():
            raise forms.ValidationError(_("This day is still to come. Choose the day on which it was said."))
        return on

    def clean(self) -> dict[str, Any]:  # Any: each field's own type
        given = super().clean() or {}
        name = given.get("who", "").strip()
        if name and self._chosen != NOBODY_OF_MINE:
            chosen = people_of(self.owner, ids_given([self._chosen]))
            named = people_named(self.owner, [], name)
            self._person = next(iter(chosen or named.people), None)
            if not chosen and named.unclear:
                self._person, self.fitting = None, named.fitting
                self.add_error("who", _("You know people of this name. Say below whether it is one of them."))
        return given

    @property
    def given(self) -> Given:
        told = self.cleaned_data
        name = "" if self._person else told["who"]
        return Given(told["matter"], told["words"], told["kind"], self._person, name)


class WentForm(forms.Form):
    followed = forms.ChoiceField(label=_("Was it followed?"), choices=Advice.Followed.choices, required=False)
    went = forms.ChoiceField(label=_("How it went"), choices=Advice.Went.choices, required=False)
    outcome = long_field(_("What came of it"), 3, length=LONGEST_TEXT)
