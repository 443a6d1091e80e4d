"""What the pages of imports send."""

import re
import uuid
from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from wasl.doors.importers.roster import Choice
from wasl.foundation.accounts import choices
from wasl.foundation.accounts.models import User
from wasl.foundation.formats.tables.other import FIELDS
from wasl.foundation.language.script import isolated

MOST_CHOICES = 2000


class StartForm(forms.Form):
    """How dropped files are read. `key` makes sending the page twice enter the files once."""

    key = forms.UUIDField(widget=forms.HiddenInput)
    default_country = forms.ChoiceField(
        label=_("Country of numbers without a country code"), required=False, choices=choices.countries
    )
    keeps_text = forms.BooleanField(
        label=_("Keep the text of messages"),
        help_text=_(
            "Usually only who, when, which way, the subject and the length are kept. Turn this on to search in the "
            "words as well; they stay on this machine."
        ),
        required=False,
    )

    def __init__(self, data: Mapping[str, Any] | None = None, *, owner: User) -> None:  # Any: Django's signature
        super().__init__(data, initial={"key": uuid.uuid4(), "default_country": owner.preferences.country})

    @property
    def uid(self) -> str:
        """The import's own key."""
        return str(self.cleaned_data["key"])


FIELD_LABELS = {
    "": _("Leave out"),
    "full": _("Full name"),
    "prefix": _("Title before the name"),
    "given": _("Given name"),
    "middle": _("Middle name"),
    "family": _("Family name"),
    "suffix": _("Suffix"),
    "nickname": _("Nickname"),
    "spelling": _("Another spelling of the name"),
    "gender": _("Gender"),
    "phone": _("Telephone"),
    "phone-mobile": _("Mobile telephone"),
    "phone-work": _("Telephone at work"),
    "phone-home": _("Telephone at home"),
    "email": _("E-mail"),
    "email-work": _("E-mail at work"),
    "email-home": _("E-mail at home"),
    "whatsapp": _("WhatsApp"),
    "telegram": _("Telegram"),
    "linkedin": _("LinkedIn"),
    "x": _("X"),
    "site": _("Web page"),
    "organisation": _("Organisation"),
    "title": _("Role"),
    "department": _("Department"),
    "address": _("Postal address"),
    "street": _("Street"),
    "city": _("City"),
    "region": _("Region"),
    "postcode": _("Postal code"),
    "country": _("Country"),
    "birthday": _("Birthday"),
    "anniversary": _("Anniversary"),
    "met": _("Met on"),
    "groups": _("Groups"),
    "interests": _("Interests"),
    "languages": _("Languages"),
    "note": _("Note"),
}
"""What a column can be said to hold. The reader knows some more, which it finds only by itself."""


class MappingForm(forms.Form):
    """One choice for each column of a table."""

    has_header = forms.BooleanField(label=_("The first row holds the names of the columns"), required=False)

    def __init__(self, data: Mapping[str, Any] | None = None, *, mapping: Mapping[str, Any]) -> None:  # Any: as above
        super().__init__(data, initial={"has_header": mapping.get("has_header", mapping.get("found_header", True))})
        guess: Sequence[str] = mapping.get("columns") or mapping.get("guess") or []
        header: Sequence[str] = mapping.get("header") or []
        sample: Sequence[Sequence[str]] = mapping.get("sample") or []
        width = max([len(header), len(guess), *(len(row) for row in sample)], default=0)
        for number in range(min(width, 200)):
            seen = [row[number] for row in sample if number < len(row) and row[number]][:3]
            self.fields[f"column_{number}"] = forms.ChoiceField(
                label=(header[number] if number < len(header) else "") or str(number + 1),
                help_text=" · ".join(isolated(value[:60]) for value in seen),
                choices=[*FIELD_LABELS.items(), *_found_alone(guess[number] if number < len(guess) else "")],
                required=False,
                initial=guess[number] if number < len(guess) else "",
            )

    def mapping(self) -> dict[str, Any]:  # Any: names and a flag
        """What the reader is told: a field's name for each column."""
        columns = [value for name, value in self.cleaned_data.items() if name.startswith("column_")]
        return {"columns": columns, "has_header": self.cleaned_data["has_header"]}


def _found_alone(guess: str) -> list[tuple[str, str]]:
    return [(guess, guess)] if guess in FIELDS and guess not in FIELD_LABELS else []


_CHOICE = re.compile(r"(same:(\d{1,18})|new|skip)")


def choices_of(data: QueryDict) -> dict[str, Choice]:
    """The answers about doubtful people: fields `key-N` and `choice-N`."""
    chosen: dict[str, Choice] = {}
    for name, key in list(data.items())[: 2 * MOST_CHOICES]:
        said = str(data.get(f"choice-{name[4:]}", "")) if name.startswith("key-") else ""
        if said.startswith("as:"):
            chosen[str(key)] = Choice("same", same_as=said.removeprefix("as:"))
        elif found := _CHOICE.fullmatch(said):
            person = found.group(2)
            chosen[str(key)] = Choice("same", int(person)) if person else Choice(found.group(1))
    return chosen


def own_names_of(data: QueryDict, channel: str) -> list[str]:
    """By which names or addresses the archives of that channel know the owner: fields `me-CHANNEL-N`."""
    return [str(value) for name, value in data.items() if name.startswith(f"me-{channel}-") and value]


class MailboxForm(forms.Form):
    """Where a mailbox is, and the password made for programs."""

    host = forms.CharField(label=_("Server"), max_length=253, help_text=_("Such as imap.gmail.com"))
    port = forms.IntegerField(label=_("Port"), min_value=1, max_value=65535, initial=993)
    user = forms.CharField(label=_("E-mail address or user name"), max_length=320)
    password = forms.CharField(
        label=_("App password"),
        max_length=200,
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
        help_text=_(
            "Make one in the security settings of your mail account. Wasl only reads with it, and keeps it sealed."
        ),
    )


class CalendarForm(forms.Form):
    """The secret address of a calendar."""

    url = forms.CharField(
        label=_("Address of the calendar"),
        max_length=2000,
        help_text=_("The private address in iCal format from the calendar's settings."),
    )
    label = forms.CharField(label=_("Name"), max_length=200, required=False)
