"""What the pages of introductions ask."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from wasl.relations.network.introductions.models import IntroductionRequest, Willingness
from wasl.relations.network.ties.wording import LEVELS


class RequestForm(forms.Form):
    """What came of a request."""

    answer = forms.ChoiceField(label=_("Answer"), choices=IntroductionRequest.Answer.choices, required=False)
    result = forms.ChoiceField(label=_("What came of it"), choices=IntroductionRequest.Result.choices, required=False)
    note = forms.CharField(label=_("Note"), max_length=500, required=False)


class WillingnessForm(forms.Form):
    level = forms.ChoiceField(
        label=_("Introduces others"),
        choices=[("", pgettext_lazy("introduces others", "as most do")), *Willingness.Level.choices],
        required=False,
    )


class TieForm(forms.Form):
    """Whom somebody knows, and how well."""

    other = forms.CharField(label=_("The other person"), max_length=300)
    strength = forms.TypedChoiceField(
        label=_("How well"), choices=[(str(value), label) for value, label in LEVELS], coerce=float, initial="0.6"
    )
    note = forms.CharField(label=_("How you know"), max_length=200, required=False)
