"""The address book on a telephone: what it shows, what it changes, and what it never hears of."""

import os
import subprocess
import sys
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.doors.dav.telephone import Telephone, card, unfolded
from wasl.doors.dav.book import end_all_tokens
from wasl.doors.dav.models import AddressBook, Card
from wasl.foundation.dates.partial_date import PartialDate
from wasl.relations.occasions.actions import set_occasion
from wasl.relations.occasions.models import Occasion
from wasl.relations.people import actions
from wasl.relations.people.actions import (
    WayGiven,
    create_person,
    delete_people,
    edit_person,
    mark_person,
    restore_people,
)
from wasl.relations.people.models import Affiliation, Person, WayToReach

pytestmark = pytest.mark.django_db
AT = timezone.now() - timedelta(days=2)


@pytest.fixture
def telephone(owner):
    return Telephone(owner)


@pytest.fixture
def mona(owner):
    person = create_person(owner, display_name="منى السالم", at=AT, notes="من المؤتمر")
    actions.add_way_to_reach(owner, person.pk, WayGiven("phone", "0501234567", "cell"), country="SA", at=AT)
    return person


def test_a_telephone_finds_its_address_book_by_the_host_alone(telephone):
    led = telephone.ask("PROPFIND", "/.well-known/carddav")
    principal = telephone.properties("current-user-principal", path=led["Location"])
    home = telephone.properties("card:addressbook-home-set", path=f"/dav/{telephone.owner.pk}/")
    below = telephone.properties("resourcetype", "displayname", path=f"/dav/{telephone.owner.pk}/", depth="1")

    assert (led.status_code, led["Location"]) == (301, "/dav/")
    assert f"/dav/{telephone.owner.pk}/".encode() in principal.content
    assert f"/dav/{telephone.owner.pk}/".encode() in home.content
    assert telephone.home.encode() in below.content


def test_whoever_is_known_is_a_card_that_telephones_read(telephone, mona):
    _, _, text = telephone.card_of("منى السالم")

    assert "VERSION:3.0" in text
    assert "TEL;TYPE=cell:+966501234567" in text
    assert "NOTE:من المؤتمر" in text


def test_a_card_that_a_telephone_puts_makes_a_person(telephone, owner):
    answer = telephone.put(
        "abc.vcf", card("خالد العتيبي", "TEL;TYPE=CELL:0551112222", "ORG:جامعة نجد", "BDAY:1990-03-20")
    )

    person = Person.objects.of(owner).get()
    assert answer.status_code == 201
    assert "ETag" not in answer  # what is kept is written anew: the telephone has to fetch it
    assert (person.display_name, person.given) == ("خالد العتيبي", "خالد")
    assert WayToReach.objects.get(person=person).value == "+966551112222"
    assert str(Affiliation.objects.get(person=person)) == "جامعة نجد"
    assert str(Occasion.objects.get(person=person)) == "birthday 3-20"
    assert list(telephone.etags()) == ["abc.vcf"]
    assert "UID:uid-1" in telephone.everything()["abc.vcf"][1]


def test_a_card_changes_what_differs_and_nothing_else(telephone, owner, mona):
    edit_person(owner, mona.pk, at=AT, how_met="في الرياض", father="علي")
    name, etag, text = telephone.card_of("منى السالم")
    changed = text.replace("+966501234567", "+966509999999").replace("من المؤتمر", "من الجامعة")

    answer = telephone.put(name, changed, if_match=etag)

    mona.refresh_from_db()
    assert answer.status_code in {201, 204}
    assert mona.notes == "من الجامعة"
    assert (mona.how_met, mona.father) == ("في الرياض", "علي")
    assert list(WayToReach.objects.filter(person=mona).values_list("value", flat=True)) == ["+966509999999"]


