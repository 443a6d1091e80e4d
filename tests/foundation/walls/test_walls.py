"""PostgreSQL gives an owner her own rows, also to a query that forgot to ask for them alone."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from datetime import timedelta

import psycopg
import pytest
from django.conf import settings as configured
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction
from django.db.models import Q
from django.http import JsonResponse
from django.test import Client
from django.urls import include, path
from django.utils import timezone, translation
from typer.testing import CliRunner

from wasl.doors.cli import inspections
from wasl.doors.cli.inspections import LOOKS
from wasl.doors.cli.main import app
from wasl.foundation.accounts.auditing import note_event
from wasl.foundation.accounts.models import AuditEntry, OwnedQuerySet
from wasl.foundation.search.actions import Entry, index_rows
from wasl.foundation.search.models import Document
from wasl.foundation.search.queries import find
from wasl.foundation.walls.policies import fallen_walls, passes_through_walls, walls
from wasl.foundation.walls.scope import (
    ALL_OWNERS,
    act_for,
    acting_for,
    acting_for_all_owners,
    acting_for_nobody,
    whose_rows,
)
from wasl.project.schedule import schedule
from wasl.relations.people.models import Circle, Person, Photo

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.urls(__name__),
    pytest.mark.skipif("postgresql" not in configured.DATABASES["default"]["ENGINE"], reason="SQLite has no walls"),
]

HERS, ANOTHERS = "نورة القاسمي", "سامي الغريب"


def names(_request):
    return sorted(Person.objects.values_list("display_name", flat=True))


def names_by_sql(_request):
    return asked("SELECT display_name FROM people_person ORDER BY 1")


def photos(_request):
    return sorted(Photo.objects.values_list("person__display_name", flat=True))


def photos_by_sql(_request):
    return asked("SELECT person_id FROM people_photo")


def updated(_request):
    return Person.objects.update(how_met="في المؤتمر")


def deleted(_request):
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM people_circle")
        return cursor.rowcount


def deleted_children(_request):
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM people_photo")
        return cursor.rowcount


def inserted(request):
    return refused(lambda: Circle.objects.create(owner_id=request.GET["owner"], name="فريق", key="فريق"))


def inserted_child(request):
    return refused(lambda: Photo.objects.create(person_id=request.GET["person"], content=b"", media_type="image/png"))


def given_away(request):
    return refused(lambda: Person.objects.update(owner_id=request.GET["owner"]))


def asked(question):
    with connection.cursor() as cursor:
        cursor.execute(question)
        return [value for (value,) in cursor.fetchall()]


def refused(write):
    try:
        with transaction.atomic():
            write()
    except DatabaseError as error:
        return "row-level security" in str(error)
    return False


FORGETFUL = (
    names, names_by_sql, photos, photos_by_sql, updated, deleted, deleted_children, inserted, inserted_child, given_away,
)  # fmt: skip


def answering(view):
    return lambda request: JsonResponse({"found": view(request)})


urlpatterns = [
    *(path(f"forgetful/{view.__name__}/", answering(view)) for view in FORGETFUL),
    path("", include("wasl.project.urls")),
]


@pytest.fixture
def people(owner, stranger):
    return {whose: known(whose, name) for whose, name in ((owner, HERS), (stranger, ANOTHERS))}


def known(owner, name):
    person = Person.objects.create(owner=owner, display_name=name)
    Photo.objects.create(person=person, content=b"", media_type="image/png")
    Circle.objects.create(owner=owner, name="العمل", key="العمل")
    return person


def found(client, view, **given):
    return client.get(f"/forgetful/{view.__name__}/", given).json()["found"]


def test_a_request_sees_the_rows_of_its_owner_alone(client_of, owner, people):
    client = client_of(owner)

    assert found(client, names) == [HERS]
    assert found(client, names_by_sql) == [HERS]


def test_what_hangs_on_a_row_is_seen_with_it_alone(client_of, owner, people):
    client = client_of(owner)

    assert found(client, photos) == [HERS]
    assert found(client, photos_by_sql) == [people[owner].pk]


def test_a_request_changes_the_rows_of_its_owner_alone(client_of, owner, stranger, people):
    client = client_of(owner)

    assert [found(client, view) for view in (updated, deleted, deleted_children)] == [1, 1, 1]
    assert Person.objects.of(stranger).get().how_met == ""
    assert Circle.objects.of(stranger).count() == 1
    assert Photo.objects.filter(person__owner=stranger).count() == 1


def test_a_request_writes_no_row_of_another_owner(client_of, owner, stranger, people):
    client = client_of(owner)

    assert found(client, inserted, owner=stranger.pk)
    assert found(client, inserted_child, person=people[stranger].pk)
    assert found(client, given_away, owner=stranger.pk)
    assert Circle.objects.of(stranger).count() == 1


def test_nobody_sees_changes_and_writes_nothing(people, owner):
    nobody = Client()

    assert [found(nobody, view) for view in (names, names_by_sql, photos, photos_by_sql)] == [[], [], [], []]
    assert [found(nobody, view) for view in (updated, deleted, deleted_children)] == [0, 0, 0]
    assert found(nobody, inserted, owner=owner.pk)


def test_a_connection_carries_no_owner_to_the_next_request(client_of, owner, stranger, people):
    hers, anothers, nobody = client_of(owner), client_of(stranger), Client()

    told = [found(client, names) for client in (hers, anothers, nobody, hers, nobody)]

    assert told == [[HERS], [ANOTHERS], [], [HERS], []]


@pytest.mark.parametrize("page", ["/people/", "/today/", "/export/people.csv"])
def test_a_page_that_forgets_every_owner_shows_nobody_elses(client_of, owner, people, monkeypatch, page):
    forget_owners(monkeypatch)

    answer = client_of(owner).get(page, follow=True)

    body = answer.getvalue().decode()
    assert answer.status_code == 200
    assert ANOTHERS not in body
    assert HERS in body or page == "/today/"


def test_a_command_that_forgets_every_owner_shows_nobody_elses(owner, people, monkeypatch, tmp_path):
    forget_owners(monkeypatch)

    listed = CliRunner().invoke(app, ["contacts", "--owner", owner.email, "--json"])
    shown = CliRunner().invoke(app, ["person", str(people[owner].pk), "--owner", owner.email])
    anothers = CliRunner().invoke(app, ["person", ANOTHERS, "--owner", owner.email])

    assert ANOTHERS not in listed.output
    assert HERS in shown.output
    assert anothers.exit_code != 0


def test_the_search_that_asks_for_another_owner_finds_nothing(owner, stranger, people):
    for whose, person in people.items():
        index_rows(whose, "person", [Entry(person.pk, person.display_name)])
    asked = ANOTHERS.split(maxsplit=1)[0]

    assert [hit.row_id for hit in find(stranger, asked, ["person"])] == [people[stranger].pk]
    with acting_for(owner.pk):
        assert find(stranger, asked, ["person"]) == []
        assert Document.objects.filter(owner=stranger).delete()[0] == 0
        assert Document.objects.filter(owner=stranger).update(title="") == 0
    with acting_for_nobody():
        assert find(stranger, asked, ["person"]) == []


def forget_owners(monkeypatch):
    """Every query of the program then asks for the rows of all owners; those put together once still take the value."""
    monkeypatch.setattr(OwnedQuerySet, "of", lambda rows, owner: rows.filter(Q(owner=owner) | ~Q(owner=owner)))


def test_what_a_transaction_undoes_of_the_setting_is_told_anew(owner, stranger, people):
    with acting_for(owner.pk):
        assert names(None) == [HERS]
        with suppress(ZeroDivisionError), transaction.atomic(), acting_for(stranger.pk):
            assert names(None) == [ANOTHERS]
            raise ZeroDivisionError
        assert names(None) == [HERS]
        with suppress(DatabaseError), transaction.atomic(), acting_for_nobody():
            connection.cursor().execute("SELECT 1 / 0")
        assert names(None) == [HERS]


def test_who_comes_to_be_known_within_is_forgotten_at_the_end(owner, people):
    with acting_for_nobody():
        assert names(None) == []
        act_for(owner.pk)
        assert names(None) == [HERS]
    assert names(None) == sorted([HERS, ANOTHERS])


def test_pages_and_commands_end_for_whom_they_acted(client_of, owner, people):
    client_of(owner).get("/today/")
    assert whose_rows() == ALL_OWNERS

    CliRunner().invoke(app, ["today", "--owner", owner.email])
    assert whose_rows() == ALL_OWNERS


@pytest.mark.django_db(transaction=True)
def test_a_thread_begins_with_nobody(people):
    def look():
        with closing(connection):
            return whose_rows(), names(None), names_by_sql(None)

    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(look).result() == ("", [], [])


@pytest.mark.django_db(transaction=True)
def test_a_session_that_was_told_nothing_has_no_rows(people):
    with psycopg.connect(**connection.get_connection_params() | {"cursor_factory": None}) as session:
        assert session.execute("SELECT count(*) FROM people_person").fetchone() == (0,)
        assert session.execute("SELECT count(*) FROM people_photo").fetchone() == (0,)
        assert session.execute("UPDATE people_person SET how_met = ''").rowcount == 0


@pytest.mark.parametrize("told", ["", "0", "1 OR true", "**", "x"])
def test_what_names_no_owner_opens_nothing(people, told):
    with acting_for_all_owners(), connection.cursor() as cursor:
        cursor.execute("SELECT set_config('wasl.owner', %s, true)", [told])
        cursor.execute("SELECT count(*) FROM people_person")
        assert cursor.fetchone() == (0,)


def test_a_wall_stands_on_every_table_that_leads_to_an_owner():
    assert fallen_walls(connection) == []
    assert len(walls()) > 100
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_policies WHERE policyname LIKE 'rows_of_the_owner%' AND cmd = 'ALL'")
        assert cursor.fetchone() == (len(walls()),)
        cursor.execute("SELECT tablename FROM pg_policies WHERE policyname NOT LIKE 'rows_of_the_owner%'")
        assert cursor.fetchall() == [("search_document",)]


@pytest.mark.parametrize(
    "fault",
    [
        "ALTER TABLE people_person NO FORCE ROW LEVEL SECURITY",
        "ALTER TABLE people_person DISABLE ROW LEVEL SECURITY",
        "CREATE POLICY another ON people_person USING (true)",
    ],
)
def test_a_wall_that_fell_is_put_up_by_the_next_migration(owner, people, fault):
    connection.check_constraints()  # a table of which keys wait to be looked at cannot be changed
    with connection.cursor() as cursor:
        cursor.execute(fault)
    assert [wall.table for wall in fallen_walls(connection)] == ["people_person"]

    call_command("migrate", verbosity=0, interactive=False)

    assert fallen_walls(connection) == []
    with acting_for(owner.pk):
        assert names(None) == [HERS]


def test_the_schedule_reaches_every_owner_from_behind_the_wall(owner, stranger, people):
    for whose in (owner, stranger):
        note_event(whose, AuditEntry.What.CAME_IN)
    AuditEntry.objects.update(at=timezone.now() - timedelta(days=91))
    Person.objects.update(deleted_at=timezone.now() - timedelta(days=31))

    with acting_for_nobody():
        for entry in schedule():
            if entry.do.__class__.__name__ != "BesideTheJobs":  # starts a process
                entry.do()

    assert not AuditEntry.objects.exists()
    assert not Person.objects.exists()


@pytest.fixture
def superuser():
    """The role that made the suite's own cluster; another server need not let it in."""
    found = connection.copy()
    found.settings_dict["USER"] = "postgres"
    try:
        found.ensure_connection()
    except DatabaseError:
        pytest.skip("this server lets no superuser in without a password")
    yield found
    found.close()


@pytest.mark.django_db(transaction=True)
def test_a_superuser_passes_through_and_check_says_so(people, superuser, monkeypatch):
    with acting_for_nobody(), superuser.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM people_person")
        assert cursor.fetchone() == (2,)
    assert not passes_through_walls(connection)
    assert LOOKS["walls"](timezone.now()) == ""

    monkeypatch.setattr(inspections, "connection", superuser)

    assert "BYPASSRLS" in LOOKS["walls"](timezone.now())


def test_check_counts_the_walls_that_fell():
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE people_person NO FORCE ROW LEVEL SECURITY")

    with translation.override("en"):
        assert "1 table" in LOOKS["walls"](timezone.now())
