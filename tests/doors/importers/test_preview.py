"""Before anything is written, the preview says what would happen, and what only the owner can say."""

import zipfile

import pytest

from tests.doors.importers.conftest import CALENDAR, CHAT, MBOX, NOW, VCARD, read
from wasl.doors.importers import actions, writing
from wasl.doors.importers import preview as previewing
from wasl.doors.importers.preview import load_preview
from wasl.doors.importers.roster import Choice, Roster
from wasl.foundation.errors import NotFoundError
from wasl.relations.interactions.models import Interaction
from wasl.relations.people.models import Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def preview(owner):
    def make(*paths):
        work = read(owner, *paths)
        actions.preview_import(work, NOW)
        return work

    return make


def of(work, position=1):
    file = work.files.get(position=position)
    file.belongs_to = work
    return load_preview(file)


def finish(work):
    for _ in actions.write_import(work, NOW):
        pass


def test_it_writes_nothing(preview):
    preview(VCARD, CHAT, MBOX, CALENDAR)

    assert not Person.objects.exists()
    assert not Interaction.objects.exists()


@pytest.mark.parametrize(
    "paths", [(VCARD,), (CHAT,), (MBOX,), (CALENDAR,), (VCARD, MBOX), (VCARD, CHAT, MBOX, CALENDAR)]
)
def test_it_counts_what_will_then_be_written(preview, paths):
    work = preview(*paths)
    said = [file.counts for file in work.files.all()]

    finish(work)

    done = [file.counts for file in work.files.all()]
    for before, after in zip(said, done, strict=True):
        for name in ("people", "interactions", "events"):
            assert before[name] == after[name], name


def test_what_two_files_tell_is_new_once(preview, tmp_path):
    again = tmp_path / "again.mbox"
    again.write_bytes(MBOX.read_bytes())
    work = preview(VCARD, MBOX, again)
    said = [file.counts["interactions"] for file in work.files.all()]

    finish(work)

    assert said[1]["new"] > 0
    assert said[2] == {"new": 0, "known": said[1]["new"] + said[1]["known"]}
    assert said == [file.counts["interactions"] for file in work.files.all()]


def test_what_a_file_tells_again_long_after_is_known(preview, tmp_path, monkeypatch):
    monkeypatch.setattr(writing, "HAPPENINGS_AT_ONCE", 2)  # as if a thousand messages lay between
    monkeypatch.setattr(previewing, "HAPPENINGS_AT_ONCE", 2)
    twice = tmp_path / "twice.mbox"
    twice.write_bytes(MBOX.read_bytes() * 2)
    once = preview(VCARD, MBOX)
    work = preview(VCARD, twice)
    said = work.files.get(position=2).counts["interactions"]

    finish(work)

    assert said["new"] == once.files.get(position=2).counts["interactions"]["new"] > 0
    assert work.files.get(position=2).counts["interactions"] == said


def test_it_names_who_is_known_and_by_what(preview, bring):
    bring(VCARD)

    matched = of(preview(MBOX)).matched

    assert [(one.scheme, one.value) for one in matched] == [("email", "khalid@example.sa")]


def test_somebody_of_the_same_name_is_asked_about(preview, bring, owner):
    bring(VCARD)
    work = preview(CHAT)
    doubtful = of(work).doubtful
    sara = Person.objects.get(display_name="سارة العتيبي")
    assert [(one.name, one.proposals) for one in doubtful] == [("سارة العتيبي", [sara.pk])]

    actions.decide(owner, work.pk, {doubtful[0].key: Choice("same", sara.pk)})
    finish(work)

    assert Person.objects.filter(display_name="سارة العتيبي").count() == 1
    assert sara.participations.count() == 4


def test_what_was_said_once_is_not_asked_again(preview, bring, owner):
    bring(VCARD)
    work = preview(CHAT)
    sara = Person.objects.get(display_name="سارة العتيبي")
    actions.decide(owner, work.pk, {of(work).doubtful[0].key: Choice("same", sara.pk)})
    finish(work)

    again = preview(CHAT)

    assert of(again).doubtful == []
    assert [one.person_id for one in of(again).matched] == [sara.pk]


def test_somebody_left_out_does_not_come_in(preview, bring, owner):
    bring(VCARD)
    work = preview(CHAT)
    actions.decide(owner, work.pk, {of(work).doubtful[0].key: Choice("skip")})

    finish(work)

    assert Person.objects.count() == 5
    assert not Interaction.objects.exists()


def test_nobody_can_decide_for_a_person_of_another(preview, owner, stranger):
    work = preview(CHAT)
    theirs = Person.objects.create(owner=stranger, display_name="سارة العتيبي")

    with pytest.raises(NotFoundError):
        actions.decide(owner, work.pk, {"whatsapp-name:سارة العتيبي": Choice("same", theirs.pk)})


