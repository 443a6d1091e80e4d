"""An installation of its own for one test: an empty folder and database, and the real command in a process."""

import json
import os
import subprocess
import sys
import uuid
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
from psycopg import sql

FILES = Path(__file__).resolve().parents[2] / "files"
PASSWORD = "كلمة سر لا يعرفها أحد"


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
        done = subprocess.run(
            [sys.executable, "-m", "wasl.doors.cli.main", *map(str, arguments)],
            input=typed.encode(),
            capture_output=True,
            check=False,
            timeout=120,
            env={**environment, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONWARNINGS": "ignore"},
        )
        return Done(done.returncode, done.stdout.decode(), done.stderr.decode())

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
