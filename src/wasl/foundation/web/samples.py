"""What the components page shows: a form with every kind of field, and believable people."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class SampleForm(forms.Form):
    """One field of each kind."""

    name = forms.CharField(label=_("Full name"), help_text=_("As you would say it when you introduce her."))
    email = forms.EmailField(label=_("E-mail"), required=False)
    circle = forms.ChoiceField(
        label=_("Circle"), choices=[("family", _("Family")), ("work", _("Work")), ("friends", _("Friends"))]
    )
    met_on = forms.DateField(
        label=_("Met on"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    rhythm = forms.ChoiceField(
        label=_("How often"),
        choices=[("week", _("Every week")), ("month", _("Every month")), ("season", _("Every season"))],
        widget=forms.RadioSelect,
        initial="month",
    )
    note = forms.CharField(label=_("Note"), required=False, widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}))
    is_private = forms.BooleanField(label=_("Keep this private"), required=False)
    reminds = forms.BooleanField(
        label=_("Remind me"), required=False, initial=True, help_text=_("On the morning of the day.")
    )


@dataclass(frozen=True)
class SamplePerson:
    id: str
    name: str
    detail: str | Promise
    warmth: float | None
    reason: str | Promise = ""
    action: str | Promise = ""
    draft: str | Promise = ""
    when: str | Promise = ""
    contacts: int = 0
    tone: str = ""
    skip_url: str = ""


@dataclass(frozen=True)
class SampleMoment:
    icon: str
    title: str | Promise
    at: datetime
    note: str | Promise = ""
    is_own: bool = False


PEOPLE = (
    SamplePerson(
        "khaled", "د. خالد المنصور", _("Planning director, Authority of Cities"), 0.34,
        reason=_("You were in touch on 14 days, about every three weeks, and [[ten]] have passed. Of ten ties like "
                 "this one, three come back by themselves within three months."),
        action=_("Open WhatsApp"), when=_("ten weeks ago"), contacts=14, skip_url="#",
        draft=_("Peace be upon you, Dr. Khaled. I read about the new plan for Riyadh and remembered our talk. "
                "How are things going with you?"),
    ),
    SamplePerson(
        "sara", "سارة العتيبي", _("Former colleague"), 0.82,
        reason=_("You promised her the CV [[on Thursday]]. Three days are left."),
        action=_("Send it now"), when=_("yesterday"), contacts=61,
    ),
    SamplePerson(
        "omar", "Omar Haddad", _("You met at GITEX yesterday"), 0.58, tone="cool",
        reason=_("A new acquaintance without a second word yet. A short message [[within two days]] makes it last."),
        action=_("Write a message"), when=_("yesterday"), contacts=1,
    ),
    SamplePerson("hind", "هند السالم", _("Family"), None, when=_("not yet"), contacts=0),
)  # fmt: skip

MOMENTS = (
    SampleMoment("whatsapp", _("You wrote on WhatsApp"), datetime(2026, 11, 22, 16, 5, tzinfo=UTC), is_own=True),
    SampleMoment(
        "meeting", _("You met at the Authority"), datetime(2026, 9, 14, 7, 30, tzinfo=UTC),
        note=_("Spoke about the plan for the north of the city. His son begins university this year."),
    ),
    SampleMoment("email", _("He wrote by e-mail"), datetime(2025, 12, 2, 9, 12, tzinfo=UTC)),
)  # fmt: skip


def components_shown() -> dict[str, object]:
    """Figures, people and days for the parts to show."""
    return {
        "people": PEOPLE,
        "moments": MOMENTS,
        "steps": [_("Files"), _("Preview"), _("People")],
        "week": [4, 6, 3, 8, 5, 7, 3],
        "a_day": date(2026, 11, 23),
        "birthday": date(1990, 3, 14),
        "tones": ["info", "success", "caution", "trouble"],
        "warmths": [None, 0, 0.12, 0.34, 0.58, 0.82, 1],
        "count": 128,
    }
