import io
from datetime import UTC, datetime

import pytest

from wasl.foundation.formats.records import (
    Contact,
    FileRefusedError,
    Message,
    OwnFact,
    PartialDay,
    ReadOptions,
    Rejected,
    Whose,
)
from wasl.foundation.formats.tables import linkedin


def read(content, name="", **options):
    return list(linkedin.read(io.BytesIO(content.encode()), name, ReadOptions(**options)))


ROW = "نورة,القحطاني,https://www.linkedin.com/in/%D9%86%D9%88%D8%B1%D8%A9/?trk=x,,سابك,مديرة,05 Mar 2024\n"


@pytest.mark.parametrize(
    "header",
    [
        'Notes:\n"When exporting, you may notice\nthat some are missing"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\n',
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n",
        "Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am\n",
        "ا,ب,ج,د,ه,و,ز\n",
    ],
)
def test_connections_are_read_under_every_header(header):
    [noura] = read(header + ROW)

    assert (noura.full, noura.met_on) == ("نورة القحطاني", PartialDay(year=2024, month=3, day=5))
    assert [(reach.kind, reach.value) for reach in noura.reaches] == [("linkedin", "linkedin.com/in/نورة")]
    assert (noura.roles[0].organisation, noura.roles[0].title) == ("سابك", "مديرة")


def test_the_old_layout_without_addresses_is_read():
    [noura] = read(
        "First Name,Last Name,Email Address,Company,Position,Connected On\nNoura,Q,n@example.org,,,05 Mar 2024\n"
    )

    assert noura.reaches[0].value == "n@example.org"


def test_the_oldest_layout_orders_its_days_as_americans_do():
    [noura] = read(
        "First Name,Last Name,Email Address,Current Company,Current Position,Tags,Connected On\n"
        'نورة,القحطاني,n@example.org,سابك,مديرة,,"3/5/18, 10:11 AM"\n'
    )

    assert noura.met_on == PartialDay(year=2018, month=3, day=5)
    assert (noura.roles[0].organisation, noura.roles[0].title) == ("سابك", "مديرة")


def test_closed_accounts_are_counted_and_not_kept():
    records = read("First Name,Last Name,URL,Email Address,Company,Position,Connected On\n,,,,,,05 Mar 2024\n" + ROW)

    assert [record.code for record in records if isinstance(record, Rejected)] == ["closed-account"]
    assert sum(isinstance(record, Contact) for record in records) == 1


HEADER = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER"
)
ME = "https://www.linkedin.com/in/me"
TALK = (
    f'c1,,سالم,https://linkedin.com/in/salem,Me,{ME},2026-07-01 10:00:00 UTC,,"قال \\"نعم\\", ثم ذهب",INBOX\n'
    f"c2,,Me,{ME},هدى,https://linkedin.com/in/huda,2026-07-02 10:00:00 UTC,,سلام,INBOX\n"
)


def test_messages_know_their_moment_people_and_length():
    salem, _, whose = read(f"{HEADER}\n{TALK}")

    assert salem.at == datetime(2026, 7, 1, 10, tzinfo=UTC)
    assert salem.sender.value == "linkedin.com/in/salem"
    assert (salem.length, salem.text) == (len('قال "نعم", ثم ذهب'), "")
    assert isinstance(whose, Whose)
    assert whose.party.value == "linkedin.com/in/me"


def test_where_several_take_part_in_all_conversations_each_may_be_the_owner():
    _, *hints = read(f"{HEADER}\n{TALK.splitlines()[0]}\n")

    assert {(hint.party.value, hint.certainty) for hint in hints} == {
        ("linkedin.com/in/me", 0.5),
        ("linkedin.com/in/salem", 0.5),
    }


def test_text_is_kept_only_when_asked_for():
    assert read(f"{HEADER}\n{TALK}", keep_text=True)[1].text == "سلام"


def test_a_later_export_gives_the_same_keys():
    later = f"{HEADER},ATTACHMENTS,IS MESSAGE DRAFT\n" + TALK.replace(",INBOX\n", ",ARCHIVE,,NO\n")

    keys = [{r.key for r in read(text) if isinstance(r, Message)} for text in (f"{HEADER}\n{TALK}", later)]

    assert keys[0] == keys[1]
    assert len(keys[0]) == 2


