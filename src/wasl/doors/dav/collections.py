"""The collections that telephones see: one of cards, one of days, and the folders above them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from http import HTTPStatus
from typing import Any

from django.utils.http import http_date
from django.utils.translation import gettext as _
from radicale.item import Item
from radicale.storage import BaseCollection

from wasl.doors.dav import book
from wasl.doors.dav.bodies import RequestRefusedError
from wasl.doors.dav.calendar import Day, days_of
from wasl.doors.dav.cards import cards_of, text_of
from wasl.doors.dav.putting import put_card, take_card_away
from wasl.doors.dav.searching import may_match
from wasl.doors.dav.visit import Visit, the_visit
from wasl.foundation.errors import NotFoundError, WaslError

PEOPLE, CALENDAR = "people", "calendar"

MOST_LETTERS = 64_000_000
"""Of one answer: all of it stands in memory while it is written. Telephones ask for some tens of cards at a time."""


class AnswerTooLargeError(RequestRefusedError):
    """RFC 4918 11.5: more was asked for than one answer can hold."""

    def __init__(self) -> None:
        super().__init__(HTTPStatus.INSUFFICIENT_STORAGE)


class Folder(BaseCollection):
    """What lies above the collections."""

    def __init__(self, path: str) -> None:
        self._path = path

    @property
    def path(self) -> str:
        return self._path

    def get_all(self) -> Iterable[Item]:
        return ()

    def get_multi(self, hrefs: Iterable[str]) -> Iterable[tuple[str, Item | None]]:
        return [(href, None) for href in hrefs]

    def get_meta(self, key: str | None = None) -> Any:  # Any: one of them, or all
        told = {"D:displayname": the_visit().owner.name} if self._path else {}
        return told if key is None else told.get(key)


class Written(Item):
    """An item whose text is written when it is asked for."""

    def __init__(self, *, write: Callable[[], str], **told: Any) -> None:  # Any: what Radicale knows of an item
        super().__init__(text="", **told)
        self._write = write

    def serialize(self) -> str:
        if not self._text:
            self._text = self._write()
        return self._text

    @property
    def vobject_item(self) -> Any:  # Any: vobject has no types
        self.serialize()
        return super().vobject_item


class _Leaf(BaseCollection):
    """A collection of the owner's; `name` is the last part of its path."""

    name: str
    told: Mapping[str, str]

    def __init__(self, principal: str) -> None:
        self._path = f"{principal}/{self.name}"
        self._visit: Visit = the_visit()

    @property
    def path(self) -> str:
        return self._path

    def get_meta(self, key: str | None = None) -> Any:  # Any: one of them, or all
        told = {**self.told, "D:displayname": _("Wasl")}
        return told if key is None else told.get(key)

    def _counted(self, text: str) -> str:
        self._visit.letters += len(text)
        if self._visit.letters > MOST_LETTERS:
            raise AnswerTooLargeError
        return text


