"""A request may be for a word about the owner, and stay without an answer."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('network', '0005_ties_by_strength'),
        ('people', '0008_names_read_anew'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='introductionrequest',
            name='about',
            field=models.CharField(blank=True, max_length=300, verbose_name='for what'),
        ),
        migrations.AlterField(
            model_name='introductionrequest',
            name='answer',
            field=models.CharField(blank=True, choices=[('', 'no answer yet'), ('given', 'introduced us'), ('declined', 'rather not'), ('silent', 'no answer came')], max_length=8, verbose_name='answer'),
        ),
        migrations.AlterField(
            model_name='introductionrequest',
            name='target',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='introductions_to', to='people.person'),
        ),
        migrations.AddConstraint(
            model_name='introductionrequest',
            constraint=models.CheckConstraint(condition=models.Q(('target__isnull', False), models.Q(('about', ''), _negated=True), _connector='OR'), name='request_says_to_whom_or_for_what'),
        ),
    ]
