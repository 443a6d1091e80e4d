import pytest

from tests.relations.conftest import days
from wasl.relations.trust import actions


@pytest.fixture
def promise(owner, khalid):
    """Makes a promise of the owner's to him; what is not said is as in most."""

    def make(people=None, **fields):
        told = {"wording": "ملخص الدراسة", "made_on": days(-10), "due_on": days(5)} | fields
        return actions.make_promise(owner, people=people or [khalid], **told)

    return make


@pytest.fixture
def statement(owner, khalid):
    def pin(people=None, **fields):
        told = {"matter": "سعر الدورة", "words": "ثلاثة آلاف ريال للمجموعة", "said_on": days(-10)} | fields
        return actions.pin_statement(owner, people=people or [khalid], **told)

    return pin
