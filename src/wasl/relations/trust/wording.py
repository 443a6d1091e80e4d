"""What is said about promises: a draft to the other side, and a word about how far one's own word holds."""

from datetime import date, datetime
from typing import Any

from django.utils.functional import Promise as LazyText
from django.utils.translation import gettext_lazy as _

from wasl.foundation.accounts.models import User
from wasl.foundation.language.sentences import part_of_day, say
from wasl.relations.people.queries import spellings_of
from wasl.relations.people.rules import address_form, language_to, register_of
from wasl.relations.trust.queries.promises import PromisePage
from wasl.relations.trust.rules import Reliability

STANDS, MOSTLY = 90, 60  # percent


def of_reliability(figure: Reliability | None) -> str | LazyText:
    """A sentence that encourages; of no promise none."""
    percent = figure.percent if figure else None
    if percent is None:
        return ""
    if percent >= STANDS:
        return _("Your word stands. People can build on it.")
    if percent >= MOSTLY:
        return _("Most of what you promised came in time. A word before the day makes up for the rest.")
    return _("Some days were too near. A later day that both agree on in time is as good as kept.")


def draft_for(owner: User, page: PromisePage, now: datetime) -> str:
    """What to write to the first of the people: that it takes longer, or how theirs stands. The words of a private one are left out."""
    people = [row.person for row in page.promise.counterparts.all()]
    if not people:
        return ""
    person = people[0]
    spellings = spellings_of(owner, [person.pk]).get(person.pk, [])
    language = language_to(person, owner.preferences.written, spellings)
    address = address_form(person, language, spellings)
    sentence = "draft-promise-late" if page.line.is_mine else "draft-promise-theirs"
    values: dict[str, Any] = {  # Any: mypy would take the texts for `isolates`
        "channel": "", "name": address, "register": register_of(person, address), "time": part_of_day(now.hour),
        "promise": plain(page.line.wording), "private": "yes" if page.line.is_private else "no",
        "when": when(page.line.due_on, now.date()),
    }  # fmt: skip
    return say(language, sentence, digits_in=owner.preferences.digits, **values)  # type: ignore[arg-type]  # a choice of the model


def when(due_on: date | None, day: date) -> str:
    """The `$when` of a word about a delay."""
    if due_on is None or due_on > day:
        return "before"
    return "today" if due_on == day else "past"


def plain(wording: str) -> str:
    """Without the full stop, since it stands within a sentence."""
    return wording.rstrip(" .")
