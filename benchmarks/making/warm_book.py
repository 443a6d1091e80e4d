"""A book with a history of contacts: `python -m benchmarks.making.warm_book TIES INTERACTIONS` says what scoring took."""

import json
import os
import sys
import time
from collections.abc import Callable
from datetime import timedelta
from statistics import median

import django
import numpy as np

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wasl.project.settings")
django.setup()

from django.utils import timezone  # noqa: E402 - Django comes first

from wasl.foundation.accounts.models import User  # noqa: E402
from wasl.foundation.inserting import insert_rows, reserve_ids  # noqa: E402
from wasl.relations.interactions.actions import log_interaction  # noqa: E402
from wasl.relations.network.models import Warmth  # noqa: E402
from wasl.relations.network.warmth import rules  # noqa: E402
from wasl.relations.network.warmth.histories import Histories, pack  # noqa: E402
from wasl.relations.network.warmth.scoring import number_of, score_everybody  # noqa: E402
from wasl.relations.people.actions import create_person  # noqa: E402
from wasl.relations.people.models import Person  # noqa: E402

SEED, YEARS_DAYS, FEW = 52, 4 * 365, 500
UNEVENNESS = 0.8  # of a Zipf distribution: a few people have thousands of contacts, most have several
TIMES = 5


def main(ties: int, interactions: int) -> None:
    owner = User.objects.select_related("preferences").get()
    today = timezone.localdate()
    which, days = _contacts(ties, interactions, number_of(today))
    taken = {"arrays": _median(lambda: _score_arrays(which, days, number_of(today)))}
    order = np.lexsort([days, which])
    parts = np.split(days[order], np.searchsorted(which[order], np.arange(1, ties)))
    _fill(owner, [pack(part) for part in parts[:FEW]])
    somebody = create_person(owner, display_name="هدى القاسمي", at=timezone.now())
    taken["one_in_few"] = _median(lambda: _log(owner, somebody), 20)
    _fill(owner, [pack(part) for part in parts[FEW:]])
    taken["rows"] = _median(lambda: _score_rows(owner, today))
    taken["one_in_many"] = _median(lambda: _log(owner, somebody), 20)
    print(json.dumps(taken))


def _contacts(ties: int, interactions: int, today: int) -> tuple[np.ndarray, np.ndarray]:
    """Which tie each contact is of, and its day."""
    chance = np.random.default_rng(SEED)
    share = 1 / np.arange(1, ties + 1) ** UNEVENNESS
    which = chance.choice(ties, interactions, p=share / share.sum())
    return which, today - chance.integers(0, YEARS_DAYS, interactions)


def _score_arrays(which: np.ndarray, days: np.ndarray, today: int) -> None:
    """From contacts in no order to a chance for each tie."""
    keys = np.sort(which.astype(np.int64) << 32 | days)
    met = keys[np.r_[True, keys[1:] != keys[:-1]]]
    ties = met >> 32
    begins = np.flatnonzero(np.r_[True, ties[1:] != ties[:-1]])
    histories = Histories(met & 0xFFFFFFFF, np.append(begins, len(met)))
    model = rules.shipped()
    shift = rules.own_shift(model, histories, today, rules.USUAL_HORIZON)
    rules.chances(model.logits(histories.facts_on(today), today, rules.USUAL_HORIZON), shift)


def _score_rows(owner: User, today: object) -> None:
    """With every row written, as after a change of all of them."""
    Warmth.objects.of(owner).update(probability=None)
    began = time.process_time()
    score_everybody(owner, today)  # type: ignore[arg-type]  # a day
    _TAKEN.append(time.process_time() - began)


_TAKEN: list[float] = []


def _fill(owner: User, packed: list[bytes]) -> None:
    """People, with rows of warmth as their contacts would have left them."""
    ids = reserve_ids(Person, len(packed))
    people = (Person(pk=pk, owner=owner, display_name=f"هدى {pk}", sort_key=f"هدى {pk}") for pk in ids)
    Person.objects.bulk_create(people, batch_size=500)
    rows = [(pk, owner.pk, days, None, False) for pk, days in zip(ids, packed, strict=True)]
    insert_rows(Warmth, ("person_id", "owner_id", "days", "probability", "is_bridge"), rows)


def _log(owner: User, somebody: Person) -> None:
    log_interaction(owner, people=[somebody], channel="call", at=timezone.now() - timedelta(days=1))


def _median(call: Callable[[], object], times: int = TIMES) -> float:
    """Processor seconds; what a call has measured itself counts instead."""
    taken = []
    for _ in range(times):
        began = time.process_time()
        call()
        taken.append(_TAKEN.pop() if _TAKEN else time.process_time() - began)
    return median(taken)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
