"""Who saw an achievement or stands behind it, and who decides."""

from datetime import date, datetime

from django.db import transaction

from wasl.foundation.accounts.models import User
from wasl.foundation.errors import NotFoundError
from wasl.relations.interactions.models import Answer
from wasl.relations.people.models import Person
from wasl.relations.people.rules import one_line
from wasl.relations.promotion.actions.achievements import achievement_to_change
from wasl.relations.promotion.documents import index_achievements
from wasl.relations.promotion.models import Decider, Witness

LONGEST_DECIDES = 300


@transaction.atomic
def note_witness(
    owner: User,
    achievement_id: int,
    person: Person,
    *,
    on: date,
    part: str = Witness.Part.SAW,
    answer: Answer | None = None,
) -> Witness | None:
    """They saw it that day, or stand behind it. Gives how it stood before; the first day stands."""
    row = achievement_to_change(owner, achievement_id)
    before: Witness | None = Witness.objects.filter(achievement=row, person=person).first()
    Witness.objects.update_or_create(
        achievement=row,
        person=person,
        defaults={"part": Witness.Part(part)},
        create_defaults={"part": Witness.Part(part), "on": on, "answer": answer},
    )
    index_achievements(owner, [row.pk])
    return before


@transaction.atomic
def forget_witness(owner: User, achievement_id: int, person_id: int) -> Witness:
    """They did not see it after all; gives what was kept. Raises NotFoundError."""
    row = achievement_to_change(owner, achievement_id)
    kept = Witness.objects.filter(achievement=row, person=person_id).first()
    if kept is None:
        raise NotFoundError
    kept.delete()
    index_achievements(owner, [row.pk])
    return kept


@transaction.atomic
def take_back_telling(owner: User, answer_id: int) -> None:
    """Forget who saw something by an answer in Today."""
    rows = Witness.objects.filter(achievement__owner=owner, answer=answer_id)
    ids = list(rows.values_list("achievement_id", flat=True))
    rows.delete()
    index_achievements(owner, ids)


@transaction.atomic
def mark_decider(owner: User, person: Person, *, decides: str, at: datetime) -> Decider:
    """Keep that this person decides; the latest words about what count."""
    words = one_line(decides, LONGEST_DECIDES)
    made, _is_new = Decider.objects.update_or_create(
        owner=owner, person=person, defaults={"decides": words}, create_defaults={"decides": words, "created_at": at}
    )
    return made


@transaction.atomic
def unmark_decider(owner: User, person_id: int) -> Decider:
    """This person decides no more; gives what was kept. Raises NotFoundError."""
    kept: Decider | None = Decider.objects.of(owner).filter(person=person_id).select_related("person").first()
    if kept is None:
        raise NotFoundError
    kept.delete()
    return kept
