"""`wasl discussions` and `wasl discussion …`: the same as on the pages."""

import json

from wasl.relations.people.models import Person


def told(result):
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_from_following_to_closing(wasl, owner):
    made = told(
        wasl("discussion", "follow", "قياس أثر التدريب", "--place", "LinkedIn", "--starts", "2030-03-05T19:00",
             "--ends", "2030-03-05T20:00", "--zone", "Europe/London", "--step", "إرسال النموذج", "--step-on", "2030-03-07", "--json")
    )  # fmt: skip
    number = str(made["id"])
    assert (made["starts_at"], made["next_on"]) == ("2030-03-05T19:00:00+00:00", "2030-03-07")

    assert (
        told(wasl("discussion", "view", number, "بعد ثلاثة أشهر", "--by", "ضيف", "--json"))["heard"][0]["by"]["name"]
        == "ضيف"
    )
    assert told(wasl("discussion", "say", number, "نسأل المدير أيضًا", "--json"))["own"] == 1
    assert told(wasl("discussion", "met", number, "ليلى التونسي", "--add", "--json"))["people"][0]["person"]
    assert Person.objects.get().how_met == "قياس أثر التدريب · LinkedIn"
    assert told(wasl("discussion", "step", number, "--json"))["next_step"] == ""
    assert "BEGIN:VEVENT" in wasl("discussions", "--calendar").stdout
    assert "ليلى التونسي" in wasl("discussion", "show", number).stdout
    assert told(wasl("search", "ثلاثة أشهر", "--kind", "discussion", "--json"))[0]["id"] == made["id"]
    assert told(wasl("person", "ليلى التونسي", "--json"))["discussions"][0]["topic"] == "قياس أثر التدريب"
    assert told(wasl("discussion", "close", number, "--json"))["closed_on"]
    assert told(wasl("discussions", "--json")) == []
    assert len(told(wasl("discussions", "--all", "--json"))) == 1
