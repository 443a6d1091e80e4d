"""Whose mailbox it is, from what its messages say together: the folder of sent mail, the last server."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from wasl.foundation.formats.mail.message import Box
from wasl.foundation.formats.records import Message, Party, Whose

_MOST_ADDRESSES = 20_000  # then those met once are forgotten: the owner is met often
_MOST_HINTS = 5
_LEAST_CERTAINTY = 0.2
_CERTAIN_SENT = 0.95  # who wrote what lies in the folder of sent mail
_CERTAIN_DELIVERED = 0.8  # aliases and forwarded boxes are delivered elsewhere at times
_CERTAIN_EVERYWHERE = 0.5  # an address in nearly every message
_NEARLY_EVERY = 0.8
_ENOUGH_MESSAGES = 5


class OwnerEvidence:
    """Counts addresses while a mailbox is read; memory is bounded."""

    def __init__(self) -> None:
        self._sent: Counter[str] = Counter()
        self._delivered: Counter[str] = Counter()
        self._present: Counter[str] = Counter()
        self._messages = 0

    def add(self, message: Message, box: Box) -> None:
        _count(self._delivered, box.owner)
        if message.skip in {"spam", "list"}:
            return
        if box.folder == "sent":
            _count(self._sent, message.sender.value)
        self._messages += 1
        for address in {party.value for party in (message.sender, *message.recipients[:20])}:
            _count(self._present, address)

    def hints(self) -> Iterator[Whose]:
        """The likely addresses of the owner, the surest first, each once."""
        certainty: dict[str, float] = {}
        for counts, most in ((self._sent, _CERTAIN_SENT), (self._delivered, _CERTAIN_DELIVERED)):
            total = counts.total()
            for address, times in counts.most_common(_MOST_HINTS):
                certainty[address] = max(certainty.get(address, 0.0), most * times / total)
        if self._messages >= _ENOUGH_MESSAGES:
            for address, times in self._present.most_common(1):
                if times >= _NEARLY_EVERY * self._messages:
                    certainty.setdefault(address, _CERTAIN_EVERYWHERE)
        surest = sorted(certainty.items(), key=lambda pair: -pair[1])[:_MOST_HINTS]
        for address, sure in surest:
            if sure >= _LEAST_CERTAINTY:
                yield Whose(party=Party(kind="email", value=address), certainty=round(sure, 2))


def _count(counts: Counter[str], address: str) -> None:
    if not address:
        return
    counts[address] += 1
    if len(counts) > _MOST_ADDRESSES:
        for once in [other for other, times in counts.items() if times == 1]:
            del counts[once]
