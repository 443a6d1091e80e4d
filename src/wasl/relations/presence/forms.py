"""What is asked about the owner's presence."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from wasl.relations.people.forms import OfOwner, PartialDateField
from wasl.relations.preparation.wording import FIELD_NAMES
from wasl.relations.presence.actions.profiles import LONGEST_PASTED
from wasl.relations.presence.actions.record import LONGEST_SUMMARY, LineGiven
from wasl.relations.presence.models import Line
from wasl.relations.presence.models.profiles import WEEK_MINUTES, WHY
from wasl.relations.presence.models.record import CITY, HEADLINE, LINK, NAME, NOTE, PLACE, TITLE
from wasl.relations.presence.queries.record import FIELDS_SHOWN, LINES_SHOWN
from wasl.relations.presence.rules.platforms import PLATFORMS
from wasl.relations.presence.wording import PARTS
from wasl.relations.trust.forms import day_field

Text = Any  # texts, also lazy


def _line(
    label: Text, length: int, *, required: bool = False, help_text: Text = "", direction: str = "auto"
) -> forms.CharField:
    widget = forms.TextInput(attrs={"dir": direction, "autocomplete": "off"})
    return forms.CharField(label=label, max_length=length, required=required, help_text=help_text, widget=widget)


def _counted(label: Text, length: int, direction: str, rows: int) -> forms.CharField:
    """A text whose letters are counted against what platforms take, while it is written."""
    widget = forms.Textarea(attrs={"rows": rows, "dir": direction, "data-counted": ""})
    return forms.CharField(label=label, max_length=length, required=False, widget=widget)


def _fields() -> list[tuple[str, Any]]:
    return [("", _("not said")), *FIELD_NAMES.items()]


class RecordForm(forms.Form):
    name_ar = _line(_("Name in Arabic"), NAME, direction="rtl")
    name_en = _line(_("Name in English"), NAME, direction="ltr")
    headline_ar = _counted(_("One line about you, in Arabic"), HEADLINE, "rtl", 2)
    headline_en = _counted(_("One line about you, in English"), HEADLINE, "ltr", 2)
    summary_ar = _counted(_("Summary in Arabic"), LONGEST_SUMMARY, "rtl", 8)
    summary_en = _counted(_("Summary in English"), LONGEST_SUMMARY, "ltr", 8)
    field = forms.ChoiceField(label=_("Your field"), choices=_fields, required=False)
    email = forms.EmailField(
        label=_("E-mail for work"),
        max_length=254,
        required=False,
        widget=forms.EmailInput(attrs={"dir": "ltr", "autocomplete": "email"}),
    )
    phone = _line(_("Telephone for work"), 60, direction="ltr")
    city = _line(_("City"), CITY)


class LineForm(OfOwner):
    """What fits each kind: of a skill its name alone."""

    title = _line(_("What"), TITLE, required=True)
    place = _line(_("Where"), PLACE)
    since = PartialDateField(label=_("From"), help_text=_("A year is enough."))
    until = PartialDateField(label=_("Until"), help_text=_("Empty while it lasts."))
    note = forms.CharField(
        label=_("More"), max_length=NOTE, required=False, widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"})
    )
    link = forms.URLField(
        label=_("Address"), max_length=LINK, required=False, assume_scheme="https",
        widget=forms.URLInput(attrs={"dir": "ltr"}),
    )  # fmt: skip

    LABELS: ClassVar = {
        Line.Kind.POSITION: {"title": _("What you are there"), "place": _("Organisation"), "note": _("What came of it")},
        Line.Kind.EDUCATION: {"title": _("Degree or course"), "place": _("School or university")},
        Line.Kind.SKILL: {"title": _("Skill")},
        Line.Kind.LANGUAGE: {"title": _("Language"), "note": _("How well")},
        Line.Kind.LINK: {"title": _("Its name"), "link": _("Address")},
    }  # fmt: skip
    ASKED: ClassVar = {
        Line.Kind.POSITION: ("title", "place", "since", "until", "note"),
        Line.Kind.EDUCATION: ("title", "place", "since", "until"),
        Line.Kind.SKILL: ("title",),
        Line.Kind.LANGUAGE: ("title", "note"),
        Line.Kind.LINK: ("title", "link"),
    }  # fmt: skip

    def __init__(self, kind: str, *args: Any, **kwargs: Any) -> None:  # Any: Django's own
        self.kind = Line.Kind(kind)
        super().__init__(*args, auto_id=f"{kind}_%s", **kwargs)
        for name in list(self.fields):
            if name not in self.ASKED[self.kind]:
                del self.fields[name]
            elif label := self.LABELS[self.kind].get(name):
                self.fields[name].label = label
        if self.kind == Line.Kind.LINK:
            self.fields["link"].required = True

    def given(self) -> LineGiven:
        return LineGiven(self.kind, **self.cleaned_data)


class PictureForm(forms.Form):
    picture = forms.FileField(label=_("Picture"), max_length=300)
    taken_on = day_field(_("When it was taken"), help_text=_("If the camera did not write it into the file."))


class ProfileForm(forms.Form):
    platform = forms.ChoiceField(label=_("Platform"), choices=[(one.key, one.name) for one in PLATFORMS])
    address = forms.URLField(
        label=_("Address of your profile"), max_length=500, required=False, assume_scheme="https",
        widget=forms.URLInput(attrs={"dir": "ltr"}),
    )  # fmt: skip


class ReadingForm(forms.Form):
    """A text that was copied, or a page that was saved."""

    text = forms.CharField(
        label=_("The text of the profile"), max_length=LONGEST_PASTED, required=False,
        widget=forms.Textarea(attrs={"rows": 6, "dir": "auto"}),
        help_text=_("Open the profile, select all of it, copy it and paste it here."),
    )  # fmt: skip
    page = forms.FileField(
        label=_("Or the saved page"), max_length=300, required=False, help_text=_("An .html file, as the browser saves it."),
        widget=forms.ClearableFileInput(attrs={"accept": ".html,.htm,text/html"}),
    )  # fmt: skip


class ChoiceForm(forms.Form):
    """A platform to keep to, and the time it may take."""

    weekly_minutes = forms.IntegerField(label=_("Minutes a week"), min_value=1, max_value=WEEK_MINUTES)
    why = _line(_("What for"), WHY)


class PageForm(forms.Form):
    shows = forms.MultipleChoiceField(
        label=_("What the page shows"),
        choices=[(name, PARTS[name]) for name in (*FIELDS_SHOWN, *LINES_SHOWN)],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
