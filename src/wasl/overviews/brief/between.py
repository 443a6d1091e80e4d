"""What stands between the owner and somebody: how they are connected, what was, what is owed, what was said, what comes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wasl.foundation.accounts.models import User
from wasl.foundation.dates.wording import say_relative
from wasl.foundation.web.shown import in_digits
from wasl.overviews.brief.points import Point, day_words, one, style_of
from wasl.relations.interactions.models import Channel, ContactSummary, Participation
from wasl.relations.network.ties.reasons import ties_of
from wasl.relations.network.ties.wording import tie_words
from wasl.relations.occasions.queries import occasions_of
from wasl.relations.occasions.queries.of_person import person_occasions
from wasl.relations.people.models import Person
from wasl.relations.preparation.queries import Reached, TargetLine
from wasl.relations.trust.queries import Between

CONTACTS_SHOWN, TIES_SHOWN, SAID_SHOWN, PROMISES_SHOWN = 4, 3, 3, 5
SOON, HARD_WITHIN = timedelta(days=30), timedelta(days=90)
CONTACTS_READ, NOTE_SHOWN = 40, 160


def wishes(line: TargetLine, owner: User, today: date) -> Iterator[Point]:
    if line.why:
        yield Point(_("You want: %(why)s") % {"why": one(line.why)})
    if line.offer:
        yield Point(_("You offer: %(offer)s") % {"offer": one(line.offer)})
    if line.is_open and line.next_on:
        words = _("The meeting is %(when)s.") if line.meeting_on else _("You want to meet by %(day)s.")
        when = say_relative(line.next_on, today, style_of(owner))
        yield Point(words % {"when": when, "day": day_words(owner, line.next_on)})


def connected(owner: User, person: Person, way: Reached, today: date) -> Iterator[Point]:
    """The contacts so far, who joins the two, and how to reach them."""
    summary: ContactSummary | None = ContactSummary.objects.of(owner).filter(person=person).first()
    if summary and summary.contact_days:
        words = ngettext(
            "In touch on %(count)d day so far.", "In touch on %(count)d days so far.", summary.contact_days
        )
        yield Point(words.replace("%(count)d", in_digits(summary.contact_days, owner.preferences)))
    else:
        yield Point(_("No contact is known yet."))
    ties = ties_of(owner, person.pk, TIES_SHOWN)
    named = set(
        Person.objects.of(owner).shareable().filter(id__in=[tie.person_id for tie in ties]).values_list("id", flat=True)
    )
    for tie in ties:
        if tie.strength and tie.person_id in named:
            why = tie_words(tie.reasons, today, owner.preferences)
            yield Point(_("They know %(name)s.") % {"name": one(tie.name)}, why)
    for path in way.ways[:1]:
        yield Point(_("The best introduction: through %(name)s.") % {"name": one(path.first.name)}, path.why)


def contacts(owner: User, person: Person, now: datetime) -> Iterator[Point]:
    """Of each day and channel the last one; none that is private."""
    rows = Participation.objects.filter(person=person, is_personal=True, at__lte=now, interaction__is_private=False)
    rows = rows.order_by("-at", "-interaction")
    columns = ("at", "interaction__channel", "interaction__subject", "interaction__note")
    told: dict[tuple[date, str], str] = {}
    for at, channel, subject, note in rows.values_list(*columns)[:CONTACTS_READ]:
        said = " ".join((note or subject).split())[:NOTE_SHOWN]
        told.setdefault((timezone.localtime(at).date(), channel), said)
    for (day, channel), said in list(told.items())[:CONTACTS_SHOWN]:
        yield Point(" · ".join([str(Channel(channel).label), day_words(owner, day)]), said)


def promises(owner: User, stands: Between) -> Iterator[Point]:
    for line in stands.promises[:PROMISES_SHOWN]:
        words = one(line.wording) if line.wording else _("(private)")
        told = _("You promised: %(words)s") if line.is_mine else _("Promised to you: %(words)s")
        yield Point(told % {"words": words}, day_words(owner, line.due_on) if line.due_on else "")


def statements(owner: User, stands: Between) -> Iterator[Point]:
    for said in stands.statements[:SAID_SHOWN]:
        words = " ".join(said.words.split())[:NOTE_SHOWN]
        yield Point(f"{one(said.matter)}: {one(words)}", day_words(owner, said.said_on))


def occasions(owner: User, person: Person, today: date) -> Iterator[Point]:
    """Hard times first: whoever mourns is met otherwise."""
    known, style = person_occasions(owner, person, today), style_of(owner)
    for event in known.events:
        if today - HARD_WITHIN <= event.on <= today + SOON:
            yield Point(f"{event.get_kind_display()} · {say_relative(event.on, today, style)}")
    for coming in occasions_of(owner, person, today):
        if coming.on <= today + SOON and not (known.mourns_until and coming.on <= known.mourns_until):
            label = coming.occasion.label or coming.occasion.get_kind_display()
            yield Point(f"{one(label)} · {say_relative(coming.on, today, style)}")
    for feast in known.kept:
        if feast.on and feast.on <= today + SOON:
            yield Point(f"{one(feast.label)} · {say_relative(feast.on, today, style)}")
