"""Somebody who logs a contact again and again, as a page does, until she is told to stop: how long each took."""

import json
import os
import sys
import time

SECONDS_BETWEEN = 0.1


def main(stop: str) -> None:
    """Print the seconds of each, until the file `stop` is there."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wasl.project.settings")
    import django

    django.setup()
    from django.utils import timezone

    from wasl.foundation.accounts.models import User
    from wasl.relations.interactions.actions import log_interaction
    from wasl.relations.people.models import Person

    owner = User.objects.select_related("preferences").get()
    person = Person.objects.of(owner).earliest("pk")
    waited = []
    while not os.path.exists(stop):  # noqa: PTH110 - as short as it can be
        began = time.perf_counter()
        log_interaction(owner, people=[person], channel="call", at=timezone.now())
        waited.append(time.perf_counter() - began)
        time.sleep(SECONDS_BETWEEN)
    print(json.dumps(waited))


if __name__ == "__main__":
    main(sys.argv[1])
