"""Fields of forms in which words above people ask for days as people write them."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wasl.foundation.accounts.models import User
from wasl.foundation.dates.partial_date import InvalidPartialDateError, PartialDate
from wasl.foundation.dates.reading import read_date
from wasl.foundation.dates.wording import DateStyle, say_partial
from wasl.foundation.web.shown import style_of


class PartialDateField(forms.CharField):
    """A day as people write it, whole or in part; kept in the stored form."""

    def __init__(self, **kwargs: Any) -> None:  # Any: Django's signature
        super().__init__(max_length=80, required=False, **kwargs)
        self.country = "SA"
        self.style = DateStyle()

    def prepare_value(self, value: Any) -> Any:  # Any: Django's signature
        try:
            return say_partial(PartialDate.parse(value), self.style) if value else value
        except InvalidPartialDateError:
            return value

    def clean(self, value: Any) -> Any:  # Any: Django's signature
        text = super().clean(value)
        if not text:
            return ""
        known = read_date(text, self.country)
        if known is None:
            raise forms.ValidationError(_("This is no date. Write, for example, 20 March 2019, March 2019 or 2019."))
        return str(known)


class OfOwner(forms.Form):
    """A form that reads and shows days as its owner does."""

    def __init__(self, owner: User, *args: Any, **kwargs: Any) -> None:  # Any: Django's signature
        super().__init__(*args, **kwargs)
        self.owner = owner
        for field in self.fields.values():
            if isinstance(field, PartialDateField):
                field.country, field.style = owner.preferences.country, style_of(owner.preferences)
