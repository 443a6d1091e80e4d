"""Who keeps which feast, and by whose sighting: only what the owner says."""

from collections.abc import Collection

from django.db import transaction

from wasl.foundation.accounts.models import User
from wasl.foundation.dates.hijri import FIRST_YEAR, LAST_YEAR
from wasl.foundation.dates.returning import FARTHEST_SIGHTING_DAYS
from wasl.foundation.errors import NotFoundError
from wasl.relations.occasions.errors import NoNationalDayError, SightingOutOfRangeError, UnknownFeastError
from wasl.relations.occasions.models import KeptFeast, Sighting
from wasl.relations.occasions.rules.feasts import FEAST_KEYS, NATIONAL_DAY, feast_of
from wasl.relations.people.actions.marks import present_ids
from wasl.relations.people.models import Person


@transaction.atomic
def keep_feasts(owner: User, person: Person, *, feasts: Collection[str], country: str = "") -> None:
    """Exactly these feasts are the person's, in that country; without one, in the owner's."""
    country = country or owner.preferences.country
    for feast in feasts:
        _check(feast, country)
    rows = KeptFeast.objects.of(owner).filter(person=person)
    rows.exclude(feast__in=feasts).delete()
    rows.update(country=country)
    known = set(rows.values_list("feast", flat=True))
    KeptFeast.objects.bulk_create(
        KeptFeast(owner=owner, person=person, feast=feast, country=country)
        for feast in FEAST_KEYS
        if feast in feasts and feast not in known
    )


@transaction.atomic
def add_feast(owner: User, person_ids: Collection[int], *, feast: str, country: str = "") -> list[int]:
    """These people keep the feast; those for whom that is new are given back."""
    country = country or owner.preferences.country
    _check(feast, country)
    rows = KeptFeast.objects.of(owner).filter(feast=feast)
    known = set(rows.values_list("person_id", flat=True))
    new = [person_id for person_id in present_ids(owner, person_ids) if person_id not in known]
    KeptFeast.objects.bulk_create(
        (KeptFeast(owner=owner, person_id=person_id, feast=feast, country=country) for person_id in new), batch_size=500
    )
    return new


@transaction.atomic
def drop_feast(owner: User, person_ids: Collection[int], *, feast: str) -> list[int]:
    """These people do not keep the feast; those who did are given back."""
    wanted = set(person_ids)
    rows = KeptFeast.objects.of(owner).filter(feast=feast)
    gone = [(pk, person_id) for pk, person_id in rows.values_list("pk", "person_id") if person_id in wanted]
    for start in range(0, len(gone), 500):
        KeptFeast.objects.of(owner).filter(pk__in=[pk for pk, _person in gone[start : start + 500]]).delete()
    return [person_id for _pk, person_id in gone]


@transaction.atomic
def say_sighting(owner: User, *, country: str, days: int, feast: str = "", year: int = 0) -> Sighting:
    """In that country the feast begins so many days after the computed day. The last word counts."""
    is_year = year == 0 or FIRST_YEAR <= year <= LAST_YEAR
    if abs(days) > FARTHEST_SIGHTING_DAYS or not is_year:
        raise SightingOutOfRangeError
    found, _is_new = Sighting.objects.update_or_create(
        owner=owner, country=country, feast=feast, year=year, defaults={"days": days}
    )
    return found


@transaction.atomic
def remove_sighting(owner: User, sighting_id: int) -> Sighting:
    """Back to the computed day."""
    row: Sighting | None = Sighting.objects.of(owner).filter(pk=sighting_id).first()
    if row is None:
        raise NotFoundError
    Sighting.objects.of(owner).filter(pk=sighting_id).delete()
    return row


def _check(feast: str, country: str) -> None:
    if feast not in FEAST_KEYS:
        raise UnknownFeastError
    if feast == NATIONAL_DAY and feast_of(feast, country) is None:
        raise NoNationalDayError
