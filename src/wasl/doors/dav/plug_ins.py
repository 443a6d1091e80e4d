"""What Radicale asks of its surroundings, answered by ours. Imported with the first visit of a telephone: Radicale is large."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from django.db import transaction
from radicale import types
from radicale.auth import BaseAuth
from radicale.item import Item
from radicale.pathutils import strip_path
from radicale.rights import BaseRights
from radicale.storage import BaseCollection, BaseStorage

from wasl.doors.dav.book import lock_book
from wasl.doors.dav.collections import CALENDAR, PEOPLE, CalendarCollection, Folder, PeopleCollection
from wasl.doors.dav.visit import the_visit

PRINCIPAL = "wasl.principal"
"""Under this the door tells whom it let in."""


class Auth(BaseAuth):
    """Whoever comes here was let in by the door."""

    def get_external_login(self, environ: types.WSGIEnviron) -> tuple[str, str]:
        return environ[PRINCIPAL], ""

    def _login(self, login: str, password: str) -> str:  # noqa: ARG002 - Radicale's signature
        return login if login == the_visit().principal else ""


class Rights(BaseRights):
    """An owner's two collections, one of them to be read only. Every other address is as one that never was."""

    def authorization(self, user: str, user_groups: set[str], path: str) -> str:  # noqa: ARG002 - Radicale's signature
        given = {"": "R", user: "R", f"{user}/{PEOPLE}": "rwl", f"{user}/{CALENDAR}": "rl"}
        return given.get(strip_path(path), "") if user else ""


class Storage(BaseStorage):
    """An owner's people and days as collections. Writing is one transaction, with her book to itself."""

    _supports_unicode = True
    _supports_trailing_whitespace = True
    _supports_problematic_chars = True

    @contextmanager
    def acquire_lock(self, mode: str, user: str = "", *_: Any, **__: Any) -> Iterator[None]:  # noqa: ARG002  # Any: what Radicale tells its hooks
        if mode == "r":
            yield
            return
        with transaction.atomic():
            lock_book(the_visit().owner)
            yield

    def discover(
        self,
        path: str,
        depth: str = "0",
        child_context_manager: Any = None,  # noqa: ARG002  # Any: of another kind of storage
        user_groups: set[str] | None = None,  # noqa: ARG002
    ) -> Iterator[BaseCollection | Item]:
        principal = the_visit().principal
        parts = strip_path(path).split("/") if strip_path(path) else []
        if parts and parts[0] != principal:
            return
        folders: dict[int, list[BaseCollection]] = {
            0: [Folder(""), Folder(principal)],
            1: [Folder(principal), PeopleCollection(principal), CalendarCollection(principal)],
        }
        if found := folders.get(len(parts)):
            yield from found if depth != "0" else found[:1]
            return
        if not (collection := _collection(principal, parts[1])):
            return
        if len(parts) == len([principal, PEOPLE]):
            yield collection
            if depth != "0":
                yield from collection.get_all()
        elif len(parts) == len([principal, PEOPLE, "name"]):
            yield from (item for _, item in collection.get_multi(parts[2:]) if item)

    def create_collection(
        self, href: str, items: Iterable[Item] | None = None, props: Mapping[str, str] | None = None
    ) -> tuple[BaseCollection, dict[str, Item], list[str]]:
        raise ValueError(href, items, props)

    def move(self, item: Item, to_collection: BaseCollection, to_href: str) -> None:
        raise ValueError(item, to_collection, to_href)

    def verify(self) -> bool:
        return True


def _collection(principal: str, name: str) -> PeopleCollection | CalendarCollection | None:
    if name == PEOPLE:
        return PeopleCollection(principal)
    return CalendarCollection(principal) if name == CALENDAR else None
