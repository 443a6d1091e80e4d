"""What is refused about occasions."""

from django.utils.translation import gettext_lazy as _

from wasl.foundation.errors import WaslError


class UnknownFeastError(WaslError):
    code = "unknown-feast"
    message = _("The feast was not kept: Wasl does not know it. Choose one of the list.")


class NoNationalDayError(WaslError):
    code = "no-national-day"
    message = _("Wasl does not know the national day of this country. Write it as a day of the person instead.")


class YearToComeError(WaslError):
    code = "year-to-come"
    message = _("The day was not kept: its year is still to come. Write the year of birth, or leave it out.")


class EndsBeforeItBeganError(WaslError):
    code = "ends-before-it-began"
    message = _("The day was not kept: it is before the illness began. Choose a later day.")


class StillToComeError(WaslError):
    code = "hardship-to-come"
    message = _("The day was not kept: a hard time is written down once it has come. Choose today or an earlier day.")


class MourningTooLongError(WaslError):
    code = "mourning-too-long"
    message = _("The mourning was not kept: choose 400 days at most.")


class SightingOutOfRangeError(WaslError):
    code = "sighting-out-of-range"
    message = _(
        "The sighting was not kept: choose two days before to two days after, and a Hijri year from 1343 to 1500."
    )


class ReasonMissingError(WaslError):
    """A true reason is a sentence; none is offered."""

    code = "reason-missing"
    message = _("Write in your own words why you were not there. Nobody but you reads it.")
