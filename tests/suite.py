"""The whole suite, on SQLite and then on PostgreSQL: a cluster of its own, made for the run and gone after it."""

import os
import pwd
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

PYTEST = [sys.executable, "-m", "pytest", "-q", "-n", "2", "--dist", "worksteal"]
ONCE = (
    "architecture", "foundation/dates", "foundation/etiquette", "foundation/formats", "foundation/language", "foundation/pdf",
    "foundation/readers", "foundation/understanding", "foundation/vault", "proofs", "training",
)  # fmt: skip
"""What never sees a database: once is enough for it."""

IN_A_BROWSER_ONCE = "not browser or both"
"""So it is for what a browser shows; one journey through everything is taken on both."""


def main(arguments: list[str]) -> int:
    """Run on both databases; the closing line is pytest's own."""
    print("· tests on SQLite", flush=True)
    first = run_tests(arguments, {})
    programs = postgresql_programs()
    if programs is None:
        print("· PostgreSQL is not installed on this machine: its half of the tests was not run", flush=True)
        return first
    print("· tests on PostgreSQL", flush=True)
    with cluster(programs) as address:
        ignored = (f"--ignore=tests/{part}" for part in ONCE)
        second = run_tests([*ignored, "-m", IN_A_BROWSER_ONCE, *arguments], {"WASL_DATABASE_URL": address})
    return first or second


def run_tests(arguments: list[str], variables: dict[str, str]) -> int:
    with tempfile.TemporaryDirectory(prefix="wasl-tests-") as data:
        environment = {**os.environ, "WASL_DATA": data, **variables}
        return subprocess.run([*PYTEST, *arguments], check=False, env=environment).returncode


def postgresql_programs() -> Path | None:
    """Where initdb and pg_ctl are; Debian keeps them off the path, by version."""
    found = shutil.which("initdb")
    if found:
        return Path(found).parent
    return max(Path("/usr/lib/postgresql").glob("*/bin"), default=None, key=lambda path: int(path.parent.name))


@contextmanager
def cluster(programs: Path) -> Iterator[str]:
    """A PostgreSQL of our own on a free port of the loopback address; its data need not survive."""
    folder = Path(tempfile.mkdtemp(prefix="wasl-postgresql-"))
    user = "postgres" if os.getuid() == 0 else None  # PostgreSQL refuses to run as root
    if user:
        os.chown(folder, pwd.getpwnam(user).pw_uid, -1)
    port = free_port()
    options = f"-p {port} -k {folder} -c fsync=off -c full_page_writes=off -c listen_addresses=127.0.0.1"
    server = [programs / "pg_ctl", "-D", folder / "data"]

    def do(command: list[object], *, check: bool = True) -> None:
        subprocess.run(list(map(str, command)), check=check, stdout=subprocess.DEVNULL, user=user, cwd=folder)

    try:
        do(
            [
                programs / "initdb",
                "-D",
                folder / "data",
                "-U",
                "postgres",
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
            ]
        )
        do([*server, "-o", options, "-l", folder / "log", "-w", "start"])
        # As an operator makes it: a role that owns its database and is no superuser, whom no wall would stop.
        with psycopg.connect(f"postgresql://postgres@127.0.0.1:{port}/postgres", autocommit=True) as made:
            made.execute("CREATE ROLE wasl LOGIN CREATEDB NOSUPERUSER")
            made.execute("CREATE DATABASE wasl OWNER wasl")
        yield f"postgresql://wasl@127.0.0.1:{port}/wasl"
    finally:
        do([*server, "-m", "immediate", "stop"], check=False)
        shutil.rmtree(folder, ignore_errors=True)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
