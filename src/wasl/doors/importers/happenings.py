"""Turns what a file tells into contacts of the owner, once its people are known."""

from collections.abc import Iterator
from datetime import datetime
from hashlib import blake2b

from wasl.doors.importers.conversations import exchange_of
from wasl.doors.importers.roster import Roster
from wasl.foundation.formats.records import Event, Message
from wasl.foundation.language.script import clean_text
from wasl.relations.communities.calendar_out import own_fingerprint
from wasl.relations.interactions.intake import Happening
from wasl.relations.people.rules import one_line

VIDEO_HOSTS = ("zoom.us", "meet.google.com", "teams.microsoft.com", "teams.live.com", "webex.com")


def fingerprint(kind: str, key: str) -> str:
    """What makes a row the same when it is told of again, by whichever file."""
    return blake2b(f"{kind}\0{key}".encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def entry_fingerprint(event: Event) -> str:
    """That of a calendar's entry. One of ours that comes back is known by what it went out with."""
    return own_fingerprint(event.key) or fingerprint("event", event.key)


def happening_of(message: Message, format_id: str, roster: Roster) -> Happening | None:
    """The contact that a message was, or None where it was with nobody of the owner's."""
    exchange = exchange_of(message, format_id, roster)
    people = tuple(pk for party in exchange.with_whom if (pk := roster.person(party, exchange.names_of)))
    if not people:
        return None
    is_own_table = format_id == "csv-plain"  # where the note is the owner's own word
    return Happening(
        fingerprint=fingerprint(message.channel, message.key),
        channel=message.channel,
        at=message.at,
        people=people,
        direction=exchange.direction,
        duration_seconds=message.duration_seconds,
        subject="" if is_own_table else one_line(message.subject),
        note=clean_text(message.subject) if is_own_table else "",
        text=clean_text(message.text),
        length=message.length,
        thread=one_line(message.thread, 200),
        is_group=message.is_group and not is_own_table,
        people_count=len(exchange.with_whom) + len(exchange.bystanders),
    )


def is_held(event: Event) -> bool:
    """Whether an entry says when it is, and was not called off."""
    return event.status != "cancelled" and not event.skip


def guests_of(event: Event, roster: Roster) -> tuple[int, ...]:
    """The owner's people in an entry; nobody is at one that was called off, or that she declined herself."""
    if not is_held(event) or any(roster.is_own(roster.identifier(one, "calendar"), one.name) for one in event.declined):
        return ()
    parties = (*([event.organiser] if event.organiser else []), *event.attendees)
    return tuple(dict.fromkeys(pk for party in parties if (pk := roster.person(party, "calendar"))))


def meetings_of(event: Event, people: tuple[int, ...], *, until: datetime) -> Iterator[Happening]:
    """The times an entry was held already: those are contacts with its guests."""
    if not people or event.all_day:
        return
    is_video = any(host in f"{event.link} {event.place}" for host in VIDEO_HOSTS)
    seconds = (event.ends_at - event.starts_at).total_seconds() if event.ends_at else 0
    for start in event.occurrences or (event.starts_at,):
        if start <= until:
            yield Happening(
                fingerprint=fingerprint("meeting", f"{event.key}\0{start.isoformat()}"),
                channel="video" if is_video else "meeting",
                at=start,
                people=people,
                duration_seconds=int(seconds),
                subject=one_line(event.title),
                people_count=len(people),
            )
