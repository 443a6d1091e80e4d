"""What a person is asked for in the directory: a new person, a circle."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wasl.foundation.accounts.models import User
from wasl.foundation.formats.ways import normal_way_to_reach
from wasl.relations.interactions.rules import LONGEST_RHYTHM
from wasl.relations.network.warmth.wording import BAND_CHOICES
from wasl.relations.people.models import Circle, Person, WayToReach
from wasl.relations.people.rules import kind_of_way


class NewPersonForm(forms.Form):
    """Asks little: the rest is known later, or read from the name."""

    name = forms.CharField(
        label=_("Name"),
        max_length=300,
        required=False,
        help_text=_("As you say it, with title and kunya: Wasl understands the parts."),
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off", "autofocus": True}),
    )
    way = forms.CharField(
        label=_("One way to reach"),
        max_length=500,
        required=False,
        help_text=_("A number, an e-mail address, or the link of a profile."),
        widget=forms.TextInput(attrs={"dir": "ltr", "autocomplete": "off", "inputmode": "email"}),
    )
    circle = forms.ModelChoiceField(
        label=_("Circle"), queryset=Circle.objects.none(), required=False, empty_label=_("none")
    )
    how_met = forms.CharField(
        label=_("How you met"), max_length=500, required=False, widget=forms.TextInput(attrs={"dir": "auto"})
    )
    is_another = forms.BooleanField(label=_("Yes, it is another person"), required=False)

    def __init__(self, owner: User, *args: Any, **kwargs: Any) -> None:  # Any: Django's signature
        super().__init__(*args, **kwargs)
        self.owner = owner
        self.known: Person | None = None
        self.fields["circle"].queryset = Circle.objects.of(owner).filter(deleted_at=None).order_by("name", "id")  # type: ignore[attr-defined]  # a ModelChoiceField

    def clean_way(self) -> str:
        way: str = self.cleaned_data["way"]
        kind = kind_of_way(way)
        if way and (kind == "other" or normal_way_to_reach(kind, way, self.owner.preferences.country) is None):
            raise forms.ValidationError(_("This is no number, e-mail address or link that Wasl can read."))
        return way

    def clean(self) -> dict[str, Any]:  # Any: each field's own type
        asked = super().clean() or {}
        if not self.errors and not asked.get("name") and not asked.get("way"):
            raise forms.ValidationError(_("Write a name, or one way to reach."))
        if asked.get("way") and not asked.get("is_another"):
            self.known = self._who_has(asked["way"])
            if self.known:
                raise forms.ValidationError(_("You know somebody with this number or address already."))
        return asked

    def _who_has(self, way: str) -> Person | None:
        kind = kind_of_way(way)
        normal = normal_way_to_reach(kind, way, self.owner.preferences.country)
        kinds = {"phone", "whatsapp"} if kind == "phone" else {kind}
        rows = WayToReach.objects.of(self.owner).filter(kind__in=kinds, value=normal[0] if normal else "")
        found = rows.filter(person__deleted_at=None).select_related("person").order_by("id").first()
        return found.person if found else None


class CircleForm(forms.Form):
    name = forms.CharField(label=_("Name of the circle"), max_length=100, widget=forms.TextInput(attrs={"dir": "auto"}))
    every_days = forms.IntegerField(
        label=_("Days between contacts"),
        min_value=1,
        max_value=LONGEST_RHYTHM,
        required=False,
        localize=False,
        help_text=_("How often you wish to be in touch with each of them. Left empty, Wasl does not remind you."),
        widget=forms.NumberInput(attrs={"list": "rhythms", "inputmode": "numeric"}),
    )


class NarrowForm(forms.Form):
    """The filters that are typed or chosen; its fields are named as those of `Asked`."""

    work = forms.CharField(label=_("Organisation"), max_length=200, required=False)
    city = forms.CharField(
        label=_("City"), max_length=150, required=False, widget=forms.TextInput(attrs={"list": "cities"})
    )
    circle = forms.TypedChoiceField(label=_("Circle"), coerce=int, required=False)
    tag = forms.TypedChoiceField(label=_("Tag"), coerce=int, required=False)
    source = forms.TypedChoiceField(label=_("Where they came from"), coerce=int, required=False)
    band = forms.ChoiceField(label=_("Chance of contact"), choices=[("", _("any")), *BAND_CHOICES], required=False)
    sort = forms.ChoiceField(
        label=_("Order"),
        choices=[
            ("name", _("By name")),
            ("warmth", _("Warmest first")),
            ("contact", _("Last contact first")),
            ("newest", _("Newest first")),
        ],
        required=False,
    )
    without_circle = forms.BooleanField(
        label=_("Only those in no circle"), required=False, widget=forms.CheckboxInput(attrs={"value": "1"})
    )
    bin = forms.BooleanField(
        label=_("Only those in the bin"), required=False, widget=forms.CheckboxInput(attrs={"value": "1"})
    )

    def offer(self, **rows: list[tuple[int, str]]) -> None:
        """Set what the lists to choose from hold."""
        for name, choices in rows.items():
            field = self.fields[name]
            assert isinstance(field, forms.TypedChoiceField)
            field.choices = [("", _("any")), *choices]
