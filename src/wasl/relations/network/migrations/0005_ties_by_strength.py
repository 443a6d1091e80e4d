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
    # The columns stand in the order of the key: SQLite 3.40's quick_check reads others' values and calls them missing.
    schema_editor.execute(
        'CREATE TABLE network_tie_anew (owner_id bigint NOT NULL REFERENCES accounts_user (id) DEFERRABLE INITIALLY DEFERRED, '
        f'a bigint NOT NULL, {COLUMNS_OF[key]}, PRIMARY KEY ({key})) WITHOUT ROWID'
    )
    schema_editor.execute(
        'INSERT INTO network_tie_anew (owner_id, a, b, strength) '
        f'SELECT owner_id, a, b, strength FROM network_tie ORDER BY {key}'
    )
    schema_editor.execute('DROP TABLE network_tie')
    schema_editor.execute('ALTER TABLE network_tie_anew RENAME TO network_tie')


class Migration(migrations.Migration):

    dependencies = [
        ('network', '0004_warmth'),
    ]

    operations = [
        migrations.RunPython(order_by_strength, order_as_before),
        migrations.RunPython(forget_snapshots, forget_snapshots),
    ]
