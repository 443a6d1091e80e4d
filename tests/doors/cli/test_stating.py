"""`wasl statement …`: the same as on the pages."""

import json

from django.utils import timezone

from wasl.relations.people.actions import create_person


def told(result):
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_a_later_word_takes_the_place_of_the_earlier(wasl, owner):
    khalid, hind = (
        create_person(owner, display_name=name, at=timezone.now()) for name in ("خالد المنصور", "هند السالم")
    )
    first = told(wasl("statement", "pin", "السعر", "ثلاثة آلاف", "--to", khalid.pk, "--to", hind.pk, "--json"))
    assert {one["name"] for one in first["people"]} == {"خالد المنصور", "هند السالم"}

    later = told(wasl("statement", "replace", first["id"], "أربعة آلاف", "--to", khalid.pk, "--json"))
    assert [one["words"] for one in later["earlier"]] == ["ثلاثة آلاف"]
    assert later["still_to_tell"] == ["هند السالم"]
    assert wasl("statement", "replace", first["id"], "خمسة", "--to", khalid.pk).exit_code == 1  # it was replaced
    assert "أربعة آلاف" in wasl("statements", "--to", khalid.pk).stdout

    told(wasl("statement", "remove", later["id"], "--json"))
    assert [one["words"] for one in told(wasl("statements", "--json"))] == ["ثلاثة آلاف"]
    assert told(wasl("statement", "restore", later["id"], "--json"))["words"] == "أربعة آلاف"