def test_a_card_that_comes_back_unchanged_changes_nothing(telephone, owner, mona):
    set_occasion(owner, mona, kind="birthday", on=PartialDate(1410, 5, 3, "hijri"))
    actions.add_affiliation(owner, mona.pk, at=AT, organisation="هيئة", role="مديرة", until="2020")
    actions.add_affiliation(owner, mona.pk, at=AT, organisation="شركة", role="رئيسة")
    actions.add_spelling(owner, mona.pk, "Mona Alsalem", at=AT)
    actions.tag_people(owner, [mona.pk], name="شعر", kind="interest", at=AT)
    actions.keep_lines(owner, mona.pk, ["X-PET:قطة", "KEY:data:x"], at=AT)
    name, etag, text = telephone.card_of("منى السالم")

    telephone.put(name, text, if_match=etag)

    assert telephone.etags()[name] == etag


def test_what_a_telephone_leaves_out_because_it_does_not_know_it_stays(telephone, owner, mona):
    actions.add_spelling(owner, mona.pk, "Mona Alsalem", at=AT)
    actions.tag_people(owner, [mona.pk], name="شعر", kind="interest", at=AT)
    actions.add_way_to_reach(owner, mona.pk, WayGiven("telegram", "@mona"), country="SA", at=AT)
    actions.add_affiliation(owner, mona.pk, at=AT, organisation="هيئة", role="مديرة", until="2020")
    actions.keep_lines(owner, mona.pk, ["X-PET:قطة"], at=AT)
    circle = actions.create_circle(owner, name="الجيران")
    actions.put_in_circle(owner, circle.pk, [mona.pk], at=AT)
    name, etag, before = telephone.card_of("منى السالم")

    telephone.put(name, card("منى السالم", "TEL;TYPE=CELL:+966501234567", uid=_uid(before)), if_match=etag)

    _, _, text = telephone.card_of("منى السالم")
    for kept in ("X-WASL-SPELLING:Mona Alsalem", "X-WASL-INTEREST:شعر", "t.me/mona", "X-PET:قطة", "CATEGORIES:الجيران"):
        assert kept in text
    assert "NOTE" not in text  # telephones do show notes
    assert Affiliation.objects.filter(person=mona).count() == 1


def test_lines_that_nobody_here_understands_come_back_as_they_were_sent(telephone):
    lines = (
        "X-CUSTOM;TYPE=a:قيمة",
        "item1.X-ABRELATEDNAMES:سارة",
        "item1.X-ABLabel:_$!<Mother>!$_",
        "X-PHONETIC-FIRST-NAME:Khalid",
    )
    sent = card("خالد العتيبي", *lines).replace("N:;خالد العتيبي;;;", "N:العتيبي;خالد;;;MBA")
    telephone.put("x.vcf", sent)
    name, etag, before = telephone.card_of("خالد العتيبي")
    telephone.put(name, before, if_match=etag)

    text = unfolded(telephone.everything()["x.vcf"][1])

    assert telephone.etags()[name] == etag
    for line in (*lines, "N:العتيبي;خالد;;;MBA"):
        assert line in text


def test_what_a_telephone_deletes_lies_in_the_bin_and_comes_back(telephone, owner, mona):
    token, _ = telephone.sync()
    name, etag, _ = telephone.card_of("منى السالم")

    answer = telephone.ask("DELETE", name, if_match=etag)

    mona.refresh_from_db()
    assert answer.status_code == 200
    assert mona.deleted_at is not None
    token, told = telephone.sync(token)
    assert told == {name: None}
    restore_people(owner, at=timezone.now(), person_ids=[mona.pk])
    assert list(telephone.sync(token)[1]) == [name]


def test_a_card_put_anew_with_the_uid_of_somebody_in_the_bin_brings_her_back(telephone, owner):
    telephone.put("a.vcf", card("منى السالم", "TEL:+966501234567"))
    person = Person.objects.get()
    edit_person(owner, person.pk, at=AT, how_met="في الرياض")
    telephone.ask("DELETE", "a.vcf", if_match=telephone.etags()["a.vcf"])

    telephone.put("b.vcf", card("منى السالم", "TEL:+966509999999"), if_none_match="*")

    person.refresh_from_db()
    assert Person.objects.count() == 1
    assert (person.deleted_at, person.how_met) == (None, "في الرياض")
    assert list(telephone.etags()) == ["b.vcf"]


