"""Visits the pages of a filled data folder through the whole program: `python -m benchmarks.visiting` prints JSON."""

import json
import os
import re
import resource
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable
from urllib.parse import urlencode

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wasl.project.settings")
django.setup()

from django.db import connection  # noqa: E402 - Django comes first
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402
from django.urls import reverse  # noqa: E402

from benchmarks.measuring import of_call  # noqa: E402
from wasl.foundation.accounts.models import User  # noqa: E402
from wasl.relations.interactions.models import ContactSummary  # noqa: E402
from wasl.relations.people.models import Circle, Person  # noqa: E402

TIMES = 15
USUAL_CONTACTS = 15
MANY = "الح"
"""The beginning of names of which even the small network has a page full: both sizes show as many rows."""
AFTER = re.compile(r"[?&;]after=([\w-]+)")


def main() -> None:
    """For each page its median seconds and its queries, and the most memory that this process held."""
    client = Client()
    client.force_login(User.objects.get())
    found = {name: _visit(client, address) for name, address in _addresses(client).items()}
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(json.dumps({"pages": found, "memory": memory}))


def _visit(client: Client, address: str) -> dict[str, float]:
    call: Callable[[], object] = lambda: _get(client, address)  # noqa: E731 - a call to be measured
    seconds = of_call(call, TIMES)
    with CaptureQueriesContext(connection) as queries:
        call()
    return {"seconds": seconds, "queries": len(queries)}


def _get(client: Client, address: str) -> bytes:
    answer = client.get(address, headers={"host": "localhost"})
    assert answer.status_code == 200, (address, answer.status_code)
    return b"".join(answer) if answer.streaming else answer.content


def _addresses(client: Client) -> dict[str, str]:
    directory = reverse("directory:people")
    busiest = ContactSummary.objects.order_by("-contact_count").values_list("person_id", flat=True)[0]
    usual = ContactSummary.objects.filter(contact_count__lte=USUAL_CONTACTS).order_by("-contact_count", "person_id")
    return {
        "Today": reverse("today:today"),
        "directory, first page": directory,
        "directory, deep page": f"{directory}?{urlencode({'after': _deep(client, directory)})}",
        "directory, one circle": f"{directory}?{urlencode({'circle': Circle.objects.order_by('pk').values_list('pk', flat=True)[0]})}",
        "directory, last contact first": f"{directory}?sort=contact",
        "directory, warmest first": f"{directory}?sort=warmth",
        "directory, a warm band by name": f"{directory}?band=likely",
        "directory, a cold band by name": f"{directory}?band=unlikely",
        "directory, name typed": f"{directory}?{urlencode({'q': MANY})}",
        "person, a usual one": reverse("person_page:person", args=[usual.values_list("person_id", flat=True)[0]]),
        "person, the busiest one": reverse("person_page:person", args=[busiest]),
        "search page": f"{reverse('search:search')}?{urlencode({'q': MANY})}",
    }


def _deep(client: Client, directory: str) -> str:
    """The place four fifths down the list, in the form in which the first page tells the next."""
    token = AFTER.findall(_get(client, directory).decode())[-1]
    stretch, backwards, *_ = json.loads(urlsafe_b64decode(token + "=" * (-len(token) % 4)))
    rows = Person.objects.persons().order_by("sort_key", "pk").values_list("sort_key", "pk")
    place = rows[rows.count() * 4 // 5]
    return urlsafe_b64encode(json.dumps([stretch, backwards, *place], ensure_ascii=False).encode()).decode().rstrip("=")


if __name__ == "__main__":
    main()
