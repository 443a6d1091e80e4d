"""Finds people of a filled data folder by their names: `python -m benchmarks.finding_people` prints JSON."""

import json
import os
import time
from statistics import quantiles

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wasl.project.settings")
django.setup()

from django.db import connection  # noqa: E402 - Django comes first
from django.utils import timezone  # noqa: E402

from wasl.doors.demo.chance import Chance  # noqa: E402
from wasl.foundation.accounts.models import User  # noqa: E402
from wasl.relations.people import actions  # noqa: E402
from wasl.relations.people.documents import forget_people, index_people  # noqa: E402
from wasl.relations.people.finding import find_people  # noqa: E402
from wasl.relations.people.models import FormKey, KeptName, NameBearer, NameForm, Person, Spelling  # noqa: E402
from wasl.relations.people.name_index.filling import index_names  # noqa: E402

ASKED, SAVED, SEED = 200, 100, 53
TABLES = (NameForm, FormKey, NameBearer, KeptName)


def main() -> None:
    """Processor seconds at the middle and at 95 of 100, by kind of query; what one save takes; bytes of the index."""
    owner, chance = User.objects.get(), Chance(SEED)
    shown = list(Person.objects.of(owner).present().order_by("pk").values_list("display_name", flat=True))
    latin = list(Spelling.objects.of(owner).order_by("pk").values_list("text", flat=True)) or shown
    find_people(owner, "Khaled Al-Harbi")
    asked = {
        "names": [chance.one(shown) for _ in range(ASKED)],
        "other spellings": [chance.one(latin) for _ in range(ASKED)],
        "beginnings": [name[: chance.whole(2, len(name))] for name in (chance.one(shown) for _ in range(ASKED)) if len(name) > 2],
    }  # fmt: skip
    told: dict[str, object] = {
        kind: _spread([_taken(owner, query) for query in queries]) for kind, queries in asked.items()
    }
    print(json.dumps(told | {"save": _save(owner), "bytes": _bytes()}))


def _taken(owner: User, query: str) -> float:
    began = time.process_time()
    find_people(owner, query, 8)
    return time.process_time() - began


def _spread(taken: list[float]) -> dict[str, float]:
    cuts = quantiles(taken, n=100)
    return {"middle": cuts[49], "of 95": cuts[94]}


def _save(owner: User) -> float:
    """What the index of names adds to saving one person, in processor seconds: a name of its own each time."""
    names = [f"سعد بن {number} المطيري" for number in range(SAVED)]
    people = [actions.create_person(owner, display_name=name, at=timezone.now()).pk for name in names]
    forget_people(owner, people)
    began = time.process_time()
    for person, name in zip(people, names, strict=True):
        index_names(owner, {person: [name]})
    taken = time.process_time() - began
    index_people(owner, people)
    return taken / SAVED


def _bytes() -> int:
    """Tables and their indexes, as the database counts them."""
    names = [table._meta.db_table for table in TABLES]  # noqa: SLF001 - Django's documented API
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT SUM(pg_total_relation_size(name::regclass)) FROM unnest(%s) name", [names])
        else:
            places = ", ".join(["%s"] * len(names))
            cursor.execute(
                f"SELECT SUM(pgsize) FROM dbstat WHERE name IN (SELECT name FROM sqlite_master WHERE tbl_name IN ({places}))",
                names,
            )
        return int(cursor.fetchone()[0])


if __name__ == "__main__":
    main()
