"""What is asked about learning."""

from django import forms
from django.utils.translation import gettext_lazy as _

from wasl.relations.learning.actions import DAY_MINUTES, LINK, LONGEST_TEXT, NAME, NOTE, TITLE
from wasl.relations.learning.models import Material, Skill
from wasl.relations.trust.forms import day_field

LONGEST_PASTED = 20_000


def _line(label: object, length: int, *, required: bool = True, help_text: object = "") -> forms.CharField:
    widget = forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"})
    return forms.CharField(label=label, max_length=length, required=required, help_text=help_text, widget=widget)  # type: ignore[arg-type]  # texts, also lazy


def _text(label: object, length: int = LONGEST_TEXT, rows: int = 3, help_text: object = "") -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": rows, "dir": "auto"})
    return forms.CharField(label=label, max_length=length, required=False, help_text=help_text, widget=widget)  # type: ignore[arg-type]  # as above


class GoalForm(forms.Form):
    title = _line(_("What you want to learn"), TITLE, help_text=_("In a few words, such as: reading balance sheets."))
    reason = _text(_("Why"))
    end_on = day_field(_("By when"))


class MaterialForm(forms.Form):
    kind = forms.ChoiceField(choices=Material.Kind.choices)
    title = _line(_("Title or name"), NOTE)
    link = _line(_("Link"), LINK, required=False)


class StudyForm(forms.Form):
    minutes = forms.IntegerField(min_value=1, max_value=DAY_MINUTES)
    on = day_field(_("On which day"))
    note = _line(_("A word about it"), NOTE, required=False)


class SkillForm(forms.Form):
    name = _line(_("Skill"), NAME)
    level = forms.TypedChoiceField(label=_("Level"), choices=Skill.Level.choices, coerce=int)
    evidence = _text(_("What shows it"), help_text=_("A project, a certificate, somebody's word."))


class DemandForm(forms.Form):
    """Skills by hand, or a text in which they are looked for first."""

    asked_by = _line(_("Who asks for it"), NOTE, required=False, help_text=_("Somebody to meet, or an opening."))
    names = _line(_("Skills"), LONGEST_TEXT, required=False, help_text=_("With commas between them."))
    text = _text(_("Or the text of an opening"), LONGEST_PASTED, rows=6)