def test_a_chat_of_two_strangers_asks_which_one_is_the_owner(preview, tmp_path, owner):
    chat = tmp_path / "_chat.txt"
    chat.write_text("[15/09/2026, 20:45:12] Dana: hi\n[15/09/2026, 20:46:00] Sami: hello\n", encoding="utf-8")
    work = preview(chat)
    assert [sorted(one.names) for one in of(work).whose] == [["Dana", "Sami"]]

    actions.say_who_i_am(owner, ["Dana"])
    finish(work)

    assert [person.display_name for person in Person.objects.all()] == ["Sami"]
    assert [i.direction for i in Interaction.objects.order_by("at")] == ["out", "in"]


def test_of_two_who_wrote_to_each_other_alone_the_owner_bears_the_name_of_the_profile(preview, tmp_path):
    sara, reem = "سارة الدوسري,https://www.linkedin.com/in/sara-d", "ريم العتيبي,https://www.linkedin.com/in/reem-o"
    archive = tmp_path / "archive.zip"
    with zipfile.ZipFile(archive, "w") as files:
        files.writestr(
            "messages.csv",
            "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT\n"
            f"c1,,{sara},{reem},2026-10-02 08:11:00 UTC,,أهلا\nc1,,{reem},{sara},2026-10-02 09:30:00 UTC,,شكرا\n",
        )
        files.writestr("Profile.csv", "First Name,Last Name,Headline,Summary\nريم,العتيبي,محامية,\n")

    finish(preview(archive))

    assert [person.display_name for person in Person.objects.all()] == ["سارة الدوسري"]
    assert [i.direction for i in Interaction.objects.order_by("at")] == ["in", "out"]


def test_somebody_of_the_same_name_in_another_file_is_asked_about(preview, owner):
    work = preview(CHAT, VCARD)
    doubtful = of(work).doubtful
    assert [[one.key for one in each.newcomers] for each in doubtful] == [["vcard:c-sara"]]

    actions.decide(owner, work.pk, {doubtful[0].key: Choice("same", same_as="vcard:c-sara")})
    finish(work)

    assert Person.objects.filter(display_name="سارة العتيبي").count() == 1
    assert Interaction.objects.filter(people__display_name="سارة العتيبي").count() == 4


def mailbox(folder, count, *, mine="me@old.example"):
    """A mailbox that tells nothing of whose it is, but that one address is in each of its messages."""
    path = folder / "box.mbox"
    path.write_text(
        "".join(
            f"From x@example.org Mon Nov  2 0{n}:00:00 2026\nFrom: Friend {n} <f{n}@example.org>\nTo: {mine}\n"
            f"Subject: {n}\nDate: Mon, 02 Nov 2026 0{n}:00:00 +0300\nMessage-ID: <{n}@example.org>\n\nbody\n\n"
            for n in range(1, count + 1)
        )
        + f"From x@example.org Mon Nov  2 09:30:00 2026\nFrom: {mine}\nTo: f1@example.org\nSubject: Re\n"
        f"Date: Mon, 02 Nov 2026 09:30:00 +0300\nMessage-ID: <re@example.org>\n\nbody\n",
        encoding="utf-8",
    )
    return path


def test_an_address_in_every_message_of_a_mailbox_is_the_owners(preview, tmp_path):
    finish(preview(mailbox(tmp_path, 6)))

    assert not Person.objects.filter(ways_to_reach__value="me@old.example").exists()
    assert Interaction.objects.get(subject="Re").direction == "out"


def test_a_small_mailbox_asks_whose_it_is(preview, tmp_path, owner):
    work = preview(mailbox(tmp_path, 2))
    assert [(one.channel, one.names[0]) for one in of(work).whose] == [("email", "me@old.example")]

    actions.say_who_i_am(owner, ["me@old.example"], channel="email")
    finish(work)

    assert not Person.objects.filter(ways_to_reach__value="me@old.example").exists()


def test_a_name_that_very_many_share_is_not_compared_with_each_of_them(owner):
    roster = Roster(owner, "SA")
    judged = [roster.judge([("phone", f"+9665000000{at:02}")], "محمد", "محمد", key=str(at)) for at in range(90)]
    roster.announced |= {verdict.person_id for verdict in judged}

    again = roster.judge([("phone", "+966511111111")], "محمد", "محمد", key="again")

    assert len({verdict.person_id for verdict in judged}) == 90
    assert len(again.proposals) == 50


def test_every_entry_of_a_calendar_is_accounted_for(preview, tmp_path):
    entry = "BEGIN:VEVENT\nSUMMARY:لقاء\nDTSTART:20260301T100000Z\nEND:VEVENT\n"
    calendar = tmp_path / "calendar.ics"
    calendar.write_text(f"BEGIN:VCALENDAR\n{entry * 3}BEGIN:VEVENT\nSUMMARY:رد\nEND:VEVENT\nEND:VCALENDAR\n")
    work = preview(calendar)
    said = work.files.get().counts

    finish(work)

    done = work.files.get()
    assert (said["events"], done.counts["events"]) == ({"new": 1, "known": 2},) * 2
    assert (done.counts["read"]["events"], done.counts["rejected"]) == (4, 1)