def test_groups_and_drafts_are_marked():
    group, draft = read(
        f"{HEADER},ATTACHMENTS,IS MESSAGE DRAFT\n"
        f'c1,,Me,{ME},"سالم,هدى","https://linkedin.com/in/salem,https://linkedin.com/in/huda",'
        "2026-07-01 10:00:00 UTC,,x,INBOX,,No\n"
        f"c2,,Me,{ME},هدى,https://linkedin.com/in/huda,2026-07-01 10:00:00 UTC,,x,INBOX,,Yes\n"
    )[:2]

    assert group.is_group
    assert [party.name for party in group.recipients] == ["سالم", "هدى"]
    assert draft.skip == "draft"


def test_old_messages_without_recipients_addresses_are_read():
    [message] = [
        record
        for record in read("From,To,Date,Subject,Content,Conversation ID\nسالم,Me,2019-01-01 10:00:00 UTC,,x,c1\n")
        if isinstance(record, Message)
    ]

    assert message.recipients[0].name == "Me"


def test_a_talk_with_a_program_is_left_out():
    assert read(f"{HEADER}\n{TALK}", "Export/guide_messages.csv") == []


def test_invitations_are_in_american_order_and_say_who_the_owner_is():
    message, whose = read(
        "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
        f'Me,هدى,"7/8/26, 3:43 PM",مرحبا,OUTGOING,{ME},https://www.linkedin.com/in/huda\n'
    )

    assert (message.at.isoformat(), message.direction) == ("2026-07-08T15:43:00+03:00", "out")
    assert whose.party.value == "linkedin.com/in/me"


@pytest.mark.parametrize(
    ("kind", "name", "content"),
    [
        ("position", "Positions.csv", "Company Name,Title,Description,Location,Started On,Finished On\nسابك,x,,,Mar 2024,\n"),
        ("education", "Education.csv", "School Name,Start Date,End Date,Notes,Degree Name,Activities\nجامعة,1,2,,,\n"),
        ("skill", "Skills.csv", "Name\nPython\n"),
        ("course", "Courses.csv", "Name,Number\nصياغة العقود,101\n"),
        ("organisation", "Organizations.csv", "Name,Position,Started On,Finished On\nهيئة المحامين,عضوة,Mar 2020,\n"),
        ("patent", "Patents.csv", "Title,Patent or Application Number,Url\nمضخة,US1,\n"),
        ("test-score", "Test Scores.csv", "Name,Date,Score\nIELTS,Mar 2020,8\n"),
        ("language", "Languages.csv", "Name,Proficiency\nArabic,Native\n"),
        ("summary", "Profile Summary.csv", "Profile Summary\nنبذة\n"),
        ("recommendation-given", "Recommendations_Given.csv", "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\nهدى,,,,x,,\n"),
        ("recommendation-received", "Recommendations_Received.csv", "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\nهدى,,,,x,,\n"),
        ("endorsement-received", "Endorsement_Received_Info.csv", "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status\n,x,,,,\n"),
        ("followed-organisation", "Company Follows.csv", "Organization,Followed On\nسابك,x\n"),
        ("followed-member", "Member_Follows.csv", "Date,Status,FullName\nx,Active,هدى\n"),
        ("course", "Learning.csv", "Content Title,Content Description,Content Type,Content Last Watched Date (if viewed),\nx,,COURSE,,\n"),
        ("event", "Events.csv", "Event Name,Event Time,Status,External Url\nمنتدى,x,,\n"),
    ],
)  # fmt: skip
def test_files_on_the_owner_are_facts(kind, name, content):
    [fact] = read(content, name)

    assert isinstance(fact, OwnFact)
    assert (fact.platform, fact.kind) == ("linkedin", kind)


def test_the_profile_names_the_owner():
    fact, whose = read("First Name,Last Name,Maiden Name,Headline,Summary\nنورة,القحطاني,,مديرة,\n")

    assert fact.fields["headline"] == "مديرة"
    assert whose.party.name == "نورة القحطاني"


@pytest.mark.parametrize(
    "header", ["FirstName,LastName,Emails,PhoneNumbers", "First Name,Last Name,Emails,PhoneNumbers"]
)
def test_the_address_book_that_was_brought_to_linkedin_is_read(header):
    [contact] = read(f"{header}\nهادي,نور,hadi@example.org,+966501110000\n", "ImportedContacts.csv")

    assert contact.full == "هادي نور"
    assert [reach.value for reach in contact.reaches] == ["hadi@example.org", "+966501110000"]


def test_another_table_is_refused():
    with pytest.raises(FileRefusedError) as refused:
        read("one,two\nthree,four\n")

    assert refused.value.code == "not-a-linkedin-file"
