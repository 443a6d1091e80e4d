"""`wasl content …`: the same as on the pages."""

import json

from django.utils import timezone

from wasl.relations.learning.actions import set_goal, settle_goal
from wasl.relations.people.actions import create_person


def told(result):
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_from_a_proposal_to_what_worked(wasl, owner):
    goal = set_goal(owner, title="تحليل البيانات", at=timezone.now())
    settle_goal(owner, goal.pk, "reached", on=timezone.localdate())
    create_person(owner, display_name="نورة القاسمي", at=timezone.now())
    [one] = told(wasl("content", "proposed", "--json"))
    assert (one["words"], one["from"], one["people"]) == ("تحليل البيانات", "goal", 0)
    assert "تعلّمته" in wasl("content", "proposed").stdout

    declined = told(wasl("content", "not-this", "تحليل البيانات", "--json"))
    assert told(wasl("content", "proposed", "--json")) == []
    assert told(wasl("content", "again", str(declined["id"]), "--json"))["words"] == "تحليل البيانات"
    taken = told(wasl("content", "take", "تحليل البيانات", "--json"))
    assert (taken["goal"], taken["state"]) == (goal.pk, "idea")

    made = told(
        wasl("content", "add", "قياس الأثر", "--for", "نورة القاسمي", "--planned", "2030-03-05", "--platform", "LinkedIn",
             "--question", "كيف تقيسون؟", "--asked-by", "نورة القاسمي", "--draft", "ثلاثة أسئلة", "--json")
    )  # fmt: skip
    number = str(made["id"])
    assert (made["planned_on"], made["state"], made["people"][0]["name"]) == ("2030-03-05", "drafting", "نورة القاسمي")
    assert told(wasl("content", "aside", number, "--json"))["state"] == "set-aside"
    assert [row["id"] for row in told(wasl("content", "list", "--json"))] == [taken["id"]]
    assert told(wasl("content", "aside", number, "--back", "--json"))["state"] == "idea"
    assert "قياس الأثر" in wasl("content", "list").stdout
    assert "ثلاثة أسئلة" in wasl("content", "show", number).stdout

    post = told(wasl("content", "publish", "--topic", number, "--link", "https://example.com/1", "--json"))
    assert (post["title"], post["platform"], post["reactions"]) == ("قياس الأثر", "LinkedIn", None)
    key = str(post["id"])
    assert told(wasl("content", "reading", key, "--reactions", "31", "--json"))["reactions"] == 31
    assert told(wasl("content", "wrote", key, "نورة القاسمي", "--json"))["people"][0]["name"] == "نورة القاسمي"
    assert told(wasl("person", "نورة القاسمي", "--json"))["wrote_because_of"][0]["id"] == post["id"]
    assert told(wasl("content", "wrote", key, "نورة القاسمي", "--not", "--json"))["people"] == []
    assert told(wasl("content", "followers", "LinkedIn", "120", "--json"))[0]["readings"][0]["count"] == 120
    assert "LinkedIn: 120" in wasl("content", "followers").stdout
    assert told(wasl("content", "worked", "--json"))["platforms"] == [
        {"name": "LinkedIn", "median_reactions": None, "posts": 1}
    ]
    assert told(wasl("search", "قياس", "--kind", "topic", "--json"))[0]["id"] == made["id"]
    assert told(wasl("search", "قياس", "--kind", "post", "--json"))[0]["id"] == post["id"]

    assert told(wasl("content", "remove", "post", key, "--json"))["removed"] is True
    assert told(wasl("content", "posts", "--json")) == []
    wasl("content", "remove", "post", key, "--back")
    assert "قياس الأثر" in wasl("content", "posts").stdout


def test_a_table_is_read_and_what_was_not_is_told(wasl, owner, tmp_path):
    path = tmp_path / "posts.csv"
    path.write_text("date,link,likes\n2026-01-02,https://example.com/1,3\nsoon,https://example.com/2,3\n", "utf-8")

    result = wasl("content", "table", str(path), "--json")

    assert result.exit_code == 1
    assert json.loads(result.stdout) == {
        "posts": 1,
        "readings": 1,
        "known": 0,
        "unread": [{"line": 3, "why": "no-day"}],
    }
    assert wasl("content", "table", str(path)).exit_code == 1
    assert len(told(wasl("content", "posts", "--json"))) == 1
    path.write_text("nothing here", "utf-8")
    assert "no-posts-in-table" not in wasl("content", "table", str(path)).stdout
    assert wasl("content", "table", str(path)).exit_code != 0
    assert wasl("content", "add", "موضوع", "--language", "xx").exit_code == 2
    assert wasl("content", "followers", "--json").stdout.strip() == "[]"
