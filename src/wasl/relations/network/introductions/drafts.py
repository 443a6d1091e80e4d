"""The words with which the owner asks, forwards and thanks: in the language of whoever reads them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast
from urllib.parse import quote

from wasl.foundation.accounts.models import User
from wasl.foundation.language.figures import Digits
from wasl.foundation.language.sentences import say
from wasl.relations.people.models import Person, WayToReach
from wasl.relations.people.queries import spellings_of
from wasl.relations.people.rules import address_form, language_to, link_to, name_in, register_of


@dataclass(frozen=True)
class Drafts:
    """A request that is easily refused, and a note about the owner to pass on; `link` opens a channel with the request."""

    request: str
    note: str
    link: str
    channel: str


def drafts_for(owner: User, pairs: Sequence[tuple[int, int]], hour_part: str) -> dict[tuple[int, int], Drafts]:
    """For each pair of whom to ask and whom to reach, neither of them private. Three queries."""
    ids = {person for pair in pairs for person in pair}
    people = Person.objects.of(owner).shareable().in_bulk(ids)
    spellings = spellings_of(owner, ids)
    ways: dict[int, list[WayToReach]] = {}
    for way in (
        WayToReach.objects.of(owner).filter(person__in={first for first, _ in pairs}).order_by("-is_preferred", "id")
    ):
        ways.setdefault(way.person_id, []).append(way)
    return {
        (first, last): _drafts(owner, people[first], people[last], spellings, ways.get(first, []), hour_part)
        for first, last in pairs
        if first in people and last in people
    }


def _drafts(
    owner: User,
    first: Person,
    last: Person,
    spellings: dict[int, list[str]],
    ways: Sequence[WayToReach],
    hour_part: str,
) -> Drafts:
    own = owner.preferences.written
    language, theirs = (language_to(person, own, spellings.get(person.pk, [])) for person in (first, last))
    address = address_form(first, language, spellings.get(first.pk, []))
    values: dict[str, Any] = {  # Any: mypy would take the texts for `isolates`
        "person": first.gender or "unknown",
        "reader": owner.gender or "unknown",
        "name": address,
        "register": register_of(first, address),
        "time": hour_part,
        "me": owner.name,
        "target": name_in(language, last.display_name, spellings.get(last.pk, [])),
    }
    digits = cast("Digits", owner.preferences.digits)  # the model has these choices
    channel, way = _through(ways)
    values["channel"] = channel
    request = say(language, "draft-introduction", digits_in=digits, **values)
    note = say(
        theirs, "draft-introduction-note", digits_in=digits, me=owner.name, reader=owner.gender or "unknown",
        target=address_form(last, theirs, spellings.get(last.pk, [])), person=last.gender or "unknown",
    )  # fmt: skip
    subject = say(language, "subject-introduction", target=values["target"])
    return Drafts(request, note, _link(way, request, subject) if way else "", channel)


def _through(ways: Sequence[WayToReach]) -> tuple[str, WayToReach | None]:
    """The first way that carries a text."""
    for way in ways:
        if way.kind == WayToReach.Kind.EMAIL:
            return "email", way
        if way.kind in {WayToReach.Kind.WHATSAPP, WayToReach.Kind.PHONE} and way.value.startswith("+"):
            return "whatsapp", way
    return "", None


def _link(way: WayToReach, draft: str, subject: str) -> str:
    """RFC 6068: the lines of a mail end with %0D%0A."""
    if way.kind == WayToReach.Kind.EMAIL:
        body = quote(draft.replace("\n", "\r\n"), safe="")
        return f"{link_to(way.kind, way.value)}?subject={quote(subject, safe='')}&body={body}"
    return f"{link_to('whatsapp', way.value)}?text={quote(draft, safe='')}"
