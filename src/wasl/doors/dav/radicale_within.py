"""Radicale as a part of this program: configured here alone, without files, and silent where it would name people."""

import logging
from collections.abc import Callable
from functools import cache, wraps
from typing import Any

from radicale import config
from radicale.app import REQUEST_METHODS, Application
from radicale.httputils import INTERNAL_SERVER_ERROR

from wasl.doors.dav.bodies import MOST_OF_A_CARD
from wasl.doors.dav.plug_ins import Auth, Rights, Storage
from wasl.doors.dav.visit import the_visit

CONFIGURATION: dict[str, dict[str, Any]] = {  # Any: values of each option's own type
    "auth": {"type": Auth, "delay": 0.0, "cache_logins": False},
    "rights": {"type": Rights, "permit_delete_collection": False, "permit_overwrite_collection": False},
    "storage": {"type": Storage, "strict_preconditions": True},
    "web": {"type": "none"},
    "hook": {"type": "none"},
    "sharing": {"type": "none", "collection_by_map": False, "collection_by_token": False},
    "server": {
        "max_content_length": 2
        * MOST_OF_A_CARD,  # the door counted already; Radicale takes at most 80 % of it for one card
        "max_resource_size": MOST_OF_A_CARD,
        "max_vevent_rrule_occurrence": 10_000,
        "delay_on_error": 0.0,
    },
    "logging": {"level": "critical", "mask_passwords": True, "bad_put_request_content": False},
}

Answer = Callable[..., Any]


class Within(Application):
    """Keeps what went wrong for the program to tell: Radicale would write it, names and all, to the log."""

    def __init__(self, configuration: config.Configuration) -> None:
        super().__init__(configuration)
        for method in REQUEST_METHODS:
            setattr(self, f"do_{method}", _kept(getattr(self, f"do_{method}")))


@cache
def application() -> Within:
    """Made once, at the first visit."""
    logging.getLogger("radicale").setLevel(logging.CRITICAL + 1)  # its lines name addresses of people
    configuration = config.load()
    configuration.update(CONFIGURATION, "wasl", privileged=True)
    return Within(configuration)


def _kept(answer: Answer) -> Answer:
    @wraps(answer)
    def answered(*told: Any) -> Any:  # Any: Radicale's own
        try:
            return answer(*told)
        except Exception as trouble:  # noqa: BLE001 - raised again by the door
            the_visit().trouble = trouble
            return INTERNAL_SERVER_ERROR

    return answered
