"""Names of rows for everywhere and always, of which those made together stand together in an index. Pure.

As RFC 9562 5.7 makes them: the moment in milliseconds, then chance. Fifty thousand names of chance alone are written
into as many places of an index.
"""

from datetime import datetime
from secrets import randbits
from uuid import UUID

_VERSION, _VARIANT = 7 << 76, 2 << 62


def ordered_uids(moment: datetime, count: int) -> list[UUID]:
    """So many, one after another from a place of chance within the millisecond."""
    first = (int(moment.timestamp() * 1000) << 80) | _VERSION | (randbits(12) << 64) | _VARIANT | randbits(61)
    return [UUID(int=first + number) for number in range(count)]