@pytest.mark.parametrize(
    "headers", [{}, {"if_match": "*"}, {"if_match": '"old"'}, {"if_match": 'W/"old", "x"'}, {"if_none_match": "*"}]
)
@pytest.mark.parametrize("method", ["PUT", "DELETE"])
def test_what_exists_is_changed_only_by_who_has_seen_it(telephone, mona, method, headers):
    if method == "DELETE" and "if_none_match" in headers:
        headers = {}
    name, etag, _ = telephone.card_of("منى السالم")

    answer = telephone.ask(method, name, card("غيرها") if method == "PUT" else b"", **headers)

    assert answer.status_code == 412
    assert telephone.etags() == {name: etag}


def test_a_change_made_on_a_page_meanwhile_is_not_overwritten(telephone, owner, mona):
    name, etag, text = telephone.card_of("منى السالم")
    edit_person(owner, mona.pk, at=timezone.now(), notes="كُتب في الصفحة")

    assert telephone.put(name, text.replace("من المؤتمر", "من الهاتف"), if_match=etag).status_code == 412
    mona.refresh_from_db()
    assert mona.notes == "كُتب في الصفحة"


def test_a_token_tells_of_what_changed_since_and_of_nothing_else(telephone, owner, mona):
    create_person(owner, display_name="خالد العتيبي", at=AT)
    token, everything = telephone.sync()
    name = telephone.card_of("منى السالم")[0]
    set_occasion(owner, mona, kind="birthday", on=PartialDate(1990, 3, 20))

    newer, told = telephone.sync(token)

    assert len(everything) == 2
    assert list(told) == [name]
    assert telephone.sync(newer) == (newer, {})


def test_who_is_marked_private_later_goes_from_the_telephone_and_leaves_no_trace(telephone, owner, mona):
    token, _ = telephone.sync()
    name, etag, text = telephone.card_of("منى السالم")
    mark_person(owner, mona.pk, is_private=True, at=timezone.now())

    assert telephone.sync(token)[1] == {name: None}
    assert telephone.ask("GET", name).status_code == 404
    assert telephone.cards([name]) == {}
    assert telephone.put(name, text, if_match=etag).status_code == 412
    telephone.put("new.vcf", card("منى السالم", uid=_uid(text)), if_none_match="*")
    mona.refresh_from_db()
    assert mona.notes == "من المؤتمر"
    mark_person(owner, mona.pk, is_private=False, at=timezone.now())
    uids = [_uid(text) for _, text in telephone.everything().values()]
    assert len(uids) == len(set(uids)) == 2


@pytest.mark.parametrize(
    "token",
    ["urn:wasl:turn:0:0", "x", "urn:wasl:turn:" + "0" * 32 + ":1", "urn:wasl:turn:{key}:999", "urn:wasl:turn:{key}:-1"],
)
def test_a_token_that_is_none_of_ours_makes_the_telephone_begin_anew(telephone, owner, mona, token):
    telephone.sync()
    said = token.replace("{key}", AddressBook.objects.get(owner=owner).key.hex)

    answer = telephone.ask(
        "REPORT",
        "",
        f'<sync-collection xmlns="DAV:"><sync-token>{said}</sync-token><prop><getetag/></prop></sync-collection>',
    )

    assert answer.status_code == 403
    assert b"valid-sync-token" in answer.content


def test_a_token_of_more_than_thirty_days_ago_has_ended_where_something_was_deleted_since(telephone, owner, mona):
    token, _ = telephone.sync()
    delete_people(owner, [mona.pk], at=AT)
    telephone.sync(token)
    Card.objects.update(gone_at=timezone.now() - timedelta(days=31))
    telephone.sync()

    answer = telephone.ask(
        "REPORT",
        "",
        f'<sync-collection xmlns="DAV:"><sync-token>{token}</sync-token><prop><getetag/></prop></sync-collection>',
    )

    assert answer.status_code == 403
    assert not Card.objects.exists()


