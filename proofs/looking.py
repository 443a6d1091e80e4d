"""Looks into the database of WASL_DATA from outside the program: `python -m proofs.looking` prints JSON."""

import json
import os
import sys
import time
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wasl.project.settings")
django.setup()

from django.db import transaction  # noqa: E402 - Django comes first
from django.db.models import Count, F, QuerySet  # noqa: E402
from django_tasks_db.models import DBTaskResult  # noqa: E402

from wasl.doors.importers.models import Import  # noqa: E402
from wasl.foundation.accounts.models import User  # noqa: E402
from wasl.foundation.walls.scope import acting_for_all_owners  # noqa: E402
from wasl.relations.interactions.models import ContactSummary, Interaction, Participation  # noqa: E402
from wasl.relations.interactions.summaries import refresh_summaries  # noqa: E402
from wasl.relations.people.models import Person  # noqa: E402

LONGEST_WAIT_SECONDS = 120
SOME = 5  # owners
AGED_BY = timedelta(minutes=3)  # more than a work is silent before it is taken up again


@acting_for_all_owners()
def main(*asked: str) -> None:
    """`settled` first waits until no import and no job is under way; `aged` lets those under way look silent for long.

    `some` makes anew the summaries of a few owners alone, chosen by chance: of fifty it takes ten minutes.
    """
    if "settled" in asked:
        _wait_until_settled()
    found = {
        "notes": Counter(Interaction.objects.exclude(note="").values_list("note", flat=True)),
        "names": Counter(Person.objects.values_list("display_name", flat=True)),
        "ids": list(Person.objects.order_by("pk").values_list("pk", flat=True)),
        "newest": Participation.objects.order_by("-interaction").values_list("person", "interaction").first(),
        "imports": Counter(Import.objects.values_list("state", flat=True)),
        "faults": list(faults(User.objects.order_by("?")[:SOME] if "some" in asked else User.objects.all())),
    }
    if "aged" in asked:
        Import.objects.update(touched_at=F("touched_at") - AGED_BY)
    print(json.dumps(found))


def faults(owners: QuerySet[User]) -> Iterator[str]:
    """What is half applied, or does not agree with what it follows from; summaries of these owners."""
    counted = Interaction.objects.annotate(those=Count("participations"))
    if wrong := counted.exclude(those=F("people_count")).count():
        yield f"{wrong} contacts lack somebody of their people"
    differing = Participation.objects.exclude(at=F("interaction__at"), is_personal=F("interaction__is_personal"))
    if wrong := differing.count():
        yield f"{wrong} participations differ from their contact"
    if wrong := Person.objects.filter(ways_to_reach=None).count():
        yield f"{wrong} people lack the number they came with"
    for owner in owners.select_related("preferences"):
        kept, anew = _summaries(owner)
        if wrong := len(set(kept.items()) ^ set(anew.items())):
            yield f"{wrong} summaries differ from those made anew"


def _summaries(owner: User) -> tuple[dict[int, object], dict[int, object]]:
    """As they are kept, and as they come out made anew; nothing is changed."""
    with transaction.atomic():
        kept = _rows(owner)
        refresh_summaries(owner, Person.objects.of(owner).values_list("pk", flat=True))
        anew = _rows(owner)
        transaction.set_rollback(True)
    return kept, anew


def _rows(owner: User) -> dict[int, object]:
    rows = ContactSummary.objects.of(owner).values()
    return {row["person_id"]: tuple(row.items()) for row in rows}


def _wait_until_settled() -> None:
    until = time.monotonic() + LONGEST_WAIT_SECONDS
    while time.monotonic() < until:
        if not (Import.objects.under_way().exists() or DBTaskResult.objects.ready().exists()):
            return
        time.sleep(0.2)


if __name__ == "__main__":
    main(*sys.argv[1:])
