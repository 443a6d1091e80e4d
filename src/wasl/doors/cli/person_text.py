"""The person page for a terminal: the words of the page, without its frame."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from wasl.doors.cli.printing import print_table, say
from wasl.foundation.accounts.models import Preferences
from wasl.foundation.dates.wording import DateStyle, say_day
from wasl.overviews.person_page.queries import PersonPage
from wasl.overviews.person_page.wording import date_style
from wasl.overviews.today.wording import unmarked
from wasl.relations.occasions.models import Invitation, LifeEvent


def print_person(page: PersonPage, preferences: Preferences) -> None:
    """Who this is, what matters now, how to reach, and the latest contacts."""
    say(page.name, style="bold")
    if page.person.is_private:
        say(pgettext("a person", "Private"), style="dim")
    for matter in page.matters:
        say(unmarked(matter.text))
    say("")
    print_table(("", ""), list(_known(page, preferences)))
    if page.timeline.lines:
        say("")
        style = date_style(preferences)
        rows = [(say_day(shown.line.on, style), shown.title, shown.detail) for shown in page.timeline.lines]
        print_table((_("Day"), _("Contact"), ""), rows)


def _known(page: PersonPage, preferences: Preferences) -> Iterator[tuple[str, str]]:
    """A label and a value a row; nothing that is not known."""
    person = page.person
    style = date_style(preferences)
    told = [
        (_("Id"), str(person.pk)),
        (_("Other spellings"), " · ".join(page.other_names)),
        (_("Proposed spelling"), " · ".join(page.proposed)),
        (_("Addressed as"), page.address),
        *((way.kind_label, " ".join(filter(None, (way.shown, way.label)))) for way in page.ways),
        *((_("Work"), str(work)) for work in page.present_work),
        *((_("Earlier work"), str(work)) for work in page.past_work),
        (_("Circles"), _(", ").join(circle.name for circle in page.circles)),
        (_("Tags"), _(", ").join(tag.name for tag in page.tags)),
        (_("Interests"), _(", ").join(tag.name for tag in page.interests)),
        *((str(day.coming.occasion.get_kind_display()), day.written) for day in page.days),
        *((str(event.get_kind_display()), _happened(event, style)) for event in page.occasions.events),
        *((_("Invitation"), _invited(row, style)) for row in page.occasions.invitations),
        (_("Feasts"), _(", ").join(kept.label for kept in page.occasions.kept)),
        (_("City"), person.city),
        (_("How you met"), person.how_met),
        (_("Last contact"), page.last_words),
        (_("Knows"), _(", ").join(shown.tie.name for shown in page.ties if shown.tie.strength)),
        (_("Notes"), person.notes),
    ]
    return ((label, value) for label, value in told if value)


def _happened(event: LifeEvent, style: DateStyle) -> str:
    return " · ".join(filter(None, (event.about, say_day(event.on, style))))


def _invited(row: Invitation, style: DateStyle) -> str:
    what = row.what or str(row.get_kind_display())
    return " · ".join((what, say_day(row.on, style), str(row.get_answer_display())))
