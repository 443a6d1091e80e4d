"""Reads the names of everybody anew: forms, skeletons and matching names are no longer those that were kept."""

from django.db import migrations

AT_ONCE = 500


def read_anew(apps, schema_editor):
    from wasl.foundation.accounts.models import User
    from wasl.foundation.language.matching import matching_name
    from wasl.relations.people.name_index.rebuilding import rebuild
    from wasl.relations.people.rules import name_fields

    people, spellings = apps.get_model("people", "Person"), apps.get_model("people", "Spelling")
    _match(people, "display_name", lambda name: name_fields(name)["matching_name"])
    _match(spellings, "text", lambda text: matching_name(text)[:300])
    for owner_id in people.objects.order_by().values_list("owner_id", flat=True).distinct():
        rebuild(User(pk=owner_id))  # her row may lack columns of later migrations


def _match(model, column, matched):
    """Only rows whose matching name has changed are written."""
    last = 0
    while some := list(model.objects.filter(pk__gt=last).order_by("pk").only("pk", column, "matching_name")[:AT_ONCE]):
        last = some[-1].pk
        changed = []
        for row in some:
            fresh = matched(getattr(row, column))
            if fresh != row.matching_name:
                row.matching_name = fresh
                changed.append(row)
        model.objects.bulk_update(changed, ["matching_name"])


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("people", "0007_looked_through")]
    operations = [migrations.RunPython(read_anew, migrations.RunPython.noop)]
