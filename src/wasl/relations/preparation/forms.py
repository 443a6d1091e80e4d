"""What is asked about somebody to meet."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from wasl.foundation.accounts.models import User
from wasl.relations.people.models import Person
from wasl.relations.preparation.actions.checklist import LONGEST_NOTE, LONGEST_QUESTION
from wasl.relations.preparation.actions.targets import LENGTHS, LONGEST_TEXT
from wasl.relations.preparation.models import Question
from wasl.relations.trust.forms import day_field
from wasl.relations.trust.naming import ids_given, people_named, people_of, recent_names

NOBODY_OF_MINE = "0"
"""Ticked where the name is somebody else's than those whom it fits."""


def _line(name: str, label: Any, help_text: Any = "") -> forms.CharField:  # Any: text, also lazy
    widget = forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"})
    return forms.CharField(label=label, max_length=LENGTHS[name], required=False, help_text=help_text, widget=widget)


def _text(label: Any, help_text: Any = "", length: int = LONGEST_TEXT) -> forms.CharField:  # Any: as above
    widget = forms.Textarea(attrs={"rows": 3, "dir": "auto"})
    return forms.CharField(label=label, max_length=length, required=False, help_text=help_text, widget=widget)


class TargetForm(forms.Form):
    """`person` is the one of the owner's people who is meant, where there is one, once it is valid."""

    name = _line("name", _("Whom"), _("Somebody of your people, or a name that you do not know yet."))
    organisation = _line("organisation", _("Where they are"))
    field = _line("field", _("What they do"), _("Such as: renewable energy. By this, suggestions know your fields."))
    why = _text(_("Why you want to meet them"))
    offer = _text(_("What you can offer"), _("A word, a contact, an experience: something useful to them."))
    meet_by = day_field(_("By when"), help_text=_("Today speaks of it a week before, while something is not ready."))
    meeting_on = day_field(_("The meeting is on"), help_text=_("Empty while none is agreed."))

    def __init__(
        self, owner: User, data: QueryDict | None = None, *, person: Person | None = None, **more: Any
    ) -> None:  # Any: Django's own
        super().__init__(data, **more)
        self.owner, self.person = owner, person
        self.fitting: list[Person] = []
        self.recent_names = recent_names(owner)
        self._chosen = data.get("person", "") if data is not None else ""
        if data is not None and not person and self._chosen != NOBODY_OF_MINE:
            self.person = next(iter(people_of(owner, ids_given([self._chosen]))), None)

    def clean(self) -> dict[str, Any]:  # Any: each field's own type
        given = super().clean() or {}
        name = given.get("name", "").strip()
        if self.person:
            return given
        if not name:
            self.add_error("name", _("Say whom: write a name."))
        elif self._chosen != NOBODY_OF_MINE:
            named = people_named(self.owner, [], name)
            self.person, self.fitting = next(iter(named.people), None), named.fitting
            if named.unclear:
                self.person = None
                self.add_error("name", _("You know people of this name. Say below whether it is one of them."))
        return given

    @property
    def given(self) -> dict[str, Any]:  # Any: as above
        """What the action takes."""
        return dict(self.cleaned_data)


class EditTargetForm(TargetForm):
    """Of a target that stands for somebody already, or keeps its name as it is written."""

    def clean(self) -> dict[str, Any]:  # Any: each field's own type
        self._chosen = NOBODY_OF_MINE
        return super().clean()


class TickForm(forms.Form):
    note = forms.CharField(max_length=LONGEST_NOTE, required=False)
    is_done = forms.BooleanField(required=False)


class QuestionForm(forms.Form):
    heading = forms.ChoiceField(choices=Question.Heading.choices)
    wording = forms.CharField(
        label=_("A question of your own"),
        max_length=LONGEST_QUESTION,
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
    )


class OutcomeForm(forms.Form):
    outcome = _text(_("What came of it"), _("What you agreed on, what you learned, what comes next."))
