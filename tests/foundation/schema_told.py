"""Make the tables of an empty database, at once or step by step, and print what they are: `python -m … at-once`."""

import json
import sys

import django
from django.core.management import call_command
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor

SHADOWS = ("search_words", "search_titles")  # of virtual tables, which are told of by their statements
BESIDE = {
    "sqlite": {
        "made": "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' OR sql LIKE 'CREATE VIRTUAL%'",
        "without rowid": "SELECT name FROM sqlite_master WHERE sql LIKE '%WITHOUT ROWID'",
    },
    "postgresql": {
        "made": "SELECT table_name, column_name, generation_expression FROM information_schema.columns "
        "WHERE table_schema = 'public' AND is_generated = 'ALWAYS'",
        "indexes": "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'",
        "checks": "SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace",
    },
}


def step_by_step():
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())


def at_once():
    call_command("migrate", verbosity=0, interactive=False)


def tell(cursor):
    told = {name: rows(cursor, question) for name, question in BESIDE[connection.vendor].items()}
    told["applied"] = rows(cursor, "SELECT app, name FROM django_migrations")
    tables = connection.introspection.table_names(cursor)
    return told | {table: tell_table(cursor, table) for table in sorted(tables) if not table.startswith(SHADOWS)}


def tell_table(cursor, table):
    look = connection.introspection
    columns = [
        [column.name, str(column.type_code), *map(str, column[2:-1])]
        for column in look.get_table_description(cursor, table)
    ]
    constraints = [
        [constraint_name(name), *(steady(value) for _, value in sorted(made.items()))]
        for name, made in look.get_constraints(cursor, table).items()
    ]
    return {"columns": sorted(columns), "constraints": sorted(constraints)}


def steady(value):
    """A check names its columns in no order; those of an index have one, which its statement tells."""
    return str(sorted(value) if isinstance(value, list) else value)


def constraint_name(name):
    """SQLite numbers foreign keys and nameless checks by where they stand in the statement."""
    return name.rstrip("0123456789") if name.startswith(("fk_", "__")) else name


def rows(cursor, question):
    cursor.execute(question)
    return sorted([str(value) for value in row] for row in cursor.fetchall())


if __name__ == "__main__":
    django.setup()
    {"at-once": at_once, "step-by-step": step_by_step}[sys.argv[1]]()
    with transaction.atomic(), connection.cursor() as cursor:
        sys.stdout.write(json.dumps(tell(cursor)))
