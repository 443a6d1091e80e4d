"""A furnished owner: two rows of every model that leaves, made from the models themselves."""

import io
import itertools
from base64 import b64encode
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

from django.db import models
from PIL import Image

from wasl.doors.exports.belongings import OF_THE_OWNER, Kept, kept_models
from wasl.doors.exports.derived import derive
from wasl.foundation.sources.runs import in_runs

NOON = datetime(2026, 3, 1, 12, 0, 0, 123456, tzinfo=UTC)
NAMES = ["د. خالد بن محمد الحربي", "أم عبدالله نورة القحطاني", "Zoë O’Brien‎"]


def webp() -> bytes:
    return picture_as("WEBP")


def picture_as(form: str) -> bytes:
    picture = io.BytesIO()
    Image.new("RGB", (8, 8), "teal").save(picture, form)
    return picture.getvalue()


SPECIAL = {
    "accounts.preferences.language": lambda n: "en",
    "accounts.preferences.time_zone": lambda n: "Africa/Cairo",
    "accounts.preferences.first_weekday": lambda n: 5,
    "accounts.preferences.actions_a_day": lambda n: 7,
    "people.person.met_on": lambda n: "h1445-09",
    "people.affiliation.since": lambda n: "2019",
    "people.affiliation.until": lambda n: "",
    "people.photo.content": lambda n: webp(),
    "people.photo.media_type": lambda n: "image/webp",
    "opportunities.opening.outcome": lambda n: "",
    "presence.record.which": lambda n: str(n)[-3:],
    "presence.line.since": lambda n: "2019-03",
    "presence.line.until": lambda n: "",
    "presence.record.picture": lambda n: picture_as("JPEG"),
    "organisations.followed.known": lambda n: {"etag": f'"{n}"'},
    "discussions.discussion.time_zone": lambda n: "Asia/Amman",
    "content.reading.reactions": lambda n: n,
    "presence.profile.weekly_minutes": lambda n: 30 + n % 99,
    "preparation.target.settled_on": lambda n: None,
    "occasions.occasion.year": lambda n: None,
    "occasions.occasion.month": lambda n: 2,
    "occasions.occasion.day": lambda n: 28,
    "occasions.keptfeast.country": lambda n: "OM",
    "occasions.sighting.country": lambda n: ["OM", "MA", "EG"][n % 3],
    "occasions.sighting.year": lambda n: 1447 + n % 9,
    "occasions.sighting.days": lambda n: -1,
    "occasions.lifeevent.over_on": lambda n: None,
    "occasions.lifeevent.mourning_days": lambda n: n % 400,
    "occasions.invitation.attendance": lambda n: "missed",
    "network.evidence.strength": lambda n: 0.25,
    "network.statedtie.strength": lambda n: 0.75,
    "interactions.rhythm.every_days": lambda n: 30 + n % 99,
    "sources.filledfield.model": lambda n: "people.person",
    "sources.filledfield.field": lambda n: f"city{n}",
    "sources.telling.model": lambda n: "people.person",
    "people.merge.moved": lambda n: {},
    "people.merge.made": lambda n: {},
    "people.merge.changed": lambda n: [],
    "exchange.reservedtime.weekday": lambda n: n % 7,
    "exchange.reservedtime.minutes": lambda n: 30,
    "exchange.reservedtime.people": lambda n: 3,
    "exchange.favour.weight": lambda n: 1 + n % 3,
    "trust.promise.settled_on": lambda n: None,
    "trust.disagreement.how": lambda n: "between",
    "trust.disagreement.settled_on": lambda n: date(2026, 1, 30),
    "trust.promisechange.settled_before": lambda n: None,
    "importers.import.state": lambda n: "done",
    "importers.import.brings_archive": lambda n: False,
}


LISTS_OF_PEOPLE = {"trust.promisechange": "people_before", "interactions.binnedinteraction": "people"}


