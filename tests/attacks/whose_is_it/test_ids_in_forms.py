"""Another owner's id in every field that names a row, and fields that no form asks for: nothing is taken, told or touched."""

from typing import NamedTuple

import pytest
from django.apps import apps
from django.db import connection, models, transaction
from django.test import Client

from tests.attacks.whose_is_it.filled_forms import ShownForm, forms_on
from tests.journeys.furnished import furnished_owner
from tests.journeys.furnished import rows_of as furnished_rows
from tests.personas import make_user
from tests.test_every_address import PLAIN, every_address, prove_herself_anew, rows_of, url_of
from wasl.foundation.accounts.models import User
from wasl.relations.communities.models import Community
from wasl.relations.people.models import Circle, Organisation, Person

pytestmark = pytest.mark.django_db

NAMES_A_ROW = {
    "person": "person_id", "people": "person_id", "to": "person_id", "target": "person_id", "shown": "person_id",
    "selected": "person_id", "community": "community_id", "circle": "circle_id", "circles": "circle_id", "topic": "topic_id",
    "goal": "goal_id", "advice": "advice_id", "discussion": "discussion_id", "promise": "promise_id",
}  # fmt: skip
NAMES_NONE = {
    "first_weekday", "weekend", "quiet_days", "actions_a_day", "days", "dues", "hours", "every_days", "weight", "weekday", "minutes",
    "port", "takes_back", "level", "mourning_days", "variant", "since", "until", "exchanged_weight", "they_reached_out", "is_private",
    "is_done", "renew", "weekly_minutes", "year", "size", "version", "count", "horizon", "strength", "number", "followers",
}  # fmt: skip
OF_NO_FORM = (
    "owner",
    "owner_id",
    "user",
    "user_id",
    "created_by",
    "id",
    "pk",
    "is_superuser",
    "is_staff",
    "is_active",
    "is_demo",
)
"""What a model would take that saved whatever it was sent."""

CANARY = "كناري ضحية"


class Scene(NamedTuple):
    attacker: User
    client: Client
    victim: User
    victims: dict[str, object]
    forms: list[ShownForm]


@pytest.fixture(scope="module")
def scene(django_db_setup, django_db_blocker, tmp_path_factory):
    with django_db_blocker.unblock(), transaction.atomic():
        attacker, client = furnished_owner("ar", tmp_path_factory.mktemp("brought")), Client()
        client.force_login(attacker)
        prove_herself_anew(client, attacker)
        known = PLAIN | furnished_rows(attacker)
        victim = make_user("victim@example.com", CANARY, "f")
        victims = rows_of(victim)
        for model, field in ((Person, "display_name"), (Organisation, "name"), (Circle, "name"), (Community, "name")):
            model.objects.filter(owner=victim, pk=model.objects.filter(owner=victim).latest("pk").pk).update(
                **{field: CANARY}
            )
        Person.objects.filter(pk=victims["person_id"]).update(display_name=CANARY)
        forms = [*forms_on(client, [url_of(address, known) for address in every_address()])]
        yield Scene(attacker, client, victim, victims, forms)
        transaction.set_rollback(True)


def of_rows(form: ShownForm) -> set[str]:
    """Its fields that hold figures: each names a row, or is said to name none."""
    named = {name for name, value in form.fields if value.isdigit()}
    named |= {name for name, options in form.options.items() if any(option.isdigit() for option in options)}
    return named - NAMES_NONE


def test_every_field_of_figures_is_known(scene):
    """A new one needs its line above, or it would be tried with nothing."""
    unknown = {(name, form.action) for form in scene.forms for name in of_rows(form) if name not in NAMES_A_ROW}

    assert unknown == set()
    assert len(scene.forms) > 200


def test_the_id_of_anothers_row_is_no_row_in_any_field(scene):
    faults, tried = [], 0
    before = owned_by(scene.victim)
    for form in scene.forms:
        named = of_rows(form) | (set(form.options) & NAMES_A_ROW.keys())
        for name in sorted(named):
            sent = {**sent_by(form), name: [str(scene.victims[NAMES_A_ROW[name]])]}
            with transaction.atomic():
                answer = scene.client.post(form.action, sent, follow=True)
                wrong = [*leaks(answer), *crossings(scene)]
                if owned_by(scene.victim) != before:
                    wrong.append("rows of the victim changed")
                transaction.set_rollback(True)
            faults += [f"{form.action} {name}: {what}" for what in wrong]
            tried += 1

    assert faults == []
    assert tried > 40


def test_fields_that_no_form_asks_for_are_not_taken(scene):
    faults = []
    before, accounts = owned_by(scene.victim), standing_of_all()
    for form in scene.forms:
        sent = sent_by(form) | dict.fromkeys(OF_NO_FORM, str(scene.victim.pk))
        with transaction.atomic():
            scene.client.post(form.action, sent)
            if owned_by(scene.victim) != before or not standing_of_all() <= accounts:
                faults.append(form.action)
            transaction.set_rollback(True)

    assert faults == []


def sent_by(form: ShownForm) -> dict[str, list[str]]:
    sent: dict[str, list[str]] = {}
    for name, value in form.fields:
        if name != "csrfmiddlewaretoken":
            sent.setdefault(name, []).append(value)
    return sent


def leaks(answer) -> list[str]:
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    found = ["tells of the victim"] if CANARY.encode() in body else []
    return found + (["breaks"] if answer.status_code >= 500 else [])


def owned_by(owner: User) -> set[tuple[object, ...]]:
    """How many rows of each table are this owner's, and which: in one query."""
    tables = [model._meta.db_table for model in apps.get_models() if _has_owner(model)]
    each = (
        f"SELECT '{table}', COUNT(*), SUM(id) FROM {connection.ops.quote_name(table)} WHERE owner_id = {int(owner.pk)}"
        for table in tables
    )
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(each))
        return set(cursor.fetchall())


def _has_owner(model: type[models.Model]) -> bool:
    fields = {field.name: field for field in model._meta.concrete_fields}
    return "owner" in fields and model._meta.pk.name == "id"


def standing_of_all() -> set[tuple[object, ...]]:
    return set(User.objects.values_list("pk", "email", "is_active", "is_demo"))


def crossings(scene: Scene) -> list[str]:
    """Rows that hang on a row of the attacker, or are the attacker's, and on a row of the victim."""
    return [
        f"{model._meta.label}: {ours}, {theirs}"
        for model, ours, theirs in _pairs_of_keys()
        if model._base_manager.filter(**{ours: scene.attacker.pk, theirs: scene.victim.pk}).exists()
    ]


def _pairs_of_keys():
    """Each model with two ways to an owner."""
    for model in apps.get_models(include_auto_created=True):
        keys = [
            f"{key.name}__owner"
            for key in model._meta.concrete_fields
            if key.is_relation and _has_owner(key.related_model)
        ]
        if _has_owner(model):
            keys.append("owner")
        yield from ((model, ours, theirs) for ours in keys for theirs in keys if theirs not in {ours, "owner"})