class PeopleCollection(_Leaf):
    name = PEOPLE
    told: Mapping[str, str] = {"tag": "VADDRESSBOOK"}

    @cached_property
    def _listing(self) -> book.Listing:
        return book.listing(self._visit.owner, self._visit.moment)

    @property
    def etag(self) -> str:
        return f'"{self._listing.token}"'

    @property
    def last_modified(self) -> str:
        return http_date(self._visit.moment.timestamp())

    def sync(self, old_token: str = "") -> tuple[str, Iterable[str]]:
        if not old_token:
            return self._listing.token, (entry.name for entry in self._listing.entries)
        token, names, self._listing = book.changes_since(self._visit.owner, old_token, self._visit.moment)
        return token, names

    def get_all(self) -> Iterator[Item]:
        yield from self._items(self._listing.entries)

    def get_filtered(self, filters: Iterable[Any]) -> Iterator[tuple[Item, bool]]:  # Any: elements
        asked = list(filters)
        for item in self.get_all():
            if may_match(item.serialize(), asked):
                yield item, not asked

    def get_multi(self, hrefs: Iterable[str]) -> Iterator[tuple[str, Item | None]]:
        names = list(dict.fromkeys(hrefs))
        found = self._named(names)
        yield from ((name, None) for name in names if name not in found)
        for item in self._items(found.values()):
            yield str(item.href), item

    def _named(self, names: list[str]) -> dict[str, book.Entry]:
        if "_listing" in self.__dict__:  # all of them were read for this answer
            wanted = set(names)
            return {entry.name: entry for entry in self._listing.entries if entry.name in wanted}
        return book.entries_named(self._visit.owner, names)

    def has_uid(self, uid: str) -> bool:
        return book.has_uid(self._visit.owner, uid)

    def upload(self, href: str, item: Item) -> tuple[Item, Item | None]:
        visit = self._visit
        before = next((known for _, known in self.get_multi([href])), None)
        try:
            put_card(visit.owner, visit.body, name=href, uid=item.uid, at=visit.moment)
        except WaslError as refused:
            raise ValueError(refused.code) from refused
        (_, after), *_ = self.get_multi([href])
        assert after is not None
        return after, before

    def delete(self, href: str | None = None) -> None:
        assert href is not None  # the collection itself is not deleted: `Rights`
        try:
            take_card_away(self._visit.owner, href, at=self._visit.moment)
        except NotFoundError as error:
            raise ValueError(href) from error

    def _items(self, entries: Iterable[book.Entry]) -> Iterator[Item]:
        waiting = list(entries)
        if self._visit.wants_text and len(waiting) > 1:
            for entry, contact in cards_of(self._visit.owner, waiting):
                text = self._counted(text_of(contact))
                yield self._item(entry, lambda text=text: text)  # type: ignore[misc]  # mypy infers no type of a default
            return
        for entry in waiting:
            yield self._item(entry, lambda entry=entry: self._text(entry))  # type: ignore[misc]  # as above

    def _text(self, entry: book.Entry) -> str:
        """Radicale writes every item of a listing, also where only its ETag is told; that is not read by anybody."""
        if self._visit.method in {"PROPFIND", "REPORT"} and not self._visit.wants_text:
            return ""
        return next((text_of(contact) for _, contact in cards_of(self._visit.owner, [entry])), "")

    def _item(self, entry: book.Entry, write: Callable[[], str]) -> Item:
        return Written(
            write=write, collection=self, href=entry.name, uid=entry.uid, etag=entry.etag, name="VCARD",
            component_name="VCARD", last_modified=http_date(entry.stamp.changed_at.timestamp()),
        )  # fmt: skip


class CalendarCollection(_Leaf):
    """What comes, to be read. Its token says what all of it is; with another one a telephone reads all of it again."""

    name = CALENDAR
    told: Mapping[str, str] = {"tag": "VCALENDAR", "C:supported-calendar-component-set": "VEVENT"}

    @cached_property
    def _days(self) -> dict[str, Day]:
        return {day.name: day for day in days_of(self._visit.owner, self._visit.moment)}

    @property
    def last_modified(self) -> str:
        return http_date(self._visit.moment.timestamp())

    def sync(self, old_token: str = "") -> tuple[str, Iterable[str]]:
        token = "urn:wasl:days:" + self.etag.strip('"')
        if old_token and old_token != token:
            raise book.TokenEndedError
        return token, [] if old_token else list(self._days)

    def get_all(self) -> Iterator[Item]:
        return (self._item(day) for day in self._days.values())

    def get_multi(self, hrefs: Iterable[str]) -> Iterator[tuple[str, Item | None]]:
        return ((href, self._item(self._days[href]) if href in self._days else None) for href in hrefs)

    def _item(self, day: Day) -> Item:
        return Item(
            collection=self, href=day.name, text=day.text, uid=day.uid, etag=f'"{day.print}"', name="VCALENDAR",
            component_name="VEVENT", time_range=day.time_range, last_modified=self.last_modified,
        )  # fmt: skip
