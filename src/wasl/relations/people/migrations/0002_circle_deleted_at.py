from django.db import migrations, models


class Migration(migrations.Migration):
    """A circle that is taken away can be brought back."""

    dependencies = [("people", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="circle",
            name="deleted_at",
            field=models.DateTimeField(blank=True, editable=False, null=True),
        ),
    ]
