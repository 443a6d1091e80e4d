"""Why is said in the owner's language; the words to send are in the one that the person is written to in."""

from datetime import timedelta
from urllib.parse import unquote

import pytest

from tests.overviews.today.conftest import PASTS, only, speak
from wasl.overviews.today.queries import today_plan
from wasl.relations.interactions.actions import log_interaction
from wasl.relations.interactions.models import Interaction

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("past", PASTS)
def test_somebody_kept_in_arabic_letters_alone_is_written_to_in_arabic(owner, make, now, past):
    speak(owner, "en")
    make("سارة العتيبي", **PASTS[past])

    action = only(today_plan(owner, now))

    assert action.reason.isascii() or past == "occasion"  # the owner named that one herself
    assert "سارة" in action.draft
    assert not any("a" <= letter <= "z" for letter in action.draft.lower())


def test_a_mail_in_english_is_answered_in_english(owner, make, now):
    rania = make("Rania Haddad", ways=[("email", "rania@example.com")])
    mail = log_interaction(owner, people=[rania], channel="email", at=now - timedelta(days=2), direction="in")
    Interaction.objects.filter(pk=mail.pk).update(subject="Are you free next week?")

    action = only(today_plan(owner, now))

    assert "وصلتك رسالة بالبريد" in action.reason
    assert action.draft.startswith("Hi Rania,")
    assert "subject=Re: Are you free next week?" in unquote(action.link)