def furnish(owner, *, salt=0) -> dict[str, list]:
    """Make the rows, with their summaries and search."""
    made: dict[str, list] = {}
    serial = itertools.count(salt * 1000 + 1)
    for kept in kept_models():
        if kept.label in OF_THE_OWNER:
            made[kept.label] = [owner]
            continue
        made[kept.label] = [_make(kept, owner, made, next(serial), turn) for turn in range(_how_many(kept))]
    people = [person.pk for person in made["people.person"]]
    made["people.person"][0].met_through = made["people.person"][1]  # later points at earlier and the other way
    made["people.person"][0].save()
    list(derive(owner, people, {label: [row.pk for row in rows] for label, rows in made.items()}))
    return made


def _how_many(kept: Kept) -> int:
    return 1 if kept.label in {"accounts.preferences", "people.distinction", "network.statedtie"} else 2


def _make(kept, owner, made, n, turn):  # noqa: C901 - a line for each model that needs one
    if kept.label == "accounts.preferences":
        kept.model.objects.filter(owner=owner).delete()
    values = {field.attname: _value(kept, field, owner, made, n, turn) for field in kept.fields}
    if any(field.name == "owner" for field in kept.model._meta.concrete_fields):
        values["owner"] = owner
    if kept.label in {"network.evidence", "network.statedtie", "people.distinction"}:
        values |= {"a_id": made["people.person"][0].pk, "b_id": made["people.person"][1].pk}
    if kept.label == "people.person":
        values["display_name"] = f"{n} {NAMES[turn]}"  # the first is in the bin, the second can be found
    if kept.label == "people.merge":
        values |= _remembered(made, turn)
    if kept.label == "interactions.rhythm":
        values |= {"circle_id" if turn else "person_id": None}
    if kept.label == "sources.telling":
        values["row_ids"] = in_runs(person.pk for person in made["people.person"][: turn + 1])
    if kept.label == "sources.filledfield":
        values["row_id"] = made["people.person"][turn].pk
    if kept.label in LISTS_OF_PEOPLE:
        values[LISTS_OF_PEOPLE[kept.label]] = [person.pk for person in made["people.person"]]
    if kept.label == "interactions.binnedinteraction":
        values["row"] = {
            "id": 10**9 + n, "source_id": made["sources.source"][turn].pk, "channel": "call", "direction": "out",
            "at": "2026-03-01T12:00:00Z", "note": "مكالمة", "is_personal": True, "people_count": 2,
        }  # fmt: skip
    return kept.model._default_manager.create(**values)


def _remembered(made, turn):
    """What a merge says of rows: some of each kind."""
    person, way, photo = (made[label][turn] for label in ("people.person", "people.waytoreach", "people.photo"))
    other = made["people.person"][1 - turn].pk
    picture = b64encode(webp()).decode()
    return {
        "moved": {"people.waytoreach.person_id": [way.pk]},
        "made": {"people.photo": [photo.pk]},
        "changed": [
            {"model": "people.person", "row": person.pk, "before": {"met_through_id": other}, "after": {"met_through_id": None}, "added": "", "is_sum": False},
            {"model": "people.photo", "row": photo.pk, "before": {"content": picture}, "after": {"content": picture}, "added": "", "is_sum": False},
        ],
    }  # fmt: skip


def _value(kept, field, owner, made, n, turn):
    path = f"{kept.label}.{field.name}"
    if path in SPECIAL:
        return SPECIAL[path](n)
    if field.is_relation:
        target = kept.references[field.name]
        return made[target][turn].pk if target in made else None
    if field.choices:
        return next(value for value, _ in field.flatchoices if value)
    return None if field.null and turn else _plain(field, n, turn)


def _plain(field, n, turn):
    text = f"{n} {NAMES[n % 3]}"
    if isinstance(field, models.IntegerField):
        return n % 1000
    return {
        "CharField": text[: field.max_length],
        "TextField": f"{text}\n\\u0000",  # a reverse solidus and digits: no NUL
        "DateTimeField": NOON + timedelta(hours=n),
        "DateField": date(2026, 1, 1 + n % 28),
        "TimeField": time(9, n % 60),
        "BooleanField": bool(turn),
        "JSONField": {"ب": [1, 2.5, None, True], "a": {"z": "س", "b": "x"}},
        "BinaryField": b"\x00\xff" * n,
        "FloatField": 0.5,
        "DecimalField": Decimal(n) / 8,
        "UUIDField": field.get_default(),
    }[field.get_internal_type()]
