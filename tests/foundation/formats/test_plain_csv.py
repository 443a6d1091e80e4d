import io

import pytest

from wasl.foundation.formats.records import PartialDay, Party, ReadOptions, SeenTie
from wasl.foundation.formats.tables import plain as plain_csv


def read(content):
    return list(plain_csv.read(io.BytesIO(content.encode()), "", ReadOptions()))


INTERACTIONS = "when,channel,direction,people,note\n"


def test_an_interaction_names_people_by_address_number_and_name():
    [meeting] = read(
        INTERACTIONS + "2026-03-01T10:30,meeting,,noura@example.org; +966501234567;سالم الدوسري,عن العقد\n"
    )

    assert meeting.at.isoformat() == "2026-03-01T10:30:00+03:00"
    assert meeting.recipients == (
        Party(kind="email", value="noura@example.org"),
        Party(kind="phone", value="+966501234567"),
        Party(name="سالم الدوسري"),
    )
    assert (meeting.is_group, meeting.subject) == (True, "عن العقد")


def test_who_called_is_the_sender():
    [call] = read(INTERACTIONS + "2026-03-01T10:30:00Z,call,in,هدى,\n")

    assert (call.sender.name, call.recipients, call.direction) == ("هدى", (), "in")


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("yesterday,call,out,هدى,", "date-unreadable"),
        ("2026-03-01,pigeon,out,هدى,", "channel-unknown"),
        ("2026-03-01,call,up,هدى,", "direction-unknown"),
        ("2026-03-01,call,out, ; ,", "people-missing"),
    ],
)
def test_an_interaction_that_cannot_be_is_reported(row, code):
    assert [record.code for record in read(f"{INTERACTIONS}{row}\n")] == [code]


def test_reading_again_gives_the_same_keys():
    content = INTERACTIONS + "2026-03-01,call,out,هدى,\n2026-03-02,call,out,هدى,\n"

    assert [message.key for message in read(content)] == [message.key for message in read(content)]
    assert len({message.key for message in read(content)}) == 2


def test_a_tie_has_two_people_and_perhaps_a_strength():
    first, second = read("a,b,strength,source,since\nهدى,سالم,0.5,مؤتمر,2024-05\nهدى,noura@example.org,,,\n")

    assert first == SeenTie(
        line=2,
        a=Party(name="هدى"),
        b=Party(name="سالم"),
        strength=0.5,
        source="مؤتمر",
        since=PartialDay(year=2024, month=5),
    )
    assert (second.strength, second.since) == (None, None)


def test_numbers_may_be_written_in_arabic_digits():
    [call] = read(INTERACTIONS + "٢٠٢٦-٠٣-٠١T١٠:٣٠,call,out,٠٥٠١٢٣٤٥٦٧,\n")
    [day] = read(INTERACTIONS + "٢٠٢٦-٠٣-٠١,call,out,هدى,\n")
    [tie] = read("a,b,strength,source,since\nهدى,سالم,٠٫٦,,٢٠٢٤-٠٥\n")

    assert (call.at.isoformat(), call.recipients[0].kind) == ("2026-03-01T10:30:00+03:00", "phone")
    assert day.at.isoformat() == "2026-03-01T00:00:00+03:00"
    assert (tie.strength, tie.since) == (0.6, PartialDay(year=2024, month=5))


def test_a_table_parted_by_semicolons_may_write_a_decimal_comma():
    [tie] = read("a;b;strength;source;since\nهدى;سالم;0,7;;\n")

    assert tie.strength == 0.7


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("هدى,سالم,2,,", "strength-unreadable"),
        ("هدى,سالم,nan,,", "strength-unreadable"),
        ("هدى,,1,,", "people-missing"),
        ("هدى,هدى,1,,", "tie-to-oneself"),
        ("هدى,سالم,1,,soon", "date-unreadable"),
    ],
)
def test_a_tie_that_cannot_be_is_reported(row, code):
    assert [record.code for record in read(f"a,b,strength,source,since\n{row}\n")] == [code]
