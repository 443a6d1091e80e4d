"""Makes up what happens in the lives of the demo's people: feasts they keep, a joy, an illness, invitations."""

from collections.abc import Sequence
from datetime import date, timedelta

from wasl.doors.demo.chance import Chance
from wasl.doors.demo.people import Somebody
from wasl.foundation.accounts.models import User
from wasl.foundation.dates.returning import returns_between
from wasl.relations.occasions.actions import (
    add_feast,
    add_invitation,
    add_life_event,
    answer_invitation,
    make_good,
    say_attendance,
)
from wasl.relations.occasions.rules.feasts import FEAST_OF
from wasl.relations.people.models import Person

KEPT_BY = {"close": 0.9, "regular": 0.6, "occasional": 0.25}
"""Of whom of each tie the owner knows which feasts they keep."""

NEXT_OF = ("eid-al-fitr", "eid-al-adha", "hijri-new-year", "new-year")
A_YEAR = timedelta(days=370)
ENOUGH = 5
"""As many as have something to tell: nobody has two things on a day."""

Known = Sequence[tuple[int, Somebody]]


def make_occasions(chance: Chance, owner: User, known: Known, today: date) -> None:
    """The same for the same chance; nothing of it follows from anybody's name or country."""
    _keep_feasts(chance, owner, known, today)
    people = [one for one in known if one[1].tie in {"regular", "occasional"}]
    if len(people) >= ENOUGH:
        _tell_lives(owner, people, today)


def _keep_feasts(chance: Chance, owner: User, known: Known, today: date) -> None:
    """Both Eids for most, the feast that comes next for many, so that there is somebody to greet."""
    keepers = [person_id for person_id, one in known if chance.happens(KEPT_BY.get(one.tie, 0.0))]
    coming = {feast: returns_between(FEAST_OF[feast].rule, today, today + A_YEAR) for feast in NEXT_OF}
    following = min((feast for feast in NEXT_OF if coming[feast]), key=lambda feast: coming[feast][0].on)
    for feast in dict.fromkeys(("ramadan", "eid-al-fitr", "eid-al-adha", following)):
        add_feast(owner, [one for one in keepers if feast == following or chance.happens(0.8)], feast=feast)
    add_feast(owner, keepers[-4:], feast="christmas")


def _tell_lives(owner: User, people: Known, today: date) -> None:
    """A birth, an illness, a death some weeks ago, and two invitations: of five different people."""
    is_arabic = owner.preferences.language == "ar"
    rows = Person.objects.of(owner).in_bulk([person_id for person_id, _one in people[:ENOUGH]])
    baby, ill, mourner, host, past = (rows[person_id] for person_id, _one in people[:ENOUGH])
    add_life_event(
        owner, baby, kind="birth", on=today - timedelta(days=2), today=today, about="ليان" if is_arabic else "Layan"
    )
    add_life_event(owner, ill, kind="illness", on=today - timedelta(days=1), today=today)
    add_life_event(
        owner, mourner, kind="condolence", on=today - timedelta(days=24), today=today, keeps_forty=True,
        about="والد الزوجة" if is_arabic else "a parent-in-law",
    )  # fmt: skip
    add_invitation(
        owner, host, kind="wedding", on=today + timedelta(days=9),
        what="زفاف الابن" if is_arabic else "a son’s wedding",
        place="قاعة النخيل، الثامنة مساءً" if is_arabic else "The Palm Hall, 8 pm",
    )  # fmt: skip
    missed = add_invitation(owner, past, kind="gathering", on=today - timedelta(days=20))
    answer_invitation(owner, missed.pk, answer="accepted", on=today - timedelta(days=26))
    reason = (
        "تأخرت طائرتي من جدة ووصلت بعد منتصف الليل." if is_arabic else "My flight was late; I landed after midnight."
    )
    say_attendance(owner, missed.pk, attendance="missed", reason=reason)
    make_good(owner, missed.pk, by="visit", on=today - timedelta(days=12))
