"""What is asked about the vault, and about what was confided."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wasl.foundation.accounts.models import User
from wasl.relations.people.models import Person
from wasl.relations.trust.actions.confidences import LONGEST_PROMISE, LONGEST_WORDS
from wasl.relations.trust.actions.vaults import SHORTEST_PASSPHRASE
from wasl.relations.trust.forms import NamingForm, day_field
from wasl.relations.trust.naming import names_in, people_named

LONGEST_PASSPHRASE = 1000


def passphrase_field(label: Any, *, is_new: bool) -> forms.CharField:  # Any: lazy text
    keeper = "new-password" if is_new else "current-password"
    return forms.CharField(
        label=label,
        strip=False,
        max_length=LONGEST_PASSPHRASE,
        widget=forms.PasswordInput(attrs={"autocomplete": keeper, "dir": "auto"}),
    )


class PassphraseForm(forms.Form):
    passphrase = passphrase_field(_("Passphrase of the vault"), is_new=False)


class NewPassphraseForm(forms.Form):
    """A passphrase that is new, written twice."""

    new = passphrase_field(_("New passphrase"), is_new=True)
    again = passphrase_field(_("The same again"), is_new=True)

    def __init__(self, *given: Any, **more: Any) -> None:  # Any: Django's own
        super().__init__(*given, **more)
        self.fields["new"].help_text = _(
            "At least %(letters)s letters; four words that nobody would guess are good. Not the one you sign in with."
        ) % {"letters": SHORTEST_PASSPHRASE}

    def clean(self) -> dict[str, Any]:  # Any: each field's own type
        given = super().clean() or {}
        if given.get("new") and given.get("again") and given["new"] != given["again"]:
            self.add_error("again", _("The two are not the same. Write it again."))
        return given


class ChangePassphraseForm(NewPassphraseForm):
    field_order = ("passphrase", "new", "again")
    passphrase = passphrase_field(_("Passphrase until now"), is_new=False)


class RecoveryForm(NewPassphraseForm):
    field_order = ("code", "new", "again")
    code = forms.CharField(
        label=_("Recovery code"),
        max_length=100,
        help_text=_("Eight groups of four, as you wrote them down. Capital or small letters are the same."),
        widget=forms.TextInput(attrs={"dir": "ltr", "autocomplete": "off", "spellcheck": "false"}),
    )


class ConfidenceForm(NamingForm):
    """`people` holds the one who confided it, `about` whom it is about, `others` names of people not known here."""

    field_order = ("names", "words", "about_names", "promise", "told_on", "until")

    words = forms.CharField(
        label=_("What was confided"),
        max_length=LONGEST_WORDS,
        widget=forms.Textarea(attrs={"rows": 5, "dir": "auto", "autocomplete": "off"}),
    )
    about_names = forms.CharField(
        label=_("About whom"),
        max_length=1000,
        required=False,
        help_text=_("Names with commas between them, if it is about others."),
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off", "list": "recent-names"}),
    )
    promise = forms.CharField(
        label=_("What you promised about it"),
        max_length=LONGEST_PROMISE,
        required=False,
        help_text=_("Such as: not a word before it is announced."),
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
    )
    told_on = day_field(_("Confided on"))
    until = day_field(_("Secret until"), help_text=_("Empty while it has no end."))

    def __init__(
        self, owner: User, data: QueryDict | None = None, *, people: list[Person], **more: Any
    ) -> None:  # Any: Django's own
        super().__init__(owner, data, people=people, **more)
        self.about: list[Person] = []
        self.others: list[str] = []

    def clean_told_on(self) -> Any:  # Any: a day
        told_on = self.cleaned_data["told_on"] or timezone.localdate()
        if told_on > timezone.localdate():
            raise forms.ValidationError(_("This day is still to come. Choose the day on which it was said."))
        return told_on

    def clean(self) -> dict[str, Any]:  # Any: each field's own type
        given = super().clean()
        if len(self.people) > 1:
            self.add_error("names", _("One person confides. Name her alone; whom it is about stands below."))
        self.about, self.others = self._about(names_in(given.get("about_names", "")))
        if given.get("until") and given.get("told_on") and given["until"] < given["told_on"]:
            self.add_error("until", _("This is before the day on which it was confided. Choose a later one."))
        return given

    def _about(self, names: Sequence[str]) -> tuple[list[Person], list[str]]:
        """A name that fits nobody, or several, is kept as it is written."""
        known, others = [], []
        for name in names:
            found = people_named(self.owner, [], name).people
            if len(found) == 1:
                known.append(found[0])
            else:
                others.append(name)
        return known, others

    def given(self) -> dict[str, Any]:  # Any: as above
        """For `actions.confided`."""
        named = {"by": self.people[0], "about": self.about, "others": self.others}
        return named | {name: self.cleaned_data[name] for name in ("words", "promise", "told_on", "until")}
