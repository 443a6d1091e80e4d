"""Ties of a person stand in the order of their strength, so that a search reads only those that are strong enough."""

from django.db import migrations

COLUMNS = 'owner_id, a, strength, b'
BEFORE = 'owner_id, a, b'
COLUMNS_OF = {
    COLUMNS: 'strength real NOT NULL, b bigint NOT NULL',
    BEFORE: 'b bigint NOT NULL, strength real NOT NULL',
}


def order_by_strength(apps, schema_editor):
    order(schema_editor, COLUMNS, '')


def order_as_before(apps, schema_editor):
    order(schema_editor, BEFORE, ' INCLUDE (strength)')


def forget_snapshots(apps, schema_editor):
    """Those that were written hold the ties in the order of before; the next hour writes them anew."""
    apps.get_model('network', 'TieBook').objects.update(snapshot=None)


def order(schema_editor, key, beside):
    if schema_editor.connection.vendor == 'postgresql':
        schema_editor.execute('SET CONSTRAINTS ALL IMMEDIATE')
        schema_editor.execute(
            f'ALTER TABLE network_tie DROP CONSTRAINT network_tie_pkey, '
            f'ADD CONSTRAINT network_tie_pkey PRIMARY KEY ({key}){beside}'
        )
        return
    create(schema_editor, 'network_tie_anew', key)
    schema_editor.execute(
        'INSERT INTO network_tie_anew (owner_id, a, b, strength) '
        f'SELECT owner_id, a, b, strength FROM network_tie ORDER BY {key}'
    )
    schema_editor.execute('DROP TABLE network_tie')
    schema_editor.execute('ALTER TABLE network_tie_anew RENAME TO network_tie')


OWNER = 'owner_id bigint NOT NULL REFERENCES accounts_user (id) DEFERRABLE INITIALLY DEFERRED'


def make_ties(apps, schema_editor):
    """In an empty database, the table that the steps lead to, in place of the plain one of its model."""
    schema_editor.delete_model(apps.get_model('network', 'Tie'))
    if schema_editor.connection.vendor == 'postgresql':
        schema_editor.execute(
            f'CREATE TABLE network_tie ({OWNER}, a bigint NOT NULL, b bigint NOT NULL, '
            f'strength double precision NOT NULL, PRIMARY KEY ({COLUMNS}))'
        )
    else:
        create(schema_editor, 'network_tie', COLUMNS)


def create(schema_editor, table, key):
    # The columns stand in the order of the key: SQLite 3.40's quick_check reads others' values and calls them missing.
    schema_editor.execute(
        f'CREATE TABLE {table} ({OWNER}, a bigint NOT NULL, {COLUMNS_OF[key]}, PRIMARY KEY ({key})) WITHOUT ROWID'
    )


class Migration(migrations.Migration):

    dependencies = [
        ('network', '0004_warmth'),
    ]
    beside_models = [make_ties]

    operations = [
        migrations.RunPython(order_by_strength, order_as_before),
        migrations.RunPython(forget_snapshots, forget_snapshots),
    ]
