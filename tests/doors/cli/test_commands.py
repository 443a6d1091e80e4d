import json
from datetime import UTC, datetime

import pytest
from django.utils import timezone

from wasl.doors.cli.commands import COMMANDS
from wasl.doors.cli.inspections import inspect
from wasl.doors.cli.late import LateCommand
from wasl.foundation.accounts.models import User
from wasl.foundation.dates.partial_date import PartialDate
from wasl.relations.interactions.models import Interaction
from wasl.relations.occasions.actions import keep_feasts, set_occasion
from wasl.relations.people.actions import (
    WayGiven,
    add_affiliation,
    add_way_to_reach,
    create_circle,
    create_person,
    put_in_circle,
)
from wasl.relations.people.models import NameBearer

NOW = datetime(2026, 3, 5, 9, tzinfo=UTC)


def make_person(owner, name, **ways):
    person = create_person(owner, display_name=name, at=NOW)
    for kind, shown in ways.items():
        add_way_to_reach(owner, person.pk, WayGiven(kind, shown), country="SA", at=NOW)
    return person


def refusal(result):
    assert result.stdout == ""
    return json.loads(result.stderr)["code"]


@pytest.mark.parametrize("name", COMMANDS)
def test_the_list_says_what_each_command_says_of_itself(name):
    own = LateCommand(name, COMMANDS[name]).real().help

    assert own.replace("\n", " ").startswith(COMMANDS[name].help.removesuffix("."))


def test_without_an_owner_it_is_said_how_to_make_one(wasl):
    result = wasl("search", "سارة", "--json")

    assert (result.exit_code, refusal(result)) == (1, "no-owner")


def test_with_several_owners_the_command_asks_which(wasl, owner, stranger):
    assert refusal(wasl("search", "سارة", "--json")) == "which-owner"
    assert refusal(wasl("search", "سارة", "--json", "--owner", "nobody@example.com")) == "unknown-owner"
    assert wasl("search", "سارة", "--json", "--owner", " MONA@example.com").exit_code == 0


def test_a_refusal_without_json_is_a_sentence(wasl, owner):
    result = wasl("log", "لا أحد", "--channel", "call")

    assert (result.exit_code, result.stdout) == (1, "")
    assert "لا أحد" in result.stderr


@pytest.mark.parametrize(
    "given",
    ["{id}", "0501234567", "+966 50 123 4567", "٠٥٠١٢٣٤٥٦٧", "sara@example.com", "م. سارة القحطاني", "القحطاني"],
)
def test_a_person_is_meant_by_id_number_address_or_name(wasl, owner, given):
    sara = make_person(owner, "م. سارة القحطاني", phone="0501234567", email="sara@example.com")
    make_person(owner, "خالد القرني", phone="0507654321")

    result = wasl("log", given.format(id=sara.pk), "--channel", "call", "--json")

    logged = Interaction.objects.get(pk=json.loads(result.stdout)["id"])
    assert list(logged.people.all()) == [sara]


def test_a_name_that_fits_two_is_asked_about(wasl, owner):
    people = [make_person(owner, "محمد العتيبي"), make_person(owner, "محمد العتيبي")]

    result = wasl("log", "محمد العتيبي", "--channel", "call", "--json")

    assert result.exit_code == 2
    assert {one["id"] for one in json.loads(result.stderr)["people"]} == {person.pk for person in people}
    assert not Interaction.objects.exists()


def test_anothers_person_is_nobody(wasl, owner, stranger):
    theirs = make_person(stranger, "سارة القحطاني", phone="0501234567")

    for given in (theirs.pk, "0501234567", "سارة القحطاني"):
        result = wasl("person", given, "--json", "--owner", owner.email)
        assert (result.exit_code, refusal(result)) == (1, "unknown-person")


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("2026-03-05", "2026-03-05T09:00:00+00:00"),
        ("٢٠٢٦-٠٣-٠٥", "2026-03-05T09:00:00+00:00"),
        ("5 مارس 2026", "2026-03-05T09:00:00+00:00"),
        ("2026-03-05T14:30", "2026-03-05T11:30:00+00:00"),
        ("2026-03-05 14:30+01:00", "2026-03-05T13:30:00+00:00"),
    ],
)
def test_a_moment_is_the_owners_own_and_a_day_stands_for_its_noon(wasl, owner, given, kept):
    sara = make_person(owner, "سارة القحطاني")

    result = wasl("log", sara.pk, "--channel", "meeting", "--on", given, "--json")

    assert result.exit_code == 0, result.stderr
    assert Interaction.objects.get().at.isoformat() == kept


def test_what_is_still_to_come_is_not_logged(wasl, owner):
    sara = make_person(owner, "سارة القحطاني")

    assert refusal(wasl("log", sara.pk, "--channel", "call", "--on", "2999-01-01", "--json")) == "moment-to-come"
    assert refusal(wasl("log", sara.pk, "--channel", "call", "--on", "قريبًا", "--json")) == "unreadable-moment"


