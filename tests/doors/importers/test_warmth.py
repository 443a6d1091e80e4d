"""An import warms, and taking it back leaves every chance as it was."""

import pytest

from tests.doors.importers.conftest import NOW
from wasl.doors.importers import actions
from wasl.relations.network.models import Warmth, WarmthLevel
from wasl.relations.network.warmth.queries import warmth_of_everybody

pytestmark = pytest.mark.django_db


def contacts(path, *lines):
    path.write_text("when,channel,direction,people,note\n" + "\n".join(lines) + "\n", encoding="utf-8")
    return path


def many(people, days):
    return [
        f"2026-{1 + day // 28:02}-{1 + day % 28:02}T10:00,call,out,p{person}@example.com," for person in range(people)
        for day in range(person, days, 20 + person)
    ]  # fmt: skip


def rows():
    return list(Warmth.objects.order_by("pk").values_list("pk", "probability", "is_bridge"))


def test_taking_an_import_back_leaves_every_chance_as_it_was(bring, owner, tmp_path):
    bring(contacts(tmp_path / "first.csv", *many(12, 200)))
    before, level = rows(), WarmthLevel.objects.get().shift
    work = bring(contacts(tmp_path / "second.csv", *many(20, 290)))
    assert rows() != before

    actions.undo_import(owner, work.pk)

    assert rows() == before
    assert WarmthLevel.objects.get().shift == pytest.approx(level)


def test_a_person_whom_only_the_import_knew_goes_with_her_warmth(bring, owner, tmp_path):
    work = bring(contacts(tmp_path / "only.csv", *many(3, 200)))
    assert Warmth.objects.count() == 3

    actions.undo_import(owner, work.pk)

    assert warmth_of_everybody(owner, NOW.date()) == []
    assert not Warmth.objects.exists()
