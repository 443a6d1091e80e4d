"""The number of a document says its kind and row; titles and all words are two indexes that keep neither places nor lengths."""

from zlib import crc32

from django.conf import settings
from django.db import migrations, models

ROW_BITS, KINDS = 40, 2**23

# The words are cut by Wasl and joined by spaces: `ascii` takes every other letter as one of a word, as it is. Nothing
# asks where in a text a word stands, so that is not kept (`detail`), nor how long texts are (`columnsize`).
FTS = "tokenize='ascii', prefix='2 3', detail=none, columnsize=0"
ALL = "{row}.title || ' ' || {row}.body"
SQLITE = [
    f"CREATE VIRTUAL TABLE search_titles USING fts5(title, content='search_document', content_rowid='id', {FTS})",
    f"CREATE VIRTUAL TABLE search_words USING fts5(words, content='', {FTS})",
    "INSERT INTO search_titles(search_titles) VALUES ('rebuild')",
    "INSERT INTO search_words(rowid, words) SELECT id, title || ' ' || body FROM search_document ORDER BY id",
    f"""CREATE TRIGGER search_document_made AFTER INSERT ON search_document BEGIN
        INSERT INTO search_titles(rowid, title) SELECT new.id, new.title WHERE new.title <> '';
        INSERT INTO search_words(rowid, words) VALUES (new.id, {ALL.format(row="new")}); END""",
    f"""CREATE TRIGGER search_document_gone AFTER DELETE ON search_document BEGIN
        INSERT INTO search_titles(search_titles, rowid, title) SELECT 'delete', old.id, old.title WHERE old.title <> '';
        INSERT INTO search_words(search_words, rowid, words) VALUES ('delete', old.id, {ALL.format(row="old")}); END""",
    f"""CREATE TRIGGER search_document_changed AFTER UPDATE ON search_document
        WHEN old.id <> new.id OR old.title <> new.title OR old.body <> new.body BEGIN
        INSERT INTO search_titles(search_titles, rowid, title) SELECT 'delete', old.id, old.title WHERE old.title <> '';
        INSERT INTO search_words(search_words, rowid, words) VALUES ('delete', old.id, {ALL.format(row="old")});
        INSERT INTO search_titles(rowid, title) SELECT new.id, new.title WHERE new.title <> '';
        INSERT INTO search_words(rowid, words) VALUES (new.id, {ALL.format(row="new")}); END""",
]
SQLITE_GONE = [
    "DROP TRIGGER search_document_made",
    "DROP TRIGGER search_document_gone",
    "DROP TRIGGER search_document_changed",
    "DROP TABLE search_words",
]
SQLITE_BACK = [*SQLITE_GONE, "DROP TABLE search_titles"]
SQLITE_BEFORE = [
    """CREATE VIRTUAL TABLE search_words USING fts5(
        title, body, content='search_document', content_rowid='id',
        tokenize='unicode61 remove_diacritics 0', prefix='2 3')""",
    "INSERT INTO search_words(search_words) VALUES ('rebuild')",
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

# PostgreSQL keeps the kind among the words: of a common word it then reads the rows of that kind alone.
POSTGRESQL = [
    """ALTER TABLE search_document
        ADD COLUMN title_words tsvector GENERATED ALWAYS AS (
            array_to_tsvector(array_append(string_to_array(title, ' '), ':' || kind))) STORED,
        ADD COLUMN all_words tsvector GENERATED ALWAYS AS (
            array_to_tsvector(array_append(string_to_array(title, ' '), ':' || kind))
            || array_to_tsvector(string_to_array(body, ' '))) STORED""",
    "CREATE INDEX search_title_words ON search_document USING gin (title_words)",
    "CREATE INDEX search_all_words ON search_document USING gin (all_words)",
]
POSTGRESQL_GONE = ["ALTER TABLE search_document DROP COLUMN title_words, DROP COLUMN all_words"]
POSTGRESQL_BEFORE = [
    """ALTER TABLE search_document
        ADD COLUMN title_words tsvector GENERATED ALWAYS AS (array_to_tsvector(string_to_array(title, ' '))) STORED,
        ADD COLUMN all_words tsvector GENERATED ALWAYS AS (
            array_to_tsvector(string_to_array(title, ' ')) || array_to_tsvector(string_to_array(body, ' '))) STORED""",
    "CREATE INDEX search_title_words ON search_document USING gin (title_words)",
    "CREATE INDEX search_all_words ON search_document USING gin (all_words)",
]


def _run(schema_editor, sqlite, postgresql):
    for statement in sqlite if schema_editor.connection.vendor == "sqlite" else postgresql:
        schema_editor.execute(statement)


def drop_old(apps, schema_editor):
    _run(schema_editor, SQLITE_GONE, POSTGRESQL_GONE)


def make_old(apps, schema_editor):
    _run(schema_editor, SQLITE_BEFORE, POSTGRESQL_BEFORE)


def make_new(apps, schema_editor):
    _run(schema_editor, SQLITE, POSTGRESQL)


def drop_new(apps, schema_editor):
    _run(schema_editor, SQLITE_BACK, POSTGRESQL_GONE)


def number_by_kind(apps, schema_editor):
    documents = apps.get_model("search", "Document").objects
    for kind in documents.order_by().values_list("kind", flat=True).distinct():
        first = (crc32(kind.encode()) % KINDS) << ROW_BITS
        documents.filter(kind=kind).update(id=models.F("row_id") + first)


class Migration(migrations.Migration):
    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("search", "0002_full_text"),
    ]
    beside_models = [make_new]

    operations = [
        migrations.RunPython(drop_old, make_old),
        migrations.RemoveConstraint(model_name="document", name="document_once"),
        migrations.AlterField("document", "id", models.BigIntegerField(primary_key=True, serialize=False)),
        migrations.RunPython(number_by_kind, migrations.RunPython.noop),
        migrations.AddIndex("document", models.Index(fields=["owner"], name="documents_of_owner")),
        migrations.RunPython(make_new, drop_new),
    ]
