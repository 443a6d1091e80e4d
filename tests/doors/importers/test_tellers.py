"""What two files tell of belongs to the one that remains, in whichever order they are taken back."""

import pytest
from django.apps import apps
from django.urls import reverse

from tests.doors.importers.conftest import CALENDAR, CHAT, MBOX, VCARD
from wasl.doors.importers import actions
from wasl.doors.importers.heirs import models_with_source
from wasl.foundation.search.queries import find
from wasl.foundation.sources.models import Source, Telling
from wasl.foundation.sources.runs import ids_in, in_runs
from wasl.overviews.directory.queries import sources_of
from wasl.relations.interactions.models import Interaction, Participation
from wasl.relations.network.models import Evidence
from wasl.relations.people.models import Organisation, Person, WayToReach

KINDS = ("person", "interaction", "event")

pytestmark = pytest.mark.django_db

CARD = """BEGIN:VCARD
VERSION:3.0
UID:c-huda
FN:هدى الزهراني
X-PHONETIC-LAST-NAME:
TEL;TYPE=CELL:+966501112233
EMAIL:huda@example.com
ORG:هيئة المدن
TITLE:مديرة
BDAY:1990-04-05
CATEGORIES:زملاء
NOTE:{note}
END:VCARD
"""


@pytest.fixture
def card(tmp_path):
    def write(name: str, more: str = "", note: str = "تحب الشعر") -> object:
        path = tmp_path / f"{name}.vcf"
        text = CARD.format(note=note).replace("END:VCARD", f"{more}END:VCARD")
        path.write_text(text.replace("\n", "\r\n"), encoding="utf-8")
        return path

    return write


def rows():
    """Every row that names its source, but for the source."""
    return {
        model._meta.label: [
            {name: value for name, value in row.items() if name not in {"source_id", "id"}}
            for row in model.objects.order_by("pk").values()
        ]
        for model in models_with_source()
    }


def belongs_to(*works):
    """The sources that rows name are those of these works alone."""
    named = {pk for model in models_with_source() for pk in model.objects.values_list("source_id", flat=True)}
    return named <= {file.source_id for work in works for file in work.files.all()}


FILES = {"a card": VCARD, "a chat": CHAT, "mail": MBOX, "a calendar": CALENDAR}


@pytest.mark.parametrize("told", FILES)
def test_undoing_the_first_leaves_everything_to_the_second(bring, owner, told):
    first = bring(FILES[told])
    before = rows()
    second = bring(FILES[told])

    actions.undo_import(owner, first.pk)

    assert rows() == before
    assert belongs_to(second)
    actions.undo_import(owner, second.pk)
    assert not any(rows().values())


@pytest.mark.parametrize("told", FILES)
def test_undoing_the_second_leaves_everything_to_the_first(bring, owner, told):
    first = bring(FILES[told])
    before = rows()
    second = bring(FILES[told])

    actions.undo_import(owner, second.pk)

    assert rows() == before
    assert belongs_to(first)
    assert not Telling.objects.exists()
    actions.undo_import(owner, first.pk)
    assert not any(rows().values())


def test_what_the_first_alone_told_goes_with_it(bring, owner, card):
    first = bring(card("first", "TEL:+966509998877\r\n"))
    bring(card("second"))

    actions.undo_import(owner, first.pk)

    assert set(WayToReach.objects.values_list("value", flat=True)) == {"+966501112233", "huda@example.com"}
    assert Person.objects.get().display_name == "هدى الزهراني"
    assert find(owner, "هدى", KINDS)
    assert not find(owner, "966509998877", KINDS)


def test_what_the_second_alone_told_of_somebody_known_goes_with_it(bring, owner, card):
    bring(card("first"))
    second = bring(card("second", "TEL:+966509998877\r\n"))
    assert find(owner, "966509998877", KINDS)

    actions.undo_import(owner, second.pk)

    assert set(WayToReach.objects.values_list("value", flat=True)) == {"+966501112233", "huda@example.com"}
    assert not find(owner, "966509998877", KINDS)


def test_of_three_the_third_inherits_when_two_are_gone(bring, owner, card):
    one, two, three = (bring(card(name)) for name in ("one", "two", "three"))

    for work in (one, two):
        actions.undo_import(owner, work.pk)

    assert Person.objects.get().display_name == "هدى الزهراني"
    assert Organisation.objects.exists()
    assert belongs_to(three)
    actions.undo_import(owner, three.pk)
    assert not Person.objects.exists()
    assert not Organisation.objects.exists()


def test_a_blank_that_two_files_filled_alike_stays_filled(bring, owner, card):
    bring(card("first", note=""))
    second, third = bring(card("second")), bring(card("third"))

    actions.undo_import(owner, second.pk)
    assert Person.objects.get().notes == "تحب الشعر"

    actions.undo_import(owner, third.pk)
    assert Person.objects.get().notes == ""


def test_what_the_owner_wrote_herself_is_told_of_by_nobody(bring, owner, card):
    person = Person.objects.create(owner=owner, display_name="هدى الزهراني")
    WayToReach.objects.create(
        owner=owner, person=person, kind="email", value="huda@example.com", shown="huda@example.com"
    )
    work = bring(card("first"))

    actions.undo_import(owner, work.pk)

    assert WayToReach.objects.get().source is None
    assert Person.objects.get() == person


def test_a_tie_is_counted_once_and_passes_on(bring, owner):
    first = bring(VCARD, MBOX)
    shown = list(Evidence.objects.order_by("a", "b", "kind").values_list("kind", "count"))
    bring(MBOX)
    assert list(Evidence.objects.order_by("a", "b", "kind").values_list("kind", "count")) == shown

    actions.undo_import(owner, first.pk)

    assert list(Evidence.objects.order_by("a", "b", "kind").values_list("kind", "count")) == shown
    assert Interaction.objects.exists()
    assert Participation.objects.count() >= Interaction.objects.count()


def test_a_source_says_each_row_once_however_often_it_runs(bring, owner):
    bring(VCARD)
    second = bring(VCARD)

    told = [
        pk for telling in Telling.objects.all() if telling.model == "people.person" for pk in ids_in(telling.row_ids)
    ]
    assert sorted(told) == sorted(Person.objects.values_list("pk", flat=True))
    assert Telling.objects.values("source").distinct().count() == 1
    assert {apps.get_model(telling.model) for telling in Telling.objects.all()} <= set(models_with_source())
    assert Source.objects.filter(pk=second.files.get().source_id).exists()


def test_ids_come_out_of_their_runs_as_they_went_in():
    assert in_runs([7, 3, 5, 6, 7]) == [3, [5, 7]]
    assert ids_in(in_runs([])).tolist() == []
    assert ids_in(in_runs([9, 1, 2, 4])).tolist() == [1, 2, 4, 9]


def test_where_people_came_from_names_the_file_that_made_them(bring, owner):
    first = bring(VCARD)
    second = bring(VCARD)
    assert sources_of(owner) == [first.files.get().source]

    actions.undo_import(owner, first.pk)

    assert sources_of(owner) == [second.files.get().source]


def test_taking_back_is_offered_where_there_is_anything_to_take_back(bring, owner, client_of, tmp_path):
    empty = tmp_path / "empty.vcf"
    empty.write_text("BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n", encoding="utf-8")
    for path, is_offered in ((VCARD, True), (empty, False)):
        work = bring(path)
        page = client_of(owner).get(reverse("importers:import", args=[work.pk])).content.decode()
        assert (reverse("importers:undo", args=[work.pk]) in page) is is_offered
