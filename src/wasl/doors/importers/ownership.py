"""Who the owner of an archive is: learned where it is sure, guessed where it is likely, asked where it is neither."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

import msgspec

from wasl.doors.importers.roster import Roster
from wasl.doors.importers.spool import Spooled
from wasl.doors.importers.surveying import Identifier
from wasl.foundation.formats.records import Message, Party, Whose
from wasl.foundation.language.matching import matching_name

CERTAIN = 0.8
LIKELY = 0.5
"""An archive that knows the owner by no address of hers yet, but has one in nearly every message: that is she."""

ASKED_AT_MOST = 4
MESSAGES_LOOKED_AT = 5000
A_PAIR = 2


class WhoseArchive(msgspec.Struct, frozen=True):
    """A chat or mailbox of which it is not known who the owner is: by one of these names or addresses."""

    channel: str
    names: list[str]


@dataclass
class _Mailbox:
    """Whom the first messages of a mailbox show."""

    messages: int = 0
    knows_owner: bool = False
    present: Counter[str] = field(default_factory=Counter)


def learn_whose(records: Iterable[Spooled], roster: Roster) -> set[Identifier]:
    """Learn for this import who its owner is; gives what was learned, to be kept."""
    surest: dict[Identifier, float] = {}
    names: dict[Identifier, str] = {}
    knows_owner = False
    for spooled in records:
        record = spooled.record
        if isinstance(record, Whose):
            identifier = roster.identifier(record.party, "whatsapp" if spooled.format == "whatsapp" else "plain")
            if identifier:
                surest[identifier] = max(surest.get(identifier, 0.0), record.certainty)
                names[identifier] = record.party.name
        elif isinstance(record, Message) and not knows_owner and record.channel in {"email", "social"}:
            knows_owner = any(_is_own(party, record.channel, roster) for party in (record.sender, *record.recipients))
    learned = {identifier for identifier, certainty in surest.items() if certainty >= CERTAIN}
    for identifier in learned:
        roster.this_is_me(identifier)
    # Two who wrote to each other and to nobody else: the owner is the one that bears the owner's name.
    guessed = {known for known in surest.keys() - learned if matching_name(names[known]) in roster.own_names}
    if surest and not (learned or guessed or knows_owner):
        likely, certainty = max(surest.items(), key=lambda known: known[1])
        guessed = {likely} if certainty >= LIKELY else set()
    for identifier in guessed:
        roster.this_is_me(identifier)
    return learned | guessed


def whose_archives(records: Iterable[Spooled], roster: Roster) -> list[WhoseArchive]:
    """What is to be asked: chats of two in which neither is known to be the owner, and a mailbox without her."""
    chats: dict[str, set[str]] = {}
    mailbox = _Mailbox()
    for spooled in records:
        message = spooled.record
        if not isinstance(message, Message):
            continue
        if message.channel == "whatsapp" and not message.is_group:
            _see_chat(message, chats.setdefault(message.thread, set()), roster)
        elif message.channel == "email" and not message.skip and mailbox.messages < MESSAGES_LOOKED_AT:
            _see_mail(message, mailbox, roster)
    asked = {tuple(sorted(talk)) for talk in chats.values() if "" not in talk and len(talk) == A_PAIR}
    return [*(WhoseArchive("whatsapp", list(names)) for names in sorted(asked)), *_whose_mailbox(mailbox)]


def _see_chat(message: Message, talk: set[str], roster: Roster) -> None:
    """Note who is in it; "" stands for the owner."""
    for party in (message.sender, *message.recipients):
        if party.name or party.value:
            talk.add("" if _is_own(party, message.channel, roster) else party.name or party.value)


def _see_mail(message: Message, mailbox: _Mailbox, roster: Roster) -> None:
    mailbox.messages += 1
    for party in (message.sender, *message.recipients):
        mailbox.knows_owner |= _is_own(party, message.channel, roster)
    mailbox.present.update({party.value for party in (message.sender, *message.recipients) if party.value})


def _whose_mailbox(mailbox: _Mailbox) -> list[WhoseArchive]:
    """Ask about a mailbox of several messages in which no address of the owner's stands."""
    if mailbox.knows_owner or mailbox.messages < A_PAIR:
        return []
    names = [name for name, times in mailbox.present.most_common(ASKED_AT_MOST) if 2 * times >= mailbox.messages]
    return [WhoseArchive("email", names)] if names else []


def _is_own(party: Party, channel: str, roster: Roster) -> bool:
    return roster.is_own(roster.identifier(party, channel), party.name)
