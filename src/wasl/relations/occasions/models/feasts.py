"""Which feasts somebody keeps, and on which day each country begins them."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from wasl.foundation.accounts.models import Owned
from wasl.relations.people.as_one import AsOne
from wasl.relations.people.models import Person


class FeastName(models.TextChoices):
    """The keys of `rules.feasts`, with how people call them."""

    RAMADAN = "ramadan", _("The month of Ramadan")
    EID_AL_FITR = "eid-al-fitr", _("Eid al-Fitr")
    EID_AL_ADHA = "eid-al-adha", _("Eid al-Adha")
    HIJRI_NEW_YEAR = "hijri-new-year", _("Hijri New Year")
    ASHURA = "ashura", _("Ashura")
    MAWLID = "mawlid", _("The Prophet’s birthday (Mawlid)")
    ISRA_MIRAJ = "isra-miraj", _("Isra and Miraj")
    CHRISTMAS = "christmas", _("Christmas (25 December)")
    CHRISTMAS_EASTERN = "christmas-eastern", _("Christmas (7 January)")
    EASTER = "easter", _("Easter, western")
    EASTER_EASTERN = "easter-eastern", _("Easter, eastern")
    NOWRUZ = "nowruz", _("Nowruz")
    NEW_YEAR = "new-year", _("New Year")
    MOTHERS_DAY = "mothers-day", _("Mother’s Day")
    WOMENS_DAY = "womens-day", _("International Women’s Day")
    WORKERS_DAY = "workers-day", _("Workers’ Day")
    TEACHERS_DAY = "teachers-day", _("World Teachers’ Day")
    NATIONAL_DAY = "national-day", _("National Day")


class KeptFeast(Owned):
    """That a person keeps a feast, because the owner said so; in the country by whose sighting or nation it is kept."""

    as_one: ClassVar = AsOne(fills=("country",))

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="kept_feasts", db_index=False)
    feast = models.CharField(_("feast"), max_length=20, choices=FeastName.choices)
    country = models.CharField(_("country"), max_length=2, blank=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["person", "feast"], name="feast_kept_once")]
        indexes: ClassVar = [models.Index(fields=["owner", "feast", "country"], name="who_keeps_a_feast")]

    def __str__(self) -> str:
        return f"{self.person_id}:{self.feast}"


class Sighting(Owned):
    """How many days after the computed day a country begins a feast, or all (""); in one Hijri year or in all (0)."""

    class Days(models.IntegerChoices):
        TWO_BEFORE = -2, _("two days earlier")
        ONE_BEFORE = -1, _("one day earlier")
        AS_COMPUTED = 0, _("as computed")
        ONE_AFTER = 1, _("one day later")
        TWO_AFTER = 2, _("two days later")

    country = models.CharField(_("country"), max_length=2)
    feast = models.CharField(_("feast"), max_length=20, choices=FeastName.choices, blank=True)
    year = models.PositiveSmallIntegerField(_("Hijri year"), default=0)
    days = models.SmallIntegerField(_("begins"), choices=Days.choices)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["owner", "country", "feast", "year"], name="sighting_said_once"),
            models.CheckConstraint(condition=models.Q(days__gte=-2, days__lte=2), name="sighting_within_two_days"),
        ]

    def __str__(self) -> str:
        return f"{self.country} {self.feast} {self.year}: {self.days:+d}"
