"""`wasl learn …`: the same as on the pages."""

import json

from django.utils import timezone

from wasl.relations.people.actions import create_person


def told(result):
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_a_goal_from_the_wish_to_the_sharing(wasl, owner):
    khalid = create_person(owner, display_name="خالد المنصور", at=timezone.now())
    goal = told(wasl("learn", "goal", "قراءة الميزانيات", "--why", "للترقية", "--by", "2030-03-01", "--json"))
    assert (goal["title"], goal["reason"], goal["end_on"]) == ("قراءة الميزانيات", "للترقية", "2030-03-01")

    told(wasl("learn", "source", goal["id"], "كتاب المحاسبة", "--link", "https://a.example", "--json"))
    told(wasl("learn", "source", goal["id"], khalid.pk, "--kind", "person", "--json"))
    told(wasl("learn", "hours", goal["id"], "1.5", "--json"))
    told(wasl("learn", "shared", goal["id"], khalid.pk, "--json"))
    done = told(wasl("learn", "state", goal["id"], "reached", "--json"))
    assert [one["title"] for one in done["sources"]] == ["كتاب المحاسبة", "خالد المنصور"]
    assert [one["name"] for one in done["shared_with"]] == ["خالد المنصور"]
    assert (done["hours"], done["state"]) == (1.5, "reached")

    assert told(wasl("learn", "remove", goal["id"], "--json")) == {"id": goal["id"], "title": "قراءة الميزانيات"}
    assert told(wasl("learning", "--json"))["goals"] == []
    assert told(wasl("learn", "restore", goal["id"], "--json")) == done
    assert "قراءة الميزانيات" in wasl("learning").stdout


def test_skills_are_set_against_what_is_asked_for(wasl, owner):
    wasl("learn", "skill", "إكسل", "--level", "strong", "--evidence", "مشروع")
    found = told(wasl("learn", "asked", "إكسل، باور بي آي", "--by", "عرض الهيئة", "--json"))

    assert [(one["name"], one["level"]) for one in found["skills"]] == [("إكسل", 3)]
    assert {one["name"]: one["level"] for one in found["asked"]} == {"إكسل": 3, "باور بي آي": 0}
    assert wasl("learn", "skill", "إكسل", "--level", "divine").exit_code == 2
    assert "باور" in wasl("learning").stdout
