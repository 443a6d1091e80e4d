"""What may be done to many people at once: each says what happened, and where it is taken back."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from django.urls import reverse
from django.utils.translation import ngettext

from wasl.foundation.accounts.models import User
from wasl.foundation.web.numbers import id_in
from wasl.foundation.web.requests import SignedInRequest
from wasl.foundation.web.shown import in_digits
from wasl.overviews.directory import actions, undo
from wasl.overviews.directory.asked import Asked
from wasl.overviews.directory.moments import to_microseconds
from wasl.relations.occasions.actions import add_feast, drop_feast
from wasl.relations.occasions.models.feasts import FeastName
from wasl.relations.people import actions as people_actions
from wasl.relations.people.actions.circles import circle_named, present_circle
from wasl.relations.people.models import Tag


@dataclass(frozen=True)
class Together:
    """Those chosen, by whom, from which list, when."""

    request: SignedInRequest
    asked: Asked
    ids: list[int]
    at: datetime

    @property
    def owner(self) -> User:
        return self.request.user

    def figured(self, words: str, count: int, **values: str) -> str:
        """The words with their count in the owner's digits."""
        return words % {"count": in_digits(count, self.owner.preferences), **values}

    def way_back(
        self,
        did: Literal["put_in", "took_out", "tagged", "untagged", "feast_kept"],
        row: int,
        name: str,
        ids: list[int],
    ) -> str:
        if not ids:
            return ""
        return undo.remember(self.request.session, undo.Step(did, row, name, undo.write_ranges(ids)))


Did = tuple[str, str]  # what happened in words, and the address that takes it back


def put_in(these: Together) -> Did:
    given = these.request.POST
    name, chosen = given.get("new_circle", "").strip(), given.get("circle", "")
    circle = (
        present_circle(these.owner, id_in(chosen))
        if chosen.isdecimal() and not name
        else circle_named(these.owner, name)
    )
    new = actions.put_in_circle(these.owner, circle.pk, these.ids, at=these.at)
    words = these.figured(
        ngettext("%(count)s person is now in “%(name)s”.", "%(count)s people are now in “%(name)s”.", len(new)),
        len(new),
        name=circle.name,
    )
    return words, these.way_back("put_in", circle.pk, circle.name, new)


def take_out(these: Together) -> Did:
    circle = present_circle(these.owner, these.asked.circle)
    gone = actions.take_out_of_circle(these.owner, circle.pk, these.ids, at=these.at)
    words = these.figured(
        ngettext(
            "%(count)s person is no longer in “%(name)s”.", "%(count)s people are no longer in “%(name)s”.", len(gone)
        ),
        len(gone),
        name=circle.name,
    )
    return words, these.way_back("took_out", circle.pk, circle.name, gone)


def tag(these: Together) -> Did:
    name = these.request.POST.get("tag", "")
    given, new = people_actions.tag_people(these.owner, these.ids, name=name, at=these.at)
    words = these.figured(
        ngettext("%(count)s person is now tagged “%(name)s”.", "%(count)s people are now tagged “%(name)s”.", len(new)),
        len(new),
        name=given.name,
    )
    return words, these.way_back("tagged", given.pk, given.name, new)


def untag(these: Together) -> Did:
    gone = people_actions.untag_people(these.owner, these.ids, tag_id=these.asked.tag, at=these.at)
    name = Tag.objects.of(these.owner).get(id=these.asked.tag).name
    words = these.figured(
        ngettext(
            "%(count)s person is no longer tagged “%(name)s”.",
            "%(count)s people are no longer tagged “%(name)s”.",
            len(gone),
        ),
        len(gone),
        name=name,
    )
    return words, these.way_back("untagged", these.asked.tag, name, gone)


def keep_feast(these: Together) -> Did:
    feast = these.request.POST.get("feast", "")
    new = add_feast(these.owner, these.ids, feast=feast)
    words = these.figured(
        ngettext("%(count)s more person keeps “%(name)s”.", "%(count)s more people keep “%(name)s”.", len(new)),
        len(new),
        name=str(FeastName(feast).label),
    )
    return words, these.way_back("feast_kept", 0, feast, new)


def delete(these: Together) -> Did:
    count = actions.delete_people(these.owner, these.ids, at=these.at)
    words = these.figured(ngettext("%(count)s person is in the bin.", "%(count)s people are in the bin.", count), count)
    return words, reverse("directory:restore", args=[to_microseconds(these.at)])


def restore(these: Together) -> Did:
    back = actions.restore_people(these.owner, person_ids=these.ids, at=these.at)
    return these.figured(ngettext("%(count)s person is back.", "%(count)s people are back.", len(back)), len(back)), ""


DOINGS: dict[str, Callable[[Together], Did]] = {
    "circle": put_in,
    "take_out": take_out,
    "tag": tag,
    "untag": untag,
    "feast": keep_feast,
    "delete": delete,
    "restore": restore,
}


def take_back(owner: User, step: undo.Step, at: datetime) -> None:
    """Undo one step that was remembered."""
    ids = step.person_ids()
    if step.did == "put_in":
        actions.take_out_of_circle(owner, step.row, ids, at=at)
    elif step.did == "took_out":
        actions.put_in_circle(owner, step.row, ids, at=at)
    elif step.did == "tagged":
        people_actions.untag_people(owner, ids, tag_id=step.row, at=at)
    elif step.did == "feast_kept":
        drop_feast(owner, ids, feast=step.name)
    else:
        people_actions.tag_people(owner, ids, name=step.name, at=at)
