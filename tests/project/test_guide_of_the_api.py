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


@pytest.mark.skipif(shutil.which("curl") is None, reason="there is no curl here")
@pytest.mark.django_db(transaction=True)
def test_every_example_does_what_it_says(owner, live_server):
    cache.clear()
    person = create_person(owner, display_name="نورة القاسمي", at=owner.created_at)
    environment = {"TOKEN": make_token(owner).written, "PATH": "/usr/bin:/bin"}

    told = {}
    for example in examples("en"):
        here = example.replace("http://localhost:8000", live_server.url).replace("people/1", f"people/{person.pk}")
        here = here.replace('"people": [1]', f'"people": [{person.pk}]').replace("person=1", f"person={person.pk}")
        done = subprocess.run(
            ["bash", "-c", f"{here} --fail-with-body"], env=environment, capture_output=True, check=False
        )
        told[example] = (done.returncode, done.stdout.decode())

    assert [one for one in told.items() if one[1][0]] == []
    assert all(json.loads(said) is not None for _code, said in told.values())
    assert Person.objects.get(pk=person.pk).city == "الرياض"
    assert Person.objects.of(owner).present().count() == 2
