"""Several owners of one installation, each with a network of her own, and signed in: `python -m proofs.owners` prints JSON."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass

from proofs.homes import PASSWORD, Installation

CONTACTS_OF_EACH = 10
"""For each of her people, as in the network of one owner under load."""


@dataclass(frozen=True)
class Owner:
    """Somebody who is signed in, with the ids of her people."""

    cookies: dict[str, str]
    ids: list[int]


def fill(place: Installation, owners: int, people: int) -> None:
    """Owners beside those who are there, each with so many people and ten times as many contacts: one network, and copies of it."""
    email = "owner@example.com"
    place.wasl(
        "owner", "create", "--email", email, "--name", "منى", "--password-stdin", typed=f"{PASSWORD}\n"
    ).check_returncode()
    _run(place, "benchmarks.making.network", str(people), str(people * CONTACTS_OF_EACH), email)
    _run(place, "proofs.copying", email, str(owners - 1))


def signed_in(place: Installation) -> list[Owner]:
    """Those who have people. They do not come by the door: so many at once from one address would be refused."""
    told = json.loads(_run(place, "proofs.owners"))
    return [Owner({"sessionid": one["session"]}, one["ids"]) for one in told if one["ids"]]


def _run(place: Installation, module: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments], text=True, capture_output=True, check=False, env=place.environment()
    )
    if done.returncode:
        raise RuntimeError(done.stderr[-2000:])
    return done.stdout


def main() -> None:
    """A session for each owner, as signing in leaves it, and her people."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wasl.project.settings")
    django.setup()
    from wasl.foundation.walls.scope import acting_for_all_owners

    with acting_for_all_owners():
        print(json.dumps(_owners()))


def _owners() -> list[dict[str, object]]:
    from django.conf import settings
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore

    from wasl.foundation.accounts.models import User
    from wasl.relations.people.models import Person

    told: list[dict[str, object]] = []
    for owner in User.objects.order_by("pk"):
        session = SessionStore()
        session[SESSION_KEY], session[HASH_SESSION_KEY] = str(owner.pk), owner.get_session_auth_hash()
        session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
        session.create()
        ids = list(Person.objects.of(owner).order_by("pk").values_list("pk", flat=True))
        told.append({"session": session.session_key, "ids": ids})
    return told


if __name__ == "__main__":
    main()