def test_a_uid_that_another_card_has_is_refused_and_one_of_another_owner_is_not(telephone, owner, stranger):
    Telephone(stranger).put("theirs.vcf", card("غريبة", uid="same"))

    assert telephone.put("a.vcf", card("منى السالم", uid="same")).status_code == 201
    answer = telephone.put("b.vcf", card("منى أخرى", uid="same"))

    assert answer.status_code == 409
    assert Person.objects.of(owner).count() == 1
    assert "غريبة" in str(Telephone(stranger).everything())


@pytest.mark.parametrize("what", [
    "", "BEGIN:VCARD", "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:x\r\nEND:VCARD\r\n", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
    card("فلان", "X-ADDRESSBOOKSERVER-KIND:group"), card("فلان") + card("علان", uid="uid-2"), card("فلان", uid="u" * 300),
])  # fmt: skip
def test_what_is_no_card_of_one_person_is_refused_and_nothing_is_kept(telephone, what):
    assert telephone.put("x.vcf", what).status_code in {400, 409}
    assert not Person.objects.exists()


def test_a_search_on_the_telephone_finds_by_a_part_of_the_name(telephone, owner, mona):
    create_person(owner, display_name="خالد العتيبي", at=AT)
    filters = '<c:filter test="anyof"><c:prop-filter name="FN"><c:text-match match-type="contains">السا</c:text-match></c:prop-filter></c:filter>'

    answer = telephone.ask(
        "REPORT",
        "",
        f'<c:addressbook-query xmlns="DAV:" xmlns:c="urn:ietf:params:xml:ns:carddav"><prop><c:address-data/></prop>{filters}</c:addressbook-query>',
    )

    assert answer.status_code == 207
    assert "منى السالم" in answer.content.decode()
    assert "خالد" not in answer.content.decode()


def _uid(text: str) -> str:
    return next(line[4:] for line in unfolded(text).splitlines() if line.startswith("UID:"))


def test_after_an_older_state_was_brought_back_every_telephone_begins_anew(telephone, owner, mona):
    token, _ = telephone.sync()

    end_all_tokens()

    answer = telephone.ask(
        "REPORT",
        "",
        f'<sync-collection xmlns="DAV:"><sync-token>{token}</sync-token><prop><getetag/></prop></sync-collection>',
    )
    assert answer.status_code == 403
    assert b"valid-sync-token" in answer.content


@pytest.mark.parametrize("asked", ["sync", "etags", "everything"])
def test_twenty_people_are_asked_for_as_one(telephone, owner, mona, asked):
    def questions():
        getattr(telephone, asked)()
        with CaptureQueriesContext(connection) as made:
            getattr(telephone, asked)()
        return len(made)

    alone = questions()
    for number in range(20):
        person = create_person(owner, display_name=f"فلان {number}", at=AT)
        actions.add_way_to_reach(owner, person.pk, WayGiven("phone", f"05012300{number:02}"), country="SA", at=AT)

    assert questions() == alone


def test_every_column_that_a_card_is_written_of_changes_its_fingerprint(telephone, owner, mona):
    for column in ("nickname", "city", "notes", "family", "languages", "extras", "met_on"):
        before = telephone.etags()
        Person.objects.filter(pk=mona.pk).update(
            **{column: {"extras": "X-A:b", "met_on": "2020"}.get(column, "قيمة أخرى")}
        )

        assert telephone.etags() != before, column


def test_wasl_starts_without_radicale():
    said = "import sys, django; django.setup(); import wasl.project.urls; assert not {'radicale', 'vobject'} & set(sys.modules)"

    subprocess.run(
        [sys.executable, "-c", said], check=True, env=os.environ | {"DJANGO_SETTINGS_MODULE": "wasl.project.settings"}
    )
