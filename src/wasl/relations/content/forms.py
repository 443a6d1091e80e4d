"""What is asked about topics, posts, readings and tables."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from wasl.foundation.accounts.models import User
from wasl.foundation.language.figures import digits_to_ascii
from wasl.foundation.language.folding import fold
from wasl.relations.advice.models import Advice
from wasl.relations.communities.forms import link_field, long_field, text_field
from wasl.relations.content.actions import PostGiven, TopicGiven
from wasl.relations.content.actions.posts import LENGTHS as POST_LENGTHS
from wasl.relations.content.actions.topics import LENGTHS, LONGEST_DRAFT
from wasl.relations.content.models import Language, Post, Topic
from wasl.relations.content.rules.table import FIGURES, LARGEST_FIGURE
from wasl.relations.content.rules.worked import Figures
from wasl.relations.content.wording import FIGURE_NAMES
from wasl.relations.discussions.models import Discussion
from wasl.relations.learning.models import Goal
from wasl.relations.people.models import Circle, Person
from wasl.relations.trust.forms import day_field
from wasl.relations.trust.naming import names_in, people_named

OFFERED = 60
LARGEST_TABLE = 2 << 20  # bytes; two thousand posts with their texts are less
PLATFORMS = ("LinkedIn", "X", "Facebook", "Instagram", "Medium", "YouTube")
"""A few that are offered; any other words may be written."""


def platform_field(*, required: bool = False) -> forms.CharField:
    field = text_field(
        _("Platform"), LENGTHS["platform"], required=required, help_text=_("Such as: LinkedIn, a newsletter.")
    )
    field.widget.attrs["list"] = "platforms"
    return field


class CountField(forms.IntegerField):
    """A count in either kind of digits; empty where it is not known."""

    def __init__(self, label: Any, *, required: bool = False) -> None:  # Any: text, also lazy
        widget = forms.TextInput(attrs={"inputmode": "numeric", "dir": "ltr", "autocomplete": "off", "maxlength": 13})
        super().__init__(label=label, required=required, min_value=0, max_value=LARGEST_FIGURE, widget=widget)

    def to_python(self, value: Any) -> Any:  # Any: Django's signature
        return super().to_python(digits_to_ascii(str(value)).replace("٬", "").replace(",", "") if value else value)


class TopicForm(forms.Form):
    words = text_field(_("What it is about"), LENGTHS["words"], required=True)
    why = text_field(_("Why it is useful"), LENGTHS["why"], help_text=_("What can they do after reading it?"))
    people = text_field(_("For whom"), 1000, help_text=_("Names of your people; several with commas between them."))
    circles = forms.TypedMultipleChoiceField(
        label=_("For which circles"), coerce=int, required=False, widget=forms.CheckboxSelectMultiple
    )
    platform = platform_field()
    language = forms.ChoiceField(label=_("Language"), choices=Language.choices, required=False)
    planned_on = day_field(_("Planned day"), help_text=_("Today speaks of it then."))
    goal = forms.TypedChoiceField(label=_("From what you learn"), coerce=int, empty_value=None, required=False)
    advice = forms.TypedChoiceField(label=_("From advice"), coerce=int, empty_value=None, required=False)
    discussion = forms.TypedChoiceField(label=_("From a discussion"), coerce=int, empty_value=None, required=False)
    question = text_field(_("From a question"), LENGTHS["question"], help_text=_("In the words in which it was asked."))
    asked_by = text_field(_("Who asked it"), 200)
    draft = long_field(_("Notes or draft"), 8, length=LONGEST_DRAFT)

    def __init__(
        self, owner: User, data: QueryDict | None = None, *, row: Topic | None = None, **more: Any
    ) -> None:  # Any: Django's own
        super().__init__(data, initial=_initial_of(row) if row else more.pop("initial", None), **more)
        self.owner, self.row = owner, row
        self.own_circles = {one.pk: one for one in Circle.objects.of(owner).filter(deleted_at=None).order_by("name")}
        self.sources: dict[str, dict[int, Any]] = {
            "goal": _some(Goal.objects.of(owner).present(), row and row.goal),
            "advice": _some(Advice.objects.of(owner).present(), row and row.advice),
            "discussion": _some(Discussion.objects.of(owner).present(), row and row.discussion),
        }
        circles = self.fields["circles"]
        assert isinstance(circles, forms.ChoiceField)
        circles.choices = [(pk, one.name) for pk, one in self.own_circles.items()]
        for name, rows in self.sources.items():
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            field.choices = [("", "—"), *((pk, str(one)) for pk, one in rows.items())]

    def clean_people(self) -> list[Person]:
        """Whoever was named before is meant again by the same name."""
        text = self.cleaned_data["people"]
        known = list(self.row.for_people.select_related("person")) if self.row else []
        names = {fold(name) for name in names_in(text)}
        named = people_named(
            self.owner, [one.person_id for one in known if fold(one.person.display_name) in names], text
        )
        if named.unclear or named.unknown:
            raise forms.ValidationError(_unclear(named.unclear, named.unknown))
        return named.people

    def clean_asked_by(self) -> Person | None:
        text = self.cleaned_data["asked_by"].strip()
        if not text:
            return None
        before = self.row.asked_by if self.row else None
        if before and fold(before.display_name) == fold(text):
            return before
        named = people_named(self.owner, [], text)
        if named.unclear or named.unknown or len(named.people) != 1:
            raise forms.ValidationError(_unclear(named.unclear, named.unknown or text))
        return named.people[0]

    @property
    def given(self) -> TopicGiven:
        given = dict(self.cleaned_data)
        sources = {name: rows.get(given[name] or 0) for name, rows in self.sources.items()}
        circles = [self.own_circles[pk] for pk in given["circles"] if pk in self.own_circles]
        return TopicGiven(**{**given, **sources, "circles": circles})


class DraftForm(forms.Form):
    draft = long_field(_("Notes or draft"), 10, length=LONGEST_DRAFT)


class PostForm(forms.Form):
    title = text_field(_("Title or first words"), POST_LENGTHS["title"], required=True)
    link = link_field()
    platform = platform_field()
    language = forms.ChoiceField(label=_("Language"), choices=Language.choices, required=False)
    on = day_field(_("On which day"), required=True)
    topic = forms.TypedChoiceField(label=_("Topic"), coerce=int, empty_value=None, required=False)

    def __init__(
        self, owner: User, data: QueryDict | None = None, *, row: Post | None = None, **more: Any
    ) -> None:  # Any: as above
        told = {name: getattr(row, name) for name in ("title", "link", "platform", "language", "on")} if row else {}
        initial = {**told, "topic": row.topic_id} if row else more.pop("initial", None)
        super().__init__(data, initial=initial, **more)
        self.topics = _some(Topic.objects.of(owner).present(), row and row.topic)
        field = self.fields["topic"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", "—"), *((pk, str(one)) for pk, one in self.topics.items())]

    @property
    def given(self) -> PostGiven:
        return PostGiven(**{**self.cleaned_data, "topic": self.topics.get(self.cleaned_data["topic"] or 0)})


class ReadingForm(forms.Form):
    """One small line; what is not known stays empty."""

    reactions = CountField(FIGURE_NAMES["reactions"])
    comments = CountField(FIGURE_NAMES["comments"])
    shares = CountField(FIGURE_NAMES["shares"])
    views = CountField(FIGURE_NAMES["views"])
    on = day_field(_("On which day"))

    @property
    def figures(self) -> Figures:
        return Figures(*(self.cleaned_data[name] for name in FIGURES))


class FollowersForm(forms.Form):
    platform = platform_field(required=True)
    count = CountField(_("How many follow you"), required=True)
    on = day_field(_("On which day"))


class TableForm(forms.Form):
    table = forms.FileField(
        label=_("A file"), required=False, widget=forms.FileInput(attrs={"accept": ".csv,.tsv,.txt,text/csv"})
    )
    pasted = long_field(_("Or the lines themselves"), 6, length=LARGEST_TABLE)
    platform = platform_field()

    def __init__(self, *arguments: Any, **more: Any) -> None:  # Any: Django's own
        super().__init__(*arguments, **more)
        self.fields["pasted"].widget.attrs["dir"] = "ltr"

    @property
    def content(self) -> bytes:
        """Nothing where a file is larger than is read."""
        file = self.cleaned_data["table"]
        if file and file.size <= LARGEST_TABLE:
            return bytes(file.read())
        return str(self.cleaned_data["pasted"]).encode()


class EchoForm(forms.Form):
    name = text_field(_("Who wrote because of it"), 200, required=True, help_text=_("A name or part of it."))


def _some(rows: Any, one: Any) -> dict[int, Any]:  # Any: rows of each model
    """The newest, and the one that is chosen already."""
    found = {row.pk: row for row in rows.order_by("-pk")[:OFFERED]}
    return found if one is None or one.deleted_at else {**found, one.pk: one}


def _initial_of(row: Topic) -> dict[str, Any]:  # Any: each field's own type
    told = {
        name: getattr(row, name) for name in ("words", "why", "platform", "language", "planned_on", "question", "draft")
    }
    people = (
        row.for_people.filter(person__deleted_at=None).order_by("pk").values_list("person__display_name", flat=True)
    )
    return told | {
        "people": ("، " if get_language() == "ar" else ", ").join(people),
        "circles": list(row.for_circles.values_list("circle_id", flat=True)),
        "goal": row.goal_id,
        "advice": row.advice_id,
        "discussion": row.discussion_id,
        "asked_by": row.asked_by.display_name if row.asked_by and not row.asked_by.deleted_at else "",
    }


def _unclear(unclear: str, unknown: str) -> Any:  # Any: text in the language under way
    if unclear:
        return _("Several of your people are called “%(name)s”. Write the name in full.") % {"name": unclear}
    return _("Nobody of yours is called “%(name)s”. Write the name as it stands in your people.") % {"name": unknown}
