"""What is asked about openings."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from wasl.foundation.accounts.models import User
from wasl.foundation.language.folding import fold
from wasl.relations.communities.forms import link_field, long_field, moment_field, text_field
from wasl.relations.communities.models import Community, Event
from wasl.relations.interactions.models import Channel, Direction
from wasl.relations.network.models import IntroductionRequest
from wasl.relations.opportunities.actions.interviews import LONGEST_PLACE
from wasl.relations.opportunities.actions.openings import LENGTHS, LONGEST_NAME, LONGEST_TEXT, CameFrom
from wasl.relations.opportunities.actions.referrals import LONGEST_NOTE
from wasl.relations.opportunities.models import Opening, Origin
from wasl.relations.opportunities.wording import answer_words, result_words
from wasl.relations.people.models import Person
from wasl.relations.trust.forms import NamingForm, day_field
from wasl.relations.trust.naming import ids_given, people_named, people_of, recent_names

NOBODY_OF_MINE = "0"
"""Ticked where the name is somebody else's than those whom it fits."""

OFFERED = 60
"""Communities and events, each, that are offered while a name is written."""


class OpeningForm(forms.Form):
    """`came_from` says where it came from, once the form is valid: a name means one of the owner's people where it can."""

    title = text_field(_("What is offered"), LENGTHS["title"], required=True, help_text=_("Such as: head of training."))
    organisation = text_field(
        _("Organisation"), LENGTHS["organisation"], help_text=_("By its name Wasl knows whom you know there.")
    )
    place = text_field(_("Place"), LENGTHS["place"])
    field = text_field(_("Field"), LENGTHS["field"], help_text=_("By it Wasl finds those who know the field."))
    origin = forms.ChoiceField(label=_("How you heard of it"), choices=Origin.choices)
    who = forms.CharField(
        label=_("From whom or what"),
        max_length=LONGEST_NAME,
        required=False,
        help_text=_("The person, the organisation, the community, the event, or where it was advertised."),
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off", "list": "opening-who"}),
    )
    deadline = day_field(_("Apply by"))
    found_on = day_field(_("Found on"), help_text=_("Empty for today."))
    link = link_field()
    pay = text_field(_("Pay"), LENGTHS["pay"], help_text=_("As it is said, such as: 18 to 22 thousand a month."))
    skills = long_field(
        _("Skills asked for"), 3, help_text=_("One a line, or with commas between them."), length=LONGEST_TEXT
    )
    notes = long_field(_("Notes"), 3, length=LONGEST_TEXT)
    documents = long_field(_("Documents"), 3, help_text=_("One a line: what it is, and its link."), length=LONGEST_TEXT)

    def __init__(self, owner: User, data: QueryDict | None = None, **more: Any) -> None:  # Any: Django's own
        super().__init__(data, **more)
        self.owner = owner
        self.fitting: list[Person] = []
        self._person: Person | None = None
        self._chosen = data.get("person", "") if data is not None else ""
        communities = Community.objects.of(owner).present().order_by("-pk")[:OFFERED]
        events = Event.objects.of(owner).present().exclude(title="").order_by("-starts_at", "-pk")[:OFFERED]
        self._named = {Origin.COMMUNITY: list(communities), Origin.EVENT: list(events)}
        self.offered = [*recent_names(owner), *(str(one) for some in self._named.values() for one in some)]

    def clean(self) -> dict[str, Any]:  # Any: each field's own type
        given = super().clean() or {}
        name = given.get("who", "").strip()
        if given.get("origin") != Origin.PERSON:
            return given
        if not name:
            self.add_error("who", _("Say who told you of it: write a name."))
        elif self._chosen != NOBODY_OF_MINE:
            self._name_person(name)
        return given

    def _name_person(self, name: str) -> None:
        """A name that nobody of the owner's bears stays a name."""
        chosen = people_of(self.owner, ids_given([self._chosen]))
        if chosen:
            self._person = chosen[0]
            return
        named = people_named(self.owner, [], name)
        self._person, self.fitting = next(iter(named.people), None), named.fitting
        if named.unclear:
            self._person = None
            self.add_error("who", _("You know people of this name. Say below whether it is one of them."))

    @property
    def came_from(self) -> CameFrom:
        given = self.cleaned_data
        name = given["who"].strip()
        fitting: list[Any] = self._named.get(given["origin"], [])  # Any: communities or events
        same = next((one for one in fitting if fold(str(one)) == fold(name)), None) if name else None
        return CameFrom(
            given["origin"],
            "" if self._person or same else name,
            told_by=self._person,
            community=same if isinstance(same, Community) else None,
            event=same if isinstance(same, Event) else None,
        )

    @property
    def texts(self) -> dict[str, Any]:  # Any: as above
        """What the actions take beside it."""
        return {name: value for name, value in self.cleaned_data.items() if name not in {"origin", "who"}}

    @staticmethod
    def initial_of(opening: Opening, came_from: str) -> dict[str, Any]:  # Any: as above
        """What stands in the fields where it is corrected."""
        names = [name for name in OpeningForm.base_fields if name != "who"]
        return {name: getattr(opening, name) for name in names} | {"who": came_from}


class InterviewForm(forms.Form):
    starts_at = moment_field(_("When"), required=True)
    place = text_field(_("Place or link"), LONGEST_PLACE)


class WentForm(forms.Form):
    went = long_field(
        _("How it went"), 3, help_text=_("What was asked, who was there, what to do next."), length=LONGEST_TEXT
    )


class AnswerForm(forms.Form):
    """What became of a request to be recommended."""

    answer = forms.ChoiceField(label=_("Answer"), required=False)
    result = forms.ChoiceField(label=_("What came of it"), required=False)
    note = text_field(_("Note"), LONGEST_NOTE)

    def __init__(self, *args: Any, **more: Any) -> None:  # Any: Django's own
        super().__init__(*args, **more)
        answers, results = IntroductionRequest.Answer, IntroductionRequest.Result
        choices: dict[str, list[tuple[str, str]]] = {
            "answer": [(one.value, answer_words(one)) for one in answers],
            "result": [(one.value, result_words(one)) for one in results],
        }
        for name, options in choices.items():
            choice = self.fields[name]
            assert isinstance(choice, forms.ChoiceField)
            choice.choices = options


class ContactForm(NamingForm):
    """A contact about an opening: with whom, through what, what was said."""

    field_order = ("names", "channel", "note")

    channel = forms.ChoiceField(label=_("Through"), choices=Channel.choices)
    direction = forms.ChoiceField(label=_("Who began"), choices=Direction.choices, required=False)
    note = long_field(_("What was said"), 2, length=LONGEST_TEXT)
