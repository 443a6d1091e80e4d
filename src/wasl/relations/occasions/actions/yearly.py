"""What an owner does about the days of her people."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from wasl.foundation.accounts.models import User
from wasl.foundation.dates.partial_date import PartialDate
from wasl.foundation.errors import NotFoundError, WaslError
from wasl.foundation.language.script import clean_text
from wasl.relations.occasions.errors import YearToComeError
from wasl.relations.occasions.models import Occasion
from wasl.relations.people.models import Person

LABEL_LENGTH = 100


class NoYearlyDayError(WaslError):
    code = "no-yearly-day"
    message = _("An occasion needs a day and a month; the year may be missing. For example: 20 March.")


@transaction.atomic
def set_occasion(
    owner: User, person: Person, *, kind: str, on: PartialDate, label: str = "", today: date | None = None
) -> Occasion:
    """Keep a day that returns every year. A person has one birthday in a calendar: a second corrects the first.

    `today` is given where the day is typed. Raises YearToComeError for a birthday in a later year: it would be seen
    nowhere for that long, and is a slip of the hand. What other programs send is kept as it is.
    """
    if not on.is_yearly:
        raise NoYearlyDayError
    if today and kind == Occasion.Kind.BIRTHDAY and on.begins_after_year_of(today):
        raise YearToComeError
    name = " ".join(clean_text(label).split())[:LABEL_LENGTH]
    same: dict[str, object] = {"owner": owner, "person": person, "kind": Occasion.Kind(kind), "calendar": on.calendar}
    if kind != Occasion.Kind.BIRTHDAY:
        same |= {"label": name, "month": on.month, "day": on.day}
    known: Occasion = Occasion.objects.of(owner).filter(**same).order_by("id").first() or Occasion(**same)
    known.label, known.year, known.month, known.day = name, on.year, on.month or 0, on.day or 0
    known.save()
    return known


@transaction.atomic
def remove_occasion(owner: User, occasion_id: int) -> Occasion:
    """Forget the day; the row given back is enough to set it again."""
    occasion: Occasion | None = (
        Occasion.objects.of(owner).filter(id=occasion_id, person__deleted_at=None).select_related("person").first()
    )
    if occasion is None:
        raise NotFoundError
    Occasion.objects.of(owner).filter(id=occasion_id).delete()
    return occasion
