"""Installations of Wasl to be broken: as many as needed, each a copy of one that was made well, on SQLite or PostgreSQL."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psycopg
from psycopg import sql

from benchmarks.measuring import paths
from proofs.cards import write_cards
from tests.suite import cluster, postgresql_programs

EMAIL, PASSWORD = "mona@example.com", "كلمة-سر-طويلة"
KNOWN = 12  # people who are there from the beginning, to log contacts with
SECONDS_AT_MOST = 300


@dataclass(frozen=True)
class Installation:
    """A data folder and its database. No address: SQLite in the folder."""

    folder: Path
    database_url: str = ""
    more: dict[str, str] = field(default_factory=dict)

    def environment(self) -> dict[str, str]:
        return {
            **os.environ,
            **paths(),
            "WASL_DATA": str(self.folder),
            "WASL_DATABASE_URL": self.database_url,
            **self.more,
        }

    def wasl(self, *arguments: str | Path, typed: str = "") -> subprocess.CompletedProcess[str]:
        """Run `wasl …` to its end."""
        return subprocess.run(
            command(*arguments), input=typed, text=True, capture_output=True, check=False, env=self.environment(),
            timeout=SECONDS_AT_MOST,
        )  # fmt: skip

    def look(self, *arguments: str) -> dict[str, Any]:  # Any: what JSON holds
        """What lies in the database, as `proofs.looking` tells it."""
        done = subprocess.run(
            [sys.executable, "-m", "proofs.looking", *arguments], text=True, capture_output=True, check=False,
            env=self.environment(), timeout=SECONDS_AT_MOST,
        )  # fmt: skip
        if done.returncode:
            raise RuntimeError(done.stderr[-2000:])
        return dict(json.loads(done.stdout))

    def what_check_finds(self, *, but: tuple[str, ...] = ()) -> list[str]:
        """What `wasl check` says is not well."""
        done = self.wasl("check", "--json")
        try:
            found = json.loads(done.stdout)
        except ValueError:
            return [f"wasl check: {(done.stderr or done.stdout)[-500:]}"]
        return [
            f"wasl check: {one['name']}: {one['told']}" for one in found if not one["ok"] and one["name"] not in but
        ]


def command(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "wasl.doors.cli.main", *map(str, arguments)]


class Home:
    """Makes installations with an owner and some people: the first step by step, the others as its copies."""

    def __init__(self, folder: Path, server_url: str = "") -> None:
        self.name = "PostgreSQL" if server_url else "SQLite"
        self._folder, self._server_url, self._made = folder, server_url, 0
        folder.mkdir()
        self._first: Installation | None = None

    def fresh(self, folder: Path | None = None) -> Installation:
        """Another installation, in that folder or in one of its own."""
        first = self._first = self._first or self._make_first()
        self._made += 1
        name = f"copy_{self._made}"
        if self._server_url:
            self._do("CREATE DATABASE {} TEMPLATE first", name)
        target = folder or self._folder / name
        shutil.copytree(first.folder, target, dirs_exist_ok=True)
        return Installation(target, self._url(name))

    def forget(self, place: Installation) -> None:
        """Its room is needed for the next one."""
        shutil.rmtree(place.folder, ignore_errors=True)
        if self._server_url:
            self._drop(urlsplit(place.database_url).path[1:])

    def _drop(self, name: str) -> None:
        try:
            self._do("DROP DATABASE {} WITH (FORCE)", name)
        except psycopg.errors.InsufficientPrivilege:
            # The server itself tidies up in a large one, which nobody may end by force; for a plain request it makes way.
            self._do("DROP DATABASE {}", name)

    def _make_first(self) -> Installation:
        if self._server_url:
            self._do("CREATE DATABASE {}", "first")
        first = Installation(self._folder / "first", self._url("first"))
        _succeed(
            first.wasl(
                "owner", "create", "--email", EMAIL, "--name", "منى الحربي", "--password-stdin", typed=f"{PASSWORD}\n"
            )
        )
        write_cards(self._folder / "known.vcf", "نورة القاسمي", KNOWN)
        _succeed(first.wasl("import", self._folder / "known.vcf"))
        return first

    def _url(self, name: str) -> str:
        return self._server_url and urlsplit(self._server_url)._replace(path=f"/{name}").geturl()

    def _do(self, statement: str, name: str) -> None:
        with psycopg.connect(self._server_url, autocommit=True) as server:
            server.execute(sql.SQL(statement).format(sql.Identifier(name)))


def _succeed(done: subprocess.CompletedProcess[str]) -> None:
    if done.returncode:
        raise RuntimeError(f"{done.args}: {done.stderr[-2000:]}")


@contextmanager
def on_every_database(folder: Path) -> Iterator[list[Home]]:
    """A home on SQLite, and one on PostgreSQL where the machine has it."""
    homes = [Home(folder / "sqlite")]
    programs = postgresql_programs()
    if programs is None:
        print("· PostgreSQL is not installed on this machine: its half was not tried", flush=True)
        yield homes
        return
    with cluster(programs) as address:
        yield [*homes, Home(folder / "postgresql", address)]
