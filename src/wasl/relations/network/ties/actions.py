"""What the owner says of two others: that they know each other, how well, or that they do not."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from wasl.foundation.accounts.models import User
from wasl.foundation.errors import NotFoundError, WaslError
from wasl.relations.network.ties.keeping import refresh_ties
from wasl.relations.network.ties.models import StatedTie
from wasl.relations.people.models import Person
from wasl.relations.people.rules import one_line


class TieToThemselvesError(WaslError):
    code = "tie-to-themselves"
    message = _("Two people are needed for this. Choose somebody else.")


class StrengthOutOfRangeError(WaslError):
    code = "strength-out-of-range"
    message = _("This was not kept: how well they know each other lies between 0 and 1.")


@transaction.atomic
def state_tie(owner: User, one_id: int, other_id: int, *, strength: float, note: str = "", at: datetime) -> StatedTie:
    """Keep the owner's word, in the place of what she said before; 0 says that they do not know each other.

    Raises NotFoundError, TieToThemselvesError, StrengthOutOfRangeError.
    """
    a, b = sorted((one_id, other_id))
    if a == b:
        raise TieToThemselvesError
    if not 0 <= strength <= 1:
        raise StrengthOutOfRangeError
    if Person.objects.of(owner).persons().filter(id__in=(a, b)).count() < 2:  # noqa: PLR2004 - the two
        raise NotFoundError
    said: StatedTie
    said, _made = StatedTie.objects.update_or_create(
        owner=owner, a_id=a, b_id=b, defaults={"strength": strength, "note": one_line(note, 200), "said_at": at}
    )
    refresh_ties(owner, [a])
    return said


@transaction.atomic
def take_back_tie(owner: User, one_id: int, other_id: int) -> None:
    """Leave it to the evidence again. Raises NotFoundError where nothing was said."""
    a, b = sorted((one_id, other_id))
    said = StatedTie.objects.of(owner).filter(a=a, b=b)
    if not said.delete()[0]:
        raise NotFoundError
    refresh_ties(owner, [a])
