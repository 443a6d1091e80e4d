"""Two results, and somebody who decides."""

import pytest

from tests.relations.conftest import AT, TODAY, days
from wasl.relations.interactions.actions import log_interaction
from wasl.relations.promotion import actions


@pytest.fixture
def achieved(owner):
    def noted(title="برنامج المشرفين", **fields):
        given = {"on": days(-10), "today": TODAY, "at": AT, "skills": "إدارة المشاريع"} | fields
        return actions.note_achievement(owner, title=title, **given)

    return noted


@pytest.fixture
def decides(owner, khalid):
    log_interaction(owner, people=[khalid], channel="call", at=AT)
    actions.mark_decider(owner, khalid, decides="ترقيات الإدارة", at=AT)
    return khalid
