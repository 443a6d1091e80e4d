"""Takes up jobs one after another, and what the schedule says: in a process of its own."""

import logging
import threading
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from time import monotonic

from django.db import close_old_connections
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

logger = logging.getLogger(__name__)

SECONDS_BETWEEN_LOOKS = 1.0


@dataclass
class Every:
    """Something that is done again and again, `seconds` apart; the first time soon after the start, or `first_after` it."""

    seconds: float
    do: Callable[[], object]
    first_after: float = 0.0
    due_at: float = field(init=False)

    def __post_init__(self) -> None:
        self.due_at = monotonic() + self.first_after


class JobWorker:
    """Runs jobs until it is stopped. Several may run beside each other: a job is claimed in the database."""

    def __init__(self, schedule: Sequence[Every] = ()) -> None:
        self._schedule = schedule
        self._stopped = threading.Event()

    def stop(self) -> None:
        """Finish the job under way, then end."""
        self._stopped.set()

    def run(self) -> None:
        """Look for work once a second. A fault in a job or in the schedule is logged, and the next is taken up."""
        while not self._stopped.is_set():
            try:
                self.keep_the_schedule()
                self.do_what_waits()
            except Exception:
                logger.exception("the worker stumbled, and goes on")
            close_old_connections()
            self._stopped.wait(SECONDS_BETWEEN_LOOKS)

    def keep_the_schedule(self) -> None:
        for entry in self._schedule:
            if entry.due_at <= monotonic():
                entry.due_at = monotonic() + entry.seconds
                entry.do()

    def do_what_waits(self) -> None:
        """Run every job that is ready now."""
        # A look without a lock first: an idle program takes no write lock on SQLite.
        if not DBTaskResult.objects.ready().exists():
            return
        Worker(
            queue_names=["default"],
            interval=0,
            batch=True,
            backend_name="default",
            startup_delay=False,
            max_tasks=None,
            worker_id=uuid.uuid4().hex,
            excluded_queue_names=[],
        ).run()
