import pytest

from tests.relations.conftest import AT
from wasl.relations.preparation import actions
from wasl.relations.preparation.models import Target


@pytest.fixture
def target(owner):
    """Puts somebody on the list: one of the owner's people, or a name."""

    def listed(person=None, **fields):
        made = actions.list_target(owner, at=AT, person=person, **({} if person else {"name": "هدى السبيعي"}) | fields)
        return Target.objects.get(pk=made.target_id)

    return listed