def test_a_channel_that_is_none_is_misuse(wasl, owner):
    assert wasl("log", "1", "--channel", "fax").exit_code == 2


def test_brackets_and_control_signs_of_names_are_only_text(wasl, owner):
    person = make_person(owner, "[red]سارة[/red]", email="s@example.com")
    person.notes = "قبل\x1b[31mبعد"
    person.save()

    result = wasl("person", person.pk)

    assert "[red]سارة[/red]" in result.stdout
    assert "\x1b" not in result.stdout


def test_a_proposed_spelling_is_told_as_such_and_kept_when_asked(wasl, owner):
    person = make_person(owner, "سارة القحطاني")

    proposed = json.loads(wasl("person", person.pk, "--json").stdout)
    kept = json.loads(wasl("person", person.pk, "--keep-spelling", "Sarah Al-Qahtani", "--json").stdout)

    assert proposed["names"] == []
    assert proposed["proposed_spellings"][0] == "Sara Al-Qahtani"
    assert (kept["names"], kept["proposed_spellings"]) == (["Sarah Al-Qahtani"], [])


def test_a_search_says_where_the_words_stand(wasl, owner):
    make_person(owner, "سارة القحطاني", email="sara@example.com")

    (by_name,) = json.loads(wasl("search", "قحطاني", "--json").stdout)
    (by_address,) = json.loads(wasl("search", "example", "--json").stdout)

    assert by_name["score"] > by_address["score"]
    assert by_name["why"] != by_address["why"]


def test_the_places_are_told_as_the_owners_language_lists_them(wasl, owner):
    make_person(owner, "عبد العزيز الدوسري", telegram="عبدالعزيز")

    (found,) = json.loads(wasl("search", "عبدالعزيز", "--json").stdout)

    assert found["why"] == "الاسم، رقم أو عنوان"


def test_many_hits_cost_as_many_queries_as_one(wasl, owner, django_assert_max_num_queries):
    make_person(owner, "سارة القحطاني")
    with django_assert_max_num_queries(20):
        wasl("search", "سارة", "--json")
    for number in range(20):
        make_person(owner, f"سارة القحطاني {number}")
    with django_assert_max_num_queries(20):
        assert len(json.loads(wasl("search", "سارة", "--json").stdout)) == 20


def test_contacts_are_found_by_their_note(wasl, owner):
    sara = make_person(owner, "سارة القحطاني")
    wasl("log", sara.pk, "--channel", "call", "--note", "تهنئة بالمنصب")

    (found,) = json.loads(wasl("search", "المنصب", "--kind", "contact", "--json").stdout)

    assert found["people"] == [{"id": sara.pk, "name": "سارة القحطاني"}]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("import", "a.vcf", "--as", "orkut"), "unknown-format"),
        (("import", "a.vcf", "--default-country", "XX"), "unknown-country"),
        (("owner", "create", "--email", "huda@example.com", "--name", "هدى", "--country", "XX"), "unknown-country"),
    ],
)
def test_a_code_that_is_none_is_misuse(wasl, owner, words, code):
    result = wasl(*words, "--json")

    assert (result.exit_code, refusal(result)) == (2, code)


def test_an_owner_speaks_one_of_the_languages_there_are(wasl):
    words = ("owner", "create", "--email", "huda@example.com", "--name", "هدى", "--language", "fr")

    assert wasl(*words).exit_code == 2
    assert not User.objects.exists()


def test_a_query_or_a_batch_is_needed(wasl, owner):
    assert wasl("search").exit_code == 2


def test_an_owner_is_made_listed_and_given_a_new_password(wasl):
    made = wasl(
        "owner", "create", "--email", "Mona@Example.com", "--name", "منى", "--password-stdin", typed="كلمة سر طويلة\n"
    )
    listed = wasl("owner", "list", "--json")
    changed = wasl("owner", "password", "--password-stdin", typed="كلمة سر أخرى\r\n")

    assert (made.exit_code, changed.exit_code) == (0, 0), changed.stderr
    assert json.loads(listed.stdout)[0]["email"] == "mona@example.com"
    assert User.objects.get().check_password("كلمة سر أخرى")


def test_a_short_password_is_refused_and_the_old_one_stays(wasl, owner):
    before = owner.password

    result = wasl("owner", "password", "--password-stdin", "--json", typed="قصيرة\n")

    assert refusal(result) == "password-refused"
    assert User.objects.get().password == before


def test_check_sees_a_folder_that_others_may_look_into(db, settings, tmp_path):
    settings.WASL_DATA = tmp_path
    tmp_path.chmod(0o755)
    assert not _found("folder").is_well

    tmp_path.chmod(0o700)
    assert _found("folder").is_well


