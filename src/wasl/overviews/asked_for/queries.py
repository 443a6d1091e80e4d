"""Skills that openings ask for, each against what the owner can; by the rule by which learning answers."""

from dataclasses import dataclass

from wasl.foundation.accounts.models import User
from wasl.relations.learning import rules
from wasl.relations.learning.models import Demand, Goal, Skill
from wasl.relations.opportunities.queries import asked_by_openings
from wasl.relations.people.rules import key_of

NAME_LENGTH = 100


@dataclass(frozen=True)
class AskedFor:
    """The missing skills first. `learning` are goals under way by the folded name of the skill they are about."""

    asked: list[rules.Asked]
    learning: dict[str, int]

    @property
    def have(self) -> int:
        return sum(one.answer == "have" for one in self.asked)

    @property
    def missing(self) -> list[rules.Asked]:
        return [one for one in self.asked if one.answer == "missing"]

    @property
    def rows(self) -> list[tuple[rules.Asked, int]]:
        """Each with the goal that is about it, or 0."""
        return [(one, self.learning.get(key_of(one.name, NAME_LENGTH), 0)) for one in self.asked]


def asked_for(owner: User, opening_id: int | None = None) -> AskedFor:
    """Of one opening; else of all that are open, with what learning knows to be asked for. Four queries at most."""
    demands = asked_by_openings(owner, opening_id)
    if opening_id is None:
        noted = Demand.objects.of(owner).present().order_by("name", "id")
        demands += [(one.key, one.name, one.asked_by) for one in noted]
    levels = dict(Skill.objects.of(owner).present().values_list("key", "level"))
    goals = Goal.objects.of(owner).present().filter(state=Goal.State.OPEN).order_by("-id").values_list("title", "id")
    return AskedFor(rules.answers(demands, levels), {key_of(title, NAME_LENGTH): pk for title, pk in goals})
