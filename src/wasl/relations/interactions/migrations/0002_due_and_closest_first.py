from django.db import migrations, models


class Migration(migrations.Migration):
    """Today reads what is due by whose wish it is, and old habits by how close the two were."""

    dependencies = [("interactions", "0001_initial")]

    operations = [
        migrations.RemoveIndex(model_name="contactsummary", name="rhythm_due_first"),
        migrations.AddIndex(
            model_name="contactsummary",
            index=models.Index(fields=["owner", "rhythm_origin", "next_on"], name="rhythm_due_first"),
        ),
        migrations.AddIndex(
            model_name="contactsummary",
            index=models.Index(
                fields=["owner", "rhythm_origin", "-contact_days", "next_on"], name="closest_first"
            ),
        ),
        migrations.RemoveIndex(model_name="interaction", name="interactions_newest_first"),
        migrations.AddIndex(
            model_name="interaction",
            index=models.Index(
                fields=["owner", "-at", "-id", "is_personal"], name="interactions_newest_first"
            ),
        ),
    ]
