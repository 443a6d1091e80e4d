"""Changes of people and of what they are found by take turns, of each owner for herself.

What a person is found by, and what contacts with her come to, is worked out from rows that another transaction may be
changing, and counted in rows that many people share: two that read before either writes would count one person twice, or
one contact not at all, and two that hold what the other waits for would wait for ever. So each takes this turn before it
reads or locks anything of people, and gives it back with its end.
"""

from wasl.foundation.accounts.locks import PEOPLE, wait_for_turn
from wasl.foundation.accounts.models import User


def wait_for_people_of(owner: User) -> None:
    """Only one transaction at a time gets past this line for an owner; again within the same one it waits for nothing."""
    wait_for_turn(PEOPLE + owner.pk)
