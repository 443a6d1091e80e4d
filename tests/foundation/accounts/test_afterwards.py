"""What tells that there is an account waits until the visitor has her answer."""

import logging

import pytest
from django.core import mail
from django.http import HttpResponse
from django.test import Client, RequestFactory, override_settings

from wasl.foundation.accounts.afterwards import AfterwardsMiddleware, once_answered
from wasl.foundation.accounts.models import AuditEntry

pytestmark = pytest.mark.django_db  # closing an answer looks at the connections


def answered(*doings):
    def answer(request):
        for do in doings:
            once_answered(request, do)
        return HttpResponse("نعم")

    return AfterwardsMiddleware(answer)(RequestFactory().get("/"))


def test_it_waits_for_the_end_of_the_answer():
    done = []

    answer = answered(lambda: done.append(1), lambda: done.append(2))

    assert done == []
    answer.close()
    assert done == [1, 2]


def test_without_a_request_there_is_nothing_to_wait_for():
    done = []

    once_answered(None, lambda: done.append(1))

    assert done == [1]


def test_a_fault_goes_to_the_log_and_to_nobody_else(caplog):
    answer = answered(lambda: 1 / 0)

    with caplog.at_level(logging.ERROR):
        answer.close()

    assert answer.closed
    assert [one.exc_info[0] for one in caplog.records] == [ZeroDivisionError]


def test_a_refused_guess_is_noted_behind_the_answer(owner, monkeypatch):
    """The test's client closes the answer as a server does: before that, nothing was looked up of the account."""
    waiting = []
    monkeypatch.setattr("wasl.foundation.accounts.auditing.once_answered", lambda _request, do: waiting.append(do))

    Client().post("/sign-in/", {"login": owner.email, "password": "غيرها تماما"})

    assert not AuditEntry.objects.of(owner).exists()
    waiting[0]()
    assert [one.what for one in AuditEntry.objects.of(owner)] == [AuditEntry.What.REFUSED]


@override_settings(MAIL_IS_SENT=True)
def test_a_mail_is_sent_behind_the_answer_in_its_language(owner, monkeypatch):
    waiting = []
    monkeypatch.setattr("wasl.foundation.accounts.adapter.once_answered", lambda _request, do: waiting.append(do))

    Client(headers={"accept-language": "ar"}).post("/sign-in/password/forgotten/", {"email": owner.email})

    assert mail.outbox == []
    waiting[0]()
    (sent,) = mail.outbox
    assert sent.to == [owner.email]
    assert "كلمة" in sent.body
