"""What the guide says of the API is done as it says it, by curl, in both languages."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from django.core.cache import cache

from tests.access import make_token
from wasl.relations.people.actions import create_person
from wasl.relations.people.models import Person

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "guide"


def examples(language):
    text = (GUIDE / language / "api.md").read_text(encoding="utf-8")
    return re.findall(r"^    (curl .+)$", text, re.MULTILINE)


def test_both_guides_show_the_same():
    assert examples("ar") == examples("en")
    assert len(examples("en")) > 10


def with_numbers(example, person, numbers):
    """The guide begins to count at 1: the numbers that there are, of the first person and of what earlier examples made."""
    for written in ("people/{}", '"people": [{}]', "person={}", '"person": {}', '"kept": {}'):
        example = example.replace(written.format(1), written.format(person))
    for word in numbers.keys() - {"people"}:
        example = example.replace(f"/api/1/{word}/1/", f"/api/1/{word}/{numbers[word]}/")
    example = example.replace('"circles": [1]', f'"circles": [{numbers.get("circles")}]')
    return example.replace('"merged": 2', f'"merged": {numbers.get("people")}')


@pytest.mark.skipif(shutil.which("curl") is None, reason="there is no curl here")
@pytest.mark.django_db(transaction=True)
def test_every_example_does_what_it_says(owner, live_server):
    cache.clear()
    person = create_person(owner, display_name="نورة القاسمي", at=owner.created_at)
    environment = {"TOKEN": make_token(owner).written, "PATH": "/usr/bin:/bin"}

    told, numbers = {}, {}
    for example in examples("en"):
        here = with_numbers(example.replace("http://localhost:8000", live_server.url), person.pk, numbers)
        done = subprocess.run(
            ["bash", "-c", f"{here} --fail-with-body"], env=environment, capture_output=True, check=False
        )
        told[example] = (done.returncode, done.stdout.decode())
        if made := re.search(r"POST \S+/api/1/(\w+) ", here):
            numbers[made[1]] = json.loads(done.stdout).get("id")

    assert [one for one in told.items() if one[1][0]] == []
    assert all(json.loads(said) is not None for _code, said in told.values())
    assert Person.objects.get(pk=person.pk).city == "الرياض"
    assert Person.objects.of(owner).present().count() == 2
