"""The full-text index of each database over the documents, kept by the database itself."""

from django.db import migrations

SQLITE = [
    """CREATE VIRTUAL TABLE search_words USING fts5(
        title, body, content='search_document', content_rowid='id',
        tokenize='unicode61 remove_diacritics 0', prefix='2 3')""",
    """CREATE TRIGGER search_document_made AFTER INSERT ON search_document BEGIN
        INSERT INTO search_words(rowid, title, body) VALUES (new.id, new.title, new.body); END""",
    """CREATE TRIGGER search_document_gone AFTER DELETE ON search_document BEGIN
        INSERT INTO search_words(search_words, rowid, title, body)
        VALUES ('delete', old.id, old.title, old.body); END""",
    """CREATE TRIGGER search_document_changed AFTER UPDATE ON search_document BEGIN
        INSERT INTO search_words(search_words, rowid, title, body)
        VALUES ('delete', old.id, old.title, old.body);
        INSERT INTO search_words(rowid, title, body) VALUES (new.id, new.title, new.body); END""",
]
SQLITE_BACK = [
    "DROP TRIGGER search_document_made",
    "DROP TRIGGER search_document_gone",
    "DROP TRIGGER search_document_changed",
    "DROP TABLE search_words",
]

# The words are cut by Wasl before they are stored, so PostgreSQL's parser, which sees addresses and numbers
# where FTS5 sees words, is not asked.
POSTGRESQL = [
    """ALTER TABLE search_document
        ADD COLUMN title_words tsvector GENERATED ALWAYS AS (array_to_tsvector(string_to_array(title, ' '))) STORED,
        ADD COLUMN all_words tsvector GENERATED ALWAYS AS (
            array_to_tsvector(string_to_array(title, ' ')) || array_to_tsvector(string_to_array(body, ' '))) STORED""",
    "CREATE INDEX search_title_words ON search_document USING gin (title_words)",
    "CREATE INDEX search_all_words ON search_document USING gin (all_words)",
]
POSTGRESQL_BACK = ["ALTER TABLE search_document DROP COLUMN title_words, DROP COLUMN all_words"]


def _run(schema_editor, sqlite, postgresql):
    for statement in sqlite if schema_editor.connection.vendor == "sqlite" else postgresql:
        schema_editor.execute(statement)


def make(apps, schema_editor):
    _run(schema_editor, SQLITE, POSTGRESQL)


def unmake(apps, schema_editor):
    _run(schema_editor, SQLITE_BACK, POSTGRESQL_BACK)


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]
    operations = [migrations.RunPython(make, unmake)]
