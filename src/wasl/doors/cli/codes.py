"""Short codes as they are typed on a command line: a country, a format."""

from wasl.doors.cli.refusals import UnknownCountryError, UnknownFormatError
from wasl.foundation.dates import countries
from wasl.foundation.formats.registry import READERS


def read_country(given: str) -> str:
    """The ISO code of a country, in either case. Raises UnknownCountryError."""
    try:
        return countries.country_named(given).code
    except countries.UnknownCountryError as error:
        raise UnknownCountryError(given=given) from error


def read_format(given: str) -> str:
    """The name of a format that can be read. Raises UnknownFormatError."""
    if given not in READERS:
        raise UnknownFormatError(given=given, known=" ".join(sorted(READERS)))
    return given
