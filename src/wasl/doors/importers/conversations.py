"""Between whom a message passed: which way it went, who was in it, who merely saw it."""

from dataclasses import dataclass

from wasl.doors.importers.roster import Roster
from wasl.foundation.formats.records import Message, Party

_MAILS = ("mail-", "maildir", "imap")
_NAMES_OF = {"csv-plain": "plain", "whatsapp": "whatsapp", "telegram": "telegram"}
"""Archives in which a name is one person's, whatever she did by it: who wrote in a chat also called in it."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """`with_whom` the owner had contact; `bystanders` were addressed as well; `names_of` is whose names they are."""

    direction: str
    with_whom: tuple[Party, ...]
    bystanders: tuple[Party, ...]
    names_of: str


def exchange_of(message: Message, format_id: str, roster: Roster) -> Exchange:
    """Read a message from the owner's side.

    A mailbox holds what its owner sent and got, so what she did not send came to her, even by a blind copy. In a
    chat nobody can tell before it is known who she is: then the way is open, and everybody in it was in contact.
    """
    channel = _NAMES_OF.get(format_id, message.channel)
    others = tuple(party for party in message.recipients if not _is_me(party, channel, roster))
    direction = message.direction or _direction(message, format_id, channel, roster)
    if format_id == "csv-plain":
        sender = (message.sender,) if message.sender != Party() else ()
        return Exchange(message.direction, (*sender, *others), (), channel)
    if direction == "out":
        return Exchange(direction, others, (), channel)
    if direction == "in":
        return Exchange(direction, (message.sender,), others, channel)
    return Exchange(direction, (message.sender, *others), (), channel)


def _direction(message: Message, format_id: str, channel: str, roster: Roster) -> str:
    if _is_me(message.sender, channel, roster):
        return "out"
    if format_id.startswith(_MAILS) or any(_is_me(party, channel, roster) for party in message.recipients):
        return "in"
    return "in" if message.is_group else ""


def _is_me(party: Party, channel: str, roster: Roster) -> bool:
    return roster.is_own(roster.identifier(party, channel), party.name)
