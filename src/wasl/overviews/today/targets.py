"""What an answer in Today makes of somebody to meet: ready, read up on, met."""

from datetime import date, datetime, timedelta

from wasl.foundation.accounts.models import User
from wasl.foundation.errors import NotFoundError
from wasl.relations.interactions.actions import answer_action
from wasl.relations.interactions.models import Answer
from wasl.relations.people.models import Person
from wasl.relations.preparation import actions
from wasl.relations.preparation.models import State, Target, TargetChange
from wasl.relations.preparation.rules import ASKED_WITHIN, MEETING_AHEAD

SILENT_FOR = {"target-meeting": MEETING_AHEAD, "target-met": ASKED_WITHIN}
BECOMES = {"target-near": State.READY, "target-met": State.MET}


def finish(owner: User, kind: str, person: Person, *, at: datetime, on: date) -> Answer:
    """Answer "done": who was to be prepared for is, who was to be met was. A second time on the day changes nothing."""
    known: Answer | None = (
        Answer.objects.of(owner).filter(person=person, kind=kind, on=on, outcome=Answer.Outcome.DONE).first()
    )
    if known:
        return known
    target = Target.objects.of(owner).open().filter(person=person).order_by("meet_by", "id").first()
    if target is None and kind != "target-met":
        raise NotFoundError
    until = on + SILENT_FOR.get(kind, timedelta())
    answer = answer_action(owner, person, kind=kind, outcome=Answer.Outcome.DONE, on=on, until=until)
    if target and kind in BECOMES:
        actions.set_state(owner, target.pk, BECOMES[kind], on=on, at=at, answer=answer)
    return answer


def take_back(owner: User, answer_id: int) -> None:
    """Let the target stand as before the answer. Raises TargetChangedSinceError where something came after it."""
    for change in TargetChange.objects.filter(answer=answer_id, answer__owner=owner):
        actions.take_back_change(owner, change.pk, at=change.at)
