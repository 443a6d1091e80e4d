"""Openings with their interviews, requests, contacts and changes."""

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('communities', '0004_volunteering_and_resources'),
        ('interactions', '0003_one_index_for_each_way'),
        ('network', '0006_requests_for_a_word'),
        ('people', '0008_names_read_anew'),
        ('sources', '0002_tellings'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Opening',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=300, verbose_name='what is offered')),
                ('organisation', models.CharField(blank=True, max_length=300, verbose_name='organisation')),
                ('place', models.CharField(blank=True, max_length=300, verbose_name='place')),
                ('link', models.CharField(blank=True, max_length=500, verbose_name='link')),
                ('pay', models.CharField(blank=True, max_length=200, verbose_name='pay')),
                ('field', models.CharField(blank=True, max_length=200, verbose_name='field')),
                ('skills', models.TextField(blank=True, verbose_name='skills asked for')),
                ('deadline', models.DateField(blank=True, null=True, verbose_name='apply by')),
                ('notes', models.TextField(blank=True, verbose_name='notes')),
                ('documents', models.TextField(blank=True, verbose_name='documents')),
                ('origin', models.CharField(choices=[('person', 'a person'), ('organisation', 'an organisation that I follow'), ('community', 'a community'), ('event', 'an event'), ('advert', 'a public advert'), ('import', 'a list that I brought in')], default='advert', max_length=12, verbose_name='where it came from')),
                ('origin_name', models.CharField(blank=True, max_length=200)),
                ('found_on', models.DateField(verbose_name='found on')),
                ('stage', models.CharField(choices=[('found', 'found'), ('exploring', 'exploring'), ('referral', 'referral asked'), ('applied', 'applied'), ('interview', 'interview'), ('offer', 'offer'), ('closed', 'closed')], default='found', max_length=9)),
                ('stage_on', models.DateField(editable=False)),
                ('outcome', models.CharField(blank=True, choices=[('', 'not closed'), ('accepted', 'accepted'), ('refused', 'I declined the offer'), ('rejected', 'somebody else was chosen'), ('withdrawn', 'I withdrew'), ('gone', 'it is no longer offered')], max_length=9)),
                ('asks_from', models.DateField(blank=True, editable=False, null=True)),
                ('fingerprint', models.CharField(blank=True, editable=False, max_length=32, null=True)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('deleted_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('community', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='communities.community')),
                ('event', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='communities.event')),
                ('owner', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('source', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='sources.source')),
                ('told_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='openings_told', to='people.person')),
            ],
        ),
        migrations.CreateModel(
            name='Interview',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(verbose_name='when')),
                ('place', models.CharField(blank=True, max_length=300, verbose_name='place or link')),
                ('went', models.TextField(blank=True, verbose_name='how it went')),
                ('deleted_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('opening', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='interviews', to='opportunities.opening')),
            ],
            options={
                'ordering': ['at', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Conversation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('interaction', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='interactions.interaction')),
                ('opening', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='conversations', to='opportunities.opening')),
            ],
        ),
        migrations.CreateModel(
            name='Referral',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('opening', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='referrals', to='opportunities.opening')),
                ('request', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='referral', to='network.introductionrequest')),
            ],
            options={
                'ordering': ['id'],
            },
        ),
        migrations.CreateModel(
            name='OpeningChange',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('found', 'Found'), ('edited', 'Corrected'), ('moved', 'Another stage'), ('asked', 'Somebody was asked'), ('answered', 'An answer to a request'), ('set', 'An interview was set'), ('went', 'An interview was noted'), ('off', 'An interview was taken off'), ('removed', 'Deleted')], max_length=8)),
                ('stage', models.CharField(blank=True, choices=[('found', 'found'), ('exploring', 'exploring'), ('referral', 'referral asked'), ('applied', 'applied'), ('interview', 'interview'), ('offer', 'offer'), ('closed', 'closed')], max_length=9)),
                ('on', models.DateField()),
                ('outcome', models.CharField(blank=True, choices=[('', 'not closed'), ('accepted', 'accepted'), ('refused', 'I declined the offer'), ('rejected', 'somebody else was chosen'), ('withdrawn', 'I withdrew'), ('gone', 'it is no longer offered')], max_length=9)),
                ('before', models.JSONField(blank=True, default=dict)),
                ('at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('community_before', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='communities.community')),
                ('event_before', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='communities.event')),
                ('interview', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='changes', to='opportunities.interview')),
                ('opening', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='changes', to='opportunities.opening')),
                ('source', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='sources.source')),
                ('told_by_before', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='people.person')),
                ('referral', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='changes', to='opportunities.referral')),
            ],
            options={
                'ordering': ['id'],
            },
        ),
        migrations.AddIndex(
            model_name='opening',
            index=models.Index(fields=['owner', 'stage', '-stage_on', '-id'], name='openings_by_stage'),
        ),
        migrations.AddConstraint(
            model_name='opening',
            constraint=models.UniqueConstraint(fields=('owner', 'fingerprint'), name='opening_known_once'),
        ),
        migrations.AddConstraint(
            model_name='opening',
            constraint=models.CheckConstraint(condition=models.Q(('title', ''), _negated=True), name='opening_has_words'),
        ),
        migrations.AddConstraint(
            model_name='opening',
            constraint=models.CheckConstraint(condition=models.Q(('stage', 'closed'), ('outcome', ''), _connector='XOR'), name='opening_closed_with_outcome'),
        ),
        migrations.AddConstraint(
            model_name='conversation',
            constraint=models.UniqueConstraint(fields=('opening', 'interaction'), name='about_an_opening_once'),
        ),
        migrations.AddIndex(
            model_name='openingchange',
            index=models.Index(fields=['opening', 'kind', 'on'], name='stages_of_an_opening'),
        ),
    ]
