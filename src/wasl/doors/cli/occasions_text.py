"""The occasions of one person as the command line prints them."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from wasl.doors.cli.printing import print_table, say
from wasl.foundation.accounts.models import User
from wasl.foundation.web.shown import say_short, style_of
from wasl.relations.occasions.queries import Coming
from wasl.relations.occasions.queries.of_person import PersonOccasions
from wasl.relations.people.models import Person


def print_occasions(owner: User, person: Person, found: PersonOccasions, days: Sequence[Coming]) -> None:
    """What happened and invitations with their numbers; then days and feasts by when they come next."""
    style = style_of(owner.preferences)
    say(person.display_name, style="bold")
    if found.mourns_until:
        say(_("In mourning until %(day)s: nothing joyful is proposed.") % {"day": say_short(found.mourns_until, style)})
    print_table(
        [_("Id"), _("Day"), _("What happened"), _("Whose, or what")],
        [[one.pk, say_short(one.on, style), one.get_kind_display(), one.about] for one in found.events],
    )
    print_table(
        [_("Id"), _("Day"), _("Invitation"), _("In words"), _("My answer"), _("Was I there?")],
        [
            [
                one.pk, say_short(one.on, style), one.get_kind_display(), one.what, one.get_answer_display(),
                one.get_attendance_display(),
            ]
            for one in found.invitations
        ],
    )  # fmt: skip
    print_table(
        [_("Id"), _("Next on"), _("What it is")],
        [
            [one.occasion.pk, say_short(one.on, style), one.occasion.label or one.occasion.get_kind_display()]
            for one in days
        ],
    )
    print_table(
        [_("Next on"), _("Feast")],
        [[say_short(one.on, style) if one.on else "", one.label] for one in found.kept],
    )
