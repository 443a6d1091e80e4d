"""What an answer in Today makes of a promise: kept, told, asked after, put off, left alone."""

from datetime import date, datetime

from wasl.foundation.accounts.models import User
from wasl.foundation.errors import NotFoundError
from wasl.relations.interactions.actions import answer_action, log_interaction
from wasl.relations.interactions.models import Answer, Channel
from wasl.relations.people.models import Person
from wasl.relations.trust import actions
from wasl.relations.trust.errors import PromiseSettledError
from wasl.relations.trust.models import Counterpart, Promise, PromiseChange

SPEAKING = {"promise-late": actions.tell_of_delay, "promise-theirs": actions.ask_after_promise}


def finish(owner: User, kind: str, person: Person, promise_id: int, *, channel: str, at: datetime, on: date) -> Answer:
    """Keep it, or note that they know, or were asked; and log the word that was sent. A second time changes nothing."""
    if known := _answered(owner, kind, promise_id, on):
        return known
    _of(owner, person, promise_id)
    interaction = None
    if kind in SPEAKING or channel:
        through = channel if channel in Channel.values else Channel.OTHER
        interaction = log_interaction(owner, people=[person], channel=through, at=at)
    answer = answer_action(
        owner, person, kind=kind, outcome=Answer.Outcome.DONE, on=on, until=on, interaction=interaction
    )
    SPEAKING.get(kind, actions.keep_promise)(owner, promise_id, on=on, answer=answer)
    return answer


def put_off(owner: User, kind: str, person: Person, promise_id: int, *, days: int, on: date) -> Answer:
    _of(owner, person, promise_id)
    answer = answer_action(owner, person, kind=kind, outcome=Answer.Outcome.LATER, on=on, until=on)
    actions.put_off_promise(owner, promise_id, days=days, on=on, answer=answer)
    return answer


def hush(owner: User, kind: str, person: Person, promise_id: int, *, on: date) -> Answer:
    _of(owner, person, promise_id)
    answer = answer_action(owner, person, kind=kind, outcome=Answer.Outcome.DECLINED, on=on, until=on)
    actions.hush_promise(owner, promise_id, on=on, answer=answer)
    return answer


def take_back(owner: User, answer_id: int) -> None:
    """Let the promise stand as before the answer. Raises ChangeNotLastError where something came after it."""
    for change in PromiseChange.objects.filter(answer=answer_id, answer__owner=owner):
        actions.take_back_change(owner, change.pk)


def _answered(owner: User, kind: str, promise_id: int, on: date) -> Answer | None:
    made = PromiseChange.objects.filter(promise__owner=owner, promise=promise_id)
    answered = made.filter(answer__kind=kind, answer__on=on, answer__outcome=Answer.Outcome.DONE)
    change = answered.select_related("answer").last()
    return change.answer if change else None


def _of(owner: User, person: Person, promise_id: int) -> None:
    """Raises NotFoundError, PromiseSettledError."""
    promise = Promise.objects.of(owner).present().filter(pk=promise_id).first()
    if promise is None or not Counterpart.objects.filter(promise=promise, person=person).exists():
        raise NotFoundError
    if not promise.is_open:
        raise PromiseSettledError
