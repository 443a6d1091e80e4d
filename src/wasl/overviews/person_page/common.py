"""What the owner and a person have in common, from all words that know something of it."""

from collections.abc import Sequence

from wasl.foundation.accounts.models import User
from wasl.relations.exchange.queries.common import CommonGround, common_ground
from wasl.relations.network.ties.reasons import PersonTie
from wasl.relations.people.models import Person
from wasl.relations.presence.queries import own_workplaces


def common_with(owner: User, person: Person, ties: Sequence[PersonTie]) -> CommonGround:
    """`ties` are those of the person to others. A constant number of queries."""
    knows = [(tie.person_id, tie.name) for tie in ties]
    return common_ground(owner, person, workplaces=own_workplaces(owner), knows=knows)
