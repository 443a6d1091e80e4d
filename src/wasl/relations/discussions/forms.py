"""What is asked about discussions."""

from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from wasl.foundation.accounts.models import User
from wasl.relations.communities.forms import link_field, long_field, moment_field, text_field
from wasl.relations.communities.models import Community
from wasl.relations.discussions.actions import DiscussionGiven
from wasl.relations.discussions.actions.discussions import LENGTHS, LONGEST_NOTE
from wasl.relations.discussions.actions.meeting import LONGEST_NAME
from wasl.relations.discussions.actions.meeting import LONGEST_NOTE as LONGEST_WHO
from wasl.relations.discussions.actions.views import LONGEST_WORDS
from wasl.relations.discussions.models import Discussion
from wasl.relations.trust.forms import day_field

OFFERED = 60


class DiscussionForm(forms.Form):
    topic = text_field(_("What it is about"), LENGTHS["topic"], required=True)
    place = text_field(_("Platform or place"), LENGTHS["place"], help_text=_("Such as: LinkedIn, a group, a hall."))
    community = forms.TypedChoiceField(label=_("Community"), coerce=int, empty_value=None, required=False)
    link = link_field()
    starts_at = moment_field(_("Live from"), required=False)
    ends_at = moment_field(_("Until"), required=False)
    time_zone = forms.ChoiceField(
        label=_("In the time zone of"),
        required=False,
        help_text=_("As it was announced; your calendar shows it in yours."),
    )
    next_step = text_field(
        _("Next step"), LENGTHS["next_step"], help_text=_("Such as: answer the question about costs.")
    )
    next_on = day_field(_("On which day"), help_text=_("Today speaks of it then."))
    note = long_field(_("Note"), 3, length=LONGEST_NOTE)

    def __init__(self, owner: User, data: QueryDict | None = None, **more: Any) -> None:  # Any: Django's own
        own = owner.preferences.time_zone
        initial = {"time_zone": own} | (more.pop("initial", None) or {})
        super().__init__(data, initial=initial, **more)
        self.communities = {one.pk: one for one in Community.objects.of(owner).present().order_by("-pk")[:OFFERED]}
        community, zone = self.fields["community"], self.fields["time_zone"]
        assert isinstance(community, forms.ChoiceField)
        assert isinstance(zone, forms.ChoiceField)
        community.choices = [("", "—"), *((pk, one.name) for pk, one in self.communities.items())]
        zone.choices = [(name, name) for name in sorted(available_timezones())]

    def clean(self) -> dict[str, Any]:  # Any: each field's own type
        given = super().clean() or {}
        starts_at, ends_at = given.get("starts_at"), given.get("ends_at")
        if ends_at and (starts_at is None or ends_at < starts_at):
            self.add_error("ends_at", _("It would end before it begins. Choose a later end."))
        return given

    @property
    def given(self) -> DiscussionGiven:
        """Moments are as they were announced, in the zone that was chosen."""
        given = dict(self.cleaned_data)
        moments = {name: _plain(given[name]) for name in ("starts_at", "ends_at")}
        return DiscussionGiven(**{**given, **moments, "community": self.communities.get(given["community"] or 0)})

    @staticmethod
    def initial_of(row: Discussion) -> dict[str, Any]:  # Any: as above
        zone = ZoneInfo(row.time_zone or "UTC")
        told = {name: getattr(row, name) for name in DiscussionForm.base_fields if name != "community"}
        moments = {
            name: told[name].astimezone(zone).strftime("%Y-%m-%dT%H:%M") if told[name] else None
            for name in ("starts_at", "ends_at")
        }
        return told | moments | {"community": row.community_id}


class ViewForm(forms.Form):
    who = text_field(_("Who said it"), 200, help_text=_("A name; where it is one of your people, it leads to them."))
    words = long_field(_("What was said"), 3, length=LONGEST_WORDS)


class OwnWordForm(forms.Form):
    words = long_field(_("What you said"), 3, length=LONGEST_WORDS)


class MetForm(forms.Form):
    name = text_field(_("Name"), LONGEST_NAME, required=True)
    note = text_field(_("Who they are"), LONGEST_WHO)


def _plain(moment: Any) -> Any:  # Any: a moment, or nothing
    """Django reads a moment in the owner's zone; its hands are what counts."""
    return moment.replace(tzinfo=None) if moment else None
