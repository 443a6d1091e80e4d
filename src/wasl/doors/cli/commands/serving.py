"""`wasl serve` and `wasl worker`."""

import gc
import multiprocessing
import os
import signal
from multiprocessing.process import BaseProcess
from typing import Annotated

import typer
from django.db import connections

from wasl.doors.cli.printing import aside
from wasl.foundation.jobs.worker import Every, JobWorker
from wasl.project.schedule import schedule

SHUTDOWN_SECONDS = 10

GIVES_WAY_BY = 5
"""Of nice(2): jobs beside pages have a quarter of a processor that both want. With less, a portion of theirs would keep who saves
something waiting for long."""


def enter(app: typer.Typer) -> None:
    app.command("serve")(serve)
    app.command("worker")(worker)


def serve(
    host: Annotated[str, typer.Option(help="The address to listen on; 0.0.0.0 for other machines.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="The port to listen on.")] = 8000,
    workers: Annotated[int, typer.Option(help="Processes that answer; one is enough for one owner.")] = 1,
    jobs: Annotated[bool, typer.Option(help="Run jobs in this program too.")] = True,
) -> None:
    """Serve the pages, and do the work behind them, until Ctrl+C."""
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels, logger

    from wasl.foundation.web.gate import ANSWERING_ALONE, ANSWERING_EACH, threads_for

    # It warns of many threads; all but a few of ours only wait at the gate.
    logger.addFilter(lambda record: "Python threads" not in record.getMessage())
    gate, answering = ("alone", ANSWERING_ALONE) if workers == 1 else ("one_of_several", ANSWERING_EACH)
    server = Granian(
        f"wasl.project.wsgi:{gate}",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=threads_for(answering),
        log_level=LogLevels.warning,
        respawn_failed_workers=True,
        workers_kill_timeout=SHUTDOWN_SECONDS,
    )
    beside = _start_jobs() if jobs else None
    aside.print(f"Wasl · http://{'localhost' if host == '127.0.0.1' else host}:{port}")
    try:
        server.serve()
    finally:
        if beside:
            _end(beside)


def worker() -> None:
    """Do the work behind the pages in a process of its own, for `wasl serve --no-jobs`."""
    aside.print(f"Wasl worker {os.getpid()}")
    _do_jobs(parent=0)


def _start_jobs() -> BaseProcess:
    """Start the jobs in a process of their own.

    It is forked while this process has one thread and no connection. A thread for them would be worse: the server
    forks as well, and a lock that a thread holds at that moment stays locked for ever in the process that answers.
    """
    connections.close_all()
    gc.freeze()  # what is loaded by now stays shared between the processes, instead of copied by the collector
    process = multiprocessing.get_context("fork").Process(target=_do_jobs, kwargs={"parent": os.getpid()})
    process.start()
    return process


def _do_jobs(parent: int) -> None:
    """Until told to stop, or until the parent is gone, which a killed one cannot say.

    Beside pages they give way to them: after an import, thirty seconds of looking for duplicates would make each page late.
    """
    if parent:
        os.nice(GIVES_WAY_BY)

    def stop(*_: object) -> None:
        job_worker.stop()

    def stop_when_alone() -> None:
        if parent and os.getppid() != parent:
            job_worker.stop()

    job_worker = JobWorker([*schedule(), Every(1, stop_when_alone)])
    for stop_signal in (signal.SIGINT, signal.SIGTERM):
        signal.signal(stop_signal, stop)
    job_worker.run()


def _end(process: BaseProcess) -> None:
    """Let the job under way end by itself; one that takes longer is taken up again at the next start."""
    process.terminate()
    process.join(SHUTDOWN_SECONDS)
    process.kill()
    process.join()
