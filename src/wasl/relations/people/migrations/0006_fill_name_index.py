"""Reads the names of the people who are here into their index, some hundred a transaction."""

from django.db import migrations


def fill(apps, schema_editor):
    from wasl.foundation.accounts.models import User
    from wasl.relations.people.name_index.rebuilding import rebuild

    for owner_id in apps.get_model("people", "Person").objects.order_by().values_list("owner_id", flat=True).distinct():
        rebuild(User(pk=owner_id))  # her row may lack columns of later migrations


def empty(apps, schema_editor):
    for name in ("NameBearer", "FormKey", "NameForm", "KeptName"):
        rows = apps.get_model("people", name).objects.all()
        rows._raw_delete(rows.db)


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("people", "0005_name_index")]
    operations = [migrations.RunPython(fill, empty)]
