"""An installation of its own for one test: an empty folder and database, and the real command in a process."""

import json
import os
import signal
import subprocess
import sys
import uuid
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest
from psycopg import sql

FILES = Path(__file__).resolve().parents[2] / "files"
PASSWORD = "كلمة سر لا يعرفها أحد"
SECONDS_AT_MOST = 120


@dataclass
class Done:
    code: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)


@dataclass
class Installation:
    folder: Path
    database_url: str = ""

    def wasl(self, *arguments, typed="", **variables):
        """Run the command as a person does; neither standard stream is a terminal."""
        environment = {**os.environ, "WASL_DATA": str(self.folder), "WASL_DATABASE_URL": self.database_url, **variables}
        command = [sys.executable, "-X", "faulthandler", "-m", "wasl.doors.cli.main", *map(str, arguments)]
        with subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**environment, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONWARNINGS": "ignore"},
        ) as process:
            try:
                out, err = process.communicate(typed.encode(), timeout=SECONDS_AT_MOST)
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGABRT)  # it says where it stands before it ends
                _, err = process.communicate()
                pytest.fail(f"{arguments} did not end in {SECONDS_AT_MOST} s:\n{err.decode()}")
        return Done(process.returncode, out.decode(), err.decode())

    def create_owner(self, email="mona@example.com", name="منى الحربي"):
        return self.wasl(
            "owner", "create", "--email", email, "--name", name, "--password-stdin", "--json", typed=PASSWORD + "\n"
        )


@contextmanager
def installed(folder):
    """On the database that the suite runs on: a new file of SQLite, or a new database of the same server."""
    address = os.environ.get("WASL_DATABASE_URL", "")
    if not address:
        yield Installation(folder)
        return
    name = f"wasl_cli_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(address, autocommit=True) as server:
        server.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        try:
            yield Installation(folder, urlsplit(address)._replace(path=f"/{name}").geturl())
        finally:
            server.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))
