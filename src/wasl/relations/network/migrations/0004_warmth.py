import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('network', '0003_kept_figures_and_map'),
        ('people', '0006_fill_name_index'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Warmth',
            fields=[
                ('person', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='warmth', serialize=False, to='people.person')),
                ('days', models.BinaryField()),
                ('probability', models.FloatField(null=True)),
                ('is_bridge', models.BooleanField(default=False)),
                ('owner', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(fields=['owner', '-probability', '-person'], name='warmest_first'), models.Index(condition=models.Q(('is_bridge', True)), fields=['owner', 'probability'], name='coolest_bridges_first')],
                'constraints': [models.CheckConstraint(condition=models.Q(('probability__isnull', True), models.Q(('probability__gte', 0), ('probability__lte', 1)), _connector='OR'), name='warmth_from_0_to_1')],
            },
        ),
        migrations.CreateModel(
            name='WarmthLevel',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('shift', models.FloatField(default=0.0)),
                ('on', models.DateField()),
                ('owner', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('owner',), name='one_warmth_level_an_owner')],
            },
        ),
    ]
