"""What was understood, to be corrected: a form for everybody named, and one for each thing that is told."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from wasl.foundation.accounts.models import User
from wasl.foundation.understanding.understood import LONGEST
from wasl.overviews.note_box.actions import ANNIVERSARY, BIRTHDAY, Who
from wasl.overviews.note_box.reading import Candidate, Whom
from wasl.relations.exchange.forms import ExchangedForm
from wasl.relations.interactions.models import Channel, Direction
from wasl.relations.occasions.models import Invitation, LifeEvent, Occasion
from wasl.relations.occasions.rules.courses import HARDSHIPS
from wasl.relations.trust.actions.promises import LONGEST_WORDING
from wasl.relations.trust.forms import day_field
from wasl.relations.trust.models.promises import Side
from wasl.relations.trust.naming import ids_given, people_named, people_of

LONGEST_NAME = 300
LONGEST_ABOUT = 150
NEW = "new"


class WhoForm(forms.Form):
    """Who is meant by a name: one of those whom it fits, somebody to add, or whoever is written beside it.

    `who` is the answer once it is valid; nothing where nobody was chosen, which matters only where she is needed.
    """

    text = forms.CharField(required=False, max_length=LONGEST_NAME, widget=forms.HiddenInput())
    ids = forms.CharField(required=False, max_length=400, widget=forms.HiddenInput())
    choice = forms.ChoiceField(required=False, widget=forms.RadioSelect())
    name = forms.CharField(
        label=_("Somebody else"),
        required=False,
        max_length=LONGEST_NAME,
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off", "list": "recent-names"}),
    )

    def __init__(self, owner: User, data: QueryDict | None, *, prefix: str, whom: Whom | None = None) -> None:
        initial = None
        if whom:
            chosen = str(whom.candidates[0].id) if whom.is_sure else ""
            initial = {"text": whom.text, "ids": ",".join(str(one.id) for one in whom.candidates), "choice": chosen}
        super().__init__(data, prefix=prefix, initial=initial)
        self.owner = owner
        self.who: Who | None = None
        self.text_said = whom.text if whom else str(self["text"].value() or "")[:LONGEST_NAME]
        self.is_sure = bool(whom and whom.is_sure)
        self.name_said = whom.candidates[0].name if whom and whom.is_sure else self.text_said
        self._offer(whom.candidates if whom else self._known())

    def _known(self) -> Sequence[Candidate]:
        ids = ids_given(str(self["ids"].value() or "").split(","))
        return [Candidate(person.pk, person.display_name) for person in people_of(self.owner, ids)]

    def _offer(self, candidates: Sequence[Candidate]) -> None:
        said = [(str(one.id), f"{one.name} · {one.detail}" if one.detail else one.name) for one in candidates]
        if self.text_said:
            said.append((NEW, gettext("Add “%(name)s” as a new person") % {"name": self.text_said}))
        self.fields["choice"].choices = said  # type: ignore[attr-defined]  # a ChoiceField
        self.fields["choice"].label = (
            gettext("Who is “%(name)s”?") % {"name": self.text_said} if self.text_said else gettext("With whom?")
        )

    def clean(self) -> dict[str, Any]:  # Any: each field's own type
        given = super().clean() or {}
        name, choice = " ".join(given.get("name", "").split()), given.get("choice", "")
        if name:
            named = people_named(self.owner, [], name)
            if len(named.people) == 1 and not named.fitting:
                self.who = Who(named.people[0].pk)
            elif named.unclear:
                self._offer([Candidate(person.pk, person.display_name) for person in named.fitting])
                self.add_error("choice", _("You know several people of this name. Choose the one you mean."))
            else:
                self.add_error("name", _("You have nobody of this name. Correct it, or add them first."))
        elif choice == NEW:
            self.who = Who(new_name=self.text_said)
        elif choice:
            self.who = Who(int(choice))
        return given


class Telling(forms.Form):
    """One thing that the sentence tells. `is_kept` says whether it is to be saved, `more` is what is seldom said."""

    more: tuple[str, ...] = ()

    is_kept = forms.BooleanField(required=False)
    who = forms.MultipleChoiceField(
        label=_("Who"),
        required=False,
        widget=forms.CheckboxSelectMultiple(),
        error_messages={"required": _("Say with whom.")},
    )

    def __init__(self, people: Sequence[WhoForm], *args: Any, **kwargs: Any) -> None:  # Any: Django's signature
        super().__init__(*args, **kwargs)
        self.people = people
        named = [(str(place), one.text_said or gettext("whoever you choose above")) for place, one in enumerate(people)]
        self.fields["who"].choices = named  # type: ignore[attr-defined]  # a ChoiceField
        self.whom: tuple[Who, ...] = ()

    def places(self, given: dict[str, Any]) -> list[int]:  # Any: each field's own type
        """Of those who take part; with a word to the owner where nobody does."""
        found = [int(place) for place in given.get("who", [])]
        if not found:
            self.add_error("who", _("Say with whom."))
        return found

    def clean(self) -> dict[str, Any]:  # Any: each field's own type
        given = super().clean() or {}
        if not given.get("is_kept"):
            self._errors = forms.utils.ErrorDict()  # what is not kept need not be right
            return given
        places = self.places(given)
        asked = [self.people[place] for place in places]
        for one in asked:
            if one.is_valid() and one.who is None:
                one.add_error("choice", _("Choose who is meant."))
        self.whom = tuple(dict.fromkeys(one.who for one in asked if one.who))
        self.check(given)
        return given

    def check(self, given: dict[str, Any]) -> None:  # Any: each field's own type
        """What else must hold of one that is kept."""

    dated_by = "on"

    @property
    def is_blank(self) -> bool:
        """Whether it was not understood, only offered."""
        return not self["is_kept"].value()

    needed: tuple[str, ...] = ()

    @property
    def words(self) -> list[str]:
        """It in a few words, as it stands in the fields; the day is apart."""
        return [*self.names]

    @property
    def names(self) -> list[str]:
        chosen = self["who"].value() or []
        return [self.people[int(place)].name_said for place in chosen if int(place) < len(self.people)]

    @property
    def day(self) -> date | None:
        value = self[self.dated_by].value()
        with suppress(TypeError, ValueError):
            return value if isinstance(value, date) else date.fromisoformat(value)
        return None

    @property
    def is_open(self) -> bool:
        """Whether there is something to fill in or to mend."""
        return bool(self.errors) or any(not self[name].value() for name in self.needed)

    def label_said(self, name: str) -> str:
        choices = dict(self.fields[name].choices)  # type: ignore[attr-defined]  # a ChoiceField
        return str(choices.get(self[name].value(), ""))

    def needs(self, *names: str) -> None:
        for name in names:
            if name not in self.errors and not self.cleaned_data.get(name):
                self.add_error(name, _("This is needed."))

    @property
    def is_wanted(self) -> bool:
        return bool(self.cleaned_data.get("is_kept"))


def _past(form: forms.Form, name: str) -> None:
    on: date | None = form.cleaned_data.get(name)
    if on and on > timezone.localdate():
        form.add_error(name, _("This day is still to come. Choose today or an earlier day."))


class ContactTold(ExchangedForm, Telling):
    """Seldom said are the hour, and what was given or received."""

    field_order = ("is_kept", "who", "channel", "direction", "on", "note", "hour")
    more = ("hour", "exchanged_side", "exchanged", "exchanged_weight", "exchanged_words")
    needed = ("channel", "on", "who")

    hour = forms.TimeField(label=_("At what hour"), required=False, widget=forms.TimeInput(attrs={"type": "time"}))

    channel = forms.ChoiceField(label=_("Through what?"), choices=Channel.choices, required=False)
    direction = forms.ChoiceField(label=_("Who began"), choices=Direction.choices, required=False)
    on = day_field(_("On which day"))
    note = forms.CharField(
        label=_("Note"), max_length=LONGEST, required=False, widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"})
    )

    @property
    def words(self) -> list[str]:
        return [self.label_said("channel"), *self.names]

    @property
    def is_assumed(self) -> bool:
        """Whether the channel is only what they usually use."""
        return bool(self.initial.get("is_assumed"))

    def check(self, given: dict[str, Any]) -> None:  # Any: each field's own type
        del given
        self.needs("channel", "on")
        _past(self, "on")


class PromiseTold(Telling):
    field_order = ("is_kept", "side", "who", "wording", "due_on")
    dated_by = "due_on"
    needed = ("side", "wording", "who")

    side = forms.ChoiceField(label=_("Whose promise"), choices=Side.choices, required=False)
    wording = forms.CharField(
        label=_("What was promised"),
        max_length=LONGEST_WORDING,
        required=False,
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
    )
    due_on = day_field(_("By when"))
    made_on = forms.DateField(required=False, widget=forms.HiddenInput())
    contact = forms.IntegerField(required=False, min_value=0, widget=forms.HiddenInput())

    @property
    def words(self) -> list[str]:
        return [self.label_said("side"), *self.names, str(self["wording"].value() or "")]

    def check(self, given: dict[str, Any]) -> None:  # Any: each field's own type
        self.needs("side", "wording")
        if given.get("due_on") and given.get("made_on") and given["due_on"] < given["made_on"]:
            self.add_error("due_on", _("This is before the day on which it was promised. Choose a later one."))


class InvitationTold(Telling):
    field_order = ("is_kept", "who", "kind", "on", "what")
    needed = ("kind", "on", "who")

    kind = forms.ChoiceField(label=_("To what"), choices=Invitation.Kind.choices, required=False)
    on = day_field(_("On which day"))
    what = forms.CharField(
        label=_("In words"),
        max_length=LONGEST_ABOUT,
        required=False,
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
    )

    @property
    def words(self) -> list[str]:
        return [self.label_said("kind"), *self.names]

    def check(self, given: dict[str, Any]) -> None:  # Any: each field's own type
        del given
        self.needs("kind", "on")


class IntroductionTold(Telling):
    """Two people, and what there was between them and the owner."""

    field_order = ("is_kept", "how", "one", "other", "on")
    needed = ("how", "on")
    HOW = (
        ("asked", _("I asked for the introduction")),
        ("promised", _("It was promised to me")),
        ("given", _("I was introduced")),
        ("mine", _("I introduced the two")),
    )

    how = forms.ChoiceField(label=_("What happened"), choices=HOW, required=False)
    one = forms.ChoiceField(label=_("Who"), required=False)
    other = forms.ChoiceField(label=_("To whom"), required=False)
    on = day_field(_("On which day"))

    def __init__(self, people: Sequence[WhoForm], *args: Any, **kwargs: Any) -> None:  # Any: Django's signature
        super().__init__(people, *args, **kwargs)
        for name in ("one", "other"):
            self.fields[name].choices = self.fields["who"].choices  # type: ignore[attr-defined]  # a ChoiceField
        del self.fields["who"]

    @property
    def names(self) -> list[str]:
        chosen = [str(self[name].value()) for name in ("one", "other")]
        said = {str(place): person.name_said for place, person in enumerate(self.people)}
        return [said[place] for place in chosen if place in said]

    @property
    def words(self) -> list[str]:
        return [" ↔ ".join(self.names), self.label_said("how")]

    def places(self, given: dict[str, Any]) -> list[int]:  # Any: each field's own type
        found = [int(given[name]) for name in ("one", "other") if given.get(name)]
        if len(set(found)) < len(("one", "other")):
            self.add_error("other", _("Choose two people."))
        return found

    def check(self, given: dict[str, Any]) -> None:  # Any: each field's own type
        self.needs("how", "on")
        if len(self.whom) < len(("one", "other")) and not self.errors and all(one.who for one in self.people):
            self.add_error("other", _("Choose two people."))
        if given.get("how") in {"given", "mine"}:
            _past(self, "on")


class OccasionTold(Telling):
    field_order = ("is_kept", "kind", "who", "on", "about")
    needed = ("kind", "on", "who")

    kind = forms.ChoiceField(
        label=_("What happened"),
        choices=[
            *LifeEvent.Kind.choices,
            (BIRTHDAY, Occasion.Kind.BIRTHDAY.label),
            (ANNIVERSARY, Occasion.Kind.ANNIVERSARY.label),
        ],
        required=False,
    )
    on = day_field(_("On which day"))
    about = forms.CharField(
        label=_("Whose, or what"),
        max_length=LONGEST_ABOUT,
        required=False,
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
    )

    @property
    def words(self) -> list[str]:
        return [self.label_said("kind"), *self.names]

    def check(self, given: dict[str, Any]) -> None:  # Any: each field's own type
        self.needs("kind", "on")
        if given.get("kind") in HARDSHIPS:
            _past(self, "on")