def test_check_makes_the_index_of_names_fit_again(wasl, owner):
    make_person(owner, "خالد الحربي")
    NameBearer.objects.all().delete()
    assert not _found("names").is_well

    told = {one["name"]: one["ok"] for one in json.loads(wasl("check", "--mend", "--json").stdout)}

    assert told["names"]
    assert [one["name"] for one in json.loads(wasl("search", "Khaled", "--json").stdout)] == ["خالد الحربي"]


def test_a_batch_answers_line_by_line_and_says_how_a_name_answers(wasl, owner):
    make_person(owner, "خالد الحربي")

    said = wasl("search", "--batch", "--json", typed="Khaled El Harby\nzzz\nخالد\n").stdout
    lines = [json.loads(line) for line in said.splitlines()]

    assert [[one["name"] for one in line] for line in lines] == [["خالد الحربي"], [], ["خالد الحربي"]]
    assert "Khaled = خالد" in lines[0][0]["why"]


def test_filters_are_typed_among_the_words_of_a_search(wasl, owner):
    sara, noura = make_person(owner, "سارة القحطاني"), make_person(owner, "سارة الشهري")
    add_affiliation(owner, sara.pk, organisation="هيئة المدن", role="مهندسة", at=NOW)
    put_in_circle(owner, create_circle(owner, name="المرشدون").pk, [noura.pk], at=NOW)
    wasl("log", sara.pk, "--channel", "call", "--on", "2026-03-01", "--note", "قهوة")
    wasl("log", noura.pk, "--channel", "call", "--on", "2024-03-01", "--note", "قهوة")

    def names(query, *more):
        return [row["name"] for row in json.loads(wasl("search", query, *more, "--json").stdout)]

    assert names("Sara org:المدن") == names("جهة:المدن") == names("سارة منذ:2025") == ["سارة القحطاني"]
    assert names("سارة دائرة:المرشدون") == names("circle:المرشدون") == ["سارة الشهري"]
    assert names("org:") == names("سارة org:الموانئ") == []
    assert len(names("قهوة", "--kind", "contact")) == 2
    assert len(names("قهوة org:المدن", "--kind", "contact")) == len(names("since:2025", "--kind", "contact")) == 1


HARSH = (
    "", " ", "\u0000", "🙂" * 50, "م" * 5000, "a" * 5000, "محمد " * 400, "'; DROP TABLE people;--", "%", "_", '"', "()", "*", "NOT AND OR",
    "\u202eسارة\u202c", "ﺳﺎﺭﺓ", "سَـــارَةُ", "ساره قحطانی", "5ara", "-", "org:org:", "«", "سارة:القحطاني", "١٢٣", "3" * 300, "x" * 30 + "7",
)  # fmt: skip


@pytest.mark.parametrize("kind", ["person", "organisation", "contact", "event"])
def test_anything_may_be_asked_line_by_line(wasl, owner, kind):
    make_person(owner, "سارة القحطاني")

    said = wasl("search", "--batch", "--kind", kind, typed="\n".join(HARSH) + "\n")

    assert said.exit_code == 0
    lines = [json.loads(line) for line in said.stdout.splitlines()]
    assert len(lines) == len(HARSH)
    if kind == "person":
        found = [query for query, line in zip(HARSH, lines, strict=True) if line]
        assert {"\u202eسارة\u202c", "ﺳﺎﺭﺓ", "سَـــارَةُ", "ساره قحطانی", "سارة:القحطاني"} <= set(found)
        assert not {"", " ", "%", "_", "*", "-", "١٢٣", "م" * 5000} & set(found)


def _found(name):
    return next(one for one in inspect(timezone.now()) if one.name == name)


def test_occasions_are_told_with_their_days(wasl, owner):
    sara = make_person(owner, "سارة القحطاني")
    keep_feasts(owner, sara, feasts=["eid-al-fitr"])
    set_occasion(owner, sara, kind="birthday", on=PartialDate.parse("1990-03-25"))

    told = json.loads(wasl("occasions", "--on", "2026-03-10", "--days", "20", "--json").stdout)
    assert [(one["on"], one["kind"], one["topic"], one["people"], one["years"]) for one in told] == [
        ("2026-03-20", "feast", "eid-al-fitr", 1, None),
        ("2026-03-25", "birthday", "birthday", 1, 36),
    ]
    assert wasl("occasions", "--on", "2077-11-01").stdout.count("2077") == 1


def test_the_reason_of_a_search_has_the_digits_of_its_reader(wasl, owner):
    make_person(owner, "محمد عبدالرحمن")

    (found,) = json.loads(wasl("search", "Mohamad Abd El Rahman", "--json").stdout)

    assert "٪" in found["why"]
    assert not any(sign in found["why"] for sign in "0123456789%")


def test_an_import_that_never_was_cannot_be_taken_back(wasl, owner):
    assert refusal(wasl("import", "undo", 99, "--json")) == "unknown-import"
