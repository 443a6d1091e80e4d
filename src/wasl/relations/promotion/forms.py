"""What is asked about promotion."""

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from wasl.relations.communities.forms import long_field, text_field
from wasl.relations.promotion.actions.achievements import LONGEST_TEXT, LONGEST_TITLE
from wasl.relations.promotion.actions.people import LONGEST_DECIDES
from wasl.relations.promotion.models import Witness
from wasl.relations.trust.forms import NamingForm, day_field


class AchievementForm(forms.Form):
    title = text_field(
        _("What was achieved"),
        LONGEST_TITLE,
        required=True,
        help_text=_("In a few words, such as: a new way of receiving customers."),
    )
    result = long_field(
        _("The result in numbers"),
        2,
        length=LONGEST_TEXT,
        help_text=_("What changed, from what to what: waiting fell from twelve minutes to four."),
    )
    skills = text_field(
        _("Skills it shows"), LONGEST_TEXT, help_text=_("With commas between them; the names of your skills fit best.")
    )
    on = day_field(_("On which day"), help_text=_("Empty for today."))
    evidence = long_field(
        pgettext_lazy("an achievement", "What shows it"),
        2,
        length=LONGEST_TEXT,
        help_text=_("One a line: what it is, and its link. Papers are added on its page."),
    )

    def clean_on(self) -> date:
        on: date = self.cleaned_data["on"] or timezone.localdate()
        if on > timezone.localdate():
            raise forms.ValidationError(_("This day is still to come. Choose the day on which it was done."))
        return on


class WitnessForm(NamingForm):
    part = forms.ChoiceField(label=_("What they did"), choices=Witness.Part.choices, required=False)


class DeciderForm(NamingForm):
    decides = text_field(
        _("What they decide"), LONGEST_DECIDES, help_text=_("Such as: promotions in our department, the budget.")
    )


class PeriodForm(forms.Form):
    since = day_field(_("From"), required=True)
    until = day_field(_("To"), required=True)

    def clean(self) -> dict[str, Any]:  # Any: each field's own type
        given = super().clean() or {}
        if given.get("since") and given.get("until") and given["until"] < given["since"]:
            self.add_error("until", _("This is before the first day. Choose a later one."))
        return given
