"""`change` of communities, events and resources: what it tells takes it back, of that row and owner alone."""

import json
import shlex

import pytest
from django.utils import timezone

from wasl.relations.communities import actions
from wasl.relations.communities.models import Community, Event, Resource


@pytest.fixture
def rows(owner):
    at = timezone.now()
    community = actions.add_community(owner, name="جمعية المهندسين", place="الرياض", since=timezone.localdate())
    event = actions.add_event(owner, on=timezone.localdate(), title="ملتقى", starts_at=at, community=community)
    return {
        "community": community,
        "event": event,
        "resource": actions.add_resource(owner, title="مكتبة", what_for="المعايير"),
    }


@pytest.mark.parametrize(
    ("command", "model", "changes", "column"),
    [
        ("community", Community, ("--place", "جدة", "--renewal", "2027-03-05", "--dues", "50"), "renewal_on"),
        ("event", Event, ("--title", "منتدى", "--place", "القاعة", "--kind", "seminar"), "title"),
        ("resource", Resource, ("--title", "مكتبة الجمعية", "--for", ""), "what_for"),
    ],
)
def test_a_change_goes_back_whole(wasl, rows, command, model, changes, column):
    pk = rows[command].pk
    before = model.objects.values().get(pk=pk)

    changed = wasl(command, "change", pk, *changes)
    told = shlex.split(changed.stderr.split(":", 1)[1].strip())
    assert changed.exit_code == 0
    assert model.objects.values().get(pk=pk)[column] != before[column]
    assert told[:5] == ["wasl", command, "change", str(pk), "--back"]

    assert wasl(*told[1:]).exit_code == 0
    assert model.objects.values().get(pk=pk) == before


@pytest.mark.parametrize(("language", "words"), [("ar", "للتراجع"), ("en", "To take it back")])
def test_in_either_language(wasl, owner, rows, language, words):
    owner.preferences.language = language
    owner.preferences.save()

    assert words in wasl("community", "change", rows["community"].pk, "--role", "عضو").stderr


def test_a_later_change_of_something_else_stays(wasl, rows):
    pk = rows["community"].pk
    back = json.loads(wasl("community", "change", pk, "--role", "أمينة", "--json").stdout)["back"]
    wasl("community", "change", pk, "--number", "4411")

    assert json.loads(wasl("community", "change", pk, "--back", back, "--json").stdout)["role"] == ""
    assert Community.objects.get().number == "4411"


def test_the_word_of_another_row_or_none_takes_nothing_back(wasl, owner, rows):
    other = actions.add_community(owner, name="نادي القراءة")
    back = json.loads(wasl("community", "change", rows["community"].pk, "--role", "أمينة", "--json").stdout)["back"]

    for pk, word in ((other.pk, back), (rows["community"].pk, back[:-1] + "-"), (rows["community"].pk, "x")):
        answer = wasl("community", "change", pk, "--back", word, "--json")
        assert (answer.exit_code, json.loads(answer.stderr)["code"]) == (2, "unknown-change")
    assert Community.objects.get(pk=rows["community"].pk).role == "أمينة"
