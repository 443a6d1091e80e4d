"""The rows of a filled database put into an empty one of the same tables: as quick as SQLite can be filled."""

import json
import sqlite3
import sys
import time

from wasl.project.environment import sqlite

ROWS_AT_ONCE = 500
"""As many rows a transaction as people that an import saves at once."""


def main(filled: str, empty: str) -> None:
    """Print how many rows there were, and the seconds that inserting them took; reading them is not counted."""
    source, target = sqlite3.connect(filled), sqlite3.connect(empty, isolation_level=None)
    pragmas = str(sqlite(__file__)["OPTIONS"]["init_command"])
    target.executescript(pragmas + "PRAGMA foreign_keys=OFF;")
    tables = _copy_schema(source, target)
    contents = {table: source.execute(f'SELECT * FROM "{table}"').fetchall() for table in tables}
    began = time.perf_counter()
    for table, rows in contents.items():
        _insert(target, table, rows)
    seconds = time.perf_counter() - began
    print(json.dumps({"rows": sum(map(len, contents.values())), "seconds": seconds}))


def _copy_schema(source: sqlite3.Connection, target: sqlite3.Connection) -> list[str]:
    """Tables with their indexes and triggers: the full-text index is filled by them, as when Wasl writes."""
    made = source.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' "
        "AND name NOT LIKE 'search_words_%' AND name NOT LIKE 'search_titles_%' ORDER BY type = 'trigger', type = 'index'"
    ).fetchall()
    for _, _, statement in made:
        target.execute(statement)
    return [name for kind, name, statement in made if kind == "table" and "VIRTUAL" not in statement]


def _insert(target: sqlite3.Connection, table: str, rows: list[tuple[object, ...]]) -> None:
    if not rows:
        return
    statement = f'INSERT INTO "{table}" VALUES ({", ".join("?" * len(rows[0]))})'
    for start in range(0, len(rows), ROWS_AT_ONCE):
        target.execute("BEGIN IMMEDIATE")
        target.executemany(statement, rows[start : start + ROWS_AT_ONCE])
        target.execute("COMMIT")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
