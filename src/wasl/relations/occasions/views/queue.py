"""Greeting many on a feast: one person after the other, each with words of her own."""

from datetime import date

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from wasl.foundation.errors import NotFoundError
from wasl.foundation.web.requests import SignedInRequest
from wasl.relations.occasions import actions
from wasl.relations.occasions.models.feasts import FeastName
from wasl.relations.occasions.models.greetings import Register
from wasl.relations.occasions.queries.queue import greeting_queue, keepers_of
from wasl.relations.occasions.queries.turn import QueueChoice, topic_of
from wasl.relations.occasions.rules.words import REGISTERS
from wasl.relations.people.actions.marks import present_person
from wasl.relations.people.models import Person

LONGEST_NUMBER = 18
ASKED = ("circle", "after", "person", "variant")


@login_required
@require_GET
def queue(request: SignedInRequest, feast: str, falls_on: str) -> HttpResponse:
    """Whose turn it is; the page may be left at any time and goes on where it was."""
    choice = _choice(request.GET)
    found = greeting_queue(request.user, _feast(feast), _day(falls_on), choice)
    return render(request, "occasions/queue.html", {"queue": found, "choice": choice, "registers": Register.choices})


@login_required
@require_POST
def send(request: SignedInRequest, feast: str, falls_on: str, person_id: int) -> HttpResponse:
    """It was sent: logged and remembered, and the next one comes."""
    person, kept_on = _keeper(request, feast, falls_on, person_id)
    given, register = request.POST, request.POST.get("register", "")
    sent = actions.send_greeting(
        request.user, person, topic=topic_of(feast), on=kept_on, channel=given.get("channel", ""), at=timezone.now(),
        variant=_number(given.get("variant", "")), register=register if register in REGISTERS else "",
        language=given.get("language", "")[:2], words=given.get("words", ""),
    )  # fmt: skip
    messages.success(
        request, _("Greeted: %(name)s.") % {"name": person.display_name},
        extra_tags=reverse("occasions:greeting_undo", args=[sent.pk]),
    )  # fmt: skip
    return _next(request, feast, falls_on)


@login_required
@require_POST
def skip(request: SignedInRequest, feast: str, falls_on: str, person_id: int) -> HttpResponse:
    person, kept_on = _keeper(request, feast, falls_on, person_id)
    passed = actions.skip_greeting(request.user, person, topic=topic_of(feast), on=kept_on, at=timezone.now())
    messages.success(
        request, _("Not this time: %(name)s.") % {"name": person.display_name},
        extra_tags=reverse("occasions:greeting_undo", args=[passed.pk]),
    )  # fmt: skip
    return _next(request, feast, falls_on)


@login_required
@require_POST
def undo(request: SignedInRequest, greeting_id: int) -> HttpResponse:
    """Take it back, with the contact that it logged."""
    greeting = actions.take_back_greeting(request.user, greeting_id)
    messages.success(request, _("Taken back."))
    if greeting.topic in FeastName.values:
        return redirect("occasions:queue", greeting.topic, greeting.on.isoformat())
    return redirect("person_page:person", greeting.person_id)


def _keeper(request: SignedInRequest, feast: str, falls_on: str, person_id: int) -> tuple[Person, date]:
    """The person, and the day on which she keeps the feast. Raises NotFoundError."""
    person = present_person(request.user, person_id)
    keepers = keepers_of(request.user, _feast(feast), _day(falls_on))
    kept_on = next((one.day.on for one in keepers if one.person_id == person_id), None)
    if kept_on is None:
        raise NotFoundError
    return person, kept_on


def _next(request: SignedInRequest, feast: str, falls_on: str) -> HttpResponse:
    circle = _number(request.POST.get("circle", ""))
    address = reverse("occasions:queue", args=[feast, falls_on])
    return redirect(f"{address}?circle={circle}" if circle else address)


def _choice(given: QueryDict) -> QueueChoice:
    numbers = {name: _number(given.get(name, "")) for name in ASKED}
    return QueueChoice(**numbers, register=given.get("register", ""), language=given.get("language", ""))


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= LONGEST_NUMBER else 0


def _feast(text: str) -> str:
    if text not in FeastName.values:
        raise NotFoundError
    return text


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise NotFoundError from error
