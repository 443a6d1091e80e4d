"""A number of a household or a switchboard identifies nobody; one that a person has under two spellings does."""

import pytest

from wasl.doors.importers.surveying import may_be_one


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("سارة العتيبي", "Sara Otaibi"),
        ("د. سارة العتيبي", "سارة"),
        ("Rania Haddad", "Rania"),
        ("أبو فهد محمد القحطاني", "Mohammed Al Qahtani"),
        ("Alotaibi Sara", "Sara Alotaibi"),
        ("M. Abdelrahman", "محمد عبدالرحمن"),
        ("م. خالد المنصور", "Khaled Al-Mansour"),
        ("", "Sara"),
    ],
)
def test_one_person_under_two_spellings(one, other):
    assert may_be_one(one, other)
    assert may_be_one(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("محمد العتيبي", "سارة العتيبي"),
        ("محمد العتيبي", "خالد محمد العتيبي"),
        ("Sara Otaibi", "نورة العتيبي"),
        ("استقبال المستشفى", "د. هند البلوشي"),
        ("Rania Haddad", "Haddad Trading"),
    ],
)
def test_two_who_share_a_number(one, other):
    assert not may_be_one(one, other)
    assert not may_be_one(other, one)
